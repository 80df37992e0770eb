//! Borders that the tagger is unsure of, put right by rule: takes names, gives names.

use super::agreement::{Named, is_institution};
use super::{Kind, acronyms, compounds, parts, uncapitalised};
use crate::lexicon::beside_names::{self, Beside};
use crate::lexicon::grammar::function_word;
use crate::lexicon::{
    nouns::{self, Noun},
    people, places,
};
use crate::text::{Case, Document, FormKind, TokenRange};

/// The most words that a people's name may lack behind it: `Turkish Airlines`.
const LONGEST_TAIL: usize = 6;

/// Puts the borders right, and adds what was overlooked.
pub(super) fn mend(doc: &Document, names: Vec<Named>) -> Vec<Named> {
    let parts = compounds::part(doc, names).into_iter().flat_map(|named| parts::part(doc, named));
    let parts =
        with_portfolio(doc, with_demonym(doc, parts.collect())).into_iter().flat_map(|named| part_places(doc, named));
    let mut out: Vec<Named> = Vec::new();
    for named in parts.map(|named| without_title(doc, without_direction(doc, by_head(doc, named)))) {
        match out.last_mut() {
            Some(last) if is_seat(doc, last, &named) => {
                *last = (TokenRange::new(last.0.from, named.0.to), named.1, "seat");
            }
            Some(last) if is_body_of(doc, last, &named) => {
                *last = (TokenRange::new(last.0.from, named.0.to), last.1, "body of");
            }
            Some(last) if is_one_country(doc, last, &named) => {
                *last = (TokenRange::new(last.0.from, named.0.to), named.1, "country");
            }
            _ => out.push(named),
        }
    }
    without_post_nominals(doc, &mut out);
    out.iter_mut().for_each(|named| without_ticker(doc, named));
    out.retain(|(name, ..)| !is_thing(doc, *name));
    acronyms::agree(doc, &mut out);
    let mut found = overlooked(doc, &out);
    found.extend(uncapitalised::places(doc, &out));
    if !found.is_empty() {
        out.append(&mut found);
        out.sort_unstable_by_key(|(name, ..)| name.from);
    }
    out
}

/// `Poemed Group POE.L`: under which a share is traded is no part of the company's name.
fn without_ticker(doc: &Document, (name, ..): &mut Named) {
    if name.len() > 1 && is_ticker(doc.surface(name.to - 1)) {
        name.to -= 1;
    }
}

/// `POE.L`: a share and its market, as Reuters writes them.
fn is_ticker(surface: &str) -> bool {
    let capitals = |part: &str| part.bytes().all(|b| b.is_ascii_uppercase());
    surface.split_once('.').is_some_and(|(share, market)| {
        (2..=5).contains(&share.len()) && (1..=2).contains(&market.len()) && capitals(share) && capitals(market)
    })
}

/// `GPS`, `PDFs`: letters that stand for a thing, which is no name; nor is a share's ticker or a mail address.
fn is_thing(doc: &Document, name: TokenRange) -> bool {
    let form = doc.form(name.from);
    let letters = form.surface.trim_end_matches('s');
    let is_acronym = letters.chars().all(|c| c.is_uppercase() || c.is_ascii_digit());
    let is_mail = form.kind == FormKind::Address && form.surface.contains('@');
    name.len() == 1
        && (is_mail || is_ticker(form.surface) || is_acronym && nouns::is(&letters.to_lowercase(), Noun::Thing))
}

/// What no reader overlooks: `UN` in a headline, and peoples and parties as adjectives, `Democratic governors`.
fn overlooked(doc: &Document, names: &[Named]) -> Vec<Named> {
    let mut left = names.iter().peekable();
    let mut out = Vec::new();
    for i in 0..doc.len() {
        while left.next_if(|(name, ..)| name.to <= i).is_some() {}
        if !doc.form(i).starts_upper || left.peek().is_some_and(|(name, ..)| name.contains(i)) {
            continue;
        }
        let one = TokenRange::new(i, i + 1);
        if is_institution(doc, i) {
            out.push((one, Kind::Organization, "institution"));
        } else if is_adjective(doc, i) && is_people(doc.lower(i)) {
            out.push((one, Kind::Group, "people"));
        }
    }
    out
}

