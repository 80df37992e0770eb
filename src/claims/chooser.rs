//! The source step: of all candidates, the one that most likely is the source of an attribution.
//!
//! A linear model scores each candidate by where it stands to the cue, what it is and what the cue is; its weights are one
//! small table, `models/sources.bin`, one byte for each number a feature's hash can have.

use super::Draft;
use super::attribution::Attribution;
use super::candidates::{Candidate, Origin, anchor, candidates};
use super::facts::hash;
use super::features::{bucket, finish, mix};
use crate::lexicon::attribution::classes;
use crate::lexicon::cues::{self, CueKind};
use crate::lexicon::grammar::{FunctionWord, function_word};
use crate::text::{Document, TokenRange};
use std::cmp::Reverse;

/// How many weights there are.
pub const WEIGHTS: usize = 1 << 13;

/// One unit of a weight in the table, in log odds.
pub const UNIT: f32 = 1.0 / 32.0;

/// What nobody gives up against any candidate: what has no source is left out later, so a doubtful one is better than none.
const RELUCTANCE: i32 = 32;

/// The trained table.
pub static EMBEDDED: &[u8; WEIGHTS] = include_bytes!("../../models/sources.bin");

/// Gives each attribution its most likely source.
pub fn choose(weights: &[u8; WEIGHTS], document: &Document, draft: &mut Draft) {
    let mut last = None;
    for attribution in draft.attributions.iter_mut().filter(|attribution| !attribution.content.is_empty()) {
        let all = candidates(document, attribution, &draft.sources, last);
        let best =
            (0..all.len()).max_by_key(|&number| (score(weights, document, attribution, &all, number), Reverse(number)));
        let tokens = best.map(|number| all[number].tokens).filter(|tokens| !tokens.is_empty());
        attribution.source = tokens.into_iter().collect();
        last = tokens.or(last);
    }
}

/// The score of a candidate.
fn score(
    weights: &[u8; WEIGHTS],
    document: &Document,
    attribution: &Attribution,
    all: &[Candidate],
    number: usize,
) -> i32 {
    let mut sum = if all[number].origin == Origin::Nobody { -RELUCTANCE } else { 0 };
    features(document, attribution, all, number, |feature| sum += i32::from(weights[feature] as i8));
    sum
}

/// The features of candidate `number`, as places in the table.
pub fn features(
    document: &Document,
    attribution: &Attribution,
    all: &[Candidate],
    number: usize,
    mut visit: impl FnMut(usize),
) {
    let mut add = |name: &str, values: &[u32]| {
        let key = values.iter().fold(hash(name), |key, &value| mix(key, value));
        visit((finish(key) >> 19) as usize % WEIGHTS);
    };
    let Candidate { origin, tokens } = all[number];
    let anchor = anchor(attribution);
    let cue = cue_kind(document, attribution);
    let cue_word = attribution.cue.first().map_or(0, |cue| hash(document.lower(cue.to - 1)));
    let quoted = u32::from(attribution.content.iter().all(|content| document.is_quoted(content.from)));
    let content_after = u32::from(attribution.content.iter().any(|content| content.from >= anchor.to));
    let shape = quoted * 2 + content_after;
    let origin_number = origin as u32;
    add("origin", &[origin_number]);
    add("origin cue", &[origin_number, cue]);
    add("origin cue shape", &[origin_number, cue, shape]);
    add("origin word", &[origin_number, cue_word]);
    if origin == Origin::Nobody {
        let has = |wanted: Origin| u32::from(all.iter().any(|candidate| candidate.origin == wanted));
        add("nobody has", &[has(Origin::Own), has(Origin::Tagged), has(Origin::Carried), cue]);
        add("nobody count", &[bucket(all.len()), cue]);
        return;
    }
    let place = place(document, tokens, anchor);
    let between = between(document, tokens, anchor);
    let side = u32::from(tokens.from >= anchor.to);
    let next = follower(document, tokens.to);
    let before = leader(document, tokens.from);
    let rank = rank(all, number, anchor);
    let head = hash(document.lower(tokens.to - 1));
    let class = u32::from(classes(document.lower(tokens.to - 1)).source);
    add("place", &[origin_number, place, cue]);
    add("place shape", &[origin_number, place, shape]);
    add("between", &[origin_number, side, between]);
    add("between cue", &[side, between, cue, shape]);
    add("rank", &[origin_number, side, rank, place]);
    add("rank cue", &[side, rank, cue]);
    add("next", &[origin_number, next, side]);
    add("next cue", &[next, cue, place]);
    add("before", &[origin_number, before, side]);
    add("before place", &[before, place, cue]);
    add("before next", &[before, next, side]);
    add("head", &[head]);
    add("head side", &[head, side]);
    add("class", &[class, origin_number, side]);
    add("class place", &[class, place]);
    add("first", &[hash(document.lower(tokens.from)), side]);
    add("word side", &[cue_word, side, rank]);
    add("length", &[bucket(tokens.len()), origin_number]);
    add(
        "quoted",
        &[u32::from(document.is_quoted(tokens.from)), u32::from(document.is_quoted(anchor.from)), origin_number],
    );
    add("starts", &[u32::from(document.sentence(tokens.from).from == tokens.from), origin_number, place]);
}

