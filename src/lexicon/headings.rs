//! Labels before a colon that name no speaker: "Update", "Photo".

use super::entries;
use fnv::FnvHashSet;
use std::sync::LazyLock;

static HEADINGS: LazyLock<FnvHashSet<&'static str>> = LazyLock::new(|| entries(include_str!("headings.txt")).collect());

/// Whether the first word of a label, in lower case, tells that its turn is a question.
pub fn is_question(word: &str) -> bool {
    matches!(word, "q" | "question")
}

/// Whether the label, in lower case, tells that its turn is an answer.
pub fn is_answer(label: &str) -> bool {
    matches!(label, "a" | "answer")
}

/// Whether the label, in lower case, names no speaker.
pub fn is_no_speaker(label: &str) -> bool {
    HEADINGS.contains(label)
}
