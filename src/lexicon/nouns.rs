//! Common nouns that tell what a name, or a description beside one, is about.
//!
//! Words are asked for in lower case.
//!
//! ```
//! use pressglass::lexicon::nouns::{is_organization_head, is_place_head};
//! assert!(is_organization_head("agency") && is_place_head("capital"));
//! ```

use super::words;
use fnv::FnvHashSet;
use std::sync::LazyLock;

static ORGANIZATION_HEADS: LazyLock<FnvHashSet<&'static str>> =
    LazyLock::new(|| words(include_str!("organization_heads.txt")).collect());
static PLACE_HEADS: LazyLock<FnvHashSet<&'static str>> =
    LazyLock::new(|| words(include_str!("place_heads.txt")).collect());

/// Whether the word heads names and descriptions of organisations: "agency".
pub fn is_organization_head(word: &str) -> bool {
    ORGANIZATION_HEADS.contains(word)
}

/// Whether the word heads descriptions of places: "capital".
pub fn is_place_head(word: &str) -> bool {
    PLACE_HEADS.contains(word)
}
