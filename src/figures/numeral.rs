//! Numbers without their unit: digits, words, magnitudes, fractions, ranks, vague plurals.
//!
//! Takes a place; gives the [`Number`] that begins there: `34.5 million`, `two hundred and six`, `half a million`, `1-1/2`,
//! `twenty-first`, `tens of thousands`, `several hundred`.

use super::fraction;
use super::groups;
use super::reader::{Atom, Digits, Reader, is_dash};
use crate::lexicon::numerals::{self, Class};
use crate::lexicon::one_of;

/// How much: one value, or any between two.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Amount {
    Exact(f64),
    Between(f64, f64),
}

impl Amount {
    pub fn map(self, f: impl Fn(f64) -> f64) -> Self {
        match self {
            Self::Exact(value) => Self::Exact(f(value)),
            Self::Between(low, high) => Self::Between(f(low), f(high)),
        }
    }

    pub fn high(self) -> f64 {
        match self {
            Self::Exact(value) | Self::Between(_, value) => value,
        }
    }
}

/// What sort of number it is by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sort {
    Cardinal,
    /// A fraction alone: "two-thirds".
    Fraction,
    /// "third", "21st"
    Rank,
    /// "thousands"
    Vague,
}

/// A number as written.
#[derive(Debug, Clone, Copy)]
pub(super) struct Number<'t> {
    pub from: usize,
    pub to: usize,
    pub amount: Amount,
    /// What a magnitude word multiplied it by; 1 without one.
    pub magnitude: f64,
    /// The magnitude that its last word names; 1 where it names none.
    pub scale: f64,
    /// The digits it begins with, where it does.
    pub digits: Option<Digits<'t>>,
    /// Glued letters that are no magnitude: a unit, an hour.
    pub suffix: &'t str,
    pub sort: Sort,
    pub rule: &'static str,
}

impl<'t> Number<'t> {
    pub fn new(from: usize, to: usize, value: f64, sort: Sort, rule: &'static str) -> Self {
        Self {
            from,
            to,
            amount: Amount::Exact(value),
            magnitude: 1.0,
            scale: 1.0,
            digits: None,
            suffix: "",
            sort,
            rule,
        }
    }

    /// Multiplies by a magnitude.
    pub fn scale(&mut self, factor: f64) {
        self.magnitude *= factor;
        self.scale = if self.magnitude < 1000.0 { 1.0 } else { self.magnitude };
        self.amount = self.amount.map(|value| to_whole(value * factor));
        self.rule = "magnitude";
    }
}

/// The whole number that a product falls short of by its rounding alone: 4.1 times a billion.
fn to_whole(value: f64) -> f64 {
    let whole = value.round();
    if (value - whole).abs() <= whole.abs() * 1e-12 { whole } else { value }
}

/// Reads the number that begins at token `i`.
pub(super) fn read<'t>(reader: &Reader<'_, 't>, i: usize) -> Option<Number<'t>> {
    match reader.atom(i) {
        Some(Atom::Digits(digits)) => Some(read_digits(reader, i, digits)),
        Some(Atom::Word(numeral)) => match numeral.class {
            Class::Ordinal | Class::Part => {
                fraction::half(reader, i).or_else(|| fraction::of_unit(reader, i)).or_else(|| rank(reader, i))
            }
            Class::Vague => vague(reader, i),
            // "2 millions", but "millions of people"
            Class::Magnitude if numerals::vague(reader.next(i, 0)).is_some() => vague(reader, i),
            Class::Sign => Some(Number::new(i, i + 1, numeral.value, Sort::Fraction, "fraction")),
            _ => fraction::read(reader, i).or_else(|| words(reader, i, i)),
        },
        None => match reader.next(i, 0) {
            "a" | "an" => article(reader, i),
            "several" | "few" => several(reader, i, i),
            "point" if reader.digits(i + 1).is_some() && i.checked_sub(1).is_none_or(|b| reader.atom(b).is_none()) => {
                point(reader, i).map(|(to, value)| Number::new(i, to, value, Sort::Cardinal, "words"))
            }
            _ => None,
        },
    }
}

