//! Pressglass reads a news article and tells who said what, which numbers, about whom, when.
//!
//! [`extract`] turns a text into a [`Report`]: entities with their roles, figures with value, hedge and what they count,
//! dates resolved to the calendar, claims with source, cue and content, and the links among them. It runs in a browser (as
//! WebAssembly), in a Rust program, and behind the `pressglass` command; nothing leaves the machine.
//!
//! ```
//! use pressglass::{Options, extract};
//!
//! let options = Options { date: Some("2024-04-20".parse()?), ..Options::default() };
//! let report = extract("More than 200 people were hurt on Friday.", &options);
//! println!("{}", serde_json::to_string_pretty(&report).unwrap());
//! # Ok::<(), pressglass::Error>(())
//! ```
//!
//! Any string gives a report: there is no error and no panic, and time grows in line with the text's length. The same text
//! and options give the same report on every platform.

// The stages are public so that the trainer and the benchmarks can run them one by one; what is promised to callers are the
// names below.
#[doc(hidden)]
pub mod claims;
mod correct;
#[doc(hidden)]
pub mod dates;
#[doc(hidden)]
pub mod entities;
mod error;
pub mod export;
#[doc(hidden)]
pub mod figures;
#[doc(hidden)]
pub mod lexicon;
mod link;
pub mod marks;
#[doc(hidden)]
pub mod names;
mod options;
mod report;
#[doc(hidden)]
pub mod tagger;
#[doc(hidden)]
pub mod text;
#[cfg(all(feature = "web", target_arch = "wasm32"))]
pub mod web;

pub use claims::{ClaimKind, CueClass, Polarity};
pub use dates::{Date, DatelineOrigin, Field, TimexKind};
pub use error::Error;
pub use figures::{FigureKind, Modifier, Trend};
pub use names::Kind;
pub use options::{Correction, Options, Table};
pub use report::{Claim, DateExpression, Dateline, Entity, Figure, Mention, Report, Stats};
pub use text::{Document, OffsetUnit, Span};

/// Reads an article: the way of the text from words to a report, one call a stage.
///
/// Offsets are in `options.offsets` (UTF-16 code units by default), lists in order of first appearance.
pub fn extract(text: &str, options: &Options) -> Report {
    let document = Document::new(text);
    let mentions = names::find(&document);
    let entities = entities::merge(&document, &mentions);
    let figures = figures::find(&document);
    let dateline = dates::dateline(&document, options);
    let dates = dates::find(&document, dateline.as_ref());
    let claims = claims::find(&document, &mentions, &entities);
    let findings = link::join(mentions, entities, figures, dates, claims);
    let mut report = Report::new(&document, dateline, &findings, options.offsets);
    report.correct(text, &options.corrections);
    report
}
