//! Dates by name and number: `Nov. 4, 2023`, `the third quarter of 1989`, `the 1990s`, `last Friday`, `Christmas Eve`.

use super::{Rule, rule};
use crate::dates::calendar::days_in;
use crate::dates::lex::{Class, Datum, Lexed};
use crate::dates::meaning::{Base, Meaning, NamedPart, Time, UnitOrWeekday, When, Which};
use crate::dates::numbers::{self, full_year};
use crate::dates::pattern::{Match, is_dash};
use crate::dates::period::Unit;
use crate::text::FormKind;

/// The rules, longest forms first where two read the same words.
pub const RULES: &[Rule] = &[
    rule("numeric-date", "ISO", |m| m.when().map(Meaning::When)),
    rule("month-day-year", "[WEEKDAY [,]] MONTH [,] [the] DAY [,] [of|in] YEAR", month_day),
    rule("month-day-year", "MONTH / DAY / YEAR", month_day),
    rule("month-day", "[WEEKDAY [,]] MONTH [,] [the] DAY", month_day),
    rule("month-day", "MONTH / DAY", month_day),
    rule("month-day", "MONTH [the] DAY , WEEKDAY", month_day),
    rule("day-month-year", "[WEEKDAY [,]] [the] DAY [day] [of] MONTH [,|of|in] YEAR", month_day),
    rule("day-month-year", "DAY -|/ MONTH -|/ YEAR", month_day),
    rule("day-month", "[WEEKDAY [,]] [the] DAY [day] [of] MONTH", month_day),
    rule("year-month-day", "YEAR [-|/] MONTH [-|/] DAY", month_day),
    rule("short-year", "[WEEKDAY [,]] DAY MONTH AMOUNT", short_year),
    rule("short-year", "MONTH DAY [,] AMOUNT", short_year),
    rule("month-year", "[the month of] MONTH [,|-|of|in] YEAR", month_year),
    rule("month-year", "YEAR MONTH", month_year),
    rule("month", "[WHICH] MONTH", month),
    rule("month", "this past|coming MONTH", month),
    rule("month", "the month of MONTH", month),
    rule("month", "MONTH of WHEN", month_of),
    rule("weekday-day", "WEEKDAY [,] [the] ORDINAL", weekday_day),
    rule("day-of-month", "the ORDINAL", day_of_month),
    rule("weekday", "WEEKDAY", weekday),
    rule("weekday", "[the] [this] WHICH WEEKDAY", weekday),
    rule("weekday-of-week", "WEEKDAY [,] [of|from] WHICH week", weekday_of_week),
    rule("weekday-of-week", "WHICH week ['s] [-] WEEKDAY", weekday_of_week),
    rule("weekday-part", "[WHICH] WEEKDAY [in the] [early|late] PART", weekday_part),
    rule("year", "[the] year YEAR", |m| Some(span(Unit::Year, m.int(Class::Year)?))),
    rule("year", "YEAR", year),
    rule("year", "YEAR ad|a.d.|ce|c.e.", |m| Some(span(Unit::Year, m.int(Class::Year)?))),
    rule("decade", "[the] DECADE", decade),
    rule("decade", "[the] ' DECADE", decade),
    rule("decade", "[the] YEAR ' s", decade),
    rule("decade", "[the] YEAR 's", decade),
    rule("century", "[the] ORDINAL ~ century", century),
    rule("season-year", "[the] SEASON [of] YEAR", season),
    rule("season", "[the] WHICH SEASON", season),
    rule("season", "this past|coming SEASON", season),
    rule("season", "the SEASON", bare_season),
    rule("quarter", "[the] [fiscal] ORDINAL ~ [fiscal] quarter|qtr [of|in] YEAR", quarter),
    rule("quarter", "[the] [fiscal] ORDINAL ~ [fiscal] quarter|qtr of WHEN", quarter),
    rule("quarter", "[the] [YEAR] [fiscal] ORDINAL ~ [fiscal] quarter|qtr", quarter),
    rule("quarter", "WHICH year 's ORDINAL quarter", quarter),
    rule("quarter", "q1|q2|q3|q4 [of|in] YEAR", quarter_code),
    rule("quarter", "q1|q2|q3|q4", quarter_code),
    rule("quarter", "YEAR ~ q1|q2|q3|q4", quarter_code),
    rule("half", "[the] ORDINAL half of YEAR", half),
    rule("half", "[the] ORDINAL half of WHEN", half),
    rule("half", "h1|h2 [of|in] YEAR", half_code),
    rule("half", "YEAR ~ h1|h2", half_code),
    rule("fiscal-year", "fiscal [year] YEAR", fiscal),
    rule("fiscal-year", "[the] YEAR fiscal year", fiscal),
    rule("fiscal-year", "[the] WHICH fiscal|financial year", fiscal),
    rule("week-number", "[the] week DAY [of YEAR]", week_number),
    rule("week-of", "the week of WHEN", week_of),
    rule("nth-of", "[the] ORDINAL WEEKDAY|UNIT of|in WHEN", nth_of),
    rule("nth-of", "[the] ORDINAL last WEEKDAY|UNIT of|in WHEN", nth_of),
    rule("nth-of", "[the] last WEEKDAY|UNIT of|in WHEN", nth_of),
    rule("day-of-period", "[the] DAY of [the] WHICH month", day_of_period),
    rule("holiday", "HOLIDAY", holiday),
    rule("holiday", "HOLIDAY [,|of|in] YEAR", holiday),
    rule("holiday", "HOLIDAY [of] WHICH year", holiday),
    rule("holiday", "[this] WHICH HOLIDAY", holiday),
    rule("holiday-weekend", "[the] HOLIDAY weekend", holiday_weekend),
    rule("edge", "[the] [very] EDGE ~ [of|in] WHEN", edge),
];

