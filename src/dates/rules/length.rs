//! Lengths and sets: `three days`, `the past two weeks`, `27-year`, `$5 a day`, `every Friday`, `monthly`.

use super::shared::{before, is_running, text, unit};
use super::{Rule, rule};
use crate::dates::lex::{Class, Datum};
use crate::dates::meaning::{Meaning, Time};
use crate::dates::pattern::Match;
use crate::dates::period::Unit;
use crate::dates::write;
use crate::lexicon::one_of;

/// The rules, longest forms first where two read the same words.
pub const RULES: &[Rule] = &[
    rule("duration", "[HEDGE] AMOUNT ~ [more|full|straight|consecutive|long] UNIT", duration),
    rule("duration", "[HEDGE] AMOUNT UNIT [,] [and] AMOUNT UNIT", two_units),
    rule("duration", "AMOUNT UNIT [,] AMOUNT UNIT [,] [and] AMOUNT UNIT", two_units),
    rule("duration-and-half", "AMOUNT UNIT and a half|quarter", and_a_half),
    rule("duration-and-half", "AMOUNT UNIT and half", and_a_half),
    rule("duration", "[HEDGE] AMOUNT to|or|- AMOUNT ~ UNIT", either),
    rule("duration", "[HEDGE] AMOUNT UNIT or AMOUNT", either),
    rule("duration", "[HEDGE] AMOUNT UNIT or so", |m| Some(Meaning::Length(write::length(m.amount(0)?, unit(m)?)))),
    rule("duration", "the|these|those AMOUNT UNIT", the_units),
    rule("past-units", "[the|these] WHICH [HEDGE] AMOUNT [full] UNIT", past_units),
    rule("past-units", "the first|final|latest|opening|closing AMOUNT UNIT", duration),
    rule("past-units", "the|this year 's first|last|final AMOUNT UNIT", duration),
    rule("past-units", "[the] AMOUNT WHICH UNIT", the_units),
    rule("past-units", "the past|last|next UNIT and a half|quarter", past_and_a_half),
    rule("past-unit", "the past|last|next UNIT", past_unit),
    rule("past-unit", "a single UNIT", |m| Some(Meaning::Length(write::length(Some(1.0), unit(m)?)))),
    rule("vague-duration", "over the PLURAL", unknown_number),
    rule("vague-duration", "[the] [most] recent|coming|upcoming PLURAL", unknown_number),
    rule("vague-duration", "the PLURAL ahead", |m| Some(Meaning::Length(write::length(None, unit_at(m, m.to - 2)?)))),
    rule("vague-duration", "PLURAL ~ [long|old]", plural_alone),
    rule("long", "LONG", |m| text(m, Class::Long).map(|value| Meaning::Length(value.to_owned()))),
    rule("long", "[a] UNIT - long", |m| Some(Meaning::Length(write::length(Some(1.0), unit(m)?)))),
    rule("all-day", "all|whole|entire day|week|month|year|night|weekend|morning|afternoon [long]", all_unit),
    rule("set", "every|each [other] UNIT", every_unit),
    rule("set", "every|each [other] AMOUNT UNIT", every_units),
    rule("set", "every|each [other] WEEKDAY [PART]", every_weekday),
    rule("set", "every|each WEEKDAY at CLOCK", every_weekday),
    rule("set", "[the] DAY of every|each month", every_day_of_month),
    rule("set", "every|each PART", every_part),
    rule("set", "every|each MONTH", every_month),
    rule("set", "every|each SEASON|HOLIDAY", |_| Some(Meaning::Often("P1Y".to_owned()))),
    rule("set", "WEEKDAYS [at CLOCK]", every_weekday),
    rule("set", "daily|everyday at CLOCK", every_day_at),
    rule("set", "every|each day at CLOCK", every_day_at),
    rule("set", "weekdays|weekends", every_part_of_the_week),
    rule("set", "WEEKDAY PARTS", every_weekday),
    rule("set", "in the PARTS", |m| Some(Meaning::Often(format!("XXXX-XX-XXT{}", text(m, Class::Parts)?)))),
    rule("set", "[the] ORDINAL|last|final WEEKDAY|UNIT of|in every|each UNIT", nth_of_each),
    rule("set", "OFTEN", often),
    rule("set", "a|per day|week|month|year|night|quarter", rate),
    rule("set", "once|twice ~ a|per|each|every ~ day|week|month|year|hour|minute|night|quarter|decade|century", rate),
    rule("set", "once|twice|thrice - OFTEN", often),
    rule("set", "AMOUNT times a|per|each|every day|week|month|year|hour|minute|night", rate),
];

