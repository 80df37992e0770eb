//! Refiners: what stands side by side is one expression.
//!
//! They run in the order of [`REFINERS`], each from hits to hits: a day and a time of day join (`Friday at 4 p.m.`), two ends
//! join to a range (`from 2009 to 2011`).

use super::lex::{Class, Lexed};
use super::meaning::{Base, Meaning, NamedPart, Time, When, Which};
use super::pattern::is_dash;
use super::period::Unit;
use super::rules::{self, Hit};
use super::tense::{Tense, tense};
use super::{clock, holidays};
use crate::lexicon::one_of;

/// A step from hits to hits.
type Refiner = fn(&Lexed, Vec<Hit>) -> Vec<Hit>;

/// Every refiner, in the order they run.
const REFINERS: [Refiner; 8] = [
    join_day_and_time,
    join_ranges,
    share_years,
    share_months,
    join_day_and_hours,
    take_past_lengths,
    drop_what_is_no_date,
    flag_what_the_moon_tells,
];

/// Runs them all.
pub fn refine(lexed: &Lexed, hits: Vec<Hit>) -> Vec<Hit> {
    REFINERS.iter().fold(hits, |hits, refiner| refiner(lexed, hits))
}

/// Joins neighbours as `join` says; what is joined may join on.
#[inline(never)]
fn join_neighbours(hits: Vec<Hit>, join: &dyn Fn(&Hit, &Hit) -> Option<Hit>) -> Vec<Hit> {
    let mut out: Vec<Hit> = Vec::with_capacity(hits.len());
    for hit in hits {
        match out.last().and_then(|last| join(last, &hit)) {
            Some(joined) => *out.last_mut().expect("a last one was joined") = joined,
            None => out.push(hit),
        }
    }
    out
}

/// `Friday at 4 p.m.`, `3 p.m. on Friday`, `9 a.m. today`, `today at 9`.
fn join_day_and_time(lexed: &Lexed, hits: Vec<Hit>) -> Vec<Hit> {
    let mut hits = join_neighbours(hits, &|first, second| {
        let (Meaning::When(a), Meaning::When(b)) = (&first.meaning, &second.meaning) else { return None };
        if !between(lexed, first, second, &[",", "at", "on", "around", "about", "in", "by", "for", "·", "∙", "•"], 2)
        {
            return None;
        }
        let (day, time) = match (is_day(a), is_time_only(a), is_day(b), is_time_only(b)) {
            (true, _, _, true) => (a, b.time?),
            (_, true, true, _) => (b, a.time?),
            _ => return None,
        };
        let when = When { base: day.base.clone(), edge: None, time: Some(sharpen(day.time, time)?) };
        let rule = if is_day(a) { "day-and-time" } else { "time-and-day" };
        Some(Hit { from: first.from, to: second.to, meaning: Meaning::When(when), rule })
    });
    // "today at 9": a bare hour beside a day.
    for hit in &mut hits {
        let Meaning::When(when) = &mut hit.meaning else { continue };
        if !is_day(when) || matches!(when.time, Some(Time::Clock(_))) || lexed.lower(hit.to) != "at" {
            continue;
        }
        if let Some((clock, to)) = clock::clock(lexed, hit.to + 1, true)
            && let Some(time) = sharpen(when.time, Time::Clock(clock))
            && !lexed.is(to, Class::Unit)
            && !is_counted(lexed, to)
        {
            (when.time, hit.to, hit.rule) = (Some(time), to, "day-and-time");
        }
    }
    hits
}

/// Whether what follows a bare number says that it counts something.
fn is_counted(lexed: &Lexed, to: usize) -> bool {
    let word = to < lexed.document.len() && lexed.document.form(to).kind == crate::text::FormKind::Word;
    lexed.one_of(to, "% / -") || word && !lexed.one_of(to, "and on in to or")
}

/// Whether only the given words stand between two hits of one sentence, at most so many.
#[inline(never)]
fn between(lexed: &Lexed, first: &Hit, second: &Hit, words: &[&str], most: usize) -> bool {
    second.from <= first.to + most
        && first.to <= second.from
        && lexed.document.sentence_of(first.from) == lexed.document.sentence_of(second.from)
        && (first.to..second.from).all(|i| words.contains(&lexed.lower(i)))
}

/// Whether it names a single day, so that a time of day may narrow it.
fn is_day(when: &When) -> bool {
    !matches!(when.time, Some(Time::Clock(_)))
        && matches!(
            when.base,
            Base::Day { .. }
                | Base::Weekday(..)
                | Base::WeekdayOf(..)
                | Base::Holiday(..)
                | Base::Current(Unit::Day, ..)
                | Base::Away(_, Unit::Day | Unit::Week, ..)
        )
}

