//! Names that the tagger ran together with a neighbour or with words around them, parted: takes a name, gives its parts.
//!
//! | read as one | parts |
//! |---|---|
//! | `the Greens` | `Greens` |
//! | `Members of the Poe Council` | `Poe Council`: members are no body |
//! | `Poe Institute at Roe University` | `Poe Institute`, `Roe University` |
//! | `Poe Service and the Roe Service`, `Poe Council and Roe Council` | the two |
//! | `Roe City manager Jane Poe`, `Roe Bank Chair Jane Poe` | `Roe City`, `Jane Poe` |
//! | `Jane Poe of the Poe Council` | a person, and whose she is |
//! | `Poe Institute in Paris` | it, and where it is |
//! | `Mexico's Supreme Court`, `Poe Ministry's Roe Bureau` | a country or body, and what it has |
//! | `Roe stuns Poe`, `Poemed poll for the Roe` | the two: a verb or noun is part of neither |
//! | `Briton Jane Poe` | a people, and the person |
//! | `Swiss agency Poemed` | a people, and the name after the words that describe it |
//! | `D-Conn.`, `California Republican` | a state, without or with the party |
//! | `Roe) Area Council` | `Area Council`; `Poe (M` before a bracket that closes takes it in |

use super::Kind;
use super::agreement::Named;
use crate::lexicon::gazetteer::{self, Entry};
use crate::lexicon::grammar::{FunctionWord, function_word};
use crate::lexicon::nouns::{self, Noun};
use crate::lexicon::{people, places};
use crate::text::{Case, Document, FormKind, TokenRange};

/// The parts of a name, in order.
pub(super) fn part(doc: &Document, named: Named) -> Vec<Named> {
    let named = without_article(doc, with_bracket(doc, without_office(doc, named)));
    let mut parts = vec![without_party(doc, named)];
    for rule in [
        within,
        with_person,
        without_affiliation,
        without_owner,
        without_description,
        around_word,
        without_people,
        with_party,
    ] {
        parts = parts.into_iter().flat_map(|named| rule(doc, named)).collect();
    }
    parts
}

/// `D-Conn.`: a party's letter before the state.
fn without_party(doc: &Document, named: Named) -> Named {
    let (name, _, rule) = named;
    let letter = matches!(doc.surface(name.from), "D" | "R" | "I") && name.len() > 2 && doc.lower(name.from + 1) == "-";
    // "D-Conn.", "R-Ohio", but not "D-Day"
    let state = || {
        let rest = doc.slice_tokens(TokenRange::new(name.from + 2, name.to));
        rest.ends_with('.') || gazetteer::lookup(gazetteer::key(&rest.to_lowercase())).is(Entry::REGION)
    };
    if letter && state() { tail(doc, (name, Kind::Place, rule), name.from + 2, "party") } else { named }
}

/// `California Republican`: a state and a party.
fn with_party(doc: &Document, (name, kind, rule): Named) -> Vec<Named> {
    let at = name.to - 1;
    let state = |from: TokenRange| gazetteer::lookup(gazetteer::key(&doc.slice_tokens(from).to_lowercase()));
    let before = TokenRange::new(name.from, at);
    let is_party = matches!(places::people(doc.lower(at)), Some(places::People::Group(_)));
    if kind == Kind::Organization && !before.is_empty() && is_party && state(before).is(Entry::REGION) {
        vec![(before, Kind::Place, "party"), (TokenRange::new(at, name.to), Kind::Group, "party")]
    } else {
        vec![(name, kind, rule)]
    }
}

/// A name without the tokens before `from`, where a word is left that begins with a capital.
fn tail(doc: &Document, (name, kind, rule): Named, from: usize, why: &'static str) -> Named {
    let from = if from < name.to && doc.lower(from) == "the" { from + 1 } else { from };
    if from > name.from && from < name.to && doc.form(from).starts_upper {
        (TokenRange::new(from, name.to), kind, why)
    } else {
        (name, kind, rule)
    }
}

/// `the Greens`
fn without_article(doc: &Document, named: Named) -> Named {
    let name = named.0;
    if doc.surface(name.from) == "the" { tail(doc, named, name.from, "article") } else { named }
}

