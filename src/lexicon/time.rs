//! The words of time: months, weekdays, units, numbers, zones; holidays and vague references.
//!
//! `time.txt` gives words their classes, `holidays.txt` names of days with the rule that finds them, `vague.txt` phrases in
//! the pattern language of the dates grammar.

use super::entries;
use fnv::FnvHashSet;
use std::sync::LazyLock;

static CALENDAR: LazyLock<FnvHashSet<&'static str>> = LazyLock::new(|| {
    words().filter(|(class, ..)| matches!(*class, "month" | "weekday")).map(|(.., word)| word).collect()
});

/// Whether the word is a month or a day of the week: "monday".
pub fn is_calendar_word(word: &str) -> bool {
    CALENDAR.contains(word)
}

/// The words of time: a class, the class's value for the word (`5`, `week`, `MO`), and the word.
pub fn words() -> impl Iterator<Item = (&'static str, &'static str, &'static str)> {
    entries(include_str!("time.txt")).flat_map(|entry| {
        let mut words = entry.split_whitespace();
        let (class, value) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
        words.map(move |word| (class, value, word))
    })
}

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
