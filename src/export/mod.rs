//! A report in other forms: CSV a table, a Markdown ledger, plain text with sources, standalone HTML, W3C Web Annotations.
//!
//! Takes a report and the text it was made from; gives a string. The report may come from [`extract`](crate::extract), or
//! from JSON that was edited since: an id that leads nowhere is left out, an offset beyond the text is its end.
//!
//! ```
//! use pressglass::export::{Format, write};
//! use pressglass::{Options, extract};
//! let text = "About 40 people were hurt, police said.";
//! let report = extract(text, &Options::default());
//! let table = write(text, &report, "figures.csv".parse::<Format>()?);
//! assert!(table.starts_with("id,start,end,text,"));
//! # Ok::<(), pressglass::Error>(())
//! ```

mod annotations;
mod csv;
mod html;
mod ledger;
mod sources;
mod words;

use crate::error::Error;
use crate::options::Table;
use crate::report::Report;
use sources::{Backing, Sources};
use std::str::FromStr;

/// A form that a report can be written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// The report itself.
    Json,
    /// One of its lists as comma-separated values.
    Csv(Table),
    /// Tables of figures, claims, dates and names in Markdown.
    Markdown,
    /// Figures and claims with their sources, a line each.
    Text,
    /// The article with its marks and the ledger, in one file that needs no other.
    Html,
    /// W3C Web Annotations (JSON-LD).
    Annotations,
}

impl Format {
    /// All forms.
    pub const ALL: [Self; 9] = [
        Self::Json,
        Self::Csv(Table::Figure),
        Self::Csv(Table::Claim),
        Self::Csv(Table::Date),
        Self::Csv(Table::Entity),
        Self::Markdown,
        Self::Text,
        Self::Html,
        Self::Annotations,
    ];

    /// Its name, fit for the end of a file's name.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Json => "json",
            Self::Csv(Table::Figure) => "figures.csv",
            Self::Csv(Table::Claim) => "claims.csv",
            Self::Csv(Table::Date) => "dates.csv",
            Self::Csv(Table::Entity) => "names.csv",
            Self::Markdown => "md",
            Self::Text => "txt",
            Self::Html => "html",
            Self::Annotations => "jsonld",
        }
    }
}

impl FromStr for Format {
    type Err = Error;
    fn from_str(name: &str) -> Result<Self, Error> {
        Self::ALL.into_iter().find(|format| format.name() == name).ok_or_else(|| Error::Format(name.to_owned()))
    }
}

/// Writes the report on `text` in that form.
pub fn write(text: &str, report: &Report, format: Format) -> String {
    let sources = Sources::new(text, report);
    match format {
        // A report holds strings and finite numbers only: it always serialises.
        Format::Json => serde_json::to_string_pretty(report).unwrap_or_default(),
        Format::Csv(table) => csv::write(&sources, table),
        Format::Markdown => ledger::markdown(&sources),
        Format::Text => ledger::text(&sources),
        Format::Html => html::write(&sources),
        Format::Annotations => annotations::write(&sources),
    }
}

/// Places, in `report.figures`, of those that nobody vouches for: the article states them in its own name.
///
/// ```
/// use pressglass::{Options, export, extract};
/// let text = "Over 300 houses burned. About 40 people were hurt, police said, two days after the storm.";
/// assert_eq!(export::unsourced(text, &extract(text, &Options::default())), [0]);
/// ```
pub fn unsourced(text: &str, report: &Report) -> Vec<usize> {
    let sources = Sources::new(text, report);
    let nobody = |figure| matches!(sources.backing(figure), Backing::Nobody);
    (0..report.figures.len()).filter(|&at| nobody(&report.figures[at])).collect()
}

/// The report as JSON on one line; [`write()`] with [`Format::Json`] indents it.
///
/// ```
/// use pressglass::{Options, export, extract};
/// let report = extract("It rained.", &Options::default());
/// assert_eq!(export::json(&report), serde_json::to_string(&report)?);
/// # Ok::<(), serde_json::Error>(())
/// ```
pub fn json(report: &Report) -> String {
    serde_json::to_string(report).unwrap_or_default()
}

/// One list of the report as CSV: [`write()`] with [`Format::Csv`].
///
/// ```
/// use pressglass::{Options, Table, export, extract};
/// let text = "Mayor Jane Poe is 45.";
/// let names = export::csv(text, &extract(text, &Options::default()), Table::Entity);
/// assert_eq!(names.lines().next(), Some("id,kind,name,aliases,roles,mentions,first_start"));
/// ```
pub fn csv(text: &str, report: &Report, table: Table) -> String {
    write(text, report, Format::Csv(table))
}

/// Claims by speaker, figures with who vouches for them, dates and names as Markdown: [`write()`] with [`Format::Markdown`].
///
/// ```
/// use pressglass::{Options, Report, export, extract};
/// let text = "About 40 people were hurt, police said.";
/// let json = serde_json::to_string(&extract(text, &Options::default()))?;
/// let mut edited: Report = serde_json::from_str(&json)?;
/// edited.claims.clear();
/// assert!(export::markdown(text, &edited).contains("**no source given**"));
/// # Ok::<(), serde_json::Error>(())
/// ```
pub fn markdown(text: &str, report: &Report) -> String {
    write(text, report, Format::Markdown)
}

/// The article with its marks in one HTML file: [`write()`] with [`Format::Html`].
///
/// ```
/// use pressglass::{Options, export, extract};
/// let text = "It rained <all> day.";
/// assert!(export::html(text, &extract(text, &Options::default())).contains("<p>It rained &lt;all&gt; day.</p>"));
/// ```
pub fn html(text: &str, report: &Report) -> String {
    write(text, report, Format::Html)
}

/// Every finding as a W3C Web Annotation: [`write()`] with [`Format::Annotations`].
///
/// ```
/// use pressglass::{Options, export, extract};
/// let text = "About 40 people were hurt, police said.";
/// assert!(export::annotations(text, &extract(text, &Options::default())).contains("TextQuoteSelector"));
/// ```
pub fn annotations(text: &str, report: &Report) -> String {
    write(text, report, Format::Annotations)
}