/// `Members of the Poe Council`, but not `Secretary of State`
fn without_office(doc: &Document, named: Named) -> Named {
    let (name, kind, _) = named;
    let heads = kind == Kind::Organization
        && name.len() > 2
        && doc.lower(name.from + 1) == "of"
        && (doc.lower(name.from + 2) == "the" || nouns::is(doc.lower(name.to - 1), Noun::Organization))
        && people::title(doc.lower(name.from)).is_some_and(people::Title::heads);
    if heads { tail(doc, named, name.from + 2, "office") } else { named }
}

/// Brackets in pairs.
fn with_bracket(doc: &Document, named: Named) -> Named {
    let (name, kind, _) = named;
    let bracket = |sign: &str| name.iter().find(|&i| doc.surface(i) == sign);
    match (bracket("("), bracket(")")) {
        (Some(_), None) if name.to < doc.sentence(name.from).to && doc.surface(name.to) == ")" => {
            (TokenRange::new(name.from, name.to + 1), kind, "bracket")
        }
        (None, Some(closing)) => tail(doc, named, closing + 1, "bracket"),
        _ => named,
    }
}

/// `Poe Institute at Roe University`, `Poe Service and the Roe Service`, `Poe Council and Roe Council`, `Poe Institute in Paris`
fn within(doc: &Document, named: Named) -> Vec<Named> {
    let (name, kind, _) = named;
    let is_seat = |i: usize| doc.lower(i) == "in" && is_town(doc, TokenRange::new(i + 1, name.to));
    let last = doc.lower(name.to - 1);
    let is_twin = |i: usize| i > name.from + 1 && doc.lower(i - 1) == last && nouns::is(last, Noun::Body);
    let joins = |i: usize| doc.lower(i) == "and" && (doc.lower(i + 1) == "the" || is_twin(i));
    let parts = |&i: &usize| doc.lower(i) == "at" || joins(i) || is_seat(i);
    let between = (name.from + 1..name.to.saturating_sub(1)).find(parts);
    let Some(at) = between.filter(|_| kind == Kind::Organization) else {
        return vec![named];
    };
    let second = if is_seat(at) {
        (TokenRange::new(at + 1, name.to), Kind::Place, "seat")
    } else {
        tail(doc, named, at + 1, "two")
    };
    vec![(TokenRange::new(name.from, at), kind, "two"), second]
}

/// A listed city or region; what works in a country is mostly called so: `Poe Mission in Libya`.
fn is_town(doc: &Document, name: TokenRange) -> bool {
    let phrase = name.iter().map(|i| doc.lower(i)).collect::<Vec<_>>().join(" ");
    gazetteer::lookup(gazetteer::key(&phrase)).is(Entry::CITY | Entry::REGION) && places::country(&phrase).is_none()
}

/// `Roe City manager Jane Poe`, `Roe Bank Chair Jane Poe`
fn with_person(doc: &Document, named: Named) -> Vec<Named> {
    let (name, kind, _) = named;
    let is_office = |&i: &usize| {
        people::title(doc.lower(i)).is_some_and(|title| title.office)
            && (doc.form(i).case == Case::Lower || is_first_name(doc, i + 1) && i + 2 < name.to)
    };
    let office = (name.from + 1..name.to.saturating_sub(1)).find(is_office);
    let is_of_names = |range: TokenRange| range.iter().all(|i| doc.form(i).starts_upper);
    match office.map(|i| (TokenRange::new(name.from, i), TokenRange::new(i + 1, name.to))) {
        Some((body, person)) if kind != Kind::Other && is_of_names(body) && is_of_names(person) => {
            let of_body = if kind == Kind::Place { Kind::Place } else { Kind::Organization };
            vec![(body, of_body, "office"), (person, Kind::Person, "office")]
        }
        _ => vec![named],
    }
}

fn is_first_name(doc: &Document, i: usize) -> bool {
    people::first_name(doc.lower(i)).is_some() || gazetteer::lookup(gazetteer::key(doc.lower(i))).is(Entry::FIRST_NAME)
}

/// `Jane Poe of the Poe Council`, `Jane Poe of Poemed`, but not `Joan of Arc`: a person, and whose she is.
fn without_affiliation(doc: &Document, (name, kind, rule): Named) -> Vec<Named> {
    let of = (name.from + 1..name.to.saturating_sub(1)).find(|&i| doc.lower(i) == "of");
    let is_person = kind == Kind::Person || kind == Kind::Organization && is_first_name(doc, name.from);
    let article = of.is_some_and(|of| doc.lower(of + 1) == "the");
    let is_full = of.is_some_and(|of| of > name.from + 1) && kind == Kind::Person;
    match of.filter(|&of| is_person && (article && of + 2 < name.to || is_full && !article)) {
        Some(of) => {
            let owner = TokenRange::new(of + 1 + usize::from(article), name.to);
            let place = gazetteer::lookup(gazetteer::key(&doc.slice_tokens(owner).to_lowercase()))
                .is(Entry::CITY | Entry::REGION | Entry::COUNTRY);
            let of_owner = if place && !article { Kind::Place } else { Kind::Organization };
            let person = (TokenRange::new(name.from, of), Kind::Person, "affiliation");
            vec![person, (owner, of_owner, "affiliation")]
        }
        None => vec![(name, kind, rule)],
    }
}

