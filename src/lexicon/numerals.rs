//! Number words: `twenty`, `million`, `dozens`, `thirds`, `½`, and the magnitudes glued to digits (`bn`).
//!
//! The table is `numerals.txt`. A word may stand in several classes ("third", "millions"), with the same value in all.

use super::table::Table;
use super::{entries, list};
use std::sync::LazyLock;

/// What a number word does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Class {
    /// 0 to 19.
    Unit,
    /// 20 to 90.
    Ten,
    /// Multiplies what stands before it by a hundred.
    Hundred,
    /// A power of ten that closes a group.
    Magnitude,
    /// Multiplies by twelve.
    Dozen,
    /// A fraction in one character.
    Sign,
    /// A fraction's lower part, or the rank of that number ("third").
    Part,
    /// A rank.
    Ordinal,
    /// A plural without a count ("thousands").
    Vague,
    /// An abbreviation that is a magnitude after a space.
    Apart,
    /// Letters that are a magnitude where they are glued to digits.
    Suffix,
}

/// The classes by their names in the table; a word that stands in several is read as the first of them.
const CLASSES: [(&str, Class); 11] = [
    ("unit", Class::Unit),
    ("ten", Class::Ten),
    ("hundred", Class::Hundred),
    ("magnitude", Class::Magnitude),
    ("dozen", Class::Dozen),
    ("sign", Class::Sign),
    ("part", Class::Part),
    ("ordinal", Class::Ordinal),
    ("vague", Class::Vague),
    ("apart", Class::Apart),
    ("suffix", Class::Suffix),
];

/// A number word's reading.
#[derive(Debug, Clone, Copy)]
pub struct Numeral {
    /// What it does.
    pub class: Class,
    /// Its value; of a part, its divisor.
    pub value: f64,
}

/// Each word with the flags of its classes above the place of its value.
struct Words {
    table: Table,
    values: Vec<f64>,
}

/// The flags of a word stand above the place of its value.
const FLAGS: u32 = 32;

static WORDS: LazyLock<Words> = LazyLock::new(|| {
    let mut words = Words { table: Table::default(), values: Vec::new() };
    for line in entries(list!("numerals.txt")) {
        let mut fields = line.split_whitespace();
        let Some(class) = fields.next().and_then(|name| CLASSES.iter().position(|(known, _)| *known == name)) else {
            continue;
        };
        let value = fields.next().and_then(|number| number.parse().ok()).unwrap_or_default();
        for word in fields {
            let entry = words.table.entry(word);
            if *entry == 0 {
                *entry = words.values.len() as u64;
            }
            *entry |= 1 << FLAGS << class;
        }
        words.values.push(value);
    }
    words
});

/// Which classes the word stands in, as flags, and its value in all of them.
fn read(word: &str) -> Option<(u32, f64)> {
    let entry = WORDS.table.get(word)?;
    Some(((entry >> FLAGS) as u32, WORDS.values[entry as u32 as usize]))
}

fn value(word: &str, class: Class) -> Option<f64> {
    read(word).filter(|(classes, _)| classes >> class as u32 & 1 == 1).map(|(_, value)| value)
}

/// The reading of a word in lower case.
pub fn numeral(word: &str) -> Option<Numeral> {
    let (classes, value) = read(word)?;
    let class = CLASSES[classes.trailing_zeros() as usize].1;
    (!matches!(class, Class::Apart | Class::Suffix)).then_some(Numeral { class, value })
}

/// The rank that a word names, also where it is a part as well ("third").
pub fn ordinal(word: &str) -> Option<f64> {
    value(word, Class::Ordinal)
}

/// The low end of a plural without a count ("thousands": 1,000).
pub fn vague(word: &str) -> Option<f64> {
    value(word, Class::Vague)
}

/// The magnitude that an abbreviation after a space means ("bn", "mn").
pub fn apart(word: &str) -> Option<f64> {
    value(word, Class::Apart)
}

/// The magnitude that letters glued to digits mean ("bn", "m").
pub fn suffix(letters: &str) -> Option<f64> {
    value(letters, Class::Suffix)
}
