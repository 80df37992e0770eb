//! `Poe said the mine had closed`, `Poe told me …`: where the tagger saw nothing, a subject, a bare verb of saying and a clause.

use super::{Taken, attribution, one, without_stop};
use crate::claims::Draft;
use crate::lexicon::attribution::classes;
use crate::lexicon::grammar::{FunctionWord, function_word};
use crate::text::{Document, FormKind, TokenRange};

/// A subject has at most so many tokens.
const LONGEST: usize = 7;

/// Reads every verb of saying that is not yet the cue of a content.
pub(super) fn read(document: &Document, draft: &mut Draft) {
    let cues = Taken::cues(draft);
    for &sentence in document.sentences() {
        for verb in sentence.from + 1..sentence.to {
            let says = matches!(document.lower(verb), "said" | "says" | "told") && !document.is_quoted(verb);
            if !says || cues.holds(verb) {
                continue;
            }
            let addressee = usize::from(document.lower(verb) == "told");
            let from = (verb + 1 + addressee).min(sentence.to);
            // It ends where another attribution of the sentence has its cue: "…, adding that", "…, according to".
            let end = without_stop(document, sentence);
            let content = TokenRange::new(from, cues.next(from).map_or(end, |range| range.from.min(end)));
            if content.len() >= 3
                && begins_clause(document, from)
                && let Some(source) = subject(document, sentence, verb)
            {
                draft.attributions.push(attribution("plain-clause", source, one(verb), content));
            }
        }
    }
}

fn begins_clause(document: &Document, token: usize) -> bool {
    let word = document.lower(token);
    let small = matches!(
        function_word(word),
        Some(FunctionWord::Preposition | FunctionWord::Adverb | FunctionWord::Conjunction)
    );
    let kind = document.form(token).kind;
    word == "that" || matches!(kind, FormKind::Word | FormKind::Number) && !small && !word.ends_with("day")
}

/// The noun phrase that fills a clause up to the verb.
fn subject(document: &Document, sentence: TokenRange, verb: usize) -> Option<TokenRange> {
    let begins = |i: usize| {
        i == sentence.from
            || matches!(document.surface(i - 1), "," | ";" | ":" | "—" | "–")
            || matches!(document.lower(i - 1), "and" | "but" | "that")
    };
    let from = (sentence.from..verb).rev().find(|&i| begins(i))?;
    let plain = (from..verb).all(|i| {
        let small = function_word(document.lower(i));
        !document.is_quoted(i)
            && !matches!(small, Some(FunctionWord::Verb | FunctionWord::Relative | FunctionWord::Copula))
            && classes(document.lower(i)).cue < 3
    });
    (plain && verb - from <= LONGEST).then(|| TokenRange::new(from, verb))
}
