//! Sums of money: signs, codes and words before, after and glued to the number; dollars with cents.

use super::FigureKind;
use super::chunk;
use super::numeral::{self, Amount};
use super::quantity::{self, Quantity};
use super::reader::{Reader, is_dash};
use crate::lexicon::currencies::{self, Currency};
use crate::lexicon::numerals;
use crate::lexicon::one_of;
use crate::lexicon::sets::{Set, Sets};
use crate::lexicon::trend;
use crate::lexicon::units::Dimension;
use crate::text::FormKind;
use std::borrow::Cow;

/// `$`, `US$`, `HK $`, `RM` before or glued to the digits.
pub(super) fn sign_before(reader: &Reader, out: &mut Quantity) {
    let prefix = out.number.digits.map_or("", |digits| digits.prefix);
    let minus = out.from > 1 && prefix.is_empty() && is_dash(reader.surface(out.from - 1)) && reader.glued(out.from);
    let at = out.from - usize::from(minus);
    let inside = usize::from(!prefix.is_empty());
    let word = |back: usize| match back {
        0 if inside == 1 => prefix,
        _ => at.checked_sub(1 + back - inside).map_or("", |i| reader.surface(i)),
    };
    if let Some((factor, currency)) = scaled_code(word(0)).filter(|_| inside == 0 && out.number.digits.is_some()) {
        // "MSEK 60"
        (out.from, out.currency) = (at - 1, Some(currency));
        out.number.scale(factor);
        return;
    }
    let Some((length, currency)) = currencies::before(&word) else { return };
    let first = at + inside - length;
    let letters = word(0).chars().all(char::is_alphabetic);
    // a code before words ("the USD two"), after a name's hyphen ("PLX-R18"), or a lone letter that is not glued to much
    let lone = word(0).len() == 1 && length == 1;
    let small =
        out.number.digits.is_none_or(|digits| digits.width < 3 && !digits.has_point && digits.suffix.is_empty());
    let hyphened = first > 0 && reader.glued(first) && is_dash(reader.surface(first - 1));
    // "COP30" is a conference
    let word_glued = inside == 1 && small && Sets::of(&prefix.to_lowercase()).has(Set::CodeWord);
    if letters && (out.number.digits.is_none() || hyphened || word_glued || lone && (inside == 0 || small)) {
        return;
    }
    // "10 $ 30 cents": the sign belongs to what stands before it
    if !letters && inside == 0 && !reader.glued(at) && first > 0 && reader.digits(first - 1).is_some() {
        return;
    }
    if is_word(reader, first, out) {
        return;
    }
    // "#13 billion" comes from a text that lost its pound signs; "#4" is a rank
    if word(0) == "#" && out.number.magnitude < 1000.0 {
        return;
    }
    out.from = first;
    out.currency = Some(currency);
}

/// The rest of a sum: its magnitude, the currency's name after it, cents.
pub(super) fn read(reader: &Reader, out: &mut Quantity) {
    if out.currency.is_some() {
        magnitude(reader, out);
    }
    after(reader, out);
    if let Some(currency) = out.currency {
        out.kind = FigureKind::Money;
        out.unit = Some(Cow::Borrowed(currency.code));
        out.rule = "money";
        cents(reader, out);
    }
}

/// `$5.4m`, `$ 3 b`: letters that mean a magnitude only beside a currency.
fn magnitude(reader: &Reader, out: &mut Quantity) {
    let number = &mut out.number;
    if number.magnitude > 1.0 {
        return;
    }
    if let Some(factor) = numerals::suffix(&number.suffix.to_lowercase()) {
        number.suffix = "";
        number.scale(factor);
    } else if number.suffix.is_empty()
        && let Some(factor) = numerals::apart(reader.next(number.to, 0))
    {
        number.to += 1;
        number.scale(factor);
    }
    out.to = number.to;
}

/// `euros`, `Australian dollars`, `USD` after the number; after a sign a narrower name (`$76 US`).
pub(super) fn after(reader: &Reader, out: &mut Quantity) {
    if out.number.suffix.is_empty() && out.currency.is_some_and(|currency| currency.code != "USD") {
        return;
    }
    let dash = usize::from(is_dash(reader.surface(out.to)) && reader.glued(out.to) && reader.glued(out.to + 1));
    let of = usize::from(reader.next_in(out.to, 0, "of") && out.number.magnitude > 1.0);
    let at = out.to + dash + of;
    let suffix = out.number.suffix;
    let inside = usize::from(!suffix.is_empty());
    let word = |i: usize| {
        if i < inside {
            return suffix;
        }
        let i = at + i - inside;
        match reader.surface(i) {
            _ if !reader.same_sentence(out.from, i) => "",
            surface if surface.len() > 3 => reader.doc.lower(i),
            surface => surface,
        }
    };
    if out.currency.is_none()
        && let Some((factor, currency)) = scaled_code(reader.surface(at))
        && inside == 0
    {
        set(out, currency, at + 1);
        out.number.scale(factor);
        return;
    }
    let Some((length, currency)) = currencies::after(&word) else { return };
    let noun_follows = chunk::is_plain_noun(reader, at + 1) && reader.digits(at + 1).is_none();
    if inside == 0 && length == 1 && is_word(reader, at, out) && noun_follows {
        return;
    }
    let country = length == 1 && one_of(word(0), "US U.S.");
    let end = at + length - inside;
    let refused = match out.currency {
        // "12 US soldiers": a country's name narrows a sign and is no currency alone
        None => country,
        // "$40 billion US tanker programme"
        Some(_) if country && chunk::is_plain_noun(reader, end) => true,
        // "$50 won": after a sign only a code or a fuller name goes on
        Some(_) if !word(0).starts_with(char::is_alphabetic) => true,
        Some(sign) => length == 1 && currency != sign && !word(0).chars().all(char::is_uppercase),
    };
    // "four 100-euro notes" is money, "two dollar stores" too little sure to refuse
    if refused || pounds_of_weight(reader, out, word(0), end) || won_a_race(reader, out, word(0), end) {
        return;
    }
    set(out, currency, end);
    if let Some(numeral) = numerals::numeral(reader.next(end, 0)).filter(|n| n.class == numerals::Class::Magnitude) {
        // "75 USD million"
        out.number.scale(numeral.value);
        out.to += 1;
    }
}