fn is_time_only(when: &When) -> bool {
    when.base == Base::SomeDay && when.time.is_some()
}

/// A time of day that a part of the day makes exact: `this evening at 8` is 20:00.
pub fn sharpen(part: Option<Time>, time: Time) -> Option<Time> {
    match (part, time) {
        (None, time) => Some(time),
        (Some(Time::Part(part)), Time::Clock(mut clock)) => {
            if clock.half_day_open && clock.hour < 12 && (one_of(part, "AF EV") || part == "NI" && clock.hour > 4) {
                clock.hour += 12;
            }
            clock.half_day_open = false;
            Some(Time::Clock(clock))
        }
        _ => None,
    }
}

/// `from 2009 to 2011`, `between May and July`, `Monday-Friday`, `Sept. 3 - Oct. 2`.
fn join_ranges(lexed: &Lexed, hits: Vec<Hit>) -> Vec<Hit> {
    join_neighbours(hits, &|first, second| {
        let (Meaning::When(a), Meaning::When(b)) = (&first.meaning, &second.meaning) else { return None };
        // "January-to-March" as well as "January to March"
        let glued = lexed.word(first.to, "-") && lexed.word(first.to + 1, "to") && lexed.word(first.to + 2, "-");
        if second.from != first.to + if glued { 3 } else { 1 }
            || lexed.document.sentence_of(first.from) != lexed.document.sentence_of(second.from)
        {
            return None;
        }
        let opening = first.from.checked_sub(1).map_or("", |i| lexed.lower(i));
        let link = lexed.lower(first.to + usize::from(glued));
        // Years joined by words stay two dates, as TIMEX3 has them; "2009-2011" is one.
        let years = matches!((&a.base, &b.base), (Base::Span(Unit::Year, _), Base::Span(Unit::Year, _)));
        let linked = match link {
            _ if years && !is_dash(link) => false,
            "and" | "to" if opening == "between" => true,
            "to" | "through" | "until" | "till" | "thru" => opening == "from" || comparable(&a.base, &b.base),
            link if is_dash(link) || link == "~" => comparable(&a.base, &b.base),
            _ => false,
        };
        if !linked {
            return None;
        }
        let (mut a, mut b) = (a.clone(), b.clone());
        share_fields(&mut a.base, &mut b.base);
        let from = if one_of(opening, "from between") { first.from - 1 } else { first.from };
        Some(Hit { from, to: second.to, meaning: Meaning::Range(Box::new(a), Box::new(b)), rule: "range" })
    })
}

/// `Thursday from 9 to 11 a.m.`, `9:30-11:00 on Thursday`: a range of hours is of the day beside it.
fn join_day_and_hours(lexed: &Lexed, hits: Vec<Hit>) -> Vec<Hit> {
    join_neighbours(hits, &|first, second| {
        let (day, hours) = match (&first.meaning, &second.meaning) {
            (Meaning::When(day), Meaning::Range(from, to)) | (Meaning::Range(from, to), Meaning::When(day)) => {
                (day, (from, to))
            }
            _ => return None,
        };
        let (from, to) = hours;
        if !is_day(day)
            || !is_time_only(from)
            || !is_time_only(to)
            || !between(lexed, first, second, &[",", "on", "of", "at"], 1)
        {
            return None;
        }
        let of_day = |end: &When| {
            Some(Box::new(When { base: day.base.clone(), edge: None, time: Some(sharpen(day.time, end.time?)?) }))
        };
        let meaning = Meaning::Range(of_day(from)?, of_day(to)?);
        Some(Hit { from: first.from, to: second.to, meaning, rule: "day-and-hours" })
    })
}

/// `prices doubled in two years`: told of the past, a length and not a time ahead.
fn take_past_lengths(lexed: &Lexed, mut hits: Vec<Hit>) -> Vec<Hit> {
    for hit in hits.iter_mut().filter(|hit| hit.rule == "in-units") {
        if (tense(lexed, hit.from, hit.to, false) == Tense::Past || is_superlative(lexed, hit.from))
            && let Some(length) = rules::read(lexed, hit.from + 1, 0).filter(|length| length.to <= hit.to)
        {
            *hit = length;
        }
    }
    hits
}

/// `the warmest winter in a century`, `the second time in three months`: of the time up to now.
fn is_superlative(lexed: &Lexed, from: usize) -> bool {
    let sentence = lexed.document.sentence(from).from;
    (sentence.max(from.saturating_sub(5))..from).any(|i| {
        let word = lexed.lower(i);
        word.len() > 4 && word.ends_with("est")
            || lexed.is(i, Class::Ordinal)
            || one_of(word, "most least worst best only")
    })
}

