//! Currencies: the signs and codes before a number, the words and codes after it, from `currencies.txt`.

use super::entries;
use super::phrases::{Phrases, words};
use super::units::{lower, plural};
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
    /// Signs, each from its last word to its first.
    before: Phrases<Currency>,
    after: Phrases<Currency>,
}

static TABLE: LazyLock<Table> = LazyLock::new(|| {
    let mut table = Table::default();
    for line in entries(include_str!("currencies.txt")) {
        let mut fields = line.split('|').map(str::trim);
        let (Some(code), Some(name), Some(signs), Some(names)) =
            (fields.next(), fields.next(), fields.next(), fields.next())
        else {
            continue;
        };
        let currency = Currency { code, name };
        for sign in signs.split(", ").chain([code]) {
            table.before.insert(words(sign).into_iter().rev(), currency);
        }
        table.after.insert([code], currency);
        for name in names.split(", ") {
            let parts = words(name);
            let last = parts.last().copied().unwrap_or_default();
            let lowered = parts.iter().map(|part| if part.len() > 3 { lower(part) } else { part });
            if parts.len() > 1 && parts.iter().any(|part| part.len() <= 3) {
                // "us dollars"
                let all = parts.iter().map(|part| lower(part));
                table.after.insert(all.clone().take(parts.len() - 1).chain([plural(lower(last))]), currency);
                table.after.insert(all, currency);
            }
            if last.len() >= 3 && last.bytes().all(|b| b.is_ascii_lowercase()) && !last.ends_with('s') {
                let plural = lowered.clone().take(parts.len() - 1).chain([plural(last)]);
                table.after.insert(plural, currency);
            }
            table.after.insert(lowered, currency);
        }
    }
    table
});

/// The currency sign that the text ends with: `word(0)` is its last word as written, `word(1)` the one before.
pub fn before<'w>(word: impl Fn(usize) -> &'w str) -> Option<(usize, Currency)> {
    TABLE.before.longest(word).map(|(length, currency)| (length, *currency))
}

/// The currency word that the text begins with; `word` gives words of up to three letters as written, longer ones in lower
/// case.
pub fn after<'w>(word: impl Fn(usize) -> &'w str) -> Option<(usize, Currency)> {
    TABLE.after.longest(word).map(|(length, currency)| (length, *currency))
}