fn plain(base: Base) -> Meaning {
    Meaning::When(When::from(base))
}

fn span(unit: Unit, year: i32) -> Meaning {
    plain(Base::Span(unit, year))
}

/// Which of the periods of one name the word before it says.
fn which(m: &Match) -> Which {
    match m.datum(Class::Which) {
        Some(Datum::Which(which)) => which,
        _ if m.word("past") => Which::Last,
        _ if m.word("coming") => Which::Next,
        _ => Which::Open,
    }
}

fn small(m: &Match, class: Class) -> Option<u8> {
    u8::try_from(m.int(class)?).ok()
}

fn month_day(m: &Match) -> Option<Meaning> {
    let (month, day, year) = (small(m, Class::Month)?, small(m, Class::Day)?, m.int(Class::Year));
    // "feb 30" is no day; a figure that goes on ("May 5,000", "in June 12 percent") is no day of the month.
    let longest = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][usize::from(month - 1)];
    let comma = usize::from(m.lexed.word(m.to, ","));
    let year_after = numbers::year(m.lexed, m.to + comma).map(|(year, _)| year);
    if year.or(year_after).is_some_and(|year| day > days_in(year, month)) {
        return None;
    }
    if day > longest || year.is_none() && counts_something(m) {
        return None;
    }
    if lower_homonym(m.lexed, m.from, m.to) && year.is_none() && !has_ordinal(m) {
        return None;
    }
    Some(plain(Base::Day { year, month: Some(month), day, weekday: small(m, Class::Weekday) }))
}

/// Whether the day's number is followed by what it would count: `May 12 percent`, `March 3 million`.
fn counts_something(m: &Match) -> bool {
    let last_is_number = m.lexed.is(m.to - 1, Class::Amount);
    last_is_number && (matches!(m.lexed.lower(m.to), "%" | "percent" | "per" | "people" | "million" | "billion"))
}

/// Whether an ordinal states the day: `3rd of march` is a date where `march 3` may be a walk.
fn has_ordinal(m: &Match) -> bool {
    (m.from..m.to).any(|i| m.lexed.is(i, Class::Ordinal))
}

/// Whether a month among the tokens is a lower-case word that means something else more often.
fn lower_homonym(lexed: &Lexed, from: usize, to: usize) -> bool {
    (from..to).any(|i| lexed.is(i, Class::Month) && matches!(lexed.lower(i), "may" | "mar") && !lexed.capital(i))
}

