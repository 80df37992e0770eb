//! Times counted from the day of writing or from another date: `yesterday`, `last week`, `two years ago`, `three days after
//! Christmas`, `the next day`; and times of day.

use super::shared::{current, part, unit};
use super::{Rule, rule};
use crate::dates::clock;
use crate::dates::lex::{Class, Datum};
use crate::dates::meaning::{Anchor, Base, Direction, Edge, Meaning, Time, When, Which};
use crate::dates::pattern::Match;
use crate::dates::period::Unit;
use crate::dates::refine::sharpen;
use crate::text::FormKind;

/// The rules, longest forms first where two read the same words.
pub const RULES: &[Rule] = &[
    rule("today", "today|tonight|yesterday|tomorrow", named_day),
    rule("day-before-yesterday", "[the] day before yesterday", |_| days(-2)),
    rule("day-after-tomorrow", "[the] day after tomorrow", |_| days(2)),
    rule("day-part", "today|yesterday|tomorrow [in the] PART", named_day),
    rule("this-part", "[early|late|later|earlier] this|last PART", this_part),
    rule("this-unit", "[the] WHICH UNIT", which_unit),
    rule("this-unit", "this past|coming UNIT", which_unit),
    rule("unit-after-next", "the UNIT after next", |m| Some(counted(unit(m)?, 2, Anchor::Dateline))),
    rule("unit-before-last", "the UNIT before last", |m| Some(counted(unit(m)?, -2, Anchor::Dateline))),
    rule("same-unit", "the same|that UNIT", same_unit),
    rule("same-unit", "that|same UNIT", same_unit),
    rule("next-unit", "the next|following|previous|preceding|current UNIT", chained_unit),
    rule("unit-before", "the UNIT before|after|earlier", unit_before),
    rule("the-unit", "the UNIT", the_unit),
    rule("later-this", "later|earlier [in] [this|the] UNIT", later_this),
    rule("later-this", "earlier|later WHEN", later_when),
    rule("period-end", "year|month|quarter|week ~ end", |m| edged(current(unit_named(m)?, 0), Edge::End)),
    rule("period-end", "[the] end|beginning|start of day|week|month|quarter|year", period_end),
    rule("rest-of", "[the] rest|remainder of the|this UNIT", |m| edged(current(unit(m)?, 0), Edge::Rest)),
    rule("ago", "[HEDGE] AMOUNT ~ UNIT ago|back", |m| away(m, Direction::Past, Anchor::Dateline)),
    rule("from-now", "[HEDGE] AMOUNT UNIT from now|today", |m| away(m, Direction::Future, Anchor::Dateline)),
    rule("year-ago", "year ~ ago|earlier", |_| Some(year_ago())),
    rule("weekdays-away", "AMOUNT WEEKDAYS from now", weekdays_away),
    rule("weekdays-away", "AMOUNT WEEKDAYS ago|back", weekdays_away),
    rule("from-now", "[HEDGE] AMOUNT UNIT hence|out", |m| away(m, Direction::Future, Anchor::Dateline)),
    rule("earlier", "[HEDGE] AMOUNT UNIT earlier|before|previously|beforehand", |m| {
        away(m, Direction::Past, Anchor::Chain)
    }),
    rule("later", "[HEDGE] AMOUNT UNIT later|after|afterward|afterwards|thereafter", |m| {
        away(m, Direction::Future, Anchor::Chain)
    }),
    rule("before-date", "[HEDGE] AMOUNT|the UNIT before|preceding WHEN", |m| away_from(m, Direction::Past)),
    rule("before-date", "[HEDGE] AMOUNT UNIT prior|ahead to|of WHEN", |m| away_from(m, Direction::Past)),
    rule("after-date", "[HEDGE] AMOUNT|the UNIT after|from|following WHEN", |m| away_from(m, Direction::Future)),
    rule("in-units", "in [about|around|roughly|another] AMOUNT [more] UNIT ['] ['s] [time]", in_units),
    rule("clock", "CLOCK", |m| Some(at_time(Time::Clock(m.clock()?)))),
    rule("part-of-day", "[early|late] [in] the [early|late] PART", part_of_day),
    rule("part-of-day", "early|late|mid ~ PART", part_of_day),
    rule("clock", "AMOUNT in the PART", hour_in_part),
    rule("clock", "AMOUNT this|last PART", hour_in_part),
    rule("clock", "AMOUNT tonight", hour_in_part),
    rule("clock", "AMOUNT|CLOCK tomorrow|yesterday PART", hour_in_part),
    rule("part-of-day", "at night", |_| Some(at_time(Time::Part("NI")))),
    rule("overnight", "overnight", |_| Some(at_time(Time::Part("NI")))),
];

fn counted(unit: Unit, shift: i64, anchor: Anchor) -> Meaning {
    Meaning::When(When::from(Base::Current(unit, shift, anchor)))
}

fn days(shift: i64) -> Option<Meaning> {
    Some(counted(Unit::Day, shift, Anchor::Dateline))
}

