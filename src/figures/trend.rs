//! Which way the number went: `rose 3%`, `dropped by 1 to 1.5 degrees`, `up 19 cents`, `34% higher`, `grow sales by 35%`.

use super::chunk;
use super::quantity::Quantity;
use super::reader::Reader;
use super::{FigureKind, Trend};
use crate::lexicon::one_of;
use crate::lexicon::sets::Set;
use crate::lexicon::trend::{self, Role};

/// How far before "by" its verb may stand, in tokens.
const REACH: usize = 7;

/// The trend of the quantity, whose phrase with its hedges covers the tokens `from..to`.
pub(super) fn read(reader: &Reader, q: &Quantity, from: usize, to: usize) -> Option<Trend> {
    if q.plus {
        return Some(Trend::Up);
    }
    before(reader, q, from, to).or_else(|| after(reader, q, to))
}

fn way(up: bool) -> Trend {
    if up { Trend::Up } else { Trend::Down }
}

/// A verb or adverb before the number, with nothing but adverbs and `by` between; after `by` also a little farther.
fn before(reader: &Reader, q: &Quantity, from: usize, to: usize) -> Option<Trend> {
    let (mut by, mut article, mut object) = (false, false, false);
    for back in 0..REACH {
        let word = reader.previous(from, back);
        if let Some(entry) = trend::trend(word) {
            let measured = matches!(q.kind, FigureKind::Percent | FigureKind::Measure)
                || q.unit.as_deref().is_some_and(|unit| one_of(unit, "cent penny sen"));
            let applies = match entry.role {
                // "advance an $18 billion package"
                Role::Verb => !object && !is_attribute(reader, q, to),
                // "added a 30 degree slope"
                Role::VerbWithBy => by || object || measured && !article,
                // "gave up 500 yards", "set up 12 camps"
                // "down a 30 mph street"
                Role::Adverb if object => false,
                Role::Adverb => {
                    let slope = article && q.kind == FigureKind::Measure;
                    !slope && !reader.previous_is(from, back + 1, Set::Particle)
                }
            };
            return applies.then(|| way(entry.up));
        }
        by |= word == "by";
        article |= one_of(word, "a an");
        let passes = reader.previous_is(from, back, Set::TrendGap)
            || word.len() > 4 && word.ends_with("ly")
            || by && word.starts_with(char::is_alphabetic);
        // "cut fuel prices 20%"
        let noun = q.kind == FigureKind::Percent
            && back < 3
            && !by
            && !article
            && from.checked_sub(1 + back).is_some_and(|i| is_noun(reader, i));
        object |= noun && !passes;
        if !(passes || noun) {
            return None;
        }
    }
    None
}

/// Whether a sum stands before its noun, so that it tells how large that is and not how far something moved.
fn is_attribute(reader: &Reader, q: &Quantity, to: usize) -> bool {
    q.kind == FigureKind::Money && reader.goes_on(to) && chunk::is_plain_noun(reader, to) && !reader.is(to, Set::Day)
}

/// Whether token `i` may be the object of a verb: `cut fuel [prices] 20%`.
fn is_noun(reader: &Reader, i: usize) -> bool {
    chunk::is_plain_noun(reader, i) || reader.is(i, Set::NounOrVerb)
}

/// An adverb after the number: `34% higher`, `12% less likely`.
fn after(reader: &Reader, q: &Quantity, to: usize) -> Option<Trend> {
    match reader.next(to, 0) {
        "less" | "fewer" if q.kind == FigureKind::Percent => return Some(Trend::Down),
        "more" if q.kind == FigureKind::Percent => return Some(Trend::Up),
        _ => {}
    }
    let entry = trend::trend(reader.next(to, 0)).filter(|entry| entry.role == Role::Adverb)?;
    let place = reader.next_is(to, 1, Set::Determiner) || reader.next_in(to, 1, "to from with");
    (!place).then(|| way(entry.up))
}
