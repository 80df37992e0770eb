//! `train lexicon`: makes the gazetteer table from its source lists.
//!
//! Sources: `gaz.tsv.gz` (phrase, list bits: countries, towns, names, demonyms, organisations, titles, calendar) and
//! `clusters.tsv.gz` (word, class, family; by falling frequency). Which words are mostly written in lower case or with a
//! capital is counted anew, over corpora that may be passed on; what words name is told by their vectors, see [`usage`].

use crate::{kit, names, usage};
use anyhow::{Context, Result};
use flate2::read::GzDecoder;
use pressglass::Document;
use pressglass::lexicon::gazetteer::{CLASSES, Entry, encode, key};
use pressglass::text::FormKind;
use serde::Deserialize;
use std::collections::BTreeMap;
use std::fs::File;
use std::io::{BufRead, BufReader};
use std::path::Path;

/// Corpora whose counts may be passed on.
const COUNTED: [&str; 5] = ["gmb_train", "gum_other", "gum_news_train", "wikigold", "crossner_politics"];

/// So many words have a class; further ones are too rare to matter.
const CLASSED: usize = 40_000;

/// Lists that are counted here, not read.
const CASE_LISTS: u16 = Entry::LOWER | Entry::CAPITAL;

/// The bit of last names among those read: usage tells them, and more of the world.
const LAST_NAMES: u16 = 1 << 4;

#[derive(Deserialize)]
struct Text {
    text: String,
}

/// Writes the table.
pub fn make(sources: &Path, vectors: &Path, corpora: &Path, out: &Path) -> Result<()> {
    let mut entries: BTreeMap<u32, Entry> = BTreeMap::new();
    for line in lines(&sources.join("gaz.tsv.gz"))? {
        let (phrase, lists) = line.split_once('\t').context("a line without a tab")?;
        let told_by_usage = if phrase.contains(' ') { LAST_NAMES } else { LAST_NAMES | Entry::CITY };
        let lists = lists.parse::<u16>()? & !(CASE_LISTS | told_by_usage);
        if lists == 0 {
            continue;
        }
        entries.entry(key(phrase)).or_default().lists |= lists;
        let opening = phrase.split([' ', '-']).next().unwrap_or(phrase);
        if opening.len() < phrase.len() && !opening.is_empty() {
            entries.entry(key(opening)).or_default().lists |= Entry::OPENS_PHRASE;
        }
    }
    for (word, [lower, capital]) in count_cases(corpora)? {
        let entry = entries.entry(key(&word)).or_default();
        if lower >= 4 && lower > 3 * capital {
            entry.lists |= Entry::LOWER;
        } else if capital >= 4 && capital > 8 * lower {
            entry.lists |= Entry::CAPITAL;
        }
    }
    for (word, usage) in usage::read(vectors, &names::corpora_texts(corpora)?)? {
        entries.entry(key(&word)).or_default().usage = usage;
    }
    let mut families = [0; CLASSES];
    for line in lines(&sources.join("clusters.tsv.gz"))?.iter().take(CLASSED) {
        let mut fields = line.split('\t');
        let (Some(word), Some(class), Some(family)) = (fields.next(), fields.next(), fields.next()) else { continue };
        let class: u16 = class.parse()?;
        families[usize::from(class)] = family.parse()?;
        entries.entry(key(word)).or_default().class = class;
    }
    entries.retain(|_, entry| *entry != Entry::default());
    let entries: Vec<(u32, Entry)> = entries.into_iter().collect();
    let bytes = encode(&entries, &families);
    println!("{} entries, {} bytes", entries.len(), bytes.len());
    std::fs::write(out, bytes).with_context(|| format!("cannot write {}", out.display()))
}

/// How often each word stands in lower case, and with a capital inside a sentence.
fn count_cases(corpora: &Path) -> Result<BTreeMap<String, [u32; 2]>> {
    let mut counts: BTreeMap<String, [u32; 2]> = BTreeMap::new();
    for name in COUNTED {
        for Text { text } in kit::read(corpora, name)? {
            let doc = Document::new(&text);
            for i in (0..doc.len()).filter(|&i| doc.sentence(i).from < i) {
                let form = doc.form(i);
                let upper = form.surface.chars().filter(|c| c.is_uppercase()).count();
                if form.kind == FormKind::Word && form.surface.chars().all(char::is_alphabetic) && upper <= 1 {
                    counts.entry(form.lower.to_string()).or_default()[usize::from(form.starts_upper)] += 1;
                }
            }
        }
    }
    Ok(counts)
}

fn lines(path: &Path) -> Result<Vec<String>> {
    let file = File::open(path).with_context(|| format!("cannot open {}", path.display()))?;
    Ok(BufReader::new(GzDecoder::new(file)).lines().collect::<Result<_, _>>()?)
}
