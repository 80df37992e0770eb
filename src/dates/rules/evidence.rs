//! What makes a word a date: `May` may be a verb, `Sun` a star, `2014` a count, `Friday Harbor` a place.

use super::shared::small;
use crate::dates::lex::{Class, Lexed};
use crate::dates::numbers;
use crate::dates::pattern::{Match, is_dash};
use crate::lexicon::grammar::{FunctionWord, function_word};
use crate::lexicon::one_of;
use crate::text::FormKind;

/// A month beside a number that is no day of it: `32 August`, `29 February 2023`.
pub fn beside_a_number(m: &Match) -> bool {
    let number = |i: usize| m.lexed.digits(i).filter(|digits| digits.whole && digits.count != 4);
    number(m.to).is_some() || m.from > 0 && number(m.from - 1).is_some_and(|digits| digits.suffix.is_empty())
}

/// `June 10 - 31, 2022`: a range that is none, as its end is no day; then its start is none either.
pub fn open_range(m: &Match) -> bool {
    is_dash(m.lexed.lower(m.to))
        && m.lexed.digits(m.to + 1).is_some_and(|digits| digits.whole && digits.count <= 2 && digits.suffix.is_empty())
        && (m.lexed.word(m.to + 2, ",") && numbers::year(m.lexed, m.to + 3).is_some())
}

/// Whether the day's number is followed by what it would count: `May 12 percent`, `March 3 million`.
pub fn counts_something(m: &Match) -> bool {
    let last_is_number = m.lexed.is(m.to - 1, Class::Amount);
    last_is_number && (m.lexed.one_of(m.to, "% percent per people million billion"))
}

/// Whether the match ends in an ordinal in words with a noun after it: `Tuesday the first generation`.
pub fn counts_what_follows(m: &Match) -> bool {
    m.lexed.digits(m.to - 1).is_none()
        && m.to < m.lexed.document.len()
        && (m.lexed.document.form(m.to).kind == FormKind::Word || is_dash(m.lexed.lower(m.to)))
}

/// Whether an ordinal states the day: `3rd of march` is a date where `march 3` may be a walk.
pub fn has_ordinal(m: &Match) -> bool {
    (m.from..m.to).any(|i| m.lexed.is(i, Class::Ordinal))
}

/// Whether a month among the tokens is a lower-case word that means something else more often.
pub fn lower_homonym(lexed: &Lexed, from: usize, to: usize) -> bool {
    (from..to).any(|i| lexed.is(i, Class::Month) && lexed.one_of(i, "may mar") && !lexed.capital(i))
}

/// Whether the word before is one that stands before times: `in`, `since`, `last`.
pub fn after_time_word(lexed: &Lexed, from: usize) -> bool {
    from > 0 && lexed.is(from - 1, Class::TimeWord)
}

