//! Of the periods of one name the one that is meant: the month, day or holiday of the nearest year, the weekday of the
//! nearest week that suits the tense and the words.

use super::{DAY, Found, Resolver};
use crate::dates::meaning::Which;
use crate::dates::period::{self, Period, Unit};
use crate::dates::tense::Tense;
use crate::dates::{Field, holidays};

/// A date that lies this many days ahead or less is likelier than one of nearly a year before.
const SOON: i64 = 45;

impl Resolver<'_, '_, '_> {
    /// A day of a month, the year or the month perhaps left to the reader.
    #[inline(never)]
    pub(super) fn day(&self, year: Option<i32>, month: Option<u8>, day: u8, weekday: Option<u8>) -> Option<Found> {
        let Some(month) = month else { return self.day_of_month(day, weekday) };
        if let Some(year) = year {
            return period::month_day(year, month, day).map(|day| Found::from(Period::day(day)));
        }
        // A weekday beside the date tells the year: the nearest that agrees.
        if let (Some(weekday), Some(today)) = (weekday, self.today) {
            let years = (-3..=3).filter_map(|n| period::month_day(today.year() + n, month, day));
            let agreeing = years.filter(|date| date.weekday() == weekday);
            if let Some(date) = agreeing.min_by_key(|date| date.days_since(today).abs()) {
                return Some(Found::implying(Period::day(date), &[Field::Year]));
            }
        }
        self.choose(&|year| period::month_day(year, month, day).map(Period::day), Which::Open)
    }

    /// `on the 15th`, `Friday the 13th`: in the nearest month that has such a day, as the tense says.
    #[inline(never)]
    fn day_of_month(&self, day: u8, weekday: Option<u8>) -> Option<Found> {
        let today = self.today?;
        let months = (-14..=14).filter_map(|n| {
            let month = Period::of(Unit::Month, today).shift(n)?.first;
            period::month_day(month.year(), month.month(), day)
        });
        let agreeing = months.filter(|date| weekday.is_none_or(|weekday| weekday == date.weekday()));
        let mut found = self.pick(&agreeing.map(Period::day).collect::<Vec<_>>(), Which::Open)?;
        found.implied = &[Field::Year, Field::Month];
        Some(found)
    }

    /// A holiday of that year or of the nearest, with the days beside it where only the moon tells.
    #[inline(never)]
    pub(super) fn holiday(&self, number: usize, year: Option<i32>, which: Which) -> Option<Found> {
        let of_year = |year: i32| holidays::days(number, year).map(|(first, _)| Period::day(first));
        let mut found = match year {
            Some(year) => Found::from(of_year(year)?),
            None => self.choose(&of_year, which)?,
        };
        let day = found.period.first;
        found.days = holidays::days(number, day.year());
        if holidays::may_be_a_day_off(number) {
            found.others.extend([1, -1].into_iter().filter_map(|off| Some(Period::day(day.plus_days(off)?))));
        }
        Some(found)
    }

    /// The period of the nearest year that suits the tense and the words.
    #[inline(never)]
    pub(super) fn choose(&self, of_year: &dyn Fn(i32) -> Option<Period>, which: Which) -> Option<Found> {
        let year = self.today?.year();
        let periods: Vec<Period> = (year - 8..=year + 8).filter_map(of_year).collect();
        let mut found = self.pick(&periods, which)?;
        found.implied = &[Field::Year];
        Some(found)
    }

    /// Of periods in order the one that suits the tense and the words.
    #[inline(never)]
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

    /// The weekday of this week, the last or the next, as the word before it and the tense say.
    #[inline(never)]
    pub(super) fn weekday(&self, weekday: u8, which: Which) -> Option<Found> {
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
        let mut found = Found::implying(Period::day(first?), DAY);
        found.others.extend(second.map(Period::day));
        Some(found)
    }
}
