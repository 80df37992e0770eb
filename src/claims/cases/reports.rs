//! Reports of reports: `…, said a spokesman, Anadolu reports.`
//!
//! The outer report holds all before it; the inner one, `…, said a spokesman`, stands within the outer content.

use super::{Taken, attribution, ends_phrase, one, verbs};
use crate::claims::Draft;
use crate::claims::attribution::Attribution;
use crate::text::{Document, FormKind, TokenRange};

/// The source of an inner report has at most so many tokens.
const LONGEST: usize = 12;

/// `said a spokesman, Anadolu reports`: a source that ends in another's report is two.
pub(super) fn split_sources(document: &Document, draft: &mut Draft) {
    let mut outer = Vec::new();
    for attribution in &mut draft.attributions {
        let Some(source) = attribution.source.first_mut() else { continue };
        let last = source.to - 1;
        let reports = matches!(document.lower(last), "reports" | "reported" | "said" | "says");
        let comma = (source.from + 1..last).rev().find(|&i| document.surface(i) == ",");
        if let Some(comma) = comma.filter(|&comma| reports && comma + 1 < last) {
            outer.push(Attribution {
                source: vec![TokenRange::new(comma + 1, last)],
                cue: vec![one(last)],
                content: Vec::new(),
                rule: "outer-report",
                ..Attribution::default()
            });
            source.to = comma;
        }
    }
    draft.attributions.extend(outer);
}

/// A cue with a source at the end of its sentence, after a comma, that has no content or no more than the participle clause
/// before it: all before it is the content.
pub(super) fn fill_outer(document: &Document, draft: &mut Draft) {
    let open = |own: &Attribution| own.content.is_empty() || matches!(own.content[..], [part] if hangs(document, part));
    for attribution in draft.attributions.iter_mut().filter(|own| open(own)) {
        let (Some(&source), Some(&cue)) = (attribution.source.first(), attribution.cue.first()) else { continue };
        let sentence = document.sentence(cue.from);
        let from = source.from.min(cue.from);
        let last = source.to.max(cue.to);
        let ends = (last..sentence.to).all(|i| document.form(i).kind == FormKind::Punctuation);
        let comma = from > sentence.from && document.surface(from - 1) == ",";
        let together = source.from >= sentence.from && source.to <= sentence.to && source.from.abs_diff(cue.from) < 20;
        if ends && comma && together && from - sentence.from > 3 {
            attribution.content = vec![TokenRange::new(sentence.from, from - 1)];
            attribution.rule = "outer-report";
        }
    }
}

/// `…, suggesting he would go`: a clause that hangs on the one before it.
fn hangs(document: &Document, part: TokenRange) -> bool {
    part.from > document.sentence(part.from).from
        && document.surface(part.from - 1) == ","
        && document.lower(part.from).ends_with("ing")
        && !part.iter().any(|i| document.is_quoted(i))
}

/// `…, said a spokesman` within the content of another: what stands before it is the inner content.
pub(super) fn find_inner(document: &Document, draft: &mut Draft) {
    let cues = Taken::new(draft.attributions.iter().flat_map(|own| &own.cue));
    let mut found = Vec::new();
    for outer in draft.attributions.iter().filter(|outer| outer.rule != "transcript") {
        let Some(&content) = outer.content.first() else { continue };
        for verb in content.from + 4..content.to.saturating_sub(1) {
            let inverted = matches!(document.lower(verb), "said" | "says") && document.surface(verb - 1) == ",";
            if !inverted || document.is_quoted(verb) || cues.holds(verb) {
                continue;
            }
            let ends = |&k: &usize| ends_phrase(document, k) || document.is_quoted(k);
            let end = (verb + 1..content.to).find(ends).unwrap_or(content.to);
            let from = document.sentence(verb).from.max(content.from);
            let plain = (verb + 1..end).all(|i| !verbs::may_be_finite(document, i));
            if end > verb + 1 && end - verb < LONGEST && from + 1 < verb && plain {
                let source = TokenRange::new(verb + 1, end);
                found.push(attribution("inner-report", source, one(verb), TokenRange::new(from, verb - 1)));
            }
        }
    }
    draft.attributions.extend(found);
}
