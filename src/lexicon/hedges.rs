//! Hedges: `more than`, `some`, `at least` before a number, `or so`, `-plus` after it, from `hedges.txt`.

use super::phrases::{Phrases, Text};
use super::{entries, list};
use std::sync::LazyLock;

/// How a phrase hedges a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Hedge {
    /// "just", "a total of"
    Exactly,
    /// "some", "about", "nearly"
    About,
    /// "more than", "over"
    MoreThan,
    /// "fewer than", "under"
    LessThan,
    /// "at least"
    AtLeast,
    /// "up to", "as many as"
    AtMost,
}

const NAMES: [(&str, Hedge); 6] = [
    ("exactly", Hedge::Exactly),
    ("about", Hedge::About),
    ("more_than", Hedge::MoreThan),
    ("less_than", Hedge::LessThan),
    ("at_least", Hedge::AtLeast),
    ("at_most", Hedge::AtMost),
];

/// The phrases before the number, each from its last word to its first, and those after it.
static TABLE: LazyLock<[Phrases; 2]> = LazyLock::new(|| {
    let mut table = [Phrases::default(), Phrases::default()];
    for line in entries(list!("hedges.txt")) {
        let Some((head, phrases)) = line.split_once(": ") else { continue };
        let Some((name, place)) = head.split_once(' ') else { continue };
        let hedge = NAMES.iter().position(|(known, _)| *known == name).unwrap_or_default();
        for phrase in phrases.split(", ") {
            let mut words: Vec<_> = phrase.split(' ').collect();
            if place == "before" {
                words.reverse();
            }
            table[usize::from(place == "after")].insert(&words, hedge);
        }
    }
    table
});

/// The hedge that the text ends with, as its length in words; the text is told from its last word to its first, in lower case.
pub fn before(text: Text) -> Option<(usize, Hedge)> {
    TABLE[0].longest(text).map(|(length, hedge)| (length, NAMES[hedge].1))
}

/// The hedge that the text begins with, as its length in words.
pub fn after(text: Text) -> Option<(usize, Hedge)> {
    TABLE[1].longest(text).map(|(length, hedge)| (length, NAMES[hedge].1))
}
