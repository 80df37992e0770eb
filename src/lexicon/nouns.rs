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

static LEGAL_FORMS: LazyLock<FnvHashSet<&'static str>> =
    LazyLock::new(|| words(include_str!("legal_forms.txt")).collect());
static EVENT_HEADS: LazyLock<FnvHashSet<&'static str>> =
    LazyLock::new(|| words(include_str!("event_heads.txt")).collect());

static BODY_HEADS: LazyLock<FnvHashSet<&'static str>> =
    LazyLock::new(|| words(include_str!("body_heads.txt")).collect());
static INSTITUTIONS: LazyLock<FnvHashSet<&'static str>> =
    LazyLock::new(|| words(include_str!("institutions.txt")).collect());

/// Whether the word heads names and descriptions of organisations: "agency".
pub fn is_organization_head(word: &str) -> bool {
    ORGANIZATION_HEADS.contains(word)
}

/// Whether the word heads descriptions of places: "capital".
pub fn is_place_head(word: &str) -> bool {
    PLACE_HEADS.contains(word)
}

/// Whether the word, without stops, is a company's legal form: "plc".
pub fn is_legal_form(word: &str) -> bool {
    LEGAL_FORMS.contains(word)
}

/// Whether the word makes the name after it an event's: "storm".
pub fn is_event_head(word: &str) -> bool {
    EVENT_HEADS.contains(word)
}

/// Whether the word is the acronym of an institution that every reader knows: "nato".
pub fn is_institution(word: &str) -> bool {
    INSTITUTIONS.contains(word)
}

/// Whether a name that ends in the word is an organisation's, whatever else stands in it: "court".
pub fn is_body_head(word: &str) -> bool {
    BODY_HEADS.contains(word)
}
