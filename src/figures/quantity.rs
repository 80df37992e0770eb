//! A number with its currency or unit: `US$ 7.2 bn`, `10.5 million Australian dollars`, `5.5kWh`, `85 percent`, `$80 per sq m`.

use super::FigureKind;
use super::numeral::{self, Amount, Number};
use super::reader::Reader;
use crate::lexicon::currencies::{self, Currency};
use crate::lexicon::numerals;
use crate::lexicon::units::{self, Dimension, Unit};
use std::borrow::Cow;

/// A number with what measures it.
#[derive(Debug, Clone)]
pub(super) struct Quantity<'t> {
    /// First token, a currency sign included.
    pub from: usize,
    /// Token after the unit.
    pub to: usize,
    pub number: Number<'t>,
    pub kind: FigureKind,
    pub unit: Option<Cow<'static, str>>,
    pub currency: Option<Currency>,
    pub rule: &'static str,
}

impl Quantity<'_> {
    /// Whether a unit or currency was read.
    pub fn is_bare(&self) -> bool {
        self.unit.is_none()
    }
}

/// Reads the quantity whose number begins at token `i`.
pub(super) fn read<'t>(reader: &Reader<'_, 't>, i: usize) -> Option<Quantity<'t>> {
    let number = numeral::read(reader, i)?;
    let mut out = Quantity {
        from: number.from,
        to: number.to,
        number,
        kind: if number.fraction { FigureKind::Ratio } else { FigureKind::Count },
        unit: None,
        currency: None,
        rule: number.rule,
    };
    sign_before(reader, &mut out);
    minus(reader, &mut out);
    if out.currency.is_some() {
        money_magnitude(reader, &mut out);
    }
    currency_after(reader, &mut out);
    if out.currency.is_none() {
        unit_after(reader, &mut out);
    }
    if let Some(currency) = out.currency {
        out.kind = FigureKind::Money;
        out.unit = Some(Cow::Borrowed(currency.code));
        out.rule = "money";
        cents(reader, &mut out);
    }
    rate(reader, &mut out);
    Some(out)
}

/// `$`, `US$`, `HK $`, `RM` before or glued to the digits.
fn sign_before(reader: &Reader, out: &mut Quantity) {
    let prefix = out.number.digits.map_or("", |digits| digits.prefix);
    let glued_minus = out.from > 1 && is_minus(reader.surface(out.from - 1)) && reader.glued(out.from);
    let at = out.from - usize::from(glued_minus && prefix.is_empty());
    let word = |back: usize| match (back, prefix) {
        (0, "") => at.checked_sub(1).map_or("", |i| reader.surface(i)),
        (0, prefix) => prefix,
        (_, "") => at.checked_sub(1 + back).map_or("", |i| reader.surface(i)),
        _ => at.checked_sub(back).map_or("", |i| reader.surface(i)),
    };
    let Some((length, currency)) = currencies::before(word) else { return };
    let first = at + usize::from(!prefix.is_empty()) - length;
    // a code in letters right before words ("the USD two") is no sign; nor is a lone capital that is not glued
    let letters = word(0).chars().all(char::is_alphabetic);
    if letters && out.number.digits.is_none() || letters && word(0).len() == 1 && prefix.is_empty() {
        return;
    }
    out.from = first;
    out.currency = Some(currency);
}

fn is_minus(surface: &str) -> bool {
    matches!(surface, "-" | "−" | "–" | "minus")
}

/// `-5`, `minus 1.4`, `-$50m`, `$-50m`: a sign that follows a space or a bracket and is glued to the number.
fn minus(reader: &Reader, out: &mut Quantity) {
    let negate = |out: &mut Quantity| out.number.amount = out.number.amount.map(|value| -value);
    let inner = out.number.from;
    if out.from < inner && inner > 0 && is_minus(reader.surface(inner - 1)) {
        negate(out);
        return;
    }
    let Some(before) = out.from.checked_sub(1) else { return };
    let sign = reader.surface(before);
    let word = reader.doc.lower(before) == "minus"
        || sign == "-" && reader.previous(before, 0) == "minus" && reader.glued(before);
    let opens =
        !reader.glued(before) || before.checked_sub(1).is_some_and(|i| matches!(reader.surface(i), "(" | "/" | "["));
    if word || is_minus(sign) && opens && reader.glued(out.from) {
        negate(out);
        out.from = before - usize::from(word && sign == "-");
    }
}

