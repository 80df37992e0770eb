//! Quotations signed with a dash: `“We will see.” — Jane Poe, mayor` at a paragraph's end.

use super::{Taken, attribution, one};
use crate::claims::Draft;
use crate::lexicon::attribution::classes;
use crate::text::{Document, TokenRange};

/// A signature has at most so many tokens, its dash included.
const LONGEST: usize = 12;

/// Gives signed quotations to those who sign, whatever the tagger made of them.
pub(super) fn read(document: &Document, draft: &mut Draft) {
    let mut signed = Vec::new();
    for quote in document.quotes().iter().filter(|quote| quote.closed && !quote.single) {
        if let Some(name) = name(document, quote.tokens) {
            signed.push(attribution("dash", name, one(quote.tokens.to), quote.tokens));
        }
    }
    let contents = Taken::new(signed.iter().flat_map(|own| &own.content));
    draft.attributions.retain(|other| !other.content.iter().any(|&part| contents.meets(part)));
    draft.attributions.extend(signed);
}

/// The name that signs a quotation.
fn name(document: &Document, quotation: TokenRange) -> Option<TokenRange> {
    let dash = quotation.to;
    let end = document.paragraph(quotation.from).to;
    let is_dash = dash + 1 < end && matches!(document.surface(dash), "—" | "–" | "―" | "--" | "-");
    if !is_dash || end - dash > LONGEST || !document.form(dash + 1).starts_upper {
        return None;
    }
    let name_end = (dash + 1..end).find(|&i| matches!(document.surface(i), "," | "." | "(")).unwrap_or(end);
    let name = TokenRange::new(dash + 1, name_end);
    let speaks = !name.iter().any(|i| classes(document.lower(i)).cue >= 2 || document.is_quoted(i));
    (speaks && !name.is_empty()).then_some(name)
}
