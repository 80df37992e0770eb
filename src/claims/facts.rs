//! What the features ask of a word form, worked out once per document and form.

pub(super) use crate::text::hash::template as hash;

use crate::lexicon::attribution::WordClasses;
use crate::lexicon::gazetteer;
use crate::text::{Document, Form, FormKind};

/// Facts of one form.
#[derive(Debug, Clone, Copy, Default)]
pub struct Facts {
    /// Hash of the lower form.
    pub word: u32,
    /// Hash of the shape: `Xx`, `d,d`, `x-x`.
    pub shape: u32,
    /// Hashes of the last two, three, four letters; 0 where the word is no longer than that.
    pub suffixes: [u32; 3],
    /// Hash of the first three letters; 0 where the word is no longer.
    pub prefix: u32,
    /// Hash of the last three letters, or of the whole of a shorter word.
    pub tail: u32,
    /// How often the word is a cue or a part of a source.
    pub classes: WordClasses,
    /// Word cluster.
    pub cluster: u32,
    /// Coarser word cluster.
    pub coarse: u32,
    /// Whether it is punctuation or a symbol.
    pub is_mark: bool,
    /// Whether it parts clauses: comma, semicolon, colon, dash, bracket.
    pub parts: bool,
}

/// What lies before a paragraph.
pub const BEFORE: usize = 0;
/// What lies after it.
pub const AFTER: usize = 1;
/// A mark that opens a quotation, of whatever style.
pub const OPENING: usize = 2;
/// A mark that closes one.
pub const CLOSING: usize = 3;

/// The facts of all forms of a document, of the marks of quotations, and of what lies before and after a paragraph.
#[derive(Debug)]
pub struct FactTable {
    facts: Vec<Facts>,
}

impl FactTable {
    /// Looks at each form once; `classes` is asked for the lower form.
    pub fn new(document: &Document, classes: impl Fn(&str) -> WordClasses) -> Self {
        let border = |name: &str| Facts { word: hash(name), shape: hash(name), tail: hash(name), ..Facts::default() };
        let mark = |mark: &str| Facts { is_mark: true, ..border(mark) };
        let mut facts = vec![border("<s>"), border("</s>"), mark("“"), mark("”")];
        facts.extend(document.forms().iter().map(|form| look(form, classes(&form.lower))));
        Self { facts }
    }

    /// The number under which the table knows a form of the document.
    pub fn number(form: u32) -> usize {
        form as usize + 4
    }

    /// The facts of that number; see [`BEFORE`] and its like.
    pub fn get(&self, number: usize) -> &Facts {
        &self.facts[number]
    }

    /// How many numbers there are.
    pub fn len(&self) -> usize {
        self.facts.len()
    }

    /// Never: the borders are always there.
    pub fn is_empty(&self) -> bool {
        self.facts.is_empty()
    }
}

fn look(form: &Form, classes: WordClasses) -> Facts {
    let lower = &*form.lower;
    let entry = gazetteer::lookup(gazetteer::key(lower));
    let letters = lower.chars().count();
    let last = |n: usize| lower.char_indices().rev().nth(n - 1).map_or(lower, |(at, _)| &lower[at..]);
    let first = |n: usize| lower.char_indices().nth(n).map_or(lower, |(at, _)| &lower[..at]);
    Facts {
        word: hash(lower),
        shape: shape(form.surface),
        suffixes: [2, 3, 4].map(|n| if letters > n { hash(last(n)) } else { 0 }),
        prefix: if letters > 3 { hash(first(3)) } else { 0 },
        tail: hash(last(3)),
        classes,
        cluster: entry.class.into(),
        coarse: entry.family().into(),
        is_mark: matches!(form.kind, FormKind::Punctuation | FormKind::Symbol),
        parts: matches!(form.surface, "," | ";" | ":" | "--" | "—" | "–" | "(" | ")" | "[" | "]"),
    }
}

/// Hash of the shape: capitals, small letters and digits as classes, runs of one, the first seven runs.
fn shape(surface: &str) -> u32 {
    let mut last = '\0';
    let mut runs = 0;
    let mut hash = 0x811c_9dc5_u32;
    for c in surface.chars() {
        let class = match c {
            _ if c.is_uppercase() => 'X',
            _ if c.is_lowercase() => 'x',
            _ if c.is_numeric() => 'd',
            '’' => '\'',
            _ => c,
        };
        if class != last {
            hash = (hash ^ class as u32).wrapping_mul(0x0100_0193);
            last = class;
            runs += 1;
            if runs == 7 {
                break;
            }
        }
    }
    hash
}
