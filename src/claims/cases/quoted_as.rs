//! Those whom others quote: `Interfax quoted the minister as saying that talks had failed`.
//!
//! The one who is quoted says it; the tagger sees the one who quotes.

use super::without_stop;
use crate::claims::Draft;
use crate::claims::attribution::Attribution;
use crate::text::{Document, TokenRange};

/// Gives what is said to those who are quoted.
pub(super) fn read(document: &Document, draft: &mut Draft) {
    for attribution in &mut draft.attributions {
        quoted(document, attribution);
    }
}

fn quoted(document: &Document, attribution: &mut Attribution) -> Option<()> {
    let cue = *attribution.cue.last()?;
    let quotes = matches!(document.lower(cue.to - 1), "quoted" | "quotes" | "cited" | "cites" | "quoting" | "citing");
    let after = attribution.content.iter().position(|part| part.from == cue.to).filter(|_| quotes)?;
    let part = attribution.content[after];
    let sentence = document.sentence(cue.from);
    let is_saying =
        |i: usize| document.lower(i) == "as" && matches!(document.lower_at(i as isize + 1), "saying" | "telling");
    let saying = (part.from + 1..part.to).find(|&i| is_saying(i))?;
    let from = (saying + 2).min(part.to);
    let said = TokenRange::new(from, part.to.max(from));
    if said.is_empty() {
        // "The refinery is open, Interfax quoted the minister as saying."
        let source = *attribution.source.first()?;
        let comma =
            source.from.checked_sub(1).filter(|&comma| comma > sentence.from && document.surface(comma) == ",")?;
        attribution.content[after] = TokenRange::new(sentence.from, comma.min(without_stop(document, sentence)));
    } else {
        attribution.content[after] = said;
    }
    attribution.source = vec![TokenRange::new(part.from, saying)];
    attribution.cue.push(TokenRange::new(saying, saying + 2));
    Some(())
}
