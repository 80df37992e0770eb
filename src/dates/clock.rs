//! Clock times: `5 p.m.`, `10:30`, `17:00 GMT`, `half past three`, `noon`, `10 o'clock`.

use super::lex::{Class, Digits, Lexed};
use super::meaning::Clock;
use super::numbers;

/// Reads a clock time at `i`. A bare number is one only where `bare` allows it (`at 8`, `from 2 to 5 p.m.`).
#[inline(never)]
pub fn clock(lexed: &Lexed, i: usize, bare: bool) -> Option<(Clock, usize)> {
    if !lexed.is(i, Class::Clock) {
        return None;
    }
    let (mut clock, stated, mut to) = named(lexed, i).or_else(|| past(lexed, i)).or_else(|| figures(lexed, i, bare))?;
    if !stated {
        to = half_of_day(lexed, to, &mut clock);
    }
    if let Some((zone, after)) = zone(lexed, to) {
        clock.zone = Some(zone);
        to = after;
    } else if let Some(time) = (to + 1..to + 3).find(|&i| lexed.word(i, "time"))
        && (to..time).all(|i| lexed.capital(i) || lexed.word(i, "local"))
    {
        // "local time", "New York time": of the place that is told of.
        to = time + 1;
    }
    (clock.hour < 25 && clock.minute < 60 && clock.second.is_none_or(|second| second < 60)).then_some((clock, to))
}

const fn at(hour: u8, minute: u8) -> Clock {
    Clock { hour, minute, second: None, half_day_open: false, zone: None }
}

/// `noon`, `12 noon`, `midnight`.
#[inline(never)]
fn named(lexed: &Lexed, i: usize) -> Option<(Clock, bool, usize)> {
    let from = if lexed.word(i, "12") { i + 1 } else { i };
    match lexed.lower(from) {
        "noon" | "midday" => Some((at(12, 0), true, from + 1)),
        "midnight" => Some((at(if from > i { 0 } else { 24 }, 0), true, from + 1)),
        _ => None,
    }
}

/// `half past three`, `a quarter to noon`, `20 minutes past 8`.
#[inline(never)]
fn past(lexed: &Lexed, i: usize) -> Option<(Clock, bool, usize)> {
    let start = if lexed.word(i, "a") { i + 1 } else { i };
    let (minutes, mut to) = match lexed.lower(start) {
        "half" => (30, start + 1),
        "quarter" => (15, start + 1),
        _ => numbers::cardinal(lexed, start).map(|(n, to)| (n as i32, to))?,
    };
    if lexed.one_of(to, "minutes minute min") {
        to += 1;
    }
    let before = match lexed.lower(to) {
        "past" => false,
        "to" | "till"
            if minutes < 30 && (lexed.word(start, "quarter") || to > start + 1 || lexed.word(to + 1, "noon")) =>
        {
            true
        }
        _ => return None,
    };
    let (hour, stated, to) = named(lexed, to + 1).or_else(|| figures(lexed, to + 1, true))?;
    if hour.minute != 0 || hour.hour > 24 || !(0..60).contains(&minutes) {
        return None;
    }
    let total = i32::from(hour.hour) * 60 + if before { -minutes } else { minutes };
    let total = total.rem_euclid(24 * 60);
    let clock =
        Clock { hour: (total / 60) as u8, minute: (total % 60) as u8, half_day_open: hour.half_day_open, ..hour };
    Some((clock, stated, to))
}

/// A number with minutes, seconds, `am`/`pm`, `o'clock`. What says which half of the day is meant is read here where it is
/// glued or follows at once.
#[inline(never)]
fn figures(lexed: &Lexed, i: usize, bare: bool) -> Option<(Clock, bool, usize)> {
    let Some(digits) = lexed.digits(i) else {
        let (hour, to) = numbers::cardinal(lexed, i).filter(|(hour, _)| (1.0..=12.0).contains(hour))?;
        let mut clock = Clock { half_day_open: true, ..at(hour as u8, 0) };
        let (minute, after) = numbers::cardinal(lexed, to)
            .filter(|(minute, _)| (10.0..60.0).contains(minute) && minute.fract() == 0.0)
            .unwrap_or((0.0, to));
        clock.minute = minute as u8;
        return finish(lexed, clock, after, bare, false);
    };
    let mut clock = at(digits.value as u8, 0);
    let mut to = i + 1;
    let mut shaped = false;
    let mut suffix = digits.suffix;
    if digits.value < 25.0 && digits.count <= 2 && !digits.whole {
        // 5.30pm
        let minutes = digits.text.split_once('.').filter(|(_, minutes)| minutes.len() == 2)?.1;
        (clock.minute, shaped) = (minutes.parse().ok()?, false);
    } else if digits.whole && digits.count <= 2 && lexed.word(to, ":") && lexed.glued(to) && lexed.glued(to + 1) {
        let minutes = pair(lexed.digits(to + 1)?)?;
        (clock.minute, suffix, to, shaped) = (minutes.0, minutes.1, to + 2, true);
        if suffix.is_empty() && lexed.word(to, ":") && lexed.glued(to + 1) {
            let seconds = pair(lexed.digits(to + 1)?)?;
            (clock.second, suffix, to) = (Some(seconds.0), seconds.1, to + 2);
        }
    } else if digits.whole && matches!(digits.count, 3 | 4) {
        // 1400 GMT, 0530 local time, 730 p.m.
        let (hour, minute) = (digits.value as u32 / 100, digits.value as u32 % 100);
        (clock.hour, clock.minute) = (hour.min(99) as u8, minute as u8);
        let marked =
            zone(lexed, to).is_some() || !suffix.is_empty() || half(lexed, to).is_some() || lexed.word(to, "hours");
        if !marked {
            return None;
        }
        shaped = true;
    } else if !digits.whole || digits.count > 2 {
        return None;
    } else if let Some(minutes) = suffix.strip_prefix('h').filter(|minutes| matches!(minutes.len(), 0 | 2)) {
        // 15h, 15h30
        clock.minute = if minutes.is_empty() { 0 } else { minutes.parse().ok()? };
        (suffix, shaped) = ("", true);
    }
    clock.half_day_open = (1..=12).contains(&clock.hour) && !digits.text.starts_with('0');
    if !suffix.is_empty() {
        if suffix.len() == 1 && lexed.glued(i) {
            return None;
        }
        let after_noon = half_name(suffix)?;
        apply(&mut clock, after_noon)?;
        return Some((clock, true, to));
    }
    finish(lexed, clock, to, bare, shaped)
}

