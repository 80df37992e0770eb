//! What the rest of the document tells of a capitalised word: how its other mentions stand.
//!
//! `Costa` alone may be a coast, a company or a man; where `Mr. Costa said` stands three paragraphs above, it is the man.

use super::words::{Cue, Word};
use crate::lexicon::gazetteer::Entry;
use crate::text::Document;

/// One bit a way of standing; see [`standing`].
const WAYS: usize = 11;

/// What other mentions tell of one token.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Evidence {
    /// Bit 0: stands in lower case somewhere; 1 and 2: more than one, more than four mentions; then the ways in which other
    /// mentions stand.
    pub bits: u32,
}

/// The bits of [`Evidence`] that say how often and how a word stands.
pub(super) const LOWER: u32 = 1;
const SEVERAL: u32 = 1 << 1;
const MANY: u32 = 1 << 2;
/// How many mentions there are, and whether one of them has a title, a first name or other capitals beside it: a word that
/// never has is hardly a surname.
pub(super) const COMPANY: u32 = SEVERAL | MANY | 0b111 << 3 | 1 << 9;

/// The mentions of one lower form.
#[derive(Debug, Clone, Default)]
struct Group {
    lower: bool,
    mentions: u32,
    ways: [u32; WAYS],
    /// The first few mentions.
    first: [u32; Evidences::NEIGHBOURS + 1],
}

/// The evidence of a whole document.
#[derive(Debug)]
pub(super) struct Evidences {
    groups: Vec<Group>,
    /// How each token stands.
    standing: Vec<u16>,
}

impl Evidences {
    /// So many other mentions lend their neighbours.
    pub const NEIGHBOURS: usize = 4;

    /// Gathers the mentions of all words; those in sentences that stand in capitals say nothing.
    pub fn new(doc: &Document, words: &[Word], groups: usize, in_capitals: &[bool]) -> Self {
        let mut this = Self { groups: vec![Group::default(); groups], standing: vec![0; doc.len()] };
        for (sentence, &capitals) in doc.sentences().iter().zip(in_capitals) {
            if capitals {
                continue;
            }
            for i in *sentence {
                let word = &words[doc.tokens()[i].form as usize];
                let group = &mut this.groups[word.group as usize];
                if !word.capital {
                    group.lower = true;
                    continue;
                }
                let ways = standing(doc, words, i, sentence.from, sentence.to);
                this.standing[i] = ways;
                if let Some(slot) = group.first.get_mut(group.mentions as usize) {
                    *slot = i as u32;
                }
                group.mentions += 1;
                for (way, count) in group.ways.iter_mut().enumerate() {
                    *count += u32::from(ways >> way & 1);
                }
            }
        }
        this
    }

    /// What other mentions tell of token `i`.
    pub fn of(&self, i: usize, word: &Word) -> Evidence {
        let group = &self.groups[word.group as usize];
        let mut bits = u32::from(group.lower) * LOWER;
        bits |= u32::from(group.mentions > 1) * SEVERAL | u32::from(group.mentions > 4) * MANY;
        for (way, &count) in group.ways.iter().enumerate() {
            let own = u32::from(self.standing[i] >> way & 1);
            bits |= u32::from(count > own) << (way + 3);
        }
        Evidence { bits }
    }

    /// The first other mentions of token `i`'s word.
    pub fn others(&self, i: usize, word: &Word) -> impl Iterator<Item = usize> {
        let group = &self.groups[word.group as usize];
        let known = group.first.len().min(group.mentions as usize);
        group.first[..known].iter().map(|&at| at as usize).filter(move |&at| at != i).take(Self::NEIGHBOURS)
    }
}

/// How a capitalised token stands, a bit each.
fn standing(doc: &Document, words: &[Word], i: usize, from: usize, to: usize) -> u16 {
    let word = |at: usize| &words[doc.tokens()[at].form as usize];
    let left = (i > from).then(|| word(i - 1));
    let right = (i + 1 < to).then(|| word(i + 1));
    let places = Entry::COUNTRY | Entry::CITY | Entry::REGION;
    let l = |test: fn(&Word) -> bool| left.is_some_and(test);
    let r = |test: fn(&Word) -> bool| right.is_some_and(test);
    [
        l(|word| word.cue == Cue::Title),
        l(|word| word.capital && word.entry.is(Entry::FIRST_NAME)) && left.is_some_and(|word| !word.entry.is(places)),
        l(|word| word.capital),
        l(|word| word.cue == Cue::Place),
        l(|word| word.cue == Cue::The),
        r(|word| word.cue == Cue::Report),
        r(|word| word.capital),
        r(|word| word.capital && word.entry.is(Entry::ORGANIZATION_WORD)),
        r(|word| word.cue == Cue::Possessive),
        r(|word| word.cue == Cue::Comma),
        i > from,
    ]
    .iter()
    .enumerate()
    .fold(0, |bits, (way, &holds)| bits | u16::from(holds) << way)
}
