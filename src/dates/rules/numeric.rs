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
    let bytes = &document.text().as_bytes()[start..];
    let mut end = bytes.iter().take(30).take_while(|b| b.is_ascii_alphanumeric() || b"-/.:+".contains(b)).count();
    while end > 0 && b"-/.:".contains(&bytes[end - 1]) {
        end -= 1;
    }
    let run = &bytes[..end];
    let date = run.iter().position(|b| *b == b'T').unwrap_or(end);
    let fields = Fields::of(&run[..date])?;
    if let Some(month) = month(&fields).filter(|_| date == end) {
        return lexed.digits(i + 2)?.suffix.is_empty().then(|| (When::from(month), i + 3));
    }
    let day = day(&fields)?;
    let mut when =
        When::from(Base::Day { year: Some(day.year()), month: Some(day.month()), day: day.day(), weekday: None });
    if date < end {
        when.time = Some(Time::Clock(clock(&run[date + 1..])?));
    }
    let stop = (start + end) as u32;
    let to = document.tokens().partition_point(|token| token.span.start < stop);
    // The figures must end where a token ends.
    (document.tokens()[to - 1].span.end == stop).then_some((when, to))
}

/// Figures parted by strokes of one sort: each number, how many digits it has, and the stroke.
struct Fields {
    numbers: Vec<i32>,
    digits: Vec<usize>,
    stroke: u8,
}

impl Fields {
    #[inline(never)]
    fn of(run: &[u8]) -> Option<Self> {
        let mut fields = Self { numbers: vec![0], digits: vec![0], stroke: 0 };
        for &byte in run {
            let last = fields.numbers.len() - 1;
            if byte.is_ascii_digit() && fields.digits[last] < 8 {
                fields.numbers[last] = fields.numbers[last] * 10 + i32::from(byte - b'0');
                fields.digits[last] += 1;
            } else if byte.is_ascii_alphanumeric() || fields.stroke != 0 && fields.stroke != byte {
                return None;
            } else {
                fields.stroke = byte;
                fields.numbers.push(0);
                fields.digits.push(0);
            }
        }
        if fields.digits.contains(&0) {
            return None;
        }
        Some(fields)
    }
}

/// `4/2016`, `04-2016`
fn month(fields: &Fields) -> Option<Base> {
    let (&[month, year], &[1..=2, 4], b'/' | b'-') = (&fields.numbers[..], &fields.digits[..], fields.stroke) else {
        return None;
    };
    let good = (1..=12).contains(&month) && (1900..2100).contains(&year);
    good.then_some(Base::Part(NamedPart::Month(month as u8), Some(year), Which::Open))
}

fn day(fields: &Fields) -> Option<Date> {
    let (x, y, z) = match (&fields.numbers[..], &fields.digits[..], fields.stroke) {
        (&[day], &[8], _) if (1900..2100).contains(&(day / 10_000)) => (day / 10_000, day / 100 % 100, day % 100),
        (&[x, y, z], &[4, 1..=2, 1..=2], b'-' | b'/' | b'.') => (x, y, z),
        (&[x, y, z], &[1..=2, 1..=2, 4], b'/') if x <= 12 => (z, x, y),
        (&[x, y, z], &[1..=2, 1..=2, 4], b'-' | b'/' | b'.') => (z, y, x),
        (&[x, y, z], &[1..=2, 1..=2, 2], b'/') => (full_year(z), x, y),
        _ => return None,
    };
    Date::new(x, y as u8, z as u8)
}

/// `10:00`, `10:00:30Z`, `10:00+02:00`.
fn clock(run: &[u8]) -> Option<Clock> {
    let zone_at = run.iter().position(|b| b"Z+-".contains(b)).unwrap_or(run.len());
    let (time, zone) = run.split_at(zone_at);
    // Parts of a second are dropped.
    let whole = time.iter().position(|b| *b == b'.').unwrap_or(time.len());
    let fields = Fields::of(&time[..whole])?;
    let field = |i: usize| fields.numbers.get(i).copied();
    let (hour, minute, second) = (field(0)?, field(1).unwrap_or(0), field(2));
    let zone = match zone {
        [] => None,
        [b'Z', ..] => Some(0),
        [sign, zone @ ..] => {
            let fields = Fields::of(zone)?;
            let minutes = match (&fields.numbers[..], &fields.digits[..]) {
                (&[zone], &[4]) => zone / 100 * 60 + zone % 100,
                (&[hours], _) => hours * 60,
                (&[hours, minutes], _) => hours * 60 + minutes,
                _ => return None,
            };
            Some(if *sign == b'-' { -minutes } else { minutes })
        }
    };
    let good = hour < 25
        && minute < 60
        && second.is_none_or(|second| second < 61)
        && zone.is_none_or(|zone| zone.abs() < 24 * 60);
    good.then_some(Clock {
        hour: hour as u8,
        minute: minute as u8,
        second: second.map(|second| second as u8),
        half_day_open: false,
        zone,
    })
}
