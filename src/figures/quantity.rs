//! A number with its currency or unit: `US$ 7.2 bn`, `10.5 million Australian dollars`, `5.5kWh`, `85 percent`.

use super::FigureKind;
use super::age;
use super::article;
use super::exclusions;
use super::fraction;
use super::money;
use super::numeral::{self, Amount, Number, Sort};
use super::rate;
use super::reader::{Reader, is_dash};
use crate::lexicon::currencies::Currency;
use crate::lexicon::numerals;
use crate::lexicon::one_of;
use crate::lexicon::sets::Set;
use crate::lexicon::trend::trend;
use crate::lexicon::units::{self, Dimension, Unit};
use std::borrow::Cow;

/// A number with what measures it.
#[derive(Debug, Clone)]
pub(super) struct Quantity<'t> {
    /// First token, a currency sign included.
    pub from: usize,
    /// Token after the unit.
    pub to: usize,
    /// Token after the unit, before what a rate is reckoned by.
    pub core: usize,
    pub number: Number<'t>,
    pub kind: FigureKind,
    pub unit: Option<Cow<'static, str>>,
    pub currency: Option<Currency>,
    /// "+0.2%"
    pub plus: bool,
    /// "10-plus years", "100+ people"
    pub at_least: bool,
    pub rule: &'static str,
}

impl<'t> Quantity<'t> {
    /// The number alone.
    pub fn new(number: Number<'t>) -> Self {
        let kind = match number.sort {
            Sort::Fraction => FigureKind::Ratio,
            Sort::Rank => FigureKind::Ordinal,
            Sort::Cardinal | Sort::Vague => FigureKind::Count,
        };
        Self {
            from: number.from,
            to: number.to,
            core: number.to,
            number,
            kind,
            unit: None,
            currency: None,
            plus: false,
            at_least: false,
            rule: number.rule,
        }
    }

    /// Whether neither unit nor currency was read.
    pub fn is_bare(&self) -> bool {
        self.unit.is_none()
    }
}

/// Reads the quantity whose number begins at token `i`.
pub(super) fn read<'t>(reader: &Reader<'_, 't>, i: usize) -> Option<Quantity<'t>> {
    let Some(number) = numeral::read(reader, i) else { return article::read(reader, i) };
    let mut out = Quantity::new(number);
    if number.sort == Sort::Rank {
        return Some(out);
    }
    money::sign_before(reader, &mut out);
    if out.currency.is_none() && number.digits.is_some_and(|digits| !digits.prefix.is_empty()) {
        // "A380", "G20": a name
        return None;
    }
    sign(reader, &mut out);
    money::read(reader, &mut out);
    if out.currency.is_none() {
        measure(reader, &mut out);
        below_zero(reader, &mut out);
    }
    if out.is_bare() {
        share(reader, &mut out);
    }
    if out.rule != "multiple" {
        out.core = out.to;
    }
    rate::read(reader, &mut out);
    Some(out)
}

/// `one in five`, unless the second number measures something ("one in 10 years").
fn share(reader: &Reader, out: &mut Quantity) {
    let Some((to, value)) = fraction::share(reader, &out.number) else { return };
    if unit_at(reader, to, "").is_some() {
        return;
    }
    out.number.to = to;
    out.number.amount = Amount::Exact(value);
    out.to = to;
    out.kind = FigureKind::Ratio;
    out.rule = "share";
}

/// `-5`, `minus 1.4`, `-$50m`, `$-50m`, `+0.2%`: a sign that stands free of a word before it.
fn sign(reader: &Reader, out: &mut Quantity) {
    let inner = out.number.from;
    let negative = |surface: &str| one_of(surface, "- − –");
    if out.from < inner && negative(reader.surface(inner - 1)) {
        out.number.amount = out.number.amount.map(|value| -value);
        return;
    }
    let Some(before) = out.from.checked_sub(1) else { return };
    let surface = reader.surface(before);
    // "plus or minus 3 points" is no negative number
    let either = reader.previous_in(before, 0, "or");
    let spelled = one_of(reader.doc.lower(before), "minus negative") && !either;
    let joined = surface == "-" && reader.glued(before) && reader.previous_in(before, 0, "minus negative");
    let opens = before.checked_sub(1).is_none_or(|i| {
        (!reader.glued(before) || one_of(reader.surface(i), "( / ["))
            && reader.atom(i).is_none()
            && !(reader.doc.form(i).starts_upper && surface == "-" && out.is_bare())
    });
    let minus = negative(surface) && opens && (reader.glued(out.from) || before == 0);
    if spelled || joined || minus {
        out.number.amount = out.number.amount.map(|value| -value);
        out.from = before - usize::from(joined);
    } else if surface == "+" && reader.glued(out.from) {
        out.plus = true;
        out.from = before;
    }
}

