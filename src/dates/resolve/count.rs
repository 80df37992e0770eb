//! Counting on the calendar: so many units from an anchor, the n-th of a period, the period of another year that figures are
//! compared with.

use super::{Found, Resolver};
use crate::dates::Field;
use crate::dates::calendar::Date;
use crate::dates::meaning::{Anchor, Direction, UnitOrWeekday, When};
use crate::dates::period::{self, Period, Unit};

impl Resolver<'_, '_, '_> {
    /// The day that an anchor gives.
    #[inline(never)]
    pub(super) fn anchor(&self, anchor: &Anchor, unit: Unit) -> Option<Date> {
        match anchor {
            Anchor::Dateline => self.today,
            Anchor::Chain if unit <= Unit::Week => self.memory.last_day().or(self.today),
            Anchor::Chain => self.memory.last().map(|last| last.first).or(self.today),
            Anchor::Named => match self.memory.named(unit) {
                Some(named) => Some(named.first),
                None if unit == Unit::Day => self.memory.day_within(2).or(self.today),
                // Who writes of "the quarter" writes of results, so of the last one that is over.
                None if unit == Unit::Quarter => self.today?.plus_months(-3),
                None => self.today,
            },
            Anchor::At(when) => {
                let found = self.find(&when.base)?;
                Some(found.days.map_or(found.period.first, |(first, _)| first))
            }
        }
    }

    /// `the same period of 2022`: the month, quarter or half last named, in that year; the year itself where none was.
    #[inline(never)]
    pub(super) fn counterpart(&self, of: &When) -> Option<Found> {
        let year = self.find(&of.base)?.period;
        match self.memory.reported() {
            Some((first, last)) if year.unit >= Unit::Year => {
                let months = 12 * i64::from(year.first.year() - first.first.year());
                let of_year = |part: Period| Some(Period { first: part.first.plus_months(months)?, ..part });
                Some(Found { until: of_year(last).filter(|_| first != last), ..Found::counted(of_year(first)?) })
            }
            _ => Some(Found::counted(year)),
        }
    }

    /// The turn of the century or decade nearest to the day of writing.
    #[inline(never)]
    pub(super) fn turn_of(&self, unit: Unit) -> Option<Found> {
        let running = Period::of(unit, self.today?);
        let next = running.shift(1)?;
        let first =
            if next.first.days_since(self.today?) < self.today?.days_since(running.first) { next } else { running };
        Some(Found::counted(Period::of(Unit::Year, first.first)))
    }

    /// So many units from the anchor, in the grain of the unit: a week is a week, a year a year.
    #[inline(never)]
    pub(super) fn away(&self, count: f64, unit: Unit, direction: Direction, anchor: &Anchor) -> Option<Found> {
        // "half a century ago" is five decades, a quarter of one 25 years, "a year and a half" eighteen months.
        if let Some((parts, smaller)) = unit.parts()
            && count.fract() != 0.0
            && (count * parts * 10.0).fract() == 0.0
        {
            return self.away(count * parts, smaller, direction, anchor);
        }
        let from = self.anchor(anchor, unit)?;
        let signed = if direction == Direction::Past { -count } else { count };
        if unit.is_clock() {
            let day = from.plus_days((signed * unit.seconds() / 86_400.0) as i64)?;
            return Some(Found::implying(Period::day(day), &[Field::Year, Field::Month, Field::Day, Field::Hour]));
        }
        if unit == Unit::Year
            && !matches!(anchor, Anchor::At(_))
            && self.compared
            && let Some((first, last)) = self.memory.reported()
        {
            let later = |part: Period| Some(Period { first: unit.later(part.first, signed)?, ..part });
            return Some(Found { until: later(last).filter(|_| first != last), ..Found::counted(later(first)?) });
        }
        let day = unit.later(from, signed)?;
        let grain = match (unit, anchor) {
            // Counted from a named period, the count is as exact as that: "two weeks after April 3", "a year ago this month".
            (_, Anchor::At(when)) => self.find(&when.base)?.period.unit.min(unit),
            (Unit::Fortnight, _) => Unit::Week,
            (Unit::Night | Unit::Workday | Unit::Weekend, _) => Unit::Day,
            _ => unit,
        };
        let mut found = Found::counted(Period::of(grain, day));
        if unit <= Unit::Fortnight {
            found.days = Some((day, day));
        }
        Some(found)
    }
}

/// The n-th weekday or unit of a period, from its end where `n` is negative.
#[inline(never)]
pub(super) fn nth(n: i64, what: UnitOrWeekday, of: Period) -> Option<Period> {
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
