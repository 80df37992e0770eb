//! Calendar arithmetic that knows no text, over the `time` crate's proleptic Gregorian calendar.

use crate::error::Error;
use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::fmt;
use std::str::FromStr;
use time::Month;

/// A day of the calendar; prints and parses as `YYYY-MM-DD`.
///
/// ```
/// let day: pressglass::Date = "2024-02-29".parse()?;
/// assert_eq!(day.to_string(), "2024-02-29");
/// assert!("2023-02-29".parse::<pressglass::Date>().is_err());
/// # Ok::<(), pressglass::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Date(time::Date);

impl Date {
    /// The day of that year, month (1 to 12) and day of the month; `None` where there is none.
    #[inline(never)]
    pub fn new(year: i32, month: u8, day: u8) -> Option<Self> {
        let month = Month::try_from(month).ok()?;
        (0..=9999).contains(&year).then(|| time::Date::from_calendar_date(year, month, day).ok().map(Self))?
    }

    /// The day that many days after 1970-01-01; `None` beyond the years 0 to 9999.
    #[inline(never)]
    pub fn from_days_since_1970(days: i64) -> Option<Self> {
        let epoch = time::Date::from_ordinal_date(1970, 1).ok()?;
        epoch.checked_add(time::Duration::days(days)).filter(|date| (0..=9999).contains(&date.year())).map(Self)
    }

    /// The year, 0 to 9999.
    pub const fn year(self) -> i32 {
        self.0.year()
    }

    /// The month, 1 to 12.
    pub const fn month(self) -> u8 {
        self.0.month() as u8
    }

    /// The day of the month, 1 to 31.
    pub const fn day(self) -> u8 {
        self.0.day()
    }

    /// The day of the week, Monday 1 to Sunday 7.
    #[inline(never)]
    pub const fn weekday(self) -> u8 {
        self.0.weekday().number_from_monday()
    }

    /// The ISO year and week that hold the day.
    #[inline(never)]
    pub fn iso_week(self) -> (i32, u8) {
        // A week is of the year that holds its Thursday.
        let thursday = self.0.saturating_add(time::Duration::days(4 - i64::from(self.weekday())));
        (thursday.year(), ((thursday.ordinal() - 1) / 7 + 1) as u8)
    }

    /// The Monday of that ISO week; `None` where the year has no such week.
    #[inline(never)]
    pub fn of_iso_week(year: i32, week: u8) -> Option<Self> {
        // January 4 is always in the first week.
        let first = Self::new(year, 1, 4)?;
        let monday = first.plus_days(7 * (i64::from(week) - 1) + 1 - i64::from(first.weekday()))?;
        (monday.iso_week() == (year, week)).then_some(monday)
    }

    /// The day that many days later (earlier where negative); `None` beyond the years 0 to 9999.
    #[inline(never)]
    pub fn plus_days(self, days: i64) -> Option<Self> {
        let date = self.0.checked_add(time::Duration::new(days.checked_mul(86_400)?, 0))?;
        (0..=9999).contains(&date.year()).then_some(Self(date))
    }

    /// The same day of the month that many months later, or the month's last day where it has no such day.
    #[inline(never)]
    pub fn plus_months(self, months: i64) -> Option<Self> {
        let count = (i64::from(self.year()) * 12 + i64::from(self.month()) - 1).checked_add(months)?;
        let (year, month) = (i32::try_from(count.div_euclid(12)).ok()?, count.rem_euclid(12) as u8 + 1);
        Self::new(year, month, self.day().min(days_in(year, month)))
    }

    /// How many days later than the other day this one is.
    #[inline(never)]
    pub fn days_since(self, other: Self) -> i64 {
        (self.0 - other.0).whole_days()
    }
}

/// How many days the month has.
#[inline(never)]
pub fn days_in(year: i32, month: u8) -> u8 {
    Month::try_from(month).map_or(31, |month| month.length(year))
}

impl FromStr for Date {
    type Err = Error;
    fn from_str(text: &str) -> Result<Self, Error> {
        let bad = || Error::Date(text.to_owned());
        let bytes = text.as_bytes();
        let shaped = bytes.len() == 10
            && bytes.iter().enumerate().all(|(i, b)| if i == 4 || i == 7 { *b == b'-' } else { b.is_ascii_digit() });
        if !shaped {
            return Err(bad());
        }
        let field = |range: std::ops::Range<usize>| text[range].parse::<u16>().map_err(|_| bad());
        let (year, month, day) = (field(0..4)?, field(5..7)?, field(8..10)?);
        Self::new(i32::from(year), month as u8, day as u8).ok_or_else(bad)
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year(), self.month(), self.day())
    }
}

impl Serialize for Date {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Date {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(D::Error::custom)
    }
}
