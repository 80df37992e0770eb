//! What words name, told by the company that they keep: a linear model from word vectors to kinds of names.
//!
//! It learns from the corpora of names how often a word stands in names of each kind, and tells it of every word that has a
//! vector: `kigali` is a place, `letizia` a person. A word of the corpora is judged by a model that has not seen it; else the
//! tagger, which learns from the same corpora, would trust it too much.

use crate::crf::Random;
use crate::names::corpora::Text;
use anyhow::{Context, Result};
use pressglass::Document;
use pressglass::lexicon::gazetteer::{Entry, usage};
use pressglass::names::Kind;
use serde::Deserialize;
use std::collections::BTreeMap;
use std::fs::File;
use std::io::BufReader;
use std::path::Path;

/// So many words, by falling frequency, are told a usage.
const WORDS: usize = 74_000;

/// Kinds of usage, and outside of names.
const CLASSES: usize = Entry::USAGES + 1;

/// Numbers in a vector; then its length and the word's rank.
const DIMENSIONS: usize = 100;
const INPUTS: usize = DIMENSIONS + 3;

const FOLDS: usize = 5;
const EPOCHS: usize = 12;
const RATE: f32 = 0.05;

/// A word outside of names as often is no name; a kind with such a share of the names is likely, or sure.
const COMMON: f32 = 0.9;
const LIKELY: f32 = 0.55;
const SURE: f32 = 0.8;

/// The package's file: words by falling frequency, and their vectors.
#[derive(Deserialize)]
struct Vectors {
    words: Vec<String>,
    vectors: BTreeMap<String, Vec<f32>>,
}

/// How often a word stands in names of each kind, or outside.
type Counts = BTreeMap<String, [f32; CLASSES]>;

/// A word to learn from.
struct Example {
    input: [f32; INPUTS],
    shares: [f32; CLASSES],
    weight: f32,
    fold: usize,
}

/// The usage of every word that has one.
pub fn read(vectors: &Path, texts: &[(Text, f32)]) -> Result<Vec<(String, u8)>> {
    let file = File::open(vectors).with_context(|| format!("cannot open {}", vectors.display()))?;
    let Vectors { words, vectors } = serde_json::from_reader(BufReader::new(file))?;
    let counts = count(texts);
    let inputs = words.iter().enumerate().filter_map(|(rank, word)| Some((word, input(rank, vectors.get(word)?)?)));
    let inputs: Vec<(&String, [f32; INPUTS])> = inputs.filter(|(word, _)| word.chars().all(is_of_word)).collect();
    let seen = |(number, (word, input)): (usize, &(&String, [f32; INPUTS]))| {
        let counts = counts.get(*word)?;
        let total: f32 = counts.iter().sum();
        let shares = counts.map(|count| count / total);
        let trust = if shares[CLASSES - 1] > COMMON { 0.5 } else { 1.5 };
        (total >= 1.0).then(|| Example {
            input: *input,
            shares,
            weight: total.ln_1p().min(4.0) * trust,
            fold: number % FOLDS,
        })
    };
    let examples: Vec<Example> = inputs.iter().enumerate().filter_map(seen).collect();
    let models: Vec<Model> = (0..FOLDS).map(|fold| Model::new(examples.iter().filter(|e| e.fold != fold))).collect();
    let told = |(number, (word, input)): (usize, &(&String, [f32; INPUTS]))| {
        let usage = read_usage(models[number % FOLDS].shares(input));
        (usage != 0).then(|| ((*word).clone(), usage))
    };
    Ok(inputs.iter().take(WORDS).enumerate().filter_map(told).collect())
}

/// Words with digits and signs are no names by themselves.
fn is_of_word(c: char) -> bool {
    c.is_alphabetic() || matches!(c, '-' | '\'' | '.')
}

fn count(texts: &[(Text, f32)]) -> Counts {
    let mut counts = Counts::new();
    for (text, weight) in texts {
        let doc = Document::new(&text.text);
        let mut names = text.names.iter().peekable();
        for i in 0..doc.len() {
            let span = doc.tokens()[i].span;
            while names.next_if(|(name, _)| name.end <= span.start).is_some() {}
            let class = match names.peek() {
                Some((name, kind)) if name.start < span.end => class(*kind),
                // A capital tells nothing there.
                _ if doc.sentence(i).from == i => continue,
                _ => CLASSES - 1,
            };
            counts.entry(doc.lower(i).to_owned()).or_default()[class] += weight;
        }
    }
    counts
}

fn class(kind: Kind) -> usize {
    (kind as usize).min(Entry::USAGES - 1)
}

/// A vector of length three, its own length and the word's rank about zero, and one.
fn input(rank: usize, vector: &[f32]) -> Option<[f32; INPUTS]> {
    let vector = vector.get(..DIMENSIONS)?;
    let length = vector.iter().map(|x| x * x).sum::<f32>().sqrt().max(1e-6);
    let mut out = [1.0; INPUTS];
    out.iter_mut().zip(vector).for_each(|(out, x)| *out = x / length * 3.0);
    out[DIMENSIONS] = (length - 5.0) / 2.0;
    out[DIMENSIONS + 1] = ((rank as f32 + 10.0).ln() - 10.0) / 2.0;
    Some(out)
}

/// The number of the usage, 0 where the shares leave it open.
fn read_usage(shares: [f32; CLASSES]) -> u8 {
    let outside = shares[CLASSES - 1];
    let best = (0..Entry::USAGES).max_by(|&a, &b| shares[a].total_cmp(&shares[b])).unwrap_or(0);
    let share = shares[best] / (1.0 - outside).max(1e-6);
    if outside > COMMON || share < LIKELY { 0 } else { usage(best as u8, share >= SURE) }
}

/// A linear model: a row of weights a class.
struct Model([[f32; INPUTS]; CLASSES]);

impl Model {
    /// Learns the shares of the examples (`AdaGrad`).
    fn new<'e>(examples: impl Iterator<Item = &'e Example>) -> Self {
        let mut examples: Vec<&Example> = examples.collect();
        let mut model = Self([[0.0; INPUTS]; CLASSES]);
        let mut squares = [[1e-2_f32; INPUTS]; CLASSES];
        let mut random = Random(42);
        for epoch in 0..EPOCHS {
            let rate = RATE * (1.0 - epoch as f32 / EPOCHS as f32);
            for i in (1..examples.len()).rev() {
                examples.swap(i, random.below(i + 1));
            }
            for example in &examples {
                let shares = model.shares(&example.input);
                for ((row, squares), (share, gold)) in
                    model.0.iter_mut().zip(&mut squares).zip(shares.iter().zip(&example.shares))
                {
                    let error = (share - gold) * example.weight;
                    for ((weight, square), x) in row.iter_mut().zip(squares).zip(&example.input) {
                        let gradient = error * x;
                        *square += gradient * gradient;
                        *weight -= rate * gradient / square.sqrt();
                    }
                }
            }
        }
        model
    }

    /// The share of each class that the model expects.
    fn shares(&self, input: &[f32; INPUTS]) -> [f32; CLASSES] {
        let scores = self.0.each_ref().map(|row| row.iter().zip(input).map(|(weight, x)| weight * x).sum::<f32>());
        let top = scores.iter().copied().fold(f32::MIN, f32::max);
        let odds = scores.map(|score| (score - top).exp());
        let total: f32 = odds.iter().sum();
        odds.map(|odd| odd / total)
    }
}
