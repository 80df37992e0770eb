//! Reports read back from JSON, perhaps edited there, and their forms as files in `cases/export`.
//!
//! With `PRESSGLASS_BLESS=1` in the environment the files are written anew; read the difference before you keep it.

use pressglass::export::{Format, annotations, csv, html, json, markdown, write};
use pressglass::{OffsetUnit, Options, Report, Table, extract};
use proptest::prelude::*;
use serde_json::Value;
use std::fs;
use std::path::PathBuf;

fn file(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/cases/export").join(name)
}

fn read(name: &str) -> String {
    fs::read_to_string(file(name)).unwrap_or_default()
}

fn article() -> (String, Report) {
    (read("article.txt"), serde_json::from_str(&read("report.json")).expect("the report is JSON"))
}

fn check(name: &str, got: &str) {
    if std::env::var_os("PRESSGLASS_BLESS").is_some() {
        fs::write(file(name), got).expect("the file can be written");
    }
    assert!(read(name) == got, "{name} differs; got:\n{got}");
}

#[test]
fn each_form_is_as_the_files_show() {
    let (text, report) = article();
    check("claims.csv", &csv(&text, &report, Table::Claim));
    check("figures.csv", &csv(&text, &report, Table::Figure));
    check("dates.csv", &csv(&text, &report, Table::Date));
    check("entities.csv", &csv(&text, &report, Table::Entity));
    check("ledger.md", &markdown(&text, &report));
    check("article.html", &html(&text, &report));
    check("annotations.json", &annotations(&text, &report));
}

#[test]
fn a_report_survives_its_json() {
    let json = read("report.json");
    let report: Report = serde_json::from_str(&json).expect("the report is JSON");
    let again = serde_json::to_value(&report).expect("a report is JSON");
    assert_eq!(again, serde_json::from_str::<Value>(&json).expect("JSON"));
}

#[test]
fn a_report_without_what_its_ids_point_to_is_still_exported() {
    let (text, mut report) = article();
    report.entities.remove(1);
    report.claims.remove(0);
    report.figures[1].end = 99_999;
    report.dates[0].start = 80;
    let ledger = markdown(&text, &report);
    assert!(ledger.contains("| more than 300 | homes, flooded | **no source given** |"), "{ledger}");
    let page = html(&text, &report);
    assert!(page.contains("data-id=\"e3\" data-start"), "{page}");
    for table in [Table::Claim, Table::Figure, Table::Date, Table::Entity] {
        assert!(csv(&text, &report, table).lines().count() > 1);
    }
    annotations(&text, &report);
}

#[test]
fn no_spreadsheet_runs_a_name_as_a_formula() {
    let (text, mut report) = article();
    report.entities[1].name = "=HYPERLINK(\"https://example.org\")".to_owned();
    let table = csv(&text, &report, Table::Entity);
    assert!(table.contains("\"'=HYPERLINK(\"\"https://example.org\"\")\""), "{table}");
}

/// The text of an element's content as a browser reads it, and the marks with what they cover.
fn read_back(html: &str) -> (String, Vec<(String, String)>) {
    let start = html.find("<article").expect("there is an article");
    let content = &html[start..html.find("</article>").expect("the article ends")];
    let (mut text, mut open, mut marks) = (String::new(), Vec::new(), Vec::new());
    let mut rest = &content[content.find('>').expect("the tag ends") + 1..];
    while let Some(at) = rest.find('<') {
        text += &unescape(&rest[..at]);
        let end = rest.find('>').expect("a tag ends");
        let tag = &rest[at + 1..end];
        if tag == "/mark" {
            let (id, from): (String, usize) = open.pop().expect("a mark is open");
            marks.push((id, text[from..].to_owned()));
        } else if tag.starts_with("mark") {
            let id = tag.split("data-id=\"").nth(1).and_then(|id| id.split('"').next()).expect("a mark has an id");
            open.push((id.to_owned(), text.len()));
        }
        rest = &rest[end + 1..];
    }
    (text + &unescape(rest), marks)
}

fn unescape(text: &str) -> String {
    let pairs = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#13;", "\r"), ("&amp;", "&")];
    pairs.iter().fold(text.to_owned(), |text, (escaped, plain)| text.replace(escaped, plain))
}

#[test]
fn html_holds_the_text_and_every_mark() {
    let (text, report) = article();
    let (back, marks) = read_back(&html(&text, &report));
    assert_eq!(back, text);
    for (id, covered) in
        [("e2", "Lena Brask"), ("f1", "more than 300 homes"), ("d1", "Friday"), ("c2", "“=SUM is no joke,”")]
    {
        assert!(marks.contains(&(id.to_owned(), covered.to_owned())), "{id} {covered}: {marks:#?}");
    }
}

#[test]
fn html_holds_the_report() {
    let (text, report) = article();
    let page = html(&text, &report);
    let attribute = page.split("data-report=\"").nth(1).and_then(|rest| rest.split('"').next()).expect("an attribute");
    let back: Report = serde_json::from_str(&unescape(attribute)).expect("the attribute is a report");
    assert_eq!(serde_json::to_value(&back).unwrap(), serde_json::to_value(&report).unwrap());
}

#[test]
fn annotations_point_into_the_text_by_code_points() {
    let (text, report) = article();
    let page: Value = serde_json::from_str(&annotations(&text, &report)).expect("JSON");
    let letters: Vec<char> = text.chars().collect();
    for item in page["items"].as_array().expect("a list") {
        for target in item["target"].as_array().expect("a list") {
            let [position, quote] = [&target["selector"][0], &target["selector"][1]];
            let at = |key: &str| position[key].as_u64().expect("a number") as usize;
            let exact: String = letters[at("start")..at("end")].iter().collect();
            assert_eq!(quote["exact"], exact);
            let around = format!("{}{exact}{}", quote["prefix"].as_str().unwrap(), quote["suffix"].as_str().unwrap());
            assert!(text.contains(&around), "{around}");
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn json_is_what_serde_json_writes(value in any::<f64>().prop_filter("finite", |v| v.is_finite()), power in -8i32..19, text in ".{0,20}") {
        let (_, mut report) = article();
        report.figures[0].value = Some(value);
        report.figures[0].low = Some((value.fract() * 1e3).round() * 10f64.powi(power));
        report.figures[0].event = Some(text);
        prop_assert_eq!(json(&report), serde_json::to_string(&report).expect("a report is JSON"));
        prop_assert_eq!(write("", &report, Format::Json), serde_json::to_string_pretty(&report).expect("a report is JSON"));
    }

    #[test]
    fn any_text_and_any_offsets_are_exported(text in "[a-zA-Z .,“”é🙂\r\n<&|=0-9]{0,80}", shift in 0u32..200, unit in 0usize..3) {
        let unit = [OffsetUnit::Utf16, OffsetUnit::Char, OffsetUnit::Byte][unit];
        let (_, mut report) = article();
        report.offsets = unit;
        report.entities[0].mentions[0].start = shift;
        for report in [&report, &extract(&text, &Options { offsets: unit, ..Options::default() })] {
            for table in [Table::Claim, Table::Figure, Table::Date, Table::Entity] {
                csv(&text, report, table);
            }
            markdown(&text, report);
            annotations(&text, report);
            prop_assert_eq!(read_back(&html(&text, report)).0, text.clone());
        }
    }
}
