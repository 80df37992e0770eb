//! W3C Web Annotations: one for each entity, figure, date and claim, in an annotation page (JSON-LD).
//!
//! A target names the words both by position, in code points as the standard counts, and by quotation with what stands
//! before and after, so that it can be found again in another copy of the article.

use super::ledger;
use super::sources::Sources;
use super::words;
use crate::text::Span;
use serde_json::{Value, json};

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
        items.push(annotation(sources, &entity.id, "identifying", &label, &spans));
    }
    for figure in &report.figures {
        let source = ledger::source(sources, figure);
        let label = format!("{} {}; {source}", words::value(figure), ledger::subject(sources, figure));
        items.push(annotation(sources, &figure.id, "describing", &label, &[Span::new(figure.start, figure.end)]));
    }
    for date in &report.dates {
        items.push(annotation(sources, &date.id, "describing", &date.value, &[Span::new(date.start, date.end)]));
    }
    for claim in &report.claims {
        let speaker = sources.speaker(claim).unwrap_or_else(|| "nobody named".to_owned());
        items.push(annotation(sources, &claim.id, "describing", &format!("claim by {speaker}"), &claim.content));
    }
    let page = json!({
        "@context": "http://www.w3.org/ns/anno.jsonld",
        "id": "urn:pressglass:annotations",
        "type": "AnnotationPage",
        "items": items,
    });
    format!("{page:#}\n")
}

fn annotation(sources: &Sources, id: &str, purpose: &str, label: &str, spans: &[Span]) -> Value {
    let targets: Vec<Value> = spans.iter().map(|span| target(sources, *span)).collect();
    json!({
        "id": format!("urn:pressglass:{id}"),
        "type": "Annotation",
        "motivation": purpose,
        "body": {"type": "TextualBody", "value": label, "purpose": purpose, "format": "text/plain"},
        "target": targets,
    })
}

fn target(sources: &Sources, span: Span) -> Value {
    let (before, exact, after) = sources.slicer.around(span, CONTEXT);
    json!({
        "source": SOURCE,
        "selector": [
            {
                "type": "TextPositionSelector",
                "start": sources.slicer.code_point(span.start),
                "end": sources.slicer.code_point(span.end),
            },
            {"type": "TextQuoteSelector", "exact": exact, "prefix": before, "suffix": after},
        ],
    })
}
