//! `train names`: the names model from the corpora of names.

pub mod corpora;
mod passages;
mod score;
mod variants;

use crate::crf::{Example, Method, Prune, Random, Settings, train, train_on};
use anyhow::{Context, Result};
use corpora::Text;
use pressglass::names::{Kind, LABELS, Reading, SecondLook, decode, first_pass, may_follow, tags};
use pressglass::tagger::{Model, Parts};
use pressglass::text::TokenRange;
use pressglass::{Document, Span};
use std::path::Path;

/// What the model learns from, with the weight of each corpus.
const TRAINING: [(&str, f32); 6] = [
    ("ww_train", 1.0),
    ("gum_other", 1.0),
    ("wikigold", 1.0),
    ("wnut17_train", 0.5),
    ("crossner_politics", 1.0),
    ("gmb_agree", 0.5),
];

/// How often each passage written for training is filled with other names, and the weight of what comes out.
const PASSAGES: (usize, f32) = (14, 0.5);

/// What it is measured on.
const DEVELOPMENT: [&str; 2] = ["ww_dev", "uner_ewt_dev"];

/// The training texts are cut in so many parts; what the second pass learns from the first was read by a model that did
/// not see the part.
const FOLDS: usize = 3;

/// The first pass is surer of what it has not seen than it should be; the second learns on top of scores shrunk by this.
const TEMPERATURE: f32 = 0.3;

/// Trains the model, writes it, and prints its scores.
pub fn make(data: &Path, folder: &Path) -> Result<()> {
    let texts = training_texts(data)?;
    let first = Settings {
        labels: LABELS,
        allowed: may_follow,
        bits: 22,
        edge_bits: 0,
        minimum: 2,
        edge_minimum: 0,
        epochs: 8,
        runs: 3,
        method: Method::AdaGrad { rate: 0.1 },
        dropout: 0.15,
        rescale: false,
        prune: Some(Prune { after: 4, keep: 310_000 }),
        levels: 7,
        average: 1,
    };
    let second = Settings {
        epochs: 4,
        dropout: 0.2,
        bits: 18,
        levels: 127,
        average: 1,
        minimum: 5,
        method: Method::AdaGrad { rate: 0.1 },
        prune: Some(Prune { after: 2, keep: 20_000 }),
        ..first
    };
    let parts = train(texts.iter().flat_map(|(text, weight)| first_examples(text, *weight)).collect(), &first);
    let first_bytes = parts.encode();
    let fold = Settings { epochs: 4, runs: 1, prune: Some(Prune { after: 2, keep: 330_000 }), ..first };
    let mut examples = Vec::new();
    for part in 0..FOLDS {
        let of_part = |number: usize| number % FOLDS == part;
        let others = texts.iter().enumerate().filter(|(number, _)| !of_part(*number));
        let parts = train(others.flat_map(|(_, (text, weight))| first_examples(text, *weight)).collect(), &fold);
        let model = Model::parse(&parts.encode())?;
        for (_, (text, weight)) in texts.iter().enumerate().filter(|(number, _)| of_part(*number)) {
            examples.extend(second_examples(text, *weight, &model, parts.scale * TEMPERATURE));
        }
    }
    let second_bytes =
        train_on(&Parts { scale: parts.scale * TEMPERATURE, ..parts.clone() }, examples, &second).encode();

    for (name, bytes) in [("names.bin", &first_bytes), ("names-second.bin", &second_bytes)] {
        let path = folder.join(name);
        std::fs::write(&path, bytes).with_context(|| format!("cannot write {}", path.display()))?;
        println!("{}: {} bytes", path.display(), bytes.len());
    }
    let (first, second) = (Model::parse(&first_bytes)?, Model::parse(&second_bytes)?);
    for name in DEVELOPMENT {
        let texts = corpora::read(data, name)?;
        println!("first pass, {name}: {}", score::score(&texts, |reading| first_pass(reading, &first).names));
        println!("both passes, {name}: {}", score::score(&texts, |reading| decode(reading, &first, &second)));
    }
    Ok(())
}

/// All training texts, some of them with a headline or closed up, each with its weight.
fn training_texts(data: &Path) -> Result<Vec<(Text, f32)>> {
    let mut random = Random(7);
    let mut out = corpora_texts(data)?;
    for (text, _) in &mut out {
        if random.chance(0.5) {
            *text = variants::closed_up(text);
        }
        if random.chance(0.3) {
            *text = variants::with_headline(text, &mut random);
        }
    }
    let written = passages::filled(out.iter().map(|(text, _)| text), PASSAGES.0, &mut random);
    out.extend(written.into_iter().map(|text| (text, PASSAGES.1)));
    Ok(out)
}

/// The texts of the training corpora as they are, each with its weight.
pub fn corpora_texts(data: &Path) -> Result<Vec<(Text, f32)>> {
    let mut out = Vec::new();
    for (name, weight) in TRAINING {
        out.extend(corpora::read(data, name)?.into_iter().map(|text| (text, weight)));
    }
    Ok(out)
}

/// What the first pass learns from a text: an example a stretch.
fn first_examples(text: &Text, weight: f32) -> Vec<Example> {
    let doc = Document::new(&text.text);
    let reading = Reading::new(&doc);
    let gold = gold(&doc, text);
    let example = |stretch: TokenRange| {
        let mut example = Example { gold: gold_tags(stretch, &gold), weight, ..Example::default() };
        for i in stretch {
            reading.features(i, |feature| example.states.add(feature));
            example.states.close();
        }
        example
    };
    reading.stretches().into_iter().map(example).collect()
}

/// What the second pass learns from a text, on top of what a model that did not see it says.
fn second_examples(text: &Text, weight: f32, model: &Model, scale: f32) -> Vec<Example> {
    let doc = Document::new(&text.text);
    let reading = Reading::new(&doc);
    let gold = gold(&doc, text);
    let first = first_pass(&reading, model);
    let look = SecondLook::new(&reading, &first.names);
    let mut scores = first.scores.iter();
    let mut example = |stretch: TokenRange| {
        let mut example = Example { gold: gold_tags(stretch, &gold), weight, ..Example::default() };
        for (i, scores) in stretch.iter().zip(&mut scores) {
            example.base.push(scores.map(|score| f32::from(score) * scale));
            look.features(i, |feature| example.states.add(feature));
            example.states.close();
        }
        example
    };
    first.stretches.iter().map(|&stretch| example(stretch)).collect()
}

/// The names of a text as tokens, in order.
fn gold(doc: &Document, text: &Text) -> Vec<(TokenRange, Kind)> {
    text.names.iter().map(|&(span, kind)| (tokens(doc, span), kind)).filter(|(name, _)| !name.is_empty()).collect()
}

fn gold_tags(stretch: TokenRange, gold: &[(TokenRange, Kind)]) -> Vec<u8> {
    let from = gold.partition_point(|(name, _)| name.to <= stretch.from);
    let to = gold.partition_point(|(name, _)| name.from < stretch.to);
    tags(stretch, &gold[from..to])
}

/// The tokens of a name: those that lie in its span by more than half.
fn tokens(doc: &Document, span: Span) -> TokenRange {
    let mut range = doc.tokens_in(span);
    let outside = |i: usize| {
        let token = doc.tokens()[i].span;
        2 * (token.end.min(span.end) - token.start.max(span.start)) <= token.len()
    };
    while !range.is_empty() && outside(range.from) {
        range.from += 1;
    }
    while !range.is_empty() && outside(range.to - 1) {
        range.to -= 1;
    }
    range
}