/// `Mexico's Supreme Court`, `Poe Ministry's Roe Bureau`: a country or body, and what it has; but `Lloyd's Register`.
fn without_owner(doc: &Document, (name, kind, rule): Named) -> Vec<Named> {
    let mark = (name.from + 1..name.to.saturating_sub(1)).find(|&i| doc.lower(i) == "'s");
    let Some(mark) = mark.filter(|&i| kind == Kind::Organization && doc.form(i + 1).starts_upper) else {
        return vec![(name, kind, rule)];
    };
    let owner = TokenRange::new(name.from, mark);
    let heads = |i: usize| nouns::is(doc.lower(i), Noun::Organization);
    let of = if owner.len() == 1 && places::country(doc.lower(owner.from)).is_some() {
        Kind::Place
    } else if owner.len() > 1 && (heads(owner.from) || heads(mark - 1)) && heads(name.to - 1) {
        Kind::Organization
    } else {
        return vec![(name, kind, rule)];
    };
    vec![(owner, of, "owner"), (TokenRange::new(mark + 1, name.to), kind, "owner")]
}

/// `Swiss agency Poemed`: the people, and the name after the words that describe it.
fn without_description(doc: &Document, (name, kind, rule): Named) -> Vec<Named> {
    let is_noun = |i: usize| doc.form(i).case == Case::Lower && function_word(doc.lower(i)).is_none();
    let described = matches!(kind, Kind::Organization | Kind::Person)
        && name.len() > 2
        && places::people(doc.lower(name.from)).is_some()
        && is_noun(name.from + 1);
    match (name.from + 1..name.to).find(|&i| !is_noun(i)) {
        Some(at) if described && doc.form(at).starts_upper => vec![
            (TokenRange::new(name.from, name.from + 1), Kind::Group, "description"),
            (TokenRange::new(at, name.to), kind, "description"),
        ],
        _ => vec![(name, kind, rule)],
    }
}

/// A lower-case word of a name has fewer letters: `van`, `bin`, `des`.
const WORD: usize = 4;

/// `Roe stuns Poe`, `Poemed poll for the Roe`: the names on both sides of a verb or noun in lower case.
fn around_word(doc: &Document, (name, kind, rule): Named) -> Vec<Named> {
    let is_word = |i: usize| {
        let form = doc.form(i);
        form.case == Case::Lower
            && form.kind == FormKind::Word
            && form.surface.chars().count() >= WORD
            && function_word(&form.lower).is_none_or(|word| word == FunctionWord::Verb)
            && !form.lower.starts_with("del")
    };
    let found = (name.from + 1..name.to.saturating_sub(1)).find(|&i| is_word(i) && doc.form(i - 1).starts_upper);
    let Some(at) = found.filter(|_| matches!(kind, Kind::Organization | Kind::Person | Kind::Place)) else {
        return vec![(name, kind, rule)];
    };
    let is_person = at > name.from + 1 && is_first_name(doc, name.from);
    let mut parts = vec![(TokenRange::new(name.from, at), if is_person { Kind::Person } else { kind }, "two")];
    let next = (at + 1..name.to).find(|&i| doc.form(i).starts_upper);
    parts.extend(next.map(|from| (TokenRange::new(from, name.to), kind, "two")));
    parts
}

/// `Briton Jane Poe`, but not `German Poe`, whose first name it is.
fn without_people(doc: &Document, (name, kind, rule): Named) -> Vec<Named> {
    let people = kind == Kind::Person
        && name.len() > 2
        && places::people(doc.lower(name.from)).is_some()
        && !is_first_name(doc, name.from);
    if people {
        let rest = TokenRange::new(name.from + 1, name.to);
        vec![(TokenRange::new(name.from, name.from + 1), Kind::Group, "people"), (rest, kind, "people")]
    } else {
        vec![(name, kind, rule)]
    }
}
