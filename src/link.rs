//! The joins: which claim a figure or date stands in, and which entities, figures and dates stand in a claim.
//!
//! Takes what the stages found, each list in order; gives [`Findings`]. A thing stands in a claim when one of the claim's
//! content spans holds it whole; of several claims around it the one with the shortest span is innermost.

use crate::claims::Claim;
use crate::dates::{Timex, TimexKind};
use crate::entities::Entity;
use crate::figures::{Figure, FigureKind};
use crate::names::Mention;
use crate::text::Span;

/// Everything found in an article, joined by number.
#[derive(Debug)]
pub struct Findings {
    /// Named mentions, in order.
    pub mentions: Vec<Mention>,
    /// Entities, in order of first mention.
    pub entities: Vec<Entity>,
    /// Figures with the innermost claim of each.
    pub figures: Vec<(Figure, Option<usize>)>,
    /// Time expressions with the innermost claim of each.
    pub dates: Vec<(Timex, Option<usize>)>,
    /// Claims with what stands in each.
    pub claims: Vec<(Claim, Contents)>,
}

/// What stands inside a claim's content, by number.
#[derive(Debug, Default)]
pub struct Contents {
    /// Figures.
    pub figures: Vec<usize>,
    /// Time expressions.
    pub dates: Vec<usize>,
    /// Entities, each once.
    pub entities: Vec<usize>,
}

/// Joins the findings of all stages.
pub fn join(
    mentions: Vec<Mention>,
    entities: Vec<Entity>,
    mut figures: Vec<Figure>,
    dates: Vec<Timex>,
    claims: Vec<Claim>,
) -> Findings {
    drop_other_readings(&mut figures, &mentions, &dates);
    let mut contents: Vec<Contents> = claims.iter().map(|_| Contents::default()).collect();

    let figure_claims = holders(&claims, figures.iter().map(|figure| figure.span), |claim, figure| {
        contents[claim].figures.push(figure);
    });
    let date_claims = holders(&claims, dates.iter().map(|date| date.span), |claim, date| {
        contents[claim].dates.push(date);
    });
    let mut entity_of = vec![0; mentions.len()];
    for (number, entity) in entities.iter().enumerate() {
        for &mention in &entity.mentions {
            entity_of[mention] = number;
        }
    }
    holders(&claims, mentions.iter().map(|mention| mention.span), |claim, mention| {
        contents[claim].entities.push(entity_of[mention]);
    });
    for content in &mut contents {
        content.entities.sort_unstable();
        content.entities.dedup();
    }
    Findings {
        mentions,
        entities,
        figures: figures.into_iter().zip(figure_claims).collect(),
        dates: dates.into_iter().zip(date_claims).collect(),
        claims: claims.into_iter().zip(contents).collect(),
    }
}

/// A bare number inside a name ("Boeing 787") or a calendar date ("in 2020") is no figure. What carries a unit of money or
/// measure is never a name, and a length of time may be part of a date ("two years later").
fn drop_other_readings(figures: &mut Vec<Figure>, mentions: &[Mention], dates: &[Timex]) {
    let calendar: Vec<Span> =
        dates.iter().filter(|date| date.kind != TimexKind::Duration).map(|date| date.span).collect();
    let names: Vec<Span> = mentions.iter().map(|mention| mention.span).collect();
    figures.retain(|figure| match figure.kind {
        FigureKind::Money | FigureKind::Percent | FigureKind::Measure => true,
        FigureKind::Duration => !overlaps_any(&names, figure.number),
        _ => !overlaps_any(&calendar, figure.number) && !overlaps_any(&names, figure.number),
    });
}

/// Whether the span overlaps one of the spans, which are sorted and apart.
fn overlaps_any(sorted: &[Span], span: Span) -> bool {
    let next = sorted.partition_point(|other| other.end <= span.start);
    sorted.get(next).is_some_and(|other| other.overlaps(span))
}

/// For each span, given in order of start, the innermost claim around it; `each(claim, span)` is told every claim around.
fn holders(
    claims: &[Claim],
    spans: impl Iterator<Item = Span>,
    mut each: impl FnMut(usize, usize),
) -> Vec<Option<usize>> {
    let mut contents: Vec<(Span, usize)> = claims
        .iter()
        .enumerate()
        .flat_map(|(number, claim)| claim.content.iter().map(move |span| (*span, number)))
        .collect();
    contents.sort_unstable();
    let mut coming = contents.into_iter().peekable();
    let mut open: Vec<(Span, usize)> = Vec::new();
    spans
        .enumerate()
        .map(|(number, span)| {
            while let Some(next) = coming.next_if(|(content, _)| content.start <= span.start) {
                open.push(next);
            }
            open.retain(|(content, _)| content.end > span.start);
            let around = open.iter().filter(|(content, _)| content.contains(span));
            around.clone().for_each(|&(_, claim)| each(claim, number));
            around.min_by_key(|(content, claim)| (content.len(), *claim)).map(|&(_, claim)| claim)
        })
        .collect()
}
