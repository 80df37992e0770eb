//! A report in other forms: CSV a table, a Markdown ledger, plain text with sources, standalone HTML, W3C Web Annotations.
//!
//! Takes a report and the text it was made from; gives a string.
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
use sources::Sources;
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