/// Digits, with what follows: more groups, a fraction, a magnitude.
fn read_digits<'t>(reader: &Reader<'_, 't>, i: usize, digits: Digits<'t>) -> Number<'t> {
    let mut out = Number {
        digits: Some(digits),
        suffix: digits.suffix,
        ..Number::new(i, i + 1, digits.value, Sort::Cardinal, "digits")
    };
    if i > 0 && reader.surface(i - 1) == "." && reader.glued(i) && !reader.glued(i - 1) && digits.prefix.is_empty() {
        // ".5": the stop is a token of its own
        out.from = i - 1;
        out.amount = Amount::Exact(digits.value / 10f64.powi(digits.width.min(300) as i32));
    }
    if one_of(digits.suffix, "th st nd rd TH ST ND RD") && !digits.has_point {
        return Number { sort: Sort::Rank, suffix: "", rule: "ordinal", ..out };
    }
    if groups::power_of_ten(reader, &mut out) || !digits.suffix.is_empty() {
        return out;
    }
    if let Some((to, value)) = groups::spaced(reader, i, digits) {
        (out.to, out.amount) = (to, Amount::Exact(value));
    }
    if let Some((to, value)) = fraction::slash(reader, i) {
        // "1/2h"
        let suffix = reader.digits(to - 1).map_or("", |lower| lower.suffix);
        return Number { digits: Some(digits), suffix, ..Number::new(i, to, value, Sort::Fraction, "fraction") };
    }
    if let Some((to, value)) = point(reader, out.to).filter(|_| !digits.has_point) {
        (out.to, out.amount) = (to, Amount::Exact(digits.value + value));
    }
    fraction::add(reader, &mut out);
    multiply(reader, &mut out);
    groups::smaller(reader, &mut out);
    out
}

/// What stands after a spoken decimal point: `point five`, `point zero three`, `point 75`.
fn point(reader: &Reader, at: usize) -> Option<(usize, f64)> {
    if !reader.next_in(at, 0, "point") {
        return None;
    }
    let (mut digits, mut width) = (0.0, 0);
    let mut to = at + 1;
    while width < 9 && reader.same_sentence(at, to) {
        match reader.atom(to) {
            Some(Atom::Word(word)) if word.class == Class::Unit => {
                let places = if word.value < 10.0 { 1 } else { 2 };
                digits = digits * 10f64.powi(places) + word.value;
                width += places;
            }
            Some(Atom::Word(word)) if word.class == Class::Ten && width == 0 => {
                let (end, value) = words(reader, to, to).map(|number| (number.to, number.amount.high()))?;
                return (value < 100.0).then_some((end, value / 100.0));
            }
            Some(Atom::Digits(more)) if width == 0 && !more.has_point && more.suffix.is_empty() => {
                return Some((to + 1, more.value / 10f64.powi(more.width.min(300) as i32)));
            }
            _ => break,
        }
        to += 1;
    }
    (width > 0).then(|| (to, digits / 10f64.powi(width)))
}

/// A magnitude after the number: `34.5 million`, `1-million`, `3 dozen`, `US$ 7.2 bn`.
pub(super) fn multiply<'t>(reader: &Reader<'_, 't>, out: &mut Number<'t>) {
    loop {
        let dash = usize::from(is_dash(reader.surface(out.to)) && reader.glued(out.to) && reader.glued(out.to + 1));
        let at = out.to + dash;
        if !reader.same_sentence(out.from, at) {
            return;
        }
        let factor = match reader.atom(at) {
            Some(Atom::Word(word)) if matches!(word.class, Class::Hundred | Class::Magnitude | Class::Dozen) => {
                word.value
            }
            _ if reader.next_in(at, 0, "dozens") => 12.0,
            // "bn" and its like are never anything else; single letters and "mm" are left to the reading of the unit
            _ => match numerals::apart(reader.next(at, 0)) {
                Some(factor) if dash == 0 && !one_of(reader.surface(at), "mm m b B K M") => factor,
                _ => return,
            },
        };
        out.to = at + 1;
        out.scale(factor);
        fraction::add(reader, out);
    }
}

