//! Two numbers that are one: ranges (`between 200 and 300`, `$200 to $4 million`, `three or four years`) and compounds
//! (`6 feet 2 inches`).

use super::FigureKind;
use super::exclusions;
use super::hedge;
use super::numeral::Amount;
use super::quantity::Quantity;
use super::reader::{Reader, is_dash};
use super::verbs;
use crate::lexicon::hedges::Hedge;
use crate::lexicon::one_of;
use crate::lexicon::sets::Set;
use crate::lexicon::trend;
use crate::lexicon::units;

/// How far apart the two ends of "from ... to ..." may stand, in tokens.
const REACH: usize = 7;

/// Up to how many of the smaller unit people say where they could go over to the larger: "2 yards and 7 feet".
const USUAL: f64 = 12.0;

/// Joins each pair of quantities that is one.
pub(super) fn join<'t>(reader: &Reader<'_, 't>, quantities: Vec<Quantity<'t>>) -> Vec<Quantity<'t>> {
    let mut out: Vec<Quantity> = Vec::with_capacity(quantities.len());
    for mut quantity in quantities {
        article_compound(reader, &mut quantity);
        if let Some(last) = out.last_mut() {
            inches(reader, last, &mut quantity);
            implied(reader, last, &mut quantity);
            if tolerance(reader, last, &quantity) {
                continue;
            }
            part_of(reader, last, &quantity);
        }
        share_unit(reader, &mut out, &quantity);
        if let Some(last) = out.last() {
            if let Some(whole) = compound(reader, last, &quantity).or_else(|| range(reader, last, &quantity)) {
                *out.last_mut().expect("there is a last one") = whole;
                continue;
            }
            if let Some(low) = far_low(reader, &out, &quantity) {
                let whole = merge(&out[low], &quantity, out[low].from - 1);
                out.truncate(low);
                out.push(whole);
                continue;
            }
        }
        out.push(quantity);
    }
    out
}

/// `6 feet 2 inches`, `an hour and 45 minutes`: in the smaller unit.
fn compound<'t>(reader: &Reader, large: &Quantity<'t>, small: &Quantity<'t>) -> Option<Quantity<'t>> {
    let factor = units::subunits(large.unit.as_deref()?, small.unit.as_deref()?)?;
    let gap = small.from.checked_sub(large.to)?;
    let joined = gap == 0 || gap == 1 && reader.next_in(large.to, 0, "and ,");
    let (Amount::Exact(a), Amount::Exact(b)) = (large.number.amount, small.number.amount) else { return None };
    if !joined || !reader.same_sentence(large.from, small.from) || b >= factor.max(USUAL) || b < 0.0 || a.fract() != 0.0
    {
        return None;
    }
    let mut whole = small.clone();
    whole.from = large.from;
    whole.number.from = large.number.from;
    whole.number.digits = large.number.digits;
    whole.number.amount = Amount::Exact(a * factor + b);
    whole.rule = "compound";
    Some(whole)
}

/// `5 ft 2 in`: after feet the preposition is a unit.
fn inches(reader: &Reader, feet: &Quantity, inches: &mut Quantity) {
    let unit = feet.unit.as_deref() == Some("foot") && inches.is_bare() && inches.number.amount.high() < USUAL;
    let near = inches.from == feet.to || inches.from == feet.to + 1 && reader.next_in(feet.to, 0, ",");
    let noun = reader.next(inches.to, 1);
    let ends =
        !noun.starts_with(char::is_alphanumeric) || reader.next_is(inches.to, 1, Set::AfterMeasure) || noun == "and";
    if unit && near && inches.number.suffix == "in" {
        (inches.unit, inches.kind) = (Some("inch".into()), FigureKind::Measure);
    } else if unit && near && reader.next_in(inches.to, 0, "in") && ends {
        (inches.unit, inches.kind) = (Some("inch".into()), FigureKind::Measure);
        inches.to += 1;
        inches.core = inches.to;
    }
}

