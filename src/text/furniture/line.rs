//! What a line looks like by itself.

use super::byline::is_byline;
use super::phrases::PHRASES;

/// A line of more words is the article's own, whatever it says.
const LONG: usize = 25;
/// So many bytes of a line tell its language.
const BEGINNING: usize = 300;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Look {
    /// The article's own.
    Prose,
    /// No part of it, and at home in a menu.
    Furniture,
    /// No part of it, but beside the headline: who wrote it, when it was changed, whose picture it is.
    Note,
    /// Heads a list of other articles.
    Heading,
    /// A few words without a stop: a headline, or one of a menu's entries; `section`: a known one.
    Label { words: usize, section: bool },
    /// A headline in quotation marks.
    Headline,
    /// A day of the calendar alone.
    Day,
    /// In another language.
    Foreign,
}

pub(super) fn look(line: &str) -> Look {
    let words = line.split_whitespace().take(LONG + 1).count();
    if words > LONG {
        return if is_foreign(line) { Look::Foreign } else { Look::Prose };
    }
    let lower = line.to_lowercase();
    let bare = lower.trim_matches(|c: char| !c.is_alphanumeric() && c != '©');
    if PHRASES.headings.contains(bare) {
        return Look::Heading;
    }
    if is_byline(line, words) || is_ago(bare) || is_credit(line) {
        return Look::Note;
    }
    if is_phrase(bare, &lower, words) || is_count(bare) {
        return Look::Furniture;
    }
    if is_foreign(line) {
        return Look::Foreign;
    }
    if is_day(bare, words) {
        return Look::Day;
    }
    let quote = |c: char| matches!(c, '"' | '”' | '’' | '\'' | '‘' | '“');
    if words >= 4
        && line.starts_with(quote)
        && bare_end(line).is_some_and(|end| quote(end.0) && end.1.is_alphanumeric())
    {
        return Look::Headline;
    }
    let open = !line.ends_with(['.', '!', '"', '”', '’', '\'', ':', ';', ',', '…', ')']);
    // "iPlayer" is an entry as well.
    let capital = line.chars().take(2).any(char::is_uppercase);
    if open && capital { Look::Label { words, section: PHRASES.sections.contains(bare) } } else { Look::Prose }
}

/// The last letter or sign, and the one before it.
fn bare_end(line: &str) -> Option<(char, char)> {
    let mut back = line.chars().rev();
    Some((back.next()?, back.next()?))
}

fn is_phrase(bare: &str, lower: &str, words: usize) -> bool {
    let ended = lower.ends_with(['.', '”', '"']);
    // "Watch live, said the mayor." begins like furniture and is none; notices of several words may be full sentences.
    let begins = |start: &&str| {
        let rest = bare.strip_prefix(*start);
        rest.is_some_and(|rest| !rest.starts_with(|c: char| c.is_alphanumeric() || c == '\'' || c == '’'))
            && (!ended || start.split(' ').count() >= 3 || words <= 12 && may_be_a_sentence(start))
    };
    PHRASES.whole.contains(bare)
        || PHRASES.ends.iter().any(|end| bare.ends_with(end))
        || PHRASES.parts.iter().any(|part| lower.contains(part))
        || PHRASES.starts.iter().any(begins)
}

/// Credits and pointers may be full sentences.
fn may_be_a_sentence(start: &str) -> bool {
    ["©", "reporting", "editing", "writing", "photo", "copyright", "sign", "read", "privacy"]
        .iter()
        .any(|word| start.starts_with(word))
}

/// `1.4K shares`, `3 min read`, `Comments (348)`, or `1.4K` alone.
fn is_count(bare: &str) -> bool {
    const COUNTED: [&str; 14] = [
        "shares",
        "share",
        "comments",
        "comment",
        "views",
        "likes",
        "retweets",
        "reactions",
        "followers",
        "min read",
        "minute listen",
        "min listen",
        "minute read",
        "minutes read",
    ];
    let is_digit = |c: char| c.is_ascii_digit() || matches!(c, '.' | ',');
    if let Some((noun, number)) = bare.split_once(" (") {
        return COUNTED.contains(&noun) && number.trim_end_matches(['k', 'm']).chars().all(is_digit);
    }
    let rest = bare.trim_start_matches(is_digit);
    if matches!(rest, "k" | "m") && rest.len() < bare.len() {
        return true;
    }
    let unit = rest.strip_prefix(['k', 'm']).filter(|unit| unit.starts_with(' ')).unwrap_or(rest);
    rest.len() < bare.len() && COUNTED.contains(&unit.trim_start_matches([' ', '-']))
}

/// `216` or `3 min`: a count where the line above is furniture.
pub(super) fn is_bare_count(line: &str) -> bool {
    let digits = line.trim_end_matches(|c: char| c.is_ascii_lowercase() || c == ' ');
    let number = !digits.is_empty() && digits.chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | ','));
    number && matches!(line[digits.len()..].trim(), "" | "min" | "mins" | "minutes")
}

