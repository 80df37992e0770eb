//! `Poe said the mine had closed`, `police warned that …`: where the tagger saw nothing, a subject, a verb of saying and what
//! it governs.
//!
//! What governs what: `said` a clause, `told` a clause after its addressee, verbs said of words alone a clause with "that",
//! those that promise or refuse an infinitive, `denied` anything, courts hear "that", data show a clause, and who `puts the
//! toll at 19` vouches for that number.

use super::{Taken, attribution, one, verbs, without_stop};
use crate::claims::Draft;
use crate::lexicon::attribution::classes;
use crate::lexicon::cues::{self, Polarity};
use crate::lexicon::government::{Governs, governs};
use crate::lexicon::grammar::{FunctionWord, function_word};
use crate::lexicon::numerals;
use crate::lexicon::speakers::{self, Noun};
use crate::lexicon::words::{self, WordClass};
use crate::text::{Document, FormKind, TokenRange};

/// A subject has at most so many tokens, an apposition to it too.
const LONGEST: usize = 7;
/// A clause inserted after the subject has at most so many.
const INSERTED: usize = 25;
/// What is said has at most so many.
const REACH: usize = 300;
/// The verb of a clause without "that" is at most so many tokens away.
const NEAR: usize = 12;
/// What is said has at least so many, unless it is denied.
const SHORTEST: usize = 3;

/// Reads every verb of saying that is not yet the cue of a content.
pub(super) fn read(document: &Document, draft: &mut Draft) {
    let cues = Taken::cues(draft);
    let speakers =
        Taken::new(draft.attributions.iter().filter(|own| !own.content.is_empty()).flat_map(|own| &own.source));
    for &sentence in document.sentences() {
        let stop = without_stop(document, sentence);
        for verb in sentence.from + 1..stop {
            // "those states", "to say": no finite verb
            let before = function_word(document.lower(verb - 1));
            let is_finite = !matches!(before, Some(FunctionWord::Determiner | FunctionWord::Preposition));
            if document.is_quoted(verb) || cues.holds(verb) || !is_finite {
                continue;
            }
            let governs = governs(document.lower(verb));
            let Some(from) = governed(document, verb, governs).filter(|&from| from < stop) else { continue };
            // It ends where another attribution of the sentence has its speaker or cue: "…, adding that", "…, two aides said".
            let next = [cues.next(from), speakers.next(from)].into_iter().flatten().map(|range| range.from);
            let end = next.filter(|&end| end > from).min().unwrap_or(stop).min(stop).min(from + REACH);
            let joins = |i: usize| function_word(document.lower(i)) == Some(FunctionWord::Conjunction);
            let content = TokenRange::new(from, end - usize::from(end > from + 1 && joins(end - 1)));
            let shortest = if matches!(governs, Some(Governs::Anything | Governs::Estimate)) { 1 } else { SHORTEST };
            if content.len() >= shortest
                && let Some(source) = subject(document, sentence, verb)
                && is_fit(document, source, governs)
            {
                draft.attributions.push(attribution("plain-clause", source, one(verb), content));
            }
        }
    }
}

/// Whether the subject is one of whom the verb can be said: courts hear, documents show, who names opens his sentence.
fn is_fit(document: &Document, subject: TokenRange, governs: Option<Governs>) -> bool {
    match governs {
        Some(Governs::Hearing) => subject.iter().any(|i| speakers::is(document.lower(i), Noun::Hearing)),
        Some(Governs::Finding) => speakers::is(document.lower(subject.to - 1), Noun::Document),
        Some(Governs::Name) => subject.from == document.sentence(subject.from).from,
        _ => true,
    }
}

/// Where what the verb governs begins, if it may be said.
fn governed(document: &Document, verb: usize, governs: Option<Governs>) -> Option<usize> {
    let next = document.lower_at(verb as isize + 1);
    let clause = |at: usize| (at < document.len() && begins_clause(document, at)).then_some(at);
    match governs {
        Some(Governs::Clause) => clause(verb + 1),
        Some(Governs::Addressee) => clause(after_addressee(document, verb)),
        Some(Governs::Name) => names(document, verb).then_some(verb + 1),
        Some(Governs::Anything) => Some(verb + 1),
        Some(Governs::Estimate) => estimates(document, verb).then_some(verb + 1),
        Some(Governs::Verb | Governs::Finding) => {
            clause(verb + 1).filter(|&at| document.lower(at) == "that" || has_verb(document, at))
        }
        Some(Governs::Hearing) => (next == "that").then_some(verb + 1),
        _ if next == "that" && verbs::is_speech(document, verb) => Some(verb + 1),
        None if next == "to" && binds(document, verb) => Some(verb + 1),
        _ => None,
    }
}

/// An addressee has at most so many words after its article.
const ADDRESSEE: usize = 3;

/// Where the clause begins after `told him`, `told the court`.
fn after_addressee(document: &Document, verb: usize) -> usize {
    let is_determiner = |i: usize| function_word(document.lower_at(i as isize)) == Some(FunctionWord::Determiner);
    let begins = |&i: &usize| {
        document.lower_at(i as isize) == "that"
            || is_determiner(i)
            || function_word(document.lower_at(i as isize)) == Some(FunctionWord::Pronoun)
    };
    let phrase = (verb + 3..=verb + 2 + ADDRESSEE).find(begins).filter(|_| is_determiner(verb + 1));
    phrase.unwrap_or(verb + 2)
}

