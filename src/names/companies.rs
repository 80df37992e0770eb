//! Companies, which are called like places, persons or nothing known: takes the names found so far, gives those told.
//!
//! | in the text | told |
//! |---|---|
//! | `Marks & Spencer` | that firm |
//! | `Acme Plc`, `Acme Water` | `Acme`, wherever it stands alone |
//! | `shares of Acme`, `subsidiary of Acme` | the same |
//! | `Acme's chief executive`, `Acme's share price` | the same |
//! | `Acme, which employs 900 people`, `Acme, based in Hull,` | the same |
//! | `an Acme spokesman` | the same |
//! | `Acme, the mortgage lender,` | the same |
//! | `the mortgage lender Acme`, `Acme chair Jane Poe` | the same, where Acme was taken for a person |
//!
//! Not where a person bears the name as a surname, nor for a country, nor for a market: shares in Tokyo are no shares of it.

use super::Kind;
use super::agreement::Named;
use super::told::Known;
use crate::lexicon::beside_names::{self, Beside};
use crate::lexicon::gazetteer::{self, Entry};
use crate::lexicon::grammar::{FunctionWord, function_word};
use crate::lexicon::nouns::{self, Noun};
use crate::lexicon::{people, places};
use crate::text::{Case, TokenRange};
use fnv::FnvHashSet;

/// The most words of an apposition behind its article.
const LONGEST_APPOSITION: usize = 5;

/// `Marks & Spencer`: names of a word each, joined by an ampersand, are one firm; so are a firm and what it is joined to.
pub(super) fn partners(known: &Known) -> Vec<Named> {
    let doc = known.doc;
    let is_of_partners = |i: usize| nouns::is(doc.lower_at(i as isize + 2), Noun::Trade) && known.is_capitalised(i + 2);
    let side = |i: usize| match known.at(i) {
        Some(&(name, kind, _)) if name.len() == 1 || kind == Kind::Organization || is_of_partners(i) => {
            Some((name, true))
        }
        None if known.is_capitalised(i) => Some((TokenRange::new(i, i + 1), false)),
        _ => None,
    };
    let joined = |i: usize| {
        let ((left, is_name), (right, is_name_too)) = (side(i - 1)?, side(i + 1)?);
        let apart = left.to == i && right.from == i + 1 && (is_name || is_name_too);
        (apart && doc.sentence(i).contains(i + 1)).then_some((
            TokenRange::new(left.from, right.to),
            Kind::Organization,
            "ampersand",
        ))
    };
    (1..doc.len().saturating_sub(1)).filter(|&i| doc.lower(i) == "&").filter_map(joined).collect()
}

/// Every mention of a word that is told to be a company's name.
pub(super) fn mentions(known: &Known) -> Vec<Named> {
    let doc = known.doc;
    let is_told = |&&(name, kind, _): &&Named| {
        kind == Kind::Organization && has_legal_form(known, name) || name.len() == 1 && is_described(known, name)
    };
    let form = |i: usize| doc.tokens()[i].form;
    let told = known.names.iter().filter(is_told);
    let mut companies: FnvHashSet<u32> = told.map(|(name, ..)| form(name.from)).collect();
    for (name, kind, _) in known.names {
        if *kind == Kind::Person && name.len() > 1 {
            companies.remove(&form(name.to - 1));
        }
    }
    if companies.is_empty() {
        return Vec::new();
    }
    let alone = |i: &usize| {
        companies.contains(&form(*i))
            && known.at(*i).is_none_or(|&(name, kind, _)| name.len() == 1 && kind != Kind::Organization)
    };
    (0..doc.len()).filter(alone).map(|i| (TokenRange::new(i, i + 1), Kind::Organization, "company")).collect()
}

