//! Lengths and sets: `three days`, `the past two weeks`, `27-year`, `$5 a day`, `every Friday`, `monthly`.

use super::shared::unit;
use super::{Rule, rule};
use crate::dates::lex::{Class, Datum};
use crate::dates::meaning::Meaning;
use crate::dates::pattern::Match;
use crate::dates::period::Unit;
use crate::dates::write;

/// The rules, longest forms first where two read the same words.
pub const RULES: &[Rule] = &[
    rule("duration", "[HEDGE] AMOUNT ~ [more|full|straight|consecutive|long] UNIT", duration),
    rule("duration", "[HEDGE] AMOUNT UNIT [,] [and] AMOUNT UNIT", two_units),
    rule("duration", "AMOUNT UNIT [,] AMOUNT UNIT [,] [and] AMOUNT UNIT", two_units),
    rule("duration-and-half", "AMOUNT UNIT and a half|quarter", and_a_half),
    rule("duration-and-half", "AMOUNT UNIT and half", and_a_half),
    rule("past-units", "[the|these] WHICH [HEDGE] AMOUNT [full] UNIT", duration),
    rule("past-units", "the first|final|latest|opening|closing AMOUNT UNIT", duration),
    rule("past-units", "[the] AMOUNT WHICH UNIT", duration),
    rule("past-unit", "the past|last|next UNIT", past_unit),
    rule("vague-duration", "over the years|decades|centuries|months", over_the_years),
    rule("vague-duration", "decades|centuries|years|months|weeks|days|hours|minutes ~ [long|old]", plural_alone),
    rule("all-day", "all|whole|entire day|week|month|year|night|weekend|morning|afternoon [long]", all_unit),
    rule("set", "every|each [other] UNIT", every_unit),
    rule("set", "every|each [other] AMOUNT UNIT", every_units),
    rule("set", "every|each [other] WEEKDAY [PART]", every_weekday),
    rule("set", "every|each PART", every_part),
    rule("set", "every|each MONTH", every_month),
    rule("set", "[on] WEEKDAYS", every_weekday),
    rule("set", "WEEKDAY PARTS", every_weekday),
    rule("set", "OFTEN", often),
    rule("set", "a|per day|week|month|year|hour|minute|night|quarter", rate),
    rule("set", "once|twice a|per day|week|month|year|hour|minute|night|quarter", rate),
];

/// An amount of a unit, with the words that qualify it.
fn duration(m: &Match) -> Option<Meaning> {
    let (amount, unit) = (m.amount(0)?, unit(m)?);
    let article = matches!(m.lexed.lower(m.to - 2), "a" | "an");
    // "a second man", "a quarter of": words that are units only in the plural or after a number.
    if article
        && matches!(
            m.lexed.lower(m.to - 1),
            "second" | "quarter" | "season" | "weekend" | "min" | "sec" | "weekday" | "workday"
        )
    {
        return None;
    }
    if m.lexed.word(m.to - 1, "quarters") && m.lexed.word(m.to, "of") || is_age(m) {
        return None;
    }
    Some(Meaning::Length(write::length(amount, unit)))
}

/// `34-year-old`, `34 years old`, `34 years of age`.
fn is_age(m: &Match) -> bool {
    let next = m.lexed.skip_hyphen(m.to);
    matches!(m.lexed.lower(next), "old" | "olds") || m.lexed.word(m.to, "of") && m.lexed.word(m.to + 1, "age")
}

/// `1 hour and 30 minutes`.
fn two_units(m: &Match) -> Option<Meaning> {
    let lengths = m.lengths()?;
    let falling = lengths.windows(2).all(|pair| pair[0].1 > pair[1].1);
    falling.then(|| Meaning::Length(write::lengths(&lengths)))
}

fn and_a_half(m: &Match) -> Option<Meaning> {
    let half = if m.word("quarter") { 0.25 } else { 0.5 };
    Some(Meaning::Length(write::length(m.amount(0)?.map(|amount| amount + half), unit(m)?)))
}

