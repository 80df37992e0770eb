//! Names with their kinds, as a table: the passage, then what a reader sees in it.

use pressglass::Document;
use pressglass::names;
use std::collections::BTreeMap;

#[test]
fn passages_hold_the_names_that_the_table_says() {
    let table: BTreeMap<String, BTreeMap<String, Vec<String>>> =
        toml::from_str(include_str!("cases/names.toml")).expect("the table is well formed");
    let mut wrong = Vec::new();
    let cases = table.iter().flat_map(|(section, cases)| cases.iter().map(move |case| (section, case)));
    for (section, (text, expected)) in cases {
        let doc = Document::new(text);
        let found: Vec<String> = names::find(&doc)
            .iter()
            .map(|mention| format!("{}:{}", format!("{:?}", mention.label).to_lowercase(), doc.slice(mention.span)))
            .collect();
        if section == "known-failures" {
            assert_ne!(found, *expected, "{text}: is read right now, and belongs to another section");
        } else if found != *expected {
            wrong.push(format!("{text}\n  expected {expected:?}\n  found    {found:?}"));
        }
    }
    assert!(wrong.is_empty(), "{} passages are misread:\n{}", wrong.len(), wrong.join("\n"));
}
