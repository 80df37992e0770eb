//! Who wrote the article, on a line or two above it.

use super::line::{Look, is_bare_count};
use crate::text::Span;

/// Reporters are named above the article: after so many sentences no more.
const HEAD: usize = 3;
const SENTENCE: usize = 8;
/// A post and where it is held: so many words at most.
const POST: usize = 7;

/// What lines are by their neighbours: `Ann Lee` above `Housing correspondent`, `Ann Lee | Accra` above a day, `216` below
/// `Share`.
pub(super) fn join(text: &str, lines: &mut [(Span, Look)]) {
    let mut sentences = 0;
    for i in 1..lines.len() {
        let (above, here) = (lines[i - 1].0.of(text), lines[i].0.of(text));
        let known = matches!(lines[i - 1].1, Look::Furniture | Look::Note);
        sentences += usize::from(above.ends_with('.') && above.split_whitespace().count() >= SENTENCE);
        if known && is_bare_count(here) {
            lines[i].1 = Look::Furniture;
        } else if sentences < HEAD && is_post(here) && (known || is_names(above)) {
            lines[i - 1].1 = Look::Note;
            lines[i].1 = Look::Note;
        } else if sentences < HEAD && is_day_of_writing(here) && above.split_once('|').is_some_and(is_name_and_place) {
            lines[i - 1].1 = Look::Note;
        }
    }
}

/// `By Ann Lee and Omar Said in Cairo`: names and little else.
pub(super) fn is_byline(line: &str, words: usize) -> bool {
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

/// `Ann Lee`, `Ann Lee and Omar Said`: two to four words with capitals to a name.
fn is_names(line: &str) -> bool {
    line.split(" and ").flat_map(|names| names.split([',', '&'])).all(|name| {
        let words: Vec<&str> = name.split_whitespace().collect();
        (2..=4).contains(&words.len()) && words.iter().all(|word| is_name_word(word))
    })
}

fn is_name_word(word: &str) -> bool {
    word.starts_with(char::is_uppercase)
        && word.chars().all(|c| c.is_alphabetic() || matches!(c, '-' | '\'' | '’' | '.'))
}

/// `Housing correspondent`, `Football writer at Moss Lane`.
fn is_post(line: &str) -> bool {
    const POSTS: [&str; 8] =
        ["columnist", "contributor", "correspondent", "editor", "journalist", "producer", "reporter", "writer"];
    let words: Vec<&str> = line.split([' ', ',']).filter(|word| !word.is_empty()).collect();
    let post = words.iter().position(|word| POSTS.binary_search(&word.to_lowercase().as_str()).is_ok());
    let behind = post.map(|at| words.get(at + 1));
    words.len() <= POST
        && line.starts_with(char::is_uppercase)
        && !line.ends_with('.')
        && behind.is_some_and(|word| word.is_none_or(|word| matches!(*word, "at" | "in" | "for") || line.contains(',')))
}

/// The sides of `Ann Lee | Accra`.
fn is_name_and_place((name, place): (&str, &str)) -> bool {
    is_names(name) && (1..=3).contains(&place.split_whitespace().count()) && place.split_whitespace().all(is_name_word)
}

/// `Thu 19 Nov 2026 14.20 GMT`: few words, a year among them.
fn is_day_of_writing(line: &str) -> bool {
    let year = |word: &str| word.len() == 4 && word.starts_with(['1', '2']) && word.chars().all(|c| c.is_ascii_digit());
    line.split_whitespace().count() <= 10 && line.split([' ', ',']).any(year)
}
