//! Every time expression of the article, resolved to the calendar.
//!
//! Takes a document and its [`Dateline`]; gives the [`Timex`]es in order, with TIMEX3 values. `on Friday`, read in an
//! article of Saturday 2024-04-20, is 2024-04-19.
//!
//! Words get their senses from the lexicon (`lex`), the grammar's rules read them (`rules`, patterns in `pattern`), refiners
//! join neighbours (`refine`), and the resolver puts what was said on the calendar (`resolve`), which itself knows no text
//! (`calendar`, `period`).

mod calendar;
mod clock;
mod dateline;
mod holidays;
mod lex;
mod meaning;
mod movable;
mod numbers;
mod pattern;
mod period;
mod refine;
mod resolve;
mod rules;
mod spoken;
mod tense;
mod write;

pub use calendar::Date;
pub use dateline::{Dateline, DatelineOrigin, dateline};

use crate::text::{Document, Span};
use lex::Lexed;
use resolve::Resolver;
use rules::Hit;
use serde::{Deserialize, Serialize};

/// The four types of TIMEX3.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
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
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
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
pub fn find(document: &Document, dateline: Option<&Dateline>) -> Vec<Timex> {
    let lexed = Lexed::new(document);
    let hits = refine::refine(&lexed, scan(&lexed));
    let mut resolver = Resolver::new(&lexed, dateline.map(|dateline| dateline.date));
    let mut timexes: Vec<Timex> = hits.iter().map(|hit| resolver.resolve(hit)).collect();
    spoken::count_from_speaking(&lexed, &hits, &mut timexes, &mut resolver);
    timexes
}

/// The longest expression at each place, from left to right; none overlaps another.
fn scan(lexed: &Lexed) -> Vec<Hit> {
    let mut hits = Vec::new();
    let mut i = 0;
    while i < lexed.document.len() {
        match rules::read(lexed, i, 0) {
            Some(hit) => {
                i = hit.to;
                hits.push(hit);
            }
            None => i += 1,
        }
    }
    hits
}
