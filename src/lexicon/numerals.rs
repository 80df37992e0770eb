//! Number words: `twenty`, `million`, `dozens`, `thirds`, `½`, and the magnitudes glued to digits (`bn`).
//!
//! The table is `numerals.txt`.

use super::entries;
use fnv::FnvHashMap;
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
}

/// A number word's reading.
#[derive(Debug, Clone, Copy)]
pub struct Numeral {
    /// What it does.
    pub class: Class,
    /// Its value; of a part, its divisor.
    pub value: f64,
}

#[derive(Default)]
struct Table {
    words: FnvHashMap<&'static str, Numeral>,
    ordinals: FnvHashMap<&'static str, f64>,
    vague: FnvHashMap<&'static str, f64>,
    apart: FnvHashMap<&'static str, f64>,
    suffixes: FnvHashMap<&'static str, f64>,
}

static TABLE: LazyLock<Table> = LazyLock::new(|| {
    let mut table = Table::default();
    for line in entries(include_str!("numerals.txt")) {
        let mut fields = line.split_whitespace();
        let (Some(class), Some(value)) = (fields.next(), fields.next().and_then(|number| number.parse().ok())) else {
            continue;
        };
        for word in fields {
            let class = match class {
                "unit" => Class::Unit,
                "ten" => Class::Ten,
                "hundred" => Class::Hundred,
                "magnitude" => Class::Magnitude,
                "dozen" => Class::Dozen,
                "sign" => Class::Sign,
                "part" => Class::Part,
                "ordinal" => {
                    table.ordinals.insert(word, value);
                    Class::Ordinal
                }
                "vague" => {
                    table.vague.insert(word, value);
                    Class::Vague
                }
                "apart" => {
                    table.apart.insert(word, value);
                    continue;
                }
                _ => {
                    table.suffixes.insert(word, value);
                    continue;
                }
            };
            table.words.entry(word).or_insert(Numeral { class, value });
        }
    }
    table
});

/// The reading of a word in lower case.
pub fn numeral(word: &str) -> Option<Numeral> {
    TABLE.words.get(word).copied()
}

/// The rank that a word names, also where it is a part as well ("third").
pub fn ordinal(word: &str) -> Option<f64> {
    TABLE.ordinals.get(word).copied()
}

/// The low end of a plural without a count ("thousands": 1,000).
pub fn vague(word: &str) -> Option<f64> {
    TABLE.vague.get(word).copied()
}

/// The magnitude that an abbreviation after a space means ("bn", "mn").
pub fn apart(word: &str) -> Option<f64> {
    TABLE.apart.get(word).copied()
}

/// The magnitude that letters glued to digits mean ("bn", "m").
pub fn suffix(letters: &str) -> Option<f64> {
    TABLE.suffixes.get(letters).copied()
}
