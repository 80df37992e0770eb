//! Two numbers against each other: odds and votes are figures, scores are none.
//!
//! `odds of 50-1` is the ratio 50; `passed 52-48` keeps both sides; `won 2-0` is a score.

use super::FigureKind;
use super::chunk;
use super::numeral::Amount;
use super::quantity::Quantity;
use super::reader::{Reader, is_dash};
use crate::lexicon::labels;
use crate::lexicon::sets::Set;

/// How far from a vote its words may stand, in tokens.
const REACH: usize = 10;

/// Reads the range `q`, given as two numbers, as odds or a vote where the words around it say so.
pub(super) fn read(reader: &Reader, q: &mut Quantity) {
    let Amount::Between(a, b) = q.number.amount else { return };
    if !q.is_bare() || q.kind != FigureKind::Count {
        return;
    }
    let odds = reader.previous_in(q.from, 0, "odds at")
        || (reader.previous(q.from, 0), reader.previous(q.from, 1)) == ("of", "odds")
        || (reader.previous(q.from, 0), reader.previous(q.from, 1)) == ("of", "ratio")
        || reader.next_is(q.to, 0, Set::Odds);
    if odds && a > b && b >= 1.0 {
        q.number.amount = Amount::Exact(a / b);
        (q.kind, q.rule) = (FigureKind::Ratio, "odds");
    } else if (is_dashed(reader, q) || a > b && q.from == q.number.from)
        && is_vote(reader, q)
        && !chunk::plural_follows(reader, q.to)
    {
        (q.kind, q.rule) = (FigureKind::Ratio, "vote");
    }
}

/// `2-0`, `89-89`: the points of two sides.
pub(super) fn is_score(reader: &Reader, q: &Quantity) -> bool {
    let Amount::Between(a, b) = q.number.amount else { return false };
    let small = |side: f64| (0.0..200.0).contains(&side) && side.fract() == 0.0;
    let counts = a < b && (chunk::plural_follows(reader, q.to) || reader.next_is(q.to, 0, Set::CountHead));
    is_dashed(reader, q) && q.kind == FigureKind::Count && q.is_bare() && small(a) && small(b) && !counts
}

/// Two digits with a hyphen between.
fn is_dashed(reader: &Reader, q: &Quantity) -> bool {
    let dash = q.number.from + 1;
    q.number.digits.is_some() && q.number.to == dash + 2 && is_dash(reader.surface(dash)) && reader.glued(dash)
}

/// Whether a word of votes stands near.
fn is_vote(reader: &Reader, q: &Quantity) -> bool {
    let before = (0..REACH).map(|back| reader.previous(q.from, back));
    let after = (0..REACH).map(|ahead| reader.next(q.to, ahead));
    before.chain(after).any(labels::is_vote)
}