/// `6 foot 4`, `13 stone 4`, `two hours ten`: the unit that people leave out after the larger one.
fn implied(reader: &Reader, large: &Quantity, small: &mut Quantity) {
    let (unit, kind) = match large.unit.as_deref() {
        Some("foot") => ("inch", FigureKind::Measure),
        Some("hour") => ("minute", FigureKind::Duration),
        Some("stone") => ("pound", FigureKind::Measure),
        _ => return,
    };
    let near = small.from == large.to || small.from == large.to + 1 && reader.next_in(large.to, 0, "and");
    let next = reader.next(small.to, 0);
    let ends = !next.starts_with(|c: char| c.is_alphanumeric() || matches!(c, '%' | '-' | '–' | '/' | ':' | '$'))
        || reader.next_is(small.to, 0, Set::AfterMeasure)
        || next == "and" && small.from == large.to;
    let whole = matches!(small.number.amount, Amount::Exact(value) if value.fract() == 0.0 && value > 0.0);
    if near && ends && whole && small.is_bare() && small.kind == FigureKind::Count && small.number.suffix.is_empty() {
        (small.unit, small.kind) = (Some(unit.into()), kind);
    }
}

/// `2,000.45±0.01 pounds`, `5 +/- 2 kg`: how exact a number is makes no figure of its own; its unit is the number's.
fn tolerance<'t>(reader: &Reader, number: &mut Quantity<'t>, margin: &Quantity<'t>) -> bool {
    let sign = match margin.from.checked_sub(number.to) {
        Some(1) => reader.surface(number.to) == "±",
        Some(2) => number.at_least && reader.surface(number.to) == "/" && is_dash(reader.surface(number.to + 1)),
        Some(1..4) => reader.surface(number.to) == "+" && reader.surface(number.to + 1) == "/",
        _ => false,
    };
    if sign && number.is_bare() {
        (number.unit, number.kind) = (margin.unit.clone(), margin.kind);
        (number.to, number.core, number.at_least) = (margin.to, margin.core, false);
        number.rule = margin.rule;
    }
    sign
}

/// `280 million of the 1.5 billion shekels`: the part is money too.
fn part_of(reader: &Reader, part: &mut Quantity, whole: &Quantity) {
    let linked =
        whole.from == part.to + 2 && reader.next_in(part.to, 0, "of") && reader.next_is(part.to, 1, Set::Determiner)
            || whole.from == part.to + 1 && reader.next_in(part.to, 0, "of");
    let large = part.kind == FigureKind::Count && part.is_bare() && part.number.magnitude >= 1000.0;
    if linked && large && whole.kind == FigureKind::Money && part.number.amount.high() < whole.number.amount.high() {
        (part.unit, part.kind, part.currency) = (whole.unit.clone(), whole.kind, whole.currency);
    }
}

/// `2.1 and 1.8 percent`, `5, 10 and 15 million dollars`: numbers joined to one with a unit have it too.
fn share_unit(reader: &Reader, before: &mut [Quantity], last: &Quantity) {
    let Some(unit) = last.unit.as_ref().filter(|_| last.number.from == last.from && last.rule != "age") else { return };
    let mut next = last.from;
    for q in before.iter_mut().rev() {
        let link = reader.next(q.to, 0);
        let joined = next == q.to + 1 && (one_of(link, "and or") || link == "," && next < last.from);
        let plain =
            q.is_bare() && q.kind == FigureKind::Count && q.number.digits.is_some() && q.number.suffix.is_empty();
        if !(joined && plain && reader.same_sentence(q.from, next)) || exclusions::reason(reader, q).is_some() {
            return;
        }
        if q.number.magnitude <= 1.0
            && q.number.amount.high() < last.number.amount.high() / last.number.magnitude * 10.0
        {
            q.number.scale(last.number.magnitude);
        }
        (q.unit, q.kind, q.currency, q.rule) = (Some(unit.clone()), last.kind, last.currency, last.rule);
        next = q.from;
    }
}

/// `an hour and 45 minutes`: the larger unit without its number.
fn article_compound(reader: &Reader, small: &mut Quantity) {
    let Some(from) = small.from.checked_sub(3) else { return };
    let (Amount::Exact(value), Some(unit)) = (small.number.amount, small.unit.as_deref()) else { return };
    if !reader.previous_in(small.from, 0, "and") || !reader.previous_in(small.from, 2, "a an") {
        return;
    }
    if let Some(factor) = units::subunits(reader.previous(small.from, 1), unit).filter(|&factor| value < factor) {
        small.from = from;
        small.number.from = from;
        small.number.amount = Amount::Exact(factor + value);
        small.rule = "compound";
    }
}

