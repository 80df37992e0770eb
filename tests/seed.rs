//! The seed article, which lies beside the project and is no part of it: every expected item must be found.
//!
//! Where `../shared/seed` does not stand, the test says so and passes.

#![allow(clippy::print_stderr, reason = "a skipped test says so")]

use pressglass::{Claim, Entity, Figure, OffsetUnit, Options, Report, Span, extract};
use serde::Deserialize;
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

/// What a careful reader finds; texts are located in the article by their `nth` occurrence.
#[derive(Deserialize)]
struct Expected {
    entities: Vec<ExpectedEntity>,
    figures: Vec<ExpectedFigure>,
    dates: Vec<ExpectedDate>,
    claims: Vec<ExpectedClaim>,
    unattributed_figures: Vec<String>,
}

#[derive(Deserialize)]
struct ExpectedEntity {
    name: String,
    kind: String,
    role: Option<String>,
    mentions: Vec<String>,
    /// Whether every occurrence of the mentions counts.
    #[serde(default)]
    every: bool,
    #[serde(default)]
    nth: usize,
}

#[derive(Deserialize)]
struct ExpectedFigure {
    text: String,
    value: f64,
    modifier: String,
    counted: Option<String>,
    #[serde(default)]
    nth: usize,
}

#[derive(Deserialize)]
struct ExpectedDate {
    text: String,
    value: String,
    or: Option<String>,
    #[serde(default)]
    nth: usize,
}

#[derive(Deserialize)]
struct ExpectedClaim {
    source: Option<String>,
    source_nth: Option<usize>,
    content: String,
    #[serde(default)]
    figures: Vec<String>,
    #[serde(default)]
    nth: usize,
}

/// The article, its report, and what is missing from it.
struct Check {
    text: String,
    report: Report,
    misses: Vec<String>,
}

impl Check {
    /// All places of the words, as whole words.
    fn places(&self, words: &str) -> Vec<Span> {
        let letter = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
        self.text
            .match_indices(words)
            .filter(|(at, _)| {
                !letter(self.text[..*at].chars().next_back()) && !letter(self.text[at + words.len()..].chars().next())
            })
            .map(|(at, _)| Span::new(at as u32, (at + words.len()) as u32))
            .collect()
    }

    fn place(&self, words: &str, nth: usize) -> Span {
        *self.places(words).get(nth).unwrap_or_else(|| panic!("{words:?} stands in the article"))
    }

    fn nearest(&self, words: &str, to: Span) -> Span {
        let distance = |at: &Span| at.start.saturating_sub(to.end).max(to.start.saturating_sub(at.end));
        self.places(words).into_iter().filter(|at| !to.contains(*at)).min_by_key(distance).expect("the article has it")
    }

    fn test(&mut self, holds: bool, what: impl FnOnce() -> String) {
        if !holds {
            self.misses.push(what());
        }
    }

    fn entity(&mut self, expected: &ExpectedEntity) {
        let wanted: BTreeSet<Span> = if expected.every {
            expected.mentions.iter().flat_map(|mention| self.places(mention)).collect()
        } else {
            expected.mentions.iter().map(|mention| self.place(mention, expected.nth)).collect()
        };
        let mentions = |entity: &Entity| -> BTreeSet<Span> {
            entity.mentions.iter().map(|mention| Span::new(mention.start, mention.end)).collect()
        };
        let found = self
            .report
            .entities
            .iter()
            .find(|entity| name_of(&entity.kind) == expected.kind && mentions(entity).is_superset(&wanted))
            .cloned();
        let name = &expected.name;
        self.test(found.is_some(), || format!("entity {name}"));
        if let Some(role) = &expected.role {
            let roles = found.map(|entity| entity.roles).unwrap_or_default();
            self.test(roles.iter().any(|it| it.contains(role)), || format!("role {role:?} of {name}: {roles:?}"));
        }
    }

