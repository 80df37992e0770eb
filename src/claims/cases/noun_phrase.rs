//! A source is a noun phrase: where it runs on into its verb, or breaks off within a relative clause, it is cut.
//!
//! `[Police] put the toll at 19, adding …`, `[The bank] cut its rate, saying …`, `said [Ferris], whose wife, 58, …`.

use super::plain_clause::subject;
use super::{one, verbs, without_stop};
use crate::claims::Draft;
use crate::claims::attribution::Attribution;
use crate::lexicon::government::{Governs, governs};
use crate::lexicon::grammar::{FunctionWord, function_word};
use crate::text::{Document, FormKind, TokenRange};

/// Cuts the sources of all attributions but the turns of a transcript, whose labels are what they are.
pub(super) fn mend(document: &Document, draft: &mut Draft) {
    let relatives: Vec<Attribution> =
        draft.attributions.iter_mut().filter_map(|own| part_relative(document, own)).collect();
    draft.attributions.extend(relatives);
    for attribution in draft.attributions.iter_mut().filter(|own| own.rule != "transcript") {
        let (Some(source), Some(&cue)) = (attribution.source.first_mut(), attribution.cue.first()) else { continue };
        let whole = || interrupted_subject(document, *source, cue).or_else(|| described(document, *source));
        if let Some(whole) = whole() {
            *source = whole;
        }
        if let Some(comma) = opener(document, *source) {
            source.from = comma + 1;
        }
        if let Some(content) = attribution.content.last_mut()
            && let Some(comma) = end_of_content(document, *content, *source, cue)
        {
            content.to = comma;
            source.from = comma + 1;
        }
        source.to = end_of_list(document, *source, cue).unwrap_or(source.to);
        let verb = predicate(document, *source).or_else(|| main_verb(document, *source, cue));
        let verb = verb.filter(|_| source.to <= cue.from);
        if let Some(end) = verb.or_else(|| open_relative(document, *source)) {
            source.to = end;
        }
        while source.len() > 1 && function_word(document.lower(source.to - 1)) == Some(FunctionWord::Conjunction) {
            source.to -= 1;
        }
    }
}

/// `according to Larkfield, which put rents at 900 euros`: a clause in "which" after the speaker is a second attribution.
fn part_relative(document: &Document, attribution: &mut Attribution) -> Option<Attribution> {
    let (&cue, source) = (attribution.cue.first()?, attribution.source.first_mut()?);
    let comma = source.iter().skip(1).find(|&i| document.surface(i) == ",")?;
    let verb = comma + 2;
    let clause = TokenRange::new(verb + 1, without_stop(document, document.sentence(source.from)).max(verb + 1));
    let speaks = cue.to == source.from
        && verb < source.to
        && is_relative(document, verb - 1)
        && matches!(governs(document.lower(verb)), Some(Governs::Estimate | Governs::Clause))
        && !clause.is_empty();
    if !speaks {
        return None;
    }
    source.to = comma;
    attribution.content.retain(|part| part.from < clause.from);
    Some(super::attribution("relative", one(verb - 1), one(verb), clause))
}

/// `the owner, who cannot be named, said`: not "who" said it, nor anybody named before, but the owner.
fn interrupted_subject(document: &Document, source: TokenRange, cue: TokenRange) -> Option<TokenRange> {
    let sentence = document.sentence(cue.from);
    let closed = cue.from > sentence.from && source.to < cue.from && document.surface(cue.from - 1) == ",";
    let found = closed.then(|| subject(document, sentence, cue.from)).flatten()?;
    let who = (found.from + 1..found.to)
        .any(|i| document.surface(i) == "," && i + 1 < found.to && document.lower(i + 1) == "who");
    (who && source.from != found.from).then_some(found)
}