/// `Acme Plc`, `Acme Water`, unless Acme is the first word of other companies, as in `Scottish Water`.
fn has_legal_form(known: &Known, name: TokenRange) -> bool {
    let last = known.doc.lower(name.to - 1).trim_end_matches('.');
    let is_place = || {
        let entry = gazetteer::lookup(gazetteer::key(known.doc.lower(name.from)));
        entry.is(Entry::LISTS) || entry.is_used_as_place() || places::people(known.doc.lower(name.from)).is_some()
    };
    name.len() == 2
        && known.is_capitalised(name.from)
        && (nouns::is(last, Noun::LegalForm) || nouns::is(last, Noun::Trade) && !is_place())
}

/// Whether the words beside a name of one word say that it is a company.
fn is_described(known: &Known, name: TokenRange) -> bool {
    let doc = known.doc;
    let sentence = doc.sentence(name.from);
    let word = |i: usize| if sentence.contains(i) { doc.lower(i) } else { "" };
    let pair = |i: usize| format!("{} {}", word(i), word(i + 1));
    let is = |beside, phrase: &str| beside_names::is(beside, phrase);
    let held = name.from >= sentence.from + 2
        && is(Beside::Held, &pair(name.from - 2))
        && !is(Beside::Market, doc.lower(name.from));
    let owner = word(name.to) == "'s"
        && (is(Beside::Possession, word(name.to + 1)) || is(Beside::Possession, &pair(name.to + 1)));
    let spoken_for = word(name.to).starts_with("spokes")
        && name.from > sentence.from
        && matches!(doc.lower(name.from - 1), "a" | "an" | "the");
    let described = spoken_for || word(name.to) == "," && is(Beside::Business, &pair(name.to + 1));
    (held || owner || described || is_called_firm(known, name) || is_no_person(known, name))
        && places::country(doc.lower(name.from)).is_none()
}

/// `Acme, the mortgage lender,`: an apposition whose noun heads what firms are called, and no person's trade.
fn is_called_firm(known: &Known, name: TokenRange) -> bool {
    let doc = known.doc;
    let rest = TokenRange::new(name.to, doc.sentence(name.from).to);
    let word = |i: usize| if rest.contains(i) { doc.lower(i) } else { "" };
    if word(name.to) != "," || !matches!(word(name.to + 1), "the" | "a" | "an") {
        return false;
    }
    let from = name.to + 2;
    let is_noun = |i: &usize| {
        let lower = doc.form(*i).case == Case::Lower && function_word(doc.lower(*i)).is_none();
        lower || nouns::is(doc.lower(*i), Noun::Organization) && doc.form(*i).case == Case::Upper
    };
    let to = (from..rest.to.min(from + LONGEST_APPOSITION)).find(|i| !is_noun(i)).unwrap_or(rest.to);
    let head = if to > from { word(to - 1) } else { "" };
    matches!(word(to), "," | "." | "" | "that" | "which" | "in" | "of" | "for")
        && nouns::is(head, Noun::Organization)
        && people::title(head).is_none_or(|title| !title.heads())
}

/// `the mortgage lender Acme said`, `Acme chair Jane Poe`: no person stands there, whom the tagger saw. A clause may follow a
/// noun, though: `the bank Poe founded`.
fn is_no_person(known: &Known, name: TokenRange) -> bool {
    let doc = known.doc;
    let sentence = doc.sentence(name.from);
    let is_person = |i: usize| sentence.contains(i) && known.at(i).is_some_and(|(_, kind, _)| *kind == Kind::Person);
    let is_noun = |i: usize| doc.form(i).case == Case::Lower && nouns::is(doc.lower(i), Noun::Organization);
    let after = if sentence.contains(name.to) { doc.lower(name.to) } else { "" };
    let in_apposition = name.from > sentence.from
        && is_noun(name.from - 1)
        && (!after.starts_with(char::is_alphabetic)
            || function_word(after).is_some_and(|word| word != FunctionWord::Verb));
    let office = sentence.contains(name.to)
        && doc.form(name.to).case != Case::Capital
        && people::title(after).is_some_and(|title| title.office)
        && is_person(name.to + 1);
    is_person(name.from) && (in_apposition || office)
}
