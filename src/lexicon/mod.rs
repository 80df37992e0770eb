//! Word lists as plain text that a human edits, and the tables built from them.
//!
//! A list holds one entry a line; blank lines and lines that begin with `#` are comments. One module a subject.

pub mod attribution;
pub mod beside_names;
pub mod cues;
pub mod currencies;
pub mod events;
pub mod gazetteer;
pub mod government;
pub mod grammar;
pub mod headings;
pub mod hedges;
pub mod labels;
pub mod nouns;
pub mod numerals;
pub mod people;
pub mod phrases;
pub mod places;
pub mod sets;
pub mod speakers;
pub mod table;
pub mod time;
pub mod trend;
pub mod units;
pub mod words;

/// The list in a file without its comments, which people read and programs need not ship.
macro_rules! list {
    ($file:literal) => {{
        const WHOLE: &str = include_str!($file);
        const LENGTH: usize = $crate::lexicon::without_comments(WHOLE, &mut []);
        const BYTES: [u8; LENGTH] = {
            let mut bytes = [0; LENGTH];
            $crate::lexicon::without_comments(WHOLE, &mut bytes);
            bytes
        };
        const LIST: &str = match std::str::from_utf8(&BYTES) {
            Ok(list) => list,
            Err(_) => panic!("a list is cut at its lines"),
        };
        LIST
    }};
}
pub(crate) use list;

/// Copies a list without its comments into `into`, as far as that goes; how long the whole is.
pub(crate) const fn without_comments(list: &str, into: &mut [u8]) -> usize {
    let list = list.as_bytes();
    let (mut from, mut to) = (0, 0);
    let (mut opens, mut comment) = (true, false);
    while from < list.len() {
        comment = comment && !opens || opens && list[from] == b'#';
        if !comment {
            if to < into.len() {
                into[to] = list[from];
            }
            to += 1;
        }
        opens = list[from] == b'\n';
        from += 1;
    }
    to
}

/// Whether the word is one of a few, parted by spaces. A list costs a page's reader less than so many comparisons in code.
#[inline(never)]
pub fn one_of(word: &str, list: &str) -> bool {
    list.split(' ').any(|entry| entry == word)
}

/// The entries of a list: its lines without comments, trimmed.
#[inline(never)]
pub fn entries(list: &'static str) -> std::vec::IntoIter<&'static str> {
    let lines = list.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#'));
    lines.collect::<Vec<_>>().into_iter()
}

/// The words of a list that holds several a line.
pub fn words(list: &'static str) -> impl Iterator<Item = &'static str> {
    entries(list).flat_map(str::split_whitespace)
}

/// The words of a list whose lines are `CLASS<TAB>WORD WORD …`, each with its class.
pub fn classed(list: &'static str) -> impl Iterator<Item = (&'static str, &'static str)> {
    entries(list)
        .filter_map(|line| line.split_once('\t'))
        .flat_map(|(class, words)| words.split_whitespace().map(move |word| (class, word)))
}

/// The names of a list whose lines are `NAME = FORM; FORM …` or a mere `NAME`, each with its forms.
pub fn named(list: &'static str) -> impl Iterator<Item = (&'static str, impl Iterator<Item = &'static str>)> {
    entries(list).map(|line| {
        let (name, forms) = line.split_once(" = ").unwrap_or((line, ""));
        (name, forms.split(';').map(str::trim).filter(|form| !form.is_empty()))
    })
}