/// Whether the two are of one sort, as the ends of a range without `from` must be.
fn comparable(a: &Base, b: &Base) -> bool {
    use std::mem::discriminant;
    let day = |base: &Base| {
        matches!(base, Base::Day { .. } | Base::Weekday(..) | Base::Holiday(..) | Base::Current(Unit::Day, ..))
    };
    match (a, b) {
        (Base::Span(a, x), Base::Span(b, y)) => a == b && x < y,
        (Base::Part(..), Base::Part(..)) | (Base::SomeDay, Base::SomeDay) => true,
        (Base::SomeDay, _) => day(b),
        (Base::Span(Unit::Year, x), Base::Part(_, Some(y), _) | Base::Day { year: Some(y), .. }) => x <= y,
        _ => day(a) && day(b) && (discriminant(a) == discriminant(b) || matches!(a, Base::Current(..))),
    }
}

/// What one end leaves out the other states: `Aug 10 - Nov 12, 2013`, `May to July 1998`.
fn share_fields(a: &mut Base, b: &mut Base) {
    match (a, b) {
        (Base::Day { year: x, .. }, Base::Day { year: y, .. }) => {
            *x = x.or(*y);
            *y = y.or(*x);
        }
        (Base::Part(NamedPart::Month(from), x @ None, Which::Open), Base::Part(NamedPart::Month(to), Some(y), _)) => {
            *x = Some(if from > to { *y - 1 } else { *y });
        }
        (Base::Part(_, x @ None, Which::Open), Base::Part(_, Some(y), _)) => *x = Some(*y),
        _ => {}
    }
}

/// `in March and April 2010`: the year is of both.
fn share_years(lexed: &Lexed, mut hits: Vec<Hit>) -> Vec<Hit> {
    for i in 1..hits.len() {
        let (before, after) = hits.split_at_mut(i);
        let (first, second) = (&mut before[i - 1], &mut after[0]);
        if !between(lexed, first, second, &["and", "or", "on"], 2) || first.to == second.from {
            continue;
        }
        if let (Meaning::When(a), Meaning::When(b)) = (&mut first.meaning, &mut second.meaning) {
            share_fields(&mut a.base, &mut b.base);
        }
    }
    hits
}

/// `on the 12th, the 19th and again on the 30th of July`, `July 12, the 19th and the 30th`: the month is of all.
fn share_months(lexed: &Lexed, mut hits: Vec<Hit>) -> Vec<Hit> {
    const LINKS: [&str; 7] = [",", "and", "or", "again", "then", "on", "from"];
    let linked = |first: &Hit, second: &Hit| between(lexed, first, second, &LINKS, 4);
    for i in (1..hits.len()).rev() {
        let (before, after) = hits.split_at_mut(i);
        if linked(&before[i - 1], &after[0]) {
            share_month(&after[0].meaning, &mut before[i - 1].meaning);
        }
    }
    for i in 1..hits.len() {
        let (before, after) = hits.split_at_mut(i);
        if linked(&before[i - 1], &after[0]) {
            share_month(&before[i - 1].meaning, &mut after[0].meaning);
        }
    }
    hits
}

/// Gives the day its neighbour's month and year, where it states neither.
fn share_month(neighbour: &Meaning, day: &mut Meaning) {
    if let (Meaning::When(neighbour), Meaning::When(day)) = (neighbour, day)
        && let Base::Day { year, month, .. } = neighbour.base
        && let Base::Day { year: own_year, month: own @ None, weekday: None, .. } = &mut day.base
    {
        (*own_year, *own) = (year, month);
    }
}

/// Drops what the whole text shows to be no date.
fn drop_what_is_no_date(lexed: &Lexed, mut hits: Vec<Hit>) -> Vec<Hit> {
    hits.retain(|hit| !is_history(lexed, hit));
    hits
}

/// Names the rule of Islamic feasts for what it is worth.
fn flag_what_the_moon_tells(_: &Lexed, mut hits: Vec<Hit>) -> Vec<Hit> {
    for hit in &mut hits {
        if matches!(&hit.meaning, Meaning::When(When { base: Base::Holiday(number, ..), .. }) if holidays::may_be_a_day_off(*number))
        {
            hit.rule = "holiday-by-the-tabular-calendar-may-differ-by-a-day";
        }
    }
    hits
}

/// `the October Revolution`, `the Good Friday Agreement`: a month or day in the name of an event or thing.
fn is_history(lexed: &Lexed, hit: &Hit) -> bool {
    let bare = matches!(
        &hit.meaning,
        Meaning::When(When { base: Base::Part(_, None, _) | Base::Weekday(..) | Base::Holiday(_, None, _), .. })
    );
    bare && hit.to < lexed.document.len() && lexed.capital(hit.to) && lexed.is(hit.to, Class::EventTail)
}
