//! Ranges whose ends lean on one another: `June 3-5`, `between the 3rd and the 12th of May`, `from 5 to 6 p.m.`, `9:30-11:00`.
//!
//! Ends that stand alone (`from Monday to Friday`, `2009-2011`) are joined by a refiner.

use super::{Rule, rule};
use crate::dates::calendar::days_in;
use crate::dates::clock;
use crate::dates::lex::Class;
use crate::dates::meaning::{Base, Clock, Meaning, Time, When};
use crate::dates::numbers;
use crate::dates::pattern::{Match, is_dash};
use crate::text::FormKind;

/// The rules, longest forms first where two read the same words.
pub const RULES: &[Rule] = &[
    rule("day-range", "[from] MONTH [the] DAY -|to|through|until|till|and [the] DAY [,] [of] YEAR", days),
    rule("day-range", "[from] MONTH [the] DAY -|to|through|thru|until|till [the] DAY", days),
    rule("day-range", "MONTH [the] DAY and [the] DAY", two_days),
    rule("day-range", "[from] [the] DAY -|to|through|until|till [the] DAY [of] MONTH [,] [YEAR]", days),
    rule("day-range", "between [the] DAY and|to [the] DAY [of] MONTH [,] [YEAR]", days),
    rule("day-range", "between MONTH [the] DAY and|to [the] DAY [,] [YEAR]", days),
    rule("clock-range", "[from|between] CLOCK -|to|until|till|and CLOCK", clocks),
    rule("clock-range", "[from|between] AMOUNT -|to|until|till|and CLOCK", clocks),
    rule("clock-range", "[from|between] CLOCK -|to|until|till|and AMOUNT", clocks),
    rule("clock-range", "[from|between] AMOUNT -|to|until|till|and AMOUNT in the PART", clocks),
];

fn days(m: &Match) -> Option<Meaning> {
    let day = |n: usize| u8::try_from(m.nth_int(Class::Day, n)?).ok();
    let (month, year, first, last) = (u8::try_from(m.int(Class::Month)?).ok(), m.int(Class::Year), day(0)?, day(1)?);
    // Without a year the month may be that of a leap year.
    let year_after =
        if m.lexed.word(m.to, ",") { numbers::year(m.lexed, m.to + 1).map(|(year, _)| year) } else { None };
    let longest = days_in(year.or(year_after).unwrap_or(2000), month?);
    let end = |day: u8| Box::new(When::from(Base::Day { year, month, day, weekday: None }));
    let word_after = m.lexed.word(m.to, "percent") || m.lexed.word(m.to, "%");
    (first < last && last <= longest && !word_after).then(|| Meaning::Range(end(first), end(last)))
}

/// `March 28 and 29`: two days that follow one another.
fn two_days(m: &Match) -> Option<Meaning> {
    let next = m.nth_int(Class::Day, 0)? + 1 == m.nth_int(Class::Day, 1)?;
    let counts = m.to < m.lexed.document.len()
        && m.lexed.document.form(m.to).kind == FormKind::Word
        && !m.lexed.is(m.to, Class::TimeWord);
    if next && !counts { days(m) } else { None }
}

/// Two clock times; a bare number takes its half of the day from the other.
fn clocks(m: &Match) -> Option<Meaning> {
    let link = (m.from + 1..m.to - 1).find(|&i| is_link(m, i))?;
    let start = if m.lexed.one_of(m.from, "from between") { m.from + 1 } else { m.from };
    let between = m.lexed.word(m.from, "between");
    if between != m.lexed.word(link, "and") && !(between && (m.lexed.word(link, "to") || is_dash(m.lexed.lower(link))))
    {
        return None;
    }
    let (mut first, first_end) = clock::clock(m.lexed, start, true)?;
    let (mut last, last_end) = clock::clock(m.lexed, link + 1, true)?;
    // "15:00 GMT - 18:00": the longer reading is right, or none is.
    if first_end != link || last_end != m.to || follows_unit(m) || m.lexed.word(m.to, ":") {
        return None;
    }
    borrow_half(&mut first, &mut last);
    first.zone = first.zone.or(last.zone);
    let end = |clock: Clock| Box::new(When { base: Base::SomeDay, edge: None, time: Some(Time::Clock(clock)) });
    Some(Meaning::Range(end(first), end(last)))
}

fn is_link(m: &Match, i: usize) -> bool {
    m.lexed.one_of(i, "to until till and") || is_dash(m.lexed.lower(i))
}

/// `3 p.m. to 5 people` is no range.
fn follows_unit(m: &Match) -> bool {
    m.lexed.is(m.to, Class::Unit) || m.lexed.one_of(m.to, "% percent people") || m.lexed.is(m.to, Class::Scale)
}

/// In `5 to 6 p.m.` five is afternoon as well; `8 a.m. until 6` ends in the evening.
fn borrow_half(first: &mut Clock, last: &mut Clock) {
    if first.half_day_open && !last.half_day_open && last.hour >= 12 && first.hour < 12 && first.hour + 12 <= last.hour
    {
        first.hour += 12;
    }
    if last.half_day_open && !first.half_day_open && last.hour < first.hour && last.hour < 12 {
        last.hour += 12;
    }
    let open = first.half_day_open && last.half_day_open;
    (first.half_day_open, last.half_day_open) = (open, open);
}
