//! Years, what they are parts of and their parts: `1989`, `the 1990s`, `the third quarter of 1989`, `fiscal 2023`, `last summer`.

use super::evidence;
use super::shared::{before, current, plain, shift, small, span, unit, which};
use super::{Rule, rule};
use crate::dates::lex::Class;
use crate::dates::meaning::{Anchor, Base, Direction, Edge, Meaning, NamedPart, UnitOrWeekday, When, Which};
use crate::dates::pattern::Match;
use crate::dates::period::Unit;
use crate::lexicon::one_of;

/// The rules, longest forms first where two read the same words.
pub const RULES: &[Rule] = &[
    rule("year", "[the] year YEAR", |m| Some(span(Unit::Year, m.int(Class::Year)?))),
    rule("year", "calendar year YEAR", |m| Some(span(Unit::Year, m.int(Class::Year)?))),
    rule("year", "YEAR", year),
    rule("year", "YEAR ad|a.d.|ce|c.e.", |m| Some(span(Unit::Year, m.int(Class::Year)?))),
    rule("year-span", "YEAR -|/ AMOUNT", year_span),
    rule("decade", "[the] DECADE", decade),
    rule("decade", "[the] ' DECADE", decade),
    rule("decade", "[the] YEAR ' s", decade),
    rule("decade", "[the] YEAR 's", decade),
    rule("century", "[the] ORDINAL century", century),
    rule("century", "ORDINAL - century", century),
    rule("season-year", "[the] SEASON [of] YEAR", season),
    rule("season-year", "[the] SEASON [of] YEAR -|/ AMOUNT", season_of_two_years),
    rule("season", "[the] WHICH SEASON", season),
    rule("season", "this past|coming SEASON", season),
    rule("season", "[the] SEASON", bare_season),
    rule("season", "early|late|mid ~ SEASON", part_of_season),
    rule("quarter", "[the] [fiscal] ORDINAL [fiscal] quarter|qtr [of|in] YEAR", quarter),
    rule("quarter", "[the] [fiscal] ORDINAL [fiscal] quarter|qtr of WHEN", quarter),
    rule("quarter", "[the] [YEAR] [fiscal] ORDINAL [fiscal] quarter|qtr", quarter),
    rule("quarter", "[YEAR] [fiscal] ORDINAL - quarter", quarter),
    rule("quarter", "WHICH year 's ORDINAL ~ quarter", quarter),
    rule("quarter", "[the] [fiscal] ORDINAL [fiscal] quarter WHICH year", quarter),
    rule("quarter", "YEAR 's ORDINAL ~ quarter", quarter),
    rule("quarter", "[the] MONTH quarter", quarter_to_month),
    rule("quarter", "q1|q2|q3|q4 [-|of|in] YEAR", quarter_code),
    rule("quarter", "q1|q2|q3|q4", quarter_code),
    rule("quarter", "YEAR ~ q1|q2|q3|q4", quarter_code),
    rule("half", "[the] ORDINAL half of YEAR", half),
    rule("half", "[the] ORDINAL half of WHEN", half),
    rule("half", "WHICH year 's ORDINAL half", half),
    rule("half", "YEAR 's ORDINAL half", half),
    rule("half", "[the] [fiscal] ORDINAL ~ half", bare_half),
    rule("half", "h1|h2 [of|in] YEAR", half_code),
    rule("half", "YEAR ~ h1|h2", half_code),
    rule("fiscal-year", "fiscal YEAR", fiscal),
    rule("fiscal-year", "[the] fiscal|financial year YEAR", fiscal),
    rule("fiscal-year", "[the] YEAR fiscal year", fiscal),
    rule("fiscal-year", "[the] [WHICH] fiscal|financial year", fiscal),
    rule("counterpart", "the [comparable|corresponding|same|like] YEAR quarter|period|half|month", |m| {
        Some(counterpart(span(Unit::Year, m.int(Class::Year)?)))
    }),
    rule(
        "counterpart",
        "the same|corresponding|comparable|equivalent|like period|quarter|half|month [of|in] WHEN",
        same_period,
    ),
    rule(
        "counterpart",
        "the same|corresponding|comparable|like period|quarter|half|month a year ago|earlier|before",
        year_ago_period,
    ),
    rule("counterpart", "[the|a] year ~ ago|earlier|before period|quarter|half|month", year_ago_period),
    rule("counterpart", "[the|a] prior|previous ~ year period|quarter|half|month", year_ago_period),
    rule("counterpart", "the same time|day|week WHEN", same_time),
    rule("counterpart", "this time WHEN", same_time),
    rule("turn", "the turn of the UNIT", |m| Some(plain(Base::Turn(unit(m).filter(|unit| *unit >= Unit::Decade)?)))),
    rule("week-number", "[the] week DAY [of YEAR]", week_number),
];