fn short_year(m: &Match) -> Option<Meaning> {
    let last =
        m.lexed.digits(m.to - 1).filter(|digits| digits.count == 2 && digits.whole && digits.suffix.is_empty())?;
    let follows_word = m.to < m.lexed.document.len() && m.lexed.document.form(m.to).kind == FormKind::Word;
    let year = full_year(last.value as i32);
    let base =
        Base::Day { year: Some(year), month: Some(small(m, Class::Month)?), day: small(m, Class::Day)?, weekday: None };
    (!follows_word).then(|| plain(base))
}

fn month_year(m: &Match) -> Option<Meaning> {
    let day_before = m.from.checked_sub(1).and_then(|i| m.lexed.digits(i));
    if day_before.is_some_and(|digits| digits.whole && digits.count <= 2 && digits.suffix.is_empty()) && !m.word(",") {
        return None;
    }
    Some(plain(Base::Part(NamedPart::Month(small(m, Class::Month)?), m.int(Class::Year), Which::Open)))
}

fn month(m: &Match) -> Option<Meaning> {
    let at = m.to - 1;
    let which = which(m);
    if beside_a_number(m) || which != Which::Open && lower_homonym(m.lexed, at, m.to) {
        return None;
    }
    if which == Which::Open && !m.word("of") && !names_a_month(m.lexed, m.from, at) {
        return None;
    }
    Some(plain(Base::Part(NamedPart::Month(small(m, Class::Month)?), None, which)))
}

/// A month beside a number that is no day of it: `32 August`, `February 29, 2023`.
fn beside_a_number(m: &Match) -> bool {
    let day =
        |i: usize| m.lexed.digits(i).is_some_and(|digits| digits.whole && (digits.count <= 2 || digits.count > 4));
    day(m.to)
        || m.from.checked_sub(1).is_some_and(|i| day(i) && m.lexed.digits(i).is_some_and(|digits| digits.value > 31.0))
}

/// `January of last year`.
fn month_of(m: &Match) -> Option<Meaning> {
    let month = small(m, Class::Month)?;
    let of = m.when()?;
    matches!(of.base, Base::Current(Unit::Year, ..))
        .then(|| plain(Base::Nth(i64::from(month), UnitOrWeekday::Unit(Unit::Month), Box::new(of))))
}

/// Prepositions and other words after which a month or weekday word is one.
const TIME_WORDS: &[&str] = &[
    "in",
    "on",
    "by",
    "since",
    "until",
    "till",
    "of",
    "from",
    "to",
    "through",
    "during",
    "before",
    "after",
    "last",
    "next",
    "this",
    "early",
    "late",
    "mid",
    "between",
    "and",
    "or",
    "every",
    "each",
    "until",
    "for",
    "around",
    "between",
    "beginning",
    "starting",
    "ending",
    "ended",
    "ends",
    "last",
    "-",
    "–",
    "mid-",
    "previous",
    "following",
    "coming",
    "as",
    "end",
    "middle",
];

/// Whether a bare month word is one: `May` and `March` need a word of time before them, `April` and `June` no name after.
fn names_a_month(lexed: &Lexed, from: usize, at: usize) -> bool {
    let before = from.checked_sub(1).map_or("", |i| lexed.lower(i));
    let after_time_word = TIME_WORDS.contains(&before);
    let abbreviated = lexed.lower(at).ends_with('.');
    if lexed.is(at, Class::Homonym) {
        let sentence_start = lexed.document.sentence(at).from == from;
        return lexed.capital(at) && after_time_word && !sentence_start && !is_person(lexed, at);
    }
    if lexed.lower(at).len() <= 3 || abbreviated && at + 1 < lexed.document.len() {
        return lexed.capital(at) && (after_time_word || abbreviated);
    }
    lexed.capital(at) && !is_person(lexed, at) || after_time_word
}

/// `April Smith`, `in August Wilson's play`: a month word that is a given name with a name after it; `Theresa May`.
fn is_person(lexed: &Lexed, at: usize) -> bool {
    let word_after = at + 1 < lexed.document.len() && lexed.capital(at + 1) && !lexed.is(at + 1, Class::Weekday);
    let word_before = at > 0
        && lexed.capital(at - 1)
        && lexed.document.sentence(at).from != at - 1
        && !lexed.is(at - 1, Class::Weekday)
        && lexed.is(at, Class::Homonym);
    lexed.is(at, Class::Name) && word_after || word_before
}

