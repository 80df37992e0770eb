//! Which words keep the full stop after them, and which of these may end a sentence.
//!
//! The table is `abbreviations.txt`: a line holds a class and its words.

use fnv::FnvHashMap;
use std::sync::LazyLock;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Class {
    Title,
    Plain,
    Number,
}

static TABLE: LazyLock<FnvHashMap<&'static str, Class>> = LazyLock::new(|| {
    let mut table = FnvHashMap::default();
    for line in include_str!("abbreviations.txt").lines().filter(|l| !l.starts_with('#')) {
        let mut words = line.split_whitespace();
        let class = match words.next() {
            Some("title") => Class::Title,
            Some("plain") => Class::Plain,
            Some("number") => Class::Number,
            _ => continue,
        };
        for word in words {
            table.entry(word).or_insert(class);
        }
    }
    table
});

fn class(word: &str) -> Option<Class> {
    if word.len() > 7 || !word.is_ascii() {
        return None;
    }
    TABLE.get(word.to_ascii_lowercase().as_str()).copied()
}

/// Whether the stop glued to `word` belongs to it; `after` is what follows the stop, without leading spaces.
pub(super) fn takes_stop(word: &str, after: &str) -> bool {
    let mut letters = word.chars();
    let first = letters.next().unwrap_or(' ');
    if letters.next().is_none() {
        return first.is_uppercase();
    }
    if word.len() <= 12 && has_inner_stops(word) {
        return true;
    }
    match class(word) {
        // "the col." is no colonel: a title's abbreviation is capitalised; at the text's or paragraph's end a stop ends it.
        Some(Class::Title) => first.is_uppercase() && !after.is_empty(),
        // "sun", "may be co." and other plain words that happen to look like one end their sentence before a capital only
        // when they are capitalised themselves.
        Some(Class::Plain) => {
            first.is_uppercase() || matches!(word, "vs" | "etc" | "al" | "approx" | "cf" | "viz" | "est" | "ca")
        }
        Some(Class::Number) => after.starts_with(|c: char| c.is_ascii_digit()),
        None => false,
    }
}

/// `U.S`, `a.m`, `Ph.D`: single letters (or two) parted by stops.
fn has_inner_stops(word: &str) -> bool {
    word.contains('.')
        && word.split('.').all(|part| (1..=2).contains(&part.chars().count()) && part.chars().all(char::is_alphabetic))
}

/// Whether a token that ends in a stop of its own can never be the last of a sentence (`Mr.`, `J.`).
pub(super) fn never_ends_sentence(token: &str) -> bool {
    token.strip_suffix('.').is_some_and(|word| matches!(class(word), Some(Class::Title | Class::Number)))
}