/// `$5.4m`, `$ 3 b`: letters that mean a magnitude only beside a currency.
fn money_magnitude(reader: &Reader, out: &mut Quantity) {
    let number = &mut out.number;
    if number.magnitude > 1.0 {
        return;
    }
    let glued = numerals::suffix(&number.suffix.to_lowercase());
    let apart = || numerals::apart(reader.next(number.to, 0)).filter(|_| number.suffix.is_empty());
    if let Some(factor) = glued {
        number.suffix = "";
        scale(number, factor);
    } else if let Some(factor) = apart() {
        number.to += 1;
        scale(number, factor);
    }
    out.to = number.to;
}

fn scale(number: &mut Number, factor: f64) {
    number.magnitude *= factor;
    number.amount = number.amount.map(|value| value * factor);
    number.rule = "magnitude";
}

/// `euros`, `Australian dollars`, `USD` after the number; after a sign a narrower name (`$76 US`).
fn currency_after(reader: &Reader, out: &mut Quantity) {
    if out.number.fraction || out.currency.is_some_and(|currency| currency.code != "USD") {
        return;
    }
    let dash = usize::from(reader.surface(out.to) == "-" && reader.glued(out.to) && reader.glued(out.to + 1));
    let of = usize::from(reader.next(out.to, 0) == "of" && matches!(out.number.amount, Amount::Between(..)));
    let at = out.to + dash + of;
    let suffix = out.number.suffix;
    let word = |i: usize| {
        let i = match (i, suffix) {
            (0, suffix) if !suffix.is_empty() => return suffix,
            (i, "") => at + i,
            (i, _) => at + i - 1,
        };
        if !reader.same_sentence(out.from, i) {
            ""
        } else if reader.surface(i).len() > 3 {
            reader.doc.lower(i)
        } else {
            reader.surface(i)
        }
    };
    let Some((length, currency)) = currencies::after(word) else { return };
    // "12 US soldiers": a country's name narrows a sign and is no currency alone
    if out.currency.is_none() && matches!(word(0), "US" | "U.S.") && length == 1 {
        return;
    }
    if out.currency.is_some() && word(0).chars().any(char::is_lowercase) && length == 1 && currency.code != "USD" {
        return;
    }
    out.currency = Some(currency);
    out.to = at + length - usize::from(!suffix.is_empty());
}

/// The unit after the number: `km`, `percent`, `square miles`, `-year-old`, or letters glued to the digits.
fn unit_after(reader: &Reader, out: &mut Quantity) {
    let suffix = out.number.suffix;
    let dash = usize::from(reader.surface(out.to) == "-" && reader.glued(out.to) && reader.glued(out.to + 1));
    let of = usize::from(reader.next(out.to, 0) == "of" && matches!(out.number.amount, Amount::Between(..)));
    if !suffix.is_empty() && glued_magnitude(reader, out) {
        currency_after(reader, out);
        return;
    }
    let at = out.to + dash + of;
    let found = units::unit(|i, lower| unit_word(reader, at, suffix, i, lower));
    if let Some((length, unit)) = found
        && (!suffix.is_empty() || is_unit_here(reader, out, at, at + length, unit))
    {
        out.to = at + length - usize::from(!suffix.is_empty());
        out.kind = match unit.dimension {
            Dimension::Percent => FigureKind::Percent,
            Dimension::Measure => FigureKind::Measure,
            Dimension::Duration => FigureKind::Duration,
            Dimension::Money => FigureKind::Money,
        };
        out.unit = Some(Cow::Borrowed(unit.name));
        out.rule = match unit.dimension {
            Dimension::Percent => "percent",
            Dimension::Measure => "measure",
            Dimension::Duration => "duration",
            Dimension::Money => "money",
        };
        out.number.suffix = "";
    }
}

/// Word `i` of what may be a unit: the glued letters first, then the tokens from `at` on.
fn unit_word<'r>(reader: &'r Reader, at: usize, suffix: &'r str, i: usize, lower: bool) -> &'r str {
    if !suffix.is_empty() && i == 0 {
        return suffix;
    }
    let i = at + i - usize::from(!suffix.is_empty());
    if !reader.same_sentence(at.saturating_sub(1), i) {
        ""
    } else if lower {
        reader.doc.lower(i)
    } else {
        reader.surface(i)
    }
}