fn weekday_day(m: &Match) -> Option<Meaning> {
    let day = small(m, Class::Ordinal).filter(|day| *day <= 31)?;
    good_weekday(m)?;
    // "Tuesday the first generation": an ordinal in words counts what follows it.
    if m.lexed.digits(m.to - 1).is_none()
        && m.to < m.lexed.document.len()
        && m.lexed.document.form(m.to).kind == FormKind::Word
    {
        return None;
    }
    Some(plain(Base::Day { year: None, month: None, day, weekday: small(m, Class::Weekday) }))
}

/// `on the 15th`: a day where no noun follows that the ordinal could count, and a word of time stands before.
fn day_of_month(m: &Match) -> Option<Meaning> {
    let day = small(m, Class::Ordinal).filter(|day| *day <= 31)?;
    let before = m.from.checked_sub(1).map_or("", |i| m.lexed.lower(i));
    let figure = m.lexed.digits(m.to - 1).is_some();
    let alone = matches!(m.lexed.lower(m.to), "" | "." | "," | ";" | ")" | "?" | "!" | "and" | "at");
    (figure && alone && matches!(before, "on" | "by" | "until" | "till" | "since" | "before" | "after"))
        .then(|| plain(Base::Day { year: None, month: None, day, weekday: None }))
}

/// A weekday that is one: `Sun`, `Sat` and the like need a word of time around them; `Friday Harbor` is a place.
fn good_weekday(m: &Match) -> Option<u8> {
    let at = (m.from..m.to).find(|&i| m.lexed.is(i, Class::Weekday))?;
    let lexed = m.lexed;
    let before = at.checked_sub(1).map_or("", |i| lexed.lower(i));
    if lexed.is(at, Class::Homonym) {
        let dated = lexed.is(at + 1, Class::Day) || lexed.word(at + 1, ",") && lexed.is(at + 2, Class::Month);
        let last_in_text = lexed.document.len() == 1;
        if !(lexed.capital(at) && (TIME_WORDS.contains(&before) && before != "the" && before != "of" || dated)
            || last_in_text)
        {
            return None;
        }
    }
    small(m, Class::Weekday)
}

fn weekday(m: &Match) -> Option<Meaning> {
    let weekday = good_weekday(m)?;
    let lexed = m.lexed;
    // "the" belongs to "the previous Monday", not to a bare name of a day.
    if m.word("the") && !m.has(Class::Which) || in_a_name(lexed, m.from, m.to) {
        return None;
    }
    Some(plain(Base::Weekday(weekday, which(m))))
}

/// `Friday Harbor`, `Ruby Tuesday`, `Ash Wednesday`: a capital word glued to the name of a day that no clause begins with.
fn in_a_name(lexed: &Lexed, from: usize, to: usize) -> bool {
    if is_dash(lexed.lower(to)) && lexed.glued(to) && lexed.glued(to + 1) && lexed.capital(to + 1) {
        return false;
    }
    NAME_TAILS.contains(&lexed.lower(to)) && lexed.capital(to) || {
        let before = from.checked_sub(1).map_or("", |i| lexed.lower(i));
        NAME_HEADS.contains(&before) && lexed.capital(from - 1)
    }
}

/// Words that make a name of a day a name of something else.
const NAME_TAILS: &[&str] = &[
    "harbor",
    "harbour",
    "night",
    "times",
    "herald",
    "telegraph",
    "post",
    "mirror",
    "express",
    "mail",
    "island",
    "group",
    "brigade",
    "club",
    "world",
];
const NAME_HEADS: &[&str] = &["ruby", "bloody", "girl", "casual", "freaky", "sheffield", "super"];

fn weekday_of_week(m: &Match) -> Option<Meaning> {
    let week = match which(m) {
        Which::Last => -1,
        Which::Next => 1,
        Which::This | Which::Open => 0,
    };
    let week = Base::Current(Unit::Week, week, crate::dates::meaning::Anchor::Dateline);
    Some(plain(Base::WeekdayOf(small(m, Class::Weekday)?, Box::new(When::from(week)))))
}

fn part(m: &Match) -> Option<Time> {
    match m.datum(Class::Part)? {
        Datum::Text(part) => Some(Time::Part(part)),
        _ => None,
    }
}

