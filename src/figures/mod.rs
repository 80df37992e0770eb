//! Every number of the article with its value, its hedge, its unit, and what it counts.
//!
//! Takes a document; gives the [`Figure`]s in order. In `More than 34,000 Palestinians have been killed` the figure is
//! 34,000, more than, counting `Palestinians`, event `killed`.

mod counted;
mod event;
mod exclusions;
mod hedge;
mod numeral;
mod quantity;
mod ranges;
mod reader;
mod trend;

use crate::text::{Document, Span};
use numeral::Amount;
use quantity::Quantity;
use reader::Reader;
use serde::Serialize;
use std::borrow::Cow;

/// What sort of number it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum FigureKind {
    /// So many of something.
    Count,
    /// A share in hundredths, percentage points included.
    Percent,
    /// A sum of money.
    Money,
    /// A quantity with a unit of measurement.
    Measure,
    /// A length of time or an age.
    Duration,
    /// A ratio, fraction or odds ("one in five").
    Ratio,
    /// A rank ("third-largest").
    Ordinal,
}

/// How the text hedges the number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Modifier {
    /// No hedge.
    Exactly,
    /// "some", "about", "nearly"
    About,
    /// "more than", "over"
    MoreThan,
    /// "fewer than", "under"
    LessThan,
    /// "at least"
    AtLeast,
    /// "up to", "as many as"
    AtMost,
}

/// Which way the number went, where verb or adverb says so.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Trend {
    /// "rose 3%"
    Up,
    /// "fell 60 points"
    Down,
}

/// A number as the text gives it.
#[derive(Debug, Clone, PartialEq)]
pub struct Figure {
    /// The whole phrase, hedge and counted thing included.
    pub span: Span,
    /// The number alone.
    pub number: Span,
    /// What sort of number it is.
    pub kind: FigureKind,
    /// Its value; `None` for a range.
    pub value: Option<f64>,
    /// A range's low end; `None` where it is open or no range.
    pub low: Option<f64>,
    /// A range's high end.
    pub high: Option<f64>,
    /// The hedge.
    pub modifier: Modifier,
    /// Up or down.
    pub trend: Option<Trend>,
    /// ISO 4217 code of money, `percent`, or the singular English name of the unit; `None` for counts.
    pub unit: Option<Cow<'static, str>>,
    /// The noun phrase that is counted or measured.
    pub counted: Option<Span>,
    /// What happened to it: a participle or verb.
    pub event: Option<String>,
    /// The rule that read it.
    pub rule: &'static str,
}

/// Finds the figures of a document, in order; none overlaps another's number.
pub fn find(document: &Document) -> Vec<Figure> {
    let reader = Reader::new(document);
    let quantities = ranges::join(&reader, quantities(&reader));
    quantities
        .iter()
        .filter(|quantity| exclusions::reason(&reader, quantity).is_none())
        .map(|quantity| figure(&reader, quantity))
        .collect()
}

/// All quantities from left to right, figures or not.
fn quantities<'t>(reader: &Reader<'_, 't>) -> Vec<Quantity<'t>> {
    let mut out: Vec<Quantity> = Vec::new();
    let mut i = 0;
    while i < reader.doc.len() {
        if let Some(quantity) = quantity::read(reader, i) {
            i = quantity.to.max(i + 1);
            out.push(quantity);
        } else {
            i += 1;
        }
    }
    out
}

/// The figure that a quantity is, with its hedge, its trend, what it counts and what happened.
fn figure(reader: &Reader, quantity: &Quantity) -> Figure {
    let hedged = hedge::read(reader, quantity);
    let counted = counted::read(reader, quantity, hedged.to);
    let to = counted.map_or(hedged.to, |counted| counted.to);
    let (value, low, high) = match quantity.number.amount {
        Amount::Exact(value) => (Some(value), None, None),
        Amount::Between(low, high) => (None, Some(low), Some(high)),
    };
    Figure {
        span: reader.span(hedged.from, to),
        number: quantity.number.span(reader),
        kind: quantity.kind,
        value,
        low,
        high,
        modifier: hedged.modifier,
        trend: trend::read(reader, hedged.from, hedged.to),
        unit: quantity.unit.clone(),
        counted: counted.map(|range| reader.doc.span(range)),
        event: event::read(reader, hedged.from, to),
        rule: quantity.rule,
    }
}