/// `[The findings], published on Monday, cast doubt on it`, `[The union], which runs a mine, disputes it and says …`: not what
/// is told of the subject, but the subject.
fn described(document: &Document, source: TokenRange) -> Option<TokenRange> {
    let sentence = document.sentence(source.from);
    let participle = document.lower(source.from).ends_with("ed") && !document.form(source.from).starts_upper;
    let relative = source.len() > 1 && is_relative(document, source.from);
    let inserted = source.from > sentence.from + 1 && document.surface(source.from - 1) == ",";
    let subject = TokenRange::new(sentence.from, source.from - usize::from(inserted));
    let plain = !subject.iter().any(|i| document.surface(i) == "," || verbs::may_be_finite(document, i));
    (inserted && (participle || relative) && plain).then_some(subject)
}

/// The comma after a time or place that stands before the speaker: `At a stormy session, [the leader, Ann Poe,] said`.
fn opener(document: &Document, source: TokenRange) -> Option<usize> {
    let adverbial = function_word(document.lower(source.from)) == Some(FunctionWord::Preposition)
        && document.lower(source.from) != "of";
    let comma = (source.from + 1..source.to - 1).find(|&i| document.surface(i) == ",");
    comma.filter(|_| adverbial)
}

/// The last comma of a speaker's phrase which is none of an apposition, as its end has no comma: `The boat held 200, [most of
/// them traders from the north|, the agency] said`.
fn end_of_content(document: &Document, content: TokenRange, source: TokenRange, cue: TokenRange) -> Option<usize> {
    let goes_on = content.to + 1 == source.from && source.to == cue.from && document.surface(content.to) == ",";
    let opens_small = !document.form(source.from).starts_upper
        && function_word(document.lower(source.from)) != Some(FunctionWord::Determiner);
    let comma = source.iter().rev().find(|&i| document.surface(i) == ",").filter(|&comma| comma + 1 < source.to)?;
    (goes_on && opens_small && document.lower(comma + 1) == "the").then_some(comma)
}

/// Between a phrase and its verb the rest of a list of names has at most so many tokens.
const LIST: usize = 8;

/// The verb before which the rest of a list of names stands: `the fund, the bank [and Poemed] said`.
fn end_of_list(document: &Document, source: TokenRange, cue: TokenRange) -> Option<usize> {
    let rest = TokenRange::new(source.to, cue.from.max(source.to));
    let joins = rest.len() > 1 && rest.len() <= LIST && document.lower(rest.from) == "and";
    let named = |i: usize| document.form(i).starts_upper || matches!(document.lower(i), "the" | "of" | "for");
    (joins && document.form(rest.to - 1).starts_upper && (rest.from + 1..rest.to).all(named)).then_some(rest.to)
}

/// Where the verb of the phrase's own clause stands, if it is in it.
fn predicate(document: &Document, phrase: TokenRange) -> Option<usize> {
    let ends = |i: usize| document.surface(i) == "," || is_relative(document, i);
    (phrase.from + 1..phrase.to).take_while(|&i| !ends(i)).find(|&i| verbs::begins_predicate(document, i))
}

/// `[The government] raised taxes on fuel, blaming …`: the verb before a participle that hangs on it.
fn main_verb(document: &Document, phrase: TokenRange, cue: TokenRange) -> Option<usize> {
    let participle =
        cue.from > phrase.to && document.surface(cue.from - 1) == "," && document.lower(cue.from).ends_with("ing");
    let is_verb = |&i: &usize| {
        let plain = document.form(i - 1).kind == FormKind::Word && function_word(document.lower(i - 1)).is_none();
        plain && document.lower(i).ends_with("ed") && verbs::may_be_finite(document, i) && document.tokens()[i].spaced
    };
    (phrase.from + 1..phrase.to).filter(|_| participle).find(is_verb)
}

/// The comma before a clause in "whose" that has no verb within the phrase: the verb of "who" or "which" stands beside it.
fn open_relative(document: &Document, phrase: TokenRange) -> Option<usize> {
    let comma =
        (phrase.from + 1..phrase.to - 1).find(|&i| document.surface(i) == "," && document.lower(i + 1) == "whose")?;
    (comma + 2..phrase.to).all(|i| !verbs::may_be_finite(document, i)).then_some(comma)
}

fn is_relative(document: &Document, token: usize) -> bool {
    function_word(document.lower(token)) == Some(FunctionWord::Relative)
}
