//! The tagger's features: hashes of what stands at and around a token, shared by training and running.
//!
//! Three visitors give them: [`form`] what follows from one word form at a distance of up to two tokens (the same for all
//! its places, so that a caller may keep the sum of its weights), [`state`] what follows from the token's place, [`edge`] what
//! bears on the pair of tags at a token and before it.

use super::facts::{Facts, hash};
use super::layout::{Beside, Clause, Layout};

/// Mixes a template's name with its values.
macro_rules! feature {
    ($visit:expr, $name:literal $(, $value:expr)*) => {{
        let key = const { hash($name) };
        $( let key = mix(key, $value); )*
        $visit(finish(key));
    }};
}

pub(super) const fn mix(key: u32, value: u32) -> u32 {
    let product = ((key ^ value.wrapping_mul(0x9e37_79b1)) as u64).wrapping_mul(0x9fb2_1c65_1e98_df25);
    (product ^ product >> 32) as u32
}

pub(super) const fn finish(key: u32) -> u32 {
    let key = (key ^ key >> 15).wrapping_mul(0x2c1b_3c6d);
    key ^ key >> 13
}

/// The distances at which a form alone is looked at.
pub const DISTANCES: std::ops::RangeInclusive<isize> = -2..=2;

/// Features of a form that stands `distance` tokens from the tagged one.
pub fn form(facts: &Facts, distance: isize, mut visit: impl FnMut(u32)) {
    let at = distance.unsigned_abs() as u32 * 2 + u32::from(distance > 0);
    if distance == 0 {
        feature!(visit, "bias");
    }
    feature!(visit, "word", at, facts.word);
    if facts.cluster > 0 {
        feature!(visit, "cluster", at, facts.cluster);
    }
    match distance {
        0 => {
            feature!(visit, "shape", facts.shape);
            for suffix in facts.suffixes.into_iter().filter(|&suffix| suffix > 0) {
                feature!(visit, "suffix", suffix);
            }
            if facts.prefix > 0 {
                feature!(visit, "prefix", facts.prefix);
            }
            if facts.coarse > 0 {
                feature!(visit, "coarse", facts.coarse);
            }
            feature!(visit, "source shape", facts.classes.source.into(), facts.shape);
        }
        -1 | 1 => feature!(visit, "tail", at, facts.tail),
        _ => {}
    }
}

/// Features of the token's place.
pub fn state(layout: &Layout, i: usize, mut visit: impl FnMut(u32)) {
    words(layout, i as isize, &mut visit);
    sentence(layout, i, &mut visit);
    quotation(layout, i, &mut visit);
    clause(layout, i, &mut visit);
    neighbours(layout, i, &mut visit);
}

/// Features of the pair of tags at the token and the one before it.
pub fn edge(layout: &Layout, i: usize, mut visit: impl FnMut(u32)) {
    let at = i as isize;
    let (here, before) = (layout.at(at), layout.at(at - 1));
    let mark = |facts: &Facts| if facts.is_mark { facts.word } else { 0 };
    let starts = layout.document.sentence(i).from == i;
    feature!(visit, "edge");
    feature!(visit, "edge quoted", quoted(layout, at));
    feature!(visit, "edge marks", mark(before), mark(here));
    feature!(visit, "edge sentence", starts.into(), quoted(layout, at));
    feature!(visit, "edge cues", layout.cue(at).into(), layout.cue(at - 1).into());
    feature!(visit, "edge word", here.word);
    feature!(visit, "edge word before", before.word);
}

/// Quotation state of a token and its neighbours.
fn quoted(layout: &Layout, at: isize) -> u32 {
    layout.quoted(at - 1) * 9 + layout.quoted(at) * 3 + layout.quoted(at + 1)
}

/// A distance, the finer the shorter.
pub(super) fn bucket(distance: usize) -> u32 {
    match distance {
        0..=4 => distance as u32,
        5 | 6 => 5,
        7..=9 => 6,
        10..=14 => 7,
        15..=24 => 8,
        _ => 9,
    }
}

