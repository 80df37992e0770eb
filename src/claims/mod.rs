//! Who said what: source, cue and content of every attribution, quoted or not.
//!
//! Takes the document and its entities; gives the [`Claim`]s in order of their content. In `“We won,” Ryder said.` the
//! content is `“We won,”`, the cue `said`, the source `Ryder`.

mod assembly;
pub mod attribution;
pub mod candidates;
mod cases;
pub mod chooser;
mod confidence;
pub mod facts;
pub mod features;
pub mod layout;
mod mind;
mod nesting;
mod speakers;
mod tagging;
pub mod tags;

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
    find_with(document, mentions, entities, &facts, Tagger::embedded(), chooser::EMBEDDED)
}

/// The same with another model and other word classes: for the trainer.
pub fn find_with(
    document: &Document,
    mentions: &[Mention],
    entities: &[Entity],
    facts: &FactTable,
    tagger: &Tagger,
    sources: &[u8; chooser::WEIGHTS],
) -> Vec<Claim> {
    let mut draft = tag(document, facts, tagger);
    chooser::choose(sources, document, &mut draft);
    cases::apply(document, mentions, &mut draft);
    let mut attributions = draft.attributions;
    attributions.retain(|attribution| attribution.is_whole(document));
    attributions.sort_by_key(|attribution| (attribution.source.first().copied(), attribution.content[0]));
    let mut speakers = Speakers::new(document, mentions, entities);
    let mut claims: Vec<Claim> =
        attributions.into_iter().map(|attribution| attribution.into_claim(document, &mut speakers)).collect();
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

/// What the tagger sees in a document.
#[derive(Debug, Default)]
pub struct Draft {
    /// Its attributions, in order of their cues, paragraph by paragraph.
    pub attributions: Vec<Attribution>,
    /// Its source spans, in order.
    pub sources: Vec<TokenRange>,
}

/// Tags a document, and joins the spans to attributions.
pub fn tag(document: &Document, facts: &FactTable, tagger: &Tagger) -> Draft {
    let mut run = tagger.run(facts);
    let mut assembly = Assembly::default();
    let mut sources = Vec::new();
    for &paragraph in document.paragraphs() {
        let layout = Layout::new(document, facts, paragraph);
        let spans = tags::spans(&run.tag(&layout), paragraph.from);
        assembly.add(document, &spans);
        sources.extend(spans.iter().filter(|span| span.role == Role::Source).map(|span| span.tokens));
    }
    Draft { attributions: assembly.attributions, sources }
}
