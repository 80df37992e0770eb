//! Attributions, as tables: passages in the manner of agencies, broadcasters, transcripts and features, each with what a
//! reader finds in it.

use pressglass::{Options, Report, Span, extract};
use serde::Deserialize;

#[derive(Deserialize)]
struct Table {
    case: Vec<Case>,
}

#[derive(Deserialize)]
struct Case {
    name: String,
    text: String,
    /// `SOURCE | CUE | CONTENT | CLASS POLARITY KIND | ENTITY`; parts of a content are joined by ` … `.
    claims: Vec<String>,
    /// Not yet right: the test complains when it passes.
    #[serde(default)]
    known_failure: bool,
}

fn found(text: &str, report: &Report) -> Vec<String> {
    let join = |spans: &[Span]| {
        spans.iter().map(|span| &text[span.start as usize..span.end as usize]).collect::<Vec<_>>().join(" … ")
    };
    let name = |value: serde_json::Value| value.as_str().unwrap_or_default().to_owned();
    report
        .claims
        .iter()
        .map(|claim| {
            let entity = report.entities.iter().find(|entity| Some(&entity.id) == claim.entity.as_ref());
            format!(
                "{} | {} | {} | {} {} {} | {}",
                join(&claim.source),
                join(&claim.cue),
                join(&claim.content),
                name(serde_json::json!(claim.cue_class)),
                name(serde_json::json!(claim.polarity)),
                name(serde_json::json!(claim.kind)),
                entity.map_or("", |entity| &entity.name),
            )
        })
        .collect()
}

#[test]
fn passages_are_read_as_the_table_says() {
    let table: Table = toml::from_str(include_str!("cases/claims.toml")).expect("a table of cases");
    let options = Options { offsets: pressglass::OffsetUnit::Byte, ..Options::default() };
    let mut wrong = Vec::new();
    for case in &table.case {
        let found = found(&case.text, &extract(&case.text, &options));
        if (found == case.claims) == case.known_failure {
            wrong.push(format!("{}\n  found    {found:#?}\n  expected {:#?}", case.name, case.claims));
        }
    }
    assert!(wrong.is_empty(), "{} of {} cases:\n{}", wrong.len(), table.case.len(), wrong.join("\n"));
}