/// `the past year`, `the next decade`: one unit long.
fn past_unit(m: &Match) -> Option<Meaning> {
    let unit = unit(m)?;
    if m.lexed.is(m.to - 1, Class::Plural) {
        return matches!(m.lexed.lower(m.from + 1), "past" | "last" | "next")
            .then(|| Meaning::Length(write::length(None, unit)));
    }
    let length = m.word("past") && unit >= Unit::Day;
    length.then(|| Meaning::Length(write::length(Some(1.0), unit)))
}

/// `for years`, `decades-long`: an unknown number of units.
fn plural_alone(m: &Match) -> Option<Meaning> {
    let before = m.from.checked_sub(1).map_or("", |i| m.lexed.lower(i));
    let after = m.lexed.lower(m.to);
    let compound = m.to > m.from + 1 && m.lexed.lower(m.from + 1) == "-";
    let timed = matches!(
        before,
        "for" | "over" | "after" | "within" | "take" | "took" | "taken" | "last" | "lasted" | "spent" | "in" | "of"
    ) && !matches!(after, "of" | "to" | "-");
    let dashed_only = m.lexed.lower(m.to - 1) == "-";
    let unit = unit_at(m, m.from)?;
    ((compound || timed && m.to == m.from + 1) && !dashed_only).then(|| Meaning::Length(write::length(None, unit)))
}

/// `over the years`
fn over_the_years(m: &Match) -> Option<Meaning> {
    unit_at(m, m.to - 1).map(|unit| Meaning::Length(write::length(None, unit)))
}

/// The unit that token `i` is.
fn unit_at(m: &Match, i: usize) -> Option<Unit> {
    match m.lexed.value(i, Class::Unit)? {
        Datum::Unit(unit) => Some(unit),
        _ => None,
    }
}

fn all_unit(m: &Match) -> Option<Meaning> {
    let unit = unit_at(m, m.from + 1).unwrap_or(Unit::Day);
    Some(Meaning::Length(write::length(Some(1.0), unit)))
}

fn every_unit(m: &Match) -> Option<Meaning> {
    let count = if m.word("other") { 2.0 } else { 1.0 };
    Some(Meaning::Often(write::length(Some(count), unit(m)?)))
}

fn every_units(m: &Match) -> Option<Meaning> {
    // "each of the two days", "each three days": a number alone; "every a day" is none.
    let amount = m.amount(0)?.filter(|amount| *amount > 1.0)?;
    Some(Meaning::Often(write::length(Some(amount), unit(m)?)))
}

fn every_weekday(m: &Match) -> Option<Meaning> {
    let weekday = m.int(Class::Weekday).or_else(|| m.int(Class::Weekdays))?;
    let Some(Datum::Text(part)) = m.datum(Class::Part).or_else(|| m.datum(Class::Parts)) else {
        return Some(Meaning::Often(format!("XXXX-WXX-{weekday}")));
    };
    Some(Meaning::Often(format!("XXXX-WXX-{weekday}T{part}")))
}

fn every_part(m: &Match) -> Option<Meaning> {
    match m.datum(Class::Part)? {
        Datum::Text(part) => Some(Meaning::Often(format!("XXXX-XX-XXT{part}"))),
        _ => None,
    }
}

fn every_month(m: &Match) -> Option<Meaning> {
    m.lexed.capital(m.to - 1).then_some(())?;
    Some(Meaning::Often(format!("XXXX-{:02}", m.int(Class::Month)?)))
}

fn often(m: &Match) -> Option<Meaning> {
    let name = m.lexed.capital(m.from) && m.lexed.document.sentence(m.from).from != m.from;
    match m.datum(Class::Often)? {
        Datum::Text(value) if !name => Some(Meaning::Often(value.to_owned())),
        _ => None,
    }
}

/// `15 a year`, `$5 per day`, `twice a week`: a rate where a number or what is counted stands before; else `a year` is a
/// length of another rule.
fn rate(m: &Match) -> Option<Meaning> {
    let unit = unit_at(m, m.to - 1)?;
    let stated = m.to - m.from > 2 || m.word("per");
    let counted = m.from > 0 && {
        let (lexed, before) = (m.lexed, m.from - 1);
        let number =
            lexed.digits(before).is_some() || lexed.is(before, Class::Scale) || lexed.is(before, Class::Number);
        number || lexed.is(before, Class::Counted)
    };
    (stated || counted).then(|| Meaning::Often(write::length(Some(1.0), unit)))
}
