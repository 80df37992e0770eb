//! Ages without the word "years": `aged 34`, `over the age of 21`, `Poe, 62, said`, `he turned 70`.

use super::FigureKind;
use super::chunk;
use super::hedge;
use super::numeral::Sort;
use super::quantity::Quantity;
use super::reader::Reader;
use crate::lexicon::one_of;
use crate::lexicon::sets::Set;
use std::borrow::Cow;

/// Ages that nobody reaches begin here.
const LIMIT: f64 = 120.0;
/// Younger people's ages are told with the word.
const SPEAKING: f64 = 5.0;

/// A list of ages has at most so many tokens.
const LISTED: usize = 8;

/// Gives the bare number the unit of age where the words around it say so.
pub(super) fn read(reader: &Reader, out: &mut Quantity) {
    let plain = out.number.digits.is_none_or(|digits| digits.width <= 3 && digits.suffix.is_empty());
    let years = out.number.amount.high();
    if !plain || years > LIMIT || out.number.sort != Sort::Cardinal || out.number.magnitude > 1.0 {
        return;
    }
    if is_named(reader, out)
        || is_limit(reader, out)
        || out.number.digits.is_some() && years >= SPEAKING && is_apposition(reader, out)
        || turned(reader, out)
    {
        out.kind = FigureKind::Duration;
        out.unit = Some(Cow::Borrowed("year of age"));
        out.rule = "age";
    }
}

/// `aged 34`, `the age of 21`, `aged 4, 7 and 9`.
fn is_named(reader: &Reader, out: &Quantity) -> bool {
    // "aged about 30"
    let hedge = hedge::before(reader, out.from).map_or(0, |(length, _)| length);
    let (last, second) = (reader.previous(out.from, hedge), reader.previous(out.from, hedge + 1));
    let joins = |back: usize| reader.previous_in(out.from, back, ", and or");
    let listed = (0..LISTED)
        .find(|&back| !(joins(back) || out.from.checked_sub(back + 1).is_some_and(|i| reader.atom(i).is_some())));
    one_of(last, "aged age ages")
        || matches!((second, last), ("age", "of") | ("aged", "between"))
        // "aged three and seven, and 32 others"
        || joins(0)
            && listed.is_some_and(|back| reader.previous_in(out.from, back, "aged ages"))
            && !(chunk::plural_follows(reader, out.to) || reader.next_in(out.to, 0, "more"))
}

/// `children under five`, `people over 65`: nothing that the number could count follows.
fn is_limit(reader: &Reader, out: &Quantity) -> bool {
    let bound = reader.previous_in(out.from, 0, "under over above below");
    let next = reader.next(out.to, 0);
    let counts = next.starts_with(|c: char| c.is_alphanumeric() || matches!(c, '%' | '-' | '$'))
        && chunk::plural_follows(reader, out.to);
    bound && reader.previous_is(out.from, 1, Set::Aged) && !counts
}

/// `Poe, 62, said`.
fn is_apposition(reader: &Reader, out: &Quantity) -> bool {
    let Some(comma) = out.from.checked_sub(1).filter(|&comma| comma > 0 && reader.surface(comma) == ",") else {
        return false;
    };
    reader.doc.form(comma - 1).starts_upper
        && one_of(reader.surface(out.to), ", .")
        && !reader.previous(comma, 1).starts_with(|c: char| c.is_numeric())
}

/// `she turned 70`, `He will be 35 by then`, `he was 19 when`: nothing that the number could count follows.
fn turned(reader: &Reader, out: &Quantity) -> bool {
    let next = reader.next(out.to, 0);
    let ends = !next.starts_with(|c: char| c.is_alphanumeric() || matches!(c, '%' | '-' | '–' | '/' | ':'))
        || one_of(next, "when by and at last next this on but now");
    let verb = reader.previous(out.from, 0);
    let grown = one_of(verb, "turned turns turning") && !reader.next_in(out.to, 0, "and");
    let is = one_of(verb, "is was be 's");
    let person = (1..3).any(|back| reader.previous_in(out.from, back, "he she"));
    ends && (grown || is && person) && out.number.amount.high() >= SPEAKING
}
