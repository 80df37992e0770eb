//! Numbers as dates use them: amounts of units, ordinals, days of the month, years; in digits and in words.
//!
//! Each reader takes a place and gives what it reads there with the place after it.

use super::lex::{Class, Lexed};
use crate::lexicon::one_of;

/// An amount of units: `5`, `1,200`, `2.5`, `twenty-five`, `a`, `half a`, `two and a half`; `None` where the number is not
/// known: `several`, `a few`, `dozens of`.
#[inline(never)]
pub fn amount(lexed: &Lexed, i: usize) -> Option<(Option<f64>, usize)> {
    // "1/2 hour" is no two hours.
    let halved = i > 1 && lexed.word(i - 1, "/") && lexed.digits(i - 2).is_some_and(|digits| digits.count == 1);
    if !lexed.is(i, Class::Amount) || halved {
        return None;
    }
    if let Some((value, to)) = vague_amount(lexed, i) {
        return Some((value, to));
    }
    let (value, to) = cardinal(lexed, i)?;
    // "two and a half", "two-and-a-half", "2 1/2"
    let and = lexed.skip_hyphen(to);
    if lexed.word(and, "and") {
        let a = lexed.skip_hyphen(and + 1);
        let half = if lexed.one_of(a, "a an") { lexed.skip_hyphen(a + 1) } else { a };
        match lexed.lower(half) {
            "half" => return Some((Some(value + 0.5), half + 1)),
            "quarter" if half > a => return Some((Some(value + 0.25), half + 1)),
            _ => {}
        }
    }
    if lexed.word(to, "1") && lexed.word(to + 1, "/") && lexed.word(to + 2, "2") {
        return Some((Some(value + 0.5), to + 3));
    }
    Some((Some(value), to))
}

/// Amounts that words other than numerals state.
#[inline(never)]
fn vague_amount(lexed: &Lexed, i: usize) -> Option<(Option<f64>, usize)> {
    let of = |to: usize| if lexed.word(to, "of") { to + 1 } else { to };
    let hyphen = |to: usize| lexed.skip_hyphen(to);
    if lexed.value(i, Class::Unknown).is_some() {
        return Some((None, i + 1));
    }
    if !lexed.one_of(i, "a an") {
        return match lexed.lower(i) {
            "couple" => Some((Some(2.0), of(i + 1))),
            "half" if lexed.one_of(hyphen(i + 1), "a an") => Some((Some(0.5), hyphen(hyphen(i + 1) + 1))),
            "half" => Some((Some(0.5), hyphen(i + 1))),
            _ => (lexed.one_of(i, "dozens hundreds thousands") && lexed.word(i + 1, "of")).then_some((None, i + 2)),
        };
    }
    let second = lexed.lower(i + 1);
    if one_of(second, "few several") {
        return Some((None, i + 2));
    }
    if lexed.word(i + 2, "of") && one_of(second, "number handful series matter") {
        return Some((None, i + 3));
    }
    let quarter = lexed.word(i + 2, "of") && lexed.one_of(i + 3, "a an");
    Some(match second {
        "couple" | "pair" => (Some(2.0), of(i + 2)),
        "dozen" => (Some(12.0), i + 2),
        "half" => (Some(0.5), hyphen(i + 2)),
        "quarter" if quarter => (Some(0.25), i + 4),
        "quarter" if lexed.word(hyphen(i + 2), "century") => (Some(0.25), hyphen(i + 2)),
        _ => (
            Some(lexed.int(i + 1, Class::Scale).map_or(1.0, f64::from)),
            i + 1 + usize::from(lexed.is(i + 1, Class::Scale)),
        ),
    })
}

/// A whole or decimal number in digits or words: `5`, `2.5`, `twenty-five`, `three hundred`.
#[inline(never)]
pub fn cardinal(lexed: &Lexed, i: usize) -> Option<(f64, usize)> {
    if let Some(digits) = lexed.digits(i) {
        if !digits.suffix.is_empty() {
            return None;
        }
        return match lexed.int(i + 1, Class::Scale) {
            Some(scale) => Some((digits.value * f64::from(scale), i + 2)),
            None => Some((digits.value, i + 1)),
        };
    }
    let (mut value, mut to) = below_hundred(lexed, i)?;
    // "two million three hundred thousand" has as many as a number needs.
    for _ in 0..4 {
        let Some(scale) = lexed.int(to, Class::Scale) else { break };
        value *= f64::from(scale);
        to += 1;
        let next = if lexed.word(to, "and") { to + 1 } else { to };
        if let Some((rest, after)) = below_hundred(lexed, next) {
            value += rest;
            to = after;
        }
    }
    Some((value, to))
}

