//! What the tagger takes for an attribution and is none.
//!
//! `The strike targeted a building`: an indirect attribution needs a word that tells of saying, thinking or showing.
//! Each form that only looks like one is a function of its own.

use super::verbs;
use crate::claims::Draft;
use crate::claims::attribution::Attribution;
use crate::lexicon::attribution::classes;
use crate::lexicon::cues::{self, CueKind};
use crate::lexicon::grammar::{FunctionWord, function_word};
use crate::lexicon::speakers::{self, Noun};
use crate::text::{Document, FormKind, TokenRange};

/// Drops or cuts down what is none.
pub(super) fn drop(document: &Document, draft: &mut Draft) {
    for attribution in draft.attributions.iter_mut().filter(|own| own.rule == "tagger") {
        if is_topic(document, attribution) {
            attribution.cue.clear();
            attribution.source.clear();
        }
    }
    draft.attributions.retain(|own| own.rule != "tagger" || !is_none(document, own));
}

/// A cue that ends in a colon and holds no word that tells of saying.
fn is_topic(document: &Document, attribution: &Attribution) -> bool {
    let Some(&cue) = attribution.cue.first() else { return false };
    document.surface(cue.to - 1) == ":"
        && cue.len() > 1
        && cue.iter().all(|i| cues::lookup(document.lower(i)).is_none() && classes(document.lower(i)).cue < 2)
}

/// A form that is no attribution, of which the cue and the content are asked.
type Form = fn(&Document, &Attribution, TokenRange, TokenRange) -> bool;

/// The forms, in no order.
const FORMS: [Form; 13] = [
    adds_number,
    is_heading,
    is_accused,
    is_topic_of_talk,
    has_subject_behind,
    is_asked_by_nobody,
    asks_to_go_unnamed,
    is_relative_alone,
    modifies_noun,
    is_repetition,
    seeks_thing,
    is_by_measure,
    has_no_word_of_saying,
];

fn is_none(document: &Document, own: &Attribution) -> bool {
    let (Some(&cue), Some(&content)) = (own.cue.first(), own.content.first()) else { return false };
    let quoted = own.content.iter().any(|part| part.iter().any(|i| document.is_quoted(i)));
    !quoted && FORMS.iter().any(|is| is(document, own, cue, content))
}

/// The last word of a cue.
fn last<'d>(document: &'d Document, cue: TokenRange) -> &'d str {
    document.lower(cue.to - 1)
}

/// `Banks added 21`
fn adds_number(document: &Document, _: &Attribution, cue: TokenRange, content: TokenRange) -> bool {
    last(document, cue) == "added" && content.from == cue.to && document.form(content.from).kind == FormKind::Number
}

/// `Ferry crash: …`; "Poll: …" and "report: …" are for those who know labels and headlines.
fn is_heading(document: &Document, own: &Attribution, cue: TokenRange, _: TokenRange) -> bool {
    let colon = document.surface(cue.to - 1) == ":" && cue.len() == 1;
    colon
        && own.source.first().is_some_and(|source| {
            let head = document.lower(source.to - 1);
            !speakers::is(head, Noun::Document) && !speakers::is(head, Noun::People)
        })
}

/// `a group accused of shelling`: it is accused, it does not accuse.
fn is_accused(document: &Document, _: &Attribution, cue: TokenRange, content: TokenRange) -> bool {
    cue.len() > 1
        && content.from == cue.to
        && matches!(last(document, cue), "of" | "with" | "for")
        && matches!(
            document.lower(cue.to - 2),
            "accused" | "suspected" | "charged" | "cleared" | "convicted" | "acquitted"
        )
}

/// `Commenting on the results, Stein said`: a topic, of which nothing is said yet.
fn is_topic_of_talk(document: &Document, _: &Attribution, cue: TokenRange, content: TokenRange) -> bool {
    matches!(document.lower(cue.from), "commenting" | "speaking" | "talking" | "writing")
        && matches!(last(document, cue), "on" | "about")
        && content.from == cue.to
        && !content.iter().any(|i| verbs::may_be_finite(document, i))
}

/// `The union, which runs a mine, said 40 men had died`: the men say nothing.
fn has_subject_behind(document: &Document, own: &Attribution, cue: TokenRange, content: TokenRange) -> bool {
    own.source.first().is_some_and(|source| {
        content.to <= cue.from
            && source.from >= cue.to
            && source.to < document.sentence(cue.from).to
            && matches!(function_word(document.lower(source.to)), Some(FunctionWord::Verb | FunctionWord::Copula))
    })
}

/// `Asked whether he would go, she smiled`: who asked is not told.
fn is_asked_by_nobody(document: &Document, own: &Attribution, cue: TokenRange, _: TokenRange) -> bool {
    document.surface(cue.from) == "Asked" && own.source.first().is_none_or(|source| source.from > cue.from)
}

/// `an aide, who asked not to be named`: of whom we hear, not what he says.
fn asks_to_go_unnamed(document: &Document, own: &Attribution, _: TokenRange, content: TokenRange) -> bool {
    let named = |i: &usize| matches!(document.lower(*i), "named" | "identified" | "quoted");
    let passive = content.iter().take(5).find(named).is_some_and(|i| i > 0 && document.lower(i - 1) == "be");
    passive && own.source.first().is_some_and(|source| source.len() == 1 && document.lower(source.from) == "who")
}

/// `the law, which he announced`: "which" alone tells nothing.
fn is_relative_alone(document: &Document, own: &Attribution, _: TokenRange, content: TokenRange) -> bool {
    own.content.iter().all(|part| part.len() == 1)
        && function_word(document.lower(content.from)) == Some(FunctionWord::Relative)
}

/// `12 suspected cases`: the participle belongs to its noun.
fn modifies_noun(document: &Document, _: &Attribution, cue: TokenRange, content: TokenRange) -> bool {
    cue.len() == 1
        && content.from == cue.to
        && cue.from.checked_sub(1).is_some_and(|i| document.form(i).kind == FormKind::Number)
        && document.lower(cue.from).ends_with("ed")
}

/// `cut its forecast for the second time`: how often, not what.
fn is_repetition(document: &Document, _: &Attribution, cue: TokenRange, content: TokenRange) -> bool {
    last(document, cue) == "for"
        && content.from == cue.to
        && document.lower(content.from) == "the"
        && document.lower_at(content.from as isize + 2) == "time"
}

/// `He seeks a title`: no words are asked for.
fn seeks_thing(document: &Document, _: &Attribution, cue: TokenRange, content: TokenRange) -> bool {
    matches!(last(document, cue), "seek" | "seeks" | "seeking" | "sought")
        && content.from == cue.to
        && !matches!(document.lower(content.from), "to" | "that")
}

/// `sorted according to size`
fn is_by_measure(document: &Document, _: &Attribution, cue: TokenRange, _: TokenRange) -> bool {
    last(document, cue) == "to" && cue.len() > 2 && document.lower(cue.to - 2) == "according"
}

/// `The strike targeted a building`, and words that are cues only beside quotation marks.
fn has_no_word_of_saying(document: &Document, _: &Attribution, cue: TokenRange, _: TokenRange) -> bool {
    let colon = document.surface(cue.to - 1) == ":" && cue.len() == 1;
    let strength = cue.iter().map(|i| classes(document.lower(i)).cue).max().unwrap_or(0);
    let mut known = cue.iter().filter_map(|i| cues::lookup(document.lower(i)));
    !colon && strength <= 1 && known.all(|cue| cue.kind == CueKind::Quoting)
}
