//! Common nouns that tell what a name, or a description beside one, is about.
//!
//! The table is `nouns.txt`; words are asked for in lower case.
//!
//! ```
//! use pressglass::lexicon::nouns::{Noun, is};
//! assert!(is("agency", Noun::Organization) && is("capital", Noun::Place));
//! ```

use super::classed;
use fnv::FnvHashSet;
use std::sync::LazyLock;

/// What a noun tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Noun {
    /// Heads names and descriptions of organisations: `agency`.
    Organization,
    /// Heads descriptions of places: `capital`.
    Place,
    /// A name that ends in it is an organisation's, whatever else stands in it: `court`.
    Body,
    /// Makes the name after it an event's: `storm`.
    Event,
    /// A company's legal form, without stops: `plc`.
    LegalForm,
    /// At the end of a company's name: `water`.
    Trade,
    /// The acronym of an institution that every reader knows: `nato`.
    Institution,
    /// A name that ends in it is a law's, prize's or paper's: `treaty`.
    Work,
    /// The acronym of a thing, which names nothing: `gps`.
    Thing,
}

static TABLE: LazyLock<FnvHashSet<(Noun, &'static str)>> = LazyLock::new(|| {
    let known = |class| match class {
        "organization" => Some(Noun::Organization),
        "place" => Some(Noun::Place),
        "body" => Some(Noun::Body),
        "event" => Some(Noun::Event),
        "legal" => Some(Noun::LegalForm),
        "trade" => Some(Noun::Trade),
        "institution" => Some(Noun::Institution),
        "work" => Some(Noun::Work),
        "thing" => Some(Noun::Thing),
        _ => None,
    };
    let table = classed(include_str!("nouns.txt")).map(|(class, word)| (known(class), word));
    table
        .inspect(|(class, word)| debug_assert!(class.is_some(), "nouns.txt: {word} has an unknown class"))
        .filter_map(|(class, word)| Some((class?, word)))
        .collect()
});

/// Whether the word is a noun of this class.
pub fn is(word: &str, noun: Noun) -> bool {
    TABLE.contains(&(noun, word))
}
