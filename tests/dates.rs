//! Dates, as tables: what a passage's time expressions mean on the calendar, what is no date, and where datelines stand.

use pressglass::{Date, DateExpression, DatelineOrigin, Options, Report, extract};
use std::collections::BTreeMap;

fn read(text: &str, date: Option<&str>, today: Option<&str>) -> Report {
    let day = |day: &str| day.parse::<Date>().expect("a case's day is a date");
    let options = Options {
        date: date.map(day),
        today: today.map(day),
        offsets: pressglass::OffsetUnit::Byte,
        ..Options::default()
    };
    extract(text, &options)
}

/// The passage without its brackets, and the bytes that they held.
fn marked(passage: &str) -> (String, usize, usize) {
    let open = passage.find('[').expect("a passage marks its expression with [ and ]");
    let close = passage.find(']').expect("a passage marks its expression with [ and ]");
    let text = format!("{}{}{}", &passage[..open], &passage[open + 1..close], &passage[close + 1..]);
    (text, open, close - 1)
}

/// `VALUE`, `VALUE = FROM..TO` or `VALUE or OTHER`, as much of it as the case states.
fn reading(date: &DateExpression, expected: &str) -> String {
    if expected.contains(" = ") {
        let day = |day: Option<Date>| day.map_or_else(|| "?".to_owned(), |day| day.to_string());
        format!("{} = {}..{}", date.value, day(date.from), day(date.to))
    } else if expected.contains(" or ") {
        format!("{} or {}", date.value, date.alternatives.join(", "))
    } else {
        date.value.clone()
    }
}

#[derive(serde::Deserialize)]
struct Group {
    /// The day of writing.
    date: Option<String>,
    /// Expected reading first, then every passage that must give it.
    cases: Vec<Vec<String>>,
}

#[test]
fn expressions_mean_what_the_tables_say() {
    let groups: BTreeMap<String, Group> =
        toml::from_str(include_str!("cases/dates.toml")).expect("dates.toml is valid");
    let mut wrong = Vec::new();
    for (name, group) in &groups {
        for case in &group.cases {
            let (expected, passages) = case.split_first().expect("a case begins with what is expected");
            for passage in passages {
                let (text, start, end) = marked(passage);
                let report = read(&text, group.date.as_deref(), None);
                let at = |date: &&DateExpression| (date.start as usize, date.end as usize) == (start, end);
                let found = report.dates.iter().find(at).map(|date| reading(date, expected));
                if found.as_deref() != Some(expected) {
                    let all: Vec<_> =
                        report.dates.iter().map(|d| (&text[d.start as usize..d.end as usize], &d.value)).collect();
                    wrong.push(format!("{name}: {passage}\n    expected {expected}, got {found:?} among {all:?}"));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{} wrong:\n{}", wrong.len(), wrong.join("\n"));
}

/// The passage without its marks, and the bytes and value of each `[expression|value]` in it.
fn marked_all(passage: &str) -> (String, Vec<(u32, u32, String)>) {
    let (mut text, mut marks) = (String::new(), Vec::new());
    let mut rest = passage;
    while let Some((before, (expression, (value, after)))) = rest
        .split_once('[')
        .and_then(|(before, rest)| Some((before, rest.split_once('|')?)))
        .and_then(|(before, (expression, rest))| Some((before, (expression, rest.split_once(']')?))))
    {
        text += before;
        marks.push((text.len() as u32, (text.len() + expression.len()) as u32, value.to_owned()));
        text += expression;
        rest = after;
    }
    (text + rest, marks)
}

#[test]
fn newswire_reads_as_marked() {
    let days: BTreeMap<String, Vec<String>> =
        toml::from_str(include_str!("cases/newswire.toml")).expect("newswire.toml is valid");
    let mut wrong = Vec::new();
    for (day, passages) in &days {
        for passage in passages {
            let (text, expected) = marked_all(passage);
            let report = read(&text, Some(day), None);
            let found: Vec<_> = report.dates.iter().map(|date| (date.start, date.end, date.value.clone())).collect();
            if found != expected {
                let found: Vec<_> =
                    found.iter().map(|(from, to, v)| (&text[*from as usize..*to as usize], v)).collect();
                wrong.push(format!("{day}: {passage}\n    got {found:?}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{} wrong:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn what_is_no_date_is_left_alone() {
    let passages: BTreeMap<String, Vec<String>> =
        toml::from_str(include_str!("cases/non_dates.toml")).expect("non_dates.toml is valid");
    let mut wrong = Vec::new();
    for (class, passages) in &passages {
        for text in passages {
            let report = read(text, Some("2024-04-20"), None);
            let found: Vec<_> = report.dates.iter().map(|d| &text[d.start as usize..d.end as usize]).collect();
            if !found.is_empty() {
                wrong.push(format!("{class}: {text} -> {found:?}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{} wrong:\n{}", wrong.len(), wrong.join("\n"));
}

#[derive(serde::Deserialize)]
struct Datelines {
    cases: Vec<DatelineCase>,
}

#[derive(serde::Deserialize)]
struct DatelineCase {
    /// The day found in the text; none where the caller's today (2024-04-20) has to do.
    date: Option<String>,
    place: Option<String>,
    texts: Vec<String>,
}

#[test]
fn datelines_are_found() {
    let table: Datelines = toml::from_str(include_str!("cases/datelines.toml")).expect("datelines.toml is valid");
    for case in &table.cases {
        for text in &case.texts {
            let line = read(text, None, Some("2024-04-20")).dateline.expect("a today always gives a dateline");
            let origin = if case.date.is_some() { DatelineOrigin::Text } else { DatelineOrigin::Default };
            assert_eq!(line.origin, origin, "for: {text}");
            assert_eq!(line.date.to_string(), case.date.as_deref().unwrap_or("2024-04-20"), "for: {text}");
            assert_eq!(line.place, case.place, "for: {text}");
        }
    }
}

#[test]
fn a_given_day_wins_and_moves_what_is_relative() {
    let text = "Published 4 November 2023\nRain fell on Friday.";
    let friday = |date: Option<&str>| read(text, date, None).dates.last().map(|date| date.value.clone());
    assert_eq!(friday(None).as_deref(), Some("2023-11-03"));
    assert_eq!(friday(Some("2024-04-20")).as_deref(), Some("2024-04-19"));
}

#[test]
fn without_a_day_relative_dates_stay_open() {
    let report = read("Rain fell on Friday and in May 2019.", None, None);
    let values: Vec<_> = report.dates.iter().map(|date| date.value.as_str()).collect();
    assert_eq!(values, ["XXXX-WXX-5", "2019-05"]);
    assert!(report.dateline.is_none() && report.dates[0].from.is_none());
}

#[test]
fn any_text_is_read_without_harm() {
    let pieces = [
        "'", "90s", "-", "2", "may", "of", "the", "first", "9999", "12", ":", "/", "next", "decades", "century", "(",
        "é", "—", "a", "in", "to", "\n",
    ];
    let mut state = 7_u32;
    for _ in 0..3000 {
        let mut text = String::new();
        for _ in 0..12 {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            text += pieces[(state >> 16) as usize % pieces.len()];
            if state & 0x400 == 0 {
                text.push(' ');
            }
        }
        for date in [None, Some("0000-01-01"), Some("9999-12-31")] {
            read(&text, date, None);
        }
    }
}
