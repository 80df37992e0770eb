//! Headlines that set their source apart: `Hamas: …`, `… – report`, `…: Health Ministry`, `…, inquiry finds`.

use super::{Taken, attribution, label, one};
use crate::claims::Draft;
use crate::lexicon::cues::{self, CueClass, CueKind};
use crate::lexicon::headings;
use crate::lexicon::people;
use crate::lexicon::speakers::{self, Noun};
use crate::names::{Kind, Mention};
use crate::text::{Document, TokenRange};

/// A headline has at most so many tokens.
const LONGEST: usize = 30;
/// A source at its end has at most so many.
const SOURCE: usize = 4;
/// What is said has at least so many.
const SAID: usize = 3;

/// Reads the first paragraph, where it is a headline whose source the tagger did not see.
pub(super) fn read(document: &Document, mentions: &[Mention], draft: &mut Draft) {
    let Some(&paragraph) = document.paragraphs().first() else { return };
    let stops = matches!(document.surface(paragraph.to - 1), "." | "!" | "”" | "\"");
    if paragraph.len() > LONGEST || stops {
        return;
    }
    let spans = Taken::new(draft.attributions.iter().flat_map(|own| own.source.iter().chain(&own.cue)));
    let found = before_colon(document, mentions, paragraph)
        .or_else(|| at_end(document, mentions, paragraph))
        .or_else(|| with_verb(document, paragraph));
    if let Some((source, cue, content)) = found.filter(|&(source, ..)| !spans.meets(source)) {
        draft.attributions.push(attribution("headline", source, cue, content));
    }
}

type Parts = (TokenRange, TokenRange, TokenRange);

/// `Hamas: …`
fn before_colon(document: &Document, mentions: &[Mention], paragraph: TokenRange) -> Option<Parts> {
    let source = label::of(document, paragraph)?;
    let content = TokenRange::new(source.to + 1, paragraph.to);
    speaks(document, mentions, source).then(|| (source, one(source.to), content))
}

/// `… – report`, `…: Health Ministry`
fn at_end(document: &Document, mentions: &[Mention], paragraph: TokenRange) -> Option<Parts> {
    let parts = |&i: &usize| {
        matches!(document.surface(i), "–" | "—" | "--" | "-" | ":")
            && (document.tokens()[i].spaced || document.surface(i) == ":")
            && document.tokens()[i + 1].spaced
    };
    let last = paragraph.to - 1;
    let mark = (paragraph.from + SAID..last).rev().take(SOURCE).find(parts)?;
    let source = TokenRange::new(mark + 1, paragraph.to);
    speaks(document, mentions, source).then(|| (source, one(mark), TokenRange::new(paragraph.from, mark)))
}

/// `…, inquiry finds`
fn with_verb(document: &Document, paragraph: TokenRange) -> Option<Parts> {
    let verb = paragraph.to - 1;
    let is_cue = cues::lookup(document.lower(verb))
        .is_some_and(|cue| cue.class != CueClass::Think && matches!(cue.kind, CueKind::Speech | CueKind::Verb));
    let finite = document.lower(verb).ends_with('s') || document.lower(verb) == "say";
    let comma = (paragraph.from + SAID..verb).rev().take(SOURCE + 1).find(|&i| document.surface(i) == ",")?;
    let source = TokenRange::new(comma + 1, verb);
    (is_cue && finite && !source.is_empty()).then(|| (source, one(verb), TokenRange::new(paragraph.from, comma)))
}

/// Whether a headline's words can be its source: a person or body that the text names again, or a noun for those who
/// speak.
fn speaks(document: &Document, mentions: &[Mention], source: TokenRange) -> bool {
    let words: Vec<&str> = source.iter().map(|i| document.lower(i)).collect();
    if headings::is_no_speaker(&words.join(" ")) {
        return false;
    }
    let head = words[words.len() - 1];
    let noun = speakers::is(head, Noun::People) || speakers::is(head, Noun::Document) || people::title(head).is_some();
    let at = mentions.iter().position(|mention| mention.tokens == source);
    let named = at.map(|at| &mentions[at]).filter(|name| matches!(name.label, Kind::Person | Kind::Organization));
    let again = named.is_some_and(|name| {
        let others = mentions.iter().filter(|mention| mention.tokens != source);
        others.take(200).any(|mention| document.slice(mention.span).contains(document.slice(name.span)))
    });
    noun || again
}
