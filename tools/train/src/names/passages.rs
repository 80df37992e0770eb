//! Passages written for training, their slots filled with names at random: sport, markets and courts, which the corpora of
//! names hardly know.
//!
//! `Shares of {firm} fell. {firm.short} said nothing.` becomes `Shares of Poe Foods fell. Poe said nothing.` and the two names
//! in it. See `data/passages.txt`.

use super::corpora::Text;
use crate::crf::Random;
use pressglass::Span;
use pressglass::names::Kind;
use std::collections::{BTreeMap, BTreeSet};

/// The passages, and the names for their slots.
const PASSAGES: &str = include_str!("../../data/passages.txt");
const FILLERS: &str = include_str!("../../data/fillers.txt");

/// Lists of the library that fill slots too.
const COUNTRIES: &str = include_str!("../../../../src/lexicon/countries.txt");
const PEOPLES: &str = include_str!("../../../../src/lexicon/demonyms.txt");
const FIRST_NAMES: &str = include_str!("../../../../src/lexicon/first_names.txt");

/// Every passage filled `times` times; people are called as in `texts`.
pub fn filled<'t>(texts: impl Iterator<Item = &'t Text>, times: usize, random: &mut Random) -> Vec<Text> {
    let fillers = fillers(texts);
    let lines: Vec<&str> = PASSAGES.lines().filter(|line| !line.starts_with('#')).collect();
    let passages: Vec<&[&str]> = lines.split(|line| line.is_empty()).filter(|passage| !passage.is_empty()).collect();
    (0..times).flat_map(|_| passages.clone()).map(|passage| fill(&passage.join("\n"), &fillers, random)).collect()
}

/// The names for each slot.
fn fillers<'t>(texts: impl Iterator<Item = &'t Text>) -> BTreeMap<&'static str, Vec<String>> {
    let entries = |list: &'static str| list.lines().filter(|line| !line.starts_with('#') && !line.is_empty());
    let listed = |line: &'static str| {
        let (slot, names) = line.split_once(" = ").unwrap_or((line, ""));
        (slot, names.split("; ").map(str::to_owned).collect())
    };
    let mut out: BTreeMap<&str, Vec<String>> = entries(FILLERS).map(listed).collect();
    out.insert("country", entries(COUNTRIES).map(|line| listed(line).0.to_owned()).collect());
    out.insert("people", entries(PEOPLES).filter_map(|line| listed(line).1.into_iter().next()).collect());
    let first: Vec<String> = entries(FIRST_NAMES)
        .flat_map(|line| line.split([' ', ';', '=']).skip(1))
        .filter(|name| name.len() > 2 && name.is_ascii())
        .map(|name| name[..1].to_uppercase() + &name[1..])
        .collect();
    out.insert("storm", first.iter().map(|name| format!("Storm {name}")).collect());
    out.insert("first", first);
    let persons: BTreeSet<&str> = texts
        .flat_map(|text| {
            text.names.iter().filter(|(_, kind)| *kind == Kind::Person).map(|(span, _)| span.of(&text.text))
        })
        .filter(|name| (2..=3).contains(&name.split(' ').count()))
        .filter(|name| name.split(' ').all(|word| word.len() > 1 && word.starts_with(char::is_uppercase)))
        .collect();
    out.insert("person", persons.into_iter().map(str::to_owned).collect());
    out
}

/// What stands in a slot.
fn kind(slot: &str) -> Option<Kind> {
    Some(match slot {
        "person" | "first" | "painter" => Kind::Person,
        "team" | "firm" | "agency" | "paper" | "party" | "union" | "journal" => Kind::Organization,
        "city" | "country" | "street" => Kind::Place,
        "people" => Kind::Group,
        "cup" | "storm" => Kind::Event,
        "index" | "product" | "work" => Kind::Other,
        _ => return None,
    })
}

fn fill(passage: &str, fillers: &BTreeMap<&str, Vec<String>>, random: &mut Random) -> Text {
    let mut out = Text::default();
    let mut chosen: BTreeMap<String, String> = BTreeMap::new();
    let mut body = None;
    let mut rest = passage;
    while let Some(at) = rest.find(['{', '[', ']']) {
        out.text.push_str(&rest[..at]);
        let mark = &rest[at..=at];
        rest = &rest[at + 1..];
        match mark {
            "[" => body = Some(out.text.len() as u32),
            "]" => {
                let from = body.take().expect("a bracket opens before it closes");
                out.names.push((Span::new(from, out.text.len() as u32), Kind::Organization));
            }
            _ => {
                let (slot, after) = rest.split_once('}').expect("a slot is closed");
                rest = after;
                let (name, short) = slot.split_once('.').map_or((slot, false), |(name, _)| (name, true));
                let lower = name.to_lowercase();
                let of = lower.trim_end_matches(|c: char| c.is_ascii_digit());
                let names = fillers.get(of).unwrap_or_else(|| panic!("no fillers for {of}"));
                let full = chosen.entry(lower.clone()).or_insert_with(|| names[random.below(names.len())].clone());
                let kind = kind(of);
                let shown = match (short, kind) {
                    (false, _) if name == lower => full.clone(),
                    (false, _) => full.to_uppercase(),
                    (true, Some(Kind::Person)) => full.rsplit(' ').next().unwrap_or_default().to_owned(),
                    (true, _) => full.split(' ').next().unwrap_or_default().to_owned(),
                };
                let article = if shown.starts_with("the ") { 4 } else { 0 };
                let from = out.text.len() as u32 + article;
                out.text.push_str(&shown);
                if let (Some(kind), None) = (kind, body) {
                    out.names.push((Span::new(from, out.text.len() as u32), kind));
                }
            }
        }
    }
    out.text.push_str(rest);
    out
}
