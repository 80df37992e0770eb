//! Who said what: source, cue and content of every attribution, quoted or not.
//!
//! Takes the document and its entities; gives the [`Claim`]s in order of their content. In `“We won,” Ryder said.` the
//! content is `“We won,”`, the cue `said`, the source `Ryder`.

mod assembly;
pub mod attribution;
pub mod borders;
pub mod candidates;
mod cases;
pub mod chooser;
mod described;
pub mod facts;
pub mod features;
pub mod layout;
mod mind;
mod nesting;
mod speakers;
pub mod tagged;
mod tagging;
pub mod tags;
pub mod verdict;

pub use tagging::Tagger;

pub use crate::lexicon::cues::{CueClass, Polarity};

use crate::entities::Entity;
use crate::lexicon::attribution as attribution_words;
use crate::names::Mention;
use crate::text::{Document, Span, TokenRange};
use assembly::Assembly;
use attribution::Attribution;
use facts::FactTable;
use layout::Layout;
use serde::{Deserialize, Serialize};
use speakers::Speakers;
use std::cmp::Reverse;
use tags::Role;

/// How much of the content stands in quotation marks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum ClaimKind {
    /// All of it.
    Direct,
    /// A part of it.
    Mixed,
    /// None of it.
    Indirect,
}

/// One attribution.
#[derive(Debug, Clone, PartialEq)]
pub struct Claim {
    /// How much of the content is quoted.
    pub kind: ClaimKind,
    /// Who says it; empty where the text does not say.
    pub source: Vec<Span>,
    /// Number of the entity that the source names, pronouns and surnames resolved.
    pub entity: Option<usize>,
    /// The words that tell that something is said; empty for a quotation without one.
    pub cue: Vec<Span>,
    /// What the cue means.
    pub cue_class: CueClass,
    /// What the source does by saying it.
    pub polarity: Polarity,
    /// What is said; several spans where the cue interrupts it.
    pub content: Vec<Span>,
    /// Number of the claim around this one, where attributions nest.
    pub within: Option<usize>,
    /// `tagger`, or the closed case that read it.
    pub rule: &'static str,
    /// 0 to 1, calibrated: of the claims at 0.9, nine in ten are right.
    pub confidence: f64,
}

/// Finds the claims of a document, in order of their content.
pub fn find(document: &Document, mentions: &[Mention], entities: &[Entity]) -> Vec<Claim> {
    let facts = FactTable::new(document, attribution_words::classes);
    find_with(document, mentions, entities, &facts, Models::embedded())
}

/// What was learned from attributed articles, a model a step.
#[derive(Debug, Clone, Copy)]
pub struct Models<'m> {
    /// Finds spans.
    pub tagger: &'m Tagger,
    /// Moves their borders.
    pub borders: &'m [u8; borders::WEIGHTS],
    /// Chooses sources.
    pub sources: &'m [u8; chooser::WEIGHTS],
    /// Tells which attributions stand.
    pub verdicts: &'m [u8; verdict::WEIGHTS],
}

impl Models<'static> {
    /// Those that the library carries.
    pub fn embedded() -> Self {
        Self {
            tagger: Tagger::embedded(),
            borders: borders::EMBEDDED,
            sources: chooser::EMBEDDED,
            verdicts: verdict::EMBEDDED,
        }
    }
}

/// The same with other models and other word classes: for the trainer.
pub fn find_with(
    document: &Document,
    mentions: &[Mention],
    entities: &[Entity],
    facts: &FactTable,
    models: Models,
) -> Vec<Claim> {
    let mut attributions: Vec<(Attribution, f64)> = attributions(document, mentions, facts, models)
        .into_iter()
        .map(|attribution| {
            let odds = verdict::odds(models.verdicts, document, &attribution);
            (attribution, odds)
        })
        .filter(|(attribution, odds)| *odds >= DOUBTFUL || attribution.stands_by_form(document))
        .collect();
    attributions.sort_by_key(|(attribution, _)| (attribution.source.first().copied(), attribution.content[0]));
    let mut speakers = Speakers::new(document, mentions, entities);
    let mut claims: Vec<Claim> = attributions
        .into_iter()
        .map(|(attribution, odds)| attribution.into_claim(document, &mut speakers, odds))
        .collect();
    claims.sort_by_key(|claim| claim.content.first().map(|span| (span.start, Reverse(span.end))));
    nesting::nest(&mut claims);
    name_first_person(document, &mut claims);
    claims
}

/// "I", within what somebody says, is who says it.
fn name_first_person(document: &Document, claims: &mut [Claim]) {
    for number in 0..claims.len() {
        let speaks_of_self = matches!(claims[number].source[..], [source] if document.slice(source) == "I");
        if let Some(outer) = claims[number].within.filter(|_| speaks_of_self) {
            claims[number].entity = claims[outer].entity;
        }
    }
}

/// An attribution with smaller odds is left out: where a third of the found is right, as much is won as lost.
const DOUBTFUL: f64 = 0.25;

/// All attributions that tagger, rules and source step find, before the verdict.
pub fn attributions(document: &Document, mentions: &[Mention], facts: &FactTable, models: Models) -> Vec<Attribution> {
    let mut draft = tag(document, facts, models);
    chooser::choose(models.sources, document, &mut draft);
    cases::apply(document, mentions, &mut draft);
    draft.attributions.retain(|attribution| attribution.is_whole(document));
    draft.attributions
}

/// What the tagger sees in a document.
#[derive(Debug, Default)]
pub struct Draft {
    /// Its attributions, in order of their cues, paragraph by paragraph.
    pub attributions: Vec<Attribution>,
    /// Its source spans, in order.
    pub sources: Vec<TokenRange>,
}

/// Tags a document, and joins the spans to attributions.
pub fn tag(document: &Document, facts: &FactTable, models: Models) -> Draft {
    let mut run = models.tagger.run(facts);
    let mut assembly = Assembly::default();
    let mut sources = Vec::new();
    for &paragraph in document.paragraphs() {
        let layout = Layout::new(document, facts, paragraph);
        let spans =
            if layout.is_quiet() { Vec::new() } else { borders::refine(models.borders, &layout, &run.tag(&layout)) };
        assembly.add(document, &spans);
        sources.extend(spans.iter().filter(|span| span.role == Role::Source).map(|span| span.tokens));
    }
    Draft { attributions: assembly.attributions, sources }
}
