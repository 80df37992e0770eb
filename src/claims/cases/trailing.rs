//! A speaker at the end of his sentence, where the tagger saw none: `The road is closed, the operator said on Monday.`
//!
//! All before the comma is what he says. `…, an inquest has heard` and `…, the court was told` are of this form too.

use super::plain_clause::subject;
use super::{Taken, verbs, without_stop};
use crate::claims::Draft;
use crate::claims::attribution::Attribution;
use crate::lexicon::government::{Governs, governs};
use crate::lexicon::grammar::{FunctionWord, function_word};
use crate::lexicon::speakers::{self, Noun};
use crate::text::{Document, FormKind, TokenRange};

/// A speaker has at most so many tokens.
const LONGEST: usize = 10;
/// What follows the verb (addressee, medium, day) has at most so many.
const TAIL: usize = 9;
/// What is said has at most so many.
const REACH: usize = 150;
/// What is said has at least so many.
const SHORTEST: usize = 3;

/// Reads every verb of saying that is not yet the cue of a content.
pub(super) fn read(document: &Document, draft: &mut Draft) {
    let cues = Taken::cues(draft);
    let mut found = Vec::new();
    for &sentence in document.sentences() {
        for verb in sentence.from + SHORTEST + 1..sentence.to {
            if !may_speak(document, verb) || cues.holds(verb) || is_said_within(document, verb) {
                continue;
            }
            if let Some(source) = speaker(document, sentence, verb)
                && let Some(end) = end(document, sentence, verb + 1)
                && let Some(content) = said(document, sentence, source.from - 1, end)
            {
                let comma = usize::from(document.surface(source.to) == ",");
                let cue = vec![TokenRange::new(source.to + comma, verb + 1)];
                found.push(Attribution {
                    source: vec![source],
                    cue,
                    content,
                    rule: "trailing",
                    ..Attribution::default()
                });
            }
        }
    }
    draft.attributions.iter_mut().for_each(|own| turn_round(document, own));
    // What begins after the trailing speaker's words ends before the speaker.
    let said: Vec<TokenRange> =
        found.iter().map(|own| TokenRange::new(own.content[0].from + 1, own.source[0].from - 1)).collect();
    let said = Taken::new(said.iter());
    for part in draft.attributions.iter_mut().flat_map(|other| &mut other.content) {
        if let Some(words) = said.next(part.from).filter(|words| words.contains(part.from) && part.to > words.to) {
            part.to = words.to;
        }
    }
    // A quotation that is never closed runs on over its speaker.
    let speakers = Taken::new(found.iter().flat_map(|own| &own.source));
    let runs_on = |own: &Attribution| own.cue.is_empty() && own.content.iter().any(|&part| speakers.meets(part));
    draft.attributions.retain(|own| !runs_on(own));
    draft.attributions.extend(found);
}

/// `Wages fell in May, said the union's head.`: what the tagger takes for said is who says it.
fn turn_round(document: &Document, own: &mut Attribution) {
    let (&[after], &[cue]) = (&own.content[..], &own.cue[..]) else { return };
    let sentence = document.sentence(cue.from);
    let inverted = cue.len() == 1
        && verbs::is_speech(document, cue.from)
        && cue.from > sentence.from + SHORTEST
        && document.surface(cue.from - 1) == ","
        && after.from == cue.to
        && after.len() <= LONGEST
        && after.to >= without_stop(document, sentence);
    let noun = !after.iter().any(|i| verbs::may_be_finite(document, i) || document.is_quoted(i))
        && !matches!(document.lower(after.from), "that" | "to");
    if inverted
        && noun
        && let Some(content) = said(document, sentence, cue.from - 1, after.to)
    {
        own.source = vec![TokenRange::new(after.from, after.to.min(without_stop(document, sentence)))];
        own.content = content;
    }
}

fn may_speak(document: &Document, verb: usize) -> bool {
    verbs::is_speech(document, verb)
        || matches!(document.lower(verb), "heard" | "hears" | "tell")
        || is_shown(document, verb)
}

/// `…, government data showed`, `…, figures from the agency show`
fn is_shown(document: &Document, verb: usize) -> bool {
    let mut phrase = (0..verb).rev().take(LONGEST).take_while(|&i| document.surface(i) != ",");
    governs(document.lower(verb)) == Some(Governs::Finding)
        && phrase.any(|i| speakers::is(document.lower(i), Noun::Document))
}

