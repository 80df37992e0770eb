//! What is set apart from a copied page, as a table: lines marked `~ ` are furniture, the others are the article's own.

use pressglass::{Document, Options, extract};
use serde::Deserialize;

#[derive(Deserialize)]
struct Cases {
    case: Vec<Case>,
}

#[derive(Deserialize)]
struct Case {
    name: String,
    page: String,
}

#[test]
fn furniture_is_told_from_the_article() {
    let cases: Cases = toml::from_str(include_str!("cases/furniture.toml")).expect("the table is TOML");
    let mut wrong = Vec::new();
    for case in cases.case {
        let page: String = case.page.lines().map(|line| format!("{}\n", line.trim_start_matches("~ "))).collect();
        let document = Document::new(&page);
        let found: Vec<&str> = document.furniture().iter().map(|span| document.slice(*span)).collect();
        for line in case.page.lines().filter(|line| !line.is_empty()) {
            let expected = line.strip_prefix("~ ");
            if found.contains(&expected.unwrap_or(line)) != expected.is_some() {
                wrong.push(format!("{}: {line}", case.name));
            }
        }
    }
    assert!(wrong.is_empty(), "read the wrong way:\n{}", wrong.join("\n"));
}

#[test]
fn nothing_is_found_in_furniture() {
    let text = "By Ann Lee and Omar Said\nTwo men were hurt.\nFollow us on WhatsApp";
    let report = extract(text, &Options::default());
    let outside = |start: u32, end: u32| report.furniture.iter().all(|line| end <= line.start || line.end <= start);
    assert_eq!(report.furniture.len(), 2);
    assert!(
        report.entities.iter().flat_map(|entity| &entity.mentions).all(|mention| outside(mention.start, mention.end))
    );
}
