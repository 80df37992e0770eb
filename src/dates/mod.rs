//! Every time expression of the article, resolved to the calendar.
//!
//! Takes a document and its [`Dateline`]; gives the [`Timex`]es in order, with TIMEX3 values. `on Friday`, read in an
//! article of Saturday 2024-04-20, is 2024-04-19.

mod calendar;
mod dateline;

pub use calendar::Date;
pub use dateline::{Dateline, DatelineOrigin, dateline};

use crate::text::{Document, Span};
use serde::Serialize;

/// The four types of TIMEX3.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum TimexKind {
    /// A day or a longer calendar period.
    Date,
    /// A time of day.
    Time,
    /// A length of time.
    Duration,
    /// A repeated time.
    Set,
}

/// A calendar field.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Field {
    /// The year.
    Year,
    /// The month.
    Month,
    /// The day.
    Day,
    /// The hour.
    Hour,
}

/// A time expression with its reading.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Timex {
    /// Bytes it covers.
    pub span: Span,
    /// Its TIMEX3 type.
    pub kind: TimexKind,
    /// Its TIMEX3 value: `2024-04-19`, `2024-W16`, `P3D`, `XXXX-WXX-5`, `PAST_REF`.
    pub value: String,
    /// First calendar day; `None` for durations, sets and vague references.
    pub from: Option<Date>,
    /// Last calendar day.
    pub to: Option<Date>,
    /// The fields that the text does not state.
    pub implied: Vec<Field>,
    /// Other values that the text leaves open, best first.
    pub alternatives: Vec<String>,
    /// The rule that read it.
    pub rule: &'static str,
}

/// Finds the time expressions of a document, in order; none overlaps another.
pub fn find(_document: &Document, _dateline: Option<&Dateline>) -> Vec<Timex> {
    Vec::new()
}
