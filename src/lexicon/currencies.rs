//! Currencies: the signs and codes before a number, the words and codes after it, from `currencies.txt`.

use super::phrases::{Phrases, Text, lower, words};
use super::{entries, list};
use std::sync::LazyLock;

/// A currency.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Currency {
    /// ISO 4217 code.
    pub code: &'static str,
    /// Singular English name.
    pub name: &'static str,
}

#[derive(Default)]
struct Table {
    currencies: Vec<Currency>,
    /// Signs, each from its last word to its first.
    before: Phrases,
    after: Phrases,
}

static TABLE: LazyLock<Table> = LazyLock::new(|| {
    let Table { mut currencies, mut before, mut after } = Table::default();
    for line in entries(list!("currencies.txt")) {
        let fields: Vec<_> = line.split('|').map(str::trim).collect();
        let &[code, name, signs, names] = &fields[..] else { continue };
        let number = currencies.len();
        for sign in signs.split(", ").chain([code]) {
            let mut sign = words(sign);
            sign.reverse();
            before.insert(&sign, number);
        }
        after.insert(&[code], number);
        for name in names.split(", ") {
            let mut words = words(name);
            if words.len() > 1 && words.iter().any(|word| word.len() <= 3) {
                // "us dollars"
                let all: Vec<_> = words.iter().map(|word| lower(word)).collect();
                after.insert_plural(&all, number);
                after.insert(&all, number);
            }
            words.iter_mut().filter(|word| word.len() > 3).for_each(|word| *word = lower(word));
            if words.last().is_some_and(|last| last.len() >= 3) {
                after.insert_plural(&words, number);
            }
            after.insert(&words, number);
        }
        currencies.push(Currency { code, name });
    }
    Table { currencies, before, after }
});

/// The currency sign that the text ends with, as its length in words; the text is told from its last word to its first, as
/// written.
pub fn before(text: Text) -> Option<(usize, Currency)> {
    TABLE.before.longest(text).map(|(length, number)| (length, TABLE.currencies[number]))
}

/// The currency word that the text begins with; `text` gives words of up to three letters as written, longer ones in lower
/// case.
pub fn after(text: Text) -> Option<(usize, Currency)> {
    TABLE.after.longest(text).map(|(length, number)| (length, TABLE.currencies[number]))
}
