//! Who is who: mentions that name the same person, body or place become one [`Entity`], with its roles.
//!
//! Takes the document and its mentions; gives entities in order of first mention. In `Mayor Jane Poe spoke. Poe, 45, a
//! former teacher, left.` both mentions are one person with the roles `Mayor` and `former teacher`.
//!
//! Names are compared, never contexts: `people` knows how persons are called again (surname, first name, initials, titles),
//! `bodies` how everything else is (acronyms, short forms, countries and their peoples). `roles` reads titles and
//! appositions off the words around a name.

mod bodies;
mod context;
mod glosses;
mod name;
mod partition;
mod people;
mod phrase;
mod roles;

use crate::lexicon::places;
use crate::names::{Kind, Mention};
use crate::text::{Case, Document, Span};
use context::Context;
use fnv::FnvHashSet;
use partition::Partition;

/// One person, organisation, place or other named thing of the article.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entity {
    /// What it is.
    pub kind: Kind,
    /// Its fullest form in the text; for a country of which only the people are named, the country's name.
    pub name: String,
    /// Titles and appositions that the text gives it, in order of appearance, none twice.
    pub roles: Vec<Span>,
    /// Numbers of its mentions, in order.
    pub mentions: Vec<usize>,
}

/// Merges mentions into entities; every mention belongs to exactly one.
pub fn merge(document: &Document, mentions: &[Mention]) -> Vec<Entity> {
    let context = Context::new(document, mentions);
    let roles = roles::read(&context);
    let mut partition = Partition::new(mentions.len());
    let classes = name::classes(&context);
    bodies::join(&context, &classes, &mut partition);
    people::join(&context, &classes, &roles, &mut partition);
    glosses::join(&context, &mut partition);
    partition.groups().into_iter().map(|group| entity(&context, &roles, group)).collect()
}

fn entity(context: &Context, roles: &[roles::Roles], mentions: Vec<usize>) -> Entity {
    let country = mentions.iter().find_map(|&mention| context.country(mention));
    let kind = if country.is_some() { Kind::Place } else { majority(context, &mentions) };
    let fullest = fullest(context, &mentions, kind);
    let name = match country {
        Some(country) if is_people(context, fullest) => country.to_owned(),
        _ => context.surface(fullest).to_owned(),
    };
    let mut seen = FnvHashSet::default();
    let mut spans: Vec<Span> = mentions.iter().flat_map(|&mention| roles[mention].spans(kind)).collect();
    spans.sort_unstable();
    spans.retain(|span| seen.insert(context.document.slice(*span).to_lowercase()));
    Entity { kind, name, roles: spans, mentions }
}

/// The kind that most mentions have; of equals the one that comes first.
fn majority(context: &Context, mentions: &[usize]) -> Kind {
    let label = |&mention: &usize| context.mentions[mention].label;
    let mut votes: Vec<(Kind, u32)> = Vec::new();
    for kind in mentions.iter().map(label) {
        match votes.iter_mut().find(|(known, _)| *known == kind) {
            Some((_, count)) => *count += 1,
            None => votes.push((kind, 1)),
        }
    }
    // Of equals `max_by_key` gives the last, so the first stands last.
    votes.into_iter().rev().max_by_key(|(_, count)| *count).map_or(Kind::Other, |(kind, _)| kind)
}

fn is_people(context: &Context, mention: usize) -> bool {
    places::people(&context.name(mention).key).is_some()
}

/// The mention with the fullest form: the name of a country rather than of its people, a person's with the most parts, not
/// in capitals only, with the most words, without a compass point before it, then the longest; of equals the first.
fn fullest(context: &Context, mentions: &[usize], kind: Kind) -> usize {
    let fullness = |&mention: &usize| {
        let range = context.mentions[mention].tokens;
        let shouted = range.len() > 1
            && range
                .iter()
                .all(|token| !matches!(context.document.form(token).case, Case::Lower | Case::Capital | Case::Mixed));
        let named = kind != Kind::Place || !is_people(context, mention);
        let surface = context.surface(mention);
        let capital = surface.starts_with(char::is_uppercase);
        let mixed = surface.contains(char::is_lowercase);
        let name = context.name(mention);
        // "MARGARET POE" in a headline says more than "Margaret".
        let parts = if kind == Kind::Person { name.person().len() } else { 0 };
        (named, parts, !shouted, name.words.len(), capital, surface.chars().count(), mixed)
    };
    let mut best = mentions[0];
    for mention in mentions {
        if fullness(mention) > fullness(&best) {
            best = *mention;
        }
    }
    best
}