fn at_time(time: Time) -> Meaning {
    Meaning::When(When { base: Base::SomeDay, edge: None, time: Some(time) })
}

fn edged(base: Base, edge: Edge) -> Option<Meaning> {
    Some(Meaning::When(When { base, edge: Some(edge), time: None }))
}

fn named_day(m: &Match) -> Option<Meaning> {
    let shift = match m.lexed.lower(m.from) {
        "yesterday" => -1,
        "tomorrow" => 1,
        _ => 0,
    };
    let time = if m.word("tonight") { Some(Time::Part("NI")) } else { part(m) };
    // "USA Today", "Yesterday's News" are names.
    let name = m.from > 0
        && m.lexed.capital(m.from)
        && m.lexed.capital(m.from - 1)
        && m.lexed.document.sentence(m.from).from < m.from - 1
        && m.lexed.document.sentence(m.from).contains(m.from - 1);
    (!name).then(|| Meaning::When(When { base: current(Unit::Day, shift), edge: None, time }))
}

/// `this morning`, `last night`: last night began yesterday.
fn this_part(m: &Match) -> Option<Meaning> {
    let shift = if m.word("last") { -1 } else { 0 };
    let edge = match m.lexed.lower(m.from) {
        "early" => Some(Edge::Start),
        "late" => Some(Edge::End),
        _ => None,
    };
    if m.word("last") && !matches!(m.lexed.lower(m.to - 1), "night" | "evening" | "afternoon" | "morning") {
        return None;
    }
    Some(Meaning::When(When { base: current(Unit::Day, shift), edge, time: part(m) }))
}

fn which_unit(m: &Match) -> Option<Meaning> {
    let unit = unit(m)?;
    if m.lexed.is(m.to - 1, Class::Plural) || unit.is_clock() && !m.word("hour") {
        return None;
    }
    // "the past year" is a length, "past week" last week.
    if m.word("the") && !m.word("last") {
        return None;
    }
    let shift = match m.datum(Class::Which) {
        Some(Datum::Which(Which::Last)) => -1,
        Some(Datum::Which(Which::Next)) => 1,
        None if m.word("past") => -1,
        None if m.word("coming") => 1,
        _ => 0,
    };
    let chain = matches!(m.lexed.lower(m.from), "following" | "preceding") || unit == Unit::Day && shift != 0;
    let anchor = if chain { Anchor::Chain } else { Anchor::Dateline };
    Some(counted(unit, shift, anchor))
}

/// `that day`, `the same month`: the one last named.
fn same_unit(m: &Match) -> Option<Meaning> {
    let unit = unit(m).filter(|unit| !unit.is_clock())?;
    (!m.lexed.is(m.to - 1, Class::Plural)).then(|| counted(unit, 0, Anchor::Chain))
}

/// `the next day`, `the following week`, `the previous year`: counted from the date last named.
fn chained_unit(m: &Match) -> Option<Meaning> {
    let unit = unit(m).filter(|unit| !unit.is_clock())?;
    if m.lexed.is(m.to - 1, Class::Plural) {
        return None;
    }
    let (shift, anchor) = match m.lexed.lower(m.from + 1) {
        "next" | "following" => (1, Anchor::Chain),
        "previous" | "preceding" => (-1, Anchor::Chain),
        _ => (0, Anchor::Dateline),
    };
    Some(counted(unit, shift, anchor))
}

/// `the day before`, `the year after`: nothing that is dated follows, so the date last named is meant.
fn unit_before(m: &Match) -> Option<Meaning> {
    let unit = unit(m).filter(|unit| !unit.is_clock())?;
    let shift = if m.lexed.lower(m.to - 1) == "after" { 1 } else { -1 };
    (!m.lexed.is(m.from + 1, Class::Plural)).then(|| counted(unit, shift, Anchor::Chain))
}

/// `for the year`, `in the quarter`, `of the week`: the running one.
fn the_unit(m: &Match) -> Option<Meaning> {
    let unit = unit(m).filter(|unit| {
        matches!(unit, Unit::Year | Unit::Quarter | Unit::Month | Unit::Week | Unit::Weekend | Unit::Day | Unit::Decade)
    })?;
    let before = m.from.checked_sub(1).map_or("", |i| m.lexed.lower(i));
    let after = m.lexed.lower(m.to);
    let opens_text = m.from < 2 + m.lexed.document.sentence(m.from).from;
    let timed = match before {
        "of" | "in" | "during" | "within" | "over" | "through" | "throughout" | "until" | "by" => true,
        "for" => !opens_text,
        _ => false,
    };
    let owned = matches!(after, "of" | "when" | "that" | "before" | "after" | "-" | "'s" | "to")
        || unit == Unit::Day && before != "of";
    if !timed || owned || m.lexed.is(m.to - 1, Class::Plural) {
        return None;
    }
    Some(match unit {
        Unit::Weekend => Meaning::When(When::from(Base::Weekend)),
        _ => counted(unit, 0, Anchor::Dateline),
    })
}

