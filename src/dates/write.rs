//! TIMEX3 values of lengths, of times of day, and of what no day of writing resolves.

use super::meaning::{Base, Clock, NamedPart, Time, When};
use super::period::Unit;
use std::fmt::Write;

/// A length: `P3D`, `PT30M`, `P2.5Y`, `PXY` where the number is not known.
#[inline(never)]
pub fn length(amount: Option<f64>, unit: Unit) -> String {
    // "half an hour" is 30 minutes, "half a year" six months.
    let (amount, unit) = match (amount, unit.parts()) {
        (Some(amount), Some((parts, smaller))) if amount < 1.0 && (amount * parts).fract() == 0.0 => {
            (Some(amount * parts), smaller)
        }
        _ => (amount, unit),
    };
    let (factor, designator) = unit.designator();
    let number = amount.map_or_else(|| "X".to_owned(), |amount| format!("{}", amount * factor));
    format!("{}{number}{designator}", if unit.is_clock() { "PT" } else { "P" })
}

/// A length of several units, largest first: `P1Y6M`, `PT1H30M`, `P1DT5H`.
pub fn lengths(parts: &[(f64, Unit)]) -> String {
    let mut out = String::from("P");
    for &(amount, unit) in parts {
        let (factor, designator) = unit.designator();
        if unit.is_clock() && !out.contains('T') {
            out.push('T');
        }
        let _ = write!(out, "{}{designator}", amount * factor);
    }
    out
}

/// A time of day, to be written after a date: `TMO`, `T15:00`, `T08:30Z`.
#[inline(never)]
pub fn time(time: Time) -> String {
    match time {
        Time::Part(part) => format!("T{part}"),
        Time::Clock(Clock { hour, minute, second, zone, .. }) => {
            let seconds = second.map_or_else(String::new, |second| format!(":{second:02}"));
            let zone = match zone {
                None => String::new(),
                Some(0) => "Z".to_owned(),
                Some(east) => {
                    format!("{}{:02}:{:02}", if east < 0 { '-' } else { '+' }, east.abs() / 60, east.abs() % 60)
                }
            };
            format!("T{hour:02}:{minute:02}{seconds}{zone}")
        }
    }
}

/// The value of an expression that no day of writing resolves.
pub fn unresolved(when: &When) -> String {
    let date = match &when.base {
        Base::Day { year: None, month: Some(month), day, .. } => format!("XXXX-{month:02}-{day:02}"),
        Base::Day { month: None, day, .. } => format!("XXXX-XX-{day:02}"),
        Base::Weekday(weekday, _) => format!("XXXX-WXX-{weekday}"),
        Base::Part(NamedPart::Month(month), ..) => format!("XXXX-{month:02}"),
        Base::Part(NamedPart::Quarter(quarter), ..) => format!("XXXX-Q{quarter}"),
        Base::Part(NamedPart::Semester(half), ..) => format!("XXXX-H{half}"),
        Base::Part(NamedPart::Season(season), ..) => {
            format!("XXXX-{}", ["SP", "SU", "FA", "WI"][usize::from(season.saturating_sub(1)).min(3)])
        }
        Base::ShortDecade(decade) => format!("XX{}X", decade / 10),
        Base::Current(Unit::Year, ..) => "XXXX".to_owned(),
        Base::Current(Unit::Month, ..) => "XXXX-XX".to_owned(),
        Base::Current(Unit::Week, ..) | Base::Week(..) => "XXXX-WXX".to_owned(),
        _ => "XXXX-XX-XX".to_owned(),
    };
    date + &when.time.map_or_else(String::new, time)
}
