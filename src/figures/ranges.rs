//! Two numbers that are one range: `between 200 and 300`, `$200 to $4 million`, `1-1.5 degrees`, `three or four years`.

use super::numeral::Amount;
use super::quantity::Quantity;
use super::reader::Reader;

/// Joins each pair of quantities that is one range.
pub(super) fn join<'t>(reader: &Reader<'_, 't>, quantities: Vec<Quantity<'t>>) -> Vec<Quantity<'t>> {
    let mut out: Vec<Quantity> = Vec::with_capacity(quantities.len());
    for quantity in quantities {
        match out.last().and_then(|last| pair(reader, last, &quantity)) {
            Some(range) => *out.last_mut().expect("there is a last one") = range,
            None => out.push(quantity),
        }
    }
    out
}

/// The range that two neighbouring quantities make.
fn pair<'t>(reader: &Reader<'_, 't>, low: &Quantity<'t>, high: &Quantity<'t>) -> Option<Quantity<'t>> {
    let (Amount::Exact(a), Amount::Exact(b)) = (low.number.amount, high.number.amount) else { return None };
    let from = connected(reader, low, high)?;
    let agree = match (&low.unit, &high.unit) {
        (Some(left), Some(right)) => left == right,
        (Some(_), None) => low.currency.is_some(),
        _ => true,
    };
    if !agree {
        return None;
    }
    // "$89 to $93 billion" are both billions, "$200 to $4 million" are not
    let shares = low.number.magnitude <= 1.0 && high.number.magnitude > 1.0 && a < b / high.number.magnitude;
    let a = if shares { a * high.number.magnitude } else { a };
    let mut range = high.clone();
    if high.unit.is_none() {
        (range.unit, range.kind, range.currency) = (low.unit.clone(), low.kind, low.currency);
    }
    range.from = from;
    range.number.from = low.number.from;
    range.number.digits = low.number.digits;
    range.number.amount = Amount::Between(a, b);
    range.rule = "range";
    Some(range)
}

/// Where the range begins, if the words around the two quantities join them.
fn connected(reader: &Reader, low: &Quantity, high: &Quantity) -> Option<usize> {
    let gap = high.from.checked_sub(low.to)?;
    if gap > 2 || !reader.same_sentence(low.from, high.from) {
        return None;
    }
    let word = |i: usize| reader.next(low.to, i);
    let before = reader.previous(low.from, 0);
    let opened = |with: &[&str]| if with.contains(&before) { low.from - 1 } else { low.from };
    match (gap, word(0)) {
        (1, "to" | "through") => Some(opened(&["from", "between"])),
        (1, "and") if before == "between" => Some(low.from - 1),
        (1, "-" | "–" | "—" | "‑" | "−") => Some(opened(&["from", "between"])),
        (1, "or") if high.number.amount.high() == low.number.amount.high() + 1.0 => Some(low.from),
        (2, "to") if word(1) == "-" => Some(low.from),
        _ => None,
    }
}
