//! Holidays: found by name, dated by the rule that the table gives them.

use super::calendar::{Date, days_in};
use super::lex::Lexed;
use super::period::{easter, nth_weekday};
use crate::lexicon::time;
use fnv::FnvHashMap;
use std::sync::LazyLock;

/// How a holiday's day is found.
#[derive(Debug, Clone, Copy)]
enum Rule {
    Fixed { month: u8, day: u8 },
    Weekday { month: u8, nth: i64, weekday: u8, plus: i64 },
    Easter { plus: i64 },
}

struct Table {
    rules: Vec<Rule>,
    /// By first word: the other words of the name, and the holiday's number; longest names first.
    names: FnvHashMap<&'static str, Vec<(Vec<&'static str>, usize)>>,
}

static TABLE: LazyLock<Table> = LazyLock::new(|| {
    let mut table = Table { rules: Vec::new(), names: FnvHashMap::default() };
    for (rule, names) in time::holidays() {
        let number = table.rules.len();
        table.rules.push(parse(rule).unwrap_or_else(|| panic!("no holiday rule: {rule}")));
        for name in names {
            let mut words = name.split_whitespace().flat_map(parts);
            if let Some(first) = words.next() {
                let words: Vec<&str> = words.collect();
                let list = table.names.entry(first).or_default();
                let at = list.partition_point(|(longer, _)| longer.len() >= words.len());
                list.insert(at, (words, number));
            }
        }
    }
    table
});

/// A word as the tokenizer cuts it: `year's` is `year` `'s`.
fn parts(word: &'static str) -> impl Iterator<Item = &'static str> {
    let cut = word.find('\'').filter(|&cut| cut > 0).unwrap_or(word.len());
    let (stem, clitic) = word.split_at(cut);
    [stem, clitic].into_iter().filter(|part| !part.is_empty())
}

fn parse(rule: &str) -> Option<Rule> {
    if let Some(plus) = rule.strip_prefix("easter") {
        return Some(Rule::Easter { plus: plus.parse().ok()? });
    }
    if let Some((month, rest)) = rule.split_once('#') {
        let (rest, plus) =
            rest.split_once('+').map_or(Some((rest, 0)), |(rest, plus)| Some((rest, plus.parse().ok()?)))?;
        let (nth, weekday) = rest.rsplit_once('-')?;
        return Some(Rule::Weekday {
            month: month.parse().ok()?,
            nth: nth.parse().ok()?,
            weekday: weekday.parse().ok()?,
            plus,
        });
    }
    let (month, day) = rule.split_once('-')?;
    Some(Rule::Fixed { month: month.parse().ok()?, day: day.parse().ok()? })
}

/// Every word that a holiday's name begins with.
pub fn first_words() -> impl Iterator<Item = &'static str> {
    let mut words: Vec<_> = TABLE.names.keys().copied().collect();
    words.sort_unstable();
    words.into_iter()
}

/// Every word of a holiday's name.
pub fn words() -> impl Iterator<Item = &'static str> {
    let names = time::holidays().flat_map(|(_, names)| names);
    names.flat_map(str::split_whitespace).flat_map(parts)
}

/// The number of the holiday named at `i`, and the place after its name.
pub fn named(lexed: &Lexed, i: usize) -> Option<(i32, usize)> {
    let names = TABLE.names.get(lexed.lower(i))?;
    names
        .iter()
        .find(|(words, _)| words.iter().enumerate().all(|(n, word)| lexed.lower(i + 1 + n) == *word))
        .map(|(words, number)| (*number as i32, i + 1 + words.len()))
}

/// The holiday's day in that year.
pub fn day(number: usize, year: i32) -> Option<Date> {
    match *TABLE.rules.get(number)? {
        Rule::Fixed { month, day } => Date::new(year, month, day),
        Rule::Easter { plus } => easter(year)?.plus_days(plus),
        Rule::Weekday { month, nth, weekday, plus } => {
            let (first, last) = (Date::new(year, month, 1)?, Date::new(year, month, days_in(year, month))?);
            nth_weekday(first, last, weekday, nth)?.plus_days(plus)
        }
    }
}
