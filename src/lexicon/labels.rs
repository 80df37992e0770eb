//! Words that keep a number beside them from being a figure: labels (`section 230`), months, calls for help (`a 911 call`);
//! and the words of votes.
//!
//! The table is `labels.txt`.

use super::classed;
use fnv::{FnvHashMap, FnvHashSet};
use std::sync::LazyLock;

static TABLE: LazyLock<FnvHashMap<&'static str, FnvHashSet<&'static str>>> = LazyLock::new(|| {
    let mut table: FnvHashMap<_, FnvHashSet<_>> = FnvHashMap::default();
    for (class, word) in classed(include_str!("labels.txt")) {
        table.entry(class).or_default().insert(word);
    }
    table
});

fn is(class: &str, word: &str) -> bool {
    TABLE.get(class).is_some_and(|words| words.contains(word))
}

/// Whether the word takes a number for a name: "section".
pub fn is_label(word: &str) -> bool {
    is("label", word)
}

/// Whether the word is a month, in full or short, without a stop.
pub fn is_month(word: &str) -> bool {
    is("month", word)
}

/// Whether a number beside the word is the one called for help: "a 911 call", "dialled 999".
pub fn is_call(number: &str, word: &str) -> bool {
    is("called", number) && is("call", word)
}

/// Whether the word speaks of a vote.
pub fn is_vote(word: &str) -> bool {
    is("vote", word)
}
