//! The hedge around a quantity: `more than`, `some`, `up to` before it, `or so`, `-plus`, `or more` after it.

use super::Modifier;
use super::quantity::Quantity;
use super::reader::Reader;
use crate::lexicon::hedges::{self, Hedge};
use crate::lexicon::one_of;
use crate::lexicon::sets::Set;

/// A hedge with the tokens that it adds to the phrase.
#[derive(Debug, Clone, Copy)]
pub(super) struct Hedged {
    pub modifier: Modifier,
    pub from: usize,
    pub to: usize,
}

/// Reads the hedges on both sides of the quantity.
pub(super) fn read(reader: &Reader, quantity: &Quantity) -> Hedged {
    let mut out = Hedged { modifier: Modifier::Exactly, from: quantity.from, to: quantity.to };
    let start = quantity.from - usize::from(reader.previous_in(quantity.from, 0, "a an the"));
    if let Some((length, hedge)) = before(reader, start) {
        let first = reader.previous(start, length - 1);
        let opposes = reader.previous_in(start, length, "no") || reader.previous_in(start, length, "not");
        // "around the 37m mast" tells a place, "more than the 5% of last year" compares
        let the = start < quantity.from && reader.previous_in(quantity.from, 0, "the");
        let place = the && (hedge != Hedge::About || reader.previous_is(start, 0, Set::Preposition));
        // "angry over a £400 debt", "over a 10-year period"
        let article = start < quantity.from && !the && one_of(first, "over under above");
        // "fell 5% over two months": during
        let during = first == "over"
            && length == 1
            && quantity.kind == super::FigureKind::Duration
            && quantity.unit.as_deref().is_some_and(|unit| !unit.ends_with("of age"))
            && !(reader.previous_is(start, 1, Set::Preposition) || reader.previous_is(start, 1, Set::Lasting))
            && !reader.next_in(quantity.to, 0, "ago old later earlier since");
        // "edged up to 7.5%": the verb's
        let moved =
            first == "up" && length == 2 && reader.previous_in(start, 2, "edged inched ticked crept moved went shot");
        if first != "past" && !moved && !opposes && !place && !article && !during {
            out.from = start - length;
            out.modifier = modifier(hedge);
        }
    }
    if quantity.at_least && out.modifier == Modifier::Exactly {
        out.modifier = Modifier::AtLeast;
    }
    if out.modifier == Modifier::Exactly
        && let Some((length, hedge)) = hedges::after(&|ahead| reader.next(quantity.to, ahead))
        // "3.5 percent plus a bonus"
        && !(reader.next_in(quantity.to, 0, "plus")
            && (reader.next_is(quantity.to, 1, Set::Determiner) || reader.next_in(quantity.to, 1, "$ £ €")))
    {
        out.to = quantity.to + length;
        out.modifier = modifier(hedge);
    }
    out
}

/// The hedge that stands right before token `at`, as its length in words.
pub(super) fn before(reader: &Reader, at: usize) -> Option<(usize, Hedge)> {
    hedges::before(&|back| reader.previous(at, back))
}

fn modifier(hedge: Hedge) -> Modifier {
    match hedge {
        Hedge::Exactly => Modifier::Exactly,
        Hedge::About => Modifier::About,
        Hedge::MoreThan => Modifier::MoreThan,
        Hedge::LessThan => Modifier::LessThan,
        Hedge::AtLeast => Modifier::AtLeast,
        Hedge::AtMost => Modifier::AtMost,
    }
}
