//! Attributions that their form alone gives away: a quotation or clause beside a verb of saying, "according to".

use super::attribution::Attribution;
use crate::lexicon::cues::{self, CueClass, CueKind};
use crate::text::{Document, FormKind, TokenRange};

/// Finds the plain attributions, sentence by sentence.
pub(super) fn find(document: &Document) -> Vec<Attribution> {
    let mut out = Vec::new();
    for &sentence in document.sentences() {
        for i in sentence {
            if document.is_quoted(i) {
                continue;
            }
            if document.lower(i) == "according" && document.lower_at(i as isize + 1) == "to" {
                out.extend(according_to(document, sentence, i));
            } else if says(document, i) {
                out.extend(said(document, sentence, i));
            }
        }
    }
    out
}

fn says(document: &Document, i: usize) -> bool {
    let word = document.lower(i);
    matches!(
        word,
        "said"
            | "says"
            | "told"
            | "added"
            | "vowed"
            | "reported"
            | "reports"
            | "warned"
            | "announced"
            | "denied"
            | "claimed"
            | "confirmed"
            | "insisted"
            | "reiterates"
            | "ordered"
    ) && cues::lookup(word).is_some_and(|cue| cue.class == CueClass::Say && cue.kind == CueKind::Verb)
}

fn is_break(document: &Document, i: usize) -> bool {
    document.form(i).kind == FormKind::Punctuation && !matches!(document.surface(i), "-" | "'" | "’")
        || document.is_quoted(i)
}

/// Without the punctuation at its end; the closing quotation mark and what stands before it stay.
fn trim(document: &Document, mut range: TokenRange) -> Option<TokenRange> {
    while !range.is_empty() && is_break(document, range.to - 1) && !document.is_quoted(range.to - 1) {
        range.to -= 1;
    }
    while !range.is_empty() && matches!(document.surface(range.from), "," | ";" | ":" | "and") {
        range.from += 1;
    }
    (!range.is_empty()).then_some(range)
}

fn according_to(document: &Document, sentence: TokenRange, i: usize) -> Option<Attribution> {
    let end = (i + 2..sentence.to).find(|&k| is_break(document, k)).unwrap_or(sentence.to);
    let source = trim(document, TokenRange::new(i + 2, end))?;
    let before = trim(document, TokenRange::new(sentence.from, i));
    let content = before.or_else(|| trim(document, TokenRange::new(end, sentence.to)))?;
    Some(attribution(source, TokenRange::new(i, i + 2), content, "according-to"))
}

fn said(document: &Document, sentence: TokenRange, i: usize) -> Option<Attribution> {
    let left = (sentence.from..i).rev().find(|&k| is_break(document, k)).map_or(sentence.from, |k| k + 1);
    let right = (i + 1..sentence.to).find(|&k| is_break(document, k)).unwrap_or(sentence.to);
    let cue = TokenRange::new(i, i + 1);
    let subject = trim(document, TokenRange::new(left, i));
    let before = trim(document, TokenRange::new(sentence.from, left));
    let after = trim(document, TokenRange::new(i + 1, sentence.to));
    match (subject, before, after) {
        // “…,” said Ryder / …, said a spokesman
        (None, Some(content), Some(_)) => {
            Some(attribution(trim(document, TokenRange::new(i + 1, right))?, cue, content, "inverted"))
        }
        // “…,” Ryder said.
        (Some(source), Some(content), _) if right >= sentence.to || document.is_quoted(left - 1) => {
            Some(attribution(source, cue, content, "quotation-before"))
        }
        // Ryder said (that) …
        (Some(source), _, Some(content)) => Some(attribution(source, cue, content, "clause-after")),
        _ => None,
    }
}

fn attribution(source: TokenRange, cue: TokenRange, content: TokenRange, rule: &'static str) -> Attribution {
    Attribution { source: vec![source], cue: vec![cue], content: vec![content], rule, confidence: 0.5 }
}
