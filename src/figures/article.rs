//! Amounts of one, told by an article: `an hour and a half`, `a dollar a day`, `less than a euro`.

use super::chunk;
use super::fraction;
use super::hedge;
use super::money;
use super::numeral::{Amount, Number, Sort};
use super::quantity::{self, Quantity};
use super::rate;
use super::reader::Reader;
use crate::lexicon::sets::Set;

/// Reads the amount that the article at token `i` begins.
pub(super) fn read<'t>(reader: &Reader<'_, 't>, i: usize) -> Option<Quantity<'t>> {
    if !reader.next_in(i, 0, "a an") {
        return None;
    }
    and_a_half(reader, i).or_else(|| coins(reader, i)).or_else(|| weighed(reader, i))
}

/// `a kilogram of cocaine`, `a litre of petrol`: one of a measure, with what is measured.
fn weighed<'t>(reader: &Reader<'_, 't>, i: usize) -> Option<Quantity<'t>> {
    let measured =
        reader.next_is(i, 1, Set::Weighed) && reader.next_in(i, 2, "of") && chunk::is_plain_noun(reader, i + 3);
    let (length, unit) = quantity::unit_at(reader, i + 1, "").filter(|_| measured)?;
    let mut out = Quantity::new(Number::new(i, i + 1, 1.0, Sort::Cardinal, "words"));
    quantity::set(&mut out, i + 1 + length, unit);
    out.core = out.to;
    Some(out)
}

/// `an hour and a half`, `a mile and a half`: the unit stands inside its number.
fn and_a_half<'t>(reader: &Reader<'_, 't>, i: usize) -> Option<Quantity<'t>> {
    if !reader.next_in(i, 2, "and") {
        return None;
    }
    let (to, part) = fraction::part(reader, i + 3)?;
    let (length, unit) = quantity::unit_at(reader, i + 1, "")?;
    let mut out = Quantity::new(Number::new(i, to, 1.0 + part, Sort::Cardinal, "words"));
    quantity::set(&mut out, to, unit);
    (length == 1).then_some(out)
}

/// `a dollar a day`, `costs a pound`, `a euro and a half`: a price, and not "a dollar bill".
fn coins<'t>(reader: &Reader<'_, 't>, i: usize) -> Option<Quantity<'t>> {
    let mut out = Quantity::new(Number::new(i, i + 1, 1.0, Sort::Cardinal, "words"));
    money::after(reader, &mut out);
    let (currency, singular) = (out.currency?, !reader.next(i, 1).ends_with('s'));
    if !singular || reader.surface(i + 1) == currency.code {
        return None;
    }
    if let Some((to, part)) = fraction::part(reader, out.to + 1).filter(|_| reader.next_in(out.to, 0, "and")) {
        out.number.amount = Amount::Exact(1.0 + part);
        (out.to, out.core) = (to, to);
        return Some(out);
    }
    money::cents(reader, &mut out);
    out.core = out.to;
    if out.number.amount != Amount::Exact(1.0) {
        return Some(out);
    }
    let coin = out.to;
    rate::read(reader, &mut out);
    let priced = reader.previous_is(i, 0, Set::Trade) || hedge::before(reader, i).is_some();
    let ends = !reader.next(coin, 0).starts_with(char::is_alphanumeric);
    (out.to > coin || priced && ends).then_some(out)
}
