//! The noun phrase that a figure counts: `Iranian military officers`, `Gaza's population`.
//!
//! No parser: from the number on, words join the phrase until a word that cannot stand in it; the phrase ends at its last
//! noun.

use super::FigureKind;
use super::quantity::Quantity;
use super::reader::Reader;
use crate::lexicon::words::{self, WordClass};
use crate::text::{FormKind, TokenRange};

/// The tokens of what is counted or measured.
pub(super) fn read(reader: &Reader, q: &Quantity, to: usize) -> Option<TokenRange> {
    match q.kind {
        FigureKind::Count | FigureKind::Ratio => {
            let at = if reader.next(to, 0) == "of" { determiners(reader, to + 1) } else { to };
            phrase(reader, at)
        }
        _ if reader.next(to, 0) == "of" => {
            let noun = phrase(reader, determiners(reader, to + 1))?;
            Some(TokenRange::new(to + 1, noun.to))
        }
        _ => phrase(reader, to + usize::from(reader.surface(to) == "-")),
    }
}

fn determiners(reader: &Reader, mut at: usize) -> usize {
    while matches!(
        reader.next(at, 0),
        "the" | "a" | "an" | "its" | "their" | "his" | "her" | "our" | "all" | "these" | "those"
    ) {
        at += 1;
    }
    at
}

/// The noun phrase that begins at token `at`.
pub(super) fn phrase(reader: &Reader, at: usize) -> Option<TokenRange> {
    let mut to = at;
    while to < at + 8 && reader.same_sentence(at, to) {
        let form = reader.doc.form(to);
        let possessive = matches!(form.lower.as_ref(), "'s" | "'");
        let dash = form.surface == "-" && reader.glued(to) && reader.glued(to + 1);
        let ends = !possessive
            && !dash
            && (form.kind != FormKind::Word
                || matches!(words::class(&form.lower), Some(WordClass::Stop | WordClass::Verb)));
        if ends || to > at && ends_phrase(reader, at, to) {
            break;
        }
        to += 1;
    }
    while to > at && matches!(reader.surface(to - 1), "-" | "'s" | "’s") {
        to -= 1;
    }
    (to > at).then(|| TokenRange::new(at, to))
}

/// Whether the phrase `from..at` is whole before token `at`: a plural head stands before a word that is no noun.
fn ends_phrase(reader: &Reader, from: usize, at: usize) -> bool {
    let before = reader.doc.lower(at - 1);
    let word = reader.doc.form(at);
    let plural = words::class(before) == Some(WordClass::Plural)
        || before.len() > 3
            && before.ends_with('s')
            && !before.ends_with("ss")
            && !reader.doc.form(at - 1).starts_upper;
    let _ = from;
    plural
        && (word.lower.ends_with("ed")
            || word.lower.ends_with("ing")
            || word.lower.ends_with("ly")
            || word.starts_upper && !reader.doc.form(at - 1).starts_upper)
}
