//! Which way a number went: `rose`, `fell`, `up`, `lower`, from `trend.txt`.

use super::list;
use super::table::Classes;
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

static TABLE: LazyLock<Classes<TrendWord>> = LazyLock::new(|| {
    let known = &[
        ("up", TrendWord { up: true, role: Role::Verb }),
        ("up-by", TrendWord { up: true, role: Role::VerbWithBy }),
        ("up-word", TrendWord { up: true, role: Role::Adverb }),
        ("down", TrendWord { up: false, role: Role::Verb }),
        ("down-by", TrendWord { up: false, role: Role::VerbWithBy }),
        ("down-word", TrendWord { up: false, role: Role::Adverb }),
    ];
    Classes::new(list!("trend.txt"), known)
});

/// What a word in lower case says.
pub fn trend(word: &str) -> Option<TrendWord> {
    TABLE.get(word)
}
