//! One list of the report as comma-separated values (RFC 4180), a header line first.
//!
//! Text that a spreadsheet would take for a formula gets an apostrophe before it.

use super::sources::{Backing, Sources};
use crate::options::Table;
use crate::report::{Claim, DateExpression, Entity, Figure};
use crate::text::Span;
use serde::Serialize;

/// Writes the list.
pub fn write(sources: &Sources, table: Table) -> String {
    let report = sources.report;
    match table {
        Table::Figure => sheet(sources, FIGURES, &report.figures),
        Table::Claim => sheet(sources, CLAIMS, &report.claims),
        Table::Date => sheet(sources, DATES, &report.dates),
        Table::Entity => sheet(sources, ENTITIES, &report.entities),
    }
}

/// A column: its head, and what stands under it.
type Column<Item> = (&'static str, fn(&Sources, &Item) -> String);

const FIGURES: &[Column<Figure>] = &[
    ("id", |_, figure| figure.id.clone()),
    ("start", |_, figure| figure.start.to_string()),
    ("end", |_, figure| figure.end.to_string()),
    ("text", |sources, figure| slice(sources, Span::new(figure.start, figure.end))),
    ("kind", |_, figure| name(figure.kind)),
    ("value", |_, figure| number(figure.value)),
    ("low", |_, figure| number(figure.low)),
    ("high", |_, figure| number(figure.high)),
    ("modifier", |_, figure| name(figure.modifier)),
    ("trend", |_, figure| figure.trend.map(name).unwrap_or_default()),
    ("unit", |_, figure| figure.unit.clone().unwrap_or_default()),
    ("counted", |sources, figure| figure.counted.map(|span| slice(sources, span)).unwrap_or_default()),
    ("concept", |_, figure| text(figure.concept.as_deref().unwrap_or_default())),
    ("event", |_, figure| text(figure.event.as_deref().unwrap_or_default())),
    ("source_given", |sources, figure| source_given(&sources.backing(figure)).to_owned()),
    ("source", |sources, figure| text(&source(sources, figure.claim.as_ref()))),
    ("cue", |sources, figure| {
        let voucher = sources.voucher(figure.claim.as_ref());
        text(&voucher.map(|voucher| sources.words(&voucher.claim.cue)).unwrap_or_default())
    }),
    ("claim", |_, figure| figure.claim.clone().unwrap_or_default()),
    ("rule", |_, figure| figure.rule.to_string()),
];

const CLAIMS: &[Column<Claim>] = &[
    ("id", |_, claim| claim.id.clone()),
    ("start", |_, claim| claim.content.first().map(|span| span.start.to_string()).unwrap_or_default()),
    ("end", |_, claim| claim.content.last().map(|span| span.end.to_string()).unwrap_or_default()),
    ("kind", |_, claim| name(claim.kind)),
    ("speaker", |sources, claim| text(&sources.speaker(claim).unwrap_or_default())),
    ("source", |sources, claim| text(&sources.words(&claim.source))),
    ("entity", |_, claim| claim.entity.clone().unwrap_or_default()),
    ("cue", |sources, claim| text(&sources.words(&claim.cue))),
    ("cue_class", |_, claim| name(claim.cue_class)),
    ("polarity", |_, claim| name(claim.polarity)),
    ("content", |sources, claim| text(&sources.words(&claim.content))),
    ("within", |_, claim| claim.within.clone().unwrap_or_default()),
    ("figures", |_, claim| claim.figures.join(" ")),
    ("dates", |_, claim| claim.dates.join(" ")),
    ("entities", |_, claim| claim.entities.join(" ")),
    ("rule", |_, claim| claim.rule.to_string()),
    ("confidence", |_, claim| claim.confidence.to_string()),
];

const DATES: &[Column<DateExpression>] = &[
    ("id", |_, date| date.id.clone()),
    ("start", |_, date| date.start.to_string()),
    ("end", |_, date| date.end.to_string()),
    ("text", |sources, date| slice(sources, Span::new(date.start, date.end))),
    ("kind", |_, date| name(date.kind)),
    ("value", |_, date| date.value.clone()),
    ("from", |_, date| date.from.map(|day| day.to_string()).unwrap_or_default()),
    ("to", |_, date| date.to.map(|day| day.to_string()).unwrap_or_default()),
    ("implied", |_, date| date.implied.iter().copied().map(name).collect::<Vec<_>>().join(" ")),
    ("alternatives", |_, date| date.alternatives.join(" ")),
    ("source", |sources, date| text(&source(sources, date.claim.as_ref()))),
    ("claim", |_, date| date.claim.clone().unwrap_or_default()),
    ("rule", |_, date| date.rule.to_string()),
];

const ENTITIES: &[Column<Entity>] = &[
    ("id", |_, entity| entity.id.clone()),
    ("kind", |_, entity| name(entity.kind)),
    ("name", |_, entity| text(&entity.name)),
    ("aliases", |_, entity| text(&entity.aliases.join("; "))),
    ("roles", |_, entity| text(&entity.roles.join("; "))),
    ("mentions", |_, entity| entity.mentions.len().to_string()),
    ("first_start", |_, entity| entity.mentions.first().map(|mention| mention.start.to_string()).unwrap_or_default()),
];

fn sheet<Item>(sources: &Sources, columns: &[Column<Item>], items: &[Item]) -> String {
    let mut out = String::new();
    row(&mut out, columns.iter().map(|(head, _)| (*head).to_owned()));
    items.iter().for_each(|item| row(&mut out, columns.iter().map(|(_, value)| value(sources, item))));
    out
}

fn row(out: &mut String, fields: impl Iterator<Item = String>) {
    for (i, field) in fields.enumerate() {
        if i > 0 {
            out.push(',');
        }
        if field.contains([',', '"', '\r', '\n']) { quoted(out, &field) } else { out.push_str(&field) }
    }
    out.push_str("\r\n");
}

fn quoted(out: &mut String, field: &str) {
    // At worst each letter is a quotation mark, which is doubled.
    let mut room = vec![0; 2 * field.len()];
    let (_, _, written) = csv_core::quote(field.as_bytes(), &mut room, b'"', b'"', true);
    room.truncate(written);
    out.push('"');
    out.push_str(&String::from_utf8(room).unwrap_or_default());
    out.push('"');
}

/// The article's words in a span.
fn slice(sources: &Sources, span: Span) -> String {
    text(sources.slicer.slice(span))
}

/// Who vouches for a finding that stands in the claim.
fn source(sources: &Sources, claim: Option<&String>) -> String {
    sources.voucher(claim).map(|voucher| voucher.name).unwrap_or_default()
}

fn source_given(backing: &Backing) -> &'static str {
    match backing {
        Backing::Source(_) => "yes",
        Backing::Nobody => "no",
        Backing::NotNeeded => "",
    }
}

/// Text from the article: it must not be run as a formula.
fn text(value: &str) -> String {
    if value.starts_with(['=', '+', '-', '@', '\t', '\r']) { format!("'{value}") } else { value.to_owned() }
}

fn number(value: Option<f64>) -> String {
    value.map(|value| value.to_string()).unwrap_or_default()
}

/// An enumerated value as the report's JSON has it.
fn name(value: impl Serialize) -> String {
    serde_json::to_string(&value).unwrap_or_default().trim_matches('"').to_owned()
}
