//! Closed cases: forms of attribution that their layout alone gives away, whatever their words.
//!
//! Each module knows one form. They run in the order of [`apply`], each on what those before it left, and the last puts the
//! borders of all spans right.

mod according_to;
mod appositions;
mod borders;
mod continuation;
mod dubious;
mod headline;
mod interrupted;
mod label;
mod led_in;
mod noun_phrase;
mod plain_clause;
mod quoted;
mod quoted_as;
mod reports;
mod resumed;
mod signature;
mod trailing;
mod transcript;
mod verbs;

pub(super) use label::first_question;

use super::Draft;
use super::attribution::Attribution;
use crate::names::Mention;
use crate::text::{Document, TokenRange};

/// Adds to the draft what these forms tell, and puts right what the tagger made of them.
pub(super) fn apply(document: &Document, mentions: &[Mention], draft: &mut Draft) {
    transcript::read(document, mentions, draft);
    signature::read(document, draft);
    dubious::drop(document, draft);
    quoted::read(document, draft);
    led_in::read(document, draft);
    resumed::read(document, draft);
    quoted_as::read(document, draft);
    reports::split_sources(document, draft);
    reports::fill_outer(document, draft);
    reports::find_inner(document, draft);
    according_to::read(document, draft);
    trailing::read(document, draft);
    interrupted::read(document, draft);
    plain_clause::read(document, draft);
    headline::read(document, mentions, draft);
    continuation::read(document, draft);
    appositions::read(document, mentions, draft);
    noun_phrase::mend(document, draft);
    borders::mend(document, draft);
}

fn attribution(rule: &'static str, source: TokenRange, cue: TokenRange, content: TokenRange) -> Attribution {
    Attribution { source: vec![source], cue: vec![cue], content: vec![content], rule, ..Attribution::default() }
}

fn one(token: usize) -> TokenRange {
    TokenRange::new(token, token + 1)
}

/// Where a sentence ends without its stop.
fn without_stop(document: &Document, sentence: TokenRange) -> usize {
    let last = sentence.to - 1;
    if sentence.len() > 1 && document.surface(last) == "." { last } else { sentence.to }
}

/// Whether a mark ends the noun phrase of a source.
fn ends_phrase(document: &Document, token: usize) -> bool {
    matches!(document.surface(token), "," | ";" | "." | ":" | "—" | "–" | "(" | ")")
}

/// Ranges that are spoken for, asked token by token.
struct Taken(Vec<TokenRange>);

impl Taken {
    /// The cues of the attributions that have content and source.
    fn cues(draft: &Draft) -> Self {
        let whole = |own: &&Attribution| !own.content.is_empty() && !own.source.is_empty();
        Self::new(draft.attributions.iter().filter(whole).flat_map(|own| &own.cue))
    }

    fn contents(draft: &Draft) -> Self {
        Self::new(draft.attributions.iter().flat_map(|own| &own.content))
    }

    /// Of ranges within others the outer ones are kept.
    fn new<'r>(ranges: impl Iterator<Item = &'r TokenRange>) -> Self {
        let mut sorted: Vec<TokenRange> = ranges.copied().collect();
        sorted.sort_unstable_by_key(|range| (range.from, std::cmp::Reverse(range.to)));
        let mut end = 0;
        sorted.retain(|range| {
            let reaches = range.to > end;
            end = end.max(range.to);
            reaches
        });
        Self(sorted)
    }

    /// The first range that ends after the token.
    fn next(&self, token: usize) -> Option<TokenRange> {
        self.0.get(self.0.partition_point(|range| range.to <= token)).copied()
    }

    fn holds(&self, token: usize) -> bool {
        self.next(token).is_some_and(|range| range.contains(token))
    }

    fn meets(&self, range: TokenRange) -> bool {
        self.next(range.from).is_some_and(|other| other.overlaps(range))
    }
}