fn weekday_part(m: &Match) -> Option<Meaning> {
    let base = Base::Weekday(good_weekday(m)?, which(m));
    let name = m.lexed.capital(m.to - 1) && m.lexed.capital(m.to);
    (!name).then_some(Meaning::When(When { base, edge: None, time: part(m) }))
}

/// A bare number of four digits is a year where nothing says otherwise.
fn year(m: &Match) -> Option<Meaning> {
    let (lexed, year) = (m.lexed, m.int(Class::Year)?);
    let before = m.from.checked_sub(1).map_or("", |i| lexed.lower(i));
    if lexed.digits(m.from).is_none() {
        // "nineteen eighty-six", "'98"
        return matches!(
            before,
            "in" | "since" | "by" | "until" | "of" | "from" | "to" | "the" | "before" | "after" | "late" | "early"
        )
        .then(|| span(Unit::Year, year));
    }
    let after = lexed.lower(m.to);
    let alone = lexed.document.paragraph(m.from).len() == 1;
    if in_figures(lexed, m.from) {
        return None;
    }
    let glued_before = m.from > 0
        && lexed.glued(m.from)
        && !matches!(before, "(" | "[" | "-" | "–" | "—" | "'" | "\"" | "“" | "‘" | "/" | "," | "." | "~");
    let glued_after = lexed.glued(m.to) && matches!(after, "%" | "$" | "°" | ":" | "#" | "€" | "£");
    let counted = matches!(
        before,
        "$" | "€"
            | "£"
            | "#"
            | "no."
            | "number"
            | "nos."
            | "about"
            | "some"
            | "nearly"
            | "almost"
            | "than"
            | "over"
            | "flight"
            | "route"
            | "highway"
            | "room"
            | "us$"
            | "least"
    ) || lexed.is(m.to, Class::Unit) && !matches!(after, "season" | "fall")
        || lexed.is(m.to, Class::Scale)
        || matches!(
            after,
            "people"
                | "percent"
                | "per"
                | "pounds"
                | "dollars"
                | "euros"
                | "miles"
                | "meters"
                | "metres"
                | "kilometers"
                | "kilometres"
                | "feet"
                | "tons"
                | "tonnes"
                | "acres"
                | "points"
                | "jobs"
                | "troops"
                | "soldiers"
                | "workers"
                | "employees"
                | "shares"
                | "votes"
                | "million"
                | "mph"
                | "km"
                | "m"
                | "kg"
                | "mg"
        );
    if alone || glued_before || glued_after || counted {
        return None;
    }
    let likely = (1900..2040).contains(&year);
    let stated = matches!(
        before,
        "in" | "since"
            | "by"
            | "until"
            | "till"
            | "before"
            | "after"
            | "from"
            | "during"
            | "to"
            | "of"
            | "and"
            | "around"
            | "circa"
            | "c."
            | "between"
            | "through"
    );
    (likely || stated && (1000..2200).contains(&year)).then(|| span(Unit::Year, year))
}

/// `8/32/2014`, `2014-08-32`, `2012-14`: figures joined by strokes, other than two years.
fn in_figures(lexed: &Lexed, i: usize) -> bool {
    let stroke = |i: usize| lexed.glued(i) && (lexed.word(i, "/") || is_dash(lexed.lower(i)));
    let number = |i: usize| lexed.digits(i).filter(|_| lexed.glued(i) || i == 0 || !lexed.glued(i));
    let no_year = |i: usize| {
        number(i).is_some_and(|digits| !(digits.whole && digits.count == 4 && (1000.0..2200.0).contains(&digits.value)))
    };
    let after =
        stroke(i + 1) && lexed.glued(i + 2) && (no_year(i + 2) || lexed.word(i + 1, "/") && number(i + 2).is_some());
    let before = i > 1 && lexed.glued(i) && stroke(i - 1) && no_year(i - 2);
    // "February 29, 2023" has no such day, and so no such year.
    let impossible = i > 2
        && lexed.word(i - 1, ",")
        && lexed.digits(i - 2).is_some_and(|digits| digits.count <= 2)
        && (lexed.is(i - 3, Class::Month) || i > 3 && is_dash(lexed.lower(i - 3)));
    let after_month = i > 1 && lexed.is(i - 1, Class::Month) && lexed.digits(i - 2).is_some();
    after || before || impossible || after_month
}

