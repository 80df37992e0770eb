//! Exact spans and labels, as the kit counts them: groups, events and others are one label.

use super::corpora::Text;
use pressglass::names::{Kind, Reading};
use pressglass::text::TokenRange;
use pressglass::{Document, Span};
use std::collections::BTreeSet;
use std::fmt::{self, Display};

/// Counts by label: right, given, gold.
#[derive(Debug, Clone, Copy, Default)]
pub struct Score([[usize; 3]; 4]);

/// Scores what a tagger finds in texts.
pub fn score(texts: &[Text], tag: impl Fn(&Reading) -> Vec<(TokenRange, Kind)>) -> Score {
    let mut score = Score::default();
    for text in texts {
        let doc = Document::new(&text.text);
        let given: BTreeSet<(Span, usize)> =
            tag(&Reading::new(&doc)).into_iter().map(|(tokens, kind)| (doc.span(tokens), label(kind))).collect();
        let gold: BTreeSet<(Span, usize)> = text.names.iter().map(|&(span, kind)| (span, label(kind))).collect();
        given.intersection(&gold).for_each(|(_, label)| score.0[*label][0] += 1);
        given.iter().for_each(|(_, label)| score.0[*label][1] += 1);
        gold.iter().for_each(|(_, label)| score.0[*label][2] += 1);
    }
    score
}

fn label(kind: Kind) -> usize {
    (kind as usize).min(3)
}

impl Display for Score {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (name, count) in ["person", "organization", "place", "other"].iter().zip(&self.0) {
            write!(f, "{name} {:.2}, ", measure(std::slice::from_ref(count)))?;
        }
        write!(f, "three {:.2}, all {:.2}", measure(&self.0[..3]), measure(&self.0))
    }
}

/// F1 over some labels, in percent.
fn measure(counts: &[[usize; 3]]) -> f64 {
    let sum = |at: usize| counts.iter().map(|count| count[at]).sum::<usize>();
    200.0 * sum(0) as f64 / (sum(1) + sum(2)).max(1) as f64
}
