//! The tagger's features: what is said of a token, as hashes.
//!
//! A [`Reading`] is a document prepared for the tagger. The trainer collects a token's features through
//! [`Reading::features`]; at run time the same functions feed the model, those of a word alone once for each form.
//!
//! Only tokens near a capital are looked at: a stretch reaches two tokens beyond, within the sentence.

use super::evidence::{self, Evidences};
use super::words::{Word, words};
use crate::lexicon::gazetteer::{self, Entry};
use crate::text::{Case, Document, FormKind, TokenRange, hash};

/// How far a stretch reaches beyond a capitalised word.
const REACH: usize = 2;

/// The most tokens of a listed phrase.
const LONGEST_PHRASE: usize = 6;

/// Lists whose phrases mark the tokens inside them.
const PHRASE_LISTS: u16 = Entry::COUNTRY | Entry::CITY | Entry::REGION | Entry::ORGANIZATION;

/// Where the marks of phrases stand among a token's list bits: of the first word, of the later ones.
const PHRASE_FIRST: u32 = 12;
const PHRASE_LATER: u32 = 21;

/// The lists without those of case.
const NAME_LISTS: u32 = 0x3ff;

/// Stands for the word before the sentence, and for the one after it.
const BEFORE: u32 = 1;
const AFTER: u32 = 2;

/// Classes of the same.
const CLASS_BEFORE: u32 = 2001;
const CLASS_AFTER: u32 = 2002;

/// Usages of the same, of words in lower case, and the first one of capitalised words.
const USED_IN_LOWER: u32 = 9;
const USAGE_BEFORE: u32 = 10;
const USAGE_AFTER: u32 = 11;
const IN_CAPITALS: u32 = 16;

/// A document prepared for the tagger.
#[derive(Debug)]
pub struct Reading<'d> {
    pub(super) doc: &'d Document<'d>,
    pub(super) words: Vec<Word>,
    /// How many lower forms there are.
    pub(super) groups: usize,
    /// List bits of each token, phrases included.
    lists: Vec<u32>,
    /// Sentences that stand in capitals.
    in_capitals: Vec<bool>,
    evidence: Evidences,
}

impl<'d> Reading<'d> {
    /// Prepares a document.
    pub fn new(doc: &'d Document<'d>) -> Self {
        let (words, groups) = words(doc);
        let in_capitals: Vec<bool> = doc.sentences().iter().map(|&sentence| in_capitals(doc, sentence)).collect();
        let evidence = Evidences::new(doc, &words, groups, &in_capitals);
        let lists = lists(doc, &words);
        Self { doc, words, groups, lists, in_capitals, evidence }
    }

    /// The stretches of tokens that may hold names; each lies within a sentence.
    pub fn stretches(&self) -> Vec<TokenRange> {
        let mut out: Vec<TokenRange> = Vec::new();
        for sentence in self.doc.sentences() {
            let mut open: Option<TokenRange> = None;
            for i in sentence.iter().filter(|&i| self.word(i).anchor) {
                let to = (i + REACH + 1).min(sentence.to);
                let from = i.saturating_sub(REACH).max(sentence.from);
                open = match open {
                    Some(stretch) if from <= stretch.to => Some(TokenRange::new(stretch.from, to)),
                    done => {
                        out.extend(done);
                        Some(TokenRange::new(from, to))
                    }
                };
            }
            out.extend(open);
        }
        out
    }

    /// Tells every feature of token `i`.
    pub fn features(&self, i: usize, mut emit: impl FnMut(u32)) {
        self.own(self.doc.tokens()[i].form, self.capitals(i), &mut emit);
        for offset in [-2, -1, 1, 2] {
            self.neighbour(self.form_at(i, offset), offset, &mut emit);
        }
        self.context(i, &mut emit);
    }

    /// The form number of the token that stands `offset` from `i` in the same sentence.
    pub(super) fn form_at(&self, i: usize, offset: isize) -> Option<u32> {
        self.near(i, offset).map(|at| self.doc.tokens()[at].form)
    }

    /// Whether token `i` stands in a sentence in capitals.
    pub(super) fn capitals(&self, i: usize) -> bool {
        self.in_capitals[self.doc.sentence_of(i)]
    }

    /// What a form says of itself, wherever it stands.
    pub(super) fn own(&self, form: u32, capitals: bool, emit: &mut impl FnMut(u32)) {
        let word = &self.words[form as usize];
        let shape = word.shape_in(capitals);
        let class = u32::from(word.entry.class);
        emit(feature!("bias", 0));
        emit(feature!("exact", word.exact));
        emit(feature!("w0", word.lower));
        emit(feature!("s0", shape));
        for (n, &prefix) in word.prefixes.iter().enumerate().filter(|(_, prefix)| **prefix != 0) {
            emit(feature!("prefix", prefix, n as u32));
        }
        for (n, &suffix) in word.suffixes.iter().enumerate().filter(|(_, suffix)| **suffix != 0) {
            emit(feature!("suffix", suffix, n as u32));
        }
        emit(feature!("suffix s0", word.suffixes[2], shape));
        emit(feature!("c0", class));
        emit(feature!("c0 s0", class, shape));
        emit(feature!("f0 s0", word.family, shape));
        emit(feature!("u0 s0", word.usage, shape));
    }