/// The unit after the number: `km`, `percent`, `square miles`, `-year-old`, or letters glued to the digits.
fn measure(reader: &Reader, out: &mut Quantity) {
    if !out.number.suffix.is_empty() && glued_magnitude(reader, out) {
        money::after(reader, out);
        if out.currency.is_some() {
            return;
        }
    }
    let suffix = out.number.suffix;
    out.to = over_plus(reader, out);
    // "2 in thick", "is 2 in."
    let ends = || {
        out.number.digits.is_some() && !exclusions::is_year(reader, out) && matches!(reader.next(out.to, 1), "" | ".")
    };
    if reader.next_in(out.to, 0, "in") && suffix.is_empty() && (reader.next_is(out.to, 1, Set::Size) || ends()) {
        out.unit = Some(Cow::Borrowed("inch"));
        (out.kind, out.rule, out.to) = (FigureKind::Measure, "measure", out.to + 1);
        return;
    }
    let hyphen = suffix.is_empty() && is_dash(reader.surface(out.to)) && reader.glued(out.to);
    let dash = usize::from(hyphen && reader.glued(out.to + 1));
    let at = out.to + dash + linking_words(reader, out);
    if let Some((length, unit)) = unit_at(reader, at, suffix)
        && is_unit_here(reader, out, at, at + length, unit)
    {
        set(out, at + length - usize::from(!suffix.is_empty()), unit);
    } else {
        age::read(reader, out);
        magnitude(reader, out);
    }
}

/// `a magnitude 6.9 earthquake`: how strong it is, and not how many.
fn magnitude(reader: &Reader, out: &mut Quantity) {
    let dash = usize::from(is_dash(reader.previous(out.from, 0)));
    if out.is_bare() && out.number.digits.is_some() && reader.previous_in(out.from, dash, "magnitude") {
        out.from -= 1 + dash;
        (out.unit, out.kind, out.rule) = (Some(Cow::Borrowed("magnitude")), FigureKind::Measure, "measure");
    }
}

/// `2 degrees below zero`, `40 below zero`.
fn below_zero(reader: &Reader, out: &mut Quantity) {
    let thermal = matches!(out.unit.as_deref(), None | Some("degree" | "celsius" | "fahrenheit"));
    if !thermal
        || out.kind == FigureKind::Ratio
        || (reader.next(out.to, 0), reader.next(out.to, 1)) != ("below", "zero")
    {
        return;
    }
    if out.is_bare() {
        out.unit = Some(Cow::Borrowed("degree"));
    }
    (out.kind, out.rule) = (FigureKind::Measure, "below zero");
    out.number.amount = out.number.amount.map(|value| -value);
    out.to += 2;
}

/// The token after `-plus` or `+`, which stand between a number and its unit.
fn over_plus(reader: &Reader, out: &mut Quantity) -> usize {
    let length = match (reader.next(out.to, 0), reader.next(out.to, 1)) {
        ("+", _) if reader.glued(out.to) && !reader.glued(out.to + 1) => 1,
        ("-", "plus") => 2,
        _ => 0,
    };
    out.at_least = length > 0;
    out.to + length
}

/// How many words stand between a number and its unit: "hundreds of miles", "half a mile", "three quarters of an hour", "two
/// more minutes", "one US pint".
fn linking_words(reader: &Reader, out: &Quantity) -> usize {
    let word = |ahead: usize| reader.next(out.to, ahead);
    let small = match (out.number.sort, word(0), word(1)) {
        (Sort::Fraction, "of", "a" | "an") => 2,
        (Sort::Fraction, "a" | "an" | "of", _) | (Sort::Vague, "of", _) => 1,
        (Sort::Cardinal, "of", _) if out.number.magnitude > 1.0 && reader.next(out.number.from, 0).ends_with('s') => 1,
        _ => 0,
    };
    let adjective = reader.next_is(out.to, small, Set::BeforeUnit);
    small + usize::from(adjective && word(small + 1).len() > 2)
}

pub(super) fn set(out: &mut Quantity, to: usize, unit: &'static Unit) {
    out.to = to;
    out.number.suffix = "";
    if unit.name == "times" {
        // "6.5 times earnings": a multiple, whose "times" is no unit of the number
        out.core = out.number.to;
        (out.kind, out.rule) = (FigureKind::Ratio, "multiple");
        return;
    }
    (out.kind, out.rule) = match unit.dimension {
        Dimension::Percent => (FigureKind::Percent, "percent"),
        Dimension::Measure => (FigureKind::Measure, "measure"),
        Dimension::Duration => (FigureKind::Duration, "duration"),
        Dimension::Money | Dimension::Cent => (FigureKind::Money, "money"),
    };
    out.unit = Some(Cow::Borrowed(unit.name));
}

