//! The article with its marks and the ledger of figures, as one HTML file: no script, nothing fetched.
//!
//! Marks carry `data-id` and `data-kind`, so that a program can read them back beside the JSON.

use super::ledger::{self, NO_SOURCE};
use super::sources::Sources;
use super::words;
use crate::marks::{Mark, MarkKind, Marks, Step, write_paragraph};
use std::fmt::Write;

const STYLE: &str = include_str!("page.css");

/// Writes the page.
pub fn write(sources: &Sources) -> String {
    let mut out = format!(
        "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>Article with its evidence</title>\n\
         <style>\n{STYLE}</style>\n</head>\n<body>\n<article>\n"
    );
    article(&mut out, sources);
    out += "</article>\n";
    figures(&mut out, sources);
    claims(&mut out, sources);
    out += "</body>\n</html>\n";
    out
}

fn article(out: &mut String, sources: &Sources) {
    let marks = Marks::new(sources.text, sources.report);
    let mut next = 0;
    for paragraph in &marks.paragraphs {
        let inside = marks.marks[next..].iter().take_while(|mark| mark.span.start < paragraph.end).count();
        out.push_str("<p>");
        let mut open: Vec<&str> = Vec::new();
        write_paragraph(*paragraph, &marks.marks[next..next + inside], |step| match step {
            Step::Text(span) => out.push_str(&escaped(sources.slicer.slice(span))),
            Step::Open(mark) => open.push(begin(out, sources, mark)),
            Step::Close => {
                let _ = write!(out, "</{}>", open.pop().unwrap_or("mark"));
            }
        });
        out.push_str("</p>\n");
        next += inside;
    }
}

/// Opens a mark; gives the element's name.
fn begin(out: &mut String, sources: &Sources, mark: Mark) -> &'static str {
    let kind = mark.kind.name();
    if mark.kind == MarkKind::Furniture {
        out.push_str("<span class=\"furniture\">");
        return "span";
    }
    let figure =
        (mark.kind == MarkKind::Figure).then(|| sources.report.figures.get(mark.number as usize - 1)).flatten();
    let unsourced = figure.is_some_and(|figure| sources.voucher(figure.claim.as_ref()).is_none());
    let class = if unsourced { " unsourced" } else { "" };
    let _ = write!(out, "<mark class=\"{kind}{class}\" data-kind=\"{kind}\" data-id=\"{}\">", mark.id());
    "mark"
}

fn figures(out: &mut String, sources: &Sources) {
    if sources.report.figures.is_empty() {
        return;
    }
    out.push_str("<h2>Figures</h2>\n<table>\n<tr><th>Figure</th><th>What</th><th>Source</th></tr>\n");
    for figure in &sources.report.figures {
        let source = ledger::source(sources, figure)
            .map_or_else(|| format!("<strong>{NO_SOURCE}</strong>"), |source| escaped(&source));
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

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