    fn figure(&self, expected: &ExpectedFigure) -> Option<&Figure> {
        let place = self.place(&expected.text, expected.nth);
        self.report.figures.iter().find(|figure| {
            place.contains(figure.number)
                && figure.value.is_some_and(|value| (value - expected.value).abs() <= 1e-9 * expected.value.abs())
                && name_of(&figure.modifier) == expected.modifier.replace(' ', "_")
                && expected.counted.as_ref().is_none_or(|counted| {
                    let at = place.start + self.text[place.start as usize..].find(counted.as_str()).unwrap_or(0) as u32;
                    figure.counted.is_some_and(|span| span.overlaps(Span::new(at, at + counted.len() as u32)))
                })
        })
    }

    fn claim(&self, expected: &ExpectedClaim) -> Option<&Claim> {
        let place = self.place(&expected.content, expected.nth);
        let wanted = self.words(&[place]);
        let source = expected.source.as_ref().map(|source| match expected.source_nth {
            Some(nth) => self.place(source, nth),
            None => self.nearest(source, place),
        });
        self.report.claims.iter().find(|claim| {
            let got = self.words(&claim.content);
            let alike = wanted.intersection(&got).count() * 5 >= wanted.union(&got).count() * 4;
            let sources = &claim.source;
            alike && source.map_or(sources.is_empty(), |source| sources.iter().any(|span| span.overlaps(source)))
        })
    }

    /// Starts of the words that the spans touch.
    fn words(&self, spans: &[Span]) -> BTreeSet<usize> {
        let words =
            self.text.split_whitespace().map(|word| (word.as_ptr() as usize - self.text.as_ptr() as usize, word));
        let place = |(at, word): (usize, &str)| Span::new(at as u32, (at + word.len()) as u32);
        words.filter(|word| spans.iter().any(|span| span.overlaps(place(*word)))).map(|(at, _)| at).collect()
    }
}

/// A kind or modifier by its name in the report.
fn name_of(value: &impl serde::Serialize) -> String {
    serde_json::to_value(value).ok().and_then(|name| name.as_str().map(str::to_owned)).unwrap_or_default()
}

#[test]
fn every_expected_item_of_the_seed_article_is_found() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/seed");
    let Ok(text) = fs::read_to_string(folder.join("article.txt")) else {
        eprintln!("skipped: {} does not stand here", folder.display());
        return;
    };
    let expected = fs::read_to_string(folder.join("expected.json")).expect("the expectations stand beside the article");
    let expected: Expected = serde_json::from_str(&expected).expect("the expectations have their known form");
    let report = extract(&text, &Options { offsets: OffsetUnit::Byte, ..Options::default() });
    let mut check = Check { text, report, misses: Vec::new() };

    expected.entities.iter().for_each(|entity| check.entity(entity));
    for figure in &expected.figures {
        let found = check.figure(figure).is_some();
        check.test(found, || format!("figure {:?}", figure.text));
    }
    for date in &expected.dates {
        let place = check.place(&date.text, date.nth);
        let right = |value: &str| value == date.value || Some(value) == date.or.as_deref();
        let found = check.report.dates.iter().any(|it| {
            Span::new(it.start, it.end).overlaps(place) && right(it.value.split('T').next().unwrap_or_default())
        });
        check.test(found, || format!("date {:?}", date.text));
    }
    let claim_of = |check: &Check, text: &String| {
        let figure = expected.figures.iter().find(|figure| figure.text == *text).expect("the figure is expected, too");
        check.figure(figure).map(|figure| figure.claim.clone())
    };
    for claim in &expected.claims {
        let found = check.claim(claim).map(|claim| claim.id.clone());
        check.test(found.is_some(), || format!("claim of {:?}: {:?}", claim.source, claim.content));
        for figure in &claim.figures {
            let linked = found.is_some() && claim_of(&check, figure) == Some(found.clone());
            check.test(linked, || format!("figure {figure:?} in the claim of {:?}", claim.source));
        }
    }
    for figure in &expected.unattributed_figures {
        let free = claim_of(&check, figure) == Some(None);
        check.test(free, || format!("figure {figure:?} in no claim"));
    }
    assert!(check.misses.is_empty(), "not found:\n{}", check.misses.join("\n"));
}
