//! `train names`: the names model from the corpora of names.

mod corpora;
mod score;
mod variants;

use crate::crf::{Example, Method, Prune, Random, Settings, train};
use anyhow::{Context, Result};
use corpora::Text;
use pressglass::names::{Kind, LABELS, Reading, may_follow, tags};
use pressglass::tagger::Model;
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

/// What it is measured on.
const DEVELOPMENT: [&str; 2] = ["ww_dev", "uner_ewt_dev"];

fn variable(name: &str, default: f32) -> f32 {
    std::env::var(name).ok().and_then(|value| value.parse().ok()).unwrap_or(default)
}

/// Trains the model, writes it, and prints its scores.
pub fn make(data: &Path, out: &Path) -> Result<()> {
    let settings = Settings {
        labels: LABELS,
        allowed: may_follow,
        bits: variable("BITS", 22.0) as u8,
        edge_bits: 0,
        minimum: 2,
        edge_minimum: 0,
        epochs: variable("EPOCHS", 6.0) as usize,
        method: Method::AdaGrad { rate: variable("RATE", 0.15) },
        dropout: variable("DROP", 0.15),
        rescale: false,
        prune: Some(Prune { after: variable("PRUNE", 3.0) as usize, keep: variable("KEEP", 400_000.0) as usize }),
        levels: variable("LEVELS", 7.0) as i8,
    };
    let mut random = Random(7);
    let mut examples = Vec::new();
    for (name, weight) in TRAINING {
        let weight = variable(&format!("W_{name}"), weight);
        if weight == 0.0 {
            continue;
        }
        for text in corpora::read(data, name)? {
            let text = if random.chance(variable("CLOSED", 0.5)) { variants::closed_up(&text) } else { text };
            let text =
                if random.chance(variable("HEAD", 0.3)) { variants::with_headline(&text, &mut random) } else { text };
            collect(&text, weight, &mut examples);
        }
    }
    let bytes = train(examples, &settings).encode();
    std::fs::write(out, &bytes).with_context(|| format!("cannot write {}", out.display()))?;
    println!("{}: {} bytes", out.display(), bytes.len());
    let model = Model::parse(&bytes)?;
    for name in DEVELOPMENT {
        println!("{name}: {}", score::score(&model, &corpora::read(data, name)?));
    }
    Ok(())
}

/// Adds the stretches of a text.
fn collect(text: &Text, weight: f32, out: &mut Vec<Example>) {
    let doc = Document::new(&text.text);
    let names: Vec<(TokenRange, Kind)> = text
        .names
        .iter()
        .map(|&(span, kind)| (tokens(&doc, span), kind))
        .filter(|(name, _)| !name.is_empty())
        .collect();
    let reading = Reading::new(&doc);
    for stretch in reading.stretches() {
        let from = names.partition_point(|(name, _)| name.to <= stretch.from);
        let to = names.partition_point(|(name, _)| name.from < stretch.to);
        let mut example = Example { gold: tags(stretch, &names[from..to]), weight, ..Example::default() };
        for i in stretch {
            reading.features(i, |feature| example.states.add(feature));
            example.states.close();
        }
        out.push(example);
    }
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
