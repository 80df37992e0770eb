//! Periods of the calendar, from a day to a millennium, and the arithmetic on them. Knows no text.
//!
//! A [`Period`] is a unit and its first day; `Period::of(Unit::Quarter, 2024-04-20)` is the second quarter of 2024, writes
//! itself `2024-Q2`, and the period one before it is `2024-Q1`.

use super::calendar::{Date, days_in};

/// A unit of length or of the calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Unit {
    Second,
    Minute,
    Hour,
    Day,
    Night,
    Workday,
    Weekend,
    Week,
    Fortnight,
    Month,
    Quarter,
    Semester,
    Season,
    Year,
    FiscalYear,
    Decade,
    Century,
    Millennium,
}

impl Unit {
    /// Every unit under the name that the lexicon gives it.
    pub const NAMES: [(&'static str, Self); 18] = [
        ("second", Self::Second),
        ("minute", Self::Minute),
        ("hour", Self::Hour),
        ("day", Self::Day),
        ("night", Self::Night),
        ("workday", Self::Workday),
        ("weekend", Self::Weekend),
        ("week", Self::Week),
        ("fortnight", Self::Fortnight),
        ("month", Self::Month),
        ("quarter", Self::Quarter),
        ("semester", Self::Semester),
        ("season", Self::Season),
        ("year", Self::Year),
        ("fiscal", Self::FiscalYear),
        ("decade", Self::Decade),
        ("century", Self::Century),
        ("millennium", Self::Millennium),
    ];

    /// The unit of that name.
    #[inline(never)]
    pub fn named(name: &str) -> Option<Self> {
        Self::NAMES.iter().find(|(known, _)| *known == name).map(|&(_, unit)| unit)
    }

    /// Whether it is shorter than a day.
    pub fn is_clock(self) -> bool {
        self <= Self::Hour
    }

    /// How many of a smaller unit it has, where parts of it are told in that.
    pub const fn parts(self) -> Option<(f64, Self)> {
        match self {
            Self::Minute => Some((60.0, Self::Second)),
            Self::Hour => Some((60.0, Self::Minute)),
            Self::Day => Some((24.0, Self::Hour)),
            Self::Year => Some((12.0, Self::Month)),
            Self::Decade => Some((10.0, Self::Year)),
            Self::Century => Some((10.0, Self::Decade)),
            _ => None,
        }
    }

    /// How many seconds a clock unit has.
    pub const fn seconds(self) -> f64 {
        match self {
            Self::Hour => 3600.0,
            Self::Minute => 60.0,
            _ => 1.0,
        }
    }

    /// As many days, or as many months, as one of it has; `(0, 0)` for clock units.
    const fn length(self) -> (i64, i64) {
        match self {
            Self::Second | Self::Minute | Self::Hour => (0, 0),
            Self::Day | Self::Night | Self::Workday => (1, 0),
            Self::Week | Self::Weekend => (7, 0),
            Self::Fortnight => (14, 0),
            Self::Month => (0, 1),
            Self::Quarter | Self::Season => (0, 3),
            Self::Semester => (0, 6),
            Self::Year | Self::FiscalYear => (0, 12),
            Self::Decade => (0, 120),
            Self::Century => (0, 1200),
            Self::Millennium => (0, 12_000),
        }
    }

    /// How TIMEX3 writes it as a length: the factor and the designator, after a `T` for clock units.
    pub const fn designator(self) -> (f64, &'static str) {
        match self {
            Self::Second => (1.0, "S"),
            Self::Hour => (1.0, "H"),
            Self::Day | Self::Night => (1.0, "D"),
            Self::Workday => (1.0, "WD"),
            Self::Weekend => (1.0, "WE"),
            Self::Week => (1.0, "W"),
            Self::Fortnight => (2.0, "W"),
            Self::Minute | Self::Month => (1.0, "M"),
            Self::Quarter => (3.0, "M"),
            Self::Semester => (6.0, "M"),
            Self::Season => (1.0, "SE"),
            Self::Year | Self::FiscalYear => (1.0, "Y"),
            Self::Decade => (10.0, "Y"),
            Self::Century => (100.0, "Y"),
            Self::Millennium => (1000.0, "Y"),
        }
    }

    /// The day that many units later; parts of a unit count in days.
    #[inline(never)]
    pub fn later(self, day: Date, count: f64) -> Option<Date> {
        if !count.is_finite() || count.abs() > 1e6 {
            return None;
        }
        let (days, months) = self.length();
        let whole = count.trunc();
        let rest = ((count - whole) * (days as f64 + months as f64 * 30.0)) as i64;
        day.plus_days(days * whole as i64)?.plus_months(months * whole as i64)?.plus_days(rest)
    }
}

/// A stretch of the calendar: one unit long, from its first day on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Period {
    pub unit: Unit,
    pub first: Date,
}

