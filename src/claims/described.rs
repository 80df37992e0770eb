//! What the text tells of those it names: gender, and the words by which they are called.
//!
//! `Chancellor Jane Poe` is a woman by her first name, and `the chancellor`; `Poe Energy Agency` is `the agency`.

use crate::entities::Entity;
use crate::lexicon::people::{self, Gender};
use crate::names::{Kind, Mention};
use crate::text::Document;
use fnv::FnvHashMap;

/// What titles, roles or the first name tell of a person's gender.
pub(super) fn gender(document: &Document, mentions: &[Mention], entity: &Entity) -> Option<Gender> {
    if entity.kind != Kind::Person {
        return None;
    }
    let before = |mention: usize| mentions[mention].tokens.from.checked_sub(1).map(|i| document.lower(i));
    let titled =
        entity.mentions.iter().filter_map(|&mention| before(mention)).find_map(|word| people::title(word)?.gender);
    let roles = || {
        let words = entity.roles.iter().flat_map(|&role| document.tokens_in(role).iter());
        words.map(|i| document.lower(i)).find_map(|word| people::title(word)?.gender)
    };
    let first = || people::first_name(&entity.name.split(' ').next()?.to_lowercase());
    titled.or_else(roles).or_else(first)
}

/// People by the words of their roles, bodies by those of their names.
pub(super) fn descriptions(document: &Document, entities: &[Entity]) -> FnvHashMap<String, Vec<usize>> {
    let mut out: FnvHashMap<String, Vec<usize>> = FnvHashMap::default();
    for (number, entity) in entities.iter().enumerate() {
        let mut add = |word: &str| {
            let list = out.entry(word.to_lowercase()).or_default();
            if list.last() != Some(&number) {
                list.push(number);
            }
        };
        match entity.kind {
            Kind::Person => {
                let words = entity.roles.iter().flat_map(|&role| document.tokens_in(role).iter());
                words.for_each(|i| add(document.lower(i)));
            }
            Kind::Organization => entity.name.split(' ').for_each(&mut add),
            _ => {}
        }
    }
    out
}