/// Two digits of minutes or seconds with what follows them.
fn pair(digits: Digits<'_>) -> Option<(u8, &str)> {
    let good = digits.whole && digits.count == 2 && digits.value < 60.0;
    good.then_some((digits.value as u8, digits.suffix))
}

#[inline(never)]
fn finish(lexed: &Lexed, mut clock: Clock, mut to: usize, bare: bool, shaped: bool) -> Option<(Clock, bool, usize)> {
    let mut marked = shaped || bare;
    if lexed.word(to, "o'clock") || lexed.word(to, "oclock") {
        (to, marked) = (to + 1, true);
    } else if lexed.word(to, "o") && lexed.word(to + 1, "'") && lexed.word(to + 2, "clock") {
        (to, marked) = (to + 3, true);
    } else if lexed.word(to, "hours") && lexed.glued(to - 1) {
        to += 1;
    }
    if let Some((after_noon, after)) = half(lexed, to) {
        apply(&mut clock, after_noon)?;
        return Some((clock, true, after));
    }
    (marked || zone(lexed, to).is_some() && clock.hour < 25).then_some((clock, false, to))
}

/// `a.m.`, `pm`, `p m`: whether it is after noon.
#[inline(never)]
fn half(lexed: &Lexed, i: usize) -> Option<(bool, usize)> {
    if let Some(after_noon) = half_name(lexed.lower(i)) {
        // "He is 5 am I told": a bare "am" must touch a digit or be capital; "a m" needs both letters.
        return (lexed.lower(i).len() > 1).then_some((after_noon, i + 1));
    }
    let letter = lexed.one_of(i, "a p");
    (letter && lexed.one_of(i + 1, "m m.")).then(|| (lexed.word(i, "p"), i + 2))
}

/// `am`, `P.M.`, `p.m`, and of single letters `a` and `p`: whether it is after noon.
#[inline(never)]
fn half_name(word: &str) -> Option<bool> {
    if matches!(word, "a" | "p") {
        return Some(word == "p");
    }
    let mut letters = word.bytes().filter(|b| *b != b'.').map(|b| b.to_ascii_lowercase());
    let (first, second, rest) = (letters.next()?, letters.next()?, letters.next());
    (matches!(first, b'a' | b'p') && second == b'm' && rest.is_none()).then_some(first == b'p')
}

fn apply(clock: &mut Clock, after_noon: bool) -> Option<()> {
    if !(1..=12).contains(&clock.hour) {
        return None;
    }
    clock.hour = clock.hour % 12 + if after_noon { 12 } else { 0 };
    clock.half_day_open = false;
    Some(())
}

/// `in the morning`, `this evening`: sets the half of the day of a clock that leaves it open; gives the place after.
#[inline(never)]
fn half_of_day(lexed: &Lexed, i: usize, clock: &mut Clock) -> usize {
    let part = match (lexed.lower(i), lexed.lower(i + 1)) {
        ("in" | "on", "the") => i + 2,
        ("in" | "at", _) => i + 1,
        _ => return i,
    };
    let after_noon = match lexed.lower(part) {
        "morning" | "am" => false,
        "afternoon" | "evening" => true,
        "night" => clock.hour >= 6,
        _ => return i,
    };
    apply(clock, after_noon).map_or(i, |()| part + 1)
}

/// A time zone after a clock time: `GMT`, `(UTC+3)`, `(GMT +8)`, `local time`, `Eastern time`; minutes east of Greenwich.
#[inline(never)]
fn zone(lexed: &Lexed, i: usize) -> Option<(i32, usize)> {
    let from = if lexed.word(i, "(") { i + 1 } else { i };
    let close = |to: usize| if from > i && lexed.word(to, ")") { to + 1 } else { to };
    if let Some(minutes) = lexed.int(from, Class::Zone) {
        let sign = match lexed.lower(from + 1) {
            "+" => 1,
            "-" | "−" => -1,
            _ => 0,
        };
        let hours = lexed
            .digits(from + 2)
            .filter(|digits| sign != 0 && lexed.glued(from + 2) && digits.whole && digits.value <= 1400.0);
        return Some(match hours {
            Some(digits) if digits.count == 4 => {
                (sign * (digits.value as i32 / 100 * 60 + digits.value as i32 % 100), close(from + 3))
            }
            Some(digits) if digits.count <= 2 => (minutes + sign * digits.value as i32 * 60, close(from + 3)),
            _ if from > i && !lexed.word(from + 1, ")") => return None,
            _ => (minutes, close(from + 1)),
        });
    }
    let hours = match lexed.lower(from) {
        "eastern" => -300,
        "central" => -360,
        "mountain" => -420,
        "pacific" => -480,
        _ => return None,
    };
    let to = if lexed.one_of(from + 1, "standard daylight") { from + 2 } else { from + 1 };
    lexed.word(to, "time").then(|| (hours, close(to + 1)))
}
