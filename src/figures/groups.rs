//! Digits in groups: `1 414 021 100`, `3 hundred and 21`, `4 thousand 3 hundred`, and powers of ten: `5.5 × 10⁻³`, `3 x 10^8`,
//! `9.8e-3`.

use super::numeral::{self, Amount, Number, Sort};
use super::reader::{Digits, Reader, is_dash};
use crate::lexicon::one_of;

/// `1 414 021 100`: groups of three parted by spaces, at least two of them, or one after a no-break space.
pub(super) fn spaced(reader: &Reader, i: usize, first: Digits) -> Option<(usize, f64)> {
    if first.width > 3 || first.has_point || first.grouped {
        return None;
    }
    let mut to = i + 1;
    let mut value = first.value;
    while let Some(next) = reader.digits(to).filter(|next| {
        next.width == 3
            && !next.grouped
            && next.prefix.is_empty()
            && next.suffix.is_empty()
            && reader.same_sentence(i, to)
    }) {
        value = value * 1000.0 + next.value;
        to += 1;
        if next.has_point {
            break;
        }
    }
    let zeros = to == i + 2 && reader.surface(i + 1) == "000";
    (to > i + 2 || zeros).then_some((to, value))
}

/// The smaller groups after a magnitude: `3 hundred [and 21]`, `4 thousand [3 hundred]`, `6 crore [and two hundred]`.
///
/// After a million and more only a group with a magnitude of its own goes on the number: "3 million and 20 planes" are two.
pub(super) fn smaller(reader: &Reader, out: &mut Number) {
    let Amount::Exact(value) = out.amount else { return };
    if out.magnitude < 100.0 || value.fract() != 0.0 {
        return;
    }
    let and = usize::from(reader.next_in(out.to, 0, "and"));
    let at = out.to + and;
    if !reader.same_sentence(out.from, at) || !reader.inside(at) {
        return;
    }
    let Some(rest) = numeral::read(reader, at).filter(|rest| rest.sort == Sort::Cardinal && rest.from == at) else {
        return;
    };
    let Amount::Exact(more) = rest.amount else { return };
    let plain = rest.suffix.is_empty() && more.fract() == 0.0 && more >= 1.0 && more < out.magnitude;
    let goes_on =
        if out.magnitude == 100.0 { and == 1 } else { rest.magnitude >= 100.0 && rest.magnitude < out.magnitude };
    if plain && goes_on {
        (out.to, out.amount, out.scale) = (rest.to, Amount::Exact(value + more), 1.0);
    }
}

/// `2.48×10−5`, `5.5x10-3`, `3 x 10^8`: digits times a power of ten.
pub(super) fn power_of_ten<'t>(reader: &Reader<'_, 't>, out: &mut Number<'t>) -> bool {
    let Amount::Exact(value) = out.amount else { return false };
    if reader.surface(out.to) == "^" && out.suffix.is_empty() {
        return power(reader, out, value);
    }
    let joined = one_of(out.suffix, "x10 e");
    if !(joined || one_of(reader.surface(out.to), "× x *") && reader.surface(out.to + 1) == "10") {
        return false;
    }
    let mut at = if joined { out.to } else { out.to + 2 };
    let raised_minus = usize::from(reader.surface(at) == "⁻");
    if let Some(power) = superscript(reader.surface(at + raised_minus)).filter(|_| reader.glued(at)) {
        let power = if raised_minus > 0 { -power } else { power };
        (out.to, out.suffix, out.rule) = (at + raised_minus + 1, "", "power of ten");
        out.amount = Amount::Exact(value * 10f64.powi(power));
        return true;
    }
    let caret = reader.surface(at) == "^";
    at += usize::from(caret);
    let negative = is_dash(reader.surface(at)) && reader.glued(at);
    at += usize::from(negative);
    let exponent = reader.digits(at).filter(|digits| {
        reader.glued(at) && (caret || negative) && digits.width <= 2 && !digits.has_point && digits.suffix.is_empty()
    });
    let Some(exponent) = exponent else { return false };
    let power = 10f64.powi(exponent.value as i32);
    (out.to, out.suffix) = (at + 1, "");
    out.amount = Amount::Exact(if negative { value / power } else { value * power });
    out.rule = "power of ten";
    true
}

/// `2^64`, `10^-3`: a number raised to another.
fn power<'t>(reader: &Reader<'_, 't>, out: &mut Number<'t>, base: f64) -> bool {
    let sign = reader.surface(out.to + 1);
    let at = out.to + 1 + usize::from(is_dash(sign) || sign == "+");
    let glued = (out.to..=at).all(|i| reader.glued(i));
    let Some(exponent) = reader.digits(at).filter(|digits| glued && digits.width <= 3 && !digits.has_point) else {
        return false;
    };
    let power = (0..exponent.value as u32).fold(1.0, |power, _| power * base);
    (out.to, out.suffix, out.rule) = (at + 1, exponent.suffix, "power");
    out.amount = Amount::Exact(if is_dash(sign) { 1.0 / power } else { power });
    true
}

/// The value of raised digits: `⁻⁵`.
fn superscript(word: &str) -> Option<i32> {
    let (sign, digits) = word.strip_prefix('⁻').map_or((1, word), |digits| (-1, digits));
    let mut value = 0;
    for digit in digits.chars() {
        value = value * 10 + "⁰¹²³⁴⁵⁶⁷⁸⁹".chars().position(|known| known == digit)? as i32;
    }
    (!digits.is_empty() && digits.chars().count() < 3).then_some(sign * value)
}
