//! What follows the speaker of a quotation: `“…,” said Poe, who leads the union. “…”`.
//!
//! A quotation that opens the next sentence goes on with him, whatever other cue lies between. Words without quotation marks
//! in his own sentence are the text's own, unless "that" leads them in.

use crate::claims::Draft;
use crate::claims::attribution::Attribution;
use crate::text::{Document, TokenRange};
use fnv::FnvHashMap;

/// Between a quotation and its cue stand at most so many tokens.
const NEAR: usize = 15;

/// Gives second quotations to their speakers, and takes away what none of them said.
pub(super) fn read(document: &Document, draft: &mut Draft) {
    let speakers = speakers(document, draft);
    let mut moved = Vec::new();
    for (number, own) in draft.attributions.iter_mut().enumerate().filter(|(_, own)| own.rule != "transcript") {
        drop_tail(document, own);
        let Some(&cue) = own.cue.first() else { continue };
        let Some(at) = own.content.iter().position(|part| part.from >= cue.to && opens_sentence(document, *part))
        else {
            continue;
        };
        let part = own.content[at];
        let before = document.sentence_of(part.from) - 1;
        let speaker = speakers.get(&before).copied().filter(|&speaker| speaker != number);
        let led = document.surface(part.from - 1) == ":" || at > 0 && document.is_quoted(own.content[at - 1].from);
        if let Some(speaker) = speaker.filter(|_| !led && document.sentence_of(cue.from) == before) {
            own.content.remove(at);
            moved.push((speaker, part));
        }
    }
    for (speaker, part) in moved {
        draft.attributions[speaker].content.push(part);
    }
}

/// The attribution, by its number, whose quotation stands before its cue in a sentence.
fn speakers(document: &Document, draft: &Draft) -> FnvHashMap<usize, usize> {
    let mut out = FnvHashMap::default();
    for (number, own) in draft.attributions.iter().enumerate() {
        let Some(cue) = own.cue.first() else { continue };
        let beside =
            |part: &TokenRange| part.to <= cue.from && cue.from - part.to <= NEAR && document.is_quoted(part.to - 1);
        if own.content.iter().any(beside) {
            out.insert(document.sentence_of(cue.from), number);
        }
    }
    out
}

/// Whether a quotation that opens its sentence, not its paragraph, opens a content.
fn opens_sentence(document: &Document, part: TokenRange) -> bool {
    let from = part.from;
    document.sentence(from).from == from
        && document.paragraph(from).from < from
        && document.quote_of(from).is_some_and(|quote| document.quotes()[quote].tokens.from == from)
}

/// `“We won,” she said, and the hall emptied`: a part without quotation marks, in the sentence of the cue, after it.
fn drop_tail(document: &Document, own: &mut Attribution) {
    let (&[quotation, _, ..], Some(&cue)) = (&own.content[..], own.cue.first()) else { return };
    if quotation.to > cue.from || !document.is_quoted(quotation.to - 1) {
        return;
    }
    own.content.retain(|part| {
        if part.from < cue.to {
            return true;
        }
        let led_in = document.lower(part.from) == "that"
            && (part.from == cue.to || matches!(document.lower(part.from - 1), "," | "and" | "but"));
        let beside = document.sentence_of(part.from) == document.sentence_of(cue.from);
        !beside || led_in || part.iter().any(|i| document.is_quoted(i))
    });
}
