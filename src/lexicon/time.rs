//! The words of time: months, weekdays, units, numbers, zones; holidays and vague references.
//!
//! `time.txt` gives words their classes, `tense.txt` those that tell which way a clause looks, `holidays.txt` names of days
//! with the rule that finds them, `vague.txt` phrases in the pattern language of the dates grammar. All are read once, into
//! vectors: each iterator over a list would be compiled anew where it is used, and the page loads every copy.

use super::table::Table;
use super::{entries, list};
use std::sync::LazyLock;

static CALENDAR: LazyLock<Table> = LazyLock::new(|| {
    let mut calendar = Table::default();
    for (class, _, word) in words() {
        if matches!(class, "month" | "weekday") {
            calendar.insert(word, 0);
        }
    }
    calendar
});

/// Whether the word is a month or a day of the week: "monday".
pub fn is_calendar_word(word: &str) -> bool {
    CALENDAR.get(word).is_some()
}

/// The entries of a list, each cut at white space.
#[inline(never)]
fn rows(list: &'static str) -> Vec<Vec<&'static str>> {
    entries(list).map(|entry| entry.split_ascii_whitespace().collect()).collect()
}

/// The words of time: a class, the class's value for the word (`5`, `week`, `MO`), and the word.
#[inline(never)]
pub fn words() -> Vec<(&'static str, &'static str, &'static str)> {
    let mut words = Vec::new();
    for row in rows(list!("time.txt")) {
        words.extend(row[2..].iter().map(|word| (row[0], row[1], *word)));
    }
    words
}

/// The words of tense, each with the flags of its classes, whose names are given in order.
pub fn tense(names: &[&str]) -> Table {
    Table::flags(list!("tense.txt"), names)
}

/// Holidays in the order of the table: how the day is found, then the names, as words.
#[inline(never)]
pub fn holidays() -> Vec<(&'static str, Vec<Vec<&'static str>>)> {
    let mut holidays = Vec::new();
    for entry in entries(list!("holidays.txt")) {
        let (rule, names) = entry.split_once('=').unwrap_or((entry, ""));
        holidays.push((rule, names.split('|').map(|name| name.split_ascii_whitespace().collect()).collect()));
    }
    holidays
}

/// Vague references: the TIMEX3 value, then a pattern.
pub fn vague() -> Vec<(&'static str, &'static str)> {
    entries(list!("vague.txt")).filter_map(|entry| entry.split_once('\t')).collect()
}
