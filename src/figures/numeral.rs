//! Numbers without their unit: digits, words, magnitudes, fractions, vague plurals.
//!
//! Takes a place; gives the [`Number`] that begins there: `34.5 million`, `two hundred and six`, `half a million`, `1-1/2`,
//! `tens of thousands`, `several hundred`.

use super::reader::{Atom, Digits, Reader};
use crate::lexicon::numerals::{self, Class};
use crate::text::Span;

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

/// A number as written.
#[derive(Debug, Clone, Copy)]
pub(super) struct Number<'t> {
    pub from: usize,
    pub to: usize,
    pub amount: Amount,
    /// What a magnitude word multiplied it by; 1 without one.
    pub magnitude: f64,
    /// The digits it begins with, where it does.
    pub digits: Option<Digits<'t>>,
    /// Glued letters that are no magnitude: a unit, a rank, an hour.
    pub suffix: &'t str,
    /// Whether it is a fraction alone ("two-thirds").
    pub fraction: bool,
    pub rule: &'static str,
}

impl Number<'_> {
    /// The bytes of the number, without letters of a currency glued to it.
    pub fn span(&self, reader: &Reader) -> Span {
        let span = reader.span(self.from, self.to);
        let prefix = self.digits.map_or(0, |digits| digits.prefix.len());
        Span::new(span.start + prefix as u32, span.end)
    }
}

/// Reads the number that begins at token `i`.
pub(super) fn read<'t>(reader: &Reader<'_, 't>, i: usize) -> Option<Number<'t>> {
    match reader.atom(i) {
        Some(Atom::Digits(digits)) => Some(read_digits(reader, i, digits)),
        Some(Atom::Word(numeral)) => match numeral.class {
            Class::Ordinal | Class::Part => half(reader, i),
            Class::Vague => vague(reader, i),
            Class::Sign => Some(sign(i, numeral.value)),
            _ => fraction_words(reader, i).or_else(|| words(reader, i, i)),
        },
        None => article(reader, i),
    }
}

fn number<'t>(from: usize, to: usize, value: f64, rule: &'static str) -> Number<'t> {
    Number { from, to, amount: Amount::Exact(value), magnitude: 1.0, digits: None, suffix: "", fraction: false, rule }
}

fn sign<'t>(i: usize, value: f64) -> Number<'t> {
    Number { fraction: true, ..number(i, i + 1, value, "fraction") }
}

/// Digits, with what follows: more groups, a fraction, a magnitude.
fn read_digits<'t>(reader: &Reader<'_, 't>, i: usize, digits: Digits<'t>) -> Number<'t> {
    let mut out = Number { digits: Some(digits), suffix: digits.suffix, ..number(i, i + 1, digits.value, "digits") };
    if i > 0 && reader.surface(i - 1) == "." && reader.glued(i) && !reader.glued(i - 1) && digits.prefix.is_empty() {
        // ".5": the stop is a token of its own
        out.from = i - 1;
        out.amount = Amount::Exact(digits.value / 10f64.powi(digits.width as i32));
    }
    if !digits.suffix.is_empty() {
        return out;
    }
    if let Some((to, value)) = spaced_groups(reader, i, digits) {
        (out.to, out.amount) = (to, Amount::Exact(value));
    }
    if let Some((to, value)) = slash(reader, i) {
        return Number { fraction: true, rule: "fraction", ..number(i, to, value, "") };
    }
    add_fraction(reader, &mut out);
    multiply(reader, &mut out);
    out
}

/// `1 414 021 100`: groups of three parted by spaces, at least two of them.
fn spaced_groups(reader: &Reader, i: usize, first: Digits) -> Option<(usize, f64)> {
    if first.width > 3 || first.has_point {
        return None;
    }
    let mut to = i + 1;
    let mut value = first.value;
    while let Some(next) = reader.digits(to).filter(|next| {
        next.width == 3 && !next.has_point && !next.grouped && next.prefix.is_empty() && next.suffix.is_empty()
    }) {
        value = value * 1000.0 + next.value;
        to += 1;
    }
    (to > i + 2).then_some((to, value))
}

/// `3/4`: a proper fraction with a usual divisor; anything else with a slash may be a date.
fn slash(reader: &Reader, i: usize) -> Option<(usize, f64)> {
    if reader.surface(i + 1) != "/" || !reader.glued(i + 1) || !reader.glued(i + 2) {
        return None;
    }
    let (upper, lower) = (reader.digits(i)?, reader.digits(i + 2)?);
    let plain = |digits: Digits| !digits.has_point && digits.prefix.is_empty() && digits.suffix.is_empty();
    let usual = matches!(lower.value as u32, 2..=6 | 8 | 10 | 12 | 16 | 32 | 64 | 100 | 1000);
    let proper = plain(upper) && plain(lower) && usual && upper.value < lower.value && reader.surface(i + 3) != "/";
    proper.then(|| (i + 3, upper.value / lower.value))
}