/// `a million`, `a dozen`, `a third`, `a quarter of a million`, `a few hundred`.
fn article<'t>(reader: &Reader<'_, 't>, i: usize) -> Option<Number<'t>> {
    match reader.atom(i + 1) {
        Some(Atom::Word(word)) if matches!(word.class, Class::Hundred | Class::Magnitude | Class::Dozen) => {
            words(reader, i, i + 1)
        }
        Some(Atom::Word(word)) if word.class == Class::Part => fraction::read(reader, i),
        _ if reader.next_in(i, 1, "score") && reader.next_in(i, 2, "of") => {
            Some(Number::new(i, i + 2, 20.0, Sort::Cardinal, "words"))
        }
        _ => several(reader, i, i + 1),
    }
}

/// `several hundred`, `a few thousand`, `a couple of million`: only with a magnitude.
fn several<'t>(reader: &Reader<'_, 't>, from: usize, i: usize) -> Option<Number<'t>> {
    let amount = match reader.next(i, 0) {
        "several" => Amount::Between(3.0, 9.0),
        "few" => Amount::Between(3.0, 5.0),
        "couple" => Amount::Exact(2.0),
        _ => return None,
    };
    let at = i + 1 + usize::from(reader.next_in(i, 1, "of"));
    let mut out = Number { amount, ..Number::new(from, at, 0.0, Sort::Vague, "vague") };
    multiply(reader, &mut out);
    (out.to > at).then_some(Number { rule: "vague", ..out })
}

/// Number words from `at` on; `from` is where the phrase begins ("a hundred").
pub(super) fn words<'t>(reader: &Reader<'_, 't>, from: usize, at: usize) -> Option<Number<'t>> {
    let mut sum = Sum::default();
    let mut to = at;
    let mut next = at;
    while reader.same_sentence(at, next) {
        let Some(Atom::Word(word)) = reader.atom(next) else { break };
        if let Some(rank) = numerals::ordinal(reader.next(next, 0)).filter(|&rank| next > at && sum.takes_rank(rank)) {
            return Some(Number::new(from, next + 1, sum.with_rank(rank), Sort::Rank, "ordinal"));
        }
        if !sum.add(word.class, word.value) {
            break;
        }
        to = next + 1;
        next = to;
        if goes_on(reader, &sum, from, next) {
            next += 1;
        }
    }
    if to == at {
        return None;
    }
    if let Some((end, divisor)) = fraction::parts_after(reader, to).filter(|_| sum.value() > 1.0) {
        // "twenty-three fifths"
        return Some(Number::new(from, end, sum.value() / divisor, Sort::Fraction, "fraction"));
    }
    let scale = if sum.last == Some(Class::Magnitude) { sum.magnitude } else { 1.0 };
    let mut out =
        Number { magnitude: sum.magnitude, scale, ..Number::new(from, to, sum.value(), Sort::Cardinal, "words") };
    if let Some((to, part)) = point(reader, to) {
        (out.to, out.amount) = (to, Amount::Exact(sum.value() + part));
    }
    fraction::add(reader, &mut out);
    if to != out.to || reader.next_in(to, 0, "dozens") || numerals::apart(reader.next(to, 0)).is_some() {
        multiply(reader, &mut out);
    }
    out.rule = "words";
    Some(out)
}

/// Whether the token joins the words of a number around it: `twenty-one`, `two hundred and five`, `a million, two hundred`.
fn goes_on(reader: &Reader, sum: &Sum, from: usize, next: usize) -> bool {
    let hyphen =
        is_dash(reader.surface(next)) && (reader.glued(next) && reader.glued(next + 1) || sum.last == Some(Class::Ten));
    let and = reader.next_in(next, 0, "and &")
        && !reader.previous_in(from, 0, "between")
        && sum.takes_and()
        && fraction::part(reader, next + 1).is_none();
    let comma = reader.surface(next) == "," && sum.last == Some(Class::Magnitude) && reader.next_in(next, 2, "hundred");
    hyphen || and || comma
}

