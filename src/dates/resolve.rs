//! From what an expression says to a place on the calendar: against the day of writing, the dates named before, and the
//! tense of the clause.
//!
//! `on Friday`, read on Saturday 2024-04-20, is 2024-04-19; `two days later` counts from there. Without a day of writing a
//! relative time keeps `X` for what is not known.

use super::calendar::Date;
use super::holidays;
use super::lex::Lexed;
use super::meaning::{Anchor, Base, Direction, Edge, Meaning, NamedPart, Time, UnitOrWeekday, When, Which};
use super::period::{self, Period, Unit};
use super::rules::Hit;
use super::tense::{Tense, tense};
use super::{Field, Timex, TimexKind, write};

/// Resolves expressions in the order of the text, as later ones lean on earlier ones.
pub struct Resolver<'l, 'd, 't> {
    lexed: &'l Lexed<'d, 't>,
    /// The day of writing.
    today: Option<Date>,
    /// The last period that the text named, other than by `today` and `now`.
    last: Option<Period>,
    /// The last single day named, and the sentence it stands in.
    last_day: Option<(Date, usize)>,
    /// The last quarter named, and the paragraph it stands in.
    last_quarter: Option<(Period, usize)>,
    /// The paragraph and sentence of the expression at hand.
    paragraph: usize,
    sentence: usize,
    tense: Tense,
}

/// A period with the other readings that the words allow, likeliest first.
struct Found {
    period: Period,
    others: Vec<Period>,
    implied: Vec<Field>,
    /// First and last day where they are not the period's.
    days: Option<(Date, Date)>,
}

impl From<Period> for Found {
    fn from(period: Period) -> Self {
        Self { period, others: Vec::new(), implied: Vec::new(), days: None }
    }
}

/// A date that lies this many days ahead or less is likelier than one of nearly a year before.
const SOON: i64 = 45;

impl<'l, 'd, 't> Resolver<'l, 'd, 't> {
    /// A resolver for a text written on that day.
    pub const fn new(lexed: &'l Lexed<'d, 't>, today: Option<Date>) -> Self {
        Self {
            lexed,
            today,
            last: None,
            last_day: None,
            last_quarter: None,
            paragraph: 0,
            sentence: 0,
            tense: Tense::Open,
        }
    }