fn year(m: &Match) -> Option<Meaning> {
    let (lexed, year) = (m.lexed, m.int(Class::Year)?);
    // "nineteen eighty-six", "'98": only where time is spoken of.
    let spelled = lexed.digits(m.from).is_none();
    let good = if spelled { evidence::after_time_word(lexed, m.from) } else { evidence::is_year(lexed, m.from, year) };
    good.then(|| span(Unit::Year, year))
}

/// `in 2015-16`, `the 1914-18 war`: the last two digits of the later year; below 13 they may be a month's, unless the next year's.
fn year_span(m: &Match) -> Option<Meaning> {
    let first = m.int(Class::Year).filter(|_| m.lexed.glued(m.from + 1) && m.lexed.glued(m.to - 1))?;
    let last = m.lexed.digits(m.to - 1).filter(|last| last.whole && last.count == 2 && last.suffix.is_empty())?;
    let last = first / 100 * 100 + last.value as i32;
    let timed = before(m) == "the" || evidence::after_time_word(m.lexed, m.from);
    let year = |year: i32| Box::new(When::from(Base::Span(Unit::Year, year)));
    (timed && (last == first + 1 || last > first && last % 100 > 12)).then(|| Meaning::Range(year(first), year(last)))
}

fn decade(m: &Match) -> Option<Meaning> {
    // "a 1970s-style oil shock"
    if m.lexed.word(m.lexed.skip_hyphen(m.to), "style") {
        return None;
    }
    if let Some(year) = m.int(Class::Year) {
        return (year % 10 == 0
            && (m.word("the") || m.to - m.from == 3 || m.lexed.glued(m.to - 1))
            && year_owns_no_noun(m))
        .then(|| span(Unit::Decade, year));
    }
    let number = m.int(Class::Decade)?;
    match number {
        0..100 => short_decade(m, number),
        1000..2200 if number % 100 == 0 && number % 1000 != 0 => Some(span(Unit::Century, number)),
        1000..2200 if number % 10 == 0 => Some(span(Unit::Decade, number)),
        _ => None,
    }
}

/// "the 1990's" is a decade, "1990's first quarter" a year.
fn year_owns_no_noun(m: &Match) -> bool {
    m.word("the") && !m.lexed.is(m.to, Class::Ordinal)
}

fn short_decade(m: &Match, decade: i32) -> Option<Meaning> {
    // "in his 90s", "in the 60s" are ages and temperatures; an apostrophe or a spelled name says that a decade is meant.
    let spelled = m.lexed.digits(m.to - 1).is_none() && m.word("the");
    let marked = m.word("'") || spelled;
    (decade % 10 == 0 && marked).then(|| plain(Base::ShortDecade(decade)))
}

fn century(m: &Match) -> Option<Meaning> {
    let number = m.int(Class::Ordinal).filter(|number| (1..=30).contains(number))?;
    Some(span(Unit::Century, (number - 1) * 100))
}

fn season(m: &Match) -> Option<Meaning> {
    Some(plain(Base::Part(NamedPart::Season(small(m, Class::Season)?), m.int(Class::Year), which(m))))
}

/// `the winter of 2010-11`
fn season_of_two_years(m: &Match) -> Option<Meaning> {
    let last = m.lexed.digits(m.to - 1).filter(|last| last.whole && last.count == 2 && last.suffix.is_empty())?;
    if last.value as i32 == (m.int(Class::Year)? + 1) % 100 { season(m) } else { None }
}

/// `in the summer`, `by the fall`; not `the fall of the wall`.
fn bare_season(m: &Match) -> Option<Meaning> {
    let timed = match before(m) {
        "by" | "since" | "until" | "till" => true,
        "in" | "during" | "over" | "of" | "through" => m.word("the"),
        "before" | "after" | "for" => m.word("the") && !m.word("fall"),
        _ => false,
    };
    let after = m.lexed.lower(m.to);
    (timed && !one_of(after, "of in from 's")).then_some(())?;
    season(m)
}

/// `since early summer`; not `an early spring`.
fn part_of_season(m: &Match) -> Option<Meaning> {
    let edge = match m.lexed.lower(m.from) {
        "early" => Edge::Start,
        "mid" => Edge::Mid,
        _ => Edge::End,
    };
    let base = Base::Part(NamedPart::Season(small(m, Class::Season)?), None, Which::Open);
    (!one_of(before(m), "a an the")).then_some(Meaning::When(When { base, edge: Some(edge), time: None }))
}

