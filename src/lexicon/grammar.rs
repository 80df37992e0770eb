//! The small words of English, and the verbs that tell what someone is.
//!
//! Words are asked for in lower case with straight apostrophes.
//!
//! ```
//! use pressglass::lexicon::grammar::{FunctionWord, function_word, is_role_verb};
//! assert_eq!(function_word("the"), Some(FunctionWord::Determiner));
//! assert_eq!(function_word("mayor"), None);
//! assert!(is_role_verb("heads", "the") && !is_role_verb("led", "to"));
//! ```

use super::table::Classes;
use super::{classed, list};
use fnv::FnvHashSet;
use std::sync::LazyLock;

/// What a small word does in its phrase.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FunctionWord {
    /// `the`, `his`
    Determiner,
    /// `of`
    Preposition,
    /// `who`
    Relative,
    /// `and`
    Conjunction,
    /// `is`, `became`
    Copula,
    /// A finite verb so frequent that it tells where a noun phrase ends: `had`, `said`.
    Verb,
    /// `they`
    Pronoun,
    /// `also`
    Adverb,
}

static FUNCTION_WORDS: LazyLock<Classes<FunctionWord>> = LazyLock::new(|| {
    let known = &[
        ("determiner", FunctionWord::Determiner),
        ("preposition", FunctionWord::Preposition),
        ("relative", FunctionWord::Relative),
        ("conjunction", FunctionWord::Conjunction),
        ("copula", FunctionWord::Copula),
        ("verb", FunctionWord::Verb),
        ("pronoun", FunctionWord::Pronoun),
        ("adverb", FunctionWord::Adverb),
    ];
    Classes::new(list!("function_words.txt"), known)
});

static ROLE_VERBS: LazyLock<FnvHashSet<(bool, &'static str)>> =
    LazyLock::new(|| classed(list!("role_verbs.txt")).map(|(class, verb)| (class == "preposition", verb)).collect());

/// What the word does; `None` for any word of meaning.
pub fn function_word(word: &str) -> Option<FunctionWord> {
    FUNCTION_WORDS.get(word)
}

/// Whether the verb tells a role with what follows it: "heads" in "Jane Poe, who heads the agency".
pub fn is_role_verb(verb: &str, next: &str) -> bool {
    ROLE_VERBS.contains(&(function_word(next) == Some(FunctionWord::Preposition), verb))
}