    /// The expression on the calendar.
    pub fn resolve(&mut self, hit: &Hit) -> Timex {
        self.paragraph = self.lexed.document.paragraph_of(hit.from);
        self.sentence = self.lexed.document.sentence_of(hit.from);
        let mut timex = Timex {
            span: self.lexed.document.span(crate::text::TokenRange::new(hit.from, hit.to)),
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
                self.tense = tense(self.lexed, hit.from, hit.to);
                self.write_when(when, &mut timex);
            }
            Meaning::Range(first, last) => {
                self.tense = tense(self.lexed, hit.from, hit.to);
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

    fn write_when(&mut self, when: &When, timex: &mut Timex) {
        if when.time.is_some() {
            timex.kind = TimexKind::Time;
        }
        if let Base::Away(None, _, direction, _) = when.base {
            let past = direction == Direction::Past;
            (if past { "PAST_REF" } else { "FUTURE_REF" }).clone_into(&mut timex.value);
            return;
        }
        let Some(found) = self.find(&when.base) else {
            timex.value = write::unresolved(when);
            return;
        };
        self.remember(&when.base, found.period);
        let suffix = when.time.map_or_else(String::new, write::time);
        timex.value = found.period.value() + &suffix;
        timex.alternatives = found.others.iter().map(|other| other.value() + &suffix).collect();
        timex.implied = found.implied;
        let (from, to) = found.days.unwrap_or((found.period.first, found.period.last()));
        let (from, to) = self.narrow(when.edge, from, to);
        (timex.from, timex.to) = (Some(from), Some(to));
        if let Some(Time::Clock(clock)) = when.time
            && clock.half_day_open
            && clock.hour < 12
        {
            timex.implied.push(Field::Hour);
        }
    }

    fn write_range(&mut self, first: &When, last: &When, timex: &mut Timex) {
        let (Some(start), Some(mut end)) = (self.find(&first.base), self.find(&last.base)) else {
            timex.value = format!("{}/{}", write::unresolved(first), write::unresolved(last));
            return;
        };
        // The end follows the start: "from Friday to Monday", "November to February".
        if end.period.first < start.period.first && !end.implied.is_empty() {
            let next = match end.period.unit {
                Unit::Day if matches!(last.base, Base::Weekday(..)) => end.period.first.plus_days(7),
                _ => end.period.first.plus_months(12),
            };
            end.period.first = next.unwrap_or(end.period.first);
        }
        self.remember(&last.base, end.period);
        let text = |when: &When, period: Period| period.value() + &when.time.map_or_else(String::new, write::time);
        if first.time.is_some() || last.time.is_some() {
            timex.kind = TimexKind::Time;
        }
        timex.value = format!("{}/{}", text(first, start.period), text(last, end.period));
        timex.implied = start.implied;
        timex.implied.retain(|field| end.implied.contains(field));
        (timex.from, timex.to) = (Some(start.period.first), Some(end.period.last().max(start.period.first)));
    }

    /// Keeps what later expressions may count from.
    fn remember(&mut self, base: &Base, period: Period) {
        if matches!(base, Base::Current(Unit::Day, 0, Anchor::Dateline)) {
            self.last_day = self.last_day.or(Some((period.first, self.sentence)));
            return;
        }
        self.last = Some(period);
        if period.unit == Unit::Day {
            self.last_day = Some((period.first, self.sentence));
        }
        if period.unit == Unit::Quarter {
            self.last_quarter = Some((period, self.paragraph));
        }
    }

    /// The part of the days that an edge leaves.
    fn narrow(&self, edge: Option<Edge>, from: Date, to: Date) -> (Date, Date) {
        let third = (to.days_since(from) + 1) / 3;
        let plus = |days: i64| from.plus_days(days).unwrap_or(from);
        match (edge, self.today) {
            (Some(Edge::Start), _) => (from, plus((third - 1).max(0))),
            (Some(Edge::Mid), _) => (plus(third), plus((2 * third - 1).max(0))),
            (Some(Edge::End), _) => (to.plus_days(-(third - 1).max(0)).unwrap_or(from), to),
            (Some(Edge::SoFar), Some(today)) if from < today && today < to => (from, today),
            (Some(Edge::Rest), Some(today)) if from < today && today < to => (today, to),
            _ => (from, to),
        }
    }

    /// The day that an anchor gives.
    fn anchor(&self, anchor: &Anchor, unit: Unit) -> Option<Date> {
        match anchor {
            Anchor::Dateline => self.today,
            Anchor::Chain if unit <= Unit::Week => self.last_day.map(|(day, _)| day).or(self.today),
            Anchor::Chain => self.last.map(|last| last.first).or(self.today),
            Anchor::At(when) => {
                let found = self.find(&when.base)?;
                Some(found.days.map_or(found.period.first, |(first, _)| first))
            }
        }
    }

    fn find(&self, base: &Base) -> Option<Found> {
        match base {
            Base::SomeDay => {
                let named = self.last_day.filter(|(_, sentence)| *sentence == self.sentence).map(|(day, _)| day);
                let mut found = Found::from(Period::day(named.or(self.today)?));
                found.implied = vec![Field::Year, Field::Month, Field::Day];
                Some(found)
            }
            Base::Day { year, month, day, weekday } => self.day(*year, *month, *day, *weekday),
            Base::Weekday(weekday, which) => self.weekday(*weekday, *which),
            Base::WeekdayOf(weekday, week) => {
                let week = self.find(&week.base)?.period;
                let mut found = Found::from(Period::day(week.first.plus_days(i64::from(*weekday) - 1)?));
                found.implied = vec![Field::Year, Field::Month, Field::Day];
                Some(found)
            }
            Base::Part(part, Some(year), _) => named_part(*part, *year).map(Found::from),
            Base::Part(part, None, which) => self.choose(|year| named_part(*part, year), *which),
            Base::Span(unit, year) => {
                let first = Date::new(*year, 1, 1)?;
                Some(Found::from(Period { unit: *unit, first }))
            }
            Base::Week(week, year) => {
                let year = year.or_else(|| Some(self.today?.iso_week().0))?;
                Some(Found::from(Period::of(Unit::Week, Date::of_iso_week(year, *week)?)))
            }
            Base::ShortDecade(decade) => {
                let year = 1900 + decade;
                let year = if self.today.is_some_and(|today| year + 100 <= today.year() && *decade < 30) {
                    year + 100
                } else {
                    year
                };
                let mut found = Found::from(Period { unit: Unit::Decade, first: Date::new(year, 1, 1)? });
                found.implied = vec![Field::Year];
                Some(found)
            }
            Base::Weekend => {
                let weekend = Period::of(Unit::Weekend, self.today?);
                let over = self.tense != Tense::Future && self.today? < weekend.first;
                let mut found = Found::from(if over { weekend.shift(-1)? } else { weekend });
                found.implied = implied_of(Unit::Weekend);
                Some(found)
            }
            Base::Current(unit, shift, anchor) => {
                let day = self.anchor(anchor, *unit)?;
                let unit = if *unit == Unit::Night || *unit == Unit::Workday { Unit::Day } else { *unit };
                let mut found = Found::from(Period::of(unit, day).shift(*shift)?);
                found.implied = implied_of(unit);
                Some(found)
            }
            Base::Away(count, unit, direction, anchor) => self.away((*count)?, *unit, *direction, anchor),
            Base::Nth(n, what, of) => {
                let of = self.find(&of.base)?;
                let mut found = Found::from(nth(*n, *what, of.period)?);
                found.implied = of.implied;
                Some(found)
            }
            Base::Holiday(number, Some(year), _) => {
                holidays::day(*number, *year).map(|day| Found::from(Period::day(day)))
            }
            Base::Holiday(number, None, which) => {
                self.choose(|year| holidays::day(*number, year).map(Period::day), *which)
            }
        }
    }

    /// A day of a month, the year or the month perhaps left to the reader.
    fn day(&self, year: Option<i32>, month: Option<u8>, day: u8, weekday: Option<u8>) -> Option<Found> {
        let Some(month) = month else { return self.day_of_month(day, weekday) };
        if let Some(year) = year {
            return period::month_day(year, month, day).map(|day| Found::from(Period::day(day)));
        }
        // A weekday beside the date tells the year: the nearest that agrees.
        if let (Some(weekday), Some(today)) = (weekday, self.today) {
            let years = (-3..=3).filter_map(|n| period::month_day(today.year() + n, month, day));
            let agreeing = years.filter(|date| date.weekday() == weekday);
            if let Some(date) = agreeing.min_by_key(|date| date.days_since(today).abs()) {
                let mut found = Found::from(Period::day(date));
                found.implied = vec![Field::Year];
                return Some(found);
            }
        }
        self.choose(|year| period::month_day(year, month, day).map(Period::day), Which::Open)
    }

    /// `on the 15th`, `Friday the 13th`: in the nearest month that has such a day, as the tense says.
    fn day_of_month(&self, day: u8, weekday: Option<u8>) -> Option<Found> {
        let today = self.today?;
        let months = (-14..=14).filter_map(|n| {
            let month = Period::of(Unit::Month, today).shift(n)?.first;
            period::month_day(month.year(), month.month(), day)
        });
        let agreeing = |date: &Date| weekday.is_none_or(|weekday| weekday == date.weekday());
        let dates: Vec<Date> = months.filter(agreeing).collect();
        let mut found = self.pick(&dates.into_iter().map(Period::day).collect::<Vec<_>>(), Which::Open)?;
        found.implied = vec![Field::Year, Field::Month];
        Some(found)
    }

    /// The period of the nearest year that suits the tense and the words.
    fn choose(&self, of_year: impl Fn(i32) -> Option<Period>, which: Which) -> Option<Found> {
        let year = self.today?.year();
        let periods: Vec<Period> = (year - 8..=year + 8).filter_map(of_year).collect();
        let mut found = self.pick(&periods, which)?;
        found.implied = vec![Field::Year];
        Some(found)
    }

    /// Of periods in order the one that suits the tense and the words.
    fn pick(&self, periods: &[Period], which: Which) -> Option<Found> {
        let today = self.today?;
        let begun = periods.iter().rev().find(|period| period.first <= today).copied();
        let over = periods.iter().rev().find(|period| period.last() < today).copied();
        let ahead = periods.iter().find(|period| period.last() >= today).copied();
        let to_come = periods.iter().find(|period| period.first > today).copied();
        let this_year =
            periods.iter().find(|period| period.last().year() == today.year() && period.first.year() <= today.year());
        let soon = |period: Period| period.first.days_since(today);
        let far = |period: Period| today.days_since(period.last());
        let (first, second) = match (which, self.tense) {
            (Which::Last, _) => (over, None),
            (Which::Next, _) => (to_come, None),
            (Which::This, _) => (this_year.copied().or(begun), None),
            (Which::Open, Tense::Future) => (ahead, None),
            (Which::Open, Tense::Past) => (begun, None),
            (Which::Open, Tense::Open) => match (begun, to_come) {
                (Some(begun), Some(next)) if soon(next) <= SOON && far(begun) > 365 - 2 * SOON => {
                    (Some(next), Some(begun))
                }
                (begun, next) => (begun, next),
            },
        };
        let mut found = Found::from(first.or(begun).or(ahead)?);
        found.others.extend(second.filter(|other| *other != found.period));
        Some(found)
    }

    fn weekday(&self, weekday: u8, which: Which) -> Option<Found> {
        let today = self.today?;
        let back = i64::from((today.weekday() + 7 - weekday) % 7);
        let next_week = Period::of(Unit::Week, today).shift(1)?.first.plus_days(i64::from(weekday) - 1)?;
        let (first, second) = match (which, self.tense) {
            (Which::Last, _) if back == 0 => (today.plus_days(-7), None),
            (Which::Next, _) => (Some(next_week), None),
            (Which::This, _) if back == 0 => (Some(today), None),
            (Which::Open, Tense::Future) if back == 0 => (Some(today), today.plus_days(7)),
            (Which::Open, _) if back == 0 => (Some(today), today.plus_days(-7)),
            (Which::Last, _) | (Which::Open, Tense::Past) => (today.plus_days(-back), None),
            (Which::This, Tense::Past) if back < i64::from(today.weekday()) => (today.plus_days(-back), None),
            (Which::This, _) | (Which::Open, Tense::Future) => (today.plus_days(7 - back), None),
            (Which::Open, Tense::Open) => (today.plus_days(-back), today.plus_days(7 - back)),
        };
        let mut found = Found::from(Period::day(first?));
        found.others.extend(second.map(Period::day));
        found.implied = vec![Field::Year, Field::Month, Field::Day];
        Some(found)
    }

    /// The month or quarter of another year that figures are compared with: `in March ... from a year earlier`, `in the third
    /// quarter ... a year ago`.
    fn compared_with(&self, unit: Unit, years: f64, anchor: &Anchor) -> Option<Found> {
        let quarter =
            self.last_quarter.filter(|(_, paragraph)| *paragraph == self.paragraph).map(|(quarter, _)| quarter);
        let month = self.last.filter(|last| last.unit == Unit::Month && *anchor == Anchor::Chain);
        let of = quarter.or(month).filter(|_| unit == Unit::Year && !matches!(anchor, Anchor::At(_)))?;
        let mut found = Found::from(Period { first: unit.later(of.first, years)?, ..of });
        found.implied = vec![Field::Year, Field::Month];
        Some(found)
    }

    /// So many units from the anchor, in the grain of the unit: a week is a week, a year a year.
    fn away(&self, count: f64, unit: Unit, direction: Direction, anchor: &Anchor) -> Option<Found> {
        let from = self.anchor(anchor, unit)?;
        let signed = if direction == Direction::Past { -count } else { count };
        if unit.is_clock() {
            let seconds = match unit {
                Unit::Hour => 3600.0,
                Unit::Minute => 60.0,
                _ => 1.0,
            };
            let mut found = Found::from(Period::day(from.plus_days((signed * seconds / 86_400.0) as i64)?));
            found.implied = vec![Field::Year, Field::Month, Field::Day, Field::Hour];
            return Some(found);
        }
        if let Some(compared) = self.compared_with(unit, signed, anchor) {
            return Some(compared);
        }
        let day = unit.later(from, signed)?;
        let grain = match unit {
            Unit::Fortnight => Unit::Week,
            Unit::Night | Unit::Workday | Unit::Weekend => Unit::Day,
            Unit::Year if count.fract() != 0.0 => Unit::Month,
            unit => unit,
        };
        // Counted from a named day, the count is exact: "two weeks after April 3".
        let exact = matches!(anchor, Anchor::At(_)) && unit < Unit::Year;
        let mut found = Found::from(Period::of(if exact { Unit::Day } else { grain }, day));
        if unit <= Unit::Fortnight {
            found.days = Some((day, day));
        }
        found.implied = implied_of(grain);
        Some(found)
    }
}

/// The fields that a relative period of that unit leaves to be counted.
fn implied_of(unit: Unit) -> Vec<Field> {
    match unit {
        Unit::Month | Unit::Quarter | Unit::Season | Unit::Semester => vec![Field::Year, Field::Month],
        unit if unit >= Unit::Year => vec![Field::Year],
        _ => vec![Field::Year, Field::Month, Field::Day],
    }
}

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

/// The n-th weekday or unit of a period, from its end where `n` is negative.
fn nth(n: i64, what: UnitOrWeekday, of: Period) -> Option<Period> {
    let unit = match what {
        UnitOrWeekday::Weekday(weekday) => {
            return period::nth_weekday(of.first, of.last(), weekday, n).map(Period::day);
        }
        UnitOrWeekday::Unit(unit) => unit,
    };
    let found = if n > 0 {
        let mut first = Period::of(unit, of.first);
        // A week belongs to the period that holds its Thursday.
        if unit == Unit::Week && first.first.plus_days(3)? < of.first {
            first = first.shift(1)?;
        }
        first.shift(n - 1)?
    } else {
        let mut last = Period::of(unit, of.last());
        if unit == Unit::Week && last.first.plus_days(3)? > of.last() {
            last = last.shift(-1)?;
        }
        last.shift(n + 1)?
    };
    (of.first <= found.last() && found.first <= of.last()).then_some(found)
}
