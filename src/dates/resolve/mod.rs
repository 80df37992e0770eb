//! From what an expression says to a place on the calendar: against the day of writing, the dates named before, and the
//! tense of the clause.
//!
//! `on Friday`, read on Saturday 2024-04-20, is 2024-04-19; `two days later` counts from there. Without a day of writing a
//! relative time keeps `X` for what is not known. `choose` picks among periods of one name, `count` counts from one to
//! another, `memory` keeps what the text has named.

mod choose;
mod count;
mod memory;

use super::calendar::Date;
use super::lex::Lexed;
use super::meaning::{Anchor, Base, Direction, Edge, Meaning, NamedPart, Time, When};
use super::period::{Period, Unit};
use super::rules::Hit;
use super::tense::{Tense, tense};
use super::{Field, Timex, TimexKind, dateline, write};
use crate::text::TokenRange;
use memory::Memory;

/// Resolves expressions in the order of the text, as later ones lean on earlier ones.
pub struct Resolver<'l, 'd, 't> {
    lexed: &'l Lexed<'d, 't>,
    /// The day of writing.
    today: Option<Date>,
    memory: Memory,
    tense: Tense,
    /// Whether the expression at hand is what something is compared with: `up from a year ago`.
    compared: bool,
    /// Where the text states its own dateline's date, which never lies ahead.
    dateline: Option<usize>,
}

/// A period with the other readings that the words allow, likeliest first.
struct Found {
    period: Period,
    others: Vec<Period>,
    implied: &'static [Field],
    /// First and last day where they are not the period's.
    days: Option<(Date, Date)>,
    /// The last of several periods, of which `period` is the first.
    until: Option<Period>,
}

impl From<Period> for Found {
    fn from(period: Period) -> Self {
        Self { period, others: Vec::new(), implied: &[], days: None, until: None }
    }
}

impl Found {
    /// A period whose stated fields are all but these.
    #[inline(never)]
    fn implying(period: Period, implied: &'static [Field]) -> Self {
        Self { implied, ..Self::from(period) }
    }

    /// A period that was counted, so that nothing of it is stated.
    #[inline(never)]
    fn counted(period: Period) -> Self {
        Self::implying(
            period,
            match period.unit {
                Unit::Month | Unit::Quarter | Unit::Season | Unit::Semester => &[Field::Year, Field::Month],
                unit if unit >= Unit::Year => &[Field::Year],
                _ => DAY,
            },
        )
    }
}

/// The fields of a day.
const DAY: &[Field] = &[Field::Year, Field::Month, Field::Day];

impl<'l, 'd, 't> Resolver<'l, 'd, 't> {
    /// A resolver for a text written on that day.
    pub fn new(lexed: &'l Lexed<'d, 't>, today: Option<Date>) -> Self {
        let dateline = today.and_then(|today| dateline::stated(lexed, today));
        Self { lexed, today, memory: Memory::default(), tense: Tense::Open, compared: false, dateline }
    }

    /// The expression on the calendar.
    pub fn resolve(&mut self, hit: &Hit) -> Timex {
        self.memory.stand_at(self.lexed.document, hit.from);
        self.compared = self.is_compared(hit.from);
        let mut timex = Timex {
            span: self.lexed.document.span(TokenRange::new(hit.from, hit.to)),
            kind: TimexKind::Date,
            value: String::new(),
            from: None,
            to: None,
            implied: Vec::new(),
            alternatives: Vec::new(),
            rule: hit.rule,
        };
        match &hit.meaning {
            Meaning::Length(value) => {
                timex.kind = TimexKind::Duration;
                timex.value.clone_from(value);
            }
            Meaning::Often(value) => {
                timex.kind = TimexKind::Set;
                timex.value.clone_from(value);
            }
            Meaning::Vague(value) => (*value).clone_into(&mut timex.value),
            Meaning::When(when) => {
                self.tense = match self.dateline {
                    Some(dateline) if dateline == hit.from => Tense::Past,
                    _ => tense(self.lexed, hit.from, hit.to, when.base.is_day()),
                };
                self.write_when(when, &mut timex);
            }
            Meaning::Range(first, last) => {
                self.tense = tense(self.lexed, hit.from, hit.to, first.base.is_day());
                self.write_range(first, last, &mut timex);
            }
        }
        timex
    }

    /// The expression as one who speaks on that day means it.
    pub fn resolve_as_of(&mut self, hit: &Hit, day: Date) -> Timex {
        let today = self.today.replace(day);
        let timex = self.resolve(hit);
        self.today = today;
        timex
    }

