//! Who a source is: the entity that its words name.

use crate::entities::Entity;
use crate::names::Mention;
use crate::text::{Document, TokenRange};

/// The named things of a document, ready to be asked for.
pub(super) struct Speakers<'a> {
    mentions: &'a [Mention],
    entity_of: Vec<usize>,
}

impl<'a> Speakers<'a> {
    /// Indexes mentions by entity.
    pub fn new(mentions: &'a [Mention], entities: &[Entity]) -> Self {
        let mut entity_of = vec![0; mentions.len()];
        for (number, entity) in entities.iter().enumerate() {
            for &mention in &entity.mentions {
                entity_of[mention] = number;
            }
        }
        Self { mentions, entity_of }
    }

    /// The entity a source names: that of the last mention in it.
    pub fn entity(&self, document: &Document, source: &[TokenRange]) -> Option<usize> {
        let span = document.span(*source.first()?);
        let to = self.mentions.partition_point(|mention| mention.span.end <= span.end);
        let last = to.checked_sub(1)?;
        (self.mentions[last].span.start >= span.start).then(|| self.entity_of[last])
    }
}
