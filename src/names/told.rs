//! Names that the words around them tell, whatever the tagger thought: takes names, gives names.
//!
//! | in the text | told |
//! |---|---|
//! | `Storm Arwen` | an event |
//! | `Reporting by Ana Lund and Tom Reyes` | two persons |
//! | `an analyst at Poe Lane`, `a solicitor at London-based Poe Lane` | an organization |
//! | `its councillor, Ana Poe` | a person |
//! | `Marks & Spencer`, `shares of Acme` | an organization, see [`companies`] |
//! | `Acme, Roe Air and Virgo` | of one kind, see [`lists`] |

use super::agreement::Named;
use super::{Kind, companies, lists};
use crate::lexicon::beside_names::{self, Beside};
use crate::lexicon::nouns::{self, Noun};
use crate::lexicon::{people, places};
use crate::text::{Document, FormKind, TokenRange};

/// Adds what is told; a name that overlaps it gives way.
pub(super) fn add(doc: &Document, names: Vec<Named>) -> Vec<Named> {
    let known = Known::new(doc, &names);
    let mut taken = vec![false; doc.len()];
    let mut told: Vec<Named> = Vec::new();
    for rule in [events, companies::partners, companies::mentions, credits, holders, employers, lists::members] {
        for named in rule(&known) {
            if named.0.iter().all(|i| !taken[i]) {
                taken[named.0.iter()].fill(true);
                told.push(named);
            }
        }
    }
    if told.is_empty() {
        return names;
    }
    let mut out = names;
    out.retain(|(name, ..)| name.iter().all(|i| !taken[i]));
    out.append(&mut told);
    out.sort_unstable_by_key(|(name, ..)| name.from);
    out
}

/// The names found so far, and which of them covers a token.
pub(super) struct Known<'a> {
    pub doc: &'a Document<'a>,
    pub names: &'a [Named],
    /// Number of the name that covers each token.
    covering: Vec<Option<u32>>,
}

impl<'a> Known<'a> {
    fn new(doc: &'a Document<'a>, names: &'a [Named]) -> Self {
        let mut covering = vec![None; doc.len()];
        for (number, (name, ..)) in names.iter().enumerate() {
            covering[name.iter()].fill(Some(number as u32));
        }
        Self { doc, names, covering }
    }

    /// The name that covers a token.
    pub fn at(&self, i: usize) -> Option<&Named> {
        self.covering[i].map(|number| &self.names[number as usize])
    }

    /// Whether a token is a word that begins with a capital.
    pub fn is_capitalised(&self, i: usize) -> bool {
        let form = self.doc.form(i);
        form.starts_upper && form.kind == FormKind::Word
    }
}

/// How far before an employer's name the "at" may stand: `at London-based Poe`.
const SEAT: usize = 4;

/// `an analyst at Poe Lane`: where somebody of an office or trade works is no mere place, but for a country or a hospital.
fn employers(known: &Known) -> Vec<Named> {
    let doc = known.doc;
    let works_there = |&&(name, kind, _): &&Named| {
        let first = doc.sentence(name.from).from;
        let seat = |i: &usize| {
            known.is_capitalised(*i)
                || matches!(doc.lower(*i), "the" | "-")
                || beside_names::is(Beside::Seated, doc.lower(*i))
        };
        let at = (first..name.from).rev().take(SEAT).find(|i| !seat(i));
        let office = |at: &usize| {
            *at > first && doc.lower(*at) == "at" && people::title(doc.lower(at - 1)).is_some_and(people::Title::heads)
        };
        let (last, next) = (doc.lower(name.to - 1), if name.to < doc.len() { doc.lower(name.to) } else { "" });
        kind == Kind::Place
            && at.as_ref().is_some_and(office)
            && next != "-"
            && !nouns::is(last, Noun::Organization)
            && places::country(doc.lower(name.from)).is_none()
    };
    known.names.iter().filter(works_there).map(|&(name, ..)| (name, Kind::Organization, "employer")).collect()
}

/// `its culture councillor, Marta Figueira,`: a full name beside an office is no place.
fn holders(known: &Known) -> Vec<Named> {
    let doc = known.doc;
    let holds = |&&(name, kind, _): &&Named| {
        let beside = name.from > doc.sentence(name.from).from + 1 && doc.lower(name.from - 1) == ",";
        kind == Kind::Place
            && name.len() > 1
            && beside
            && people::first_name(doc.lower(name.from)).is_some()
            && people::title(doc.lower(name.from - 2)).is_some_and(|title| title.office && !title.plural)
    };
    known.names.iter().filter(holds).map(|&(name, ..)| (name, Kind::Person, "holder")).collect()
}

/// `Storm Arwen`: the first word says that an event follows.
fn events(known: &Known) -> Vec<Named> {
    let doc = known.doc;
    let heads = (1..doc.len()).filter(|&i| {
        known.is_capitalised(i - 1)
            && nouns::is(doc.lower(i - 1), Noun::Event)
            && known.is_capitalised(i)
            && doc.sentence(i).contains(i - 1)
    });
    let event = |i: usize| {
        let end = known.at(i).map_or(i + 1, |(name, ..)| name.to);
        (TokenRange::new(i - 1, end), Kind::Event, "event")
    };
    heads.map(event).collect()
}

/// The people of `Reporting by Ana Lund and Tom Reyes; editing by Kim Oduya`, where the tagger saw nobody.
fn credits(known: &Known) -> Vec<Named> {
    let doc = known.doc;
    let mut out = Vec::new();
    for by in (1..doc.len()).filter(|&i| doc.lower(i) == "by" && beside_names::is(Beside::Credit, doc.lower(i - 1))) {
        let sentence = doc.sentence(by);
        let mut at = by + 1;
        loop {
            let is_end = |&i: &usize| !known.is_capitalised(i) || known.at(i).is_some();
            let end = (at..sentence.to).find(is_end).unwrap_or(sentence.to);
            if (2..=4).contains(&(end - at)) {
                out.push((TokenRange::new(at, end), Kind::Person, "byline"));
            }
            if end + 1 >= sentence.to || !matches!(doc.lower(end), "," | "and" | "&") {
                break;
            }
            at = end + 1;
        }
    }
    out
}