    /// What a form says of the token that it stands `offset` from; `None` for the sentence's border.
    pub(super) fn neighbour(&self, form: Option<u32>, offset: isize, emit: &mut impl FnMut(u32)) {
        let place = offset as u32;
        let border = if offset < 0 { (BEFORE, CLASS_BEFORE) } else { (AFTER, CLASS_AFTER) };
        let word = form.map(|form| &self.words[form as usize]);
        emit(feature!("w", word.map_or(border.0, |word| word.lower), place));
        emit(feature!("c", word.map_or(border.1, |word| u32::from(word.entry.class)), place));
    }

    /// What the token's surroundings say of it.
    pub(super) fn context(&self, i: usize, emit: &mut impl FnMut(u32)) {
        self.pairs(i, emit);
        self.listed(i, emit);
        if self.word(i).capital {
            self.run(i, emit);
            self.elsewhere(i, emit);
        }
    }

    fn pairs(&self, i: usize, emit: &mut impl FnMut(u32)) {
        let capitals = self.capitals(i);
        let word = self.word(i);
        let shape = word.shape_in(capitals);
        let near = |offset: isize| self.near(i, offset).map(|at| self.word(at));
        let near = [near(-2), near(-1), near(1), near(2)];
        let by = |value: &dyn Fn(&Word) -> u32, before: u32, after: u32| {
            let [a, b, c, d] = near.map(|word| word.map(value));
            [a.unwrap_or(before), b.unwrap_or(before), c.unwrap_or(after), d.unwrap_or(after)]
        };
        let [w_2, w_1, w1, w2] = by(&|word| word.lower, BEFORE, AFTER);
        let [_, s_1, s1, _] = by(&|word| word.shape_in(capitals), BEFORE, AFTER);
        let [_, c_1, c1, _] = by(&|word| u32::from(word.entry.class), CLASS_BEFORE, CLASS_AFTER);
        let [f_2, f_1, f1, f2] = by(&|word| word.family, 201, 202);
        let (c0, f0) = (u32::from(word.entry.class), word.family);
        emit(feature!("s-1 s0", s_1, shape));
        emit(feature!("s0 s1", shape, s1));
        emit(feature!("s-1 s0 s1", hash::join(s_1, s1), shape));
        emit(feature!("w-1 w0", w_1, word.lower));
        emit(feature!("w0 w1", word.lower, w1));
        emit(feature!("w-1 s0", w_1, shape));
        emit(feature!("w1 s0", w1, shape));
        emit(feature!("w-2 w-1", w_2, w_1));
        emit(feature!("w1 w2", w1, w2));
        emit(feature!("c-1 c0", c_1, c0));
        emit(feature!("c0 c1", c0, c1));
        emit(feature!("c-1 s0", c_1, shape));
        emit(feature!("c1 s0", c1, shape));
        emit(feature!("f-1 f0", f_1 << 8 | f0));
        emit(feature!("f0 f1", f0 << 8 | f1));
        emit(feature!("f-1 f0 f1", f_1 << 16 | f0 << 8 | f1));
        emit(feature!("f-1 f1 s0", f_1 << 8 | f1, shape));
        emit(feature!("f-2 f-1 s0", f_2 << 8 | f_1, shape));
        emit(feature!("f1 f2 s0", f1 << 8 | f2, shape));
        emit(feature!("s0 edge", shape, self.edge(i)));
        let used = |word: &Word| if word.capital { IN_CAPITALS + word.usage } else { USED_IN_LOWER };
        let [_, u_1, u1, _] = by(&used, USAGE_BEFORE, USAGE_AFTER);
        let u0 = word.usage + if word.capital { IN_CAPITALS } else { 0 };
        emit(feature!("u-1 u0", u_1 << 8 | u0));
        emit(feature!("u0 u1", u0 << 8 | u1));
    }

    /// The lists that the token and its neighbours stand on.
    fn listed(&self, i: usize, emit: &mut impl FnMut(u32)) {
        let lists = self.lists[i];
        let word = self.word(i);
        for list in (0..32).filter(|list| lists >> list & 1 == 1) {
            emit(feature!("list", list, u32::from(word.capital)));
        }
        emit(feature!("lists s0", lists & u32::from(Entry::LISTS), word.shape_in(self.capitals(i))));
        emit(feature!("lists edge", lists, self.edge(i)));
        let own = lists & NAME_LISTS | u32::from(word.capital) << 10;
        for offset in [-1, 1] {
            if let Some(at) = self.near(i, offset) {
                let capital = u32::from(self.word(at).capital);
                let after = u32::from(offset > 0);
                emit(feature!("lists near", self.lists[at] & u32::from(Entry::LISTS), capital << 1 | after));
                let other = self.lists[at] & NAME_LISTS | capital << 10;
                emit(feature!("lists pair", own << 11 | other, after));
            }
        }
        if let Some(at) = self.near(i, 2).filter(|&at| self.word(at).capital) {
            emit(feature!("lists 2", self.lists[at] & NAME_LISTS));
        }
    }