/// Whether what the verb names is quoted within the clause: `called the plan “a disaster”`.
fn names(document: &Document, verb: usize) -> bool {
    let next = verb + 1;
    let clause = (next..document.sentence(verb).to).take(NEAR).take_while(|&i| document.surface(i) != ",");
    let is_thing = function_word(document.lower_at(next as isize)) != Some(FunctionWord::Preposition);
    is_thing && clause.skip(1).any(|i| document.is_quoted(i)) && !document.is_quoted(next)
}

/// How many tokens name a quantity before "at", and a hedge or sign after it.
const QUANTITY: usize = 6;

/// Whether a quantity, "at" and a number follow the verb.
fn estimates(document: &Document, verb: usize) -> bool {
    let sentence = document.sentence(verb);
    let is_number =
        |i: usize| document.form(i).kind == FormKind::Number || numerals::numeral(document.lower(i)).is_some();
    let named = verb + 2 < sentence.to && function_word(document.lower(verb + 1)) == Some(FunctionWord::Determiner);
    let at = (verb + 1..sentence.to).take(QUANTITY).find(|&i| document.lower(i) == "at");
    // "the toll, which he put at 900"
    let relative = verb >= 2 && document.lower(verb - 2) == "which" && document.lower_at(verb as isize + 1) == "at";
    (named || relative) && at.is_some_and(|at| (at + 1..sentence.to).take(QUANTITY).any(is_number))
}

/// Whether a verb comes before the next mark: "show the glacier has shrunk", not "show a loss".
fn has_verb(document: &Document, from: usize) -> bool {
    let clause = document.sentence(from).to;
    let goes_on = |i: usize| document.form(i).kind != FormKind::Punctuation || document.surface(i) == "-";
    let tokens = (from + 1..clause).take(NEAR).take_while(|&i| goes_on(i));
    tokens.skip(1).any(|i| matches!(words::class(document.lower(i)), Some(WordClass::Aux)))
}

/// A finite verb by which somebody binds himself to do something, or not to: `vowed`, `refused`.
fn binds(document: &Document, verb: usize) -> bool {
    let word = document.lower(verb);
    let cue = cues::lookup(word).filter(|cue| cue.kind.is_verb());
    verbs::is_inflected(word) && cue.is_some_and(|cue| matches!(cue.polarity, Polarity::Promises | Polarity::Denies))
}

fn begins_clause(document: &Document, token: usize) -> bool {
    let word = document.lower(token);
    let next = document.lower_at(token as isize + 1);
    // "said at least 40 men": a hedge, no place
    let hedge = matches!((word, next), ("at", "least" | "most") | ("up", "to"))
        || matches!(word, "about" | "over" | "nearly" | "almost")
            && token + 1 < document.len()
            && document.form(token + 1).kind == FormKind::Number;
    let small = !hedge
        && matches!(
            function_word(word),
            Some(FunctionWord::Preposition | FunctionWord::Adverb | FunctionWord::Conjunction)
        );
    let kind = document.form(token).kind;
    word == "that"
        || matches!(kind, FormKind::Word | FormKind::Number) && !small && !verbs::is_calendar_name(document, token)
}

/// The noun phrase that fills a clause up to the verb, with what stands between commas after it: `Price, 41,`.
pub(super) fn subject(document: &Document, sentence: TokenRange, verb: usize) -> Option<TokenRange> {
    let phrase = |to: usize| {
        let begins = |i: usize| {
            i == sentence.from
                || matches!(document.surface(i - 1), "," | ";" | ":" | "—" | "–")
                || matches!(document.lower(i - 1), "that" | "as" | "after" | "when" | "which")
                || function_word(document.lower(i - 1)) == Some(FunctionWord::Conjunction)
        };
        let from = (sentence.from..to).rev().take(LONGEST).find(|&i| begins(i))?;
        let plain = (from..to).all(|i| {
            !document.is_quoted(i)
                && !matches!(
                    function_word(document.lower(i)),
                    Some(FunctionWord::Verb | FunctionWord::Relative | FunctionWord::Copula)
                )
                && classes(document.lower(i)).cue < 3
        });
        let joins = |i: usize| function_word(document.lower(i)) == Some(FunctionWord::Conjunction);
        (plain && !joins(from) && !joins(to - 1)).then(|| TokenRange::new(from, to))
    };
    let closes = verb > sentence.from + 2 && document.surface(verb - 1) == ",";
    if !closes {
        let auxiliary = verb > sentence.from + 1 && matches!(document.lower(verb - 1), "has" | "have" | "had" | "also");
        let to = verb - usize::from(auxiliary);
        // "Police put the toll at 19 and denied": the subject is that of the first verb.
        let second = to > sentence.from + 1 && matches!(document.lower(to - 1), "and" | "but");
        let first = (sentence.from + 1..to).filter(|_| second).find(|&i| verbs::begins_predicate(document, i));
        return phrase(first.unwrap_or(to));
    }
    // "Price, 41," and "a person close to the bank, who declined to be named,"
    let commas = (sentence.from + 1..verb - 1).rev().take(INSERTED).filter(|&i| document.surface(i) == ",");
    let opens = |&comma: &usize| {
        let relative = function_word(document.lower(comma + 1)) == Some(FunctionWord::Relative);
        relative || phrase(verb - 1).is_some_and(|inserted| inserted.from == comma + 1)
    };
    let named = phrase(commas.clone().find(opens)?)?;
    Some(TokenRange::new(named.from, verb - 1))
}