/// `seven`, `twenty`, `twenty-five`, `twenty five`.
#[inline(never)]
fn below_hundred(lexed: &Lexed, i: usize) -> Option<(f64, usize)> {
    let tens = lexed.int(i, Class::Number)?;
    if tens >= 20 {
        let next = lexed.skip_hyphen(i + 1);
        if let Some(ones) = lexed.int(next, Class::Number).filter(|ones| (1..10).contains(ones)) {
            return Some((f64::from(tens + ones), next + 1));
        }
    }
    Some((f64::from(tens), i + 1))
}

/// An ordinal: `3rd`, `third`, `twenty-third`.
#[inline(never)]
pub fn ordinal(lexed: &Lexed, i: usize) -> Option<(i32, usize)> {
    if let Some(digits) = lexed.digits(i) {
        let known = one_of(digits.suffix, "st nd rd th") && digits.whole && digits.value < 1e4;
        return known.then_some((digits.value as i32, i + 1));
    }
    if let Some(value) = lexed.int(i, Class::Ordinal) {
        return Some((value, i + 1));
    }
    let tens = lexed.int(i, Class::Number).filter(|tens| matches!(tens, 20 | 30 | 40 | 50 | 60 | 70 | 80 | 90))?;
    let next = lexed.skip_hyphen(i + 1);
    let ones = lexed.int(next, Class::Ordinal).filter(|ones| (1..10).contains(ones))?;
    Some((tens + ones, next + 1))
}

/// A day of the month: `7`, `07`, `7th`, `seventh`, `twenty-fourth`.
#[inline(never)]
pub fn day(lexed: &Lexed, i: usize) -> Option<(i32, usize)> {
    let (day, to) = match lexed.digits(i) {
        Some(digits) if digits.suffix.is_empty() => {
            // "Oct. 7, 2023" but not "Oct. 7,500" and not "Oct. 7.5"
            if !digits.whole || digits.count > 2 {
                return None;
            }
            (digits.value as i32, i + 1)
        }
        _ => ordinal(lexed, i).or_else(|| below_hundred(lexed, i).map(|(value, to)| (value as i32, to)))?,
    };
    (1..=31).contains(&day).then_some((day, to))
}

/// A year: `2014`, `'98`, `nineteen eighty-six`, `two thousand and five`; four digits of it lie between 1000 and 2199.
#[inline(never)]
pub fn year(lexed: &Lexed, i: usize) -> Option<(i32, usize)> {
    if let Some(digits) = lexed.digits(i) {
        let plain = digits.whole && digits.suffix.is_empty() && digits.count == 4;
        let year = digits.value as i32;
        return (plain && (1000..2200).contains(&year)).then_some((year, i + 1));
    }
    if lexed.word(i, "'") {
        let digits =
            lexed.digits(i + 1).filter(|digits| lexed.glued(i + 1) && digits.whole && digits.suffix.is_empty())?;
        return (digits.count == 2).then(|| (full_year(digits.value as i32), i + 2));
    }
    let (high, to) = below_hundred(lexed, i)?;
    if lexed.word(to, "hundred") && (10.0..20.0).contains(&high) {
        let next = if lexed.word(to + 1, "and") { to + 2 } else { to + 1 };
        let (low, to) = below_hundred(lexed, next).unwrap_or((0.0, to + 1));
        return Some((high as i32 * 100 + low as i32, to));
    }
    if lexed.word(to, "thousand") && (high as i32) == 2 {
        let next = if lexed.word(to + 1, "and") { to + 2 } else { to + 1 };
        let (low, to) = below_hundred(lexed, next).unwrap_or((0.0, to + 1));
        return Some((2000 + low as i32, to));
    }
    let (low, after) = below_hundred(lexed, lexed.skip_hyphen(to)).filter(|(low, _)| *low >= 10.0)?;
    (10.0..=20.0).contains(&high).then_some((high as i32 * 100 + low as i32, after))
}

/// A decade: `1990s`, `90s`, `nineties`, as the number in it.
#[inline(never)]
pub fn decade(lexed: &Lexed, i: usize) -> Option<(i32, usize)> {
    match lexed.digits(i) {
        Some(digits) => {
            (digits.suffix == "s" && digits.whole && digits.count <= 4).then_some((digits.value as i32, i + 1))
        }
        None => lexed.int(i, Class::Decade).map(|decade| (decade, i + 1)),
    }
}

/// A year of two digits: 70 to 99 lie in the last century.
pub const fn full_year(short: i32) -> i32 {
    if short < 50 { 2000 + short } else { 1900 + short }
}
