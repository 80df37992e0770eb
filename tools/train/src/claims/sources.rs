//! Trains the source step: a choice among candidates, learned from what the tagger finds in articles it has not seen.

use super::choice::{self, Choice};
use super::{Corpus, Table};
use pressglass::claims::attribution::Attribution;
use pressglass::claims::candidates::candidates;
use pressglass::claims::chooser::{self, WEIGHTS};
use pressglass::claims::{self, Models};
use pressglass::text::TokenRange;
use std::collections::HashSet;

/// Trains the table; `models` gives a tagger that has not seen the article of that number, and the border step.
pub fn train<'m>(corpus: &Corpus, models: impl Fn(usize) -> Models<'m>) -> Table<WEIGHTS> {
    let mut choices = Vec::new();
    for number in 0..corpus.documents.len() {
        collect(corpus, number, models(number), &mut choices);
    }
    choice::train("source step", &choices, 12)
}

fn collect(corpus: &Corpus, number: usize, models: Models, out: &mut Vec<Choice>) {
    let (document, golds) = (&corpus.documents[number], &corpus.attributions[number]);
    let draft = claims::tag(document, &corpus.facts[number], models);
    let mut last = None;
    for attribution in draft.attributions.iter().filter(|attribution| !attribution.content.is_empty()) {
        let Some(gold) =
            golds.iter().max_by(|a, b| likeness(&a.content, attribution).total_cmp(&likeness(&b.content, attribution)))
        else {
            continue;
        };
        let all = candidates(document, attribution, &draft.sources, last);
        if likeness(&gold.content, attribution) >= 0.5 {
            let source: HashSet<usize> = gold.source.iter().flat_map(|range| range.iter()).collect();
            let fit: Vec<f32> = all.iter().map(|candidate| fit(&source, candidate.tokens)).collect();
            let top = fit.iter().copied().fold(0.0, f32::max);
            if top > 0.0 {
                let feature_list = |number| {
                    let mut list = Vec::new();
                    chooser::features(document, attribution, &all, number, |feature| list.push(feature));
                    list
                };
                out.push(Choice {
                    candidates: (0..all.len()).map(feature_list).collect(),
                    right: fit.iter().map(|&fit| fit == top).collect(),
                });
            }
            last = gold.source.first().copied().or(last);
        } else {
            last = attribution.source.first().copied().or(last);
        }
    }
}

/// Shared tokens over all tokens.
fn likeness(content: &[TokenRange], attribution: &Attribution) -> f32 {
    let shared: usize = content
        .iter()
        .flat_map(|a| attribution.content.iter().map(|b| a.to.min(b.to).saturating_sub(a.from.max(b.from))))
        .sum();
    let len = |ranges: &[TokenRange]| ranges.iter().map(|range| range.len()).sum::<usize>();
    shared as f32 / (len(content) + len(&attribution.content) - shared).max(1) as f32
}

/// The same for a source and a candidate; nobody fits no source.
fn fit(source: &HashSet<usize>, candidate: TokenRange) -> f32 {
    if candidate.is_empty() {
        return f32::from(source.is_empty());
    }
    let shared = candidate.iter().filter(|token| source.contains(token)).count();
    shared as f32 / (source.len() + candidate.len() - shared) as f32
}
