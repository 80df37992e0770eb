//! Quotations that go on in the next paragraph without a word of who speaks.

use crate::claims::Draft;
use crate::text::Document;

/// A quotation that fills its paragraph and that nobody is given goes on with the speaker of the paragraph before, where
/// that one ended in a quotation too.
pub(super) fn read(document: &Document, draft: &mut Draft) {
    let mut holder: Vec<Option<usize>> = vec![None; document.quotes().len()];
    for (number, attribution) in draft.attributions.iter().enumerate() {
        for i in attribution.content.iter().flat_map(|content| [content.from, content.to - 1]) {
            if let Some(quote) = document.quote_of(i) {
                holder[quote] = Some(number);
            }
        }
    }
    for quote in 1..document.quotes().len() {
        let (own, before) = (document.quotes()[quote], document.quotes()[quote - 1]);
        let paragraph = document.paragraph(own.tokens.from);
        let fills = own.tokens == paragraph;
        let follows = before.tokens.to == paragraph.from;
        if fills
            && follows
            && own.reopened
            && holder[quote].is_none()
            && let Some(speaker) = holder[quote - 1]
        {
            draft.attributions[speaker].content.push(own.tokens);
            holder[quote] = Some(speaker);
        }
    }
}
