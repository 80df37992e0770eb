//! Acronyms name what their long form names: takes names, puts the kinds of the short ones right.
//!
//! After `the Poe River Treaty (PRT)` every `PRT` is a treaty, whatever the tagger thought of these letters. A place is too
//! often what a body is called after: its acronym is left alone.

use super::Kind;
use super::agreement::Named;
use crate::text::{Document, TokenRange};
use fnv::FnvHashMap;

/// So many words may stand between a name and the bracket: `the Poe River Treaty text (PRT)`.
const BETWEEN: usize = 1;

/// Gives each acronym that stands in brackets after its long form, and every other mention of it, the kind of that form.
pub(super) fn agree(doc: &Document, names: &mut [Named]) {
    let form = |name: TokenRange| doc.tokens()[name.from].form;
    let mut kinds: FnvHashMap<u32, Kind> = FnvHashMap::default();
    for pair in names.windows(2) {
        let ((long, kind, _), (short, ..)) = (pair[0], pair[1]);
        if kind != Kind::Place
            && is_in_brackets(doc, short)
            && short.from <= long.to + 1 + BETWEEN
            && spells(doc, short.from, long)
        {
            kinds.entry(form(short)).or_insert(kind);
        }
    }
    if kinds.is_empty() {
        return;
    }
    for (name, kind, rule) in names.iter_mut().filter(|(name, ..)| name.len() == 1) {
        if let Some(&told) = kinds.get(&form(*name)).filter(|told| **told != *kind) {
            (*kind, *rule) = (told, "acronym");
        }
    }
}

/// `(PRT)`
fn is_in_brackets(doc: &Document, name: TokenRange) -> bool {
    name.len() == 1
        && name.from > doc.sentence(name.from).from
        && doc.lower(name.from - 1) == "("
        && name.to < doc.len()
        && doc.lower(name.to) == ")"
}

/// Whether the letters of token `i` are the initials of the capitalised words of a name.
fn spells(doc: &Document, i: usize, name: TokenRange) -> bool {
    let letters = doc.surface(i).trim_end_matches('s').chars().filter(|&c| c != '.');
    let capitals = name.iter().filter(|&at| doc.form(at).starts_upper);
    capitals.clone().count() > 1 && letters.eq(capitals.filter_map(|at| doc.surface(at).chars().next()))
}
