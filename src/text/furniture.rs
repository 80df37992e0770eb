//! What a copied page brings along that is no part of the article: navigation, share counts, bylines, captions, teasers, a
//! footer in another language.
//!
//! Takes the text's lines; gives the spans of those that are furniture. They become no tokens, so that no later stage can
//! find anything in them. Of `Share`, `By Ann Lee`, `Two men were hurt, police said.` the first two are. Lines that tell
//! when the article was published are not: they give its date.
//!
//! The phrases stand in `furniture.txt`. A line of prose (long, or ended by a full stop) is furniture for few reasons only.

use super::sentence::lines;
use super::span::Span;
use fnv::FnvHashSet;
use std::sync::LazyLock;

/// A line of more words is the article's own, whatever it says.
const LONG: usize = 25;
/// So many lines in a row of at most `SHORT` words each, a known phrase among them, are a menu.
const MENU: usize = 4;
const SHORT: usize = 3;
/// So many bytes of a line tell its language.
const BEGINNING: usize = 300;

#[derive(Default)]
struct Phrases {
    whole: FnvHashSet<&'static str>,
    headings: FnvHashSet<&'static str>,
    starts: Vec<&'static str>,
    ends: Vec<&'static str>,
    parts: Vec<&'static str>,
}

static PHRASES: LazyLock<Phrases> = LazyLock::new(|| {
    let mut phrases = Phrases::default();
    for line in include_str!("furniture.txt").lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
        if let Some(part) = line.strip_prefix("* ") {
            match part.strip_suffix(" *") {
                Some(part) => phrases.parts.push(part),
                None => phrases.ends.push(part),
            }
        } else if let Some(start) = line.strip_suffix(" *") {
            phrases.starts.push(start);
        } else if let Some(heading) = line.strip_suffix(" >") {
            phrases.headings.insert(heading);
        } else {
            phrases.whole.insert(line);
        }
    }
    phrases
});

/// What a line looks like by itself.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Look {
    /// The article's own.
    Prose,
    /// No part of it.
    Furniture,
    /// Heads a list of other articles.
    Heading,
    /// A few words without a stop: a headline, or one of a menu's entries.
    Label { words: usize },
    /// In another language.
    Foreign,
}

/// The lines of the text that are no part of the article, in order.
pub(super) fn furniture(text: &str) -> Vec<Span> {
    let lines: Vec<(Span, Look)> = lines(text).map(|line| (line, look(line.of(text)))).collect();
    // A line alone is what the reader asks about: "1.2k".
    if lines.len() < 2 {
        return Vec::new();
    }
    let count = |wanted: Look| lines.iter().filter(|(_, look)| *look == wanted).count();
    // A text that is foreign throughout is no article with a foreign footer.
    let foreign = count(Look::Foreign) * 2 < lines.len();
    let mut out = Vec::new();
    let mut listed = false;
    let mut i = 0;
    while i < lines.len() {
        let run = menu(&lines[i..]);
        if run >= MENU {
            out.extend(lines[i..i + run].iter().map(|(line, _)| *line));
            i += run;
            continue;
        }
        let (line, look) = lines[i];
        listed = look == Look::Heading || listed && matches!(look, Look::Label { .. });
        if listed || look == Look::Furniture || foreign && look == Look::Foreign {
            out.push(line);
        }
        i += 1;
    }
    out
}

/// How many lines from the first on are a menu: entries, and at least one of the known phrases.
fn menu(lines: &[(Span, Look)]) -> usize {
    let known = |look: &Look| *look == Look::Furniture;
    let entry = |look: &Look| matches!(look, Look::Label { words } if *words <= SHORT);
    let run = lines.iter().take_while(|(_, look)| entry(look) || known(look)).count();
    if lines[..run].iter().any(|(_, look)| known(look)) { run } else { 0 }
}

fn look(line: &str) -> Look {
    let words = line.split_whitespace().take(LONG + 1).count();
    if words > LONG {
        return if is_foreign(line) { Look::Foreign } else { Look::Prose };
    }
    let lower = line.to_lowercase();
    let bare = lower.trim_matches(|c: char| !c.is_alphanumeric() && c != '©');
    if PHRASES.headings.contains(bare) {
        return Look::Heading;
    }
    if is_phrase(bare, &lower, words) || is_count(bare) || is_byline(line, words) {
        return Look::Furniture;
    }
    if is_foreign(line) {
        return Look::Foreign;
    }
    let open = !line.ends_with(['.', '!', '"', '”', '’', '\'', ':', ';', ',', '…', ')']);
    if open && line.starts_with(char::is_uppercase) { Look::Label { words } } else { Look::Prose }
}

fn is_phrase(bare: &str, lower: &str, words: usize) -> bool {
    let ended = lower.ends_with(['.', '”', '"']);
    // "Watch live, said the mayor." begins like furniture and is none; notices of several words may be full sentences.
    let begins = |start: &&str| {
        let rest = bare.strip_prefix(*start);
        rest.is_some_and(|rest| !rest.starts_with(|c: char| c.is_alphanumeric() || c == '\'' || c == '’'))
            && (!ended || start.split(' ').count() >= 3 || words <= 12 && is_credit(start))
    };
    PHRASES.whole.contains(bare)
        || PHRASES.ends.iter().any(|end| bare.ends_with(end))
        || PHRASES.parts.iter().any(|part| lower.contains(part))
        || PHRASES.starts.iter().any(begins)
}

/// Credits and pointers may be full sentences.
fn is_credit(start: &str) -> bool {
    ["©", "reporting", "editing", "writing", "photo", "copyright", "sign", "read"]
        .iter()
        .any(|word| start.starts_with(word))
}

/// `1.4K shares`, `3 min read`, `Comments (348)`, or `1.4K` alone.
fn is_count(bare: &str) -> bool {
    const COUNTED: [&str; 12] = [
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

/// `By Ann Lee and Omar Said in Cairo`: names and little else.
fn is_byline(line: &str, words: usize) -> bool {
    let Some(names) = line.strip_prefix("By ").or_else(|| line.strip_prefix("BY ")) else { return false };
    (3..=14).contains(&words)
        && !line.ends_with('.')
        && !line.contains(|c: char| c.is_ascii_digit())
        && names.split([' ', ',', '|', ';']).filter(|word| !word.is_empty()).all(|word| {
            word.starts_with(|c: char| c.is_uppercase() || !c.is_alphabetic())
                || matches!(word, "and" | "in" | "for" | "at" | "of")
        })
        && names.split_whitespace().filter(|word| word.starts_with(char::is_uppercase)).count() >= 2
}

/// Four words or more, none of them common in English, and another script or another language's small words. The line's
/// beginning tells.
fn is_foreign(line: &str) -> bool {
    const ENGLISH: [&str; 18] = [
        "after", "and", "are", "as", "at", "by", "for", "from", "has", "he", "it", "said", "that", "the", "to", "were",
        "with", "would",
    ];
    const OTHERS: [&str; 48] = [
        "al", "auf", "bu", "che", "con", "da", "das", "de", "del", "der", "des", "di", "die", "dit", "du", "een",
        "ein", "el", "en", "est", "et", "het", "ile", "ist", "için", "la", "las", "le", "les", "los", "met", "nicht",
        "nos", "onze", "op", "para", "per", "por", "pour", "que", "sur", "un", "und", "une", "van", "ve", "voor",
        "yang",
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
