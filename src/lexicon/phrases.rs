//! Tables of phrases of one or more words, matched against a running text from either side.
//!
//! ```
//! use pressglass::lexicon::phrases::Phrases;
//! let mut hedges = Phrases::default();
//! hedges.insert(["more", "than"], 1);
//! hedges.insert(["more"], 2);
//! let text = ["more", "than", "ten"];
//! assert_eq!(hedges.longest(|i| text.get(i).copied().unwrap_or("")), Some((2, &1)));
//! ```

use fnv::FnvHashMap;

/// Phrases with a value each, found by their first word, the longest first.
#[derive(Debug)]
pub struct Phrases<T> {
    by_first: FnvHashMap<&'static str, Vec<(Box<[&'static str]>, T)>>,
}

impl<T> Default for Phrases<T> {
    fn default() -> Self {
        Self { by_first: FnvHashMap::default() }
    }
}

impl<T> Phrases<T> {
    /// Adds a phrase; of two equal ones the first stays.
    pub fn insert(&mut self, words: impl IntoIterator<Item = &'static str>, value: T) {
        let mut words = words.into_iter();
        let Some(first) = words.next() else { return };
        let rest: Box<[&'static str]> = words.collect();
        let list = self.by_first.entry(first).or_default();
        if list.iter().all(|(known, _)| *known != rest) {
            let place = list.partition_point(|(known, _)| known.len() >= rest.len());
            list.insert(place, (rest, value));
        }
    }

    /// The longest phrase that the text begins with, as its length in words and its value. `word(i)` is the text's word `i`,
    /// empty where the text ends.
    pub fn longest<'w>(&self, word: impl Fn(usize) -> &'w str) -> Option<(usize, &T)> {
        self.by_first
            .get(word(0))?
            .iter()
            .find(|(rest, _)| rest.iter().enumerate().all(|(i, known)| word(i + 1) == *known))
            .map(|(rest, value)| (rest.len() + 1, value))
    }
}

/// The words of a phrase as the tokenizer would part them: at spaces, and around every sign that is no letter, digit or stop.
pub fn words(phrase: &'static str) -> Vec<&'static str> {
    let mut out = Vec::new();
    for piece in phrase.split_whitespace() {
        let mut from = 0;
        for (at, sign) in piece.char_indices() {
            if !(sign.is_alphabetic() || sign.is_ascii_digit() || matches!(sign, '.' | '\'')) {
                out.extend(
                    [&piece[from..at], &piece[at..at + sign.len_utf8()]].into_iter().filter(|word| !word.is_empty()),
                );
                from = at + sign.len_utf8();
            }
        }
        out.extend(Some(&piece[from..]).filter(|word| !word.is_empty()));
    }
    out
}