/// What sort of cue it is: finite verb, `-ing`, infinitive, noun, mark, `according to`, none.
fn cue_kind(document: &Document, attribution: &Attribution) -> u32 {
    let Some(cue) = attribution.cue.first() else { return 0 };
    let first = document.lower(cue.from);
    let last = document.lower(cue.to - 1);
    let by = document.lower_at(cue.to as isize) == "by" || last == "by";
    let kind = match (first, last) {
        ("according" | "per", _) => 1,
        ("to", _) => 2,
        _ if !last.starts_with(char::is_alphabetic) => 3,
        _ if cue.iter().any(|i| document.lower(i).ends_with("ing")) => 4,
        _ => match cue.iter().find_map(|i| cues::lookup(document.lower(i))).map(|cue| cue.kind) {
            Some(CueKind::Speech | CueKind::Verb | CueKind::Quoting) => 5,
            Some(CueKind::Noun) => 6,
            Some(CueKind::Adjective) => 7,
            None => 8,
        },
    };
    kind * 2 + u32::from(by)
}

/// Where the candidate stands to the anchor: sentences apart, side, clause borders between.
fn place(document: &Document, tokens: TokenRange, anchor: TokenRange) -> u32 {
    let sentences = document.sentence_of(tokens.from) as i64 - document.sentence_of(anchor.from) as i64;
    let side = u32::from(tokens.from >= anchor.to);
    let (from, to) = if side == 1 { (anchor.to, tokens.from) } else { (tokens.to, anchor.from) };
    let marks =
        |i: &usize| matches!(document.surface(*i), "," | ";" | ":" | "—" | "–" | "--" | "(" | ")" | "“" | "”" | "\"");
    let borders = (from..to).take(80).filter(marks).count().min(3) as u32;
    (sentences.clamp(-2, 2) + 2) as u32 * 8 + side * 4 + borders
}

/// What lies between candidate and anchor: nothing, small words alone, words, other cue words.
fn between(document: &Document, tokens: TokenRange, anchor: TokenRange) -> u32 {
    let (from, to) = if tokens.from >= anchor.to { (anchor.to, tokens.from) } else { (tokens.to, anchor.from) };
    let words = || (from..to).take(80);
    let small = words().all(|i| {
        matches!(
            function_word(document.lower(i)),
            Some(FunctionWord::Verb | FunctionWord::Adverb | FunctionWord::Copula)
        )
    });
    let cue_words = words().filter(|&i| classes(document.lower(i)).cue >= 3 && !document.is_quoted(i)).count().min(3);
    match words().count() {
        0 => 0,
        _ if small => 1,
        distance => 2 + bucket(distance) * 4 + cue_words as u32,
    }
}

/// How many candidates of the sentence stand between this one and the anchor.
fn rank(all: &[Candidate], number: usize, anchor: TokenRange) -> u32 {
    let own = all[number].tokens;
    let between = |other: &&Candidate| {
        other.origin != Origin::Nobody
            && if own.from >= anchor.to {
                other.tokens.from >= anchor.to && other.tokens.from < own.from
            } else {
                other.tokens.to <= anchor.from && other.tokens.from > own.from
            }
    };
    all.iter().filter(between).count().min(4) as u32
}

/// What sort of word stands after a candidate.
fn follower(document: &Document, at: usize) -> u32 {
    if at >= document.len() {
        return 0;
    }
    let word = document.lower(at);
    match function_word(word) {
        Some(class) => 1 + class as u32,
        None if classes(word).cue >= 3 => 20,
        None if document.form(at).kind == crate::text::FormKind::Punctuation => hash(word),
        None if word.ends_with("ed") => 21,
        None if word.ends_with("ing") => 22,
        None if word.ends_with('s') => 23,
        None => 24,
    }
}

/// What sort of word stands before a candidate.
fn leader(document: &Document, at: usize) -> u32 {
    match at.checked_sub(1).filter(|&before| document.sentence_of(before) == document.sentence_of(at)) {
        Some(before) if function_word(document.lower(before)) == Some(FunctionWord::Preposition) => {
            hash(document.lower(before))
        }
        Some(before) => follower(document, before),
        None => 25,
    }
}