/// Whether the token stands in a quotation, other than one that is never closed.
fn is_said_within(document: &Document, token: usize) -> bool {
    document.quote_of(token).is_some_and(|quote| document.quotes()[quote].closed)
}

/// The noun phrase between a comma and the verb with its auxiliaries.
fn speaker(document: &Document, sentence: TokenRange, verb: usize) -> Option<TokenRange> {
    let is_auxiliary =
        |i: usize| matches!(document.lower(i), "has" | "have" | "had" | "was" | "were" | "also" | "later");
    let to = (sentence.from..verb).rev().find(|&i| !is_auxiliary(i))? + 1;
    if document.surface(to - 1) == "," {
        // "its chief executive, Ruth Coe, said"
        let named = subject(document, sentence, verb).filter(|named| named.from > sentence.from)?;
        return (document.surface(named.from - 1) == ",").then_some(named);
    }
    let comma = (sentence.from..to).rev().take(LONGEST + 1).find(|&i| document.surface(i) == ",")?;
    let source = TokenRange::new(comma + 1, to);
    let heard = source.iter().any(|i| speakers::is(document.lower(i), Noun::Hearing));
    let passive = (to..verb).any(|i| matches!(document.lower(i), "was" | "were"));
    let fits = match document.lower(verb) {
        "heard" | "hears" => heard && !passive,
        "told" => heard == passive,
        _ => !passive,
    };
    // "first reported by the Herald"
    let by = document.lower_at(verb as isize + 1) == "by";
    let ends_open =
        matches!(function_word(document.lower(to - 1)), Some(FunctionWord::Determiner | FunctionWord::Preposition));
    let plain = source.iter().all(|i| !verbs::breaks_phrase(document, i) && !verbs::is_speech(document, i));
    (!source.is_empty() && fits && plain && !ends_open && !by).then_some(source)
}

/// Where the speaker's part ends, if nothing but an addressee, a medium or a time follows up to the next comma or the
/// sentence's end.
fn end(document: &Document, sentence: TokenRange, from: usize) -> Option<usize> {
    let stops = |i: usize| {
        document.form(i).kind == FormKind::Punctuation
            && (!matches!(document.surface(i), "-" | "." | "'" | "’") || i + 1 == sentence.to)
            || document.lower(i).ends_with("ing")
    };
    let to = (from..sentence.to).find(|&i| stops(i)).unwrap_or(sentence.to);
    let begins = |i: usize| {
        function_word(document.lower(i)) == Some(FunctionWord::Preposition)
            || matches!(document.lower(i), "late" | "early" | "earlier" | "later" | "yesterday" | "today")
            || verbs::is_calendar_name(document, i)
            || matches!(document.lower(i - 1), "told" | "tell" | "tells")
    };
    let plain = (from..to).all(|i| !verbs::may_be_finite(document, i) && document.lower(i) != "that");
    (to - from <= TAIL && (to == from || begins(from)) && plain).then_some(to)
}

/// What stands from the sentence's begin to the comma, where it is a clause; or what stands around the speaker, where it
/// is one only together: `The mine, the company said on Monday, employed 340 people.`
fn said(document: &Document, sentence: TokenRange, comma: usize, end: usize) -> Option<Vec<TokenRange>> {
    let before = TokenRange::new(sentence.from, comma);
    if before.is_empty() {
        return None;
    }
    let first = document.lower(sentence.from);
    let hangs = first.ends_with("ing")
        || first == "asked"
        || function_word(first) == Some(FunctionWord::Preposition)
        || function_word(document.lower(comma - 1)) == Some(FunctionWord::Conjunction);
    let quoted = is_said_within(document, sentence.from) || is_said_within(document, comma - 1);
    if hangs || quoted || before.len() > REACH {
        return None;
    }
    let after = TokenRange::new(end + 1, without_stop(document, sentence));
    if before.iter().any(|i| verbs::may_be_finite(document, i)) {
        // "Cases have tripled, the agency warned, with 2,900 dead."
        let with = !after.is_empty() && document.surface(end) == "," && document.lower(end + 1) == "with";
        let parts = if with { vec![before, after] } else { vec![before] };
        (before.len() >= SHORTEST).then_some(parts)
    } else if !after.is_empty() && document.surface(end) == "," && verbs::may_be_finite(document, end + 1) {
        Some(vec![before, after])
    } else {
        None
    }
}
