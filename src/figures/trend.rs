//! Which way the number went: `rose 3%`, `dropped by 1 to 1.5 degrees`, `up 19 cents`, `34% higher`.

use super::Trend;
use super::reader::Reader;
use crate::lexicon::trend;

/// The trend of the phrase that covers the tokens `from..to`, hedge included.
pub(super) fn read(reader: &Reader, from: usize, to: usize) -> Option<Trend> {
    before(reader, from).or_else(|| after(reader, to))
}

fn way(up: bool) -> Trend {
    if up { Trend::Up } else { Trend::Down }
}

/// A verb or adverb before the number, with nothing but adverbs and `by` between.
fn before(reader: &Reader, from: usize) -> Option<Trend> {
    for back in 0..4 {
        let word = reader.previous(from, back);
        if let Some(entry) = trend::trend(word) {
            return Some(way(entry.up));
        }
        let passes = matches!(word, "by" | "another" | "a" | "an" | "only" | "just" | "further" | "as" | "much")
            || word.len() > 4 && word.ends_with("ly");
        if !passes {
            return None;
        }
    }
    None
}

/// An adverb after the number: `34% higher`.
fn after(reader: &Reader, to: usize) -> Option<Trend> {
    let entry = trend::trend(reader.next(to, 0)).filter(|entry| !entry.verb)?;
    (reader.next(to, 0) != "off").then(|| way(entry.up))
}
