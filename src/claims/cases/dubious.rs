//! What the tagger takes for an attribution and is none.
//!
//! `The strike targeted a building`: an indirect attribution needs a word that tells of saying, thinking or showing.
//! `Banks added 21`: no number is said by adding it. `Ferry crash: ‘…’`: the words before the colon are a topic. `Asked
//! whether he would go, she smiled`: who asked is not told. `the law, which he announced`: "which" alone tells nothing.
//! `12 suspected cases`: the participle belongs to its noun. `The union, which runs a mine, said 40 men had died`: the men
//! say nothing.

use super::verbs;
use crate::claims::Draft;
use crate::claims::attribution::Attribution;
use crate::lexicon::attribution::classes;
use crate::lexicon::cues::{self, CueKind};
use crate::lexicon::grammar::{FunctionWord, function_word};
use crate::lexicon::speakers::{self, Noun};
use crate::text::{Document, FormKind};

/// Drops or cuts down what is none.
pub(super) fn drop(document: &Document, draft: &mut Draft) {
    for attribution in draft.attributions.iter_mut().filter(|own| own.rule == "tagger") {
        if is_topic(document, attribution) {
            attribution.cue.clear();
            attribution.source.clear();
        }
    }
    draft.attributions.retain(|own| own.rule != "tagger" || !is_none(document, own));
}

/// A cue that ends in a colon and holds no word that tells of saying.
fn is_topic(document: &Document, attribution: &Attribution) -> bool {
    let Some(&cue) = attribution.cue.first() else { return false };
    document.surface(cue.to - 1) == ":"
        && cue.len() > 1
        && cue.iter().all(|i| cues::lookup(document.lower(i)).is_none() && classes(document.lower(i)).cue < 2)
}

fn is_none(document: &Document, attribution: &Attribution) -> bool {
    let (Some(&cue), Some(&content)) = (attribution.cue.first(), attribution.content.first()) else { return false };
    if attribution.content.iter().any(|part| part.iter().any(|i| document.is_quoted(i))) {
        return false;
    }
    let asked =
        document.surface(cue.from) == "Asked" && attribution.source.first().is_none_or(|own| own.from > cue.from);
    let relative = attribution.content.iter().all(|part| part.len() == 1)
        && function_word(document.lower(content.from)) == Some(FunctionWord::Relative);
    let modifies = cue.len() == 1
        && content.from == cue.to
        && cue.from.checked_sub(1).is_some_and(|i| document.form(i).kind == FormKind::Number)
        && document.lower(cue.from).ends_with("ed");
    let known = || cue.iter().filter_map(|i| cues::lookup(document.lower(i)));
    let strength = cue.iter().map(|i| classes(document.lower(i)).cue).max().unwrap_or(0);
    let adds = document.lower(cue.to - 1) == "added" && document.form(content.from).kind == FormKind::Number;
    // "Poll: …" and "report: …" are for those who know labels and headlines.
    if document.surface(cue.to - 1) == ":" && cue.len() == 1 {
        let Some(&source) = attribution.source.first() else { return false };
        let head = document.lower(source.to - 1);
        return !speakers::is(head, Noun::Document) && !speakers::is(head, Noun::People);
    }
    // "a group accused of shelling": it is accused, it does not accuse.
    let last = document.lower(cue.to - 1);
    let passive = cue.len() > 1
        && matches!(last, "of" | "with" | "for")
        && matches!(
            document.lower(cue.to - 2),
            "accused" | "suspected" | "charged" | "cleared" | "convicted" | "acquitted"
        )
        && content.from == cue.to;
    // "Commenting on the results, Stein said": a topic, of which nothing is said yet.
    let topic = matches!(document.lower(cue.from), "commenting" | "speaking" | "talking" | "writing")
        && matches!(last, "on" | "about")
        && content.from == cue.to
        && !content.iter().any(|i| verbs::may_be_finite(document, i));
    // "The union, which runs a mine, said 40 men had died": after the verb stands the subject of what is said.
    let subject_behind = attribution.source.first().is_some_and(|own| {
        content.to <= cue.from
            && own.from >= cue.to
            && own.to < document.sentence(cue.from).to
            && matches!(function_word(document.lower(own.to)), Some(FunctionWord::Verb | FunctionWord::Copula))
    });
    // "sorted according to size"
    let verb_before = document.lower(cue.to - 1) == "to" && cue.len() > 2 && document.lower(cue.to - 2) == "according";
    let bare = known().next().is_none() && strength <= 1;
    let quoting = known().next().is_some() && known().all(|cue| cue.kind == CueKind::Quoting) && strength <= 1;
    adds && content.from == cue.to
        || passive
        || topic
        || subject_behind
        || asked
        || relative
        || modifies
        || verb_before
        || bare
        || quoting
}
