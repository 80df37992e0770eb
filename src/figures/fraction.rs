//! Fractions: `two-thirds`, `3/4`, `half of`, `a quarter of a million`, and those that end a number (`5 1/2`, `five and a half`).

use super::chunk;
use super::numeral::{self, Amount, Number, Sort};
use super::quantity;
use super::reader::{Atom, Digits, Reader, is_dash};
use crate::lexicon::numerals::Class;
use crate::lexicon::one_of;
use crate::lexicon::sets::Set;
use crate::lexicon::units::Dimension;

/// `two-thirds`, `a quarter`, `one third of a million`: a count of parts.
pub(super) fn read<'t>(reader: &Reader<'_, 't>, i: usize) -> Option<Number<'t>> {
    let (to, value) = part(reader, i)?;
    // "a third-party claim", "one half-hour"
    let compound = is_dash(reader.surface(to)) && reader.glued(to) && reader.glued(to + 1);
    let number = Number::new(i, to, value, Sort::Fraction, "fraction");
    // "a third person", "for a sixth month" are ranks
    let ranked = value < 0.5 && !reader.previous_in(to, 0, "quarter") && ranks(reader, to);
    (!(compound || ranked) || !reader.next_in(i, 0, "a an")).then(|| of_magnitude(reader, number))
}

/// Whether a noun stands right at token `at`, which a rank before it counts.
fn ranks(reader: &Reader, at: usize) -> bool {
    let magnitude = matches!(reader.atom(at), Some(Atom::Word(_)));
    !magnitude && chunk::is_plain_noun(reader, at) && !reader.next_is(at, 0, Set::AfterMeasure)
}

/// `half a million`, `half of`, `half the`, `quarter million`, `half-mile`.
pub(super) fn half<'t>(reader: &Reader<'_, 't>, i: usize) -> Option<Number<'t>> {
    let value = match reader.next(i, 0) {
        "half" => 0.5,
        "quarter" => 0.25,
        _ => return None,
    };
    let number = Number::new(i, i + 1, value, Sort::Fraction, "fraction");
    let out = of_magnitude(reader, number);
    let measures = || {
        let at = i + 1 + usize::from(is_dash(reader.surface(i + 1)));
        reader.next_is(at, 0, Set::Halved)
    };
    let of = || value == 0.5 && reader.next_in(i, 1, "of the its their his her a an our all");
    let hedged = || {
        let before = reader.previous(i, 0);
        value == 0.5 && one_of(before, "nearly almost about than least roughly around over under")
    };
    (out.to > number.to || of() || measures() || hedged()).then_some(out)
}

/// `tenth of a gallon`, `thousandth of a second`: a rank before a unit is a part of it.
pub(super) fn of_unit<'t>(reader: &Reader<'_, 't>, i: usize) -> Option<Number<'t>> {
    let Some(Atom::Word(word)) = reader.atom(i).filter(|_| reader.next_in(i, 1, "of")) else { return None };
    let article = usize::from(reader.next_in(i, 2, "a an"));
    let (_, unit) = quantity::unit_at(reader, i + 2 + article, "")?;
    let parts = word.class == Class::Part && word.value > 2.0 && (article == 1 || unit.dimension == Dimension::Measure);
    parts.then(|| Number::new(i, i + 1, 1.0 / word.value, Sort::Fraction, "fraction"))
}

/// A fraction alone at token `at`, without what it multiplies: `a half`, `three quarters`, `half`.
pub(super) fn part(reader: &Reader, at: usize) -> Option<(usize, f64)> {
    let divisor = |i: usize| match reader.atom(i)? {
        Atom::Word(word) if word.class == Class::Part => Some(word.value),
        _ => None,
    };
    match reader.next(at, 0) {
        "half" => return Some((at + 1, 0.5)),
        "a" | "an" => return divisor(at + 1).map(|divisor| (at + 2, 1.0 / divisor)),
        _ => {}
    }
    let Some(Atom::Word(first)) = reader.atom(at) else { return None };
    if first.class != Class::Unit || first.value < 1.0 {
        return None;
    }
    if let Some((to, divisor)) = tens_and_rank(reader, at + 1).filter(|_| first.value < 10.0) {
        return Some((to, first.value / divisor));
    }
    let lower = at + 1 + usize::from(is_dash(reader.surface(at + 1)));
    let divisor = divisor(lower).filter(|_| reader.same_sentence(at, lower))?;
    let word = reader.next(lower, 0);
    let plural = word.ends_with('s') || word == "halves";
    (plural == (first.value > 1.0)).then_some((lower + 1, first.value / divisor))
}

/// `twenty-fifth`, with its hyphen, as a divisor: `one [twenty-fifth]`.
fn tens_and_rank(reader: &Reader, at: usize) -> Option<(usize, f64)> {
    let word = |i: usize, class: Class| match reader.atom(i)? {
        Atom::Word(word) if word.class == class => Some(word.value),
        _ => None,
    };
    let hyphen = is_dash(reader.surface(at + 1)) && reader.glued(at + 1) && reader.glued(at + 2);
    let rank = word(at + 2, Class::Part).or_else(|| word(at + 2, Class::Ordinal))?;
    let ten = word(at, Class::Ten)?;
    (hyphen && rank < 10.0 && reader.same_sentence(at, at + 2)).then_some((at + 3, ten + rank))
}

