//! Transcripts: paragraphs that begin with a name and a colon, `POE: We will see.`
//!
//! A paragraph without a label goes on with the speaker before it, unless it quotes somebody or names that very speaker:
//! then the article speaks again.

use super::{Taken, attribution, label, one};
use crate::claims::Draft;
use crate::claims::attribution::Attribution;
use crate::lexicon::headings;
use crate::names::{Kind, Mention};
use crate::text::{Document, TokenRange};

/// A text is a transcript where so many paragraphs bear labels.
const TURNS: usize = 3;

/// Reads the turns; what the tagger gave to their labels, or to nobody, is dropped.
pub(super) fn read(document: &Document, mentions: &[Mention], draft: &mut Draft) {
    let labels: Vec<Option<TokenRange>> = document
        .paragraphs()
        .iter()
        .map(|&paragraph| label::of(document, paragraph).filter(|&label| !is_place(mentions, label)))
        .collect();
    let turns = labels.iter().flatten().count();
    let first = labels.iter().position(Option::is_some).unwrap_or(0);
    // A label or two among many other paragraphs are headings.
    if turns < TURNS || turns * 3 < labels.len() - first {
        return;
    }
    let turns = turns_of(document, mentions, &labels);
    let labelled = Taken::new(turns.iter().flat_map(|turn| &turn.source));
    draft.attributions.retain(|attribution| {
        attribution.source.first().is_some_and(|&source| !labelled.meets(source))
            && attribution.cue.first().is_some_and(|cue| document.surface(cue.from) != ":")
    });
    draft.attributions.extend(turns);
}

fn is_place(mentions: &[Mention], label: TokenRange) -> bool {
    let found = mentions.binary_search_by_key(&label.from, |mention| mention.tokens.from);
    found.is_ok_and(|m| mentions[m].label == Kind::Place && mentions[m].tokens.to == label.to)
}

fn turns_of(document: &Document, mentions: &[Mention], labels: &[Option<TokenRange>]) -> Vec<Attribution> {
    let mut turns: Vec<Attribution> = Vec::new();
    let mut goes_on = false;
    let asked = asked(document, mentions);
    for (&paragraph, label) in document.paragraphs().iter().zip(labels) {
        if let &Some(label) = label {
            turns.push(attribution("transcript", label, one(label.to), TokenRange::new(label.to + 1, paragraph.to)));
            goes_on = true;
        } else if let Some(turn) = turns.last_mut().filter(|_| goes_on) {
            goes_on = !names_speaker(document, mentions, paragraph, turn.source[0], asked);
            if goes_on && !paragraph.iter().any(|i| document.is_quoted(i)) {
                turn.content.push(paragraph);
            }
        }
    }
    turns
}

/// Whether the paragraph names the speaker of a label, whose last word is the surname; of an answer, the person it is of.
fn names_speaker(
    document: &Document,
    mentions: &[Mention],
    paragraph: TokenRange,
    label: TokenRange,
    asked: Option<TokenRange>,
) -> bool {
    let asked = asked.filter(|_| headings::is_answer(document.lower(label.to - 1)));
    let surname = document.lower(asked.map_or(label.to, |name| name.to) - 1);
    let first = mentions.partition_point(|mention| mention.tokens.from < paragraph.from);
    let inside = mentions[first..].iter().take_while(|mention| mention.tokens.to <= paragraph.to);
    inside.filter(|mention| mention.label == Kind::Person).any(|name| document.lower(name.tokens.to - 1) == surname)
}

/// The person asked in questions and answers: the first whom the text names.
fn asked(document: &Document, mentions: &[Mention]) -> Option<TokenRange> {
    let named = mentions.iter().find(|mention| mention.label == Kind::Person)?.tokens;
    label::first_question(document).filter(|&first| named.from < first).map(|_| named)
}