/// Words, shapes, clusters and cue classes of a token and its neighbours.
fn words(layout: &Layout, at: isize, visit: &mut impl FnMut(u32)) {
    let [before2, before, here, after, after2] = [-2, -1, 0, 1, 2].map(|d| layout.at(at + d));
    feature!(visit, "w-1 w0", before.word, here.word);
    feature!(visit, "w0 w1", here.word, after.word);
    feature!(visit, "w-2 w-1", before2.word, before.word);
    feature!(visit, "w1 w2", after.word, after2.word);
    feature!(visit, "s-1 s0 s1", before.shape, here.shape, after.shape);
    feature!(visit, "s-1 w0", before.shape, here.word);
    feature!(visit, "s1 w0", after.shape, here.word);
    feature!(visit, "k-1 k0", before.cluster, here.cluster);
    feature!(visit, "k0 k1", here.cluster, after.cluster);
    feature!(visit, "c-1 c0 c1", before.coarse, here.coarse, after.coarse);
    let state = quoted(layout, at);
    feature!(visit, "q", state);
    feature!(visit, "q w0", state, here.word);
    feature!(visit, "q w1", state, after.word);
    feature!(visit, "q w-1", state, before.word);
    let cue = |d: isize| u32::from(layout.cue(at + d));
    feature!(visit, "cues", cue(-1), cue(0), cue(1));
    feature!(visit, "cues before", cue(-2), cue(-1));
    feature!(visit, "cues after", cue(1), cue(2));
    feature!(visit, "source cues", here.classes.source.into(), cue(1), cue(-1));
}

/// Place in sentence and paragraph.
fn sentence(layout: &Layout, i: usize, visit: &mut impl FnMut(u32)) {
    let sentence = layout.document.sentence(i);
    let state = quoted(layout, i as isize);
    let (start, end) = (bucket(i - sentence.from), bucket(sentence.to - 1 - i));
    feature!(visit, "from start", start);
    feature!(visit, "to end", end);
    feature!(visit, "first word", layout.at(sentence.from as isize).word, start);
    let (first, last) = (sentence.from == layout.paragraph.from, sentence.to == layout.paragraph.to);
    feature!(visit, "sentence place", u32::from(first) * 2 + u32::from(last), state);
    feature!(visit, "paragraph opens", layout.quoted(layout.paragraph.from as isize), state);
    let end = sentence.to as isize;
    feature!(visit, "sentence end", layout.at(end - 1).word, layout.at(end - 2).word, state);
}

/// The quotation that holds the token, and what stands around it.
fn quotation(layout: &Layout, i: usize, visit: &mut impl FnMut(u32)) {
    let Some(number) = layout.document.quote_of(i) else { return };
    let run = layout.document.quotes()[number].tokens;
    let (from, to) = (run.from as isize, run.to as isize);
    let place = if i == run.from {
        0
    } else if i + 1 == run.to {
        1
    } else {
        2
    };
    let cue = |at: isize| u32::from(layout.cue(at));
    let word = |at: isize| layout.at(at).word;
    feature!(visit, "run before", place, word(from - 1));
    feature!(visit, "run before 2", place, word(from - 2), word(from - 1));
    feature!(visit, "run after", place, word(to));
    feature!(visit, "run after 2", place, word(to), word(to + 1));
    feature!(visit, "run after 3", place, word(to + 2));
    feature!(visit, "run cues after", place, cue(to) * 25 + cue(to + 1) * 5 + cue(to + 2), layout.at(to).shape);
    feature!(visit, "run cues before", place, cue(from - 1) * 25 + cue(from - 2) * 5 + cue(from - 3));
    let length = bucket(run.len());
    let sentence = layout.document.sentence(run.from);
    feature!(visit, "run length last", place, length, word(to - 2));
    feature!(visit, "run length", place, length);
    feature!(visit, "run starts", place, u32::from(run.from == sentence.from), word(to - 2));
    let (first, last) = (run.from == layout.paragraph.from, run.to == layout.paragraph.to);
    feature!(visit, "run place", place, u32::from(first) * 2 + u32::from(last));
    feature!(visit, "run first shape", place, layout.at(from + 1).shape, word(from - 1));
    let Beside { left, right } = layout.beside(number);
    let of = |cue: Option<usize>| cue.map_or(0, |cue| word(cue as isize));
    feature!(visit, "run cue classes", place, left.0.into(), right.0.into());
    feature!(visit, "run cue left", place, of(left.1));
    feature!(visit, "run cue right", place, of(right.1));
}

