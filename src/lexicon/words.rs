//! Word classes for a light chunker: which words end a noun phrase, which may stand inside one, which plurals lack an -s.
//!
//! The table is `words.txt`.

use super::list;
use super::table::Classes;
use std::sync::LazyLock;

/// The class of a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WordClass {
    /// Ends a noun phrase.
    Stop,
    /// An auxiliary or copula.
    Aux,
    /// A noun in -s that stands before another noun.
    Modifier,
    /// A noun in the plural that does not end in -s.
    Plural,
    /// A word in -s that is no plural.
    Singular,
    /// A verb.
    Verb,
}

static TABLE: LazyLock<Classes<WordClass>> = LazyLock::new(|| {
    let known = &[
        ("stop", WordClass::Stop),
        ("aux", WordClass::Aux),
        ("singular", WordClass::Singular),
        ("modifier", WordClass::Modifier),
        ("plural", WordClass::Plural),
        ("verb", WordClass::Verb),
    ];
    Classes::new(list!("words.txt"), known)
});

/// The class of a word in lower case, where it is listed.
pub fn class(word: &str) -> Option<WordClass> {
    TABLE.get(word)
}
