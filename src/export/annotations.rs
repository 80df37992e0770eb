//! W3C Web Annotations: one for each entity, figure, date and claim, in an annotation page (JSON-LD).
//!
//! A target names the words both by position, in code points as the standard counts, and by quotation with what stands
//! before and after, so that it can be found again in another copy of the article.

use super::ledger;
use super::sources::Sources;
use super::words;
use crate::text::Span;
use serde::Serialize;

/// Code points quoted before and after the exact words.
const CONTEXT: usize = 32;
/// The article has no address of its own: the page may have got it by paste.
const SOURCE: &str = "urn:pressglass:article";

/// Writes the annotation page.
pub fn write(sources: &Sources) -> String {
    let report = sources.report;
    let mut items = Vec::new();
    for entity in &report.entities {
        let spans: Vec<Span> = entity.mentions.iter().map(|mention| Span::new(mention.start, mention.end)).collect();
        let label = [vec![entity.name.clone()], entity.roles.clone()].concat().join(", ");
        items.push(annotation(sources, &entity.id, "identifying", label, &spans));
    }
    for figure in &report.figures {
        let source = ledger::source(sources, figure);
        let label = format!("{} {}; {source}", words::value(figure), ledger::subject(sources, figure));
        items.push(annotation(sources, &figure.id, "describing", label, &[Span::new(figure.start, figure.end)]));
    }
    for date in &report.dates {
        items.push(annotation(sources, &date.id, "describing", date.value.clone(), &[Span::new(date.start, date.end)]));
    }
    for claim in &report.claims {
        let speaker = sources.speaker(claim).unwrap_or_else(|| "nobody named".to_owned());
        items.push(annotation(sources, &claim.id, "describing", format!("claim by {speaker}"), &claim.content));
    }
    let page = Page {
        context: "http://www.w3.org/ns/anno.jsonld",
        r#type: "AnnotationPage",
        id: "urn:pressglass:annotations",
        items,
    };
    serde_json::to_string_pretty(&page).unwrap_or_default() + "\n"
}

fn annotation<'s>(
    sources: &'s Sources,
    id: &str,
    purpose: &'static str,
    label: String,
    spans: &[Span],
) -> Annotation<'s> {
    let body = Body { value: label, purpose, format: "text/plain" };
    let target = spans.iter().map(|span| target(sources, *span)).collect();
    Annotation { id: format!("urn:pressglass:{id}"), motivation: purpose, body, target }
}

fn target<'s>(sources: &'s Sources, span: Span) -> Target<'s> {
    let (prefix, exact, suffix) = sources.slicer.around(span, CONTEXT);
    let position = Position { start: sources.slicer.code_point(span.start), end: sources.slicer.code_point(span.end) };
    Target { source: SOURCE, selector: (position, Quote { exact, prefix, suffix }) }
}

// The standard's own names.

#[derive(Serialize)]
struct Page<'s> {
    #[serde(rename = "@context")]
    context: &'static str,
    r#type: &'static str,
    id: &'static str,
    items: Vec<Annotation<'s>>,
}

#[derive(Serialize)]
#[serde(tag = "type")]
struct Annotation<'s> {
    id: String,
    motivation: &'static str,
    body: Body,
    target: Vec<Target<'s>>,
}

#[derive(Serialize)]
#[serde(tag = "type", rename = "TextualBody")]
struct Body {
    value: String,
    purpose: &'static str,
    format: &'static str,
}

#[derive(Serialize)]
struct Target<'s> {
    source: &'static str,
    selector: (Position, Quote<'s>),
}

#[derive(Serialize)]
#[serde(tag = "type", rename = "TextPositionSelector")]
struct Position {
    start: u32,
    end: u32,
}

#[derive(Serialize)]
#[serde(tag = "type", rename = "TextQuoteSelector")]
struct Quote<'s> {
    exact: &'s str,
    prefix: &'s str,
    suffix: &'s str,
}
