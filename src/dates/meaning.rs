//! What an expression says, before the calendar of the article is known: fields as stated, offsets, lengths.
//!
//! `early Friday morning` is the weekday 5, its early part, its morning; which Friday is the resolver's question.

use super::period::Unit;

/// What one expression says.
#[derive(Debug, Clone, PartialEq)]
pub enum Meaning {
    /// A point or period of the calendar, perhaps with a time of day.
    When(When),
    /// From one to the other, both included.
    Range(Box<When>, Box<When>),
    /// A length of time, in TIMEX3: `P3D`, `PXY`.
    Length(String),
    /// A repeated time, in TIMEX3: `P1D`, `XXXX-WXX-5`.
    Often(String),
    /// `PAST_REF`, `PRESENT_REF`, `FUTURE_REF`.
    Vague(&'static str),
}

/// A period of the calendar with what narrows it.
#[derive(Debug, Clone, PartialEq)]
pub struct When {
    pub base: Base,
    pub edge: Option<Edge>,
    pub time: Option<Time>,
}

impl From<Base> for When {
    fn from(base: Base) -> Self {
        Self { base, edge: None, time: None }
    }
}

/// The period itself.
#[derive(Debug, Clone, PartialEq)]
pub enum Base {
    /// No day is stated: only a time of day.
    SomeDay,
    /// A day of the month.
    Day { year: Option<i32>, month: Option<u8>, day: u8, weekday: Option<u8> },
    /// A weekday.
    Weekday(u8, Which),
    /// A weekday of the week so many weeks from the anchor's.
    WeekdayOf(u8, Box<When>),
    /// The nearest such weekday before or after another day.
    WeekdayBeside(u8, Direction, Box<When>),
    /// A named month, season, quarter or half of a year.
    Part(NamedPart, Option<i32>, Which),
    /// A year, a decade (its first year), a century (its first year).
    Span(Unit, i32),
    /// An ISO week.
    Week(u8, Option<i32>),
    /// The decade that ends so, of the nearest past century: `the nineties`.
    ShortDecade(i32),
    /// `the weekend`: the last one, or the one ahead, as the tense says.
    Weekend,
    /// The period of that unit so many units from the anchor's: `last week`, `this year`, `the next day`.
    Current(Unit, i64, Anchor),
    /// So many units from the anchor: `two weeks ago`, `three days later`. No count means an unknown number.
    Away(Option<f64>, Unit, Direction, Anchor),
    /// The month, quarter or half last named, in another year: `the same period of 2022`.
    Counterpart(Box<When>),
    /// `the turn of the century`
    Turn(Unit),
    /// The n-th unit or weekday of another period; negative from its end.
    Nth(i64, UnitOrWeekday, Box<When>),
    /// A holiday, by its number in the table.
    Holiday(usize, Option<i32>, Which),
}

impl Base {
    /// Whether it names a single day.
    pub const fn is_day(&self) -> bool {
        matches!(
            self,
            Self::Day { .. }
                | Self::Weekday(..)
                | Self::WeekdayOf(..)
                | Self::WeekdayBeside(..)
                | Self::Holiday(..)
                | Self::Current(Unit::Day, ..)
                | Self::Away(_, Unit::Day, ..)
        )
    }
}

/// A part of the year that has a name or number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NamedPart {
    Month(u8),
    Season(u8),
    Quarter(u8),
    Semester(u8),
}

/// What is counted within a period.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum UnitOrWeekday {
    Unit(Unit),
    Weekday(u8),
}

/// Which of the periods of one name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Which {
    /// Not said: the clause decides.
    Open,
    This,
    Last,
    Next,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    Past,
    Future,
}

/// What a relative time is counted from.
#[derive(Debug, Clone, PartialEq)]
pub enum Anchor {
    /// The day of writing.
    Dateline,
    /// The last date named.
    Chain,
    /// The period of that unit last named nearby: `sales for the quarter`.
    Named,
    /// Another expression.
    At(Box<When>),
}

/// A stated end of a period.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Edge {
    Start,
    Mid,
    End,
    /// `earlier this year`: before now.
    SoFar,
    /// `later this year`: after now.
    Rest,
}

/// A time of day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Time {
    /// `MO`, `AF`, `EV`, `NI`, `DT`
    Part(&'static str),
    /// A clock time.
    Clock(Clock),
}

/// A clock time of 24 hours; `half_day` where the text does not say which half is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Clock {
    pub hour: u8,
    pub minute: u8,
    pub second: Option<u8>,
    pub half_day_open: bool,
    /// Minutes east of Greenwich, where a zone is named.
    pub zone: Option<i32>,
}
