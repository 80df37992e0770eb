//! What the tagger asks of a word by itself: looked up once for each form of a document.

use crate::lexicon::gazetteer::{self, Entry};
use crate::lexicon::places;
use crate::text::{Case, Document, Form, FormKind, hash};
use fnv::FnvHashMap;

/// A word form as the tagger sees it. Hashes are of the lower form with digits as zeros, unless said otherwise.
#[derive(Debug)]
pub(super) struct Word {
    pub lower: u32,
    /// Hash as written.
    pub exact: u32,
    /// Hash of its shape: `Xx` for `Press`.
    pub shape: u32,
    /// The same where the whole sentence is in capitals and these say nothing.
    pub shape_in_capitals: u32,
    /// Hashes of the first two, three, four letters; 0 where the word is shorter.
    pub prefixes: [u32; 3],
    /// Hashes of the last one to four letters.
    pub suffixes: [u32; 4],
    pub entry: Entry,
    pub family: u32,
    /// What it names, by its usage.
    pub usage: u32,
    /// Begins with a capital.
    pub capital: bool,
    /// A capital stands somewhere in it: a name may hold it or stand beside it.
    pub anchor: bool,
    /// Number of its lower form, shared with other spellings.
    pub group: u32,
    pub cue: Cue,
}

/// What a word tells of a name beside it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Cue {
    None,
    /// Stands before a person: `Mr.`, `minister`
    Title,
    /// Follows a person: `said`, `who`
    Report,
    /// Stands before a place: `in`, `near`
    Place,
    The,
    Possessive,
    Comma,
}

/// The words of a document, by form number, and how many groups of forms there are.
pub(super) fn words(doc: &Document) -> (Vec<Word>, usize) {
    let mut groups: FnvHashMap<&str, u32> = FnvHashMap::default();
    let words = doc
        .forms()
        .iter()
        .map(|form| {
            let next = groups.len() as u32;
            let group = *groups.entry(&form.lower).or_insert(next);
            Word::new(form, group)
        })
        .collect();
    (words, groups.len())
}

impl Word {
    fn new(form: &Form, group: u32) -> Self {
        let plain: String = form.lower.chars().map(|c| if c.is_ascii_digit() { '0' } else { c }).collect();
        let borders: Vec<usize> = plain.char_indices().map(|(at, _)| at).chain([plain.len()]).collect();
        let letters = borders.len() - 1;
        let mut entry = gazetteer::lookup(gazetteer::key(&plain));
        if places::people(&form.lower).is_some() {
            entry.lists |= Entry::DEMONYM;
        }
        if places::country(&form.lower).is_some() {
            entry.lists |= Entry::COUNTRY;
        }
        Self {
            lower: hash::word(&plain),
            exact: hash::word(form.surface),
            shape: shape(form.surface, 'X'),
            shape_in_capitals: shape(form.surface, 'A'),
            prefixes: [2, 3, 4].map(|n| if letters >= n { hash::word(&plain[..borders[n]]) } else { 0 }),
            suffixes: [1, 2, 3, 4].map(|n| if letters >= n { hash::word(&plain[borders[letters - n]..]) } else { 0 }),
            entry,
            family: u32::from(entry.family()),
            usage: u32::from(entry.usage),
            capital: form.starts_upper,
            anchor: form.starts_upper || form.kind == FormKind::Word && matches!(form.case, Case::Upper | Case::Mixed),
            group,
            cue: cue(&form.lower),
        }
    }
}

/// Hash of the kinds of characters, runs cut to two.
fn shape(surface: &str, upper: char) -> u32 {
    let mut out = String::with_capacity(surface.len());
    let (mut last, mut run) = (' ', 0);
    for c in surface.chars() {
        let kind = match c {
            _ if c.is_uppercase() => upper,
            _ if c.is_lowercase() => 'x',
            '0'..='9' => 'd',
            '’' => '\'',
            '“' | '”' => '"',
            _ => c,
        };
        run = if kind == last { run + 1 } else { 1 };
        last = kind;
        if run <= 2 {
            out.push(kind);
        }
    }
    hash::word(&out)
}

fn cue(lower: &str) -> Cue {
    match lower {
        "the" => Cue::The,
        "'s" | "'" => Cue::Possessive,
        "," => Cue::Comma,
        "in" | "at" | "near" => Cue::Place,
        "mr" | "mr." | "mrs" | "mrs." | "ms" | "ms." | "dr" | "dr." | "president" | "minister" | "sir" | "senator"
        | "sen." | "gen." | "general" | "prof." | "professor" | "judge" | "chancellor" | "premier" | "king"
        | "queen" | "prince" | "pope" | "spokesman" | "spokeswoman" | "secretary" | "chairman" | "governor"
        | "gov." | "captain" | "coach" | "colonel" | "ambassador" | "rep." | "justice" | "sheikh" | "director" => {
            Cue::Title
        }
        "said" | "says" | "told" | "added" | "adds" | "noted" | "argued" | "explained" | "insisted" | "who"
        | "tweeted" | "warned" | "stressed" => Cue::Report,
        _ => Cue::None,
    }
}