fn decade(m: &Match) -> Option<Meaning> {
    if let Some(year) = m.int(Class::Year) {
        return (year % 10 == 0
            && (m.word("the") || m.to - m.from == 3 || m.lexed.glued(m.to - 1))
            && year_owns_no_noun(m))
        .then(|| span(Unit::Decade, year));
    }
    let at = m.to - 1;
    let year = match m.lexed.digits(at) {
        Some(digits) if digits.count == 4 && digits.value >= 1000.0 && digits.value < 2200.0 => digits.value as i32,
        Some(digits) if digits.count == 2 => return short_decade(m, digits.value as i32),
        Some(_) => return None,
        None => return m.word("the").then_some(()).and_then(|()| short_decade(m, m.lexed.int(at, Class::Decade)?)),
    };
    Some(if year % 100 == 0 && year % 1000 != 0 { span(Unit::Century, year) } else { span(Unit::Decade, year) })
}

/// "the 1990's" is a decade, "1990's first quarter" a year.
fn year_owns_no_noun(m: &Match) -> bool {
    m.word("the") && !m.lexed.is(m.to, Class::Ordinal)
}

fn short_decade(m: &Match, decade: i32) -> Option<Meaning> {
    // "in their 90s", "temperatures in the 60s" are no decades; an apostrophe or a spelled name says so.
    let marked = m.word("'") || m.lexed.digits(m.to - 1).is_none();
    (decade % 10 == 0 && marked).then(|| plain(Base::ShortDecade(decade)))
}

fn century(m: &Match) -> Option<Meaning> {
    let number = m.int(Class::Ordinal).filter(|number| (1..=30).contains(number))?;
    Some(span(Unit::Century, (number - 1) * 100))
}

fn season(m: &Match) -> Option<Meaning> {
    Some(plain(Base::Part(NamedPart::Season(small(m, Class::Season)?), m.int(Class::Year), which(m))))
}

/// `in the summer`, `by the fall`; not `the fall of the wall`.
fn bare_season(m: &Match) -> Option<Meaning> {
    let before = m.from.checked_sub(1).map_or("", |i| m.lexed.lower(i));
    let timed = matches!(before, "in" | "by" | "since" | "during" | "until" | "over" | "of" | "through");
    let after = m.lexed.lower(m.to);
    (timed && !matches!(after, "of" | "in" | "from" | "'s")).then_some(())?;
    season(m)
}

fn quarter(m: &Match) -> Option<Meaning> {
    let number = small(m, Class::Ordinal).filter(|quarter| (1..=4).contains(quarter))?;
    // "quarter-final", "a quarter of"
    if is_dash(m.lexed.lower(m.to)) && m.lexed.glued(m.to + 1) && m.lexed.word(m.to + 1, "final") {
        return None;
    }
    part_of_year(m, NamedPart::Quarter(number))
}

/// A quarter or half of a stated year, of `this year`, or of the nearest.
fn part_of_year(m: &Match, part: NamedPart) -> Option<Meaning> {
    if let Some(of) = m.when() {
        let unit = match part {
            NamedPart::Quarter(_) => Unit::Quarter,
            _ => Unit::Semester,
        };
        let (NamedPart::Quarter(n) | NamedPart::Semester(n) | NamedPart::Month(n) | NamedPart::Season(n)) = part;
        let year = matches!(
            of.base,
            Base::Span(Unit::Year, _)
                | Base::Current(Unit::Year | Unit::FiscalYear, ..)
                | Base::Away(_, Unit::Year, ..)
        );
        return year.then(|| plain(Base::Nth(i64::from(n), UnitOrWeekday::Unit(unit), Box::new(of))));
    }
    let which = which(m);
    if which != Which::Open {
        let shift = match which {
            Which::Last => -1,
            Which::Next => 1,
            _ => 0,
        };
        let of = When::from(Base::Current(Unit::Year, shift, crate::dates::meaning::Anchor::Dateline));
        let (NamedPart::Quarter(n) | NamedPart::Semester(n) | NamedPart::Month(n) | NamedPart::Season(n)) = part;
        return Some(plain(Base::Nth(i64::from(n), UnitOrWeekday::Unit(Unit::Quarter), Box::new(of))));
    }
    Some(plain(Base::Part(part, m.int(Class::Year), which)))
}

