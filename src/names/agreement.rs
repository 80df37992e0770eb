//! What a name of one word names, as the rest of the document has it: a surname is the person whose full name is given.
//! Institutions and countries that their letters alone name are known to every reader.

use super::Kind;
use super::features::Reading;
use crate::lexicon::{
    cues::{self, CueKind},
    grammar::{FunctionWord, function_word},
    nouns::{self, Noun},
    places,
};
use crate::text::{Case, Document, TokenRange};
use fnv::FnvHashSet;

/// A name and the rule that last changed it.
pub(super) type Named = (TokenRange, Kind, &'static str);

/// Calls a single word a person where it is the last word of a person's full name, `NATO` an organisation, `UAE` a place.
pub(super) fn agree(reading: &Reading, names: Vec<(TokenRange, Kind)>) -> Vec<Named> {
    let last = |name: TokenRange| reading.word(name.to - 1).group;
    let of_persons = |(_, kind): &&(TokenRange, Kind)| *kind == Kind::Person;
    let longer = || names.iter().filter(|(name, _)| name.len() > 1);
    let surnames: FnvHashSet<u32> = longer().filter(of_persons).map(|&(name, _)| last(name)).collect();
    let elsewhere: FnvHashSet<u32> = longer()
        .filter(|named| !of_persons(named))
        .flat_map(|(name, _)| name.iter().map(|i| reading.word(i).group))
        .collect();
    let one = |(name, _): &&(TokenRange, Kind)| name.len() == 1 && is_the_one(reading.doc, name.from);
    let bodies: FnvHashSet<u32> = names.iter().filter(one).map(|&(name, _)| last(name)).collect();
    let settle = |(name, kind): (TokenRange, Kind)| {
        let word = last(name);
        if name.len() > 1 {
            (name, kind, "tagger")
        } else if matches!(kind, Kind::Organization | Kind::Other)
            && surnames.contains(&word)
            && !elsewhere.contains(&word)
        {
            (name, Kind::Person, "surname")
        } else if kind == Kind::Person && is_compatriot(reading.doc, name.from) && !surnames.contains(&word) {
            (name, Kind::Group, "people")
        } else if kind == Kind::Person && bodies.contains(&word) && !surnames.contains(&word) {
            (name, Kind::Organization, "article")
        } else if kind != Kind::Organization && is_institution(reading.doc, name.from) {
            (name, Kind::Organization, "institution")
        } else if kind == Kind::Organization && is_country(reading.doc, name.from) {
            (name, Kind::Place, "country")
        } else {
            (name, kind, "tagger")
        }
    };
    names.into_iter().map(settle).collect()
}

/// An institution that its acronym alone names.
pub(super) fn is_institution(doc: &Document, i: usize) -> bool {
    doc.form(i).case == Case::Upper && nouns::is(doc.lower(i), Noun::Institution)
}

/// `the Spaniard`: one of a people.
fn is_compatriot(doc: &Document, i: usize) -> bool {
    i > 0 && doc.lower(i - 1) == "the" && places::people(doc.lower(i)).is_some()
}

/// `The Kremlin said`: what has an article before it and a verb behind it is nobody's name.
fn is_the_one(doc: &Document, i: usize) -> bool {
    let next = doc.lower_at(i as isize + 1);
    let verb = matches!(function_word(next), Some(FunctionWord::Verb | FunctionWord::Copula))
        || cues::lookup(next).is_some_and(|cue| cue.kind == CueKind::Speech);
    i > 0 && doc.lower(i - 1) == "the" && doc.form(i).case == Case::Capital && verb
}

/// A country by its letters: `U.S.`, `UAE`.
fn is_country(doc: &Document, i: usize) -> bool {
    doc.form(i).case == Case::Upper && doc.surface(i).len() < 5 && places::country(doc.lower(i)).is_some()
}
