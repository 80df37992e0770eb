//! The other forms of a report: nothing of the article is taken for markup or a formula, and figures keep their sources.

use pressglass::export::{Format, unsourced, write};
use pressglass::{OffsetUnit, Options, extract};

const TEXT: &str = "The “<b>ministry</b>” & co.\n\n\
    Police in Canada said on May 3 that more than 1,200 people, “mostly | men”, were hurt.\n\n\
    Over 300 houses burned down 😀 in France.\n\nShare on Facebook";

fn written(format: &str) -> String {
    let format: Format = format.parse().expect("a known format");
    write(TEXT, &extract(TEXT, &Options::default()), format)
}

#[test]
fn every_format_has_a_name_of_its_own_and_writes_something() {
    for format in Format::ALL {
        assert_eq!(format.name().parse(), Ok(format));
        assert!(!written(format.name()).is_empty());
        // An article without anything in it, too.
        let _ = write("", &extract("", &Options::default()), format);
    }
    assert!("pdf".parse::<Format>().is_err());
}

#[test]
fn csv_has_a_row_a_figure_with_its_source() {
    let table = written("figures.csv");
    let rows: Vec<&str> = table.lines().collect();
    let report = extract(TEXT, &Options::default());
    assert_eq!(rows.len(), report.figures.len() + 1);
    assert!(rows[1].contains("1200") && rows[1].contains("Police"), "{table}");
    let columns = rows[0].split(',').count();
    assert!(rows.last().is_some_and(|row| row.split(',').count() == columns && !row.contains("Police")), "{table}");
}

#[test]
fn every_form_counts_the_same_figures_as_having_no_source() {
    let text = "MADRID, May 3, 2024 - Over 300 houses burned, two days after a storm. About 40 people were missing, \
        police said. Some 70 people were found. Jane Poe, 43, lost her second home.";
    let report = extract(text, &Options::default());
    let form = |name: &str| write(text, &report, name.parse().expect("a known format"));
    let nobodys = unsourced(text, &report).len();
    assert_eq!(nobodys, 2, "{report:#?}");
    assert_eq!(form("md").matches("**no source given**").count(), nobodys);
    assert_eq!(form("txt").matches("no source given").count(), nobodys);
    assert_eq!(form("figures.csv").matches(",no,").count(), nobodys);
    assert_eq!(form("html").matches("<mark class=\"figure unsourced\"").count(), nobodys);
    assert_eq!(form("html").matches("<strong>no source given").count(), nobodys);
    assert_eq!(form("jsonld").matches("no source given").count(), nobodys);
    assert_eq!(form("md").matches("needs no source").count(), 3);
}

#[test]
fn csv_runs_no_formula() {
    let text = "“=SUM(A1:A9) is how we got to 1,000 people,” said Ann Lee.";
    let table = write(text, &extract(text, &Options::default()), "claims.csv".parse().expect("a known format"));
    assert!(!table.contains(",=") && !table.contains(",\"="), "{table}");
}

#[test]
fn markdown_marks_figures_without_a_source() {
    let ledger = written("md");
    assert!(ledger.contains("more than 1,200") && ledger.contains("**no source given**"), "{ledger}");
    assert!(ledger.contains("mostly \\| men") || !ledger.contains("mostly"), "{ledger}");
}

#[test]
fn shares_are_written_as_words() {
    let text = "Two-thirds of farms closed. Half of the schools shut. It cost 1.5 times more.";
    let ledger = write(text, &extract(text, &Options::default()), Format::Markdown);
    for words in ["| two thirds |", "| one half |", "| 1.5 times |"] {
        assert!(ledger.contains(words), "{ledger}");
    }
}

#[test]
fn a_transcripts_colon_is_no_word() {
    let turns = [
        "ANN LEE, HOST: Good morning. The bridge cost 40 million dollars.",
        "PAUL KIM: It cost 60 million.",
        "LEE: Are you sure?",
        "KIM: I counted it twice.",
        "LEE: We will come back to that.",
    ];
    let text = turns.join("\n\n");
    let ledger = write(&text, &extract(&text, &Options::default()), Format::Markdown);
    assert!(ledger.contains("### ") && !ledger.contains("*:*") && !ledger.contains("“:”"), "{ledger}");
}

#[test]
fn html_keeps_markup_as_text() {
    let page = written("html");
    assert!(page.contains("&lt;b&gt;ministry&lt;/b&gt;") && page.contains("&amp; co."), "{page}");
    assert!(!page.contains("<b>") && !page.contains("<script"));
    assert!(
        page.contains("data-kind=\"figure\"") && page.contains("<span class=\"furniture\">Share on Facebook</span>")
    );
}

#[test]
fn annotations_count_code_points() {
    for offsets in [OffsetUnit::Utf16, OffsetUnit::Char, OffsetUnit::Byte] {
        let report = extract(TEXT, &Options { offsets, ..Options::default() });
        let page: serde_json::Value =
            serde_json::from_str(&write(TEXT, &report, Format::Annotations)).expect("the page is JSON");
        let items = page["items"].as_array().expect("a page has items");
        assert!(!items.is_empty());
        for selector in
            items.iter().flat_map(|item| item["target"].as_array().expect("targets")).map(|target| &target["selector"])
        {
            let at = |name: &str| usize::try_from(selector[0][name].as_u64().expect("a number")).expect("fits");
            let exact: String = TEXT.chars().skip(at("start")).take(at("end") - at("start")).collect();
            assert_eq!(selector[1]["exact"], exact);
        }
    }
}
