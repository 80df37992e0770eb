//! One list of the report as comma-separated values (RFC 4180), a header line first.
//!
//! Text that a spreadsheet would take for a formula gets an apostrophe before it.

use super::sources::{Backing, Sources};
use crate::options::Table;
use crate::text::Span;
use csv_core::{Terminator, WriteResult, Writer, WriterBuilder};
use serde::Serialize;

/// Writes the list.
pub fn write(sources: &Sources, table: Table) -> String {
    match table {
        Table::Figure => figures(sources),
        Table::Claim => claims(sources),
        Table::Date => dates(sources),
        Table::Entity => entities(sources),
    }
}

fn figures(sources: &Sources) -> String {
    let head = [
        "id",
        "start",
        "end",
        "text",
        "kind",
        "value",
        "low",
        "high",
        "modifier",
        "trend",
        "unit",
        "counted",
        "event",
        "source_given",
        "source",
        "cue",
        "claim",
        "rule",
    ];
    let rows = sources.report.figures.iter().map(|figure| {
        let (voucher, given) = match sources.backing(figure) {
            Backing::Source(voucher) => (Some(voucher), "yes"),
            Backing::Nobody => (None, "no"),
            Backing::NotNeeded => (None, ""),
        };
        [
            figure.id.clone(),
            figure.start.to_string(),
            figure.end.to_string(),
            text(sources.slicer.slice(Span::new(figure.start, figure.end))),
            name(figure.kind),
            number(figure.value),
            number(figure.low),
            number(figure.high),
            name(figure.modifier),
            figure.trend.map(name).unwrap_or_default(),
            figure.unit.clone().unwrap_or_default(),
            text(figure.counted.map(|span| sources.slicer.slice(span)).unwrap_or_default()),
            text(figure.event.as_deref().unwrap_or_default()),
            given.to_owned(),
            text(voucher.as_ref().map(|voucher| voucher.name.as_str()).unwrap_or_default()),
            text(&voucher.map(|voucher| sources.words(&voucher.claim.cue)).unwrap_or_default()),
            figure.claim.clone().unwrap_or_default(),
            figure.rule.to_string(),
        ]
    });
    lines(head, rows)
}

fn claims(sources: &Sources) -> String {
    let head = [
        "id",
        "start",
        "end",
        "kind",
        "speaker",
        "source",
        "entity",
        "cue",
        "cue_class",
        "polarity",
        "content",
        "within",
        "figures",
        "dates",
        "entities",
        "rule",
        "confidence",
    ];
    let rows = sources.report.claims.iter().map(|claim| {
        let (start, end) = (claim.content.first().map(|span| span.start), claim.content.last().map(|span| span.end));
        [
            claim.id.clone(),
            start.map(|at| at.to_string()).unwrap_or_default(),
            end.map(|at| at.to_string()).unwrap_or_default(),
            name(claim.kind),
            text(&sources.speaker(claim).unwrap_or_default()),
            text(&sources.words(&claim.source)),
            claim.entity.clone().unwrap_or_default(),
            text(&sources.words(&claim.cue)),
            name(claim.cue_class),
            name(claim.polarity),
            text(&sources.words(&claim.content)),
            claim.within.clone().unwrap_or_default(),
            claim.figures.join(" "),
            claim.dates.join(" "),
            claim.entities.join(" "),
            claim.rule.to_string(),
            claim.confidence.to_string(),
        ]
    });
    lines(head, rows)
}

fn dates(sources: &Sources) -> String {
    let head = [
        "id",
        "start",
        "end",
        "text",
        "kind",
        "value",
        "from",
        "to",
        "implied",
        "alternatives",
        "source",
        "claim",
        "rule",
    ];
    let rows = sources.report.dates.iter().map(|date| {
        [
            date.id.clone(),
            date.start.to_string(),
            date.end.to_string(),
            text(sources.slicer.slice(Span::new(date.start, date.end))),
            name(date.kind),
            date.value.clone(),
            date.from.map(|day| day.to_string()).unwrap_or_default(),
            date.to.map(|day| day.to_string()).unwrap_or_default(),
            date.implied.iter().copied().map(name).collect::<Vec<_>>().join(" "),
            date.alternatives.join(" "),
            text(&sources.voucher(date.claim.as_ref()).map(|voucher| voucher.name).unwrap_or_default()),
            date.claim.clone().unwrap_or_default(),
            date.rule.to_string(),
        ]
    });
    lines(head, rows)
}

fn entities(sources: &Sources) -> String {
    let head = ["id", "kind", "name", "aliases", "roles", "mentions", "first_start"];
    let rows = sources.report.entities.iter().map(|entity| {
        [
            entity.id.clone(),
            name(entity.kind),
            text(&entity.name),
            text(&entity.aliases.join("; ")),
            text(&entity.roles.join("; ")),
            entity.mentions.len().to_string(),
            entity.mentions.first().map(|mention| mention.start.to_string()).unwrap_or_default(),
        ]
    });
    lines(head, rows)
}

fn lines<const N: usize>(head: [&str; N], rows: impl Iterator<Item = [String; N]>) -> String {
    let mut sheet = Sheet { writer: WriterBuilder::new().terminator(Terminator::CRLF).build(), out: Vec::new() };
    sheet.row(&head);
    rows.for_each(|row| sheet.row(&row));
    String::from_utf8(sheet.out).unwrap_or_default()
}

/// Rows as they come, quoted where they must be.
struct Sheet {
    writer: Writer,
    out: Vec<u8>,
}

impl Sheet {
    fn row(&mut self, fields: &[impl AsRef<str>]) {
        let mut room = [0; 256];
        for (i, field) in fields.iter().enumerate() {
            if i > 0 {
                let (_, written) = self.writer.delimiter(&mut room);
                self.out.extend(&room[..written]);
            }
            self.field(field.as_ref().as_bytes(), &mut room);
        }
        let (_, written) = self.writer.terminator(&mut room);
        self.out.extend(&room[..written]);
    }

    fn field(&mut self, mut field: &[u8], room: &mut [u8]) {
        loop {
            let (result, taken, written) = self.writer.field(field, room);
            self.out.extend(&room[..written]);
            field = &field[taken..];
            if result == WriteResult::InputEmpty {
                break;
            }
        }
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
    serde_json::to_value(value).ok().and_then(|value| value.as_str().map(str::to_owned)).unwrap_or_default()
}
