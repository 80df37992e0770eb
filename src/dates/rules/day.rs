//! Days, months and weekdays by name and number: `Nov. 4, 2023`, `the 3rd of May`, `January`, `last Friday`.

use super::evidence::{self, good_weekday};
use super::shared::{current, part, plain, shift, small, which};
use super::{Rule, rule};
use crate::dates::calendar::days_in;
use crate::dates::lex::Class;
use crate::dates::meaning::{Anchor, Base, Direction, Meaning, NamedPart, Time, UnitOrWeekday, When, Which};
use crate::dates::numbers::{self, full_year};
use crate::dates::pattern::Match;
use crate::dates::period::Unit;
use crate::lexicon::one_of;
use crate::text::FormKind;

/// The rules, longest forms first where two read the same words.
pub const RULES: &[Rule] = &[
    rule("numeric-date", "ISO", |m| m.when().map(Meaning::When)),
    rule("month-day-year", "[WEEKDAY [,]] MONTH [,] [the] DAY [,] [of|in] YEAR", month_day),
    rule("month-day-year", "MONTH -|/ DAY -|/ YEAR", month_day),
    rule("month-day", "[WEEKDAY [,]] MONTH [,] [the] DAY", month_day),
    rule("month-day-year", "[WEEKDAY [,]] MONTH DAY CLOCK YEAR", month_day_clock),
    rule("month-day", "MONTH / DAY", month_day),
    rule("month-day", "MONTH [the] DAY , WEEKDAY", month_day),
    rule("day-month-year", "[WEEKDAY [,]] [the] DAY [day] [of] MONTH [,|of|in] YEAR", month_day),
    rule("day-month-year", "DAY -|/ MONTH -|/ YEAR", month_day),
    rule("day-month", "[WEEKDAY [,]] [the] DAY [day] [of] MONTH", month_day),
    rule("year-month-day", "YEAR [-|/] MONTH [-|/] DAY", month_day),
    rule("short-year", "[WEEKDAY [,]] DAY MONTH AMOUNT", short_year),
    rule("short-year", "MONTH DAY [,] AMOUNT", short_year),
    rule("month-year", "[the month of] MONTH [,|-|/|of|in] YEAR", month_year),
    rule("month-year", "YEAR MONTH", month_year),
    rule("month", "[WHICH] MONTH", month),
    rule("month", "this past|coming MONTH", month),
    rule("month", "the WHICH MONTH", month),
    rule("month", "the month of MONTH", month),
    rule("month", "MONTH [of] [this] WHICH year", month_of),
    rule("month-day", "MONTH DAY [,] [of] WHICH year", month_of),
    rule("day-month", "[the] DAY [of] MONTH [of] WHICH year", month_of),
    rule("weekday-day", "WEEKDAY [,] [the] ORDINAL", weekday_day),
    rule("day-of-month", "the ORDINAL", day_of_month),
    rule("weekday", "WEEKDAY", weekday),
    rule("weekday", "[the] [this] WHICH WEEKDAY", weekday),
    rule("weekday", "[the] WEEKDAY after next", weekday_after_next),
    rule("weekday", "a week on WEEKDAY", weekday_after_next),
    rule("weekday-of-week", "WEEKDAY [,] [of|from] WHICH week", weekday_of_week),
    rule("weekday-of-week", "WHICH week ['s] [-] WEEKDAY", weekday_of_week),
    rule("weekday-part", "[WHICH] WEEKDAY [in the] [early|late] PART", weekday_part),
];

fn month_day(m: &Match) -> Option<Meaning> {
    let (month, day, year) = (small(m, Class::Month)?, small(m, Class::Day)?, m.int(Class::Year));
    // "feb 30" is no day, nor February 29 of a year without it; without a year the month may be that of a leap year.
    let comma = usize::from(m.lexed.word(m.to, ","));
    let year_after = numbers::year(m.lexed, m.to + comma).map(|(year, _)| year);
    let longest = days_in(year.or(year_after).unwrap_or(2000), month);
    if day > longest || year.is_none() && (evidence::counts_something(m) || evidence::open_range(m)) {
        return None;
    }
    // "it cost $12 December 27"
    if m.from > 0 && m.lexed.glued(m.from) && m.lexed.is(m.from - 1, Class::Counter) {
        return None;
    }
    // "in September, the first drop since", "in June, three agencies": after a comma a number counts what follows.
    let parted = (m.from..m.to - 1).any(|i| m.lexed.is(i, Class::Month) && m.lexed.word(i + 1, ","));
    let noun = m.to < m.lexed.document.len()
        && m.lexed.document.form(m.to).kind == FormKind::Word
        && !m.lexed.is(m.to, Class::TimeWord);
    if year.is_none() && parted && (noun || evidence::counts_what_follows(m)) {
        return None;
    }
    if evidence::lower_homonym(m.lexed, m.from, m.to) && year.is_none() && !evidence::has_ordinal(m) {
        return None;
    }
    Some(plain(Base::Day { year, month: Some(month), day, weekday: small(m, Class::Weekday) }))
}

