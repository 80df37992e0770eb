//! Members of a list are of one kind: takes the names found so far, gives the members that were overlooked or misread.
//!
//! In `Poe Air, Roe Jet and Virgo` all three are companies when the tagger knows two of them as such and `Virgo` as nothing,
//! or as a place that no list holds.

use super::Kind;
use super::agreement::Named;
use super::told::Known;
use crate::lexicon::gazetteer::{self, Entry};
use crate::lexicon::grammar::function_word;
use crate::lexicon::{people, places};
use crate::text::TokenRange;

/// A list has so many members or more.
const SHORTEST: usize = 3;

/// The most words of a member that was overlooked.
const LONGEST_MEMBER: usize = 3;

/// The members whose kind the others tell.
pub(super) fn members(known: &Known) -> Vec<Named> {
    let mut out = Vec::new();
    for sentence in known.doc.sentences() {
        let mut from = sentence.from;
        while from < sentence.to {
            let (list, is_whole) = list(known, TokenRange::new(from, sentence.to));
            from = list.last().map_or(from + 1, |(last, _)| last.to);
            if is_whole && list.len() >= SHORTEST {
                out.extend(told(known, &list));
            }
        }
    }
    out
}

/// A member of a list, and the kind it has so far.
type Member = (TokenRange, Option<Kind>);

/// The list that begins at a token, and whether it ends as a list does, with "and" before its last member.
fn list(known: &Known, range: TokenRange) -> (Vec<Member>, bool) {
    let doc = known.doc;
    let is = |i: usize, word: &str| i < range.to && doc.lower(i) == word;
    let mut out = Vec::new();
    let mut at = range.from;
    while let Some(member) = member(known, at, range.to) {
        out.push(member);
        let end = member.0.to;
        let comma = usize::from(is(end, ","));
        let and = usize::from(is(end + comma, "and") || is(end + comma, "or"));
        if comma + and == 0 {
            break;
        }
        if and == 1 {
            out.extend(self::member(known, end + comma + and, range.to));
            return (out, true);
        }
        at = end + comma;
    }
    (out, false)
}

/// A name, or capitalised words that are none, from a token on.
fn member(known: &Known, from: usize, to: usize) -> Option<Member> {
    if from >= to {
        return None;
    }
    if let Some(&(name, kind, _)) = known.at(from) {
        return (name.from == from).then_some((name, Some(kind)));
    }
    let limit = to.min(from + LONGEST_MEMBER + 1);
    let end = (from..limit).find(|&i| !known.is_capitalised(i) || known.at(i).is_some()).unwrap_or(limit);
    let free = (1..=LONGEST_MEMBER).contains(&(end - from)) && (end == to || known.at(end).is_none());
    free.then_some((TokenRange::new(from, end), None))
}

/// What the members that agree tell of the others.
fn told(known: &Known, list: &[Member]) -> Vec<Named> {
    let doc = known.doc;
    let count = |kind| list.iter().filter(|(_, of)| *of == Some(kind)).count();
    let kinds = [Kind::Person, Kind::Organization, Kind::Place];
    let Some(kind) = kinds.into_iter().find(|&kind| 2 * count(kind) > list.len() && count(kind) > 1) else {
        return Vec::new();
    };
    let is_common = |i: usize| {
        let word = doc.lower(i);
        function_word(word).is_some()
            || people::title(word).is_some()
            || gazetteer::lookup(gazetteer::key(word)).is(Entry::CALENDAR)
            || places::people(word).is_some()
            || people::is_post_nominal(doc.form(i))
            || word.len() < 2
    };
    let misread = |of: Kind, name: TokenRange| {
        name.len() == 1
            && (of, kind) == (Kind::Place, Kind::Organization)
            && places::country(doc.lower(name.from)).is_none()
            && !gazetteer::lookup(gazetteer::key(doc.lower(name.from))).is(Entry::CITY | Entry::REGION | Entry::COUNTRY)
    };
    list.iter()
        .filter(|(name, of)| match of {
            None => name.from > doc.sentence(name.from).from && !name.iter().any(is_common),
            Some(of) => misread(*of, *name),
        })
        .map(|&(name, _)| (name, kind, "list"))
        .collect()
}
