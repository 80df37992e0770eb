//! Trains the verdict: of the attributions found in unseen articles, which the annotator found too.

use super::choice::{self, Choice};
use super::corpus::GoldTokens;
use super::{Corpus, Table};
use pressglass::claims::attribution::Attribution;
use pressglass::claims::verdict::{self, WEIGHTS};
use pressglass::claims::{self, Models};
use pressglass::text::{Document, FormKind, TokenRange};
use std::collections::HashSet;

/// Trains the table; `models` gives a tagger that has not seen the article of that number, and the steps before.
pub fn train<'m>(corpus: &Corpus, models: impl Fn(usize) -> Models<'m>) -> Table<WEIGHTS> {
    let mut choices = Vec::new();
    for number in 0..corpus.documents.len() {
        let document = &corpus.documents[number];
        let found = claims::attributions(document, &[], &corpus.facts[number], models(number));
        let right = right(document, &found, &corpus.attributions[number]);
        for (attribution, right) in found.iter().zip(right) {
            let mut features = Vec::new();
            verdict::features(document, attribution, |feature| features.push(feature));
            choices.push(Choice { candidates: vec![features, Vec::new()], right: vec![right, !right] });
        }
    }
    choice::train("verdict", &choices, 6)
}

/// Which of the found attributions are right: half of the words of content shared, and the source met; each annotated one
/// counts once.
fn right(document: &Document, found: &[Attribution], golds: &[GoldTokens]) -> Vec<bool> {
    let words = |ranges: &[TokenRange]| -> HashSet<usize> {
        let tokens = ranges.iter().flat_map(|range| range.iter());
        tokens.filter(|&i| matches!(document.form(i).kind, FormKind::Word | FormKind::Number)).collect()
    };
    let golds: Vec<_> = golds.iter().map(|gold| (words(&gold.source), words(&gold.content))).collect();
    let mut pairs = Vec::new();
    for (number, attribution) in found.iter().enumerate() {
        let (source, content) = (words(&attribution.source), words(&attribution.content));
        for (gold, (gold_source, gold_content)) in golds.iter().enumerate() {
            let shared = content.intersection(gold_content).count();
            let likeness = shared as f64 / (content.len() + gold_content.len() - shared).max(1) as f64;
            let met = !source.is_disjoint(gold_source) || source.is_empty() && gold_source.is_empty();
            if likeness >= 0.5 && met {
                pairs.push((likeness, number, gold));
            }
        }
    }
    pairs.sort_by(|a, b| b.0.total_cmp(&a.0));
    let (mut right, mut taken) = (vec![false; found.len()], vec![false; golds.len()]);
    for (_, number, gold) in pairs {
        if !right[number] && !taken[gold] {
            right[number] = true;
            taken[gold] = true;
        }
    }
    right
}
