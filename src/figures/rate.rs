//! Rates: `$80 per sq m`, `$3500 a month`, `20 miles per gallon`, `1.3 A/cm2`.

use super::FigureKind;
use super::quantity::{self, Quantity};
use super::reader::{Reader, is_dash};
use crate::lexicon::one_of;
use crate::lexicon::sets::Set;
use std::borrow::Cow;

/// Adds what the quantity is reckoned by.
pub(super) fn read(reader: &Reader, out: &mut Quantity) {
    if out.is_bare() || matches!(out.kind, FigureKind::Percent | FigureKind::Duration) {
        return;
    }
    if let Some((to, each)) = hyphened(reader, out.to) {
        name(out, to, each);
        return;
    }
    let (first, second) = (reader.next(out.to, 0), reader.next(out.to, 1));
    let at = out.to + 1;
    let slash = first == "/" && reader.glued(out.to) && reader.glued(at);
    let found = quantity::unit_at(reader, at, "");
    let (to, each) = match (first, found) {
        ("per" | "/" | "a" | "an", Some((length, each))) if first != "/" || slash => {
            // "$6 billion a year earlier", "a 5 p" are no rates
            let later = reader.next(at + length, 0);
            if one_of(first, "a an")
                && (second.len() < 3
                    || reader.is(at, Set::TimeUnit) && one_of(later, "earlier ago before later or and"))
            {
                return;
            }
            (at + length, each.name)
        }
        ("per", None) if second.starts_with(char::is_alphabetic) => (at + 1, second),
        ("a" | "an" | "/", None) if reader.next_is(out.to, 1, Set::Priced) => (at + 1, second),
        _ => return,
    };
    name(out, to, each);
}

/// `52,000 barrel[-a-day]`: what a rate before a noun is reckoned by.
fn hyphened<'r>(reader: &'r Reader, to: usize) -> Option<(usize, &'r str)> {
    let dash = |i: usize| is_dash(reader.surface(i)) && reader.glued(i) && reader.glued(i + 1);
    let article = reader.next_in(to, 1, "a an per");
    let (length, each) = quantity::unit_at(reader, to + 3, "")?;
    (dash(to) && article && dash(to + 2)).then_some((to + 3 + length, each.name))
}

/// Names the rate, whose words end before token `to`.
fn name(out: &mut Quantity, to: usize, each: &str) {
    let Some(unit) = &out.unit else { return };
    let base = out.currency.map_or(unit.as_ref(), |currency| currency.name);
    out.unit = Some(Cow::Owned(format!("{base} per {each}")));
    out.to = to;
    out.rule = "rate";
}
