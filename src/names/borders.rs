//! Borders that the tagger is unsure of, put right by rule: takes names, gives names.

use super::Kind;
use super::agreement::Named;
use crate::lexicon::people;
use crate::text::{Case, Document, TokenRange};

/// Puts the borders right.
pub(super) fn mend(doc: &Document, names: Vec<Named>) -> Vec<Named> {
    let parts = names.into_iter().flat_map(|named| part_places(doc, named));
    parts.map(|named| without_title(doc, without_direction(doc, named))).collect()
}

/// `Geneva, Switzerland` is two places, and so is `Gaza city of Rafah`.
fn part_places(doc: &Document, (name, kind, rule): Named) -> Vec<Named> {
    let inner = || name.from + 1..name.to.saturating_sub(1);
    let comma = inner().find(|&i| doc.lower(i) == ",").map(|i| (i, i + 1, "comma"));
    let noun = inner().find(|&i| doc.lower(i + 1) == "of" && doc.form(i).case == Case::Lower && i + 2 < name.to);
    match comma.or(noun.map(|i| (i, i + 2, "place of"))) {
        Some((end, next, rule)) if kind == Kind::Place && doc.form(next).starts_upper => {
            let mut out = vec![(TokenRange::new(name.from, end), kind, rule)];
            out.extend(part_places(doc, (TokenRange::new(next, name.to), kind, rule)));
            out
        }
        _ => vec![(name, kind, rule)],
    }
}

/// `southern Gaza`: a direction in lower case is no part of the name; in `Southern California` it is.
fn without_direction(doc: &Document, (name, kind, rule): Named) -> Named {
    let directed = kind == Kind::Place && is_direction(doc.lower(name.from));
    match name.iter().find(|&i| doc.form(i).starts_upper) {
        Some(from) if directed && from > name.from => (TokenRange::new(from, name.to), kind, "direction"),
        _ => (name, kind, rule),
    }
}

/// `Sir Alan Prewett`, `Gen. Poe`: forms of address and ranks are roles, no part of the name.
fn without_title(doc: &Document, (name, kind, rule): Named) -> Named {
    let is_address = |&i: &usize| {
        let word = doc.lower(i);
        let told_by_form = word.ends_with('.') || matches!(word, "sir" | "dame" | "dr");
        people::title(word).is_some_and(|title| title.courtesy || title.rank && told_by_form)
    };
    let titles = name.iter().take(name.len() - 1).take_while(is_address).count();
    if kind != Kind::Person || titles == 0 {
        return (name, kind, rule);
    }
    (TokenRange::new(name.from + titles, name.to), kind, "title")
}

/// The words that tell in which part of a place something lies.
fn is_direction(lower: &str) -> bool {
    matches!(
        lower,
        "north"
            | "south"
            | "east"
            | "west"
            | "northern"
            | "southern"
            | "eastern"
            | "western"
            | "central"
            | "northeast"
            | "northwest"
            | "southeast"
            | "southwest"
            | "northeastern"
            | "northwestern"
            | "southeastern"
            | "southwestern"
    )
}
