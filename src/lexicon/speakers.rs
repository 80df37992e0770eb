//! Nouns around what is said: who is called what instead of a name, where it is heard, by what it is said.
//!
//! The table is `speakers.txt`; words are asked for in lower case.
//!
//! ```
//! use pressglass::lexicon::speakers::{Noun, is};
//! assert!(is("company", Noun::Company) && is("inquest", Noun::Hearing));
//! assert!(!is("statement", Noun::Company) && is("statement", Noun::Medium));
//! ```

use super::classed;
use fnv::FnvHashSet;
use std::sync::LazyLock;

/// What a noun has to do with what is said.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Noun {
    /// Where it is heard: `court`.
    Hearing,
    /// What says it by itself: `report`.
    Document,
    /// Who says it: `police`.
    People,
    /// What any organisation is called instead of its name: `company`.
    Company,
    /// By what it is said: `statement`.
    Medium,
}

/// Whether the word is a noun of this class.
pub fn is(word: &str, noun: Noun) -> bool {
    TABLE.contains(&(noun, word))
}

static TABLE: LazyLock<FnvHashSet<(Noun, &'static str)>> = LazyLock::new(|| {
    let noun = |class: &str| match class {
        "hearing" => Noun::Hearing,
        "document" => Noun::Document,
        "people" => Noun::People,
        "company" => Noun::Company,
        _ => Noun::Medium,
    };
    classed(include_str!("speakers.txt")).map(|(class, word)| (noun(class), word)).collect()
});