/// The range that two neighbouring quantities make.
fn range<'t>(reader: &Reader<'_, 't>, low: &Quantity<'t>, high: &Quantity<'t>) -> Option<Quantity<'t>> {
    if let Some(from) = bounded(reader, low, high).filter(|_| agree(low, high)) {
        let mut whole = merge(low, high, from);
        if let Amount::Between(a, b) = whole.number.amount {
            // "at most 50 and at least 20"
            whole.number.amount = Amount::Between(a.min(b), a.max(b));
        }
        return Some(whole);
    }
    let from = connected(reader, low, high)?;
    if let Some(whole) = over_units(low, high, from) {
        return Some(whole);
    }
    // "rose 8% to 3.65": a unit on the low end alone needs more than a "to"
    let opened = from < low.from || low.rule == "age" || low.currency.is_some() || low.is_bare() || !high.is_bare();
    (opened && agree(low, high)).then(|| merge(low, high, from))
}

/// `between 18 months and 12 years`, `90 minutes to two hours`: in the smaller unit.
fn over_units<'t>(low: &Quantity<'t>, high: &Quantity<'t>, from: usize) -> Option<Quantity<'t>> {
    let (left, right) = (low.unit.as_deref()?, high.unit.as_deref()?);
    let (Amount::Exact(a), Amount::Exact(b)) = (low.number.amount, high.number.amount) else { return None };
    let factor = units::subunits(right, left).filter(|factor| b * factor > a)?;
    let mut whole = merge(low, high, from);
    (whole.unit, whole.number.amount) = (low.unit.clone(), Amount::Between(a, b * factor));
    Some(whole)
}

/// Whether the two can be the ends of one range: alike in kind and unit, or one without a unit.
fn agree(low: &Quantity, high: &Quantity) -> bool {
    let exact = |q: &Quantity| matches!(q.number.amount, Amount::Exact(_));
    exact(low)
        && exact(high)
        && match (&low.unit, &high.unit) {
            (Some(left), Some(right)) => {
                // "3km-5km a day"
                let rate = right.strip_prefix(left.as_ref()).is_some_and(|rest| rest.starts_with(" per "));
                left == right || rate || low.currency.is_some() && low.currency == high.currency
            }
            (Some(_), None) => high.kind == FigureKind::Count,
            (None, Some(_)) => low.kind == FigureKind::Count,
            (None, None) => low.kind == high.kind || high.kind == FigureKind::Ratio,
        }
}

/// The two as one range that begins at token `from`.
fn merge<'t>(low: &Quantity<'t>, high: &Quantity<'t>, from: usize) -> Quantity<'t> {
    let (mut a, b) = (low.number.amount.high(), high.number.amount.high());
    // "$89 to $93 billion" are both billions, "$200 to $4 million" are not
    if low.number.magnitude <= 1.0 && high.number.magnitude > 1.0 && a < b / high.number.magnitude {
        a *= high.number.magnitude;
    }
    let mut out = high.clone();
    let (low_unit, high_unit) = (low.unit.as_deref().map_or(0, str::len), high.unit.as_deref().map_or(0, str::len));
    if low_unit > high_unit {
        (out.unit, out.kind, out.currency) = (low.unit.clone(), low.kind, low.currency);
    }
    out.from = from;
    out.number.from = low.number.from;
    out.number.digits = low.number.digits;
    out.number.magnitude = out.number.magnitude.max(low.number.magnitude);
    out.number.amount = Amount::Between(a, b);
    out.rule = "range";
    out
}

