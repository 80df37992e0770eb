//! The words of time: months, weekdays, units, numbers, zones; holidays and vague references.
//!
//! `time.txt` gives words their classes, `holidays.txt` names of days with the rule that finds them, `vague.txt` phrases in
//! the pattern language of the dates grammar.

use super::entries;
use fnv::FnvHashMap;
use std::sync::LazyLock;

/// A class that a word belongs to, and the class's value for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sense {
    /// The class's name: `month`, `weekday`, `unit`.
    pub class: &'static str,
    /// The value: `5`, `week`, `MO`.
    pub value: &'static str,
}

/// The senses of each word of time, by its lower-case form.
pub static WORDS: LazyLock<FnvHashMap<&'static str, Vec<Sense>>> = LazyLock::new(|| {
    let mut table: FnvHashMap<&str, Vec<Sense>> = FnvHashMap::default();
    for entry in entries(include_str!("time.txt")) {
        let mut parts = entry.split_whitespace();
        if let (Some(class), Some(value)) = (parts.next(), parts.next()) {
            for word in parts {
                table.entry(word).or_default().push(Sense { class, value });
            }
        }
    }
    table
});

/// Holidays in the order of the table: how the day is found, then the names.
pub fn holidays() -> impl Iterator<Item = (&'static str, impl Iterator<Item = &'static str>)> {
    entries(include_str!("holidays.txt"))
        .filter_map(|entry| entry.split_once('='))
        .map(|(rule, names)| (rule.trim(), names.split('|').map(str::trim)))
}

/// Vague references: the TIMEX3 value, then a pattern.
pub fn vague() -> impl Iterator<Item = (&'static str, &'static str)> {
    entries(include_str!("vague.txt")).filter_map(|entry| entry.split_once(char::is_whitespace))
}

/// The words of tense: each class's name and a word of it.
pub fn tense() -> impl Iterator<Item = (&'static str, &'static str)> {
    entries(include_str!("tense.txt")).flat_map(|entry| {
        let mut words = entry.split_whitespace();
        let class = words.next().unwrap_or_default();
        words.map(move |word| (class, word))
    })
}
