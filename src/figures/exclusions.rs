//! Numbers that are no figures: years, clock times, calendar dates, numbers in names, sections, roads, telephone numbers,
//! scores, `one of the`.

use super::FigureKind;
use super::chunk;
use super::hedge;
use super::numeral::{Amount, Sort};
use super::quantity::Quantity;
use super::reader::{Reader, is_dash};
use super::verbs;
use super::versus;
use crate::lexicon::labels;
use crate::lexicon::one_of;
use crate::lexicon::sets::Set;
use crate::lexicon::words::WordClass;
use crate::text::{Case, FormKind};

/// The rule by which the quantity is no figure; `None` where it is one.
pub(super) fn reason(reader: &Reader, quantity: &Quantity) -> Option<&'static str> {
    let rules: [(&str, fn(&Reader, &Quantity) -> bool); 10] = [
        ("clock time", clock),
        ("date", date),
        ("rank", rank),
        ("chain of digits", chain),
        ("year", is_year),
        ("score", versus::is_score),
        ("label", label),
        ("call for help", call),
        ("number in a name", name),
        ("pronoun", pronoun),
    ];
    rules.into_iter().find(|(_, rule)| rule(reader, quantity)).map(|(name, _)| name)
}

/// `5 p.m.`, `10.45pm`, `2:55`, `6 o'clock`.
fn clock(reader: &Reader, q: &Quantity) -> bool {
    let to = q.number.to;
    let next = reader.next(to, 0);
    if one_of(next, "o'clock a.m. p.m. a.m p.m") || next == "o" && reader.next_in(to, 2, "clock") {
        return true;
    }
    let Some(digits) = q.number.digits else { return false };
    if !may_be_hour(reader, q.number.from) {
        return false;
    }
    let suffix = digits.suffix.to_lowercase();
    let colon = |i: usize| reader.surface(i) == ":" && reader.glued(i) && reader.glued(i + 1);
    one_of(suffix.as_str(), "am pm a.m p.m gmt")
        || reader.next_is(to, 0, Set::ClockWord)
        || colon(to) && reader.digits(to + 1).is_some()
        || q.from > 1 && colon(q.from - 1) && reader.digits(q.from - 2).is_some()
}

/// Whether the digits of token `i` could be an hour: "2.15", not "2.1" nor "2.125".
pub(super) fn may_be_hour(reader: &Reader, i: usize) -> bool {
    let part = reader.surface(i).split_once('.').map(|(_, rest)| rest.bytes().filter(u8::is_ascii_digit).count());
    part.is_none_or(|digits| matches!(digits, 0 | 2))
}

/// A month's name as a name: "may" and "march" only with a capital.
fn month(reader: &Reader, i: usize) -> bool {
    reader.inside(i) && reader.doc.form(i).starts_upper && labels::is_month(reader.doc.lower(i).trim_end_matches('.'))
}

/// `March 7`, `7 March`, `Oct. 31`, `21st of May`, `9/11`, and the year after a day.
fn date(reader: &Reader, q: &Quantity) -> bool {
    let (from, to) = (q.from, q.number.to);
    if q.number.sort == Sort::Rank && q.number.digits.is_none() {
        return from > 0 && month(reader, from - 1) || reader.next_in(to, 0, "of") && month(reader, to + 1);
    }
    let Some(digits) = q.number.digits else { return false };
    if !q.is_bare() || digits.has_point || digits.grouped || digits.width > 4 || q.number.magnitude > 1.0 {
        return false;
    }
    let small = digits.width <= 2 && (1.0..=31.0).contains(&digits.value);
    let before = |back: usize| from >= back && month(reader, from - back) && reader.same_sentence(from - back, from);
    let follows = small && (month(reader, to) || reader.next_in(to, 0, "of") && month(reader, to + 1));
    let year = digits.width == 4;
    let after_day =
        year && (before(3) && reader.previous_in(from, 0, ", -") || before(2) && reader.atom(from - 1).is_some());
    before(1) && (small || year) || follows || after_day
}

