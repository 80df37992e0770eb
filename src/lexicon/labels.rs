//! Words that keep a number beside them from being a figure: labels (`section 230`), months, calls for help (`a 911 call`);
//! and the words of votes.
//!
//! The table is `labels.txt`.

use super::list;
use super::table::Table;
use std::sync::LazyLock;

const CLASSES: [&str; 5] = ["label", "month", "called", "call", "vote"];

static TABLE: LazyLock<Table> = LazyLock::new(|| Table::flags(list!("labels.txt"), &CLASSES));

fn is(class: &str, word: &str) -> bool {
    let flags = TABLE.get(word).unwrap_or_default();
    CLASSES.iter().enumerate().any(|(n, known)| *known == class && flags >> n & 1 == 1)
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