/// A fraction after the number: `5 1/2`, `1-1/2`, `2½`, `five and a half`, `three and three quarters`.
fn add_fraction(reader: &Reader, out: &mut Number) {
    let mut at = out.to;
    if reader.surface(at) == "-" && reader.glued(at) && slash(reader, at + 1).is_some() {
        at += 1;
    }
    let Amount::Exact(value) = out.amount else { return };
    if value.fract() != 0.0 {
        return;
    }
    if let Some((to, part)) = slash(reader, at) {
        (out.to, out.amount) = (to, Amount::Exact(value + part));
    } else if let Some(Atom::Word(numeral)) = reader.atom(at).filter(|_| at == out.to)
        && numeral.class == Class::Sign
    {
        (out.to, out.amount) = (at + 1, Amount::Exact(value + numeral.value));
    } else if let Some((to, part)) = and_fraction(reader, at) {
        (out.to, out.amount) = (to, Amount::Exact(value + part * out.magnitude));
    }
}

/// `and a half`, `and three quarters`, `-and-a-half`.
fn and_fraction(reader: &Reader, at: usize) -> Option<(usize, f64)> {
    let dash = usize::from(reader.surface(at) == "-");
    if reader.next(at + dash, 0) != "and" {
        return None;
    }
    let at = at + dash + 1;
    let at = at + usize::from(reader.surface(at) == "-");
    let fraction = fraction_words(reader, at).or_else(|| article(reader, at)).filter(|number| number.fraction);
    let bare = || (reader.next(at, 0) == "half").then_some((at + 1, 0.5));
    fraction.map(|number| (number.to, number.amount.high())).or_else(bare)
}

/// A magnitude after digits: `34.5 million`, `1-million`, `3 dozen`, `US$ 7.2 bn`.
fn multiply(reader: &Reader, out: &mut Number) {
    loop {
        let dash = usize::from(reader.surface(out.to) == "-" && reader.glued(out.to) && reader.glued(out.to + 1));
        let at = out.to + dash;
        if !reader.same_sentence(out.from, at) {
            return;
        }
        let factor = match reader.atom(at) {
            Some(Atom::Word(numeral)) if matches!(numeral.class, Class::Hundred | Class::Magnitude | Class::Dozen) => {
                numeral.value
            }
            _ => match numerals::apart(reader.next(at, 0)) {
                // "bn" and its like are never anything else; single letters are left to the reading of the unit
                Some(factor) if dash == 0 && reader.surface(at).len() > 1 && reader.surface(at) != "mm" => factor,
                _ => return,
            },
        };
        out.to = at + 1;
        out.magnitude *= factor;
        out.amount = out.amount.map(|value| value * factor);
        out.rule = "magnitude";
        if let Some((to, part)) = and_fraction(reader, out.to) {
            // "3 million and a half"
            out.to = to;
            out.amount = out.amount.map(|value| value + part * out.magnitude);
        }
    }
}

/// `a million`, `a dozen`, `half a million`, `a third`, `a quarter of a million`.
fn article<'t>(reader: &Reader<'_, 't>, i: usize) -> Option<Number<'t>> {
    if !matches!(reader.next(i, 0), "a" | "an") {
        return several(reader, i);
    }
    let next = reader.next(i + 1, 0);
    match reader.atom(i + 1) {
        Some(Atom::Word(numeral)) if matches!(numeral.class, Class::Hundred | Class::Magnitude | Class::Dozen) => {
            words(reader, i, i + 1)
        }
        Some(Atom::Word(numeral)) if numeral.class == Class::Part && reader.next(i, 0) == "a" => {
            let number = Number { fraction: true, ..number(i, i + 2, 1.0 / numeral.value, "fraction") };
            Some(of_magnitude(reader, number))
        }
        _ if next == "few" || next == "couple" => several(reader, i + 1).map(|number| Number { from: i, ..number }),
        _ => None,
    }
}

/// `several hundred`, `a few thousand`, `a couple of million`: only with a magnitude.
fn several<'t>(reader: &Reader<'_, 't>, i: usize) -> Option<Number<'t>> {
    let (low, high) = match reader.next(i, 0) {
        "several" => (3.0, 9.0),
        "few" => (3.0, 5.0),
        "couple" => (2.0, 2.0),
        _ => return None,
    };
    let at = i + 1 + usize::from(reader.next(i, 1) == "of");
    let mut out = number(i, at, 0.0, "vague");
    out.amount = if low < high { Amount::Between(low, high) } else { Amount::Exact(low) };
    multiply(reader, &mut out);
    (out.to > at).then_some(Number { rule: "vague", ..out })
}

