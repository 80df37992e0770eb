//! Who is who and in which role: passages with their names marked, and the entities that a reader sees in them.
//!
//! An expected entity reads `KIND NAME = MENTION / MENTION | ROLE; ROLE`. The marks let the table test merging and roles
//! alone; the same passages without marks go through `extract` as a whole, where the tagger may miss a few.

use pressglass::entities::{Entity, merge};
use pressglass::names::{Kind, Mention};
use pressglass::{Document, OffsetUnit, Options, Span, extract};
use serde::Deserialize;

#[derive(Deserialize)]
struct Table {
    case: Vec<Case>,
}

#[derive(Deserialize)]
struct Case {
    /// What the passage shows.
    rule: String,
    /// The passage; a name is marked as `[Jane Poe](person)`.
    text: String,
    entities: Vec<String>,
}

fn cases() -> Vec<Case> {
    toml::from_str::<Table>(include_str!("cases/entities.toml")).expect("the table is TOML").case
}

/// The text without marks, and where the marked names stand in it.
fn unmark(marked: &str) -> (String, Vec<(Span, Kind)>) {
    let (mut text, mut names, mut rest) = (String::new(), Vec::new(), marked);
    while let Some((before, (name, (kind, after)))) = rest.split_once('[').and_then(|(before, mark)| {
        let (name, tail) = mark.split_once("](")?;
        Some((before, (name, tail.split_once(')')?)))
    }) {
        text += before;
        let start = text.len() as u32;
        text += name;
        let kind = serde_json::from_value(kind.into()).unwrap_or_else(|_| panic!("no kind {kind:?} in: {marked}"));
        names.push((Span::new(start, text.len() as u32), kind));
        rest = after;
    }
    (text + rest, names)
}

fn kind_name(kind: Kind) -> String {
    serde_json::to_value(kind).expect("a kind is a word").as_str().expect("a kind is a word").to_owned()
}

fn line(kind: Kind, name: &str, mentions: &[&str], roles: &[&str]) -> String {
    let roles = if roles.is_empty() { String::new() } else { format!(" | {}", roles.join("; ")) };
    format!("{} {name} = {}{roles}", kind_name(kind), mentions.join(" / "))
}

fn merged(case: &Case) -> Vec<String> {
    let (text, names) = unmark(&case.text);
    let document = Document::new(&text);
    let mention =
        |&(span, label): &(Span, Kind)| Mention { span, tokens: document.tokens_in(span), label, rule: "case" };
    let mentions: Vec<Mention> = names.iter().map(mention).collect();
    let read = |entity: &Entity| {
        let forms: Vec<&str> = entity.mentions.iter().map(|&mention| document.slice(mentions[mention].span)).collect();
        let roles: Vec<&str> = entity.roles.iter().map(|role| document.slice(*role)).collect();
        line(entity.kind, &entity.name, &forms, &roles)
    };
    merge(&document, &mentions).iter().map(read).collect()
}

fn extracted(case: &Case) -> Vec<String> {
    let text = unmark(&case.text).0;
    let report = extract(&text, &Options { offsets: OffsetUnit::Byte, ..Options::default() });
    let read = |entity: &pressglass::Entity| {
        let form = |mention: &pressglass::Mention| &text[mention.start as usize..mention.end as usize];
        let forms: Vec<&str> = entity.mentions.iter().map(form).collect();
        let roles: Vec<&str> = entity.roles.iter().map(String::as_str).collect();
        line(entity.kind, &entity.name, &forms, &roles)
    };
    report.entities.iter().map(read).collect()
}

#[test]
fn names_are_merged_and_roles_read_as_the_table_says() {
    let mut wrong = String::new();
    for case in cases() {
        let got = merged(&case);
        if got != case.entities {
            let expected = &case.entities;
            let lines = ["", &case.rule, &case.text, &format!("expected {expected:#?}"), &format!("got {got:#?}"), ""];
            wrong += &lines.join("\n");
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn most_passages_come_out_the_same_from_raw_text() {
    let cases = cases();
    let wrong: Vec<&str> =
        cases.iter().filter(|case| extracted(case) != case.entities).map(|case| &*case.rule).collect();
    assert!(wrong.len() * 3 <= cases.len(), "{} of {} passages: {wrong:#?}", wrong.len(), cases.len());
}

#[test]
fn every_mention_belongs_to_one_entity() {
    for case in cases() {
        let (text, names) = unmark(&case.text);
        let count: usize =
            extract(&text, &Options::default()).entities.iter().map(|entity| entity.mentions.len()).sum();
        let document = Document::new(&text);
        assert_eq!(count, pressglass::names::find(&document).len(), "{text}");
        assert!(!names.is_empty(), "no name is marked in: {text}");
    }
}
