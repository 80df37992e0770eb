//! What a caller can choose.

use crate::dates::Date;
use crate::error::Error;
use crate::names::Kind;
use crate::text::{OffsetUnit, Span};
use serde::{Deserialize, Serialize};
use std::str::FromStr;

/// The choices of one extraction; the default suits an article of unknown date.
///
/// ```
/// use pressglass::{Options, extract};
/// let options = Options { date: Some("2024-04-20".parse()?), ..Options::default() };
/// let report = extract("It rained on Friday.", &options);
/// assert_eq!(report.dateline.unwrap().date.to_string(), "2024-04-20");
/// # Ok::<(), pressglass::Error>(())
/// ```
#[derive(Debug, Clone, Default)]
pub struct Options {
    /// The day the article was written. It wins over a dateline in the text.
    pub date: Option<Date>,
    /// The day to fall back on where neither `date` nor the text gives one: the caller's today, as the library reads no
    /// clock. Without it relative dates stay unresolved.
    pub today: Option<Date>,
    /// The unit of every offset in the report.
    pub offsets: OffsetUnit,
    /// What a reader has put right, in the order it was done; places in `offsets`.
    pub corrections: Vec<Correction>,
}

impl Options {
    /// Sets the option of that name, as callers outside Rust write it.
    ///
    /// # Errors
    /// Where there is no option of that name, or the value is none of its values.
    ///
    /// ```
    /// let mut options = pressglass::Options::default();
    /// options.set("date", "2024-04-20")?;
    /// assert!(options.set("offsets", "line").is_err());
    /// # Ok::<(), pressglass::Error>(())
    /// ```
    pub fn set(&mut self, name: &str, value: &str) -> Result<(), Error> {
        match name {
            "date" => self.date = Some(value.parse()?),
            "today" => self.today = Some(value.parse()?),
            "offsets" => self.offsets = value.parse()?,
            "corrections" => {
                self.corrections =
                    serde_json::from_str(value).map_err(|error| Error::Corrections(error.to_string()))?;
            }
            _ => return Err(Error::Option(name.to_owned())),
        }
        Ok(())
    }
}

/// One thing put right. Places are in the report's unit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "do", rename_all = "lowercase", try_from = "Spelled")]
pub enum Correction {
    /// The entity named at `at` is the one named at `into`.
    Merge {
        /// A mention.
        at: Span,
        /// A mention of the other, whose name and kind stay.
        into: Span,
    },
    /// The mention at `at` names another thing than its entity's other mentions.
    Split {
        /// The mention.
        at: Span,
    },
    /// The entity named at `at` is of this kind.
    Kind {
        /// A mention.
        at: Span,
        /// What it is.
        kind: Kind,
    },
    /// There is no such finding.
    Drop {
        /// The list it stands in.
        what: Table,
        /// Its place: a mention of the entity, the figure, the date, the first content of the claim.
        at: Span,
    },
}

/// A correction as JSON spells it: a struct reads in a tenth of the code that an enum told apart by a field takes.
#[derive(Deserialize)]
struct Spelled {
    r#do: Verb,
    at: Span,
    into: Option<Span>,
    kind: Option<Kind>,
    what: Option<Table>,
}

#[derive(Deserialize)]
#[serde(rename_all = "lowercase")]
enum Verb {
    Merge,
    Split,
    Kind,
    Drop,
}

impl TryFrom<Spelled> for Correction {
    type Error = &'static str;

    fn try_from(Spelled { r#do, at, into, kind, what }: Spelled) -> Result<Self, &'static str> {
        match r#do {
            Verb::Merge => into.map(|into| Self::Merge { at, into }).ok_or("missing field `into`"),
            Verb::Split => Ok(Self::Split { at }),
            Verb::Kind => kind.map(|kind| Self::Kind { at, kind }).ok_or("missing field `kind`"),
            Verb::Drop => what.map(|what| Self::Drop { what, at }).ok_or("missing field `what`"),
        }
    }
}

/// A list of the report.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Table {
    /// `entities`
    Entity,
    /// `figures`
    Figure,
    /// `dates`
    Date,
    /// `claims`
    Claim,
}

impl Table {
    /// Its name in the report: `entities`, `figures`, `dates` or `claims`.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Entity => "entities",
            Self::Figure => "figures",
            Self::Date => "dates",
            Self::Claim => "claims",
        }
    }
}

impl FromStr for Table {
    type Err = Error;
    fn from_str(name: &str) -> Result<Self, Error> {
        [Self::Entity, Self::Figure, Self::Date, Self::Claim]
            .into_iter()
            .find(|table| table.name() == name)
            .ok_or_else(|| Error::Table(name.to_owned()))
    }
}