/// The clause that holds the token, and those beside it.
fn clause(layout: &Layout, i: usize, visit: &mut impl FnMut(u32)) {
    let number = layout.clause_of(i);
    let clause = layout.clauses[number];
    let sentence = layout.document.sentence(i);
    let before = number.checked_sub(1).map(|k| layout.clauses[k]);
    let after = layout.clauses.get(number + 1).copied();
    let (from, to) = (clause.tokens.from as isize, clause.tokens.to as isize);
    let continues = u32::from(clause.tokens.from > sentence.from);
    let goes_on = u32::from(clause.tokens.to < sentence.to);
    let word = |at: isize| layout.at(at).word;
    let class = |clause: Option<Clause>| clause.map_or(9, |clause| u32::from(clause.class));
    let cue_word = |clause: Option<Clause>| clause.and_then(|clause| clause.cue).map_or(0, |cue| word(cue as isize));
    let (begin, end) = (bucket(i - clause.tokens.from), bucket(clause.tokens.to - i));
    let own = u32::from(clause.class);
    feature!(visit, "clause", own, continues * 2 + goes_on, quoted(layout, i as isize));
    feature!(visit, "clauses", class(before) * 100 + own * 10 + class(after), continues * 2 + goes_on);
    feature!(visit, "next cue opens", goes_on, cue_word(after), mix(word(to), end));
    feature!(visit, "next cue", goes_on, cue_word(after));
    feature!(visit, "previous cue", continues, cue_word(before));
    feature!(visit, "clause first", word(from), begin);
    feature!(visit, "clause last", end, word(to - 1));
    feature!(visit, "next words", word(to), word(to + 1));
    feature!(visit, "own cue", cue_word(Some(clause)), begin);
    let length = after.map_or(0, |clause| bucket(clause.tokens.len()));
    let ends = u32::from(after.is_some_and(|clause| clause.tokens.to + 1 >= sentence.to));
    feature!(visit, "next length", goes_on * 2 + ends, class(after), length);
}

/// The nearest cue words of the sentence on either side.
fn neighbours(layout: &Layout, i: usize, visit: &mut impl FnMut(u32)) {
    let at = i as isize;
    let here = layout.at(at).word;
    let state = quoted(layout, at);
    let word = |at: usize| layout.at(at as isize).word;
    let own = layout.clause_of(i);
    let (left, right) = (layout.cue_left(i), layout.cue_right(i));
    if let Some(cue) = left {
        let distance = bucket(i - cue);
        let class = u32::from(layout.cue(cue as isize));
        let next = layout.at(cue as isize + 1).word;
        let same = u32::from(layout.clause_of(cue) == own);
        feature!(visit, "left", word(cue));
        feature!(visit, "left far", word(cue), distance);
        feature!(visit, "left class", class, distance, state);
        feature!(visit, "left next", word(cue), next);
        feature!(visit, "left clause", class * 2 + same, next, word(layout.clauses[own].tokens.from));
        feature!(visit, "left w0", word(cue), here);
    } else {
        feature!(visit, "no left");
        feature!(visit, "no left w0", here);
    }
    if let Some(cue) = right {
        let distance = bucket(cue - i);
        let class = u32::from(layout.cue(cue as isize));
        let number = layout.clause_of(cue);
        let clause = layout.clauses[number].tokens;
        let ends = u32::from(clause.to + 1 >= layout.document.sentence(i).to);
        feature!(visit, "right", word(cue));
        feature!(visit, "right far", word(cue), distance);
        feature!(visit, "right class", class, distance, state);
        feature!(visit, "right clause", class, u32::from(number == own) * 2 + ends);
        feature!(visit, "right w0", word(cue), here);
        feature!(visit, "right begins", word(cue), bucket(cue - clause.from));
    } else {
        feature!(visit, "no right");
        feature!(visit, "no right w0", here);
    }
    feature!(visit, "left right", left.map_or(0, word), right.map_or(0, word));
}
