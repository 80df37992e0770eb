//! The border step: where the tagger's spans best begin and end.
//!
//! The tagger weighs pairs of neighbouring tokens; a border is a matter of the whole span: whether it cuts a quotation in
//! half, how far it stands from its cue, what lies between. In `Poe warned the ministry that it rains, citing data` this step
//! may let the content begin at `that`, and end before the comma.
//!
//! Each border of each span has candidates: its place, places that the tagger holds nearly as likely, and those that the
//! layout offers (clauses, sentences, quotations). A linear model chooses one; its weights are `models/borders.bin`.

use super::facts::hash;
use super::features::{bucket, finish, mix};
use super::layout::Layout;
use super::tagged::Tagged;
use super::tags::{Role, Side, TaggedSpan};
use crate::text::TokenRange;
use std::cmp::Reverse;

/// How many weights there are.
pub const WEIGHTS: usize = 1 << 14;

/// The trained table.
pub static EMBEDDED: &[u8; WEIGHTS] = include_bytes!("../../models/borders.bin");

/// Which end of a span.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum End {
    /// Its first token.
    Left,
    /// What comes after its last token.
    Right,
}

/// A place where a span may begin or end.
#[derive(Debug, Clone, Copy)]
pub struct Place {
    /// The span's first token, or the one after its last.
    pub at: usize,
    /// What the tagger loses by this place against its own, in half log odds; at most [`HOPELESS`].
    loss: u32,
}

/// Places with a loss as great are all alike.
const HOPELESS: u32 = 40;
/// Where neither clause nor quotation has a border, a place may lose no more than this.
const NEARLY: u32 = 12;
/// No border moves by more tokens.
const REACH: usize = 50;

/// Moves the borders of a paragraph's spans to their likeliest places.
pub(super) fn refine(weights: &[u8; WEIGHTS], layout: &Layout, tagged: &Tagged) -> Vec<TaggedSpan> {
    let mut spans = tagged.spans.clone();
    for (number, span) in spans.iter_mut().enumerate() {
        let [from, to] = [End::Left, End::Right].map(|end| best(weights, layout, tagged, number, end));
        if from < to {
            span.tokens = TokenRange::new(from, to);
        }
    }
    spans
}

fn best(weights: &[u8; WEIGHTS], layout: &Layout, tagged: &Tagged, number: usize, end: End) -> usize {
    let score = |place: &Place| {
        let mut sum = 0;
        features(layout, tagged, number, end, *place, |feature| sum += i32::from(weights[feature] as i8));
        sum
    };
    let places = places(layout, tagged, number, end);
    places.iter().max_by_key(|place| (score(place), Reverse(place.loss), Reverse(place.at))).map_or(0, |place| place.at)
}

/// The candidates for an end of a span, in order.
pub fn places(layout: &Layout, tagged: &Tagged, number: usize, end: End) -> Vec<Place> {
    let window = window(layout, tagged, number, end);
    let mut out: Vec<Place> = tagged
        .losses(number, end, window)
        .into_iter()
        .map(|(at, loss)| Place { at, loss: ((loss * 2.0) as u32).min(HOPELESS) })
        .filter(|place| {
            place.loss <= NEARLY || tagged.spans[number].role == Role::Content && parts(layout, place.at) > 0
        })
        .collect();
    out.sort_unstable_by_key(|place| place.at);
    out
}

/// How far an end may move: not past the span's other end, not past its cue; sources and cues not into other spans.
fn window(layout: &Layout, tagged: &Tagged, number: usize, end: End) -> TokenRange {
    let TaggedSpan { role, side, tokens, .. } = tagged.spans[number];
    let (mut low, mut high) = match end {
        End::Left => (tokens.from.saturating_sub(REACH).max(layout.paragraph.from), tokens.to - 1),
        End::Right => (tokens.from + 1, (tokens.to + REACH).min(layout.paragraph.to)),
    };
    if let (Role::Content, Some(cue)) = (role, tagged.own_cue(number)) {
        match side {
            Side::Left => low = low.max(cue.to.min(tokens.from)),
            _ => high = high.min(cue.from.max(tokens.to)),
        }
    }
    if role != Role::Content {
        let neighbour = |number: Option<usize>| number.and_then(|number| tagged.spans.get(number));
        low = low.max(neighbour(number.checked_sub(1)).map_or(0, |span| span.tokens.to));
        high = high.min(neighbour(Some(number + 1)).map_or(usize::MAX, |span| span.tokens.from));
    }
    TokenRange::new(low, high.max(low))
}

/// What parts a token from the one before: 1 a clause, 2 a quotation, 3 a sentence, 4 a paragraph.
fn parts(layout: &Layout, at: usize) -> u32 {
    let TokenRange { from, to } = layout.paragraph;
    if at <= from || at >= to {
        4
    } else if layout.document.sentence_of(at - 1) != layout.document.sentence_of(at) {
        3
    } else if layout.quoted(at as isize - 1) != layout.quoted(at as isize) {
        2
    } else {
        u32::from(layout.clause_of(at - 1) != layout.clause_of(at) || layout.at(at as isize).parts)
    }
}

