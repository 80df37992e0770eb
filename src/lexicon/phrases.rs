//! Tables of phrases of one or more words, matched against a running text from either side.
//!
//! ```
//! use pressglass::lexicon::phrases::Phrases;
//! let mut hedges = Phrases::default();
//! hedges.insert(&["more", "than"], 1);
//! hedges.insert(&["more"], 2);
//! let text = ["more", "than", "ten"];
//! assert_eq!(hedges.longest(&|i| text.get(i).copied().unwrap_or("")), Some((2, 1)));
//! ```

use super::table::Table;

/// A place in a running text by its distance: word 0, 1, 2 …, empty where the text ends.
pub type Text<'f, 'w> = &'f dyn Fn(usize) -> &'w str;

/// Phrases with a number each.
#[derive(Debug, Default)]
pub struct Phrases {
    /// For each first word the place of its phrases in `lists`.
    by_first: Table,
    /// What follows the first word, with the phrase's number, the longest first.
    lists: Vec<Vec<(Box<[&'static str]>, usize)>>,
}

impl Phrases {
    /// Adds a phrase; of two equal ones the first stays.
    #[inline(never)]
    pub fn insert(&mut self, words: &[&'static str], number: usize) {
        let [first, rest @ ..] = words else { return };
        let place = self.by_first.get(first).map_or(self.lists.len(), |place| place as usize);
        if place == self.lists.len() {
            self.by_first.insert(first, place as u64);
            self.lists.push(Vec::new());
        }
        let list = &mut self.lists[place];
        if list.iter().all(|(known, _)| **known != *rest) {
            let place = list.iter().take_while(|(known, _)| known.len() >= rest.len()).count();
            list.insert(place, (rest.into(), number));
        }
    }

    /// Adds a phrase with its last word in the regular plural, if that is a word in lower case that does not end in -s already.
    #[inline(never)]
    pub fn insert_plural(&mut self, words: &[&'static str], number: usize) {
        let [first @ .., last] = words else { return };
        if last.bytes().all(|b| b.is_ascii_lowercase()) && !last.ends_with('s') {
            self.insert(&[first, &[plural(last)]].concat(), number);
        }
    }

    /// The longest phrase that the text begins with, as its length in words and its number.
    #[inline(never)]
    pub fn longest(&self, word: Text) -> Option<(usize, usize)> {
        let list = &self.lists[self.by_first.get(word(0))? as usize];
        let begins = |rest: &[&str]| rest.iter().enumerate().all(|(i, known)| word(i + 1) == *known);
        list.iter().find(|(rest, _)| begins(rest)).map(|(rest, number)| (rest.len() + 1, *number))
    }
}

/// The words of a phrase as the tokenizer would part them: at spaces, and around every sign that is no letter, digit or stop.
#[inline(never)]
pub fn words(phrase: &'static str) -> Vec<&'static str> {
    let mut out = Vec::new();
    let mut from = 0;
    for (at, sign) in phrase.char_indices() {
        if !(sign.is_alphabetic() || sign.is_ascii_digit() || matches!(sign, '.' | '\'')) {
            let to = at + sign.len_utf8();
            out.extend([&phrase[from..at], phrase[at..to].trim()].into_iter().filter(|word| !word.is_empty()));
            from = to;
        }
    }
    out.extend(Some(&phrase[from..]).filter(|word| !word.is_empty()));
    out
}

/// The plural of a regular noun, kept for the program's life: a table is built once.
fn plural(word: &'static str) -> &'static str {
    let plural = match word.strip_suffix('y') {
        Some(stem) if !stem.ends_with(['a', 'e', 'o', 'u']) => format!("{stem}ies"),
        _ => format!("{word}s"),
    };
    plural.leak()
}

/// A word in lower case, kept likewise.
pub fn lower(word: &'static str) -> &'static str {
    if word.bytes().any(|b| b.is_ascii_uppercase()) { word.to_ascii_lowercase().leak() } else { word }
}
