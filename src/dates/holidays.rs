//! Holidays: found by name, dated by the rule that the table gives them: `Passover` of 2024 is from 2024-04-23 on.

use super::calendar::{Date, days_in};
use super::lex::Lexed;
use super::movable::{easter, has_long_heshvan, islamic, orthodox_easter, rosh_hashanah};
use super::period::nth_weekday;
use crate::lexicon::table::ByWord;
use crate::lexicon::time;
use std::sync::LazyLock;

/// How a holiday's day is found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Rule {
    Day,
    Once,
    Nth,
    Last,
    Easter,
    Orthodox,
    NewYear,
    Passover,
    Islamic,
    Since,
}

/// Every rule under its name in the table.
const RULES: [(&str, Rule); 10] = [
    ("day", Rule::Day),
    ("once", Rule::Once),
    ("nth", Rule::Nth),
    ("last", Rule::Last),
    ("easter", Rule::Easter),
    ("orthodox", Rule::Orthodox),
    ("newyear", Rule::NewYear),
    ("pesach", Rule::Passover),
    ("islamic", Rule::Islamic),
    ("since", Rule::Since),
];

/// A holiday: the day that its rule gives with these numbers, so many days later, for so many days.
#[derive(Debug, Clone)]
struct Holiday {
    rule: Rule,
    numbers: Vec<i32>,
    /// Month and day of each year from the number on.
    years: Vec<(i32, i32)>,
    plus: i32,
    length: i32,
}

/// A name of a holiday, as the tokenizer cuts it, and the holiday's number.
struct Name {
    words: Vec<&'static str>,
    number: usize,
}

struct Table {
    holidays: Vec<Holiday>,
    names: Vec<Name>,
    /// The places in `names` of those that begin with a word.
    by_first: ByWord<Vec<usize>>,
}

static TABLE: LazyLock<Table> = LazyLock::new(|| {
    let mut table = Table { holidays: Vec::new(), names: Vec::new(), by_first: ByWord::default() };
    for (rule, names) in time::holidays() {
        let number = table.holidays.len();
        table.holidays.push(parse(rule).expect("a holiday has a rule that is known"));
        table.names.extend(names.into_iter().map(|name| Name { words: cut(&name), number }));
    }
    for (place, name) in table.names.iter().enumerate() {
        table.by_first.of(name.words[0]).push(place);
    }
    table
});

/// Words as the tokenizer cuts them: `year's` is `year` `'s`, `al-fitr` is `al` `-` `fitr`.
#[inline(never)]
fn cut(words: &[&'static str]) -> Vec<&'static str> {
    let mut parts = Vec::new();
    for word in words {
        let mut from = 0;
        for (i, byte) in word.bytes().enumerate() {
            if matches!(byte, b'\'' | b'-' | b'/') && i > from {
                parts.push(&word[from..i]);
                from = i;
            }
            if matches!(byte, b'-' | b'/') {
                parts.push(&word[i..=i]);
                from = i + 1;
            }
        }
        if from < word.len() {
            parts.push(&word[from..]);
        }
    }
    parts
}

/// `nth 11 4 4 +1`
#[inline(never)]
fn parse(text: &str) -> Option<Holiday> {
    let mut fields = text.split_ascii_whitespace();
    let name = fields.next()?;
    let rule = RULES.iter().find(|(known, _)| *known == name)?.1;
    let mut holiday = Holiday { rule, numbers: Vec::new(), years: Vec::new(), plus: 0, length: 1 };
    for field in fields {
        if let Some(days) = field.strip_prefix('x') {
            holiday.length = days.parse().ok()?;
        } else if field.starts_with(['+', '-']) {
            holiday.plus = field.parse().ok()?;
        } else if let Some((month, day)) = field.split_once('-') {
            holiday.years.push((month.parse().ok()?, day.parse().ok()?));
        } else {
            holiday.numbers.push(field.parse().ok()?);
        }
    }
    Some(holiday)
}

/// The words of every name.
pub fn names() -> impl Iterator<Item = &'static [&'static str]> {
    TABLE.names.iter().map(|name| name.words.as_slice())
}

/// The number of the holiday named at `i`, and the place after its name.
#[inline(never)]
pub fn named(lexed: &Lexed, i: usize) -> Option<(i32, usize)> {
    let places = TABLE.by_first.get(lexed.lower(i))?;
    let mut longest: Option<&Name> = None;
    for name in places.iter().map(|&place| &TABLE.names[place]) {
        let longer = longest.is_none_or(|known| name.words.len() > known.words.len());
        if longer && name.words.iter().enumerate().all(|(n, word)| lexed.word(i + n, word)) {
            longest = Some(name);
        }
    }
    longest.map(|name| (name.number as i32, i + name.words.len()))
}

/// The holiday's first and last day in that year.
#[inline(never)]
pub fn days(number: usize, year: i32) -> Option<(Date, Date)> {
    let Holiday { rule, numbers, years, plus, length } = TABLE.holidays.get(number)?;
    let number = |i: usize| numbers.get(i).copied().unwrap_or_default();
    let month = number(0) as u8;
    let weekday = |weekday: i32, nth: i32| {
        let (first, last) = (Date::new(year, month, 1)?, Date::new(year, month, days_in(year, month))?);
        nth_weekday(first, last, weekday as u8, nth.into())
    };
    let day = match rule {
        Rule::Day => Date::new(year, month, number(1) as u8),
        Rule::Once => Date::new(number(0), number(1) as u8, number(2) as u8),
        Rule::Nth => weekday(number(2), number(1)),
        Rule::Last => weekday(number(1), -1),
        Rule::Easter => easter(year),
        Rule::Orthodox => orthodox_easter(year),
        // Passover stands at a fixed distance before the next Rosh Hashanah.
        Rule::Passover => rosh_hashanah(year)?.plus_days(-163),
        Rule::NewYear => {
            let after_heshvan = *plus > 58 && has_long_heshvan(year);
            rosh_hashanah(year)?.plus_days(i64::from(after_heshvan))
        }
        Rule::Islamic => islamic(year, number(0).into(), number(1).into()),
        Rule::Since => {
            let &(month, day) = years.get(usize::try_from(year - number(0)).ok()?)?;
            Date::new(year, month as u8, day as u8)
        }
    }?;
    let first = day.plus_days((*plus).into())?;
    Some((first, first.plus_days((length - 1).into())?))
}

/// Whether the holiday hangs on the sighting of the moon, so that the day given may be one off.
pub fn may_be_a_day_off(number: usize) -> bool {
    TABLE.holidays.get(number).is_some_and(|holiday| holiday.rule == Rule::Islamic)
}