impl Period {
    /// The period of that unit that holds the day.
    #[inline(never)]
    pub fn of(unit: Unit, day: Date) -> Self {
        let (year, month) = (day.year(), day.month());
        let start = |year: i32, month: u8| Date::new(year, month, 1);
        let week =
            |offset: i64| day.plus_days(1 - i64::from(day.weekday())).and_then(|monday| monday.plus_days(offset));
        let first = match unit {
            Unit::Weekend => week(5),
            Unit::Week | Unit::Fortnight => week(0),
            Unit::Month => start(year, month),
            Unit::Quarter => start(year, (month - 1) / 3 * 3 + 1),
            Unit::Semester => start(year, (month - 1) / 6 * 6 + 1),
            Unit::Season => match month {
                1 | 2 => start(year - 1, 12),
                _ => start(year, month / 3 * 3),
            },
            Unit::Year | Unit::FiscalYear => start(year, 1),
            Unit::Decade => start(year / 10 * 10, 1),
            Unit::Century => start(year / 100 * 100, 1),
            Unit::Millennium => start(year / 1000 * 1000, 1),
            _ => Some(day),
        };
        Self { unit, first: first.unwrap_or(day) }
    }

    /// A single day.
    pub const fn day(day: Date) -> Self {
        Self { unit: Unit::Day, first: day }
    }

    /// A month.
    #[inline(never)]
    pub fn month(year: i32, month: u8) -> Option<Self> {
        Some(Self { unit: Unit::Month, first: Date::new(year, month, 1)? })
    }

    /// Season 1 (spring) to 4 (winter) of a year; the winter of 2023 ends in 2024.
    #[inline(never)]
    pub fn season(year: i32, season: u8) -> Option<Self> {
        Some(Self { unit: Unit::Season, first: Date::new(year, season * 3, 1)? })
    }

    /// The period so many of its units later.
    #[inline(never)]
    pub fn shift(self, count: i64) -> Option<Self> {
        Some(Self { unit: self.unit, first: self.unit.later(self.first, count as f64)? })
    }

    /// Its last day.
    #[inline(never)]
    pub fn last(self) -> Date {
        match self.unit {
            Unit::Weekend => self.first.plus_days(1),
            Unit::Second | Unit::Minute | Unit::Hour => Some(self.first),
            unit => unit.later(self.first, 1.0).and_then(|next| next.plus_days(-1)),
        }
        .unwrap_or(self.first)
    }

    /// Its TIMEX3 value.
    #[inline(never)]
    pub fn value(self) -> String {
        let (year, month) = (self.first.year(), self.first.month());
        let (iso_year, week) = self.first.iso_week();
        match self.unit {
            Unit::Week | Unit::Fortnight => format!("{iso_year:04}-W{week:02}"),
            Unit::Weekend => format!("{iso_year:04}-W{week:02}-WE"),
            Unit::Month => format!("{year:04}-{month:02}"),
            Unit::Quarter => format!("{year:04}-Q{}", (month - 1) / 3 + 1),
            Unit::Semester => format!("{year:04}-H{}", (month - 1) / 6 + 1),
            Unit::Season => format!("{year:04}-{}", ["SP", "SU", "FA", "WI"][usize::from(month / 3 - 1).min(3)]),
            Unit::Year => format!("{year:04}"),
            Unit::FiscalYear => format!("FY{year:04}"),
            Unit::Decade => format!("{:03}X", year / 10),
            Unit::Century => format!("{:02}XX", year / 100),
            Unit::Millennium => format!("{}XXX", year / 1000),
            _ => self.first.to_string(),
        }
    }
}

/// The `n`-th such weekday of a stretch of days, from its end where `n` is negative.
#[inline(never)]
pub fn nth_weekday(first: Date, last: Date, weekday: u8, n: i64) -> Option<Date> {
    let found = if n > 0 {
        let to_first = i64::from((weekday + 7 - first.weekday()) % 7);
        first.plus_days(to_first + 7 * (n - 1))?
    } else {
        let to_last = i64::from((last.weekday() + 7 - weekday) % 7);
        last.plus_days(-to_last + 7 * (n + 1))?
    };
    (first <= found && found <= last).then_some(found)
}

/// The month-and-day of a year, where it exists.
#[inline(never)]
pub fn month_day(year: i32, month: u8, day: u8) -> Option<Date> {
    (day <= days_in(year, month)).then(|| Date::new(year, month, day))?
}
