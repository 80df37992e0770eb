//! The verdict: whether an attribution stands, and how surely.
//!
//! The tagger weighs tokens, so that it may find a cue and a content that make no claim together. This step sees the whole:
//! which words are the cue, how long the content is and how it begins, who the source is, and by how much the tagger
//! preferred its spans to nothing. A linear model gives the log odds that a reader finds the same claim; what is most likely
//! wrong is left out, and the odds become the claim's confidence. Its weights are `models/verdicts.bin`.

use super::attribution::{Attribution, kind};
use super::facts::hash;
use super::features::{bucket, finish, mix};
use crate::lexicon::attribution::classes;
use crate::lexicon::cues;
use crate::lexicon::grammar::function_word;
use crate::text::{Document, FormKind, TokenRange};

/// How many weights there are.
pub const WEIGHTS: usize = 1 << 13;

/// One unit of a weight in the table, in log odds.
const UNIT: f64 = 1.0 / 32.0;

/// The trained table.
pub static EMBEDDED: &[u8; WEIGHTS] = include_bytes!("../../models/verdicts.bin");

/// What a turn of a transcript or a signed quotation is given: the articles that the model learned from hold none, so that
/// it only knows that a mark is seldom a cue. Their form is that of direct speech, of which nine in ten are right.
const SURE_FORM: f64 = 0.9;

/// The odds of an attribution, from 0 to 1.
pub(super) fn odds(weights: &[u8; WEIGHTS], document: &Document, attribution: &Attribution) -> f64 {
    if matches!(attribution.rule, "transcript" | "dash") {
        return SURE_FORM;
    }
    let mut sum = 0;
    features(document, attribution, |feature| sum += i32::from(weights[feature] as i8));
    let odds = exp(f64::from(sum) * UNIT);
    odds / (1.0 + odds)
}

/// e to the power of `x`, in plain operations, so that every platform gives the same.
fn exp(x: f64) -> f64 {
    let mut power = 1.0 + x.clamp(-20.0, 20.0) / 65_536.0;
    for _ in 0..16 {
        power *= power;
    }
    power
}

/// The features of an attribution, as numbers of weights.
pub fn features(document: &Document, attribution: &Attribution, mut visit: impl FnMut(usize)) {
    let mut add = |name: u32, values: &[u32]| {
        let key = values.iter().fold(name, |key, &value| mix(key, value));
        visit(finish(key) as usize >> 19);
    };
    let content = attribution.content[0];
    let kind = kind(document, &attribution.content) as u32;
    let lower = |i: usize| hash(document.lower(i));
    let at = |i: usize| if i < document.len() { lower(i) } else { 0 };
    let length = bucket(attribution.content.iter().map(|range| range.len()).sum());
    add(hash("kind"), &[kind]);
    add(hash("rule"), &[hash(attribution.rule)]);
    add(hash("length"), &[kind, length]);
    add(hash("parts"), &[kind, attribution.content.len().min(4) as u32]);
    add(hash("first"), &[kind, lower(content.from)]);
    add(hash("first two"), &[lower(content.from), at(content.from + 1)]);
    add(hash("last"), &[kind, lower(content.to - 1)]);
    add(hash("after"), &[kind, at(content.to)]);
    add(hash("hold content"), &[kind, bucket_of_hold(attribution.hold.content)]);
    let verb = content.iter().take(40).any(|i| {
        use crate::lexicon::grammar::FunctionWord::{Copula, Verb};
        matches!(function_word(document.lower(i)), Some(Verb | Copula))
    });
    add(hash("verb"), &[kind, u32::from(verb), length]);
    let source = attribution.source.first();
    if let Some(source) = source {
        let head = source.to - 1;
        let class = u32::from(classes(document.lower(head)).source);
        let upper = u32::from(source.iter().any(|i| document.form(i).starts_upper));
        add(hash("source head"), &[lower(head)]);
        add(hash("source first"), &[lower(source.from), upper]);
        add(hash("source class"), &[class, upper, kind]);
        add(hash("source length"), &[bucket(source.len()), kind]);
        add(hash("source before"), &[source.from.checked_sub(1).map_or(0, lower), upper]);
    }
    let Some(cue) = attribution.cue.first() else {
        add(hash("no cue"), &[kind, u32::from(source.is_some())]);
        return;
    };
    let last = cue.to - 1;
    let class = cue.iter().map(|i| classes(document.lower(i)).cue).max().unwrap_or(0).into();
    let known = cue.iter().find_map(|i| cues::lookup(document.lower(i)));
    let meaning = known.map_or(0, |cue| 1 + cue.class as u32 * 4 + cue.kind as u32);
    let hold = bucket_of_hold(attribution.hold.cue);
    add(hash("hold cue"), &[hold, kind]);
    add(hash("hold class"), &[hold, class]);
    add(hash("class"), &[class, kind, meaning]);
    add(hash("meaning"), &[meaning, length]);
    add(hash("cue length"), &[cue.len().min(6) as u32, class]);
    let phrase = cue.iter().fold(hash("phrase"), |key, i| mix(key, lower(i)));
    add(phrase, &[]);
    cue.iter().take(8).for_each(|i| add(hash("cue word"), &[lower(i)]));
    add(hash("cue last"), &[lower(last), kind]);
    add(hash("cue first"), &[lower(cue.from), lower(last)]);
    let (gap, side) = gap(*cue, content);
    add(hash("gap"), &[gap, side, kind]);
    add(hash("gap class"), &[gap, side, class]);
    add(hash("begins"), &[lower(last), lower(content.from)]);
    add(hash("begins class"), &[class, lower(content.from), meaning]);
    add(hash("cue after"), &[at(cue.to), class]);
    add(hash("cue before"), &[cue.from.checked_sub(1).map_or(0, lower), class]);
    let quoted = u32::from(document.is_quoted(cue.from));
    add(hash("cue quoted"), &[quoted, kind]);
    let sentence = document.sentence(cue.from);
    add(hash("sentence end"), &[lower(sentence.to - 1), kind]);
    add(hash("sentence first"), &[lower(sentence.from), u32::from(sentence.from == content.from)]);
    if let Some(source) = source {
        let (distance, before) = self::gap(*cue, *source);
        add(hash("source place"), &[distance, before, side]);
        add(hash("source place class"), &[distance, before, class]);
        let words = source.iter().filter(|&i| document.form(i).kind == FormKind::Word).count();
        add(hash("source words"), &[u32::from(words == 0), lower(source.to - 1), lower(last)]);
    }
}

/// How many tokens lie between two ranges, and which comes first.
fn gap(cue: TokenRange, other: TokenRange) -> (u32, u32) {
    if other.from >= cue.to { (bucket(other.from - cue.to), 1) } else { (bucket(cue.from.saturating_sub(other.to)), 0) }
}

fn bucket_of_hold(hold: u32) -> u32 {
    match hold {
        0..=8 => hold,
        9..=12 => 9,
        13..=18 => 10,
        19..=26 => 11,
        27..=40 => 12,
        _ => 13,
    }
}