/// Words after which "over" is "more than".
const MEASURED: &str = "for of in after than last lasts lasted take takes took taken spend spent wait waited just well";

/// An amount of a unit, with the words that qualify it.
fn duration(m: &Match) -> Option<Meaning> {
    let (amount, unit) = (m.amount(0)?, unit(m)?);
    // "the third time in as many years" has its number before.
    if before(m) == "as" {
        return None;
    }
    let article = m.lexed.one_of(m.to - 2, "a an");
    // "It rose 4% over three years" says for how long, "after over three years" how long it was at least.
    if m.word("over") && m.lexed.word(m.from, "over") && !one_of(before(m), MEASURED) {
        return None;
    }
    // "a second man", "a quarter of": words that are units only in the plural or after a number.
    if article && m.lexed.one_of(m.to - 1, "second quarter season weekend min sec weekday workday") {
        return None;
    }
    // "There came a day when nobody sang" measures nothing.
    if article && m.lexed.word(m.to, "when") {
        return None;
    }
    if m.lexed.word(m.to - 1, "quarters") && m.lexed.word(m.to, "of") || is_age(m) {
        return None;
    }
    Some(Meaning::Length(write::length(amount, unit)))
}

/// `three to four weeks`, `two or three days`: at least the one, at most the other.
fn either(m: &Match) -> Option<Meaning> {
    let (least, most, unit) = (m.amount(0)??, m.amount(1)??, unit(m)?);
    let range = || format!("{}/{}", write::length(Some(least), unit), write::length(Some(most), unit));
    (least < most && duration(m).is_some()).then(|| Meaning::Length(range()))
}

/// `the nine months`, `those two weeks`; "the 30-year bond" is for thirty years.
fn the_units(m: &Match) -> Option<Meaning> {
    let plural = m.lexed.is(m.to - 1, Class::Plural) && !m.lexed.glued(m.to - 1);
    if plural { duration(m) } else { None }
}

/// `the past three years`, `next two weeks`; in `will last three weeks` a verb comes first.
fn past_units(m: &Match) -> Option<Meaning> {
    let before = m.from.checked_sub(1).map_or("", |i| m.lexed.lower(i));
    let verb =
        m.lexed.word(m.from, "last") && one_of(before, "to will would could can may might should must 'll not n't");
    if verb { None } else { duration(m) }
}