    /// Whether the words just before compare: `from`, `than`, `against`.
    fn is_compared(&self, from: usize) -> bool {
        const REACH: usize = 8;
        let sentence = self.lexed.document.sentence(from).from;
        (sentence.max(from.saturating_sub(REACH))..from)
            .any(|i| self.lexed.one_of(i, "from than against versus compared over below above"))
    }

    #[inline(never)]
    fn write_when(&mut self, when: &When, timex: &mut Timex) {
        if when.time.is_some() {
            timex.kind = TimexKind::Time;
        }
        if let Base::Away(None, _, direction, anchor) = &when.base {
            // "Several days later, they met" is past as well.
            let past = *direction == Direction::Past || *anchor == Anchor::Chain && self.tense == Tense::Past;
            (if past { "PAST_REF" } else { "FUTURE_REF" }).clone_into(&mut timex.value);
            return;
        }
        let Some(mut found) = self.find(&when.base) else {
            timex.value = write::unresolved(when);
            return;
        };
        // "later this week", written on its last day, is the one that begins.
        if when.edge == Some(Edge::Rest)
            && found.period.unit >= Unit::Week
            && self.today.is_some_and(|today| found.period.last() == today)
        {
            found.period = found.period.shift(1).unwrap_or(found.period);
        }
        self.memory.keep(when, found.period);
        timex.value = match (&when.base, found.days) {
            (Base::Holiday(..), Some((first, last))) if first < last => format!("{first}/{last}"),
            _ => value(when, found.period),
        };
        if let Some(until) = found.until {
            timex.value = timex.value.clone() + "/" + &until.value();
        }
        timex.alternatives = found.others.iter().map(|&other| value(when, other)).collect();
        timex.implied = found.implied.to_vec();
        let (from, to) = found.days.unwrap_or((found.period.first, found.until.unwrap_or(found.period).last()));
        let (from, to) = self.narrow(when.edge, from, to);
        (timex.from, timex.to) = (Some(from), Some(to));
        if let Some(Time::Clock(clock)) = when.time
            && clock.half_day_open
            && clock.hour < 12
        {
            timex.implied.push(Field::Hour);
        }
    }

    #[inline(never)]
    fn write_range(&mut self, first: &When, last: &When, timex: &mut Timex) {
        let (Some(mut start), Some(mut end)) = (self.find(&first.base), self.find(&last.base)) else {
            timex.value = write::unresolved(first) + "/" + &write::unresolved(last);
            return;
        };
        // The end follows the start: "from Friday to Monday", "November to February"; of a range that may be over or run now,
        // the start is moved.
        if end.period.first < start.period.first && !end.implied.is_empty() {
            let round = |day: Date, times: i64| match end.period.unit {
                Unit::Day if matches!(last.base, Base::Weekday(..)) => day.plus_days(7 * times),
                _ => day.plus_months(12 * times),
            };
            let begun =
                round(start.period.first, -1).filter(|day| *day < end.period.first && !start.implied.is_empty());
            let runs =
                begun.is_some_and(|begun| self.today.is_some_and(|today| begun <= today && today <= end.period.last()));
            match begun {
                Some(begun) if runs || self.tense == Tense::Past => start.period.first = begun,
                _ => end.period.first = round(end.period.first, 1).unwrap_or(end.period.first),
            }
        }
        self.memory.keep_range(last, start.period, end.period);
        if first.time.is_some() || last.time.is_some() {
            timex.kind = TimexKind::Time;
        }
        timex.value = value(first, start.period) + "/" + &value(last, end.period);
        timex.implied = start.implied.to_vec();
        timex.implied.retain(|field| end.implied.contains(field));
        (timex.from, timex.to) = (Some(start.period.first), Some(end.period.last().max(start.period.first)));
    }

    /// The part of the days that an edge leaves.
    #[inline(never)]
    fn narrow(&self, edge: Option<Edge>, from: Date, to: Date) -> (Date, Date) {
        // A third of the days, or of the months where there are enough of them.
        let (days, months) = (to.days_since(from) + 1, i64::from(to.month()) - i64::from(from.month()) + 1);
        let whole_months = from.year() == to.year() && from.day() == 1 && months > 2;
        let thirds = |n: i64| {
            if whole_months { from.plus_months(months * n / 3) } else { from.plus_days(days * n / 3) }.unwrap_or(from)
        };
        let (second, last) = (thirds(1), thirds(2));
        let before = |day: Date| day.plus_days(-1).filter(|day| *day > from).unwrap_or(from);
        match (edge, self.today) {
            (Some(Edge::Start), _) => (from, before(second)),
            (Some(Edge::Mid), _) => (second, before(last).max(second)),
            (Some(Edge::End), _) => (last, to),
            (Some(Edge::SoFar), Some(today)) if from < today && today < to => (from, today),
            (Some(Edge::Rest), Some(today)) if from < today && today < to => (today, to),
            _ => (from, to),
        }
    }

