//! Which way a number went: `rose`, `fell`, `up`, `lower`, from `trend.txt`.

use super::by_class;
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
    let up = |role| TrendWord { up: true, role };
    let down = |role| TrendWord { up: false, role };
    let known = [
        ("up", up(Role::Verb)),
        ("up-by", up(Role::VerbWithBy)),
        ("up-word", up(Role::Adverb)),
        ("down", down(Role::Verb)),
        ("down-by", down(Role::VerbWithBy)),
        ("down-word", down(Role::Adverb)),
    ];
    by_class(include_str!("trend.txt"), &known)
});

/// What a word in lower case says.
pub fn trend(word: &str) -> Option<TrendWord> {
    TABLE.get(word).copied()
}
