//! Feasts that move through the Gregorian year, by published rules. Knows no text.
//!
//! Easter by Butcher's and Meeus's rules, the Hebrew and the tabular Islamic calendar by Reingold and Dershowitz,
//! *Calendrical Calculations*. Rosh Hashanah of 2024 is 2024-10-03, the first of Ramadan 2024-03-11.

use super::calendar::Date;

/// Days from the Monday before 1 January of year 1, on which the calendars below count, to 1 January 1970.
const EPOCH_1970: i64 = 719_163;

/// Easter Sunday of the year (Gregorian; Butcher's rule).
pub fn easter(year: i32) -> Option<Date> {
    let (a, b, c) = (year % 19, year / 100, year % 100);
    let d = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
    let e = (32 + 2 * (b % 4) + 2 * (c / 4) - d - c % 4) % 7;
    let f = d + e - 7 * ((a + 11 * d + 22 * e) / 451) + 114;
    Date::new(year, (f / 31) as u8, (f % 31 + 1) as u8)
}

/// Easter Sunday of the Eastern churches (Meeus's rule for the Julian calendar).
pub fn orthodox_easter(year: i32) -> Option<Date> {
    let d = (19 * (year % 19) + 15) % 30;
    let e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7;
    let f = d + e + 114;
    let behind = year / 100 - year / 400 - 2;
    Date::new(year, (f / 31) as u8, (f % 31 + 1) as u8)?.plus_days(i64::from(behind))
}

/// Rosh Hashanah of the Gregorian year.
pub fn rosh_hashanah(year: i32) -> Option<Date> {
    new_year(i64::from(year) + 3761)
}

/// Whether the month of Heshvan after that year's Rosh Hashanah has 30 days: then what follows it comes a day later.
pub fn has_long_heshvan(year: i32) -> bool {
    let next = rosh_hashanah(year + 1).zip(rosh_hashanah(year));
    next.is_some_and(|(next, this)| next.days_since(this) % 10 == 5)
}

/// The first day of a Hebrew year.
fn new_year(year: i64) -> Option<Date> {
    const EPOCH: i64 = -1_373_427;
    let (last, this, next) = (elapsed(year - 1), elapsed(year), elapsed(year + 1));
    let delay = if next - this == 356 { 2 } else { i64::from(this - last == 382) };
    Date::from_days_since_1970(EPOCH + this + delay - EPOCH_1970)
}

/// Days from the epoch to the new moon of a Hebrew year, moved off the weekdays that may not begin one.
const fn elapsed(year: i64) -> i64 {
    let months = (235 * year - 234).div_euclid(19);
    let parts = 12_084 + 13_753 * months;
    let day = 29 * months + parts.div_euclid(25_920);
    if (3 * (day + 1)).rem_euclid(7) < 3 { day + 1 } else { day }
}

/// The day of the tabular Islamic calendar that falls in the Gregorian year, the first where two do.
pub fn islamic(year: i32, month: i64, day: i64) -> Option<Date> {
    const EPOCH: i64 = 227_015;
    let about = (i64::from(year) - 622) * 33 / 32;
    (about - 1..about + 3).find_map(|hijri| {
        let days = EPOCH - 1 + 354 * (hijri - 1) + (3 + 11 * hijri).div_euclid(30) + 29 * (month - 1) + month / 2 + day;
        Date::from_days_since_1970(days - EPOCH_1970).filter(|date| date.year() == year)
    })
}