/// `Q3 2018`, `2018 Q3`, `H1 2018`: the digit in the code.
fn code(m: &Match) -> Option<u8> {
    let code = (m.from..m.to).find(|&i| m.lexed.lower(i).len() == 2 && m.lexed.lower(i).starts_with(['q', 'h']))?;
    m.lexed.lower(code)[1..].parse().ok()
}

fn quarter_code(m: &Match) -> Option<Meaning> {
    part_of_year(m, NamedPart::Quarter(code(m)?))
}

fn half_code(m: &Match) -> Option<Meaning> {
    part_of_year(m, NamedPart::Semester(code(m)?))
}

fn half(m: &Match) -> Option<Meaning> {
    let half = small(m, Class::Ordinal).filter(|half| (1..=2).contains(half))?;
    part_of_year(m, NamedPart::Semester(half))
}

fn fiscal(m: &Match) -> Option<Meaning> {
    if let Some(year) = m.int(Class::Year) {
        return Some(span(Unit::FiscalYear, year));
    }
    let shift = match which(m) {
        Which::Last => -1,
        Which::Next => 1,
        _ => 0,
    };
    Some(plain(Base::Current(Unit::FiscalYear, shift, crate::dates::meaning::Anchor::Dateline)))
}

fn week_number(m: &Match) -> Option<Meaning> {
    let figure = m.lexed.digits(m.to - 1).is_some_and(|digits| digits.suffix.is_empty());
    figure.then_some(plain(Base::Week(small(m, Class::Day)?, m.int(Class::Year))))
}

fn week_of(m: &Match) -> Option<Meaning> {
    let anchor = crate::dates::meaning::Anchor::At(Box::new(m.when()?));
    Some(plain(Base::Current(Unit::Week, 0, anchor)))
}

/// `the first Monday of October`, `the last week of July`, `third last week of 2018`.
fn nth_of(m: &Match) -> Option<Meaning> {
    let what = match m.datum(Class::Unit) {
        Some(Datum::Unit(unit)) if !unit.is_clock() => UnitOrWeekday::Unit(unit),
        _ => UnitOrWeekday::Weekday(small(m, Class::Weekday)?),
    };
    let nth = i64::from(m.int(Class::Ordinal).unwrap_or(1));
    let nth = if m.word("last") { -nth } else { nth };
    Some(plain(Base::Nth(nth, what, Box::new(m.when()?))))
}

/// `the 20th of next month`.
fn day_of_period(m: &Match) -> Option<Meaning> {
    let shift = match which(m) {
        Which::Last => -1,
        Which::Next => 1,
        _ => 0,
    };
    let month = When::from(Base::Current(Unit::Month, shift, crate::dates::meaning::Anchor::Dateline));
    Some(plain(Base::Nth(i64::from(m.int(Class::Day)?), UnitOrWeekday::Unit(Unit::Day), Box::new(month))))
}

fn holiday(m: &Match) -> Option<Meaning> {
    let number = usize::try_from(m.int(Class::Holiday)?).ok()?;
    Some(plain(Base::Holiday(number, m.int(Class::Year), which(m))))
}

fn holiday_weekend(m: &Match) -> Option<Meaning> {
    let holiday = Base::Holiday(usize::try_from(m.int(Class::Holiday)?).ok()?, None, Which::Open);
    let anchor = crate::dates::meaning::Anchor::At(Box::new(When::from(holiday)));
    Some(plain(Base::Current(Unit::Weekend, 0, anchor)))
}

/// `early Friday morning`, `late last year`, `the end of the month`, `mid-2011`.
fn edge(m: &Match) -> Option<Meaning> {
    let mut when = m.when()?;
    let Some(Datum::Edge(edge)) = m.datum(Class::Edge) else { return None };
    // "the end of the year", "late last year": a noun needs its "of", or it is a verb ("start Monday").
    let at = (m.from..m.to).find(|&i| m.lexed.is(i, Class::Edge))?;
    let noun = !matches!(m.lexed.lower(at), "early" | "late" | "mid");
    if noun && !matches!(m.lexed.lower(at + 1), "of" | "in") {
        return None;
    }
    when.edge = Some(edge);
    Some(Meaning::When(when))
}
