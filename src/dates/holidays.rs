//! Holidays: found by name, dated by the rule that the table gives them: `Passover` of 2024 is from 2024-04-23 on.

use super::calendar::{Date, days_in};
use super::lex::Lexed;
use super::movable::{easter, has_long_heshvan, islamic, orthodox_easter, rosh_hashanah};
use super::period::nth_weekday;
use crate::lexicon::time;
use fnv::FnvHashMap;
use std::sync::LazyLock;

/// How a holiday's first day is found.
#[derive(Debug, Clone, Copy)]
enum Rule {
    Fixed { year: Option<i32>, month: u8, day: u8 },
    Weekday { month: u8, nth: i64, weekday: u8 },
    Easter,
    Orthodox,
    RoshHashanah,
    Passover,
    Islamic { month: u8, day: u8 },
    Table { since: i32, days: &'static str },
}

/// A holiday: the day that its rule gives, so many days later, for so many days.
#[derive(Debug, Clone, Copy)]
struct Holiday {
    rule: Rule,
    plus: i64,
    length: i64,
}

struct Table {
    holidays: Vec<Holiday>,
    /// By first word: the other words of the name, and the holiday's number; longest names first.
    names: FnvHashMap<&'static str, Vec<(Vec<&'static str>, usize)>>,
}

static TABLE: LazyLock<Table> = LazyLock::new(|| {
    let mut table = Table { holidays: Vec::new(), names: FnvHashMap::default() };
    for (rule, names) in time::holidays() {
        let number = table.holidays.len();
        table.holidays.push(parse(rule).unwrap_or_else(|| panic!("no holiday rule: {rule}")));
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

/// A word as the tokenizer cuts it: `year's` is `year` `'s`, `al-fitr` is `al` `-` `fitr`.
fn parts(word: &'static str) -> impl Iterator<Item = &'static str> {
    let mut rest = word;
    std::iter::from_fn(move || {
        let cut = match rest.find(['\'', '-', '/']).unwrap_or(rest.len()) {
            0 if rest.starts_with(['-', '/']) => 1,
            0 => rest.len(),
            cut => cut,
        };
        let (part, left) = rest.split_at(cut);
        rest = left;
        (!part.is_empty()).then_some(part)
    })
}

fn parse(text: &'static str) -> Option<Holiday> {
    let (text, length) =
        text.rsplit_once(" x").map_or(Some((text, 1)), |(text, days)| Some((text, days.parse().ok()?)))?;
    let offset = |name: &str| text.strip_prefix(name)?.parse::<i64>().ok();
    let holiday = |rule: Rule, plus: i64| Some(Holiday { rule, plus, length });
    for (name, rule) in [
        ("easter", Rule::Easter),
        ("orthodox", Rule::Orthodox),
        ("newyear", Rule::RoshHashanah),
        ("pesach", Rule::Passover),
    ] {
        if let Some(plus) = offset(name) {
            return holiday(rule, plus);
        }
    }
    if let Some(day) = text.strip_prefix("islamic ") {
        let (month, day) = month_day(day)?;
        return holiday(Rule::Islamic { month, day }, 0);
    }
    if let Some(table) = text.strip_prefix("since ") {
        let (since, days) = table.split_once(' ')?;
        return holiday(Rule::Table { since: since.parse().ok()?, days }, 0);
    }
    if let Some((month, rest)) = text.split_once('#') {
        let (rest, plus) = rest.split_once('+').unwrap_or((rest, "0"));
        let (nth, weekday) = rest.rsplit_once('-')?;
        let rule = Rule::Weekday { month: month.parse().ok()?, nth: nth.parse().ok()?, weekday: weekday.parse().ok()? };
        return holiday(rule, plus.parse().ok()?);
    }
    let (year, rest) = match text.split_once('-')? {
        (year, rest) if year.len() == 4 => (year.parse().ok(), rest),
        _ => (None, text),
    };
    let (month, day) = month_day(rest)?;
    holiday(Rule::Fixed { year, month, day }, 0)
}

/// `12-26`
fn month_day(text: &str) -> Option<(u8, u8)> {
    let (month, day) = text.split_once('-')?;
    Some((month.parse().ok()?, day.parse().ok()?))
}

/// Every word that a holiday's name begins with.
pub fn first_words() -> impl Iterator<Item = &'static str> {
    let names = time::holidays().flat_map(|(_, names)| names);
    names.filter_map(|name| name.split_whitespace().flat_map(parts).next())
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

/// The holiday's first and last day in that year.
pub fn days(number: usize, year: i32) -> Option<(Date, Date)> {
    let Holiday { rule, plus, length } = *TABLE.holidays.get(number)?;
    let day = match rule {
        Rule::Fixed { year: only, month, day } => Date::new(only.unwrap_or(year), month, day)?,
        Rule::Easter => easter(year)?,
        Rule::Orthodox => orthodox_easter(year)?,
        // Passover stands at a fixed distance before the next Rosh Hashanah.
        Rule::Passover => rosh_hashanah(year)?.plus_days(-163)?,
        Rule::RoshHashanah => {
            let after_heshvan = plus > 58 && has_long_heshvan(year);
            rosh_hashanah(year)?.plus_days(i64::from(after_heshvan))?
        }
        Rule::Islamic { month, day } => islamic(year, month.into(), day.into())?,
        Rule::Weekday { month, nth, weekday } => {
            let (first, last) = (Date::new(year, month, 1)?, Date::new(year, month, days_in(year, month))?);
            nth_weekday(first, last, weekday, nth)?
        }
        Rule::Table { since, days } => {
            let row = usize::try_from(year - since).ok()?;
            let (month, day) = month_day(days.split(' ').nth(row)?)?;
            Date::new(year, month, day)?
        }
    };
    let first = day.plus_days(plus)?;
    Some((first, first.plus_days(length - 1)?))
}

/// Whether the holiday hangs on the sighting of the moon, so that the day given may be one off.
pub fn may_be_a_day_off(number: usize) -> bool {
    TABLE.holidays.get(number).is_some_and(|holiday| matches!(holiday.rule, Rule::Islamic { .. }))
}
