//! Corrections: what a reader puts right changes the report, and nothing else of it.

use pressglass::{Correction, Entity, Kind, Options, Report, Span, Table, extract};

const TEXT: &str = "“More than 40 people were hurt,” Canada’s police said on May 3. France and Germany sent help. \
    Germany said that 12 people were missing, and Canada thanked France.";

fn read(corrections: Vec<Correction>) -> Report {
    extract(TEXT, &Options { corrections, ..Options::default() })
}

fn entity<'r>(report: &'r Report, name: &str) -> Option<&'r Entity> {
    report.entities.iter().find(|entity| entity.name == name)
}

fn mention(name: &str, number: usize) -> Span {
    let (at, _) = TEXT.match_indices(name).nth(number).expect("the name stands in the text");
    let start = TEXT[..at].chars().count() as u32;
    Span::new(start, start + name.chars().count() as u32)
}

/// Ids count in order, and every id that is named exists.
fn assert_sound(report: &Report) {
    let ids = |letter: char, len: usize| (1..=len).map(|n| format!("{letter}{n}")).collect::<Vec<_>>();
    assert_eq!(report.entities.iter().map(|item| item.id.clone()).collect::<Vec<_>>(), ids('e', report.entities.len()));
    assert_eq!(report.figures.iter().map(|item| item.id.clone()).collect::<Vec<_>>(), ids('f', report.figures.len()));
    assert_eq!(report.dates.iter().map(|item| item.id.clone()).collect::<Vec<_>>(), ids('d', report.dates.len()));
    let claims = ids('c', report.claims.len());
    assert_eq!(report.claims.iter().map(|item| item.id.clone()).collect::<Vec<_>>(), claims);
    let mut named = report
        .figures
        .iter()
        .filter_map(|figure| figure.claim.as_ref())
        .chain(report.claims.iter().filter_map(|claim| claim.within.as_ref()));
    assert!(named.all(|id| claims.contains(id)));
    assert!(
        report.claims.iter().flat_map(|claim| &claim.figures).all(|id| ids('f', report.figures.len()).contains(id))
    );
}

#[test]
fn entities_are_merged() {
    let report = read(vec![Correction::Merge { at: mention("France", 0), into: mention("Germany", 0) }]);
    assert!(entity(&report, "France").is_none());
    let merged = entity(&report, "Germany").expect("the other stays");
    assert_eq!((merged.mentions.len(), merged.aliases.as_slice()), (4, ["France".to_owned()].as_slice()));
    assert_sound(&report);
}

#[test]
fn a_mention_is_split_off() {
    let report = read(vec![Correction::Split { at: mention("Canada", 1) }]);
    let named: Vec<_> = report.entities.iter().filter(|entity| entity.name == "Canada").collect();
    assert_eq!(named.len(), 2);
    assert_eq!((named[0].mentions.len(), named[1].mentions.len()), (1, 1));
    assert_sound(&report);
}

#[test]
fn an_entity_changes_its_kind() {
    let report = read(vec![Correction::Kind { at: mention("France", 0), kind: Kind::Organization }]);
    assert_eq!(entity(&report, "France").map(|entity| entity.kind), Some(Kind::Organization));
}

#[test]
fn findings_are_dropped() {
    let before = read(vec![]);
    let report = read(vec![Correction::Drop { what: Table::Entity, at: mention("Germany", 1) }]);
    assert!(entity(&report, "Germany").is_none());
    assert_eq!(report.entities.len() + 1, before.entities.len());
    assert_sound(&report);

    let content = before.claims[0].content[0];
    let report = read(vec![Correction::Drop { what: Table::Claim, at: content }]);
    assert_eq!(report.claims.len() + 1, before.claims.len());
    assert_sound(&report);
}

#[test]
fn corrections_are_kept_and_one_that_finds_nothing_does_nothing() {
    let nowhere = Correction::Drop { what: Table::Figure, at: Span::new(7, 9_999) };
    let (mut report, mut before) = (read(vec![nowhere]), read(vec![]));
    assert_eq!(std::mem::take(&mut report.corrections), vec![nowhere]);
    (report.stats.milliseconds, before.stats.milliseconds) = (None, None);
    assert_eq!(serde_json::to_string(&report).unwrap(), serde_json::to_string(&before).unwrap());
}
