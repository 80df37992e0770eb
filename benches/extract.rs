//! Throughput of the whole and of each stage: `cargo bench`.
//!
//! The text is the page's own sample articles, repeated to some 100 KB; `PRESSGLASS_BENCH_TEXT=FILE` names another.
//! `cargo bench -- article` times one sample as a reader pastes it, `-- megabyte` ten times the text at once.

use divan::counter::BytesCount;
use divan::{Bencher, black_box};
use pressglass::marks::Marks;
use pressglass::{Document, Options, claims, dates, entities, figures, names};
use std::fs;
use std::path::Path;
use std::sync::LazyLock;

fn main() {
    divan::main();
}

/// The sample articles, one after the other.
static SAMPLES: LazyLock<String> = LazyLock::new(|| {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("www/samples");
    let mut files: Vec<_> = fs::read_dir(folder)
        .expect("the samples stand in www")
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.extension().is_some_and(|extension| extension == "txt"))
        .collect();
    files.sort();
    files.iter().map(|path| fs::read_to_string(path).expect("a sample is text") + "\n\n").collect()
});

static TEXT: LazyLock<String> = LazyLock::new(|| match std::env::var_os("PRESSGLASS_BENCH_TEXT") {
    Some(file) => fs::read_to_string(file).expect("PRESSGLASS_BENCH_TEXT names a text"),
    None => SAMPLES.repeat(100_000 / SAMPLES.len()),
});

fn options() -> Options {
    Options { date: "2024-04-20".parse().ok(), ..Options::default() }
}

/// Times a stage on the text, given what the stages before it found.
fn stage<T>(bencher: Bencher, stage: impl Fn(&Document) -> T + Sync) {
    let document = Document::new(&TEXT);
    bencher.counter(BytesCount::of_str(&*TEXT)).bench(|| stage(black_box(&document)));
}

#[divan::bench]
fn whole(bencher: Bencher) {
    bencher.counter(BytesCount::of_str(&*TEXT)).bench(|| pressglass::extract(black_box(&TEXT), &options()));
}

#[divan::bench]
fn article(bencher: Bencher) {
    let article = SAMPLES.split("\n\n\n").next().unwrap_or_default();
    bencher.counter(BytesCount::of_str(article)).bench(|| pressglass::extract(black_box(article), &options()));
}

#[divan::bench(sample_count = 10)]
fn megabyte(bencher: Bencher) {
    let text = TEXT.repeat(10);
    bencher.counter(BytesCount::of_str(&text)).bench(|| pressglass::extract(black_box(&text), &options()));
}

#[divan::bench]
fn stage_1_text(bencher: Bencher) {
    bencher.counter(BytesCount::of_str(&*TEXT)).bench(|| Document::new(black_box(&TEXT)));
}

#[divan::bench]
fn stage_2_names(bencher: Bencher) {
    stage(bencher, names::find);
}

#[divan::bench]
fn stage_3_entities(bencher: Bencher) {
    let mentions = names::find(&Document::new(&TEXT));
    stage(bencher, |document| entities::merge(document, &mentions));
}

#[divan::bench]
fn stage_4_figures(bencher: Bencher) {
    stage(bencher, figures::find);
}

#[divan::bench]
fn stage_5_dates(bencher: Bencher) {
    stage(bencher, |document| dates::find(document, dates::dateline(document, &options()).as_ref()));
}

#[divan::bench]
fn stage_6_claims(bencher: Bencher) {
    let document = Document::new(&TEXT);
    let mentions = names::find(&document);
    let entities = entities::merge(&document, &mentions);
    stage(bencher, |document| claims::find(document, &mentions, &entities));
}

#[divan::bench]
fn stage_7_json(bencher: Bencher) {
    let report = pressglass::extract(&TEXT, &options());
    bencher.counter(BytesCount::of_str(&*TEXT)).bench(|| serde_json::to_string(black_box(&report)));
}

#[divan::bench]
fn stage_8_marks(bencher: Bencher) {
    let report = pressglass::extract(&TEXT, &options());
    bencher.counter(BytesCount::of_str(&*TEXT)).bench(|| Marks::new(&TEXT, black_box(&report)));
}