/// `1990s`, `21st century`, `First Lady`, `at first`, `second-hand`: ranks that rank nothing.
fn rank(reader: &Reader, q: &Quantity) -> bool {
    let digits = q.number.digits;
    if digits.is_some_and(|digits| digits.suffix == "s" && !digits.has_point) && q.is_bare() {
        return true;
    }
    if q.number.sort != Sort::Rank {
        return false;
    }
    let (next, before) = (reader.next(q.to, 0), reader.previous(q.from, 0));
    let capital = reader.doc.form(q.from).case == Case::Capital && digits.is_none();
    let named = capital
        && (q.from != reader.doc.sentence(q.from).from || reader.inside(q.to) && reader.doc.form(q.to).starts_upper)
        || digits.is_some()
            && reader.inside(q.to)
            && reader.doc.form(q.to).starts_upper
            && q.from > 0
            && !one_of(before, "the his her its their");
    let ranked = next == "-"
        && reader.glued(q.to)
        && !reader.next(q.to, 1).ends_with("est")
        && !reader.next_is(q.to, 1, Set::Ranked);
    // "First, we must act."
    let enumerates = q.from == reader.doc.sentence(q.from).from && next == ",";
    // "the first 40", "the first two"
    let counted = reader.goes_on(q.to) && reader.atom(q.to).is_some() && !reader.glued(q.to + 1);
    named
        || ranked
        || enumerates
        || counted
        || reader.next_is(q.to, 0, Set::RankIdiom)
        || one_of(before, "at per")
        || before == "a" && digits.is_none()
}

/// `2024-04-20`, `555-0199`, `1-800-555-0199`, `24/7`, `1.2.3`: digits in chains are dates, telephone numbers, versions.
fn chain(reader: &Reader, q: &Quantity) -> bool {
    let Some(digits) = q.number.digits else { return false };
    if q.number.sort == Sort::Fraction || !q.is_bare() || q.plus {
        return false;
    }
    let (from, to) = (q.from, q.number.to);
    let link = |i: usize| {
        (is_dash(reader.surface(i)) || one_of(reader.surface(i), "/ . ⁄")) && reader.glued(i) && reader.glued(i + 1)
    };
    let right = link(to) && reader.digits(to + 1).is_some();
    let left = from > 1 && link(from - 1) && reader.digits(from - 2).is_some();
    let slash = right && reader.surface(to) == "/" || left && reader.surface(from - 1) == "/";
    let leading_zero = digits.width > 1 && !digits.has_point && reader.surface(q.number.from).starts_with('0');
    // "555-0199" is read as a range first
    let phone = matches!(q.number.amount, Amount::Between(..))
        && reader.digits(to - 1).is_some_and(|last| last.width == 4)
        && digits.width == 3
        && reader.surface(q.number.from + 1) == "-"
        && reader.glued(q.number.from + 1)
        && !reader.surface(to - 1).contains(',');
    slash || right || left || leading_zero || phone
}

/// `in 2019`, `the 2019 season`, `between 1600 and 1900`: four digits between 1100 and 2100 that count nothing.
pub(super) fn is_year(reader: &Reader, q: &Quantity) -> bool {
    let Some(digits) = q.number.digits else { return false };
    let plausible = |value: f64| (1100.0..2201.0).contains(&value);
    let plain = digits.width == 4
        && !digits.has_point
        && !digits.grouped
        && digits.suffix.is_empty()
        && digits.prefix.is_empty();
    if !plain || !q.is_bare() || q.number.magnitude > 1.0 || !plausible(digits.value) {
        return false;
    }
    if let Amount::Between(_, high) = q.number.amount {
        return plausible(high) || high < 100.0;
    }
    let hedge = hedge::before(reader, q.from).map_or(0, |(length, _)| length);
    // "until at least 2030"
    let until = hedge > 0 && reader.previous_is(q.from, hedge, Set::BeforeYear) && !chunk::plural_follows(reader, q.to);
    let hedged = reader.previous_is(q.from, 0, Set::HedgedYear) && !until;
    let modern = (1900.0..2101.0).contains(&digits.value);
    let dated = until
        || reader.previous_is(q.from, 0, Set::BeforeYear)
        || modern
            && q.from > 0
            && reader.doc.form(q.from - 1).starts_upper
            && q.from - 1 != reader.doc.sentence(q.from).from;
    !hedged && (dated || !chunk::plural_follows(reader, q.to))
}

