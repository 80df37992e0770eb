//! Trains the tagger of attributions and measures it.

mod corpus;
mod sources;
mod words;

use crate::crf::{self, Example, Features, Method, Settings};
use anyhow::{Context, Result};
use corpus::Article;
use pressglass::claims::chooser::WEIGHTS;
use pressglass::claims::facts::{FactTable, Facts};
use pressglass::claims::layout::Layout;
use pressglass::claims::tags::{self, Role, TAGS};
use pressglass::claims::{self, Tagger, features};
use pressglass::tagger::Parts;
use pressglass::text::{Document, Span};
use std::path::{Path, PathBuf};
use words::WordCounts;

/// What can be tried out.
#[derive(Debug, Clone, clap::Args)]
pub struct Options {
    /// Evidence that a weight needs.
    #[arg(long, default_value_t = 4.0)]
    l1: f32,
    /// Share of the features ignored in each pass.
    #[arg(long, default_value_t = 0.5)]
    dropout: f32,
    /// Passes over the corpus.
    #[arg(long, default_value_t = 6)]
    epochs: usize,
    /// Least number of occurrences of a feature.
    #[arg(long, default_value_t = 4)]
    minimum: u32,
    /// Largest whole number of a weight.
    #[arg(long, default_value_t = 15)]
    levels: i8,
    /// Bits of a feature's hash.
    #[arg(long, default_value_t = 24)]
    bits: u8,
    /// What a token outside all spans gives up, in log odds: recall against precision.
    #[arg(long, default_value_t = 0.2)]
    boldness: f32,
    /// Keep the table of sources as it is.
    #[arg(long)]
    keep_sources: bool,
    /// Where to write what the model finds in the development set.
    #[arg(long)]
    predictions: Option<PathBuf>,
    /// Leave out every tenth article, and read it along with the development set.
    #[arg(long)]
    hold_out: bool,
    /// Over how many last epochs weights are averaged.
    #[arg(long, default_value_t = 3)]
    average: usize,
}

/// Trains on `polnear.train`, writes `claims.bin` and the lexicon of words.
pub fn train(data: &Path, models: &Path, options: &Options) -> Result<()> {
    let (articles, mut unseen) = split(corpus::read(data, "polnear.train")?, options.hold_out);
    unseen.extend(corpus::read(data, "polnear.dev")?);
    let documents: Vec<Document> = articles.iter().map(|article| Document::new(&article.text)).collect();
    let golds: Vec<Vec<u8>> =
        articles.iter().zip(&documents).map(|(article, document)| gold(article, document)).collect();
    let counts: Vec<WordCounts> = documents.iter().zip(&golds).map(|(document, gold)| count(document, gold)).collect();
    let mut all = WordCounts::default();
    counts.iter().for_each(|counts| all.merge(counts));
    let facts: Vec<FactTable> = documents
        .iter()
        .zip(&counts)
        .map(|(document, own)| FactTable::new(document, |word| all.classes(word, Some(own))))
        .collect();
    let examples: Vec<Vec<Example>> = documents
        .iter()
        .zip(&golds)
        .zip(&facts)
        .map(|((document, gold), facts)| collect(document, facts, gold))
        .collect();
    let settings = Settings {
        labels: TAGS,
        allowed: |before, tag| tags::may_follow(before.unwrap_or(0), tag),
        bits: options.bits,
        edge_bits: 24,
        minimum: options.minimum,
        edge_minimum: 15,
        epochs: options.epochs,
        method: Method::Ftrl { alpha: 0.15, beta: 1.0, l1: options.l1, l2: 0.02 },
        dropout: options.dropout,
        rescale: true,
        prune: None,
        levels: options.levels,
        average: options.average,
    };
    let weights = if options.keep_sources {
        sources::read(models)?
    } else {
        sources::train(&articles, &documents, &facts, |held_out| {
            let chosen = examples.iter().enumerate().filter(|&(number, _)| !held_out(number));
            let settings = Settings { epochs: options.epochs.min(4), ..settings };
            let mut parts = crf::train(chosen.flat_map(|(_, examples)| examples.clone()).collect(), &settings);
            embolden(&mut parts, options.boldness);
            Tagger::parse(&parts.encode()).expect("a model just made")
        })
    };
    std::fs::write(models.join("sources.bin"), weights.as_slice()).context("cannot write the table of sources")?;
    let mut parts = crf::train(examples.into_iter().flatten().collect(), &settings);
    embolden(&mut parts, options.boldness);
    let bytes = parts.encode();
    eprintln!("{} state and {} edge features, {} bytes", parts.states.len(), parts.edges.len(), bytes.len());
    if let Some(out) = &options.predictions {
        predict(&unseen, &all, &bytes, &weights, out)?;
    }
    std::fs::write(models.join("claims.bin"), &bytes).context("cannot write the model")?;
    std::fs::write(models.join("../src/lexicon/attribution.txt"), all.table()).context("cannot write the lexicon")?;
    Ok(())
}

