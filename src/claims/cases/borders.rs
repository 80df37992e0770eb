//! The borders of what was found: datelines, hedges, small words and marks that do not belong to a span.

use crate::claims::Draft;
use crate::claims::attribution::Attribution;
use crate::text::{Case, Document, FormKind};

/// Mends every attribution but the turns of a transcript, which are whole paragraphs.
pub(super) fn mend(document: &Document, draft: &mut Draft) {
    for attribution in draft.attributions.iter_mut().filter(|attribution| attribution.rule != "transcript") {
        begin_after_dateline(document, attribution);
        return_hedge(document, attribution);
        drop_leading_as(document, attribution);
        snap(document, attribution);
    }
}

/// A paragraph's dateline has at most so many tokens before its dash.
const DATELINE: usize = 16;

/// `GDANSK, March 12 (Reuters) - Dockers walked out, …`: what is said begins after the dash.
fn begin_after_dateline(document: &Document, attribution: &mut Attribution) {
    let Some(content) = attribution.content.first_mut() else { return };
    let paragraph = document.paragraph(content.from);
    let opens = document.form(paragraph.from).case == Case::Upper && document.form(paragraph.from).surface.len() > 2;
    let is_dash = |&i: &usize| document.tokens()[i].spaced && matches!(document.surface(i), "-" | "–" | "—" | "--");
    if let Some(dash) = paragraph.iter().take(DATELINE).find(is_dash)
        && opens
        && content.from < dash
        && dash + 1 < content.to
    {
        content.from = dash + 1;
    }
}

/// `said about 85% were lost`: the hedge belongs to the number that is said.
fn return_hedge(document: &Document, attribution: &mut Attribution) {
    let (Some(cue), Some(content)) = (attribution.cue.first_mut(), attribution.content.first_mut()) else { return };
    if cue.len() > 1
        && cue.to == content.from
        && document.form(content.from).kind == FormKind::Number
        && matches!(document.lower(cue.to - 1), "about" | "around" | "some" | "nearly" | "almost" | "roughly" | "over")
    {
        cue.to -= 1;
        content.from -= 1;
    }
}

/// `As the president said, …`: the source is the president.
fn drop_leading_as(document: &Document, attribution: &mut Attribution) {
    if let Some(source) = attribution.source.first_mut().filter(|source| source.len() > 1)
        && document.lower(source.from) == "as"
    {
        source.from += 1;
    }
}

/// Borders of a content that lie one mark inside a quotation move to its marks; a comma or stop outside quotations at the
/// end is left out.
fn snap(document: &Document, attribution: &mut Attribution) {
    for content in &mut attribution.content {
        if let Some(quote) = document.quote_of(content.from).map(|quote| document.quotes()[quote])
            && quote.tokens.from + 1 == content.from
            && quote.tokens.to <= content.to + 2
        {
            content.from -= 1;
        }
        let last = content.to - 1;
        if let Some(quote) = document.quote_of(last).map(|quote| document.quotes()[quote])
            && quote.closed
            && quote.tokens.from >= content.from
            && quote.tokens.to > content.to
            && (content.to..quote.tokens.to).all(|i| document.form(i).kind == FormKind::Punctuation)
        {
            content.to = quote.tokens.to;
        }
        while content.len() > 1
            && !document.is_quoted(content.to - 1)
            && matches!(document.surface(content.to - 1), "," | "." | ";" | ":" | "—" | "–" | "--")
        {
            content.to -= 1;
        }
    }
}