fn quarter(m: &Match) -> Option<Meaning> {
    let number = small(m, Class::Ordinal).filter(|quarter| (1..=4).contains(quarter))?;
    quarter_of_year(m, number)
}

/// Not the quarter of a match, nor `quarter-final`, `quarter-mile`.
fn quarter_of_year(m: &Match, number: u8) -> Option<Meaning> {
    let compound = m.lexed.glued(m.to) && m.lexed.skip_hyphen(m.to) > m.to;
    (!compound && !evidence::near(m, Class::Sport)).then(|| part_of_year(m, NamedPart::Quarter(number))).flatten()
}

/// `the June quarter`: the one that ends with it.
fn quarter_to_month(m: &Match) -> Option<Meaning> {
    let range = one_of(before(m), "- – to through");
    let month = small(m, Class::Month).filter(|month| month % 3 == 0 && !range)?;
    quarter_of_year(m, month / 3)
}

/// A quarter or half of a stated year, of `this year`, or of the nearest.
fn part_of_year(m: &Match, part: NamedPart) -> Option<Meaning> {
    let (unit, n) = match part {
        NamedPart::Quarter(n) => (Unit::Quarter, n),
        NamedPart::Semester(n) => (Unit::Semester, n),
        NamedPart::Month(n) => (Unit::Month, n),
        NamedPart::Season(n) => (Unit::Season, n),
    };
    let of = match m.when() {
        Some(of) => of,
        None if which(m) != Which::Open => When::from(current(Unit::Year, shift(m))),
        None => return Some(plain(Base::Part(part, m.int(Class::Year), Which::Open))),
    };
    let (Base::Span(year, _) | Base::Current(year, ..) | Base::Away(_, year, ..)) = of.base else { return None };
    matches!(year, Unit::Year | Unit::FiscalYear)
        .then(|| plain(Base::Nth(i64::from(n), UnitOrWeekday::Unit(unit), Box::new(of))))
}

/// `Q3 2018`, `2018 Q3`, `H1 2018`: the digit in the code.
fn code(m: &Match) -> Option<u8> {
    let code = (m.from..m.to).find(|&i| m.lexed.lower(i).len() == 2 && m.lexed.lower(i).starts_with(['q', 'h']))?;
    m.lexed.lower(code)[1..].parse().ok()
}

fn quarter_code(m: &Match) -> Option<Meaning> {
    part_of_year(m, NamedPart::Quarter(code(m)?))
}

fn half_code(m: &Match) -> Option<Meaning> {
    part_of_year(m, NamedPart::Semester(code(m)?))
}

fn half(m: &Match) -> Option<Meaning> {
    let half = small(m, Class::Ordinal).filter(|half| (1..=2).contains(half))?;
    part_of_year(m, NamedPart::Semester(half))
}

/// `the first half`, `first-half profit`: of a year where business is spoken of, and no match.
fn bare_half(m: &Match) -> Option<Meaning> {
    if evidence::near(m, Class::Business) && !evidence::near(m, Class::Sport) { half(m) } else { None }
}

/// The month, quarter or half last named, in that year.
fn counterpart(of: Meaning) -> Meaning {
    match of {
        Meaning::When(of) => plain(Base::Counterpart(Box::new(of))),
        other => other,
    }
}

/// `the same period of 2022`, `the corresponding quarter last year`
fn same_period(m: &Match) -> Option<Meaning> {
    m.when().filter(is_year).map(|of| counterpart(Meaning::When(of)))
}

/// `the year-ago quarter`, `the same period a year earlier`
fn year_ago_period(_: &Match) -> Option<Meaning> {
    Some(counterpart(plain(Base::Away(Some(1.0), Unit::Year, Direction::Past, Anchor::Dateline))))
}

/// `the same time last year`
fn same_time(m: &Match) -> Option<Meaning> {
    m.when().filter(is_year).map(Meaning::When)
}

fn is_year(when: &When) -> bool {
    matches!(
        when.base,
        Base::Span(Unit::Year, _) | Base::Current(Unit::Year | Unit::FiscalYear, ..) | Base::Away(_, Unit::Year, ..)
    )
}

fn fiscal(m: &Match) -> Option<Meaning> {
    match m.int(Class::Year) {
        Some(year) => Some(span(Unit::FiscalYear, year)),
        None => Some(plain(current(Unit::FiscalYear, shift(m)))),
    }
}

fn week_number(m: &Match) -> Option<Meaning> {
    let figure = m.lexed.digits(m.to - 1).is_some_and(|digits| digits.suffix.is_empty());
    figure.then_some(plain(Base::Week(small(m, Class::Day)?, m.int(Class::Year))))
}
