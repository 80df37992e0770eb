//! Named mentions: people, organisations, places, groups, events.
//!
//! Takes a document; gives the [`Mention`]s in order, none overlapping another. In `Lloyd Austin met Israeli officials`
//! they are `Lloyd Austin` (person) and `Israeli` (group).

use crate::lexicon::{nouns, people, places};
use crate::text::{Case, Document, FormKind, Span, TokenRange};
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

/// Finds the names of a document, in order: runs of capitalised words, told apart by lists and by the words around them.
pub fn find(document: &Document) -> Vec<Mention> {
    let mut mentions = Vec::new();
    let mut i = 0;
    while i < document.len() {
        let run = run(document, i);
        let titled = run.iter().take_while(|&t| is_title(document, t)).count();
        let name = TokenRange::new(run.from + titled, run.to);
        if !name.is_empty()
            && let Some(label) = label(document, name, titled > 0)
        {
            mentions.push(Mention { span: document.span(name), tokens: name, label, rule: "lists" });
        }
        i = run.to.max(i + 1);
    }
    mentions
}

fn is_title(document: &Document, token: usize) -> bool {
    people::title(document.lower(token)).is_some_and(people::Title::precedes)
}

fn is_people(document: &Document, token: usize) -> bool {
    places::people(document.lower(token)).is_some()
}

/// The capitalised words that begin here; "of" and "and" may stand within, a people's name stands alone.
fn run(document: &Document, from: usize) -> TokenRange {
    let sentence = document.sentence(from);
    let named = |t: usize| {
        let form = document.form(t);
        form.kind == FormKind::Word && form.starts_upper && (t > sentence.from || begins_name(document, t))
    };
    let mut to = from;
    while to < sentence.to && named(to) {
        to += 1;
        if is_people(document, to - 1) {
            break;
        }
        let inner = to + 1 < sentence.to && matches!(document.lower(to), "of" | "de" | "bin" | "al" | "-");
        if inner && named(to + 1) && !is_title(document, to - 1) {
            to += 1;
        }
        if to < sentence.to && is_people(document, to) {
            break;
        }
    }
    TokenRange::new(from, to)
}

/// Whether the first word of a sentence begins a name: it is a known one, or no name of one word.
fn begins_name(document: &Document, token: usize) -> bool {
    let (lower, form) = (document.lower(token), document.form(token));
    let followed = token + 1 < document.len() && document.form(token + 1).starts_upper;
    followed && people::first_name(lower).is_some()
        || form.case == Case::Upper && form.surface.len() > 1
        || places::country(lower).is_some()
        || is_people(document, token)
        || is_title(document, token)
}

fn label(document: &Document, name: TokenRange, titled: bool) -> Option<Kind> {
    let lower = document.slice_tokens(name).to_lowercase();
    let last = document.lower(name.to - 1);
    if places::country(&lower).is_some() {
        return Some(Kind::Place);
    }
    if name.len() == 1 && places::people(&lower).is_some() {
        return Some(Kind::Group);
    }
    if name.iter().any(|t| nouns::is_organization_head(document.lower(t))) {
        return Some(Kind::Organization);
    }
    let before = name.from.checked_sub(1).map_or("", |t| document.lower(t));
    if titled || people::first_name(document.lower(name.from)).is_some() {
        return Some(Kind::Person);
    }
    match before {
        "in" | "at" | "near" | "from" | "into" | "across" | "inside" => Some(Kind::Place),
        _ if document.form(name.from).case == Case::Upper => Some(Kind::Organization),
        _ if nouns::is_place_head(last) => Some(Kind::Place),
        _ if name.len() > 1 => Some(Kind::Person),
        _ => None,
    }
}
