//! What every form asks of a report: the words of a span, and who vouches for a figure or date.

use crate::figures::FigureKind;
use crate::report::{Claim, Entity, Figure, Report};
use crate::text::{Slicer, Span};
use std::collections::BTreeMap;

/// A report with its text, made easy to ask.
pub struct Sources<'r> {
    pub text: &'r str,
    pub report: &'r Report,
    pub slicer: Slicer<'r>,
    claims: BTreeMap<&'r str, &'r Claim>,
    entities: BTreeMap<&'r str, &'r Entity>,
}

/// Who stands behind a figure.
pub enum Backing<'r> {
    /// The article names a source.
    Source(Voucher<'r>),
    /// The article says it in its own name.
    Nobody,
    /// A mere length of time among the dates ("two days after"), an age or a rank: nobody need vouch for it.
    NotNeeded,
}

/// Who vouches for something.
pub struct Voucher<'r> {
    pub name: String,
    pub claim: &'r Claim,
}

impl<'r> Sources<'r> {
    pub fn new(text: &'r str, report: &'r Report) -> Self {
        Self {
            text,
            report,
            slicer: Slicer::new(text, report.offsets),
            claims: report.claims.iter().map(|claim| (claim.id.as_str(), claim)).collect(),
            entities: report.entities.iter().map(|entity| (entity.id.as_str(), entity)).collect(),
        }
    }

    /// The words of the spans in one line, with an ellipsis between them.
    pub fn words(&self, spans: &[Span]) -> String {
        let line = |span: &Span| self.slicer.slice(*span).split_whitespace().collect::<Vec<_>>().join(" ");
        spans.iter().map(line).collect::<Vec<_>>().join(" … ")
    }

    /// A claim's cue where it is a word; a transcript's colon is none.
    pub fn cue(&self, claim: &Claim) -> String {
        Some(self.words(&claim.cue)).filter(|cue| cue.contains(char::is_alphabetic)).unwrap_or_default()
    }

    /// The entity of that id.
    pub fn entity(&self, id: Option<&String>) -> Option<&'r Entity> {
        id.and_then(|id| self.entities.get(id.as_str()).copied())
    }

    /// Who makes a claim: an entity's name where a mere name or pronoun stands, else the source's own words.
    pub fn speaker(&self, claim: &Claim) -> Option<String> {
        let words = self.words(&claim.source);
        match self.entity(claim.entity.as_ref()) {
            Some(entity) if entity.kind == crate::names::Kind::Person || !words.contains(' ') => {
                Some(entity.name.clone())
            }
            _ if words.is_empty() => None,
            _ => Some(words),
        }
    }

    /// Who stands behind a figure: the one rule for all forms and for the page.
    pub fn backing(&self, figure: &Figure) -> Backing<'r> {
        match self.voucher(figure.claim.as_ref()) {
            Some(voucher) => Backing::Source(voucher),
            None if self.needs_nobody(figure) => Backing::NotNeeded,
            None => Backing::Nobody,
        }
    }

    fn needs_nobody(&self, figure: &Figure) -> bool {
        match figure.kind {
            FigureKind::Duration => is_age(figure) || self.stands_in_a_date(figure),
            FigureKind::Ordinal => true,
            _ => false,
        }
    }

    /// Whether a figure's words are those of a date; dates are sorted and apart.
    fn stands_in_a_date(&self, figure: &Figure) -> bool {
        let dates = &self.report.dates;
        let next = dates.partition_point(|date| date.end <= figure.start);
        dates.get(next).is_some_and(|date| date.start < figure.end)
    }

    /// The innermost claim around a finding whose source the article names.
    pub fn voucher(&self, claim: Option<&String>) -> Option<Voucher<'r>> {
        let mut next = claim;
        // Claims nest a few levels deep; the limit guards against a circle.
        for _ in 0..32 {
            let claim = *self.claims.get(next?.as_str())?;
            if let Some(name) = self.speaker(claim) {
                return Some(Voucher { name, claim });
            }
            next = claim.within.as_ref();
        }
        None
    }
}

/// `year of age`, `day of age`
fn is_age(figure: &Figure) -> bool {
    figure.unit.as_deref().is_some_and(|unit| unit.ends_with(" of age"))
}
