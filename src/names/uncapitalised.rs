//! Places in a text that is written without capitals: `i moved from mexico to san francisco`.
//!
//! The tagger looks where capitals are. A sentence whose first word and the word `i` stand in lower case is careless of them: there
//! a listed place of several words is found all the same, and one of a single word after a preposition.

use super::Kind;
use super::agreement::Named;
use crate::lexicon::gazetteer::{self, Entry};
use crate::lexicon::grammar::{FunctionWord, function_word};
use crate::lexicon::places;
use crate::text::{Case, Document, FormKind, TokenRange};

/// The most words of a listed place.
const LONGEST: usize = 3;

/// The places that the names found so far lack.
pub(super) fn places(doc: &Document, names: &[Named]) -> Vec<Named> {
    let mut out = Vec::new();
    for sentence in doc.sentences().iter().filter(|sentence| is_careless(doc, **sentence)) {
        let mut at = sentence.from;
        while at < sentence.to {
            let longest = (at + 1..=sentence.to.min(at + LONGEST)).rev().map(|to| TokenRange::new(at, to));
            let place =
                longest.into_iter().find(|range| is_place(doc, *range) && (range.len() > 1 || leads(doc, at, &out)));
            out.extend(place.map(|place| (place, Kind::Place, "lower case")));
            at = place.map_or(at + 1, |place| place.to);
        }
    }
    let before = |place: TokenRange| names.partition_point(|(name, ..)| name.to <= place.from);
    out.retain(|(place, ..)| names.get(before(*place)).is_none_or(|(name, ..)| name.from >= place.to));
    out
}

/// Whether the word before token `at` leads to a place: `from mexico`, `in miramar florida`.
fn leads(doc: &Document, at: usize, found: &[Named]) -> bool {
    at > 0 && function_word(doc.lower(at - 1)) == Some(FunctionWord::Preposition)
        || found.last().is_some_and(|(place, ..)| place.to == at)
}

/// Whether a sentence begins with a word in lower case, or says `i`.
fn is_careless(doc: &Document, sentence: TokenRange) -> bool {
    let first = doc.form(sentence.from);
    sentence.len() > 3
        && (first.kind == FormKind::Word && first.case == Case::Lower || sentence.iter().any(|i| doc.surface(i) == "i"))
}

fn is_place(doc: &Document, range: TokenRange) -> bool {
    if !range.iter().all(|i| doc.form(i).case == Case::Lower && doc.form(i).kind == FormKind::Word) {
        return false;
    }
    let phrase = range.iter().map(|i| doc.lower(i)).collect::<Vec<_>>().join(" ");
    let entry = gazetteer::lookup(gazetteer::key(&phrase));
    let told = if range.len() > 1 {
        entry.is(Entry::COUNTRY | Entry::REGION | Entry::CITY)
    } else {
        phrase.len() > 3 && !entry.is(Entry::LOWER) && entry.is_used_as_place()
    };
    told || phrase.len() > 3 && !entry.is(Entry::LOWER) && places::country(&phrase).is_some()
}
