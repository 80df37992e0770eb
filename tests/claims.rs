//! Attributions, as tables: passages in the manner of agencies, broadcasters, transcripts and features, each with what a
//! reader finds in it, and who vouches for the figures and dates.

use pressglass::lexicon::cues;
use pressglass::{OffsetUnit, Options, Report, Span, extract};
use serde::Deserialize;

#[derive(Deserialize)]
struct Table<Case> {
    case: Vec<Case>,
}

#[derive(Deserialize)]
struct Passage {
    name: String,
    text: String,
    /// `SOURCE | CUE | CONTENT | CLASS POLARITY KIND | ENTITY`; parts of a content are joined by ` … `.
    claims: Vec<String>,
    /// Not yet right: the test complains when it passes.
    #[serde(default)]
    known_failure: bool,
}

#[derive(Deserialize)]
struct Links {
    name: String,
    text: String,
    /// `FIGURE | SOURCE`, in order.
    #[serde(default)]
    figures: Vec<String>,
    /// `DATE | SOURCE`, in order.
    #[serde(default)]
    dates: Vec<String>,
    /// Not yet right: the test complains when it passes.
    #[serde(default)]
    known_failure: bool,
}

fn read(text: &str) -> Report {
    extract(text, &Options { offsets: OffsetUnit::Byte, ..Options::default() })
}

fn slice(text: &str, spans: &[Span]) -> String {
    spans.iter().map(|span| &text[span.start as usize..span.end as usize]).collect::<Vec<_>>().join(" … ")
}

fn found(text: &str, report: &Report) -> Vec<String> {
    let name = |value: serde_json::Value| value.as_str().unwrap_or_default().to_owned();
    report
        .claims
        .iter()
        .map(|claim| {
            let entity = report.entities.iter().find(|entity| Some(&entity.id) == claim.entity.as_ref());
            format!(
                "{} | {} | {} | {} {} {} | {}",
                slice(text, &claim.source),
                slice(text, &claim.cue),
                slice(text, &claim.content),
                name(serde_json::json!(claim.cue_class)),
                name(serde_json::json!(claim.polarity)),
                name(serde_json::json!(claim.kind)),
                entity.map_or("", |entity| &entity.name),
            )
        })
        .collect()
}

fn check(table: &str) {
    let table: Table<Passage> = toml::from_str(table).expect("a table of cases");
    let mut wrong = Vec::new();
    for case in &table.case {
        let found = found(&case.text, &read(&case.text));
        if (found == case.claims) == case.known_failure {
            wrong.push(format!("{}\n  found    {found:#?}\n  expected {:#?}", case.name, case.claims));
        }
    }
    assert!(wrong.is_empty(), "{} of {} cases:\n{}", wrong.len(), table.case.len(), wrong.join("\n"));
}

#[test]
fn passages_are_read_as_the_table_says() {
    check(include_str!("cases/claims.toml"));
}

#[test]
fn styles_are_read_as_the_table_says() {
    check(include_str!("cases/claims_styles.toml"));
}

#[test]
fn speakers_are_who_the_table_says() {
    check(include_str!("cases/claims_speakers.toml"));
}

#[test]
fn figures_and_dates_are_vouched_for_as_the_table_says() {
    let table: Table<Links> = toml::from_str(include_str!("cases/links.toml")).expect("a table of cases");
    for case in &table.case {
        let report = read(&case.text);
        let source = |id: &Option<String>| {
            let claim = report.claims.iter().find(|claim| Some(&claim.id) == id.as_ref());
            claim.map_or("article".to_owned(), |claim| slice(&case.text, &claim.source))
        };
        let line = |start, end, claim| format!("{} | {}", slice(&case.text, &[Span { start, end }]), source(claim));
        let figures: Vec<String> = report.figures.iter().map(|f| line(f.start, f.end, &f.claim)).collect();
        let dates: Vec<String> = report.dates.iter().map(|d| line(d.start, d.end, &d.claim)).collect();
        let (found, expected) = ((figures, dates), (case.figures.clone(), case.dates.clone()));
        assert_eq!(found == expected, !case.known_failure, "{}: {found:?} for {expected:?}", case.name);
    }
}

#[test]
fn cue_words_mean_what_the_table_says() {
    let name = |value: serde_json::Value| value.as_str().unwrap_or_default().to_owned();
    for (meaning, words) in include_str!("cases/cues.txt").lines().filter_map(|line| line.split_once('\t')) {
        for word in words.split(' ') {
            let cue = cues::lookup(&word.replace('_', " ")).unwrap_or_else(|| panic!("{word} is no cue"));
            let found = [name(serde_json::json!(cue.class)), name(serde_json::json!(cue.polarity))].join(" ");
            assert_eq!(found, meaning, "{word}");
        }
    }
}
