//! Dates in figures: `2024-04-20`, `2024-04-20T10:00Z`, `2024/04/20`, `20.4.2024`, `4/20/2024`, `20240420`.
//!
//! Read from the letters themselves, as the tokenizer cuts these in many ways. Month before day where both are possible and
//! the strokes are slashes, as American papers write; day before month with stops.

use crate::dates::calendar::Date;
use crate::dates::lex::Lexed;
use crate::dates::meaning::{Base, Clock, NamedPart, Time, When, Which};
use crate::dates::numbers::full_year;

/// Reads a date in figures that begins with token `i`.
#[inline(never)]
pub fn numeric(lexed: &Lexed, i: usize) -> Option<(When, usize)> {
    let document = lexed.document;
    let start = document.tokens()[i].span.start as usize;
    if i > 0 && lexed.glued(i) && !matches!(lexed.lower(i - 1), "(" | "[" | "\"" | "“" | "-" | "–" | "—" | ":" | "|")
    {
        return None;
    }
    let text = &document.text()[start..];
    let end = text
        .bytes()
        .take(30)
        .position(|b| !(b.is_ascii_alphanumeric() || b"-/.:+".contains(&b)))
        .unwrap_or(text.len().min(30));
    let run = text.get(..end)?.trim_end_matches(['.', ':', '-', '/']);
    let (date, time) = match run.split_once('T') {
        Some((date, time)) => (date, Some(time)),
        None => (run, None),
    };
    if let Some(month) = month(date) {
        let to = i + 3;
        return lexed.digits(i + 2).is_some_and(|digits| digits.suffix.is_empty()).then(|| (When::from(month), to));
    }
    let day = day(date)?;
    let clock = match time {
        Some(time) => Some(clock(time)?),
        None => None,
    };
    let stop = (start + run.len()) as u32;
    let to = document.tokens().partition_point(|token| token.span.start < stop);
    let mut when =
        When::from(Base::Day { year: Some(day.year()), month: Some(day.month()), day: day.day(), weekday: None });
    when.time = clock.map(Time::Clock);
    // The figures must end where a token ends.
    (document.tokens()[to - 1].span.end == stop).then_some((when, to))
}

/// `4/2016`, `04-2016`
fn month(run: &str) -> Option<Base> {
    let (month, year) = run.split_once(['/', '-'])?;
    let figures = |text: &str, least: usize, most: usize| {
        (least..=most).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit())
    };
    if !figures(month, 1, 2) || !figures(year, 4, 4) {
        return None;
    }
    let month = month.parse().ok().filter(|month| (1..=12).contains(month))?;
    let year = year.parse().ok().filter(|year| (1900..2100).contains(year))?;
    Some(Base::Part(NamedPart::Month(month), Some(year), Which::Open))
}

fn day(run: &str) -> Option<Date> {
    if run.len() == 8 && run.bytes().all(|b| b.is_ascii_digit()) {
        let field = |range: std::ops::Range<usize>| run[range].parse::<i32>().ok();
        let year = field(0..4).filter(|year| (1900..2100).contains(year))?;
        return Date::new(year, field(4..6)? as u8, field(6..8)? as u8);
    }
    let stroke = run.chars().find(|c| !c.is_ascii_digit()).filter(|c| matches!(c, '-' | '/' | '.'))?;
    let mut fields = run.split(stroke);
    let (a, b, c) = (fields.next()?, fields.next()?, fields.next()?);
    if fields.next().is_some()
        || [a, b, c].iter().any(|field| field.is_empty() || !field.bytes().all(|b| b.is_ascii_digit()))
    {
        return None;
    }
    let number = |field: &str| field.parse::<u16>().ok();
    let (x, y, z) = (number(a)?, number(b)?, number(c)?);
    match (a.len(), b.len(), c.len()) {
        (4, 1..=2, 1..=2) => Date::new(i32::from(x), y as u8, z as u8),
        (1..=2, 1..=2, 4) if stroke == '/' => {
            Date::new(i32::from(z), x as u8, y as u8).or_else(|| Date::new(i32::from(z), y as u8, x as u8))
        }
        (1..=2, 1..=2, 4) => Date::new(i32::from(z), y as u8, x as u8),
        (1..=2, 1..=2, 2) if stroke == '/' => Date::new(full_year(i32::from(z)), x as u8, y as u8),
        _ => None,
    }
}

/// `10:00`, `10:00:30Z`, `10:00+02:00`.
fn clock(run: &str) -> Option<Clock> {
    let zone_at = run.find(['Z', '+', '-']).unwrap_or(run.len());
    let (time, zone) = run.split_at(zone_at);
    let mut fields = time.split(':');
    let hour = fields.next()?.parse().ok().filter(|hour| *hour < 25)?;
    let minute = fields.next().map_or(Some(0), |field| field.parse().ok()).filter(|minute| *minute < 60)?;
    let second = match fields.next() {
        Some(field) => Some(field.split('.').next()?.parse().ok().filter(|second| *second < 61)?),
        None => None,
    };
    let zone = match zone.as_bytes().first() {
        None => None,
        Some(b'Z') => Some(0),
        Some(sign) => {
            let (hours, minutes) =
                zone[1..].split_once(':').unwrap_or_else(|| zone[1..].split_at(zone.len().saturating_sub(1).min(2)));
            let minutes = hours.parse::<i32>().ok()? * 60 + minutes.parse::<i32>().unwrap_or(0);
            Some(if *sign == b'-' { -minutes } else { minutes })
        }
    };
    Some(Clock { hour, minute, second, half_day_open: false, zone })
}
