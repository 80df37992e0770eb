//! A clause around its speaker: `The gas, Lang said, had leaked for days.`
//!
//! The tagger at times sees only what stands before the speaker; what stands after him is said too, unless it is a new
//! clause that hangs on the whole (`which`, `while`, `adding`).

use super::{Taken, verbs, without_stop};
use crate::claims::Draft;
use crate::claims::attribution::Attribution;
use crate::lexicon::grammar::{FunctionWord, function_word};
use crate::text::{Document, TokenRange};

/// Adds the second part to contents that lack it.
pub(super) fn read(document: &Document, draft: &mut Draft) {
    let contents = Taken::contents(draft);
    let cues = Taken::cues(draft);
    for attribution in &mut draft.attributions {
        if let Some(opening) = opening(document, attribution).filter(|&opening| !contents.meets(opening)) {
            attribution.content.insert(0, opening);
        }
        if let Some(rest) = rest(document, attribution)
            && !contents.meets(rest)
            && !cues.meets(rest)
        {
            attribution.content.push(rest);
        }
    }
}

/// The only content of an attribution, and the speaker with his verb, in whichever order they stand side by side.
fn content_and_speaker(attribution: &Attribution) -> Option<(TokenRange, TokenRange)> {
    let (&[content], &[source], &[cue]) = (&attribution.content[..], &attribution.source[..], &attribution.cue[..])
    else {
        return None;
    };
    let (first, second) = if source.from < cue.from { (source, cue) } else { (cue, source) };
    (first.to == second.from).then(|| (content, TokenRange::new(first.from, second.to)))
}

/// What stands after the second comma, where source and cue fill the place between two commas in mid-sentence.
fn rest(document: &Document, attribution: &Attribution) -> Option<TokenRange> {
    let (content, speaker) = content_and_speaker(attribution)?;
    let sentence = document.sentence(content.from);
    let between = content.to + 1 == speaker.from
        && speaker.to + 2 < sentence.to
        && document.surface(content.to) == ","
        && document.surface(speaker.to) == ",";
    let rest = TokenRange::new(speaker.to + 1, without_stop(document, sentence));
    let inside = between && content.from == sentence.from && !content.iter().chain(rest).any(|i| document.is_quoted(i));
    (inside && !hangs(document, rest.from)).then_some(rest)
}

/// What stands before the first comma, where it is the subject of what is said after the second: `[Seed], she added, must come`.
fn opening(document: &Document, attribution: &Attribution) -> Option<TokenRange> {
    let (content, speaker) = content_and_speaker(attribution)?;
    let sentence = document.sentence(content.from);
    let between = speaker.from > sentence.from + 1
        && speaker.to + 1 == content.from
        && document.surface(speaker.from - 1) == ","
        && document.surface(speaker.to) == ",";
    let opening = between.then(|| TokenRange::new(sentence.from, speaker.from - 1))?;
    let is_subject = !opening.iter().any(|i| document.is_quoted(i) || verbs::may_be_finite(document, i))
        && !hangs(document, opening.from)
        && verbs::may_be_finite(document, content.from);
    is_subject.then_some(opening)
}

/// Whether a clause that hangs on the whole sentence begins here.
fn hangs(document: &Document, token: usize) -> bool {
    let word = document.lower(token);
    word.ends_with("ing")
        || matches!(function_word(word), Some(FunctionWord::Relative | FunctionWord::Preposition))
        || matches!(
            word,
            "while" | "even" | "but" | "because" | "although" | "though" | "whereas" | "citing" | "a" | "an"
        )
}
