//! The second look: what the first labelling of the whole document says of each token.
//!
//! A first pass reads every sentence by itself. Then the same word elsewhere, the full name of which a word is a part, the
//! long form of an acronym, and the names beside a token are known, and the tagger scores each token once more.

use super::Kind;
use super::features::Reading;
use super::words::Word;
use crate::text::{Document, TokenRange, hash};
use fnv::FnvHashMap;

/// Outside of names, among the numbers of kinds.
const OUTSIDE: usize = Kind::ALL.len();

/// How often a word stands in names of each kind (or outside), and where in them.
#[derive(Debug, Clone, Copy, Default)]
struct Tally {
    kinds: [u32; OUTSIDE + 1],
    /// By kind: alone, first, later.
    places: [[u32; 3]; OUTSIDE],
}

/// What one mention of a word adds to its tally.
#[derive(Debug, Clone, Copy)]
struct Role {
    kind: usize,
    place: usize,
    /// Number of the name it stands in.
    name: u32,
}

const NO_NAME: Role = Role { kind: OUTSIDE, place: 0, name: u32::MAX };

/// The first labelling of a document, ready to be asked.
#[derive(Debug)]
pub struct SecondLook<'r> {
    reading: &'r Reading<'r>,
    roles: Vec<Role>,
    tallies: Vec<Tally>,
    /// For each name, the key of its words.
    phrases: Vec<u32>,
    by_phrase: FnvHashMap<u32, [u32; OUTSIDE]>,
    /// The kind of the long form, by the acronym it makes.
    acronyms: FnvHashMap<u32, usize>,
}

impl<'r> SecondLook<'r> {
    /// Takes the names of the first pass.
    pub fn new(reading: &'r Reading<'r>, names: &[(TokenRange, Kind)]) -> Self {
        let doc = reading.doc;
        let mut roles = vec![NO_NAME; doc.len()];
        let mut phrases = Vec::with_capacity(names.len());
        let mut by_phrase: FnvHashMap<u32, [u32; OUTSIDE]> = FnvHashMap::default();
        let mut acronyms = FnvHashMap::default();
        for (number, &(name, kind)) in names.iter().enumerate() {
            let kind = kind as usize;
            for i in name {
                let place = if name.len() == 1 { 0 } else { 1 + usize::from(i > name.from) };
                roles[i] = Role { kind, place, name: number as u32 };
            }
            let phrase = name.iter().fold(0, |key, i| hash::join(key, reading.word(i).group));
            phrases.push(phrase);
            by_phrase.entry(phrase).or_default()[kind] += 1;
            if let Some(acronym) = acronym(doc, name) {
                acronyms.entry(acronym).or_insert(kind);
            }
        }
        let mut tallies = vec![Tally::default(); reading.groups];
        for i in (0..doc.len()).filter(|&i| counts(reading, i)) {
            let tally = &mut tallies[reading.word(i).group as usize];
            let Role { kind, place, .. } = roles[i];
            tally.kinds[kind] += 1;
            if kind != OUTSIDE {
                tally.places[kind][place] += 1;
            }
        }
        Self { reading, roles, tallies, phrases, by_phrase, acronyms }
    }

    /// Tells every feature of token `i`.
    pub fn features(&self, i: usize, mut emit: impl FnMut(u32)) {
        let role = self.roles[i];
        let own = (role.kind * 3 + role.place) as u32;
        self.beside(i, own, &mut emit);
        let word = self.reading.word(i);
        if word.capital {
            self.same_word(i, word, own, &mut emit);
            self.same_phrase(role, own, &mut emit);
            let long_form = self.acronyms.get(&acronym_key(self.reading.doc.surface(i)));
            if let Some(&kind) = long_form {
                emit(feature!("2 acronym", kind as u32, own));
            }
        }
    }

