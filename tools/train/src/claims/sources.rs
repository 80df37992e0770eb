//! Trains the source step: a choice among candidates, learned from what the tagger finds in articles it has not seen.

use super::corpus::{self, Article};
use anyhow::{Context, Result};
use pressglass::claims::attribution::Attribution;
use pressglass::claims::candidates::candidates;
use pressglass::claims::chooser::{self, UNIT, WEIGHTS};
use pressglass::claims::facts::FactTable;
use pressglass::claims::{self, Tagger};
use pressglass::text::{Document, TokenRange};
use std::collections::HashSet;
use std::path::Path;

/// Parts of the corpus; each is read by a tagger trained on the others.
const FOLDS: usize = 2;
const EPOCHS: usize = 20;
const RATE: f32 = 0.1;
/// Pull towards zero in each step.
const DECAY: f32 = 2e-5;

/// A choice: the features of each candidate, and which are right.
struct Choice {
    candidates: Vec<Vec<usize>>,
    right: Vec<bool>,
}

/// Trains the table. `tagger` trains a tagger without the articles of which its argument is true.
pub fn train(
    articles: &[Article],
    documents: &[Document],
    facts: &[FactTable],
    tagger: impl Fn(&dyn Fn(usize) -> bool) -> Tagger,
) -> Box<[u8; WEIGHTS]> {
    let mut choices = Vec::new();
    for fold in 0..FOLDS {
        let tagger = tagger(&|number| number % FOLDS == fold);
        for number in (fold..documents.len()).step_by(FOLDS) {
            collect(&articles[number], &documents[number], &facts[number], &tagger, &mut choices);
        }
    }
    let weights = learn(&choices);
    let right = choices.iter().filter(|choice| choice.right[best(choice, &weights)]).count();
    eprintln!("source step: {} choices, {right} right", choices.len());
    let mut table = Box::new([0; WEIGHTS]);
    for (byte, weight) in table.iter_mut().zip(&weights) {
        *byte = (weight / UNIT).round().clamp(-127.0, 127.0) as i8 as u8;
    }
    table
}

/// Reads the table that was made before.
pub fn read(models: &Path) -> Result<Box<[u8; WEIGHTS]>> {
    let bytes = std::fs::read(models.join("sources.bin")).context("cannot read the table of sources")?;
    Ok(Box::new(bytes.as_slice().try_into().context("the table of sources has another size")?))
}

fn collect(article: &Article, document: &Document, facts: &FactTable, tagger: &Tagger, out: &mut Vec<Choice>) {
    let golds = corpus::align(article, document);
    let draft = claims::tag(document, facts, tagger);
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

fn sum(features: &[usize], weights: &[f32]) -> f32 {
    features.iter().map(|&feature| weights[feature]).sum()
}

fn best(choice: &Choice, weights: &[f32]) -> usize {
    (0..choice.candidates.len())
        .max_by(|&a, &b| sum(&choice.candidates[a], weights).total_cmp(&sum(&choice.candidates[b], weights)))
        .unwrap_or(0)
}

/// Softmax over the candidates, `AdaGrad`.
fn learn(choices: &[Choice]) -> Vec<f32> {
    let mut weights = vec![0.0_f32; WEIGHTS];
    let mut squares = vec![1e-2_f32; WEIGHTS];
    let mut order: Vec<usize> = (0..choices.len()).collect();
    let mut random = crate::crf::Random(7);
    for _ in 0..EPOCHS {
        for i in (1..order.len()).rev() {
            order.swap(i, random.below(i + 1));
        }
        for &number in &order {
            let choice = &choices[number];
            let scores: Vec<f32> = choice.candidates.iter().map(|features| sum(features, &weights)).collect();
            let top = scores.iter().copied().fold(f32::MIN, f32::max);
            let odds: Vec<f32> = scores.iter().map(|score| (score - top).exp()).collect();
            let all: f32 = odds.iter().sum();
            let right: f32 = odds.iter().zip(&choice.right).filter(|(_, right)| **right).map(|(odds, _)| odds).sum();
            for ((features, odds), &is_right) in choice.candidates.iter().zip(&odds).zip(&choice.right) {
                let gradient = odds / all - if is_right { odds / right.max(1e-20) } else { 0.0 };
                for &feature in features {
                    let gradient = gradient + DECAY * weights[feature];
                    squares[feature] += gradient * gradient;
                    weights[feature] -= RATE * gradient / squares[feature].sqrt();
                }
            }
        }
    }
    weights
}
