//! Cue words: what tells that something is said, thought or shown, with class and polarity.
//!
//! The table is `cues.txt`. `denied` is found under its lemma: class say, polarity denies.

use super::entries;
use fnv::FnvHashMap;
use serde::{Deserialize, Serialize};
use std::sync::LazyLock;

/// What a cue means.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum CueClass {
    /// Communication: said, according to.
    Say,
    /// Belief, intention, feeling: believes, fears.
    Think,
    /// Documents, data, rulings: shows, found.
    Show,
}

/// What the source does by saying it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Polarity {
    /// Holds it true.
    Asserts,
    /// Holds it false.
    Denies,
    /// Wants it done.
    Orders,
    /// Wants to know it, or begs it.
    Asks,
    /// Binds itself to it.
    Promises,
}

/// Part of speech of a cue word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CueKind {
    /// A verb said of words alone: `said`.
    Speech,
    /// A verb said of words among other things: `called`.
    Verb,
    /// A verb that is a cue only beside quotation marks: `laughed`.
    Quoting,
    /// `statement`
    Noun,
    /// `confident`
    Adjective,
}

impl CueKind {
    /// Whether it is a verb that needs no quotation marks beside it.
    pub const fn is_verb(self) -> bool {
        matches!(self, Self::Speech | Self::Verb)
    }
}

/// A cue word's meaning.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cue {
    /// What it means.
    pub class: CueClass,
    /// What the source does by it.
    pub polarity: Polarity,
    /// Its part of speech.
    pub kind: CueKind,
}

/// The meaning of a word in lower case, or of two joined by a space (`call for`).
pub fn lookup(words: &str) -> Option<Cue> {
    TABLE.get(words).copied()
}

static TABLE: LazyLock<FnvHashMap<String, Cue>> = LazyLock::new(|| {
    let mut table = FnvHashMap::default();
    for line in entries(include_str!("cues.txt")) {
        let mut fields = line.split_whitespace();
        if let (Some(cue), Some(lemma)) = (cue(&mut fields), fields.next()) {
            for form in forms(cue.kind, lemma).into_iter().chain(fields.map(|form| form.replace('_', " "))) {
                table.entry(form).or_insert(cue);
            }
        }
    }
    table
});

fn cue<'a>(fields: &mut impl Iterator<Item = &'a str>) -> Option<Cue> {
    let class = match fields.next()? {
        "say" => CueClass::Say,
        "think" => CueClass::Think,
        "show" => CueClass::Show,
        _ => return None,
    };
    let polarity = match fields.next()? {
        "asserts" => Polarity::Asserts,
        "denies" => Polarity::Denies,
        "orders" => Polarity::Orders,
        "asks" => Polarity::Asks,
        "promises" => Polarity::Promises,
        _ => return None,
    };
    let kind = match fields.next()? {
        "speech" => CueKind::Speech,
        "verb" => CueKind::Verb,
        "quoting" => CueKind::Quoting,
        "noun" => CueKind::Noun,
        "adjective" => CueKind::Adjective,
        _ => return None,
    };
    Some(Cue { class, polarity, kind })
}

/// The lemma and its regular forms; of two words the first is inflected.
fn forms(kind: CueKind, lemma: &str) -> Vec<String> {
    let (word, rest) = lemma.split_once('_').map_or((lemma, String::new()), |(word, rest)| (word, format!(" {rest}")));
    let endings: &[&str] = match kind {
        CueKind::Speech | CueKind::Verb | CueKind::Quoting => &["", "s", "ed", "ing"],
        CueKind::Noun => &["", "s"],
        CueKind::Adjective => &[""],
    };
    endings.iter().map(|ending| inflect(word, ending) + &rest).collect()
}

fn inflect(word: &str, ending: &str) -> String {
    let consonant_y = word.ends_with('y') && !["ay", "ey", "oy"].iter().any(|end| word.ends_with(end));
    match ending {
        "s" if consonant_y => format!("{}ies", &word[..word.len() - 1]),
        "s" if ["s", "x", "z", "ch", "sh", "go", "do", "to"].iter().any(|end| word.ends_with(end)) => {
            format!("{word}es")
        }
        "ed" if consonant_y => format!("{}ied", &word[..word.len() - 1]),
        "ed" if word.ends_with('e') => format!("{word}d"),
        "ing" if word.ends_with("ie") => format!("{}ying", &word[..word.len() - 2]),
        "ing" if word.ends_with('e') && !word.ends_with("ee") => format!("{}ing", &word[..word.len() - 1]),
        _ => format!("{word}{ending}"),
    }
}