/// `section 230`, `page 5`, `category 4`, `No. 4`: a noun that takes a number for a name; `a six-figure sum`.
fn label(reader: &Reader, q: &Quantity) -> bool {
    let before = reader.previous(q.from, 0);
    let ranks = one_of(before, "top bottom first last");
    if reader.next_in(q.to, 0, "-") && reader.next_in(q.to, 1, "figure figures digit digits") {
        return true;
    }
    q.is_bare()
        && q.number.magnitude <= 1.0
        && q.number.sort == Sort::Cardinal
        && labels::is_label(before)
        && !((ranks || before == "number") && chunk::plural_follows(reader, q.to))
}

/// `a 911 call`, `dialled 999`.
fn call(reader: &Reader, q: &Quantity) -> bool {
    let number = reader.surface(q.from);
    q.is_bare()
        && (labels::is_call(number, reader.next(q.to, 0)) || labels::is_call(number, reader.previous(q.from, 0)))
}

/// `Boeing 787`, `S&P 500`, `TA-125`, `COVID-19`, `49 Elm Road`: a small bare number beside a name.
fn name(reader: &Reader, q: &Quantity) -> bool {
    if !q.is_bare() || q.number.magnitude > 1.0 || !matches!(q.number.sort, Sort::Cardinal) {
        return false;
    }
    let counts = chunk::plural_follows(reader, q.to);
    let Some(digits) = q.number.digits else {
        // "Formula One", "Big Ten"
        return reader.doc.form(q.from).case == Case::Capital
            && q.from > 0
            && reader.same_sentence(q.from - 1, q.from)
            && reader.doc.form(q.from - 1).starts_upper
            && !counts;
    };
    let plain = !digits.grouped && !digits.has_point;
    let before_name = reader.inside(q.to)
        && reader.same_sentence(q.from, q.to)
        && reader.doc.form(q.to).starts_upper
        && !counts
        && plain;
    let Some(last) = q.from.checked_sub(1).filter(|&last| reader.same_sentence(last, q.from)) else {
        return before_name;
    };
    let dash = is_dash(reader.surface(last)) && reader.glued(q.from);
    let at = last.saturating_sub(usize::from(dash));
    let before = reader.doc.form(at);
    let word = before.kind == FormKind::Word && !(dash && last == 0);
    let common = matches!(verbs::class(reader, at), Some(WordClass::Stop | WordClass::Aux | WordClass::Verb));
    let camel = word && before.case == Case::Mixed && !common;
    let starts = at == reader.doc.sentence(at).from;
    let hedge = starts && (before.lower.ends_with("ly") || hedge::before(reader, q.from).is_some());
    let named = word && before.starts_upper && !common && !hedge;
    // "last-32", "COVID-19", "minus-5" has a unit
    let hyphened = dash && word && reader.glued(last);
    before_name || hyphened || camel || (named || dash && word && before.starts_upper) && plain && (dash || !counts)
}

/// `one of the`, `no one`, `in one sense`, `one that`: not a count.
fn pronoun(reader: &Reader, q: &Quantity) -> bool {
    if reader.surface(q.from) == "One" && reader.next_in(q.from, 1, "day") && !reader.next_in(q.from, 2, "of") {
        return true;
    }
    if q.kind == FigureKind::Ratio || q.to != q.from + 1 || !reader.next_in(q.from, 0, "one") {
        // "a baker's dozen"
        return q.number.magnitude > 1.0 && reader.next_in(q.from, 0, "dozen") && reader.previous_in(q.from, 0, "'s");
    }
    let next = reader.next(q.to, 0);
    let no_noun = !next.starts_with(char::is_alphabetic)
        || matches!(verbs::class(reader, q.to), Some(WordClass::Stop | WordClass::Aux | WordClass::Verb));
    no_noun || reader.next_is(q.to, 0, Set::OneIdiom) || reader.previous_is(q.from, 0, Set::BeforeOne)
}
