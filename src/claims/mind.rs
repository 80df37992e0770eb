//! Who is in a reader's mind: those named where sentences open, and those who spoke.
//!
//! After `Jane Poe resigned.` it is Jane Poe. After `A driver stopped.` it is somebody without a name, so that `he` is not
//! the last man named; after `Jane Poe and Ruth Coe resigned.` it is two, and `she` may be either.

use crate::lexicon::grammar::{FunctionWord, function_word};
use crate::lexicon::people;
use crate::lexicon::speakers::{self as nouns, Noun};
use crate::names::{Kind, Mention};
use crate::text::{Document, FormKind, TokenRange};

/// A name that opens its sentence has at most so many tokens before it.
const OPENING: usize = 8;
/// An unnamed subject has at most so many tokens, and so many stand between two names that are joined.
const PHRASE: usize = 7;

/// Somebody or something in mind.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Referent {
    /// A named one, by number of its entity.
    Named(usize),
    /// A person without a name, by the token of the head word.
    Person(usize),
    /// A thing or body without a name.
    Thing,
}

/// A referent with its place.
#[derive(Debug, Clone, Copy)]
pub(super) struct Entry {
    /// Since which token it is in mind.
    pub token: usize,
    /// Who or what.
    pub who: Referent,
    /// Subjects joined by "and" share the number of the sentence they open.
    pub joined: Option<usize>,
}

/// What was in mind, the latest last.
#[derive(Debug, Default)]
pub(super) struct Mind {
    pub entries: Vec<Entry>,
    sentence: usize,
    mention: usize,
}

impl Mind {
    /// Takes note of what opens the sentences that begin before a token.
    pub fn read_to(&mut self, document: &Document, mentions: &[Mention], entity_of: &[usize], token: usize) {
        while let Some(&sentence) = document.sentences().get(self.sentence).filter(|sentence| sentence.from < token) {
            while mentions.get(self.mention).is_some_and(|mention| mention.tokens.from < sentence.from) {
                self.mention += 1;
            }
            if !document.is_quoted(sentence.from) {
                let subjects = subjects(document, mentions, self.mention, TokenRange::new(sentence.from, token));
                let joined = (subjects.len() > 1).then_some(self.sentence);
                let token = |number: usize| mentions[number].tokens.from;
                let who = |number: usize| Referent::Named(entity_of[number]);
                self.entries.extend(subjects.iter().map(|&n| Entry { token: token(n), who: who(n), joined }));
                if subjects.is_empty()
                    && let Some(who) = unnamed(document, sentence)
                {
                    self.entries.push(Entry { token: sentence.from, who, joined: None });
                }
            }
            self.sentence += 1;
        }
    }
}

/// The mention, from number `first` on, that opens a sentence, or its main clause after a comma; with those joined to it
/// by "and".
fn subjects(document: &Document, mentions: &[Mention], first: usize, sentence: TokenRange) -> Vec<usize> {
    let coming = || (first..).take_while(|&n| mentions.get(n).is_some_and(|m| m.tokens.from < sentence.to));
    let opens = |&n: &usize| {
        let before = TokenRange::new(sentence.from, mentions[n].tokens.from);
        before.len() <= OPENING && before.iter().all(|i| may_open(document, i))
    };
    // Of "Nordbank chief Jane Poe" it is the last.
    let subject =
        coming().take_while(opens).last().or_else(|| coming().find(|&n| begins_clause(document, mentions[n].tokens)));
    let Some(mut subject) = subject else { return Vec::new() };
    while subject > first && are_joined(document, &mentions[subject - 1], &mentions[subject]) {
        subject -= 1;
    }
    let rest = (subject + 1..mentions.len()).take_while(|&n| mentions[n].tokens.from < sentence.to);
    let joined = rest.take_while(|&n| are_joined(document, &mentions[n - 1], &mentions[n]));
    std::iter::once(subject).chain(joined).collect()
}

/// A word of a title before a name (`Retired U.S. Air Force Gen.`), or before the subject (`However, …`).
fn may_open(document: &Document, token: usize) -> bool {
    let word = document.lower(token);
    document.form(token).starts_upper && function_word(word) != Some(FunctionWord::Preposition)
        || matches!(document.surface(token), "." | "-" | "," | "'s" | "’s")
        || people::title(word).is_some()
        || people::is_role_modifier(word)
        || nouns::is(word, Noun::Company)
        || word.contains('-')
        || matches!(
            function_word(word),
            Some(FunctionWord::Determiner | FunctionWord::Adverb | FunctionWord::Conjunction)
        )
}

/// Whether a name stands between a comma and a verb: `In May, Poe resigned`.
fn begins_clause(document: &Document, name: TokenRange) -> bool {
    let next = document.lower_at(name.to as isize);
    let verb = matches!(function_word(next), Some(FunctionWord::Verb | FunctionWord::Copula))
        || next.len() > 4 && next.ends_with("ed");
    let title = |i: usize| people::title(document.lower(i)).is_some();
    let before = (0..name.from).rev().take(OPENING).find(|&i| !title(i));
    verb && before.is_some_and(|i| document.surface(i) == "," && !document.is_quoted(i))
}

/// Whether two persons are named with nothing but "and" and titles between them.
pub(super) fn are_joined(document: &Document, one: &Mention, other: &Mention) -> bool {
    let between = TokenRange::new(one.tokens.to, other.tokens.from);
    let persons = one.label == Kind::Person && other.label == Kind::Person;
    let joins = |i: usize| matches!(document.lower(i), "and" | "&");
    persons
        && between.len() <= PHRASE
        && between.iter().any(joins)
        && between.iter().all(|i| joins(i) || may_open(document, i))
}

/// The subject that opens a sentence without a name. "The mayor" may be one who is named elsewhere and is left out.
fn unnamed(document: &Document, sentence: TokenRange) -> Option<Referent> {
    let first = document.lower(sentence.from);
    if function_word(first) != Some(FunctionWord::Determiner) && !matches!(first, "another" | "some") {
        return None;
    }
    let ends = |&i: &usize| {
        document.form(i).kind == FormKind::Punctuation && !matches!(document.surface(i), "-" | "." | "'" | "’")
            || matches!(
                function_word(document.lower(i)),
                Some(FunctionWord::Preposition | FunctionWord::Relative | FunctionWord::Verb | FunctionWord::Copula)
            )
    };
    let phrase = (sentence.from + 1..sentence.to).take(PHRASE);
    let title = |i: usize| people::title(document.lower(i)).filter(|title| title.heads() && !title.plural);
    let to = phrase.clone().find(ends).unwrap_or(sentence.to.min(sentence.from + 1 + PHRASE));
    match (sentence.from + 1..to).rev().find(|&i| title(i).is_some()) {
        Some(_) if first == "the" => None,
        Some(head) => Some(Referent::Person(head)),
        None => Some(Referent::Thing),
    }
}
