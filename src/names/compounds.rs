//! Places and peoples that open a compound: `Paris-based`, `Russian-led`, `New York-listed`.
//!
//! The tagger knows few of them, since corpora part compounds in many ways. Takes names, gives names: those of compounds
//! that were overlooked, and those that ran on over one cut in two.

use super::Kind;
use super::agreement::Named;
use crate::lexicon::beside_names::{self, Beside};
use crate::lexicon::gazetteer::{self, Entry};
use crate::lexicon::places;
use crate::text::{Document, TokenRange};

/// The most words of a place before the hyphen.
const LONGEST: usize = 3;

/// Cuts names at compounds, and adds what the compounds name.
pub(super) fn part(doc: &Document, names: Vec<Named>) -> Vec<Named> {
    let mut out = Vec::with_capacity(names.len());
    let mut left = names.into_iter().peekable();
    for hyphen in (1..doc.len().saturating_sub(1)).filter(|&i| joins(doc, i)) {
        while let Some(done) = left.next_if(|(name, ..)| name.to <= hyphen) {
            out.push(done);
        }
        let around = left.next_if(|(name, ..)| name.from < hyphen);
        let known = out.last().is_some_and(|(name, ..)| name.to == hyphen);
        let from = around.map_or(doc.sentence(hyphen).from, |(name, ..)| name.from);
        let place =
            if known { None } else { listed(doc, from.max(out.last().map_or(0, |(name, ..)| name.to)), hyphen) };
        match (around, place) {
            (None, place) => out.extend(place),
            (Some(whole), None) => out.push(whole),
            (Some((name, kind, _)), Some(place)) => {
                let before = (name.from..place.0.from).rev().find(|&i| doc.form(i).starts_upper);
                out.extend(before.map(|last| (TokenRange::new(name.from, last + 1), kind, "compound")));
                out.push(place);
                let after = TokenRange::new(hyphen + 2, name.to.max(hyphen + 2));
                out.extend(
                    (!after.is_empty() && doc.form(after.from).starts_upper).then_some((after, kind, "compound")),
                );
            }
        }
    }
    out.extend(left);
    out
}

/// Whether a hyphen ties a name to a word such as `based`.
fn joins(doc: &Document, i: usize) -> bool {
    doc.surface(i) == "-"
        && doc.form(i - 1).starts_upper
        && beside_names::is(Beside::Tied, doc.lower(i + 1))
        && doc.sentence(i).contains(i + 1)
}

/// What the words before the hyphen name: the longest listed place or people that ends there.
fn listed(doc: &Document, from: usize, hyphen: usize) -> Option<Named> {
    let first = from.max(hyphen.saturating_sub(LONGEST));
    (first..hyphen).filter(|&at| doc.form(at).starts_upper).find_map(|at| {
        let words: Vec<&str> = (at..hyphen).map(|i| doc.lower(i)).collect();
        let phrase = words.join(" ");
        let entry = gazetteer::lookup(gazetteer::key(&phrase));
        let kind = if places::people(&phrase).is_some() {
            Kind::Group
        } else if entry.is(Entry::COUNTRY | Entry::CITY | Entry::REGION)
            || entry.is_used_as_place()
            || words.len() == 1 && beside_names::is(Beside::Seated, doc.lower(hyphen + 1)) && entry.usage == 0
            || places::country(&phrase).is_some()
        {
            Kind::Place
        } else {
            return None;
        };
        Some((TokenRange::new(at, hyphen), kind, "compound"))
    })
}