/// Whether a bare month word is one: `May` and `March` need a word of time before them, `April` and `June` no name after.
pub fn names_a_month(lexed: &Lexed, from: usize, at: usize) -> bool {
    let timed = after_time_word(lexed, from);
    let abbreviated = lexed.lower(at).ends_with('.');
    if is_dash(lexed.lower(at + 1)) && lexed.is(at + 2, Class::Month) {
        return lexed.capital(at);
    }
    if lexed.is(at, Class::Homonym) {
        let opens_sentence = lexed.document.sentence(at).from == from;
        return lexed.capital(at) && timed && !opens_sentence && !is_person(lexed, at) && !lexed.word(at + 1, "&");
    }
    if lexed.lower(at).len() <= 3 || abbreviated && at + 1 < lexed.document.len() {
        return lexed.capital(at) && (timed || abbreviated);
    }
    lexed.capital(at) && !is_person(lexed, at) || timed
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

/// A weekday that is one: `Sun`, `Sat` and the like need a word of time before them or a date after.
pub fn good_weekday(m: &Match) -> Option<u8> {
    let lexed = m.lexed;
    let at = (m.from..m.to).find(|&i| lexed.is(i, Class::Weekday))?;
    if lexed.is(at, Class::Homonym) {
        let comma = usize::from(lexed.word(at + 1, ","));
        let dated = lexed.word(at + 1, "at") || lexed.is(at + 1, Class::Day) || lexed.is(at + 1 + comma, Class::Month);
        let timed = after_time_word(lexed, at) && !lexed.one_of(at - 1, "of the") && !lexed.capital(at + 1);
        let whole_text = lexed.document.len() == 1;
        if !(lexed.capital(at) && (timed || dated) || whole_text) {
            return None;
        }
    }
    small(m, Class::Weekday)
}

/// `Friday Harbor`, `Ruby Tuesday`: a name that holds the name of a day.
pub fn in_a_name(lexed: &Lexed, from: usize, to: usize) -> bool {
    let tail = lexed.is(to, Class::NameTail) && lexed.capital(to);
    let head = from > 0 && lexed.is(from - 1, Class::NameHead) && lexed.capital(from - 1);
    tail || head
}

/// Whether a word of that class stands near, in the same sentence.
pub fn near(m: &Match, class: Class) -> bool {
    const REACH: usize = 20;
    let sentence = m.lexed.document.sentence(m.from);
    (sentence.from.max(m.from.saturating_sub(REACH))..sentence.to.min(m.to + REACH)).any(|i| m.lexed.is(i, class))
}

/// Whether a bare number of four digits at `at` is a year rather than a count or a part of a name.
pub fn is_year(lexed: &Lexed, at: usize, year: i32) -> bool {
    let (before, after) = (at.checked_sub(1).map_or("", |i| lexed.lower(i)), lexed.lower(at + 1));
    let alone = lexed.document.paragraph(at).len() == 1;
    let glued_before = at > 0 && lexed.glued(at) && !BORDERS.contains(&before) && !is_dash(before);
    let glued_after = lexed.glued(at + 1) && one_of(after, "% $ ° : # € £");
    // "about 2000", but "until at least 2028"
    let since = (at.saturating_sub(3)..at).any(|i| lexed.one_of(i, "until till since"));
    let counter = at > 0 && lexed.is(at - 1, Class::Counter) && !since;
    // "2000-acre", "1990 units", "1988 of them"
    let noun = if lexed.glued(at + 1) { lexed.skip_hyphen(at + 1) } else { at + 1 };
    let unit = lexed.is(noun, Class::Unit) && !lexed.one_of(noun, "season seasons");
    let of_them = after == "of" && lexed.one_of(at + 2, "them which whom those");
    let counted = counter || unit || of_them || lexed.is(noun, Class::Scale) || lexed.is(noun, Class::Counted);
    if alone || glued_before || glued_after || counted || in_figures(lexed, at) || is_level(lexed, at) {
        return false;
    }
    // Most numbers of these are years; others only where a preposition says so.
    (1900..2040).contains(&year) || after_time_word(lexed, at)
}

/// `closed at 2013`, `rose 12 points to 1990`: the level of an index; but `held at 1990 levels`.
fn is_level(lexed: &Lexed, at: usize) -> bool {
    let word = at + 1 < lexed.document.len() && lexed.document.form(at + 1).kind == FormKind::Word;
    let noun = word && !lexed.one_of(at + 1, "and but as after on in from");
    let points = || (at.saturating_sub(4)..at).any(|i| lexed.one_of(i, "points point"));
    // "fell 12 points from 2019 to 2024"
    let range = || at > 1 && lexed.digits(at - 2).is_some_and(|low| low.count == 4);
    at > 0 && !noun && (lexed.word(at - 1, "at") || lexed.word(at - 1, "to") && points() && !range())
}

/// `20th Century Fox`, `the program 60 Minutes`, `Player of the Year`: a unit with a capital where the words around have none,
/// or one that a name goes on from.
pub fn in_a_title(lexed: &Lexed, from: usize, to: usize) -> bool {
    if !lexed.is(to - 1, Class::Unit) || !lexed.capital(to - 1) {
        return false;
    }
    if lexed.word(to - 1, "century") {
        return lexed.capital(to);
    }
    let start = lexed.document.sentence(from).from;
    let mut before = (start..to - 1).rev();
    let Some(last) = before.next() else { return false };
    // In a headline with capitals small words alone have none: "Jailed for 10 Years".
    let small =
        |i: usize| matches!(function_word(lexed.lower(i)), Some(FunctionWord::Preposition | FunctionWord::Conjunction));
    let lower = |i: usize| lexed.document.form(i).kind == FormKind::Word && !lexed.capital(i) && !small(i);
    lexed.word(last, "the")
        || lexed.digits(last).is_some() && before.find(|&i| !lexed.one_of(i, "\" “ `` ‘")).is_some_and(lower)
}

/// What may be glued before a year.
const BORDERS: [&str; 12] = ["(", "[", "'", "\"", "“", "‘", "/", ",", ".", "~", "``", ";"];

/// `8/32/2014`, `2014-08-32`, `2012-14`: figures joined by strokes, other than two years.
fn in_figures(lexed: &Lexed, i: usize) -> bool {
    let stroke = |i: usize| lexed.glued(i) && (lexed.word(i, "/") || is_dash(lexed.lower(i)));
    let number = |i: usize| lexed.digits(i);
    // "2012-1400", "2012 80 10": no years, and no sense as a span of them.
    let falling = stroke(i + 1)
        && number(i + 2).zip(number(i)).is_some_and(|(next, own)| next.value < own.value && next.count == 4);
    let fallen = i > 1
        && stroke(i - 1)
        && number(i - 2).zip(number(i)).is_some_and(|(last, own)| last.count == 4 && last.value > own.value);
    let row = number(i + 1).is_some() && number(i + 2).is_some() && !lexed.glued(i + 1);
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
    after || before || impossible || after_month || falling || fallen || row
}