const UNITS: [&str; 17] = [
    "d", "day", "days", "h", "hour", "hours", "hr", "hrs", "m", "min", "mins", "minute", "minutes", "month", "months",
    "week", "weeks",
];

/// `3 hours ago`, `Updated an hour ago`: when the page was changed, told from when it was copied.
fn is_ago(bare: &str) -> bool {
    if matches!(bare, "published" | "updated") {
        return true;
    }
    let Some(rest) = bare.strip_suffix(" ago") else { return false };
    let (told, rest) = ["last updated", "updated", "first published", "published", "posted", "modified"]
        .iter()
        .find_map(|verb| rest.strip_prefix(verb))
        .map_or((false, rest), |rest| (true, rest.trim_start_matches([' ', ':'])));
    let (number, unit) = rest.split_at(rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(0));
    let article = || ["a ", "an ", "one ", "two ", "three "].iter().find_map(|article| rest.strip_prefix(article));
    let unit = if number.is_empty() { article().filter(|_| told).unwrap_or_default() } else { unit };
    UNITS.binary_search(&unit.trim_start()).is_ok()
}

/// Where ` · Updated 2 hours ago` begins, behind what else a line tells.
pub(super) fn updated(line: &str) -> Option<usize> {
    let from = line.rfind(['·', '|', '•']).filter(|_| line.len() < 200 && line.ends_with("ago"))?;
    let ago = line[from..].to_lowercase();
    is_ago(ago.trim_matches(|c: char| !c.is_alphanumeric())).then_some(from)
}

/// A picture's credit or its place in a row of pictures: `[1/4] A ferry`, `Item 1 of 4 A ferry`, `A ferry. REUTERS/Ann Lee`.
fn is_credit(line: &str) -> bool {
    let number = |text: &str| !text.is_empty() && text.chars().all(|c| c.is_ascii_digit());
    if let Some((place, _)) = line.strip_prefix('[').and_then(|rest| rest.split_once(']')) {
        return place.split_once('/').is_some_and(|(at, of)| number(at) && number(of));
    }
    let words: Vec<&str> = line.split_whitespace().collect();
    if let ["Item", at, "of", of, ..] = words[..] {
        return number(at) && number(of);
    }
    let agency = |word: &str| ["REUTERS/", "AFP/", "AP/", "EPA/"].iter().any(|agency| word.starts_with(agency));
    let capital = |word: &&str| word.starts_with(char::is_uppercase);
    let signed = words.iter().rposition(|word| agency(word));
    signed.is_some_and(|at| words.len() - at <= 3 && words[at..].iter().all(capital) && !line.ends_with('.'))
}

const MONTHS: [&str; 12] = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/// `14 November`, `Nov 19, 2026`.
fn is_day(bare: &str, words: usize) -> bool {
    let month = |word: &str| word.len() >= 3 && MONTHS.iter().any(|month| word.starts_with(month));
    let number = |word: &str| word.chars().all(|c| c.is_ascii_digit());
    let mut parts = bare.split([' ', ',', '.']).filter(|word| !word.is_empty());
    (2..=3).contains(&words)
        && parts.clone().any(month)
        && parts.clone().any(number)
        && parts.all(|word| month(word) || number(word))
}

/// Four words or more, none of them common in English, and another script or another language's small words. The line's
/// beginning tells.
fn is_foreign(line: &str) -> bool {
    const ENGLISH: [&str; 18] = [
        "after", "and", "are", "as", "at", "by", "for", "from", "has", "he", "it", "said", "that", "the", "to", "were",
        "with", "would",
    ];
    const OTHERS: [&str; 47] = [
        "al", "auf", "bu", "che", "con", "da", "das", "de", "del", "der", "des", "di", "die", "dit", "du", "een",
        "ein", "el", "en", "est", "et", "het", "ile", "ist", "için", "la", "las", "le", "les", "los", "met", "nicht",
        "nos", "onze", "op", "para", "por", "pour", "que", "sur", "un", "und", "une", "van", "ve", "voor", "yang",
    ];
    let line = &line[..line.floor_char_boundary(BEGINNING)];
    if !line.is_ascii() {
        let letters = || line.chars().filter(|c| c.is_alphabetic());
        let other_script = letters().filter(|&c| c > '\u{24f}').count();
        if other_script >= 4 && other_script * 2 > letters().count() {
            return true;
        }
    }
    let words = || line.split_whitespace().map(|word| word.trim_matches(|c: char| !c.is_alphanumeric()));
    let is_one = |list: &[&str], word: &str| list.binary_search(&word).is_ok();
    if words().any(|word| is_one(&ENGLISH, &word.to_lowercase())) {
        return false;
    }
    // In a name ("Luis de la Cruz") all other words have capitals.
    let small = |word: &&str| word.starts_with(char::is_lowercase);
    let others = words().filter(small).filter(|word| is_one(&OTHERS, word)).count();
    let content = words().filter(small).filter(|word| word.len() > 2 && !is_one(&OTHERS, word)).count();
    others >= 2 && content >= 1 && others * 6 >= words().count()
}
