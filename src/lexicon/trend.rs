//! Which way a number went: `rose`, `fell`, `up`, `lower`, from `trend.txt`.

use super::entries;
use fnv::FnvHashMap;
use std::sync::LazyLock;

/// What a word says about the way of a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TrendWord {
    /// Up, else down.
    pub up: bool,
    /// A verb, else an adverb.
    pub verb: bool,
}

static TABLE: LazyLock<FnvHashMap<&'static str, TrendWord>> = LazyLock::new(|| {
    let mut table = FnvHashMap::default();
    for line in entries(include_str!("trend.txt")) {
        let mut words = line.split_whitespace();
        let class = words.next().unwrap_or_default();
        let entry = TrendWord { up: class.starts_with("up"), verb: !class.ends_with("-word") };
        for word in words {
            table.entry(word).or_insert(entry);
        }
    }
    table
});

/// What a word in lower case says.
pub fn trend(word: &str) -> Option<TrendWord> {
    TABLE.get(word).copied()
}
