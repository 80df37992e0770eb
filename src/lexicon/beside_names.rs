//! Words that stand beside a name and tell what it names: `southern Gaza`, `Paris-based`, `shares of Poe`.
//!
//! Phrases are asked for in lower case; the table is `beside_names.txt`.
//!
//! ```
//! use pressglass::lexicon::beside_names::{Beside, is};
//! assert!(is(Beside::Direction, "southern") && is(Beside::Held, "shares of"));
//! ```

use super::named;
use fnv::FnvHashSet;
use std::sync::LazyLock;

/// Where the phrase stands, and what it tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Beside {
    /// In which part of a place something lies: `southern`.
    Direction,
    /// Tied to a place or people by a hyphen: `based`.
    Tied,
    /// Tied so to a place alone: `based`.
    Seated,
    /// Work that a byline credits: `reporting`.
    Credit,
    /// Before a company: `shares of`.
    Held,
    /// After the `'s` of a company: `chief executive`.
    Possession,
    /// After a company and a comma: `which employs`.
    Business,
    /// What a ministry is for, in a list: `energy`.
    Portfolio,
    /// A place where shares are traded: `tokyo`.
    Market,
    /// A party's adjective, which alone does not name it: `democratic`.
    Party,
}

static TABLE: LazyLock<FnvHashSet<(Beside, &'static str)>> = LazyLock::new(|| {
    let known = |class| match class {
        "direction" => Some(Beside::Direction),
        "tied" => Some(Beside::Tied),
        "seated" => Some(Beside::Seated),
        "credit" => Some(Beside::Credit),
        "held" => Some(Beside::Held),
        "possession" => Some(Beside::Possession),
        "business" => Some(Beside::Business),
        "portfolio" => Some(Beside::Portfolio),
        "market" => Some(Beside::Market),
        "party" => Some(Beside::Party),
        _ => None,
    };
    let mut table = FnvHashSet::default();
    for (class, phrases) in named(include_str!("beside_names.txt")) {
        let class = known(class);
        debug_assert!(class.is_some(), "beside_names.txt: unknown class");
        table.extend(phrases.filter_map(|phrase| Some((class?, phrase))));
    }
    table
});

/// Whether the phrase is such a one.
pub fn is(beside: Beside, phrase: &str) -> bool {
    TABLE.contains(&(beside, phrase))
}