/// Whether the words `at..to` name the unit here, and not a thing: "in" is no inch, "5 a" no year.
fn is_unit_here(reader: &Reader, out: &Quantity, at: usize, to: usize, unit: &Unit) -> bool {
    let word = reader.surface(at);
    let plain_letter = word.len() == 1 && word.chars().all(char::is_alphabetic);
    if plain_letter && out.number.digits.is_none() {
        return false;
    }
    match unit.name {
        // "the two quarters", "three second-half goals", "12 point guards" stay what they are
        "second" | "quarter" => out.number.digits.is_some() || reader.next(to, 0) != "-",
        "times" => word.chars().count() > 1,
        _ => true,
    }
}

/// Letters glued to digits that multiply: `2.7m people`, `300k`, `4.3M`; `37m long` is a length.
fn glued_magnitude(reader: &Reader, out: &mut Quantity) -> bool {
    let suffix = out.number.suffix;
    let lower = suffix.to_lowercase();
    let factor = match (lower.as_str(), suffix) {
        ("m", "M") | ("bn" | "tn" | "mn" | "mln" | "bln" | "trn" | "tln" | "k", _) => numerals::suffix(&lower),
        ("m" | "b", _) if counts_things(reader, out.to) => numerals::suffix(&lower),
        _ => None,
    };
    let Some(factor) = factor else { return false };
    out.number.suffix = "";
    scale(&mut out.number, factor);
    out.rule = "magnitude";
    true
}

/// Whether a noun phrase in the plural begins at token `i`: then the letter before it is a magnitude.
fn counts_things(reader: &Reader, i: usize) -> bool {
    const LENGTHS: &[&str] = &[
        "long",
        "high",
        "tall",
        "wide",
        "deep",
        "away",
        "sprint",
        "race",
        "hurdles",
        "freestyle",
        "butterfly",
        "relay",
    ];
    for ahead in 0..3 {
        let word = reader.next(i, ahead);
        if LENGTHS.contains(&word) || !word.starts_with(char::is_alphabetic) {
            return false;
        }
        if word.len() > 3 && word.ends_with('s') || matches!(word, "people" | "men" | "women" | "children") {
            return true;
        }
    }
    false
}

/// `$5 and 20 cents`, `13 dollars and forty-five cents`.
fn cents(reader: &Reader, out: &mut Quantity) {
    let at = out.to + usize::from(reader.next(out.to, 0) == "and");
    let Amount::Exact(value) = out.number.amount else { return };
    let Some(part) = numeral::read(reader, at).filter(|_| reader.same_sentence(out.from, at)) else { return };
    if matches!(reader.next(part.to, 0), "cents" | "cent" | "pence") && part.suffix.is_empty() && value.fract() == 0.0 {
        out.number.amount = Amount::Exact(value + part.amount.high() / 100.0);
        out.number.to = part.to + 1;
        out.to = part.to + 1;
    }
}

/// `per barrel`, `a month`, `/kg` after a unit.
fn rate(reader: &Reader, out: &mut Quantity) {
    const AFTER_A: &[&str] = &[
        "barrel", "ounce", "share", "gallon", "litre", "liter", "tonne", "ton", "pound", "kilogram", "kilo", "bushel",
        "second", "minute", "hour", "day", "night", "week", "month", "quarter", "year", "head", "unit", "person",
        "piece",
    ];
    let Some(unit) = &out.unit else { return };
    let (first, second) = (reader.next(out.to, 0), reader.next(out.to, 1));
    let at = match first {
        "per" => out.to + 1,
        "/" if out.kind == FigureKind::Money => out.to + 1,
        "a" | "an" if AFTER_A.contains(&second) && out.kind != FigureKind::Duration => out.to + 1,
        _ => return,
    };
    let word = |i: usize, lower: bool| unit_word(reader, at, "", i, lower);
    let (to, each) = match units::unit(word) {
        Some((length, unit)) => (at + length, unit.name),
        None if second.starts_with(char::is_alphabetic) && first == "per" => (at + 1, second),
        None if AFTER_A.contains(&second) => (at + 1, second),
        None => return,
    };
    let base = out.currency.map_or(unit.as_ref(), |currency| currency.name);
    if out.kind == FigureKind::Percent {
        return;
    }
    out.unit = Some(Cow::Owned(format!("{base} per {each}")));
    out.to = to;
    out.rule = "rate";
}