/// A people's or a party's adjective.
fn is_people(word: &str) -> bool {
    places::people(word).is_some() || beside_names::is(Beside::Party, word)
}

/// A capitalised word inside a sentence, before a noun in lower case and after a word in lower case.
fn is_adjective(doc: &Document, i: usize) -> bool {
    let sentence = doc.sentence(i);
    let in_lower_case = |i: usize| doc.form(i).case == Case::Lower;
    i > sentence.from
        && i + 1 < sentence.to
        && in_lower_case(i - 1)
        && in_lower_case(i + 1)
        && function_word(doc.lower(i + 1)).is_none()
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

/// `Trinidad and Tobago`, read as two.
fn is_one_country(doc: &Document, (a, first, _): &Named, (b, second, _): &Named) -> bool {
    let lower = |name: &TokenRange| name.iter().map(|i| doc.lower(i)).collect::<Vec<_>>().join(" ");
    (*first, *second) == (Kind::Place, Kind::Place)
        && b.from == a.to + 1
        && doc.lower(a.to) == "and"
        && places::country(&format!("{} and {}", lower(a), lower(b))).is_some()
}

/// `Turkish Airlines`: a people before capitalised words that are no organisation yet, the last of which heads
/// organisations' names, is part of that name.
fn with_demonym(doc: &Document, names: Vec<Named>) -> Vec<Named> {
    let mut out: Vec<Named> = Vec::with_capacity(names.len());
    let mut left = names.into_iter().peekable();
    while let Some((name, kind, rule)) = left.next() {
        let sentence = doc.sentence(name.from);
        let limit = sentence.to.min(name.to + LONGEST_TAIL);
        let end = (name.to..limit).find(|&i| !doc.form(i).starts_upper).unwrap_or(limit);
        let free = match left.peek() {
            Some((next, of, _)) if next.from < end => {
                next.from == name.to && next.to == end && matches!(of, Kind::Other | Kind::Organization)
            }
            _ => true,
        };
        let institution = kind == Kind::Group
            && end > name.to
            && free
            && nouns::is(doc.lower(end - 1), Noun::Organization)
            && places::people(doc.lower(name.from)).is_some();
        if institution {
            left.next_if(|(next, ..)| next.from < end);
            out.push((TokenRange::new(name.from, end), Kind::Organization, "demonym"));
        } else {
            out.push((name, kind, rule));
        }
    }
    out
}

/// `Ministry of Trade, Industry and Energy`: what a ministry is for may be listed with commas.
fn with_portfolio(doc: &Document, names: Vec<Named>) -> Vec<Named> {
    let mut end = 0;
    let mut out = Vec::with_capacity(names.len());
    for (name, kind, rule) in names {
        if name.from < end {
            continue;
        }
        let is_ministry = kind == Kind::Organization
            && name.len() > 2
            && matches!(doc.lower(name.from), "ministry" | "department")
            && doc.lower(name.from + 1) == "of";
        let whole = is_ministry.then(|| end_of_portfolio(doc, name.to)).flatten();
        end = whole.unwrap_or(name.to);
        out.push((TokenRange::new(name.from, end), kind, if whole.is_some() { "portfolio" } else { rule }));
    }
    out
}

/// Where `, Industry and Energy` ends: commas and fields of government by turns, then "and" and the last field.
fn end_of_portfolio(doc: &Document, mut at: usize) -> Option<usize> {
    let is_word =
        |i: usize| i < doc.len() && doc.form(i).starts_upper && beside_names::is(Beside::Portfolio, doc.lower(i));
    while doc.lower_at(at as isize) == "," && is_word(at + 1) {
        at += 2;
    }
    let last = at + 1 + usize::from(doc.lower_at(at as isize) == ",");
    (doc.lower_at(last as isize - 1) == "and" && is_word(last) && at > 0 && doc.lower(at - 2) == ",")
        .then_some(last + 1)
}

/// `Leeds Crown Court` is no place, whatever stands before its head, `Poe Water` no person, `Roe Prize` no body.
fn by_head(doc: &Document, (name, kind, rule): Named) -> Named {
    let is_named = name.len() > 1 && doc.form(name.to - 2).starts_upper;
    let headed = |noun| is_named && nouns::is(doc.lower(name.to - 1), noun);
    match kind {
        Kind::Place | Kind::Person | Kind::Other if headed(Noun::Body) => (name, Kind::Organization, "head"),
        Kind::Person | Kind::Other if headed(Noun::Trade) => (name, Kind::Organization, "head"),
        Kind::Place | Kind::Organization if headed(Noun::Work) => (name, Kind::Other, "head"),
        _ => (name, kind, rule),
    }
}

/// `Norwich` `Crown Court`, read as two: a town and what is named after it.
fn is_seat(doc: &Document, (a, first, _): &Named, (b, second, _): &Named) -> bool {
    (*first, *second) == (Kind::Place, Kind::Organization)
        && a.to == b.from
        && b.len() > 1
        && nouns::is(doc.lower(b.to - 1), Noun::Body)
        && places::country(doc.lower(a.to - 1)).is_none()
}

/// `Housing Authority` of `New Orleans`, read as two.
fn is_body_of(doc: &Document, (a, first, _): &Named, (b, second, _): &Named) -> bool {
    (*first, *second) == (Kind::Organization, Kind::Place)
        && b.from == a.to + 1
        && doc.lower(a.to) == "of"
        && nouns::is(doc.lower(a.to - 1), Noun::Body)
}

/// `southern Gaza`: a direction in lower case is no part of the name; in `Southern California` it is.
fn without_direction(doc: &Document, (name, kind, rule): Named) -> Named {
    let directed = kind == Kind::Place && beside_names::is(Beside::Direction, doc.lower(name.from));
    match name.iter().find(|&i| doc.form(i).starts_upper) {
        Some(from) if directed && from > name.from => (TokenRange::new(from, name.to), kind, "direction"),
        _ => (name, kind, rule),
    }
}

/// `Sir Alan Prewett`, `Gen. Poe`, `Queen Letizia`: forms of address, ranks and styles are roles, no part of the name.
fn without_title(doc: &Document, (name, kind, rule): Named) -> Named {
    let is_address = |&i: &usize| {
        let word = doc.lower(i);
        people::title(word).is_some_and(|title| title.courtesy || title.apart || title.rank && word.ends_with('.'))
    };
    let titles = name.iter().take(name.len() - 1).take_while(is_address).count();
    if kind != Kind::Person || titles == 0 {
        return (name, kind, rule);
    }
    (TokenRange::new(name.from + titles, name.to), kind, "title")
}

/// `Jane Poe KC`, `Jane Poe, KC`: letters of office, honour or degree are a role, no part of a person's name and no name
/// beside it; those of an office are none anywhere: `the MP`.
fn without_post_nominals(doc: &Document, names: &mut Vec<Named>) {
    let are_letters = |range: TokenRange| range.iter().all(|i| people::is_post_nominal(doc.form(i)));
    let mut person = None;
    names.retain_mut(|(name, kind, rule)| {
        let behind = person.is_some_and(|end| name.from == end || name.from == end + 1 && doc.lower(end) == ",");
        let is_office = people::title(doc.lower(name.from)).is_some_and(|title| title.office);
        if are_letters(*name) && (behind || is_office) {
            return false;
        }
        if *kind == Kind::Person {
            let is_part = |i: usize| doc.lower(i) != "," && !people::is_post_nominal(doc.form(i));
            let to = name.iter().rev().find(|&i| is_part(i)).map_or(name.to, |last| last + 1);
            if to < name.to {
                (*name, *rule) = (TokenRange::new(name.from, to), "post-nominal");
            }
        }
        person = (*kind == Kind::Person).then_some(name.to);
        true
    });
}