/// The unit at token `at`, which letters glued to the number may begin, as its length in words and the unit.
pub(super) fn unit_at(reader: &Reader, at: usize, suffix: &str) -> Option<(usize, &'static Unit)> {
    units::unit(&|i, lower| word(reader, at, suffix, i, lower))
}

/// Word `i` of what may be a unit: the glued letters first, then the tokens from `at` on.
fn word<'r>(reader: &'r Reader, at: usize, suffix: &'r str, i: usize, lower: bool) -> &'r str {
    if !suffix.is_empty() && i == 0 {
        return suffix;
    }
    let i = at + i - usize::from(!suffix.is_empty());
    if !reader.same_sentence(at.saturating_sub(1), i) {
        ""
    } else if lower {
        reader.doc.lower(i)
    } else {
        match reader.surface(i).as_bytes() {
            // "500 °C." at a sentence's end looks like an initial
            [letter, b'.'] if letter.is_ascii_uppercase() => &reader.surface(i)[..1],
            _ => reader.surface(i),
        }
    }
}

/// Whether the words `at..to` name the unit here, and not a thing.
fn is_unit_here(reader: &Reader, out: &Quantity, at: usize, to: usize, unit: &Unit) -> bool {
    let glued = !out.number.suffix.is_empty();
    let surface = reader.surface(at);
    let letter = !glued && surface.len() == 1 && surface.chars().all(char::is_alphabetic);
    if letter && out.number.digits.is_none() && out.number.magnitude <= 1.0 {
        return false;
    }
    let word_follows = reader.next(to, 0).starts_with(char::is_alphabetic);
    match unit.name {
        // "1990s", "Model 3s"
        "second" if glued => out.number.suffix != "s" || out.number.digits.is_some_and(|digits| digits.has_point),
        // "the two quarters", "three second-half goals" stay what they are
        "second" | "quarter" => {
            let part = out.number.sort == Sort::Fraction && at > out.to;
            out.number.digits.is_some() || part || !reader.next_in(to, 0, "-") && surface != "second"
        }
        "times" if reader.next_in(at, 0, "times") => !is_how_often(reader, out, to),
        "ampere" | "newton" | "tesla" | "bit" | "times" | "joule" => !letter || !word_follows,
        "stone" => !glued,
        // "three crowns" may be teeth
        "crown" => {
            out.number.magnitude >= 1000.0 || out.number.digits.is_some_and(|digits| digits.grouped || digits.has_point)
        }
        // "2 pm", "7.30 am"
        "picometre" | "attometre" => !glued && surface.len() > 2 || !exclusions::may_be_hour(reader, out.number.from),
        "inch" if matches!(surface, "\"" | "''" | "'") => {
            out.number.digits.is_some() && reader.glued(at) && !reader.doc.is_quoted(at)
        }
        _ => true,
    }
}

/// Whether `times` before token `to` are occasions: `complained three times[, …]`, `twice or four times [a] day`; not `four
/// times [the] size`.
fn is_how_often(reader: &Reader, out: &Quantity, to: usize) -> bool {
    let next = reader.next(to, 0);
    // "has grown three times in a decade"
    if trend(reader.previous(out.number.from, 0)).is_some() {
        return false;
    }
    !next.starts_with(char::is_alphabetic)
        || reader.next_is(to, 0, Set::Preposition) && next != "as"
        || one_of(next, "a this last and but while when because")
}

/// Letters glued to digits that multiply: `2.7m people`, `300k`, `4.3M`; `37m long` is a length.
fn glued_magnitude(reader: &Reader, out: &mut Quantity) -> bool {
    let suffix = out.number.suffix;
    let lower = suffix.to_lowercase();
    let sure = one_of(lower.as_str(), "bn tn mn mln bln trn tln mil")
        || one_of(suffix, "M k")
        || suffix == "b" && out.number.amount.high() < 1000.0;
    let factor = match suffix {
        _ if sure => numerals::suffix(&lower),
        "m" | "K" if counts_things(reader, out.to) || is_populous(reader, out) => numerals::suffix(&lower),
        _ => None,
    };
    let Some(factor) = factor else { return false };
    out.number.suffix = "";
    out.number.scale(factor);
    out.rule = "magnitude";
    true
}

/// Whether a word for what comes in millions stands right before: `a population of 52m`.
fn is_populous(reader: &Reader, out: &Quantity) -> bool {
    (0..4).any(|back| reader.previous_is(out.from, back, Set::Populous))
}

/// Whether a noun phrase in the plural begins at token `i`: then the letter before it is a magnitude.
fn counts_things(reader: &Reader, i: usize) -> bool {
    for ahead in 0..3 {
        let word = reader.next(i, ahead);
        if reader.next_is(i, ahead, Set::Length) || !word.starts_with(char::is_alphabetic) {
            return false;
        }
        if word.len() > 3 && word.ends_with('s') || one_of(word, "people men women children") {
            return true;
        }
    }
    false
}