/// `half a million`, `half of`, `half the`, `quarter million`.
fn half<'t>(reader: &Reader<'_, 't>, i: usize) -> Option<Number<'t>> {
    let Some(Atom::Word(part)) = reader.atom(i) else { return None };
    let at = i + 1 + usize::from(reader.next(i, 1) == "a");
    let factor = reader.atom(at).and_then(|atom| match atom {
        Atom::Word(numeral) if matches!(numeral.class, Class::Magnitude | Class::Dozen) => Some(numeral.value),
        _ => None,
    });
    match (reader.next(i, 0), factor) {
        ("half" | "quarter", Some(factor)) => {
            Some(Number { magnitude: factor, ..number(i, at + 1, factor / part.value, "magnitude") })
        }
        ("half", None) => Some(of_magnitude(reader, Number { fraction: true, ..number(i, i + 1, 0.5, "fraction") })),
        _ => None,
    }
}

/// `two-thirds`, `one quarter`, `three and a half` without its whole: a count of parts.
fn fraction_words<'t>(reader: &Reader<'_, 't>, i: usize) -> Option<Number<'t>> {
    let upper = words(reader, i, i)?;
    let dash = usize::from(reader.surface(upper.to) == "-");
    let at = upper.to + dash;
    let Some(Atom::Word(numeral)) = reader.atom(at).filter(|_| reader.same_sentence(i, at)) else { return None };
    if numeral.class != Class::Part || upper.magnitude > 1.0 {
        return None;
    }
    let plural = reader.next(at, 0).ends_with('s') || reader.next(at, 0) == "halves";
    let value = upper.amount.high();
    if plural != (value > 1.0) || numeral.value < 2.0 {
        return None;
    }
    let number = Number { fraction: true, ..number(i, at + 1, value / numeral.value, "fraction") };
    Some(of_magnitude(reader, number))
}

/// `two-thirds of a million`, `a quarter of a million`, `a quarter million`.
fn of_magnitude<'t>(reader: &Reader, number: Number<'t>) -> Number<'t> {
    let at = match (reader.next(number.to, 0), reader.next(number.to, 1)) {
        ("of", "a") => number.to + 2,
        ("a", _) => number.to + 1,
        _ => number.to,
    };
    match reader.atom(at) {
        Some(Atom::Word(numeral)) if matches!(numeral.class, Class::Magnitude | Class::Dozen) => Number {
            to: at + 1,
            amount: number.amount.map(|value| value * numeral.value),
            magnitude: numeral.value,
            fraction: false,
            rule: "magnitude",
            ..number
        },
        _ => number,
    }
}

/// Number words from `at` on; `from` is where the phrase begins ("a hundred").
fn words<'t>(reader: &Reader<'_, 't>, from: usize, at: usize) -> Option<Number<'t>> {
    let mut sum = Sum::default();
    let mut to = at;
    let mut next = at;
    while reader.same_sentence(at, next) {
        let Some(Atom::Word(numeral)) = reader.atom(next) else { break };
        if !sum.add(numeral.class, numeral.value) {
            break;
        }
        to = next + 1;
        next = to;
        if reader.surface(next) == "-" && reader.glued(next) && reader.glued(next + 1) {
            next += 1;
        } else if reader.next(next, 0) == "and" && sum.takes_and() {
            next += 1;
        }
    }
    if to == at {
        return None;
    }
    let mut out = Number { magnitude: sum.magnitude, ..number(from, to, sum.value(), "words") };
    add_fraction(reader, &mut out);
    if to != out.to {
        multiply(reader, &mut out);
    }
    out.rule = "words";
    Some(out)
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
            Class::Dozen => matches!(self.last, None | Some(Class::Unit | Class::Ten)),
            Class::Magnitude => {
                self.last.is_none()
                    || self.current > 0.0
                    || self.last == Some(Class::Magnitude) && value > self.magnitude
            }
            Class::Sign | Class::Part | Class::Ordinal | Class::Vague => false,
        };
        if !fits || self.last == Some(Class::Dozen) {
            return false;
        }
        if self.last.is_none() {
            self.magnitude = 1.0;
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
        if matches!(class, Class::Hundred | Class::Dozen | Class::Magnitude) {
            self.magnitude = value.max(self.magnitude);
        }
        self.last = Some(class);
        true
    }

    fn takes_and(&self) -> bool {
        matches!(self.last, Some(Class::Hundred | Class::Magnitude))
    }

    fn value(&self) -> f64 {
        self.total + self.current
    }
}

/// `thousands`, `tens of thousands`, `hundreds of millions`, `dozens`: from the low end to ten times it.
fn vague<'t>(reader: &Reader<'_, 't>, i: usize) -> Option<Number<'t>> {
    let mut low = numerals::vague(reader.next(i, 0))?;
    let mut out = number(i, i + 1, 0.0, "vague");
    while reader.next(out.to, 0) == "of"
        && let Some(next) = numerals::vague(reader.next(out.to, 1))
    {
        low *= next;
        out.to += 2;
    }
    let alone = out.to == i + 1;
    let word = reader.next(i, 0);
    // "tens of" is a number only before a magnitude, "scores" only before "of"; "dozens" and the rest also alone.
    if alone && (word == "tens" || word == "scores" && reader.next(out.to, 0) != "of") {
        return None;
    }
    out.amount = Amount::Between(low, low * 10.0);
    Some(out)
}