/// `34-year-old`, `34 years old`, `34 years of age`.
fn is_age(m: &Match) -> bool {
    let next = m.lexed.skip_hyphen(m.to);
    m.lexed.one_of(next, "old olds") || m.lexed.word(m.to, "of") && m.lexed.word(m.to + 1, "age")
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

/// `the past year and a half`
fn past_and_a_half(m: &Match) -> Option<Meaning> {
    let half = if m.word("quarter") { 1.25 } else { 1.5 };
    Some(Meaning::Length(write::length(Some(half), unit(m)?)))
}

/// `the past year`, `the next decade`: one unit long.
fn past_unit(m: &Match) -> Option<Meaning> {
    let unit = unit(m)?;
    if m.lexed.is(m.to - 1, Class::Plural) {
        return m.lexed.one_of(m.from + 1, "past last next").then(|| Meaning::Length(write::length(None, unit)));
    }
    let length = m.word("past") && unit >= Unit::Day || is_running(m, unit);
    length.then(|| Meaning::Length(write::length(Some(1.0), unit)))
}

/// `weekdays`, `on weekends`; not `10 weekdays`, `recent weekends`
fn every_part_of_the_week(m: &Match) -> Option<Meaning> {
    let free = one_of(before(m), "on during and or");
    free.then(|| Meaning::Often(format!("XXXX-WXX-{}", if m.word("weekends") { "WE" } else { "WD" })))
}

/// `for years`, `decades-long`, `weeks of talks`, `hours before the storm`: an unknown number of units.
fn plural_alone(m: &Match) -> Option<Meaning> {
    // "three-quarters of the voters"
    let unit = unit_at(m, m.from).filter(|unit| *unit != Unit::Quarter)?;
    let (before, after) = (m.from.checked_sub(1).map_or("", |i| m.lexed.lower(i)), m.lexed.lower(m.to));
    let compound = m.lexed.word(m.from + 1, "-");
    if compound {
        return (!m.lexed.word(m.to - 1, "-")).then(|| Meaning::Length(write::length(None, unit)));
    }
    let timed = one_of(before, "for over after within take took taken last lasted spent in of")
        && (!one_of(after, "of to -") || before == "within" && after == "of");
    let free = !one_of(before, "the these those of 's his her their its our")
        && !one_of(before, "early late final other more fewer long many")
        && ![Class::Which, Class::Ordinal, Class::Amount]
            .iter()
            .any(|class| m.from > 0 && m.lexed.is(m.from - 1, *class));
    let counted = free && (unit >= Unit::Week && after == "of" || one_of(after, "before after"));
    ((timed || counted) && m.to == m.from + 1).then(|| Meaning::Length(write::length(None, unit)))
}

/// `over the years`, `recent weeks`, `the coming months`
fn unknown_number(m: &Match) -> Option<Meaning> {
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

/// `the first Tuesday of each month`
fn nth_of_each(m: &Match) -> Option<Meaning> {
    Some(Meaning::Often(write::length(Some(1.0), unit_at(m, m.to - 1)?)))
}

fn every_units(m: &Match) -> Option<Meaning> {
    // "each of the two days", "each three days": a number alone; "every a day" is none.
    let amount = m.amount(0)?;
    amount.is_none_or(|amount| amount > 1.0).then_some(Meaning::Often(write::length(amount, unit(m)?)))
}

fn every_weekday(m: &Match) -> Option<Meaning> {
    let weekday = m.int(Class::Weekday).or_else(|| m.int(Class::Weekdays))?;
    let part = text(m, Class::Part).or_else(|| text(m, Class::Parts)).map(Time::Part);
    let time = part.or_else(|| m.clock().map(Time::Clock)).map_or_else(String::new, write::time);
    Some(Meaning::Often(format!("XXXX-WXX-{weekday}{time}")))
}

/// `daily at 9 a.m.`
fn every_day_at(m: &Match) -> Option<Meaning> {
    Some(Meaning::Often(format!("XXXX-XX-XX{}", write::time(Time::Clock(m.clock()?)))))
}

/// `the 15th of every month`
fn every_day_of_month(m: &Match) -> Option<Meaning> {
    Some(Meaning::Often(format!("XXXX-XX-{:02}", m.int(Class::Day)?)))
}

fn every_part(m: &Match) -> Option<Meaning> {
    Some(Meaning::Often(format!("XXXX-XX-XXT{}", text(m, Class::Part)?)))
}

fn every_month(m: &Match) -> Option<Meaning> {
    m.lexed.capital(m.to - 1).then_some(())?;
    Some(Meaning::Often(format!("XXXX-{:02}", m.int(Class::Month)?)))
}

fn often(m: &Match) -> Option<Meaning> {
    let name = m.lexed.capital(m.from) && m.lexed.document.sentence(m.from).from != m.from;
    text(m, Class::Often).filter(|_| !name).map(|value| Meaning::Often(value.to_owned()))
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
