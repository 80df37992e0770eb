//! Word classes for a light chunker: which words end a noun phrase, which may stand inside one, which plurals lack an -s.
//!
//! The table is `words.txt`.

use super::entries;
use fnv::FnvHashMap;
use std::sync::LazyLock;

/// The class of a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WordClass {
    /// Ends a noun phrase.
    Stop,
    /// May stand before the head of a noun phrase.
    Modifier,
    /// A noun in the plural that does not end in -s.
    Plural,
    /// A verb.
    Verb,
}

static TABLE: LazyLock<FnvHashMap<&'static str, WordClass>> = LazyLock::new(|| {
    let mut table = FnvHashMap::default();
    for line in entries(include_str!("words.txt")) {
        let mut words = line.split_whitespace();
        let class = match words.next() {
            Some("stop") => WordClass::Stop,
            Some("modifier") => WordClass::Modifier,
            Some("plural") => WordClass::Plural,
            _ => WordClass::Verb,
        };
        for word in words {
            table.entry(word).or_insert(class);
        }
    }
    table
});

/// The class of a word in lower case, where it is listed.
pub fn class(word: &str) -> Option<WordClass> {
    TABLE.get(word).copied()
}