/// `Wed Oct 26 15:50:06 2016`
fn month_day_clock(m: &Match) -> Option<Meaning> {
    match month_day(m)? {
        Meaning::When(when) => Some(Meaning::When(When { time: m.clock().map(Time::Clock), ..when })),
        other => Some(other),
    }
}

fn short_year(m: &Match) -> Option<Meaning> {
    let last =
        m.lexed.digits(m.to - 1).filter(|digits| digits.count == 2 && digits.whole && digits.suffix.is_empty())?;
    // "7 May 11:00", "3 June 50 people"
    let follows_word = m.to < m.lexed.document.len()
        && (m.lexed.document.form(m.to).kind == FormKind::Word || m.lexed.word(m.to, ":"));
    let year = full_year(last.value as i32);
    let base =
        Base::Day { year: Some(year), month: Some(small(m, Class::Month)?), day: small(m, Class::Day)?, weekday: None };
    (!follows_word).then(|| plain(base))
}

fn month_year(m: &Match) -> Option<Meaning> {
    let day_before = m.from.checked_sub(1).and_then(|i| m.lexed.digits(i));
    if day_before.is_some_and(|digits| digits.whole && digits.count <= 2 && digits.suffix.is_empty()) && !m.word(",") {
        return None;
    }
    Some(plain(Base::Part(NamedPart::Month(small(m, Class::Month)?), m.int(Class::Year), Which::Open)))
}

fn month(m: &Match) -> Option<Meaning> {
    let at = m.to - 1;
    let which = which(m);
    if evidence::beside_a_number(m) || which != Which::Open && evidence::lower_homonym(m.lexed, at, m.to) {
        return None;
    }
    if which == Which::Open && !m.word("of") && !evidence::names_a_month(m.lexed, m.from, at) {
        return None;
    }
    Some(plain(Base::Part(NamedPart::Month(small(m, Class::Month)?), None, which)))
}

/// `January of last year`, `June 5 last year`.
fn month_of(m: &Match) -> Option<Meaning> {
    if evidence::lower_homonym(m.lexed, m.from, m.to) {
        return None;
    }
    let nth =
        |n: u8, unit: Unit, of: Base| Base::Nth(i64::from(n), UnitOrWeekday::Unit(unit), Box::new(When::from(of)));
    let month = nth(small(m, Class::Month)?, Unit::Month, current(Unit::Year, shift(m)));
    Some(plain(match small(m, Class::Day) {
        Some(day) => nth(day, Unit::Day, month),
        None => month,
    }))
}

fn weekday_day(m: &Match) -> Option<Meaning> {
    let day = small(m, Class::Ordinal).filter(|day| *day <= 31)?;
    good_weekday(m)?;
    if evidence::counts_what_follows(m) {
        return None;
    }
    Some(plain(Base::Day { year: None, month: None, day, weekday: small(m, Class::Weekday) }))
}

/// `on the 15th`: a day where no noun follows that the ordinal could count, and a word of time stands before.
fn day_of_month(m: &Match) -> Option<Meaning> {
    let day = small(m, Class::Ordinal).filter(|day| *day <= 31)?;
    let before = m.from.checked_sub(1).map_or("", |i| m.lexed.lower(i));
    let figure = m.lexed.digits(m.to - 1).is_some();
    let alone = matches!(m.lexed.lower(m.to), "" | "." | "," | ";" | ")" | "?" | "!" | "and" | "at");
    // "on the 12th, the 19th and the 30th"
    let listed = m.from > 1 && one_of(before, ", and or") && m.lexed.is(m.from - 2, Class::Day);
    (figure && alone && (listed || one_of(before, "on by until till since before after")))
        .then(|| plain(Base::Day { year: None, month: None, day, weekday: None }))
}

fn weekday(m: &Match) -> Option<Meaning> {
    let weekday = good_weekday(m)?;
    let lexed = m.lexed;
    // "usually on the first Sunday" names no day.
    if m.from > 1 && lexed.is(m.from - 1, Class::Ordinal) && lexed.word(m.from - 2, "the") {
        return None;
    }
    // "the" belongs to "the previous Monday", not to a bare name of a day.
    if m.word("the") && !m.has(Class::Which) || evidence::in_a_name(lexed, m.from, m.to) {
        return None;
    }
    Some(plain(Base::Weekday(weekday, which(m))))
}

/// `Friday after next`: of the week after the next Friday's; `a week on Friday`: after the one ahead.
fn weekday_after_next(m: &Match) -> Option<Meaning> {
    let which = if m.word("next") { Which::Next } else { Which::This };
    let next = When::from(Base::Weekday(good_weekday(m)?, which));
    Some(plain(Base::Away(Some(1.0), Unit::Week, Direction::Future, Anchor::At(Box::new(next)))))
}

fn weekday_of_week(m: &Match) -> Option<Meaning> {
    let week = When::from(current(Unit::Week, shift(m)));
    Some(plain(Base::WeekdayOf(small(m, Class::Weekday)?, Box::new(week))))
}

fn weekday_part(m: &Match) -> Option<Meaning> {
    let base = Base::Weekday(good_weekday(m)?, which(m));
    let name = m.lexed.capital(m.to - 1) && m.lexed.capital(m.to);
    (!name).then_some(Meaning::When(When { base, edge: None, time: part(m) }))
}
