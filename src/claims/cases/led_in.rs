//! Speakers who lead up to a quotation: `A stunned Coe quipped, “…”`, `Poe issued the following statement:` and, in the next
//! paragraph, `“…”`.
//!
//! The tagger at times misses the verb, and gives the quotation to a speaker farther away; and it reads no farther than
//! the paragraph, so that what a colon announces there has no speaker.

use super::plain_clause::subject;
use super::{Taken, attribution, verbs};
use crate::claims::Draft;
use crate::claims::attribution::Attribution;
use crate::lexicon::cues::{self, CueClass};
use crate::lexicon::speakers::{self, Noun};
use crate::text::{Document, Quote, TokenRange};

/// Verb and medium before a colon have at most so many tokens.
const LONGEST: usize = 8;

/// Who leads up to a quotation, and by which words.
struct Leader {
    quotation: TokenRange,
    source: TokenRange,
    cue: TokenRange,
}

/// Gives quotations to the speakers who lead up to them, where nobody else in their sentence has them.
pub(super) fn read(document: &Document, draft: &mut Draft) {
    let cues = Taken::cues(draft);
    let leaders: Vec<Leader> = document
        .quotes()
        .iter()
        .filter_map(|quote| announced(document, quote).or_else(|| led(document, quote)))
        .filter(|leader| !cues.meets(leader.cue))
        .collect();
    let mut found: Vec<Option<Attribution>> = leaders.iter().map(|_| None).collect();
    for own in draft.attributions.iter_mut().filter(|own| own.rule != "transcript") {
        let cue = own.cue.first().copied();
        own.content.retain_mut(|part| {
            let number = leaders.partition_point(|leader| leader.quotation.from < part.from);
            let Some(leader) = leaders.get(number).filter(|leader| part.contains(leader.quotation.from)) else {
                return true;
            };
            let begin = document.sentence(leader.quotation.from).from;
            // Whoever speaks in the sentence of the quotation is heard first.
            if cue.is_some_and(|cue| cue.from >= begin && document.paragraph(part.from).contains(cue.from)) {
                return true;
            }
            let Leader { quotation, source, cue } = *leader;
            found[number] = Some(attribution("led-in", source, cue, quotation));
            part.to = part.to.min(source.from.max(part.from));
            !part.is_empty()
        });
    }
    draft.attributions.extend(found.into_iter().flatten());
}

/// `A stunned Coe quipped, “…”`
fn led(document: &Document, quote: &Quote) -> Option<Leader> {
    let mark = quote.tokens.from.checked_sub(1)?;
    let sentence = document.sentence(mark);
    let verb = mark.checked_sub(1).filter(|&verb| verb > sentence.from)?;
    let leads =
        matches!(document.surface(mark), "," | ":") && verbs::tells(document, verb) && !document.is_quoted(verb);
    let source = leads.then(|| subject(document, sentence, verb)).flatten()?;
    Some(Leader { quotation: quote.tokens, source, cue: TokenRange::new(verb, verb + 1) })
}

/// `Poe issued the following statement:` at the end of the paragraph before.
fn announced(document: &Document, quote: &Quote) -> Option<Leader> {
    let from = quote.tokens.from;
    let opens = from > 0 && document.paragraph(from).from == from;
    let colon = from.checked_sub(1).filter(|&colon| opens && document.surface(colon) == ":")?;
    let sentence = document.sentence(colon);
    let before = || (sentence.from + 1..colon).rev().take(LONGEST);
    let medium = before().any(|i| speakers::is(document.lower(i), Noun::Medium) || document.lower(i) == "following");
    let speaks = |&i: &usize| {
        let says = cues::lookup(document.lower(i)).is_some_and(|cue| cue.class == CueClass::Say && cue.kind.is_verb());
        verbs::is_inflected(document.lower(i)) && (says || medium && verbs::begins_predicate(document, i))
    };
    let verb = before().find(speaks)?;
    let source = subject(document, sentence, verb)?;
    Some(Leader { quotation: quote.tokens, source, cue: TokenRange::new(verb, colon) })
}
