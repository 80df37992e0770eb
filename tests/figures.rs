//! Figures as tables: the reading first, then every spelling that must give it; and texts that hold no figure.
//!
//! The figures stage alone is asked, so names and dates must be told apart by it too.

use pressglass::Document;
use pressglass::figures::{self, Figure};
use serde::Deserialize;
use std::fmt::Write;

#[derive(Deserialize)]
struct Cases {
    figures: Vec<Case>,
}

#[derive(Deserialize)]
struct Case {
    is: String,
    texts: Vec<String>,
}

#[derive(Deserialize)]
struct NonFigures {
    non_figures: Vec<NonFigure>,
}

#[derive(Deserialize)]
struct NonFigure {
    why: String,
    texts: Vec<String>,
}

/// The name that serialization gives a plain enum.
fn name(value: &impl serde::Serialize) -> String {
    serde_json::to_string(value).expect("an enum is written").trim_matches('"').to_owned()
}

/// KIND VALUE [UNIT] [MODIFIER] [TREND] | COUNTED | EVENT | CONCEPT, the last three as far as `parts` asks for them.
fn reading(document: &Document, figure: &Figure, parts: usize) -> String {
    let mut out = name(&figure.kind);
    match (figure.value, figure.low, figure.high) {
        (Some(value), ..) => write!(out, " {value}"),
        (None, Some(low), Some(high)) => write!(out, " {low}..{high}"),
        _ => write!(out, " ?"),
    }
    .expect("a string takes all");
    for word in figure
        .unit
        .as_deref()
        .into_iter()
        .map(str::to_owned)
        .chain([name(&figure.modifier)].into_iter().filter(|name| name != "exactly"))
    {
        out += " ";
        out += &word;
    }
    if let Some(trend) = &figure.trend {
        out += " ";
        out += &name(trend);
    }
    if parts > 1 {
        out += " | ";
        out += figure.counted.map_or("-", |span| document.slice(span));
    }
    if parts > 2 {
        out += " | ";
        out += figure.event.as_deref().unwrap_or("-");
    }
    if parts > 3 {
        out += " | ";
        out += figure.concept.map_or("-", |span| document.slice(span));
    }
    out
}

/// What the case says of hedges holds only where it says anything: "count 40" fits "At least forty" too.
fn fits(expected: &str, found: &str) -> bool {
    let modifiers = ["about", "more_than", "less_than", "at_least", "at_most", "up", "down"];
    let plain = |text: &str| {
        let (head, tail) = text.split_once(" |").unwrap_or((text, ""));
        let kept: Vec<&str> = head.split(' ').filter(|word| !modifiers.contains(word)).collect();
        format!("{} |{tail}", kept.join(" "))
    };
    let hedged = expected.split(['|', ' ']).any(|word| modifiers.contains(&word));
    if hedged { expected == found } else { plain(expected) == plain(found) }
}

#[test]
fn figures_are_read_as_the_table_says() {
    let cases: Cases = toml::from_str(include_str!("cases/figures.toml")).expect("the table is TOML");
    let mut misses = String::new();
    for case in &cases.figures {
        let expected: Vec<&str> = case.is.split(" ; ").collect();
        for text in &case.texts {
            let document = Document::new(text);
            let figures = figures::find(&document);
            let found: Vec<String> = figures
                .iter()
                .enumerate()
                .map(|(i, figure)| reading(&document, figure, expected.get(i).map_or(1, |is| is.split(" | ").count())))
                .collect();
            let right = expected.len() == found.len() && expected.iter().zip(&found).all(|(is, found)| fits(is, found));
            if !right {
                writeln!(misses, "{text}\n   expected {expected:?}\n   found    {found:?}")
                    .expect("a string takes all");
            }
        }
    }
    assert!(misses.is_empty(), "\n{misses}");
}

#[test]
fn numbers_that_are_no_figures_are_left_alone() {
    let cases: NonFigures = toml::from_str(include_str!("cases/non_figures.toml")).expect("the table is TOML");
    let mut misses = String::new();
    for case in &cases.non_figures {
        for text in &case.texts {
            let document = Document::new(text);
            for figure in figures::find(&document) {
                let found = reading(&document, &figure, 2);
                writeln!(misses, "{} ({}): found {found}", text, case.why).expect("a string takes all");
            }
        }
    }
    assert!(misses.is_empty(), "\n{misses}");
}
