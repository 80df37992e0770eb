//! The day the article was written: given by the caller, found in the text, or the caller's today.

use super::Date;
use crate::options::Options;
use crate::text::{Document, Span};
use serde::Serialize;

/// Where the dateline's date comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum DatelineOrigin {
    /// The caller gave it.
    Given,
    /// It stands in the text.
    Text,
    /// Neither: the caller's today.
    Default,
}

/// The day all relative dates are resolved against, and the place the text opens with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dateline {
    /// The day.
    pub date: Date,
    /// The place, as written.
    pub place: Option<Span>,
    /// Where the date comes from.
    pub origin: DatelineOrigin,
    /// Where the date stands in the text; only where `origin` is `Text`.
    pub span: Option<Span>,
}

/// Finds the dateline; `None` where nothing gives a date.
pub fn dateline(_document: &Document, options: &Options) -> Option<Dateline> {
    let (date, origin) = match (options.date, options.today) {
        (Some(date), _) => (date, DatelineOrigin::Given),
        (None, Some(today)) => (today, DatelineOrigin::Default),
        (None, None) => return None,
    };
    Some(Dateline { date, place: None, origin, span: None })
}