/// Where the range begins, if the words around the two quantities join them.
fn connected(reader: &Reader, low: &Quantity, high: &Quantity) -> Option<usize> {
    if !reader.same_sentence(low.from, high.from) {
        return None;
    }
    let word = |i: usize| reader.next(low.to, i);
    let hedged = usize::from(high.from > low.to + 1 && reader.previous_in(high.from, 0, "about around ~ some"));
    let gap = high.from.checked_sub(low.to)?.checked_sub(hedged)?;
    let before = reader.previous(low.from, 0);
    let opener = one_of(before, "from between");
    // "20 in 2008 to 29 mpg in 2020": the year is no end of a range
    let dated = reader.previous_is(low.from, 0, Set::DatedBy) && exclusions::is_year(reader, low);
    // "slashed its forecast for 2026 to 0.2 percent"
    let forecast = exclusions::is_year(reader, low) && !high.is_bare() && high.number.amount.high() < 1000.0;
    if forecast || dated && !exclusions::is_year(reader, high) {
        return None;
    }
    let from = low.from - usize::from(opener);
    let dash = |i: usize| is_dash(reader.surface(low.to + i));
    match gap {
        // "increased by $43 billion to $419 billion" are two figures, and so is "rose 3 to 12"
        // "rose $41 to $9,870" tells by how much and where to
        1 if word(0) == "to" && low.kind == FigureKind::Money && is_trend(before) => None,
        1 if word(0) == "to" => (before != "by" || low.is_bare()).then_some(from),
        1 if word(0) == "through" => Some(from),
        1 if word(0) == "and" => (before == "between").then_some(from),
        // "between the tenth and the fifteenth"
        2 if word(0) == "and" && word(1) == "the" => {
            (before == "the" && reader.previous_in(low.from, 1, "between")).then(|| low.from - 2)
        }
        _ if low.kind == FigureKind::Ordinal => None,
        1 if word(0) == "or" => {
            (high.number.amount.high() - low.number.amount.high() == 1.0 && low.is_bare()).then_some(low.from)
        }
        1 if reader.surface(low.to) == "~" && reader.glued(low.to) && reader.glued(high.from) => Some(from),
        1 if dash(0) => low.number.suffix.is_empty().then_some(from),
        3 if dash(0) && word(1) == "to" && dash(2) => Some(low.from),
        2 if word(0) == "to" && dash(1) || dash(0) && word(1) == "to" => Some(low.from),
        _ => None,
    }
}

fn is_trend(word: &str) -> bool {
    trend::trend(word).is_some_and(|word| word.role != trend::Role::Adverb)
}

/// `more than 100 and less than 300`: where the phrase begins if the two are bounds of one number.
fn bounded(reader: &Reader, low: &Quantity, high: &Quantity) -> Option<usize> {
    let (length, hedge) = hedge::before(reader, low.from)?;
    let (gap, limit) = hedge::before(reader, high.from)?;
    let linked = high.from == low.to + gap + 1 && reader.next_in(low.to, 0, "and but ,");
    let below = |hedge| matches!(hedge, Hedge::LessThan | Hedge::AtMost);
    let above = |hedge| matches!(hedge, Hedge::MoreThan | Hedge::AtLeast);
    let (first, second) = (low.number.amount.high(), high.number.amount.high());
    let bounds = above(hedge) && below(limit) && first < second || below(hedge) && above(limit) && first > second;
    (linked && bounds).then(|| low.from - length)
}

/// The low end of "from $36,040 at noon to $34,935": the nearest quantity after a "from" in this sentence, with no other
/// figure but dates and hours between.
fn far_low(reader: &Reader, before: &[Quantity], high: &Quantity) -> Option<usize> {
    if !reader.previous_in(high.from, 0, "to") {
        return None;
    }
    let number =
        (before.len().saturating_sub(3)..before.len()).rfind(|&i| reader.previous_in(before[i].from, 0, "from"))?;
    let low = &before[number];
    let between = before[number + 1..].iter().all(Quantity::is_bare);
    // "to 6.8% from 6.5% and lowered its view to 2.6%"
    let verb = |i: usize| verbs::is_verb(reader, i) && !reader.is(i, Set::AfterMeasure);
    let apart = (low.to..high.from).any(|i| verb(i) || reader.doc.lower(i) == "and");
    let near = !apart && high.from - low.to <= REACH && reader.same_sentence(low.from, high.from);
    let alike = low.unit.is_some() && agree(low, high);
    (near && between && alike).then_some(number)
}
