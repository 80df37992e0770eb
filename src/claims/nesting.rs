//! Which claim stands within which: "Anadolu reports that a spokesman said …".

use super::Claim;
use crate::text::Span;

/// Sets [`Claim::within`]: the innermost other claim whose content holds all of a claim but perhaps the marks at its ends.
/// Claims must be sorted by their content.
pub(super) fn nest(claims: &mut [Claim]) {
    let mut spans: Vec<(Span, usize)> = claims
        .iter()
        .enumerate()
        .flat_map(|(number, claim)| claim.content.iter().map(move |&span| (span, number)))
        .collect();
    spans.sort_unstable_by_key(|(span, _)| span.start);
    let mut order: Vec<(Span, usize)> =
        claims.iter().enumerate().filter_map(|(number, claim)| Some((hull(claim)?, number))).collect();
    order.sort_unstable_by_key(|(span, _)| span.start);
    let mut coming = spans.into_iter().peekable();
    let mut open: Vec<(Span, usize)> = Vec::new();
    for (hull, number) in order {
        while let Some(next) = coming.next_if(|(span, _)| span.start <= hull.start) {
            open.push(next);
        }
        open.retain(|(span, _)| span.end >= hull.end);
        let around = open.iter().filter(|&&(span, other)| other != number && span.len() > hull.len());
        claims[number].within = around.min_by_key(|(span, other)| (span.len(), *other)).map(|&(_, other)| other);
    }
}

/// The stretch from a claim's first word to its last.
fn hull(claim: &Claim) -> Option<Span> {
    claim.source.iter().chain(&claim.cue).chain(&claim.content).copied().reduce(Span::join)
}
