//! Speakers who lead up to a quotation: `A stunned Coe quipped, “…”`, `Poe issued the following statement:` and, in the next
//! paragraph, `“…”`.
//!
//! The tagger at times misses the verb, and gives the quotation to a speaker farther away; and it reads no farther than
//! the paragraph, so that what a colon announces there has no speaker.

use super::plain_clause::subject;
use super::{Taken, attribution, verbs};
use crate::claims::Draft;
use crate::lexicon::cues::{self, CueClass};
use crate::lexicon::speakers::{self, Noun};
use crate::text::{Document, Quote, TokenRange};
use fnv::FnvHashMap;

/// Verb and medium before a colon have at most so many tokens.
const LONGEST: usize = 8;

/// Gives quotations to the speakers who lead up to them, where nobody else in their sentence has them.
pub(super) fn read(document: &Document, draft: &mut Draft) {
    let cues = Taken::cues(draft);
    let mut leaders: FnvHashMap<usize, (TokenRange, TokenRange)> = FnvHashMap::default();
    for quote in document.quotes() {
        let from = quote.tokens.from;
        let found = if document.paragraph(from).from == from { announced(document, quote) } else { led(document, quote) };
        if let Some((source, cue)) = found.filter(|&(_, cue)| !cues.meets(cue)) {
            leaders.insert(from, (source, cue));
        }
    }
    let mut found = Vec::new();
    for own in &mut draft.attributions {
        // Whoever speaks in the sentence of the quotation is heard first.
        let Some(at) = own.content.iter().position(|part| leaders.contains_key(&part.from)) else { continue };
        let part = own.content[at];
        let sentence = document.sentence(part.from);
        let near = own.cue.first().is_some_and(|cue| cue.from >= sentence.from && document.paragraph(part.from).contains(cue.from));
        if near || own.rule == "transcript" {
            continue;
        }
        if let Some((source, cue)) = leaders.remove(&part.from) {
            own.content.remove(at);
            found.push(attribution("led-in", source, cue, part));
        }
    }
    draft.attributions.extend(found);
}

/// `A stunned Coe quipped, “…”`
fn led(document: &Document, quote: &Quote) -> Option<(TokenRange, TokenRange)> {
    let mark = quote.tokens.from - 1;
    let sentence = document.sentence(mark);
    let verb = mark.checked_sub(1).filter(|&verb| verb > sentence.from)?;
    let leads = matches!(document.surface(mark), "," | ":") && verbs::tells(document, verb) && !document.is_quoted(verb);
    let source = leads.then(|| subject(document, sentence, verb)).flatten()?;
    Some((source, TokenRange::new(verb, verb + 1)))
}

/// `Poe issued the following statement:` at the end of the paragraph before.
fn announced(document: &Document, quote: &Quote) -> Option<(TokenRange, TokenRange)> {
    let colon = quote.tokens.from.checked_sub(1).filter(|&colon| document.surface(colon) == ":")?;
    let sentence = document.sentence(colon);
    let before = || (sentence.from + 1..colon).rev().take(LONGEST);
    let medium = before().any(|i| speakers::is(document.lower(i), Noun::Medium) || document.lower(i) == "following");
    let speaks = |&i: &usize| {
        let says = cues::lookup(document.lower(i)).is_some_and(|cue| cue.class == CueClass::Say && cue.kind.is_verb());
        verbs::is_inflected(document.lower(i)) && (says || medium && verbs::begins_predicate(document, i))
    };
    let verb = before().find(speaks)?;
    let source = subject(document, sentence, verb)?;
    Some((source, TokenRange::new(verb, colon)))
}
