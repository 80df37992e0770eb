//! Trains the tagger of attributions and measures it.

mod borders;
mod choice;
mod corpus;
mod sources;
mod verdicts;
mod words;

use crate::crf::{self, Example, Features, Method, Settings};
use anyhow::{Context, Result};
use corpus::{Article, GoldTokens};
use pressglass::claims::facts::{FactTable, Facts};
use pressglass::claims::layout::Layout;
use pressglass::claims::tags::{self, Role, TAGS};
use pressglass::claims::{self, Models, Tagger, features};
use pressglass::claims::{chooser, verdict};
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
    /// Folder of the taggers of the folds: made where they are missing.
    #[arg(long)]
    folds: Option<PathBuf>,
    /// Keep the tagger as it is.
    #[arg(long)]
    keep_tagger: bool,
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

/// Weights of a step, a byte each.
type Table<const SIZE: usize> = [u8; SIZE];

/// Articles with what is needed to learn from them.
struct Corpus<'t> {
    documents: Vec<Document<'t>>,
    attributions: Vec<Vec<GoldTokens>>,
    /// Facts of each article, the word classes counted without it.
    facts: Vec<FactTable>,
    counts: WordCounts,
}

impl<'t> Corpus<'t> {
    fn new(articles: &'t [Article]) -> Self {
        let documents: Vec<Document> = articles.iter().map(|article| Document::new(&article.text)).collect();
        let attributions: Vec<_> =
            articles.iter().zip(&documents).map(|(article, document)| corpus::align(article, document)).collect();
        let own: Vec<WordCounts> =
            documents.iter().zip(&attributions).map(|(document, golds)| count(document, golds)).collect();
        let mut counts = WordCounts::default();
        own.iter().for_each(|own| counts.merge(own));
        let facts = documents.iter().zip(&own);
        let facts = facts.map(|(document, own)| FactTable::new(document, |word| counts.classes(word, Some(own))));
        Self { facts: facts.collect(), documents, attributions, counts }
    }

    /// The sequences of the articles whose number passes.
    fn examples(&self, passes: impl Fn(usize) -> bool) -> Vec<Example> {
        let chosen = (0..self.documents.len()).filter(|&number| passes(number));
        chosen
            .flat_map(|number| {
                let document = &self.documents[number];
                let gold = corpus::tags(document, &self.attributions[number]);
                collect(document, &self.facts[number], &gold)
            })
            .collect()
    }
}

/// Parts of the corpus; the steps after the tagger learn from what one trained on the other parts finds in each.
const FOLDS: usize = 3;

/// Trains on `polnear.train`; writes the models and the lexicon of words.
pub fn train(data: &Path, models: &Path, options: &Options) -> Result<()> {
    let (articles, mut unseen) = split(corpus::read(data, "polnear.train")?, options.hold_out);
    unseen.extend(corpus::read(data, "polnear.dev")?);
    let corpus = Corpus::new(&articles);
    let file = |name: &str| models.join(name);
    let bytes = if options.keep_tagger {
        std::fs::read(file("claims.bin"))?
    } else {
        tagger(corpus.examples(|_| true), options)
    };
    let mut taggers = Vec::new();
    for fold in 0..FOLDS {
        let cached = options.folds.as_ref().map(|folder| folder.join(format!("{fold}.bin")));
        let bytes = match &cached {
            Some(file) if file.exists() => std::fs::read(file)?,
            _ => tagger(corpus.examples(|number| number % FOLDS != fold), options),
        };
        if let Some(file) = cached {
            std::fs::write(file, &bytes)?;
        }
        taggers.push(Tagger::parse(&bytes)?);
    }
    let unseen_by = |number: usize| &taggers[number % FOLDS];
    let borders = borders::train(&corpus, unseen_by);
    let without_sources = |number| Models {
        tagger: unseen_by(number),
        borders: &borders,
        sources: chooser::EMBEDDED,
        verdicts: verdict::EMBEDDED,
    };
    let sources = sources::train(&corpus, without_sources);
    let judged = |number| Models { sources: &sources, ..without_sources(number) };
    let verdicts = verdicts::train(&corpus, judged);
    if let Some(out) = &options.predictions {
        let models =
            Models { tagger: &Tagger::parse(&bytes)?, borders: &borders, sources: &sources, verdicts: &verdicts };
        predict(&unseen, &corpus.counts, models, out)?;
    }
    std::fs::write(file("claims.bin"), &bytes).context("cannot write the models")?;
    std::fs::write(file("borders.bin"), borders.as_slice())?;
    std::fs::write(file("sources.bin"), sources.as_slice())?;
    std::fs::write(file("verdicts.bin"), verdicts.as_slice())?;
    std::fs::write(file("../src/lexicon/attribution.txt"), corpus.counts.table())?;
    Ok(())
}

/// Trains a tagger; gives its file.
fn tagger(examples: Vec<Example>, options: &Options) -> Vec<u8> {
    let settings = Settings {
        labels: TAGS,
        allowed: |before, tag| tags::may_follow(before.unwrap_or(0), tag),
        bits: options.bits,
        edge_bits: 24,
        minimum: options.minimum,
        edge_minimum: 15,
        epochs: options.epochs,
        runs: 1,
        method: Method::Ftrl { alpha: 0.15, beta: 1.0, l1: options.l1, l2: 0.02 },
        dropout: options.dropout,
        rescale: true,
        prune: None,
        levels: options.levels,
        average: options.average,
    };
    let mut parts = crf::train(examples, &settings);
    embolden(&mut parts, options.boldness);
    let bytes = parts.encode();
    eprintln!("{} state and {} edge features, {} bytes", parts.states.len(), parts.edges.len(), bytes.len());
    bytes
}

/// The articles to learn from, and those left out.
fn split(articles: Vec<Article>, hold_out: bool) -> (Vec<Article>, Vec<Article>) {
    let (unseen, seen): (Vec<_>, Vec<_>) =
        articles.into_iter().enumerate().partition(|(number, _)| hold_out && number % 10 == 0);
    let articles = |numbered: Vec<(usize, Article)>| numbered.into_iter().map(|(_, article)| article).collect();
    (articles(seen), articles(unseen))
}

fn count(document: &Document, golds: &[GoldTokens]) -> WordCounts {
    let mut counts = WordCounts::default();
    for (i, &tag) in corpus::tags(document, golds).iter().enumerate() {
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
fn predict(articles: &[Article], counts: &WordCounts, models: Models, out: &Path) -> Result<()> {
    let mut lines = String::new();
    for article in articles {
        let document = Document::new(&article.text);
        let facts = FactTable::new(&document, |word| counts.classes(word, None));
        let claims = claims::find_with(&document, &[], &[], &facts, models);
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
                    "confidence": claim.confidence,
                    "kind": claim.kind,
                    "class": claim.cue_class,
                })
            })
            .collect();
        lines += &serde_json::json!({"id": article.id, "attributions": attributions}).to_string();
        lines.push('\n');
    }
    std::fs::write(out, lines).context("cannot write the predictions")
}
