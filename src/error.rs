//! What a caller can get wrong. Extraction itself cannot fail: any text gives a report.

/// A bad option. The message says what was given and what is accepted.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// An offset unit of another name.
    #[error("unknown offset unit {0:?}: expected \"utf16\", \"char\" or \"byte\"")]
    OffsetUnit(String),
    /// A dateline that is no calendar day.
    #[error("{0:?} is no date: expected YYYY-MM-DD, a day of the Gregorian calendar, such as 2024-04-20")]
    Date(String),
    /// An option of a name that is none.
    #[error("unknown option {0:?}: expected \"date\", \"today\", \"offsets\" or \"corrections\"")]
    Option(String),
    /// A form that reports are not written in.
    #[error(
        "unknown format {0:?}: expected json, figures.csv, claims.csv, dates.csv, names.csv, md, txt, html or jsonld"
    )]
    Format(String),
    /// Corrections that are not a JSON list of them.
    #[error("these are no corrections: {0}")]
    Corrections(String),
    /// A list of the report of another name.
    #[error("unknown table {0:?}: expected \"claims\", \"figures\", \"dates\" or \"entities\"")]
    Table(String),
}