    /// The names beside the token.
    fn beside(&self, i: usize, own: u32, emit: &mut impl FnMut(u32)) {
        let at = |offset: isize| self.reading.near(i, offset);
        let kind = |offset| at(offset).map_or(15, |i| (self.roles[i].kind * 3 + self.roles[i].place) as u32);
        let word = |offset| at(offset).map_or(0, |i| self.reading.word(i).lower);
        emit(feature!("2 left", kind(-1), own));
        emit(feature!("2 right", kind(1), own));
        emit(feature!("2 left two", hash::join(kind(-2), word(-1)), own));
        emit(feature!("2 right two", hash::join(kind(2), word(1)), own));
        emit(feature!("2 left three", kind(-3) << 6 | kind(-2), own));
        emit(feature!("2 right three", kind(3) << 6 | kind(2), own));
        emit(feature!("2 around", kind(-1) << 6 | kind(1), own));
    }

    /// The same word elsewhere.
    fn same_word(&self, i: usize, word: &Word, own: u32, emit: &mut impl FnMut(u32)) {
        let role = self.roles[i];
        let mut tally = self.tallies[word.group as usize];
        if counts(self.reading, i) {
            tally.kinds[role.kind] -= 1;
            if role.kind != OUTSIDE {
                tally.places[role.kind][role.place] -= 1;
            }
        }
        let total: u32 = tally.kinds.iter().sum();
        if total == 0 {
            emit(feature!("2 alone", own));
            return;
        }
        let (best, &count) = tally.kinds.iter().enumerate().rev().max_by_key(|(_, count)| **count).unwrap_or((0, &0));
        let share = if count == total { 3 } else { u32::from(count * 2 > total) + u32::from(count * 4 > total * 3) };
        let times = total.min(4).ilog2() + u32::from(total > 8);
        emit(feature!("2 most", best as u32, own));
        emit(feature!("2 most sure", (best as u32) << 4 | share << 2 | times, own));
        for (kind, &count) in tally.kinds.iter().enumerate().filter(|(_, count)| **count > 0) {
            emit(feature!("2 some", (kind as u32) << 1 | u32::from(count > 1), own));
        }
        for (kind, places) in tally.places.iter().enumerate() {
            for (place, _) in places.iter().enumerate().filter(|(_, count)| **count > 0) {
                emit(feature!("2 place", (kind * 3 + place) as u32, own));
            }
        }
    }

    /// The same name elsewhere.
    fn same_phrase(&self, role: Role, own: u32, emit: &mut impl FnMut(u32)) {
        let Some(phrase) = self.phrases.get(role.name as usize) else { return };
        let mut kinds = self.by_phrase.get(phrase).copied().unwrap_or_default();
        kinds[role.kind] = kinds[role.kind].saturating_sub(1);
        let best = kinds.iter().enumerate().rev().max_by_key(|(_, count)| **count);
        if let Some((best, &count)) = best.filter(|(_, count)| **count > 0) {
            emit(feature!("2 phrase", (best as u32) << 2 | count.min(3), own));
        }
    }
}

/// Whether a token counts as a mention of its word: capitalised, in a sentence that is not all capitals.
fn counts(reading: &Reading, i: usize) -> bool {
    reading.word(i).capital && !reading.capitals(i)
}

/// The key of the acronym that a name of several words makes.
fn acronym(doc: &Document, name: TokenRange) -> Option<u32> {
    let initials: String =
        name.iter().filter(|&i| doc.form(i).starts_upper).filter_map(|i| doc.surface(i).chars().next()).collect();
    (initials.chars().count() > 1 && name.len() > 1).then(|| acronym_key(&initials))
}

/// The key of an acronym as it stands in the text, stops left out; 0 for a word that is none.
fn acronym_key(surface: &str) -> u32 {
    let mut letters = surface.chars().filter(|&c| c != '.');
    if surface.len() < 2 || !letters.all(char::is_uppercase) {
        return 0;
    }
    hash::word(&surface.replace('.', ""))
}
