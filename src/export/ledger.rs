//! The evidence as a document: a ledger in Markdown, and the same in plain lines to paste into a message.

use super::sources::Sources;
use super::words;
use crate::report::Figure;
use std::collections::BTreeMap;
use std::fmt::Write;

/// What a reader most wants to know of a figure without one.
pub const NO_SOURCE: &str = "no source given";

/// Tables of figures, claims, dates and names.
pub fn markdown(sources: &Sources) -> String {
    let report = sources.report;
    let mut out = String::from("# Evidence\n\n");
    if let Some(line) = &report.dateline {
        let _ = writeln!(out, "Read as written on {}.\n", line.date);
    }
    table(
        &mut out,
        "Figures",
        &["Figure", "What", "Source"],
        report.figures.iter().map(|figure| {
            [
                words::value(figure),
                subject(sources, figure),
                source(sources, figure).unwrap_or_else(|| format!("**{NO_SOURCE}**")),
            ]
        }),
    );
    table(
        &mut out,
        "Claims",
        &["Speaker", "Cue", "Claim"],
        report.claims.iter().map(|claim| {
            let speaker = sources.speaker(claim).unwrap_or_else(|| "nobody named".to_owned());
            [speaker, sources.words(&claim.cue), sources.words(&claim.content)]
        }),
    );
    table(
        &mut out,
        "Dates",
        &["In the text", "Day", "Value"],
        report.dates.iter().map(|date| {
            let text = sources.slicer.slice(crate::text::Span::new(date.start, date.end)).to_owned();
            let days = match (date.from, date.to) {
                (Some(from), Some(to)) if from == to => from.to_string(),
                (Some(from), Some(to)) => format!("{from} to {to}"),
                _ => String::new(),
            };
            [text, days, date.value.clone()]
        }),
    );
    table(
        &mut out,
        "Names",
        &["Name", "Kind", "Roles"],
        report
            .entities
            .iter()
            .map(|entity| [entity.name.clone(), format!("{:?}", entity.kind).to_lowercase(), entity.roles.join("; ")]),
    );
    out
}

fn table<const N: usize>(out: &mut String, title: &str, head: &[&str; N], rows: impl Iterator<Item = [String; N]>) {
    let mut rows = rows.peekable();
    if rows.peek().is_none() {
        return;
    }
    let _ = writeln!(out, "## {title}\n\n| {} |\n|{}", head.join(" | "), "---|".repeat(N));
    for row in rows {
        let _ = writeln!(out, "| {} |", row.map(|cell| escaped(&cell)).join(" | "));
    }
    out.push('\n');
}

/// Text that stays text in a Markdown table.
fn escaped(cell: &str) -> String {
    // The one mark-up we write ourselves.
    if cell == format!("**{NO_SOURCE}**") {
        return cell.to_owned();
    }
    let mut out = String::with_capacity(cell.len());
    for c in cell.chars() {
        match c {
            '\n' | '\r' => out.push(' '),
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '#' => {
                out.push('\\');
                out.push(c);
            }
            c => out.push(c),
        }
    }
    out
}

/// Figures and claims with their sources, a line each.
pub fn text(sources: &Sources) -> String {
    let report = sources.report;
    let mut out = String::new();
    if !report.figures.is_empty() {
        out += "FIGURES\n";
    }
    for figure in &report.figures {
        let subject = subject(sources, figure);
        let gap = if subject.is_empty() { "" } else { " " };
        let source = source(sources, figure).unwrap_or_else(|| NO_SOURCE.to_owned());
        let _ = writeln!(out, "- {}{gap}{subject}: {source}", words::value(figure));
    }
    let mut speakers: BTreeMap<String, Vec<String>> = BTreeMap::new();
    let mut order = Vec::new();
    for claim in &report.claims {
        let speaker = sources.speaker(claim).unwrap_or_else(|| "Nobody named".to_owned());
        if !speakers.contains_key(&speaker) {
            order.push(speaker.clone());
        }
        speakers.entry(speaker).or_default().push(sources.words(&claim.content));
    }
    if !order.is_empty() {
        out += "\nCLAIMS\n";
    }
    for speaker in order {
        let _ = writeln!(out, "{speaker}:");
        for claim in &speakers[&speaker] {
            let _ = writeln!(out, "- {}", claim.replace('\n', " "));
        }
    }
    out
}

/// What a figure counts and what happened to it: "people, killed".
pub fn subject(sources: &Sources, figure: &Figure) -> String {
    let counted = figure.counted.map(|span| sources.slicer.slice(span));
    [counted, figure.event.as_deref()].into_iter().flatten().collect::<Vec<_>>().join(", ")
}

/// Who vouches for a figure, and by which words.
pub fn source(sources: &Sources, figure: &Figure) -> Option<String> {
    let voucher = sources.voucher(figure.claim.as_ref())?;
    let cue = sources.words(&voucher.claim.cue);
    Some(if cue.is_empty() { voucher.name } else { format!("{} (“{cue}”)", voucher.name) })
}
