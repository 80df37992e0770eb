//! How often a word is a cue, or a part of a source, in attributed news: five classes each.
//!
//! The table is `attribution.txt`, written by the trainer: `WORD CUE SOURCE`. It holds single words only.

use super::entries;
use fnv::FnvHashMap;
use std::sync::LazyLock;

/// The two classes of a word: 0 hardly ever, 1 now and then, 2 at least a quarter of the time, 3 half, 4 nearly always.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct WordClasses {
    /// As a cue.
    pub cue: u8,
    /// As a part of a source.
    pub source: u8,
}

/// The classes of a word in lower case.
pub fn classes(lower: &str) -> WordClasses {
    TABLE.get(lower).copied().unwrap_or_default()
}

static TABLE: LazyLock<FnvHashMap<&'static str, WordClasses>> = LazyLock::new(|| {
    entries(include_str!("attribution.txt"))
        .filter_map(|line| {
            let mut fields = line.split(' ');
            let word = fields.next()?;
            let mut class = || fields.next().and_then(|class| class.parse().ok());
            Some((word, WordClasses { cue: class()?, source: class()? }))
        })
        .collect()
});