/// The features of a place, as numbers of weights.
pub fn features(layout: &Layout, tagged: &Tagged, number: usize, end: End, place: Place, mut visit: impl FnMut(usize)) {
    let span = tagged.spans[number];
    let key = span.role as u32 * 8 + span.side as u32 * 2 + end as u32;
    let mut add = |name: u32, values: &[u32]| {
        let key = values.iter().fold(mix(name, key), |key, &value| mix(key, value));
        visit(finish(key) as usize >> 18);
    };
    let at = place.at as isize;
    let old = match end {
        End::Left => span.tokens.from,
        End::Right => span.tokens.to,
    } as isize;
    // The tokens inside and outside the border, counted from it.
    let inside = |n: isize, at: isize| if end == End::Left { at + n } else { at - 1 - n };
    let outside = |n: isize, at: isize| if end == End::Left { at - 1 - n } else { at + n };
    let word = |i: isize| layout.at(i).word;
    let cluster = |i: isize| layout.at(i).coarse;
    let [in0, in1] = [0, 1].map(|n| word(inside(n, at)));
    let [out0, out1] = [0, 1].map(|n| word(outside(n, at)));
    let loss = bucket_of_loss(place.loss);
    let parts = parts(layout, place.at);
    let grows = (end == End::Left) == (at < old);
    let moved = if at == old { 0 } else { 1 + u32::from(grows) };
    let far = bucket(at.abs_diff(old));
    let quotes = layout.quoted(inside(0, at)) * 3 + layout.quoted(outside(0, at));
    add(hash("loss"), &[loss]);
    add(hash("loss parts"), &[loss, parts, moved]);
    add(hash("loss far"), &[loss, far, moved]);
    add(hash("parts"), &[parts, quotes, moved]);
    add(hash("far"), &[far, moved, parts]);
    add(hash("in"), &[in0]);
    add(hash("out"), &[out0]);
    add(hash("in out"), &[in0, out0]);
    add(hash("in in"), &[in0, in1]);
    add(hash("out out"), &[out0, out1]);
    add(hash("moved in"), &[in0, moved]);
    add(hash("moved out"), &[out0, moved]);
    add(hash("clusters"), &[cluster(inside(0, at)), cluster(outside(0, at))]);
    add(hash("clusters out"), &[cluster(outside(0, at)), cluster(outside(1, at)), parts]);
    add(hash("clusters in"), &[cluster(inside(0, at)), cluster(inside(1, at)), parts]);
    let cues = |i: isize| u32::from(layout.cue(i));
    add(hash("cues"), &[cues(inside(0, at)), cues(outside(0, at)), cues(outside(1, at))]);
    if moved > 0 {
        let passed = TokenRange::new(place.at.min(old as usize), place.at.max(old as usize));
        let (class, _) = layout.strongest(passed);
        let marks = passed.iter().filter(|&i| layout.at(i as isize).parts).count().min(2) as u32;
        let roles = tagged.roles_in(passed, number);
        add(hash("passed"), &[moved, class.into(), marks]);
        add(hash("passed roles"), &[moved, roles, parts]);
        add(hash("passed word"), &[moved, word(if grows { outside(0, old) } else { inside(0, old) }), parts]);
        add(hash("left word"), &[moved, word(inside(0, old)), word(outside(0, old))]);
    }
    let (from, to) = match end {
        End::Left => (place.at, span.tokens.to),
        End::Right => (span.tokens.from, place.at),
    };
    add(hash("length"), &[bucket(to - from), moved]);
    add(hash("balance"), &[balance(layout, from, to), moved]);
    let other = if end == End::Left { to as isize - 1 } else { from as isize };
    add(hash("other end"), &[layout.quoted(other), quotes, parts]);
    if let Some(cue) = tagged.own_cue(number).filter(|_| span.role != Role::Cue) {
        let gap = if place.at >= cue.to { place.at - cue.to } else { cue.from.saturating_sub(place.at) };
        let cue_word = word(cue.to as isize - 1);
        add(hash("gap"), &[bucket(gap), parts]);
        add(hash("cue"), &[cue_word, bucket(gap).min(5)]);
        add(hash("cue in"), &[cue_word, in0]);
        add(hash("cue out"), &[cue_word, out0]);
        add(hash("cue parts"), &[cue_word, parts, moved]);
    }
}

fn bucket_of_loss(loss: u32) -> u32 {
    match loss {
        0..=6 => loss,
        7..=8 => 7,
        9..=12 => 8,
        13..=20 => 9,
        21..HOPELESS => 10,
        _ => 11,
    }
}

/// Which quotations a span cuts: 1 the one at its first token, 2 the one at its last.
fn balance(layout: &Layout, from: usize, to: usize) -> u32 {
    let quotes = layout.document.quotes();
    let first = layout.document.quote_of(from).is_some_and(|quote| quotes[quote].tokens.from < from);
    let last = layout.document.quote_of(to - 1).is_some_and(|quote| quotes[quote].tokens.to > to);
    u32::from(first) + 2 * u32::from(last)
}