    /// The run of capitalised words around the token.
    fn run(&self, i: usize, emit: &mut impl FnMut(u32)) {
        let sentence = self.doc.sentence(i);
        let ahead = (i + 1..sentence.to.min(i + 8)).take_while(|&at| self.word(at).capital).count();
        let behind = (sentence.from.max(i.saturating_sub(7))..i).rev().take_while(|&at| self.word(at).capital).count();
        let (last, first) = (i + ahead, i - behind);
        if first == last {
            let bits = self.evidence.of(i, self.word(i)).bits & evidence::COMPANY;
            emit(feature!("alone", bits, self.edge(i)));
            emit(feature!("alone lists", bits, self.lists[i] & NAME_LISTS));
            emit(feature!("alone usage", bits, self.word(i).usage));
        }
        let (ahead, behind) = (ahead.min(3) as u32, behind.min(3) as u32);
        emit(feature!("run last lists", self.lists[last] & 0x1ff, ahead));
        emit(feature!("run last word", self.word(last).lower, u32::from(ahead > 0)));
        emit(feature!("run last class", u32::from(self.word(last).entry.class), ahead));
        emit(feature!("run last usage", self.word(last).usage, ahead));
        emit(feature!("run first usage", self.word(first).usage, behind));
        emit(feature!("run first lists", self.lists[first] & 0x1ff, behind));
        if first > sentence.from {
            emit(feature!("run before", self.word(first - 1).lower, behind));
        }
        if last + 1 < sentence.to {
            emit(feature!("run after", self.word(last + 1).lower, ahead));
        }
    }

    /// How the word stands elsewhere in the document.
    fn elsewhere(&self, i: usize, emit: &mut impl FnMut(u32)) {
        let word = self.word(i);
        let shape = word.shape_in(self.capitals(i));
        let bits = self.evidence.of(i, word).bits;
        for bit in (0..14).filter(|bit| bits >> bit & 1 == 1) {
            emit(feature!("elsewhere", bit, shape));
        }
        emit(feature!("elsewhere all", bits & !(evidence::LOWER << 1), self.edge(i)));
        for other in self.evidence.others(i, word) {
            let word_near = |offset, border| self.near(other, offset).map_or(border, |at| self.word(at).lower);
            emit(feature!("elsewhere left", word_near(-1, BEFORE)));
            emit(feature!("elsewhere right", word_near(1, AFTER)));
        }
    }

    pub(super) fn word(&self, i: usize) -> &Word {
        &self.words[self.doc.tokens()[i].form as usize]
    }

    /// The token that stands `offset` from `i`, if in the same sentence.
    pub(super) fn near(&self, i: usize, offset: isize) -> Option<usize> {
        let at = i.checked_add_signed(offset)?;
        self.doc.sentence(i).contains(at).then_some(at)
    }

    /// Whether the token opens its sentence, and whether that stands in capitals.
    fn edge(&self, i: usize) -> u32 {
        u32::from(self.doc.sentence(i).from == i) | u32::from(self.capitals(i)) << 1
    }
}

impl Word {
    fn shape_in(&self, capitals: bool) -> u32 {
        if capitals { self.shape_in_capitals } else { self.shape }
    }
}

/// Whether a sentence stands in capitals: two words or more and none with a lower-case letter, or nearly none.
fn in_capitals(doc: &Document, sentence: TokenRange) -> bool {
    let (mut upper, mut lower) = (0, 0);
    for form in sentence.iter().map(|i| doc.form(i)).filter(|form| form.kind == FormKind::Word) {
        match form.case {
            Case::Lower | Case::Mixed => lower += 1,
            Case::Capital if form.surface.len() > 1 => lower += 1,
            Case::Upper | Case::Capital => upper += 1,
            Case::None => {}
        }
    }
    upper >= 2 && lower == 0 || upper >= 4 && upper > 4 * lower
}

/// The list bits of each token, and the marks of the listed phrases around it.
fn lists(doc: &Document, words: &[Word]) -> Vec<u32> {
    let word = |i: usize| &words[doc.tokens()[i].form as usize];
    let mut out: Vec<u32> = (0..doc.len()).map(|i| u32::from(word(i).entry.lists & Entry::LISTS)).collect();
    for sentence in doc.sentences() {
        for i in sentence.iter().filter(|&i| word(i).capital && word(i).entry.is(Entry::OPENS_PHRASE)) {
            let mut phrase = hash::Phrase::default();
            phrase.write(doc.lower(i));
            for last in i + 1..sentence.to.min(i + LONGEST_PHRASE) {
                if doc.tokens()[last].spaced {
                    phrase.write(" ");
                }
                phrase.write(doc.lower(last));
                let lists = u32::from(gazetteer::lookup(phrase.hash() >> 8).lists & PHRASE_LISTS);
                if lists != 0 {
                    out[i] |= lists << PHRASE_FIRST;
                    out[i + 1..=last].iter_mut().for_each(|token| *token |= lists << PHRASE_LATER);
                }
            }
        }
    }
    out
}
