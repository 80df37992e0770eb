//! `According to the UN, …` and `…, according to the UN.` where the tagger saw nothing.

use super::{Taken, attribution, ends_phrase, without_stop};
use crate::claims::Draft;
use crate::lexicon::grammar::function_word;
use crate::lexicon::speakers::{self, Noun};
use crate::text::{Case, Document, TokenRange};

/// Reads every `according to` that is not yet the cue of a content.
pub(super) fn read(document: &Document, draft: &mut Draft) {
    let cues = Taken::cues(draft);
    for &sentence in document.sentences() {
        for i in sentence.from..sentence.to.saturating_sub(2) {
            let is_cue = document.lower(i) == "according" && document.lower(i + 1) == "to" && !document.is_quoted(i);
            if !is_cue || cues.holds(i) || tells_how(document, i) {
                continue;
            }
            let end = (i + 2..sentence.to).find(|&k| ends_phrase(document, k)).unwrap_or(sentence.to);
            let content = if i == sentence.from {
                TokenRange::new((end + 1).min(sentence.to), without_stop(document, sentence))
            } else {
                TokenRange::new(sentence.from, if document.surface(i - 1) == "," { i - 1 } else { i })
            };
            if end > i + 2 && !content.is_empty() {
                let source = TokenRange::new(i + 2, end);
                draft.attributions.push(attribution("according-to", source, TokenRange::new(i, i + 2), content));
            }
        }
    }
}

/// `sorted according to size`: without a comma before it and with a bare noun after it, it tells how, unless that is a noun
/// for those who speak.
fn tells_how(document: &Document, token: usize) -> bool {
    let source = document.lower_at(token as isize + 2);
    let bare =
        document.form((token + 2).min(document.len() - 1)).case == Case::Lower && function_word(source).is_none();
    let speaks = speakers::is(source, Noun::People) || speakers::is(source, Noun::Document) || source.ends_with('s');
    token > 0 && document.surface(token - 1) != "," && token > document.sentence(token).from && bare && !speaks
}
