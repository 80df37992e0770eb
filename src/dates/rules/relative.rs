//! Times counted from the day of writing or from another date: `yesterday`, `last week`, `two years ago`, `three days after
//! Christmas`, `the next day`; and times of day.

use super::shared::{before, current, is_running, part, unit};
use super::{Rule, rule};
use crate::dates::clock;
use crate::dates::lex::{Class, Datum};
use crate::dates::meaning::{Anchor, Base, Direction, Edge, Meaning, Time, When, Which};
use crate::dates::pattern::Match;
use crate::dates::period::Unit;
use crate::dates::refine::sharpen;
use crate::dates::rules;
use crate::lexicon::one_of;
use crate::text::FormKind;

/// The rules, longest forms first where two read the same words.
pub const RULES: &[Rule] = &[
    rule("today", "today|tonight|yesterday|tomorrow", named_day),
    rule("day-before-yesterday", "[the] day before yesterday", |_| days(-2)),
    rule("day-after-tomorrow", "[the] day after tomorrow", |_| days(2)),
    rule("day-part", "today|yesterday|tomorrow [in the] PART", named_day),
    rule("this-part", "[early|late|later|earlier] this|last PART", this_part),
    rule("that-part", "[early|late|later|earlier] that [same] PART", that_part),
    rule("that-part", "the PART before|after", that_part),
    rule("that-part", "the next|following|previous|preceding PART", that_part),
    rule("this-unit", "[the] WHICH [calendar] UNIT", which_unit),
    rule("this-unit", "this past|coming UNIT", which_unit),
    rule("unit-after-next", "the UNIT after next", |m| Some(counted(unit(m)?, 2, Anchor::Dateline))),
    rule("unit-before-last", "the UNIT before last", |m| Some(counted(unit(m)?, -2, Anchor::Dateline))),
    rule("same-unit", "the same|that UNIT", same_unit),
    rule("same-unit", "that|same UNIT", same_unit),
    rule("next-unit", "the next|following|previous|preceding|current UNIT", chained_unit),
    rule("unit-before", "the UNIT before|after|earlier", unit_before),
    rule("the-unit", "the [full] UNIT", the_unit),
    rule("latest-unit", "the latest UNIT", latest_unit),
    rule("latest-unit", "the most recent UNIT", latest_unit),
    rule("later-this", "later|earlier [in] [this|the|that] [same] UNIT", later_this),
    rule("later-this", "earlier|later [in] WHEN", later_when),
    rule("later-this", "early|late in the day", |m| {
        edged(Base::Current(Unit::Day, 0, Anchor::Chain), if m.word("early") { Edge::Start } else { Edge::End })
    }),
    rule("period-end", "[the] year|month|quarter|week ~ end [of] [YEAR]", unit_end),
    rule("period-end", "year|month|quarter|week 's end", unit_end),
    rule("period-middle", "mid ~ year|month|week|century|decade", |m| edged(current(unit_named(m)?, 0), Edge::Mid)),
    rule("period-middle", "midyear|midmonth|midweek", middle),
    rule("year-to-date", "[the] year|month|week ~ to ~ date", |m| edged(current(unit_named(m)?, 0), Edge::SoFar)),
    rule("period-end", "[the] end|beginning|start of day|week|month|quarter|year", period_end),
    rule("rest-of", "[the] rest|remainder|balance of WHEN", rest_of),
    rule("ago", "[HEDGE] AMOUNT ~ UNIT ago|back", |m| away(m, Direction::Past, Anchor::Dateline)),
    rule("ago", "[HEDGE] AMOUNT UNIT or so ago", |m| away(m, Direction::Past, Anchor::Dateline)),
    rule("ago", "[HEDGE] AMOUNT UNIT or AMOUNT ago", |m| or_more(m, Direction::Past)),
    rule("in-units", "in AMOUNT UNIT or so", in_units),
    rule("in-units", "in AMOUNT UNIT or AMOUNT", |m| or_more(m, Direction::Future)),
    rule("ago", "[HEDGE] AMOUNT UNIT and a half ago", |m| away(m, Direction::Past, Anchor::Dateline)),
    rule("from-now", "[HEDGE] AMOUNT UNIT from now|today", |m| away(m, Direction::Future, Anchor::Dateline)),
    rule("ago", "AMOUNT UNIT ago WHEN", |m| away_from(m, Direction::Past)),
    rule("year-ago", "year ~ ago|earlier", |_| Some(year_ago())),
    rule("ago", "PLURAL ago|back|earlier|previously", |m| some_units(m, Direction::Past)),
    rule("later", "PLURAL later|afterward|afterwards", |m| some_units(m, Direction::Future)),
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
    rule("clock", "AMOUNT at night", hour_in_part),
    rule("clock", "AMOUNT this|last PART", hour_in_part),
    rule("clock", "AMOUNT tonight", hour_in_part),
    rule("clock", "AMOUNT|CLOCK tomorrow|yesterday PART", hour_in_part),
    rule("part-of-day", "[the] [early|late] PART of|on WHEN", part_of),
    rule("part-of-day", "BORDER [of|on] WHEN", part_of),
    rule("early-hours", "the early|small|wee|predawn [PART] hours of|on WHEN", early_hours),
    rule("early-hours", "the early|small|wee|predawn [PART] hours", early_hours),
    rule("border-of-day", "BORDER", border),
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
    if m.word("last") && !m.lexed.one_of(m.to - 1, "night evening afternoon morning") {
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
    if m.word("the") && (!m.word("last") || is_running(m, unit)) {
        return None;
    }
    let shift = match m.datum(Class::Which) {
        Some(Datum::Which(Which::Last)) => -1,
        Some(Datum::Which(Which::Next)) => 1,
        None if m.word("past") => -1,
        None if m.word("coming") => 1,
        _ => 0,
    };
    let chain = m.lexed.one_of(m.from, "following preceding") || unit == Unit::Day && shift != 0;
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
    if m.lexed.is(m.to - 1, Class::Plural) || is_running(m, unit) {
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
    let event = begins_clause(m) && !m.lexed.is(m.to, Class::TimeWord) && !m.lexed.one_of(m.to, "at with but as said");
    (!event && !m.lexed.is(m.from + 1, Class::Plural)).then(|| counted(unit, shift, Anchor::Chain))
}

/// `for the year`, `in the quarter`, `of the week`, `the day's low`: the one last named, or the running one; `the quarter ended Sept. 30` is
/// the one of that day.
fn the_unit(m: &Match) -> Option<Meaning> {
    let unit = unit(m).filter(|unit| {
        matches!(unit, Unit::Year | Unit::Quarter | Unit::Month | Unit::Week | Unit::Weekend | Unit::Day | Unit::Decade)
    })?;
    let before = m.from.checked_sub(1).map_or("", |i| m.lexed.lower(i));
    let after = m.lexed.lower(m.to);
    let opens_text = m.from < 2 + m.lexed.document.sentence(m.from).from && after != ",";
    let timed = match before {
        "of" | "in" | "during" | "within" | "over" | "through" | "throughout" | "until" | "by" => true,
        "for" => !opens_text,
        "at" => unit == Unit::Weekend,
        // "fell 2% on the day"
        "on" => one_of(after, ", . ;"),
        _ => after == "'s",
    };
    let day = unit == Unit::Day && !one_of(before, "of on") && after != "'s";
    let owned = one_of(after, "of when that before after - to") && before != "at" || day;
    if m.lexed.is(m.to - 1, Class::Plural) {
        return None;
    }
    if one_of(after, "ended ending")
        && unit >= Unit::Week
        && let Some((end, _)) = rules::when(m.lexed, m.to + 1, 1)
    {
        return Some(counted(unit, 0, Anchor::At(Box::new(end))));
    }
    if !timed || owned {
        return None;
    }
    Some(match unit {
        Unit::Weekend => Meaning::When(When::from(Base::Weekend)),
        _ => counted(unit, 0, Anchor::Named),
    })
}

/// `the latest quarter`, `the most recent week`: the last that is over; of quarters the one that results are told of.
fn latest_unit(m: &Match) -> Option<Meaning> {
    let unit = unit(m).filter(|unit| *unit >= Unit::Weekend && !m.lexed.is(m.to - 1, Class::Plural))?;
    Some(if unit == Unit::Quarter { counted(unit, 0, Anchor::Named) } else { counted(unit, -1, Anchor::Dateline) })
}

/// `that night`, `later that morning`, `the night before`, `the next morning`: of the day last named, or the one beside it.
fn that_part(m: &Match) -> Option<Meaning> {
    let shift = if m.word("before") || m.word("previous") || m.word("preceding") {
        -1
    } else {
        i64::from(m.word("after") || m.word("next") || m.word("following"))
    };
    let base = Base::Current(Unit::Day, shift, Anchor::Chain);
    Some(Meaning::When(When { base, edge: None, time: part(m) }))
}

fn later_this(m: &Match) -> Option<Meaning> {
    let unit = unit(m).filter(|unit| !unit.is_clock())?;
    let edge = if m.word("later") { Edge::Rest } else { Edge::SoFar };
    // "later in the day" is of the day that the text tells of.
    let told = m.word("that") || m.word("the") && unit == Unit::Day;
    let stated = told || m.word("this") || m.word("the");
    let anchor = if told { Anchor::Chain } else { Anchor::Dateline };
    let singular = !m.lexed.is(m.to - 1, Class::Plural);
    if stated && singular { edged(Base::Current(unit, 0, anchor), edge) } else { None }
}

/// `later today`, `earlier last week`.
fn later_when(m: &Match) -> Option<Meaning> {
    let mut when = m.when()?;
    let period = matches!(when.base, Base::Span(..) | Base::Part(..)) && m.word("in");
    if !(period || when.base.is_day() || matches!(when.base, Base::Current(..))) || when.edge.is_some() {
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

/// `year-end`, `the year-end of 2012`
fn unit_end(m: &Match) -> Option<Meaning> {
    let unit = unit_named(m)?;
    let base = match m.int(Class::Year) {
        Some(year) if unit == Unit::Year => Base::Span(unit, year),
        Some(_) => return None,
        None => current(unit, 0),
    };
    edged(base, Edge::End)
}

/// `the rest of the year`, `the remainder of 1989`
fn rest_of(m: &Match) -> Option<Meaning> {
    m.when().filter(|when| !when.base.is_day()).map(|when| Meaning::When(When { edge: Some(Edge::Rest), ..when }))
}

/// `midweek`, `by midyear`
fn middle(m: &Match) -> Option<Meaning> {
    let unit = Unit::named(m.lexed.lower(m.from).trim_start_matches("mid"))?;
    edged(current(unit, 0), Edge::Mid)
}

/// `by end of month`, `the start of week`: of the running one.
fn period_end(m: &Match) -> Option<Meaning> {
    edged(current(unit_named(m)?, 0), if m.word("end") { Edge::End } else { Edge::Start })
}

fn away(m: &Match, direction: Direction, anchor: Anchor) -> Option<Meaning> {
    let unit = unit(m)?;
    // "three years after it began" states a length; what follows the word is the event it is counted from.
    // So does "three days later than planned".
    if m.lexed.one_of(m.to - 1, "before after") && begins_clause(m) || m.lexed.word(m.to, "than") {
        return None;
    }
    let half = if m.lexed.word(m.to - 2, "half") { 0.5 } else { 0.0 };
    let amount = m.amount(0)?.map(|amount| amount + half);
    Some(Meaning::When(When::from(Base::Away(amount, unit, direction, anchor))))
}

/// `a year or two ago`, `in a week or two`: not known to the unit.
fn or_more(m: &Match, direction: Direction) -> Option<Meaning> {
    (m.amount(0)?? < m.amount(1)??).then_some(())?;
    Some(Meaning::When(When::from(Base::Away(None, unit(m)?, direction, Anchor::Dateline))))
}

/// `years ago`, `weeks later`: nobody says how many.
fn some_units(m: &Match, direction: Direction) -> Option<Meaning> {
    let counted = m.from > 0 && (m.lexed.is(m.from - 1, Class::Amount) || m.lexed.is(m.from - 1, Class::Number));
    (!counted).then(|| Meaning::When(When::from(Base::Away(None, Unit::Day, direction, Anchor::Chain))))
}

/// `a year-earlier loss`, `a year-ago loss`
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
    // "137,000 barrels a day from December" is a rate.
    if m.word("from") && m.lexed.one_of(m.from, "a an") && before(m).ends_with('s') {
        return None;
    }
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
    let part = if m.word("tonight") || m.word("at") { Time::Part("NI") } else { part(m)? };
    let shift = match m.lexed.lower(to) {
        "tomorrow" => 1,
        "yesterday" | "last" => -1,
        _ => 0,
    };
    let base = if m.lexed.one_of(to, "in at") { Base::SomeDay } else { current(Unit::Day, shift) };
    let time = sharpen(Some(part), Time::Clock(clock))?;
    Some(Meaning::When(When { base, edge: None, time: Some(time) }))
}

/// `in the morning`: of the day that the sentence speaks of.
fn part_of_day(m: &Match) -> Option<Meaning> {
    let before = m.from.checked_sub(1).map_or("", |i| m.lexed.lower(i));
    let timed = one_of(before, "in into during by until through of")
        || m.word("in")
        || m.lexed.one_of(m.from, "early late mid");
    let name = m.lexed.capital(m.to - 1);
    let owned = m.lexed.one_of(m.to, "of when -");
    (timed && !owned && !name).then_some(()).and_then(|()| Some(at_time(part(m)?)))
}

/// `the night of March 3`, `dawn on Friday`
fn part_of(m: &Match) -> Option<Meaning> {
    let when = m.when().filter(|when| when.base.is_day() && when.time.is_none())?;
    Some(Meaning::When(When { time: part(m), ..when }))
}

/// `the early hours of Wednesday`
fn early_hours(m: &Match) -> Option<Meaning> {
    let base = match m.when() {
        Some(when) if when.base.is_day() => when.base,
        Some(_) => return None,
        None => Base::SomeDay,
    };
    Some(Meaning::When(When { base, edge: Some(Edge::Start), time: Some(Time::Part("MO")) }))
}

/// `at dawn`, `before sunset`: where the word before says that it is a time.
fn border(m: &Match) -> Option<Meaning> {
    let timed = one_of(before(m), "at before after by since until till around");
    (timed && !m.lexed.capital(m.from)).then_some(()).and_then(|()| Some(at_time(part(m)?)))
}