/// A number word by word.
#[derive(Default)]
struct Sum {
    total: f64,
    current: f64,
    last: Option<Class>,
    magnitude: f64,
}

impl Sum {
    /// Takes one more word; `false` where it cannot go on the number.
    fn add(&mut self, class: Class, value: f64) -> bool {
        let open = matches!(self.last, None | Some(Class::Hundred | Class::Magnitude));
        let fits = match class {
            Class::Unit => open || self.last == Some(Class::Ten) && (1.0..10.0).contains(&value),
            Class::Ten => open,
            Class::Hundred => self.last.is_none() || self.current > 0.0 && self.current < 100.0,
            Class::Dozen => matches!(self.last, None | Some(Class::Unit | Class::Ten)) && self.total == 0.0,
            // groups come in falling order; "a thousand million" multiplies
            Class::Magnitude if self.total > 0.0 && self.current > 0.0 => value < self.magnitude,
            Class::Magnitude => self.last != Some(Class::Magnitude) || value > self.magnitude,
            _ => false,
        };
        if !fits || self.last == Some(Class::Dozen) {
            return false;
        }
        match class {
            Class::Hundred | Class::Dozen => self.current = self.current.max(1.0) * value,
            Class::Magnitude if self.current == 0.0 && self.last.is_some() => self.total *= value,
            Class::Magnitude => {
                self.total += self.current.max(1.0) * value;
                self.current = 0.0;
            }
            _ => self.current += value,
        }
        self.magnitude = match class {
            Class::Hundred | Class::Dozen if self.total == 0.0 => value,
            Class::Magnitude => value,
            _ => self.magnitude.max(1.0),
        };
        self.last = Some(class);
        true
    }

    fn takes_and(&self) -> bool {
        matches!(self.last, Some(Class::Hundred | Class::Magnitude))
    }

    /// `twenty-first`, `one hundred and fifth`, `two hundredth`.
    fn takes_rank(&self, rank: f64) -> bool {
        match self.last {
            Some(Class::Ten) => rank < 10.0,
            Some(Class::Hundred | Class::Magnitude) => {
                rank < 100.0 || self.last == Some(Class::Hundred) && rank >= 1000.0
            }
            Some(Class::Unit) => rank >= 100.0,
            _ => false,
        }
    }

    fn with_rank(&self, rank: f64) -> f64 {
        if rank >= 100.0 { self.value() * rank } else { self.value() + rank }
    }

    fn value(&self) -> f64 {
        self.total + self.current
    }
}

/// A rank in one word: `third`.
fn rank<'t>(reader: &Reader, i: usize) -> Option<Number<'t>> {
    let value = numerals::ordinal(reader.next(i, 0))?;
    Some(Number::new(i, i + 1, value, Sort::Rank, "ordinal"))
}

/// `thousands`, `tens of thousands`, `hundreds of millions`, `dozens`: from the low end to ten times it.
fn vague<'t>(reader: &Reader<'_, 't>, i: usize) -> Option<Number<'t>> {
    let mut low = numerals::vague(reader.next(i, 0))?;
    let mut to = i + 1;
    while reader.next_in(to, 0, "of")
        && let Some(next) = numerals::vague(reader.next(to, 1))
    {
        low *= next;
        to += 2;
    }
    // "tens" is a number only before a magnitude, "scores" only before "of"; "dozens" and the rest also alone
    let alone = to == i + 1;
    let word = reader.next(i, 0);
    if alone && (word == "tens" || word == "scores" && !reader.next_in(to, 0, "of")) {
        return None;
    }
    let amount = Amount::Between(low, low * 10.0);
    Some(Number { amount, magnitude: low, ..Number::new(i, to, 0.0, Sort::Vague, "vague") })
}
