//! The evidence as a document: a ledger in Markdown, and the same in plain lines to paste into a message.

use super::sources::{Backing, Sources};
use super::words;
use crate::report::{Claim, Figure};
use crate::text::Span;
use std::collections::BTreeMap;
use std::fmt::Write;

/// What a reader most wants to know of a figure without one.
pub const NO_SOURCE: &str = "no source given";
const NEEDS_NONE: &str = "needs no source";

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
        report.figures.iter().map(|figure| [words::value(figure), subject(sources, figure), source(sources, figure)]),
    );
    claims(&mut out, sources);
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

/// The claims of each speaker, speakers in order of their first.
fn claims(out: &mut String, sources: &Sources) {
    let speakers = by_speaker(sources);
    if !speakers.is_empty() {
        out.push_str("## Claims\n\n");
    }
    for (speaker, claims) in speakers {
        let roles = sources.entity(claims[0].entity.as_ref()).filter(|entity| entity.name == speaker);
        let roles = roles.map(|entity| entity.roles.join("; ")).unwrap_or_default();
        let roles = if roles.is_empty() { roles } else { format!(", {}", escaped(&roles)) };
        let _ = writeln!(out, "### {}{roles}\n", escaped(&speaker));
        for claim in claims {
            let cue = escaped(&sources.cue(claim));
            let cue = if cue.is_empty() { cue } else { format!("*{cue}*: ") };
            let _ = writeln!(out, "- {cue}{}", escaped(&sources.words(&claim.content)));
        }
        out.push('\n');
    }
}

fn by_speaker<'r>(sources: &Sources<'r>) -> Vec<(String, Vec<&'r Claim>)> {
    let mut places: BTreeMap<String, usize> = BTreeMap::new();
    let mut speakers: Vec<(String, Vec<&Claim>)> = Vec::new();
    for claim in &sources.report.claims {
        let speaker = sources.speaker(claim).unwrap_or_else(|| "Nobody named".to_owned());
        let place = *places.entry(speaker.clone()).or_insert_with(|| {
            speakers.push((speaker, Vec::new()));
            speakers.len() - 1
        });
        speakers[place].1.push(claim);
    }
    speakers
}

/// Text that stays text in Markdown; the one thing said in bold is that no source is given.
fn escaped(cell: &str) -> String {
    if cell == NO_SOURCE {
        return format!("**{NO_SOURCE}**");
    }
    let mut out = String::with_capacity(cell.len());
    for c in cell.chars() {
        match c {
            '\n' | '\r' => out.push(' '),
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '#' | '~' | '&' | '$' => {
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
        let source = source(sources, figure);
        let _ = writeln!(out, "- {}{gap}{subject}: {source}", words::value(figure));
    }
    let speakers = by_speaker(sources);
    if !speakers.is_empty() {
        out += "\nCLAIMS\n";
    }
    for (speaker, claims) in speakers {
        let _ = writeln!(out, "{speaker}:");
        for claim in claims {
            let _ = writeln!(out, "- {}", sources.words(&claim.content));
        }
    }
    out
}

/// What a figure counts or measures and what happened to it: "people, killed", "of the voters".
pub fn subject(sources: &Sources, figure: &Figure) -> String {
    let counted = figure.counted.map(|span| {
        let between = Span::new(figure.number.end, span.start.max(figure.number.end));
        let of = if sources.slicer.slice(between).ends_with(" of ") { "of " } else { "" };
        format!("{of}{}", sources.slicer.slice(span))
    });
    let counted = counted.as_deref().or(figure.concept.as_deref());
    [counted, figure.event.as_deref()].into_iter().flatten().collect::<Vec<_>>().join(", ")
}

/// Who vouches for a figure, and by which words.
pub fn source(sources: &Sources, figure: &Figure) -> String {
    match sources.backing(figure) {
        Backing::Source(voucher) => {
            let cue = sources.cue(voucher.claim);
            if cue.is_empty() { voucher.name } else { format!("{} (“{cue}”)", voucher.name) }
        }
        Backing::Nobody => NO_SOURCE.to_owned(),
        Backing::NotNeeded => NEEDS_NONE.to_owned(),
    }
}
