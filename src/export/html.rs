//! The article with its marks and the ledger of figures, as one HTML file: no script, nothing fetched.
//!
//! Nothing is lost on the way: the text inside `<article>` is the article's, letter by letter, each mark carries `data-kind`,
//! `data-id`, `data-start` and `data-end` (in the report's unit), and the article's `data-report` is the report as JSON.

use super::ledger::{self, NO_SOURCE};
use super::sources::{Backing, Sources};
use super::words;
use crate::marks::{Mark, MarkKind, Marks, Step, write_paragraph};
use crate::text::Span;
use std::fmt::Write;
use std::slice;

const STYLE: &str = include_str!("page.css");

/// How each kind of mark looks.
const KEY: &str = "<p class=\"key\"><span class=\"entity\">name</span> · <span class=\"figure\">figure</span> · \
    <span class=\"figure unsourced\">figure without a source</span> · <span class=\"date\">date</span> · \
    <span class=\"claim\">claim</span> and its <span class=\"source\">source</span></p>\n";

/// Writes the page.
pub fn write(sources: &Sources) -> String {
    let mut out = format!(
        "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>Article with its evidence</title>\n\
         <style>\n{STYLE}</style>\n</head>\n<body>\n{KEY}"
    );
    article(&mut out, sources);
    figures(&mut out, sources);
    claims(&mut out, sources);
    out += "</body>\n</html>\n";
    out
}

fn article(out: &mut String, sources: &Sources) {
    let marks = Marks::new(sources.text, sources.report);
    let report = serde_json::to_string(sources.report).unwrap_or_default();
    let _ = write!(out, "<article data-report=\"{}\">", escaped(&report));
    let (mut next, mut at) = (0, 0);
    for paragraph in &marks.paragraphs {
        let inside = marks.marks[next..].iter().take_while(|mark| mark.span.start < paragraph.end).count();
        out.push_str(&escaped(sources.slicer.slice(Span::new(at, paragraph.start))));
        out.push_str("<p>");
        let mut open: Vec<&str> = Vec::new();
        write_paragraph(*paragraph, &marks.marks[next..next + inside], |step| match step {
            Step::Text(span) => out.push_str(&escaped(sources.slicer.slice(span))),
            Step::Open(mark) => open.push(begin(out, sources, mark)),
            Step::Close => {
                let _ = write!(out, "</{}>", open.pop().unwrap_or("mark"));
            }
        });
        out.push_str("</p>");
        next += inside;
        at = paragraph.end;
    }
    out.push_str(&escaped(sources.slicer.slice(Span::new(at, u32::MAX))));
    out.push_str("</article>\n");
}

/// Opens a mark; gives the element's name.
fn begin(out: &mut String, sources: &Sources, mark: Mark) -> &'static str {
    let kind = mark.kind.name();
    if mark.kind == MarkKind::Furniture {
        out.push_str("<span class=\"furniture\">");
        return "span";
    }
    let (id, title) = describe(sources, mark);
    let figure = (mark.kind == MarkKind::Figure).then(|| &sources.report.figures[mark.number as usize - 1]);
    let unsourced = figure.is_some_and(|figure| matches!(sources.backing(figure), Backing::Nobody));
    let class = if unsourced { " unsourced" } else { "" };
    let _ = write!(
        out,
        "<mark class=\"{kind}{class}\" data-kind=\"{kind}\" data-id=\"{}\" data-start=\"{}\" data-end=\"{}\" title=\"{}\">",
        escaped(id),
        mark.span.start,
        mark.span.end,
        escaped(&title)
    );
    "mark"
}

/// The id of what a mark shows (a report that was edited may count anew), and what to say of it.
fn describe<'r>(sources: &Sources<'r>, mark: Mark) -> (&'r str, String) {
    let (report, index) = (sources.report, mark.number as usize - 1);
    match mark.kind {
        MarkKind::Entity => {
            let entity = &report.entities[index];
            (&entity.id, [slice::from_ref(&entity.name), &entity.roles].concat().join(", "))
        }
        MarkKind::Date => (&report.dates[index].id, report.dates[index].value.clone()),
        MarkKind::Figure => {
            let figure = &report.figures[index];
            (&figure.id, format!("{}; {}", words::value(figure), ledger::source(sources, figure)))
        }
        MarkKind::Cue | MarkKind::Source | MarkKind::Claim | MarkKind::Furniture => {
            let claim = &report.claims[index];
            (&claim.id, format!("claim by {}", sources.speaker(claim).unwrap_or_else(|| "nobody named".to_owned())))
        }
    }
}

fn figures(out: &mut String, sources: &Sources) {
    if sources.report.figures.is_empty() {
        return;
    }
    out.push_str("<h2>Figures</h2>\n<table>\n<tr><th>Figure</th><th>What</th><th>Source</th></tr>\n");
    for figure in &sources.report.figures {
        let source = match ledger::source(sources, figure) {
            none if none == NO_SOURCE => format!("<strong>{none}</strong>"),
            source => escaped(&source),
        };
        let (value, subject) = (escaped(&words::value(figure)), escaped(&ledger::subject(sources, figure)));
        let _ = writeln!(out, "<tr><td>{value}</td><td>{subject}</td><td>{source}</td></tr>");
    }
    out.push_str("</table>\n");
}

fn claims(out: &mut String, sources: &Sources) {
    if sources.report.claims.is_empty() {
        return;
    }
    out.push_str("<h2>Claims</h2>\n<table>\n<tr><th>Speaker</th><th>Claim</th></tr>\n");
    for claim in &sources.report.claims {
        let speaker = sources.speaker(claim).unwrap_or_else(|| "nobody named".to_owned());
        let _ = writeln!(
            out,
            "<tr><td>{}</td><td>{}</td></tr>",
            escaped(&speaker),
            escaped(&sources.words(&claim.content))
        );
    }
    out.push_str("</table>\n");
}

/// The text as a browser reads it back, carriage returns included.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + text.len() / 8);
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\r' => out.push_str("&#13;"),
            // No HTML can hold it.
            '\0' => out.push('\u{fffd}'),
            c => out.push(c),
        }
    }
    out
}