/// Makes the quantity a sum in the currency, whose name ends before token `to`.
fn set(out: &mut Quantity, currency: Currency, to: usize) {
    out.currency = Some(currency);
    out.number.suffix = "";
    out.to = to;
    out.kind = FigureKind::Money;
    out.unit = Some(Cow::Borrowed(currency.code));
    out.rule = "money";
}

/// Whether the code at token `i` is a word in capitals: "TOP 10", "COP 28"; large and exact sums are money all the same.
fn is_word(reader: &Reader, i: usize, out: &Quantity) -> bool {
    let large =
        out.number.magnitude >= 1000.0 || out.number.digits.is_some_and(|digits| digits.grouped || digits.has_point);
    reader.is(i, Set::CodeWord) && !large
}

/// `MUSD`, `MEUR`, `kSEK`: a code with its magnitude, as companies of the north write it.
fn scaled_code(word: &str) -> Option<(f64, Currency)> {
    let factor = match word.as_bytes().first()? {
        b'M' => 1e6,
        b'k' | b'T' => 1e3,
        _ => return None,
    };
    let code = word.get(1..).filter(|code| code.len() == 3)?;
    let (_, currency) = currencies::before(&|i| if i == 0 { code } else { "" })?;
    (currency.code == code).then_some((factor, currency))
}

/// "3 won": the verb, unless the number is large.
fn won_a_race(reader: &Reader, out: &Quantity, word: &str, end: usize) -> bool {
    let small = out.number.amount.high() < 100.0 && out.number.digits.is_none_or(|digits| !digits.has_point);
    let moved = trend::trend(reader.previous(out.from, 0)).is_some();
    let verb = word == "won" && small && !moved && out.number.magnitude <= 1.0;
    let rand = word == "rand" && reader.surface(end.saturating_sub(1)) == "Rand";
    verb || rand
}

/// Whether "pounds" weigh here; "20 million pounds" and pounds near a word of trade are money.
fn pounds_of_weight(reader: &Reader, out: &Quantity, word: &str, end: usize) -> bool {
    if !one_of(word, "pound pounds") {
        return false;
    }
    let near = |set: Set| (0..6).any(|back| reader.previous_is(out.from, back, set));
    let trade = near(Set::Trade) || reader.sterling && !near(Set::Weighing) && !reader.next_in(end, 0, "of");
    let weighs = reader.next_in(end, 0, "of") && !trade;
    out.number.magnitude < 1000.0 && !trade || weighs && out.number.magnitude < 1e6
}

/// `13 dollars and forty-five cents`, `20 ringgit 43 sen`.
pub(super) fn cents(reader: &Reader, out: &mut Quantity) {
    let Amount::Exact(value) = out.number.amount else { return };
    if value.fract() != 0.0 || !reader.same_sentence(out.from, out.to) {
        return;
    }
    let at = out.to + usize::from(reader.next_in(out.to, 0, "and"));
    if !reader.inside(at) || reader.doc.form(at).kind == FormKind::Punctuation {
        return;
    }
    let Some(part) = numeral::read(reader, at).filter(|part| reader.same_sentence(out.from, part.from)) else { return };
    let hundredths = part.amount.high();
    let word = reader.next(part.to, 0);
    // "15 dollars and 50", "20 ringgit 43": said aloud, and nothing follows that the second number could count
    let spoken = out.to > out.number.to
        && part.suffix.is_empty()
        && part.digits.is_none_or(|digits| digits.width == 2)
        && hundredths >= 1.0
        && !word.starts_with(|c: char| c.is_alphanumeric() || matches!(c, '%' | '-' | '$' | '/'));
    let named = quantity::unit_at(reader, part.to, part.suffix)
        .is_some_and(|(length, unit)| length == 1 && unit.dimension == Dimension::Cent);
    if (named || spoken)
        && (0.0..100.0).contains(&hundredths)
        && part.digits.is_none_or(|digits| digits.prefix.is_empty())
    {
        out.number.amount = Amount::Exact(value + hundredths / 100.0);
        out.number.to = part.to + usize::from(part.suffix.is_empty() && named);
        out.number.suffix = "";
        out.to = out.number.to;
    }
}
