//! Hedges: `more than`, `some`, `at least` before a number, `or so`, `-plus` after it, from `hedges.txt`.

use super::entries;
use super::phrases::Phrases;
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

#[derive(Default)]
struct Table {
    /// Phrases before the number, each from its last word to its first.
    before: Phrases<Hedge>,
    after: Phrases<Hedge>,
}

static TABLE: LazyLock<Table> = LazyLock::new(|| {
    let mut table = Table::default();
    for line in entries(include_str!("hedges.txt")) {
        let Some((head, phrases)) = line.split_once(": ") else { continue };
        let Some((name, place)) = head.split_once(' ') else { continue };
        let hedge = match name {
            "about" => Hedge::About,
            "more_than" => Hedge::MoreThan,
            "less_than" => Hedge::LessThan,
            "at_least" => Hedge::AtLeast,
            "at_most" => Hedge::AtMost,
            _ => Hedge::Exactly,
        };
        for phrase in phrases.split(", ") {
            let words = phrase.split(' ');
            if place == "before" {
                table.before.insert(words.rev(), hedge);
            } else {
                table.after.insert(words, hedge);
            }
        }
    }
    table
});

/// The hedge that the text ends with; `word(0)` is its last word in lower case, `word(1)` the one before.
pub fn before<'w>(word: impl Fn(usize) -> &'w str) -> Option<(usize, Hedge)> {
    TABLE.before.longest(word).map(|(length, hedge)| (length, *hedge))
}

/// The hedge that the text begins with.
pub fn after<'w>(word: impl Fn(usize) -> &'w str) -> Option<(usize, Hedge)> {
    TABLE.after.longest(word).map(|(length, hedge)| (length, *hedge))
}
