//! Which way a number went: `rose`, `fell`, `up`, `lower`, from `trend.txt`.

use super::classed;
use fnv::FnvHashMap;
use std::sync::LazyLock;

/// What a word says about the way of a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TrendWord {
    /// Up, else down.
    pub up: bool,
    /// How it stands to the number.
    pub role: Role,
}

/// How a trend's word stands to its number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// "rose 3%"
    Verb,
    /// A verb whose object is the number unless "by" or a percentage says otherwise: "cut 300 jobs", "cut it by 3%".
    VerbWithBy,
    /// "up 3%"
    Adverb,
}

static TABLE: LazyLock<FnvHashMap<&'static str, TrendWord>> = LazyLock::new(|| {
    let mut table = FnvHashMap::default();
    for (class, word) in classed(include_str!("trend.txt")) {
        let role = match class {
            "up" | "down" => Role::Verb,
            "up-by" | "down-by" => Role::VerbWithBy,
            _ => Role::Adverb,
        };
        table.entry(word).or_insert(TrendWord { up: class.starts_with("up"), role });
    }
    table
});

/// What a word in lower case says.
pub fn trend(word: &str) -> Option<TrendWord> {
    TABLE.get(word).copied()
}
