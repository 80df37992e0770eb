//! What the forms ask of a verb: whether it is said of words, and whether it is finite; and of what may follow it, whether
//! that is a day.

use crate::lexicon::cues::{self, CueClass, CueKind};
use crate::lexicon::events;
use crate::lexicon::grammar::{FunctionWord, function_word};
use crate::lexicon::time::is_calendar_word;
use crate::lexicon::trend::trend;
use crate::lexicon::words::{self, WordClass};
use crate::text::{Document, FormKind, TokenRange};

/// Whether the token is a finite verb that is said of words alone: `said`, `insists`. A bare form (`report`) is more often a
/// noun.
pub(super) fn is_speech(document: &Document, token: usize) -> bool {
    let word = document.lower(token);
    let finite = word == "say" || is_inflected(word);
    finite && !document.form(token).starts_upper && cues::lookup(word).is_some_and(|cue| cue.kind == CueKind::Speech)
}

/// Whether the token is a finite verb that tells who speaks beside quotation marks: `said`, `laughs`.
pub(super) fn tells(document: &Document, token: usize) -> bool {
    let word = document.lower(token);
    let is_verb = |kind| matches!(kind, CueKind::Speech | CueKind::Verb | CueKind::Quoting);
    (word == "say" || is_inflected(word))
        && cues::lookup(word).is_some_and(|cue| cue.class == CueClass::Say && is_verb(cue.kind))
}

/// Whether the word has the ending, or is the irregular form, of a finite verb.
pub(super) fn is_inflected(word: &str) -> bool {
    word.ends_with("ed")
        || word.ends_with('s')
        || matches!(word, "said" | "told" | "wrote" | "put" | "went" | "began" | "read" | "spoke" | "swore")
}

/// Whether the token may be a verb, to tell a clause from a phrase.
pub(super) fn may_be_finite(document: &Document, token: usize) -> bool {
    let word = document.lower(token);
    matches!(words::class(word), Some(WordClass::Aux | WordClass::Verb))
        || matches!(function_word(word), Some(FunctionWord::Verb | FunctionWord::Copula))
        || word.len() > 4 && word.ends_with("ed")
}

/// Whether the token is the finite verb of a clause, as what follows shows: `put the toll at 19`, `cut its rate`, `has cut`.
/// A participle before its noun (`the proposed 12 cuts`) is none.
pub(super) fn begins_predicate(document: &Document, token: usize) -> bool {
    let word = document.lower(token);
    let is_auxiliary = function_word(word) == Some(FunctionWord::Verb);
    let object = |i: usize| {
        matches!(function_word(document.lower(i)), Some(FunctionWord::Determiner | FunctionWord::Pronoun))
            || document.form(i).kind == FormKind::Number
            || matches!(document.lower(i), "only" | "just" | "some" | "nearly" | "almost")
    };
    let modifies = token > 0 && function_word(document.lower(token - 1)) == Some(FunctionWord::Determiner);
    let may_be = may_be_finite(document, token) || trend(word).is_some() || events::is_past(word);
    is_auxiliary || may_be && !modifies && token + 1 < document.len() && object(token + 1)
}

/// The conjunction by which a second verb of the same subject follows: `denied arson [but] was convicted`, `declared a truce
/// [and] appealed for calm`.
pub(super) fn second_predicate(document: &Document, range: TokenRange) -> Option<usize> {
    let is_verb = |i: usize| {
        matches!(function_word(document.lower(i)), Some(FunctionWord::Verb | FunctionWord::Copula))
            || matches!(words::class(document.lower(i)), Some(WordClass::Aux))
            || document.lower(i).ends_with("ed")
                && i + 1 < range.to
                && matches!(
                    function_word(document.lower(i + 1)),
                    Some(FunctionWord::Determiner | FunctionWord::Pronoun | FunctionWord::Preposition)
                )
    };
    (range.from + 1..range.to.saturating_sub(1))
        .find(|&i| matches!(document.lower(i), "and" | "but") && !document.is_quoted(i) && is_verb(i + 1))
}

/// Whether the token is a word that cannot stand in the noun phrase of a speaker.
pub(super) fn breaks_phrase(document: &Document, token: usize) -> bool {
    let word = document.lower(token);
    let small = function_word(word);
    document.form(token).kind == FormKind::Punctuation
        && !matches!(document.surface(token), "-" | "." | "'" | "’" | "&")
        || matches!(small, Some(FunctionWord::Verb | FunctionWord::Relative | FunctionWord::Conjunction))
        || matches!(small, Some(FunctionWord::Copula)) && !matches!(word, "'s")
        || matches!(words::class(word), Some(WordClass::Aux)) && !matches!(document.surface(token), "US" | "IS")
}

/// Whether the token is the name of a month or of a day of the week; in small letters many are other words.
pub(super) fn is_calendar_name(document: &Document, token: usize) -> bool {
    document.form(token).starts_upper && is_calendar_word(document.lower(token))
}