/// The divisor of plural parts at token `at`: `fifths`, `-hundredths`; "quarters" and "seconds" may be other things.
pub(super) fn parts_after(reader: &Reader, at: usize) -> Option<(usize, f64)> {
    let at = at + usize::from(is_dash(reader.surface(at)));
    match reader.atom(at)? {
        Atom::Word(word) if word.class == Class::Part && reader.next(at, 0).ends_with("ths") => {
            Some((at + 1, word.value))
        }
        _ => None,
    }
}

/// `two-thirds of a million`, `a quarter of a million`, `half a dozen`, `quarter million`.
fn of_magnitude<'t>(reader: &Reader, mut number: Number<'t>) -> Number<'t> {
    let at = match (reader.next(number.to, 0), reader.next(number.to, 1)) {
        ("of", "a") => number.to + 2,
        ("a", _) => number.to + 1,
        _ => number.to,
    };
    match reader.atom(at) {
        Some(Atom::Word(word)) if matches!(word.class, Class::Magnitude | Class::Dozen) => {
            number.to = at + 1;
            number.sort = Sort::Cardinal;
            number.scale(word.value);
            number
        }
        _ => number,
    }
}

/// `3/4`, `3⁄4`: a proper fraction with a usual divisor; anything else with a slash may be a date.
pub(super) fn slash(reader: &Reader, i: usize) -> Option<(usize, f64)> {
    if !one_of(reader.surface(i + 1), "/ ⁄") || !reader.glued(i + 1) || !reader.glued(i + 2) {
        return None;
    }
    let (upper, lower) = (reader.digits(i)?, reader.digits(i + 2)?);
    let plain = |digits: Digits| !digits.has_point && digits.prefix.is_empty();
    let usual =
        matches!(lower.value as u32, 2..=6 | 8 | 10 | 12 | 15 | 16 | 20 | 25 | 32 | 40 | 50 | 64 | 100 | 128 | 1000);
    let proper = plain(upper)
        && plain(lower)
        && upper.suffix.is_empty()
        && usual
        && upper.value < lower.value
        && reader.surface(i + 3) != "/";
    proper.then(|| (i + 3, upper.value / lower.value))
}

/// Adds the fraction that ends the number: `5 1/2`, `1-1/2`, `2½`, `five and a half`, `3 million and a half`.
pub(super) fn add<'t>(reader: &Reader<'_, 't>, out: &mut Number<'t>) {
    let Amount::Exact(value) = out.amount else { return };
    let at = out.to + usize::from(reader.surface(out.to) == "-" && reader.glued(out.to));
    let ends = if value.fract() != 0.0 || !reader.same_sentence(out.from, out.to) {
        None
    } else if let Some((to, part)) = slash(reader, at) {
        out.suffix = reader.digits(to - 1).map_or("", |lower| lower.suffix);
        Some((to, part))
    } else if let Some(Atom::Word(sign)) =
        reader.atom(out.to).filter(|atom| matches!(atom, Atom::Word(word) if word.class == Class::Sign))
    {
        Some((out.to + 1, sign.value))
    } else {
        and_part(reader, at).map(|(to, part)| and_scaled(reader, out, to, part))
    };
    if let Some((to, part)) = ends {
        (out.to, out.amount) = (to, Amount::Exact(value + part));
    }
}

/// A part after "and" counts in the number's own magnitude ("3 million and a half"), or in a smaller one that it names ("a
/// billion and a half million").
fn and_scaled(reader: &Reader, out: &Number, to: usize, part: f64) -> (usize, f64) {
    match reader.atom(to) {
        Some(Atom::Word(word)) if word.class == Class::Magnitude && word.value < out.magnitude => {
            (to + 1, part * word.value)
        }
        _ => (to, part * out.scale),
    }
}

/// `and a half`, `and three quarters`, `-and-a-half`; what follows belongs to the number unless it has a magnitude of its own.
fn and_part(reader: &Reader, at: usize) -> Option<(usize, f64)> {
    if !reader.next_in(at, 0, "and") {
        return None;
    }
    let dash = usize::from(is_dash(reader.surface(at + 1)));
    let first = at + 1 + dash;
    let (to, value) = part(reader, first).or_else(|| {
        // "-and-a-half"
        (reader.next_in(first, 0, "a") && is_dash(reader.surface(first + 1)) && reader.next_in(first + 2, 0, "half"))
            .then_some((first + 3, 0.5))
    })?;
    Some((to, value))
}

/// `one in five`, `3 out of 4`, `one person in five`: the share they make.
pub(super) fn share(reader: &Reader, upper: &Number) -> Option<(usize, f64)> {
    let noun = upper.digits.is_none() && chunk::is_plain_noun(reader, upper.to);
    let end = upper.to + usize::from(noun);
    let gap = match (reader.next(end, 0), reader.next(end, 1)) {
        ("in" | "of", "every") | ("out", "of") => 2,
        ("in", _) => 1,
        _ => return None,
    };
    let at = end + gap + usize::from(reader.next_in(end, gap, "every"));
    let (Amount::Exact(a), Some(lower)) = (upper.amount, numeral::read(reader, at)) else { return None };
    let Amount::Exact(b) = lower.amount else { return None };
    // "one in 2019" and "5 in 10 days" are no shares
    let small = |number: &Number| number.digits.is_none_or(|digits| digits.width < 4 && digits.suffix.is_empty());
    let fits = a >= 1.0 && a < b && a.fract() == 0.0 && b.fract() == 0.0 && lower.sort == Sort::Cardinal;
    // "one officer in five towns"
    let apart = noun && chunk::plural_follows(reader, lower.to);
    (fits && !apart && small(upper) && small(&lower) && reader.same_sentence(upper.from, at))
        .then_some((lower.to, a / b))
}
