//! Quotations that go on in the next paragraph without a word of who speaks.

use crate::claims::Draft;
use crate::text::{Document, FormKind, Quote};

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
    for number in 1..quotes.len() {
        let own = quotes[number];
        if own.tokens == document.paragraph(own.tokens.from)
            && holder[number].is_none()
            && let Some(speaker) = holder[number - 1]
            && goes_on(document, draft, speaker, quotes[number - 1], own)
        {
            draft.attributions[speaker].content.push(own.tokens);
            holder[number] = Some(speaker);
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