    #[inline(never)]
    fn find(&self, base: &Base) -> Option<Found> {
        match base {
            Base::SomeDay => {
                // What is told of the past may have happened on a day named in a sentence before.
                let told =
                    || self.memory.day_within(2).filter(|day| self.tense == Tense::Past && Some(*day) <= self.today);
                Some(Found::implying(Period::day(self.memory.day_within(0).or_else(told).or(self.today)?), DAY))
            }
            Base::Day { year, month, day, weekday } => self.day(*year, *month, *day, *weekday),
            Base::Weekday(weekday, which) => self.weekday(*weekday, *which),
            Base::WeekdayOf(weekday, week) => {
                let week = self.find(&week.base)?.period;
                Some(Found::implying(Period::day(week.first.plus_days(i64::from(*weekday) - 1)?), DAY))
            }
            Base::WeekdayBeside(weekday, direction, day) => {
                let day = self.find(&day.base)?.period.first;
                let back = i64::from((day.weekday() + 6 - weekday) % 7) + 1;
                let days = if *direction == Direction::Past { -back } else { 7 - back };
                Some(Found::implying(Period::day(day.plus_days(if days == 0 { 7 } else { days })?), DAY))
            }
            Base::Part(part, Some(year), _) => named_part(*part, *year).map(Found::from),
            Base::Part(part, None, which) => self.choose(&|year| named_part(*part, year), *which),
            Base::Span(unit, year) => Some(Found::from(Period { unit: *unit, first: Date::new(*year, 1, 1)? })),
            Base::Week(week, year) => {
                let year = year.or_else(|| Some(self.today?.iso_week().0))?;
                Some(Found::from(Period::of(Unit::Week, Date::of_iso_week(year, *week)?)))
            }
            Base::ShortDecade(decade) => {
                let last = 1900 + decade;
                let passed = self.today.is_some_and(|today| last + 100 <= today.year() && *decade < 30);
                let first = Date::new(if passed { last + 100 } else { last }, 1, 1)?;
                Some(Found::implying(Period { unit: Unit::Decade, first }, &[Field::Year]))
            }
            Base::Weekend => {
                let weekend = Period::of(Unit::Weekend, self.today?);
                let over = self.tense != Tense::Future && self.today? < weekend.first;
                Some(Found::counted(if over { weekend.shift(-1)? } else { weekend }))
            }
            Base::Turn(unit) => self.turn_of(*unit),
            Base::Current(unit, shift, anchor) => {
                let day = self.anchor(anchor, *unit)?;
                let unit = if matches!(unit, Unit::Night | Unit::Workday) { Unit::Day } else { *unit };
                // The weekend of Labor Day, a Monday, is the one before it.
                let eve = unit == Unit::Weekend && matches!(anchor, Anchor::At(_)) && day.weekday() == 1;
                let day = if eve { day.plus_days(-1)? } else { day };
                Some(Found::counted(Period::of(unit, day).shift(*shift)?))
            }
            Base::Away(count, unit, direction, anchor) => self.away((*count)?, *unit, *direction, anchor),
            Base::Counterpart(of) => self.counterpart(of),
            Base::Nth(n, what, of) => {
                let of = self.find(&of.base)?;
                Some(Found { implied: of.implied, ..Found::from(count::nth(*n, *what, of.period)?) })
            }
            Base::Holiday(number, year, which) => self.holiday(*number, *year, *which),
        }
    }
}

/// The TIMEX3 value of the period with the expression's time of day.
#[inline(never)]
fn value(when: &When, period: Period) -> String {
    let time = when.time.map_or_else(String::new, write::time);
    period.value() + &time
}

#[inline(never)]
fn named_part(part: NamedPart, year: i32) -> Option<Period> {
    match part {
        NamedPart::Month(month) => Period::month(year, month),
        NamedPart::Season(season) => Period::season(year, season),
        NamedPart::Quarter(quarter) => {
            Some(Period { unit: Unit::Quarter, first: Date::new(year, quarter * 3 - 2, 1)? })
        }
        NamedPart::Semester(half) => Some(Period { unit: Unit::Semester, first: Date::new(year, half * 6 - 5, 1)? }),
    }
}
