//! Expressions around another: `the first Monday of October`, `the week of May 6`, `early last year`; and holidays.

use super::shared::{current, plain, shift, small, unit, which};
use super::{Rule, rule};
use crate::dates::lex::{Class, Datum};
use crate::dates::meaning::{Anchor, Base, Direction, Edge, Meaning, UnitOrWeekday, When, Which};
use crate::dates::pattern::Match;
use crate::dates::period::Unit;

/// The rules, longest forms first where two read the same words.
pub const RULES: &[Rule] = &[
    rule("week-of", "the week of WHEN", week_of),
    rule("week-of", "the week beginning|starting|commencing|ending|ended [on] WHEN", week_of),
    rule("nth-of", "[the] ORDINAL WEEKDAY|UNIT of|in WHEN", nth_of),
    rule("nth-of", "[the] ORDINAL last WEEKDAY|UNIT of|in WHEN", nth_of),
    rule("nth-of", "[the] last|final|closing|opening WEEKDAY|UNIT of|in WHEN", nth_of),
    rule("units-of", "[the] first|last AMOUNT UNIT of|in WHEN", units_of),
    rule("weekday-beside", "the WEEKDAY before|after|following WHEN", weekday_beside),
    rule("day-of-period", "[the] DAY of [the] WHICH month", day_of_period),
    rule("holiday", "HOLIDAY", holiday),
    rule("holiday", "HOLIDAY [,|of|in] YEAR", holiday),
    rule("holiday", "HOLIDAY [of] WHICH year", holiday),
    rule("holiday", "[this] WHICH HOLIDAY", holiday),
    rule("week-of", "[the] weekend of|beginning|starting WHEN", weekend_of),
    rule("holiday-weekend", "[the] HOLIDAY [YEAR] weekend [of] [YEAR]", holiday_weekend),
    rule("edge", "[the] EDGE part of WHEN", edge),
    rule("edge", "[the] early|mid ~ to ~ mid|late ~ WHEN", |m| m.when().map(Meaning::When)),
    rule("some-day-of", "one day WHEN", some_day_of),
    rule("edge", "[the] [very] EDGE ~ [of|in|on] WHEN", edge),
];

fn week_of(m: &Match) -> Option<Meaning> {
    let anchor = Anchor::At(Box::new(m.when()?));
    Some(plain(Base::Current(Unit::Week, 0, anchor)))
}

fn weekend_of(m: &Match) -> Option<Meaning> {
    let when = m.when().filter(|when| when.base.is_day())?;
    Some(plain(Base::Current(Unit::Weekend, 0, Anchor::At(Box::new(when)))))
}

/// `the first Monday of October`, `the last week of July`, `third last week of 2018`.
fn nth_of(m: &Match) -> Option<Meaning> {
    let what = match m.datum(Class::Unit) {
        Some(Datum::Unit(unit)) if !unit.is_clock() => UnitOrWeekday::Unit(unit),
        _ => UnitOrWeekday::Weekday(small(m, Class::Weekday)?),
    };
    let nth = i64::from(m.int(Class::Ordinal).unwrap_or(1));
    // "the last days of October"
    if !m.has(Class::Ordinal) && m.has(Class::Unit) && (m.from..m.to).any(|i| m.lexed.is(i, Class::Plural)) {
        return end_of(m, m.when()?);
    }
    let from_end = m.word("last") || m.word("final") || m.word("closing");
    let nth = if from_end { -nth } else { nth };
    Some(plain(Base::Nth(nth, what, Box::new(m.when()?))))
}

/// `the Friday after Thanksgiving`
fn weekday_beside(m: &Match) -> Option<Meaning> {
    let direction = if m.word("before") { Direction::Past } else { Direction::Future };
    let day = m.when().filter(|day| day.base.is_day() && !matches!(day.base, Base::Weekday(..)))?;
    Some(plain(Base::WeekdayBeside(small(m, Class::Weekday)?, direction, Box::new(day))))
}

/// The first or the last part of a period, as the words say.
fn end_of(m: &Match, of: When) -> Option<Meaning> {
    let edge = if m.word("first") || m.word("opening") { Edge::Start } else { Edge::End };
    Some(Meaning::When(When { edge: Some(edge), ..of }))
}

/// `the first six months of 2023`: from its first to its last; `the first few days of May`.
fn units_of(m: &Match) -> Option<Meaning> {
    let unit = unit(m).filter(|unit| !unit.is_clock())?;
    let Some(count) = m.amount(0)?.map(|count| count.round() as i64) else { return end_of(m, m.when()?) };
    let of = m.when().filter(|of| !matches!(of.base, Base::SomeDay | Base::Weekday(..)))?;
    let nth = |n: i64| Box::new(When::from(Base::Nth(n, UnitOrWeekday::Unit(unit), Box::new(of.clone()))));
    let (first, last) = if m.word("last") { (-count, -1) } else { (1, count) };
    (1..=100).contains(&count).then(|| Meaning::Range(nth(first), nth(last)))
}

/// `the 20th of next month`.
fn day_of_period(m: &Match) -> Option<Meaning> {
    let month = When::from(current(Unit::Month, shift(m)));
    Some(plain(Base::Nth(i64::from(m.int(Class::Day)?), UnitOrWeekday::Unit(Unit::Day), Box::new(month))))
}

fn holiday(m: &Match) -> Option<Meaning> {
    let number = usize::try_from(m.int(Class::Holiday)?).ok()?;
    Some(plain(Base::Holiday(number, m.int(Class::Year), which(m))))
}

fn holiday_weekend(m: &Match) -> Option<Meaning> {
    let holiday = Base::Holiday(usize::try_from(m.int(Class::Holiday)?).ok()?, m.int(Class::Year), Which::Open);
    let anchor = Anchor::At(Box::new(When::from(holiday)));
    Some(plain(Base::Current(Unit::Weekend, 0, anchor)))
}

/// `one day last week`
fn some_day_of(m: &Match) -> Option<Meaning> {
    let long = |base: &Base| matches!(base, Base::Current(unit, ..) if (Unit::Week..=Unit::Year).contains(unit));
    m.when().filter(|when| when.edge.is_none() && long(&when.base)).map(Meaning::When)
}

/// `early Friday morning`, `late last year`, `the end of the month`, `mid-2011`.
fn edge(m: &Match) -> Option<Meaning> {
    let mut when = m.when()?;
    let Some(Datum::Edge(edge)) = m.datum(Class::Edge) else { return None };
    // "the end of the year", "late last year": a noun needs its "of", or it is a verb ("start Monday").
    let at = (m.from..m.to).find(|&i| m.lexed.is(i, Class::Edge))?;
    let noun = !m.lexed.one_of(at, "early late mid");
    if noun && !m.lexed.one_of(at + 1, "of part") {
        return None;
    }
    when.edge = Some(edge);
    Some(Meaning::When(when))
}