fn later_this(m: &Match) -> Option<Meaning> {
    let unit = unit(m).filter(|unit| !unit.is_clock())?;
    let edge = if m.word("later") { Edge::Rest } else { Edge::SoFar };
    let stated = m.word("this") || m.word("the");
    if stated && !m.lexed.is(m.to - 1, Class::Plural) { edged(current(unit, 0), edge) } else { None }
}

/// `later today`, `earlier last week`.
fn later_when(m: &Match) -> Option<Meaning> {
    let mut when = m.when()?;
    if !matches!(when.base, Base::Current(..) | Base::Weekday(..) | Base::Day { .. }) || when.edge.is_some() {
        return None;
    }
    when.edge = Some(if m.word("later") { Edge::End } else { Edge::Start });
    Some(Meaning::When(when))
}

/// The unit that a word of the match names.
fn unit_named(m: &Match) -> Option<Unit> {
    (m.from..m.to).find_map(|i| match m.lexed.value(i, Class::Unit)? {
        Datum::Unit(unit) => Some(unit),
        _ => None,
    })
}

/// `by end of month`, `the start of week`: of the running one.
fn period_end(m: &Match) -> Option<Meaning> {
    edged(current(unit_named(m)?, 0), if m.word("end") { Edge::End } else { Edge::Start })
}

fn away(m: &Match, direction: Direction, anchor: Anchor) -> Option<Meaning> {
    let unit = unit(m)?;
    // "three years after it began" states a length; what follows the word is the event it is counted from.
    if matches!(m.lexed.lower(m.to - 1), "before" | "after") && begins_clause(m) {
        return None;
    }
    Some(Meaning::When(When::from(Base::Away(m.amount(0)?, unit, direction, anchor))))
}

/// `the year-earlier period`, `a year-ago loss`
fn year_ago() -> Meaning {
    Meaning::When(When::from(Base::Away(Some(1.0), Unit::Year, Direction::Past, Anchor::Chain)))
}

/// `two Fridays from now`, `three Sundays ago`: so many weeks from the nearest one.
fn weekdays_away(m: &Match) -> Option<Meaning> {
    let count = m.amount(0)??;
    let (which, direction) =
        if m.word("now") { (Which::This, Direction::Future) } else { (Which::Last, Direction::Past) };
    let nearest = When::from(Base::Weekday(u8::try_from(m.int(Class::Weekdays)?).ok()?, which));
    Some(Meaning::When(When::from(Base::Away(Some(count - 1.0), Unit::Week, direction, Anchor::At(Box::new(nearest))))))
}

/// Whether a noun or clause follows the match, rather than a stop or the sentence's end.
fn begins_clause(m: &Match) -> bool {
    let document = m.lexed.document;
    m.to < document.len()
        && document.paragraph_of(m.to) == document.paragraph_of(m.from)
        && matches!(document.form(m.to).kind, FormKind::Word | FormKind::Number)
}

fn away_from(m: &Match, direction: Direction) -> Option<Meaning> {
    let amount = m.amount(0).unwrap_or(Some(1.0));
    let when = m.when()?;
    if when.base == Base::SomeDay && when.time.is_some() {
        return None;
    }
    Some(Meaning::When(When::from(Base::Away(amount, unit(m)?, direction, Anchor::At(Box::new(when))))))
}

/// `in two weeks`: ahead, unless the clause tells of the past; a refiner asks it.
fn in_units(m: &Match) -> Option<Meaning> {
    let amount = m.amount(0)?;
    let unit = unit(m)?;
    Some(Meaning::When(When::from(Base::Away(amount, unit, Direction::Future, Anchor::Dateline))))
}

/// `8 in the evening`, `eight tonight`, `9 tomorrow morning`: an hour that a part of the day tells.
fn hour_in_part(m: &Match) -> Option<Meaning> {
    let (clock, to) = clock::clock(m.lexed, m.from, true)?;
    let part = if m.word("tonight") { Time::Part("NI") } else { part(m)? };
    let shift = match m.lexed.lower(to) {
        "tomorrow" => 1,
        "yesterday" | "last" => -1,
        _ => 0,
    };
    let base = if m.lexed.word(to, "in") { Base::SomeDay } else { current(Unit::Day, shift) };
    let time = sharpen(Some(part), Time::Clock(clock))?;
    Some(Meaning::When(When { base, edge: None, time: Some(time) }))
}

/// `in the morning`: of the day that the sentence speaks of.
fn part_of_day(m: &Match) -> Option<Meaning> {
    let before = m.from.checked_sub(1).map_or("", |i| m.lexed.lower(i));
    let timed = matches!(before, "in" | "during" | "by" | "until" | "through" | "of")
        || m.word("in")
        || matches!(m.lexed.lower(m.from), "early" | "late" | "mid");
    let name = m.lexed.capital(m.to - 1);
    let owned = matches!(m.lexed.lower(m.to), "of" | "when" | "-");
    (timed && !owned && !name).then_some(()).and_then(|()| Some(at_time(part(m)?)))
}
