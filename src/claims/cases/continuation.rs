//! Quotations that go on in the next paragraph without a word of who speaks.

use crate::claims::Draft;
use crate::claims::attribution::Attribution;
use crate::text::{Document, FormKind, Quote, TokenRange};

/// A quotation that fills its paragraph and that nobody is given goes on with the speaker of the paragraph before, where
/// that one held nothing after the quotation but its speaker.
pub(super) fn read(document: &Document, draft: &mut Draft) {
    let quotes = document.quotes();
    let mut holder: Vec<Option<usize>> = vec![None; quotes.len()];
    for (number, attribution) in draft.attributions.iter().enumerate() {
        for i in attribution.content.iter().flat_map(|content| [content.from, content.to - 1]) {
            if let Some(quote) = document.quote_of(i) {
                holder[quote] = Some(number);
            }
        }
    }
    // A quotation by itself that another leads up to, unclosed, is no attribution of its own.
    let by_itself = |own: &Attribution, quote: Quote| {
        let within = |part: TokenRange| part.from >= quote.tokens.from && part.to <= quote.tokens.to;
        own.cue.is_empty() && matches!(own.content[..], [part] if within(part))
    };
    for number in 1..quotes.len() {
        let own = quotes[number];
        let free = holder[number].is_none_or(|number| own.reopened && by_itself(&draft.attributions[number], own));
        if own.tokens == document.paragraph(own.tokens.from)
            && free
            && let Some(speaker) = holder[number - 1]
            && goes_on(document, draft, speaker, quotes[number - 1], own)
        {
            if let Some(orphan) = holder[number].replace(speaker) {
                draft.attributions[orphan].content.clear();
            }
            draft.attributions[speaker].content.push(own.tokens);
        }
    }
}

/// Whether a quotation follows the paragraph of another, of which nothing is left but the cue and source of its speaker.
fn goes_on(document: &Document, draft: &Draft, speaker: usize, before: Quote, own: Quote) -> bool {
    let paragraph = document.paragraph(before.tokens.from);
    let attribution = &draft.attributions[speaker];
    let speaks = |i: usize| attribution.source.iter().chain(&attribution.cue).any(|range| range.contains(i));
    let rest = before.tokens.to..paragraph.to;
    paragraph.to == own.tokens.from
        && (own.reopened || !before.tokens.is_empty() && attribution.rule != "transcript")
        && rest.len() <= LONGEST
        && rest.clone().all(|i| speaks(i) || document.form(i).kind == FormKind::Punctuation)
}

/// Cue and source after a quotation have at most so many tokens.
const LONGEST: usize = 20;
