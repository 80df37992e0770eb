//! Short noun phrases beside a name: `the former mayor of Springfield`.
//!
//! No parser: a phrase begins at a determiner, a modifier or a name, holds a head noun of the lists before its first
//! preposition, and goes on to a comma, a closing mark, a relative clause or a verb.

use super::context::Context;
use crate::lexicon::grammar::{FunctionWord, function_word};
use crate::lexicon::{
    nouns::{self, Noun},
    people,
};
use crate::names::Kind;
use crate::text::{FormKind, TokenRange};

/// The longest phrase that is read, in tokens.
const LONGEST: usize = 24;
/// The most tokens before the head noun.
const HEAD_WITHIN: usize = 9;

/// What ends a phrase.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum End {
    /// A comma, dash, bracket, quotation mark or the sentence's end.
    Mark,
    /// A relative clause or anything else that may follow a noun.
    Clause,
    /// A finite verb: the phrase was its subject.
    Verb,
}

/// Whether the word may head a description of a thing of that kind.
pub(super) fn heads(kind: Kind, word: &str) -> bool {
    match kind {
        Kind::Person => people::title(word).is_some_and(|title| title.heads() && !title.plural),
        Kind::Organization => nouns::is(word, Noun::Organization),
        Kind::Place => nouns::is(word, Noun::Place),
        _ => false,
    }
}

/// The description of a thing of that kind which begins at `from`, without its article, and what ends it.
pub(super) fn description(context: &Context, from: usize, kind: Kind) -> Option<(TokenRange, End)> {
    let sentence = context.sentence(from);
    let limit = sentence.to.min(from + LONGEST);
    let start = from + usize::from(is_article(context, from));
    let head = head(context, start, limit, kind)?;
    let (to, end) = end(context, head + 1, limit);
    (to < limit || to == sentence.to).then_some((TokenRange::new(start, to), end))
}

pub(super) fn is_article(context: &Context, token: usize) -> bool {
    matches!(context.document.lower(token), "the" | "a" | "an")
}

/// The head noun of the phrase: the last fit word of the run of nouns, if no other noun follows it.
fn head(context: &Context, start: usize, limit: usize, kind: Kind) -> Option<usize> {
    let document = context.document;
    let mut head = None;
    for token in start..limit.min(start + HEAD_WITHIN) {
        let (word, form) = (document.lower(token), document.form(token));
        if context.covering(token).is_some_and(|(_, label)| label == Kind::Person) {
            return None;
        }
        let opens = token == start && function_word(word) == Some(FunctionWord::Determiner);
        let clitic = is_possessive(context, token);
        let noun = matches!(form.kind, FormKind::Word | FormKind::Number) && function_word(word).is_none();
        if !noun && !opens && !clitic && !is_hyphen(context, token) {
            break;
        }
        if clitic {
            // "the country's first park" describes no country
            head = None;
        } else if heads(kind, word)
            && context.mention_at(token).is_none()
            && !is_first_of_compound(context, token, limit)
        {
            head = Some(token);
        } else if noun && head.is_some_and(|head| head + 1 == token) && !may_follow_head(context, token) {
            head = None;
        }
    }
    head
}

/// `star` of `star-studded`, but not `editor` of `editor-in-chief`.
fn is_first_of_compound(context: &Context, token: usize, limit: usize) -> bool {
    token + 2 < limit
        && is_hyphen(context, token + 1)
        && !matches!(context.document.lower(token + 2), "in" | "at" | "elect" | "designate" | "general")
}

/// Whether the word may stand right behind a head noun: "the minister charged with it", "the president elect".
fn may_follow_head(context: &Context, token: usize) -> bool {
    let form = context.document.form(token);
    people::is_role_modifier(&form.lower) || form.lower.ends_with("ed") || form.lower.ends_with("ing")
}

/// A clitic `'s` after a name: "Israel's ambassador".
fn is_possessive(context: &Context, token: usize) -> bool {
    matches!(context.document.lower(token), "'s" | "'") && !context.document.tokens()[token].spaced
}

/// A hyphen glued to what stands before and after it.
pub(super) fn is_hyphen(context: &Context, token: usize) -> bool {
    let tokens = context.document.tokens();
    matches!(context.document.lower(token), "-" | "‑")
        && !tokens[token].spaced
        && tokens.get(token + 1).is_some_and(|next| !next.spaced)
}

/// Where the phrase ends after its head.
fn end(context: &Context, from: usize, limit: usize) -> (usize, End) {
    let document = context.document;
    for token in from..limit {
        let form = document.form(token);
        if form.kind == FormKind::Punctuation
            && !is_hyphen(context, token)
            && !is_possessive(context, token)
            && form.surface != "&"
        {
            return (token, End::Mark);
        }
        match function_word(document.lower(token)) {
            _ if is_possessive(context, token) => {}
            Some(FunctionWord::Relative | FunctionWord::Pronoun | FunctionWord::Adverb) => return (token, End::Clause),
            Some(FunctionWord::Verb | FunctionWord::Copula) => return (token, End::Verb),
            Some(FunctionWord::Conjunction) if !goes_on(context, token + 1, limit) => return (token, End::Clause),
            _ => {}
        }
    }
    (limit, End::Mark)
}

/// Whether the phrase goes on after a conjunction: with another description rather than a person or a clause.
fn goes_on(context: &Context, token: usize, limit: usize) -> bool {
    if token >= limit {
        return false;
    }
    let word = context.document.lower(token);
    match context.covering(token) {
        Some((_, label)) => label != Kind::Person,
        None => match function_word(word) {
            Some(FunctionWord::Determiner) => is_article(context, token),
            Some(_) => false,
            None => people::title(word).is_none_or(|title| !title.courtesy),
        },
    }
}

/// Where the clause that goes on at `from` ends: at a mark, another clause or the sentence's end.
pub(super) fn end_of_clause(context: &Context, from: usize, sentence_end: usize) -> usize {
    end(context, from, sentence_end.min(from + LONGEST)).0
}
