//! What the rules' readers share: values of a match, and the meanings most of them give.

use crate::dates::lex::{Class, Datum};
use crate::dates::meaning::{Anchor, Base, Meaning, Time, When, Which};
use crate::dates::pattern::Match;
use crate::dates::period::Unit;
use crate::lexicon::one_of;

/// A period or point, not narrowed.
#[inline(never)]
pub fn plain(base: Base) -> Meaning {
    Meaning::When(When::from(base))
}

/// A year, decade or century by its first year.
#[inline(never)]
pub fn span(unit: Unit, year: i32) -> Meaning {
    plain(Base::Span(unit, year))
}

/// Which of the periods of one name the word before it says.
#[inline(never)]
pub fn which(m: &Match) -> Which {
    match m.datum(Class::Which) {
        Some(Datum::Which(which)) => which,
        _ if m.word("past") => Which::Last,
        _ if m.word("coming") => Which::Next,
        _ => Which::Open,
    }
}

/// A number that the class read, where it is small.
#[inline(never)]
pub fn small(m: &Match, class: Class) -> Option<u8> {
    u8::try_from(m.int(class)?).ok()
}

/// How many units away that is: the last one is -1, the next 1.
#[inline(never)]
pub fn shift(m: &Match) -> i64 {
    match which(m) {
        Which::Last => -1,
        Which::Next => 1,
        Which::This | Which::Open => 0,
    }
}

/// The period of that unit so many units from the day of writing.
pub const fn current(unit: Unit, shift: i64) -> Base {
    Base::Current(unit, shift, Anchor::Dateline)
}

/// The unit that the match read.
#[inline(never)]
pub fn unit(m: &Match) -> Option<Unit> {
    match m.datum(Class::Unit)? {
        Datum::Unit(unit) => Some(unit),
        _ => None,
    }
}

/// The lexicon's text for what the class read.
#[inline(never)]
pub fn text(m: &Match, class: Class) -> Option<&'static str> {
    match m.datum(class)? {
        Datum::Text(text) => Some(text),
        _ => None,
    }
}

/// The part of the day that the match read.
#[inline(never)]
pub fn part(m: &Match) -> Option<Time> {
    text(m, Class::Part).or_else(|| text(m, Class::Border)).map(Time::Part)
}

/// `in the last year`, `over the next month`: the unit up to the day of writing, or on from it, rather than one of the calendar.
pub fn is_running(m: &Match, unit: Unit) -> bool {
    let timed = match m.lexed.lower(m.from + 1) {
        "last" => one_of(before(m), "in over within during for"),
        "next" => one_of(before(m), "over within during"),
        _ => false,
    };
    let long = matches!(unit, Unit::Week | Unit::Month | Unit::Year | Unit::Decade);
    timed && long && m.word("the") && !m.lexed.word(m.to, "of")
}

/// The word before the match; empty at the start.
#[inline(never)]
pub fn before<'m>(m: &'m Match) -> &'m str {
    m.from.checked_sub(1).map_or("", |i| m.lexed.lower(i))
}
