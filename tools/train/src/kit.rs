//! The corpora: gzipped JSON lines with code point offsets.

use anyhow::{Context, Result};
use flate2::read::GzDecoder;
use serde::de::DeserializeOwned;
use std::fs::File;
use std::io::{BufRead, BufReader};
use std::path::Path;

/// Reads all lines of `NAME.jsonl.gz` in the folder.
pub fn read<T: DeserializeOwned>(folder: &Path, name: &str) -> Result<Vec<T>> {
    let path = folder.join(format!("{name}.jsonl.gz"));
    let file = File::open(&path).with_context(|| format!("cannot open {}", path.display()))?;
    BufReader::new(GzDecoder::new(file))
        .lines()
        .enumerate()
        .map(|(number, line)| {
            serde_json::from_str(&line?).with_context(|| format!("{}, line {}", path.display(), number + 1))
        })
        .collect()
}

/// The byte offset of each code point of a text, and one past the last: an index turns code points into bytes.
pub fn byte_offsets(text: &str) -> Vec<u32> {
    text.char_indices().map(|(at, _)| at as u32).chain([text.len() as u32]).collect()
}