/// The articles to learn from, and those left out.
fn split(articles: Vec<Article>, hold_out: bool) -> (Vec<Article>, Vec<Article>) {
    let (unseen, seen): (Vec<_>, Vec<_>) =
        articles.into_iter().enumerate().partition(|(number, _)| hold_out && number % 10 == 0);
    let articles = |numbered: Vec<(usize, Article)>| numbered.into_iter().map(|(_, article)| article).collect();
    (articles(seen), articles(unseen))
}

fn gold(article: &Article, document: &Document) -> Vec<u8> {
    corpus::tags(document, &corpus::align(article, document))
}

fn count(document: &Document, gold: &[u8]) -> WordCounts {
    let mut counts = WordCounts::default();
    for (i, &tag) in gold.iter().enumerate() {
        let role = tags::role(tag);
        counts.add(document.lower(i), role == Some(Role::Cue), role == Some(Role::Source));
    }
    counts
}

/// Makes the tagger find more, and err more: training weighs each token alike, while of two attributions more than one is
/// missed for each that is invented.
fn embolden(parts: &mut Parts, boldness: f32) {
    let mut bias = 0;
    features::form(&Facts::default(), 0, |hash| {
        if bias == 0 {
            bias = hash;
        }
    });
    let shift = 32 - u32::from(parts.bits);
    let number = |hash: u32| hash >> shift;
    if let Some((_, weights)) = parts.states.iter_mut().find(|(hash, _)| number(*hash) == number(bias)) {
        weights[0] = weights[0].saturating_sub((boldness / parts.scale).round() as i8);
    }
}

/// Longer paragraphs are left out: there are few, and they cost much.
const LONGEST: usize = 1200;

fn collect(document: &Document, facts: &FactTable, gold: &[u8]) -> Vec<Example> {
    let mut out = Vec::new();
    for &paragraph in document.paragraphs().iter().filter(|paragraph| paragraph.len() <= LONGEST) {
        let layout = Layout::new(document, facts, paragraph);
        let (mut states, mut edges) = (Features::default(), Features::default());
        for i in paragraph {
            for distance in features::DISTANCES {
                let facts = facts.get(layout.number(i as isize + distance));
                features::form(facts, distance, |hash| states.add(hash));
            }
            features::state(&layout, i, |hash| states.add(hash));
            features::edge(&layout, i, |hash| edges.add(hash));
            states.close();
            edges.close();
        }
        out.push(Example { gold: gold[paragraph.iter()].to_vec(), states, edges, weight: 1.0, ..Example::default() });
    }
    out
}

/// Reads the development articles with a model, and writes what it finds in the scorer's form.
fn predict(articles: &[Article], counts: &WordCounts, model: &[u8], sources: &[u8; WEIGHTS], out: &Path) -> Result<()> {
    let tagger = Tagger::parse(model)?;
    let mut lines = String::new();
    for article in articles {
        let document = Document::new(&article.text);
        let facts = FactTable::new(&document, |word| counts.classes(word, None));
        let claims = claims::find_with(&document, &[], &[], &facts, &tagger, sources);
        let characters = |spans: &[Span]| -> Vec<[usize; 2]> {
            let count = |at: u32| article.text[..at as usize].chars().count();
            spans.iter().map(|span| [count(span.start), count(span.end)]).collect()
        };
        let attributions: Vec<_> = claims
            .iter()
            .map(|claim| {
                serde_json::json!({
                    "source": characters(&claim.source),
                    "cue": characters(&claim.cue),
                    "content": characters(&claim.content),
                })
            })
            .collect();
        lines += &serde_json::json!({"id": article.id, "attributions": attributions}).to_string();
        lines.push('\n');
    }
    std::fs::write(out, lines).context("cannot write the predictions")
}
