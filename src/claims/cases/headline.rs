//! Headlines that name their source before a colon: `Hamas: …`

use super::{Taken, attribution, label, one};
use crate::claims::Draft;
use crate::names::{Kind, Mention};
use crate::text::{Document, TokenRange};

/// Reads the first paragraph, where the text names the same person or body again.
pub(super) fn read(document: &Document, mentions: &[Mention], draft: &mut Draft) {
    let Some(&paragraph) = document.paragraphs().first() else { return };
    let Some(label) = label::of(document, paragraph) else { return };
    let Some(name) = mentions.first().filter(|mention| mention.tokens == label) else { return };
    let again = mentions[1..].iter().any(|mention| document.slice(mention.span).contains(document.slice(name.span)));
    let speaks = matches!(name.label, Kind::Person | Kind::Organization);
    if again && speaks && !Taken::contents(draft).meets(paragraph) {
        let content = TokenRange::new(label.to + 1, paragraph.to);
        draft.attributions.push(attribution("headline", label, one(label.to), content));
    }
}
