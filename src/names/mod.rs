//! Named mentions: people, organisations, places, groups, events.
//!
//! Takes a document; gives the [`Mention`]s in order, none overlapping another. In `Lloyd Austin met Israeli officials`
//! they are `Lloyd Austin` (person) and `Israeli` (group).

#[macro_use]
mod template;
mod acronyms;
mod agreement;
mod borders;
mod companies;
mod compounds;
mod evidence;
mod features;
mod lists;
mod parts;
mod second;
mod tagger;
mod tags;
mod told;
mod uncapitalised;
mod words;

pub use features::Reading;
pub use second::SecondLook;
pub use tagger::{decode, first_pass};
pub use tags::{LABELS, may_follow, tags};

use crate::text::{Document, Span, TokenRange};
use serde::{Deserialize, Serialize};

/// What a name names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// A human being.
    Person,
    /// A company, agency, party, court, team, publication.
    Organization,
    /// A country, city, region, building, river.
    Place,
    /// Members of a nation, religion, party or people, and the adjectives made from them ("Israeli", "Shia").
    Group,
    /// A named war, storm, tournament, summit.
    Event,
    /// Another name: a work, product, law, prize.
    Other,
}

impl Kind {
    /// All kinds, in the order of the tagger's labels.
    pub const ALL: [Self; 6] = [Self::Person, Self::Organization, Self::Place, Self::Group, Self::Event, Self::Other];
}

/// A name as it stands in the text, titles and ranks left out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mention {
    /// Bytes it covers.
    pub span: Span,
    /// Tokens it covers.
    pub tokens: TokenRange,
    /// What it names.
    pub label: Kind,
    /// The rule that found or last changed it: `tagger`, or a fix-up's name.
    pub rule: &'static str,
}

/// Finds the names of a document, in order.
pub fn find(doc: &Document) -> Vec<Mention> {
    tagger::find(doc)
}
