//! Who a source is: the entity that its words name, or that a pronoun or a role stands for.
//!
//! In `Jane Poe resigned. She said …` the source `She` is Jane Poe, as is `the minister` where the text calls her one
//! before. Who spoke last, or opened a sentence last, is in everybody's mind.

use crate::entities::Entity;
use crate::lexicon::grammar::{FunctionWord, function_word};
use crate::lexicon::people::{self, Gender};
use crate::names::{Kind, Mention};
use crate::text::{Document, TokenRange};
use fnv::FnvHashMap;

/// A mention that begins within so many tokens of its sentence opens it.
const OPENING: usize = 4;
/// A pronoun's person was named at most so many tokens before.
const MEMORY: usize = 400;

/// The named things of a document, asked for in the order of the text.
pub(super) struct Speakers<'a, 't> {
    document: &'a Document<'t>,
    mentions: &'a [Mention],
    entities: &'a [Entity],
    entity_of: Vec<usize>,
    genders: Vec<Option<Gender>>,
    /// People by the words of their roles, bodies by the last words of their names.
    described: FnvHashMap<String, Vec<usize>>,
    /// Who was in mind, and since which token; the latest last.
    in_mind: Vec<(usize, usize)>,
    read: usize,
}

impl<'a, 't> Speakers<'a, 't> {
    /// Makes ready for the sources of a document.
    pub fn new(document: &'a Document<'t>, mentions: &'a [Mention], entities: &'a [Entity]) -> Self {
        let mut entity_of = vec![0; mentions.len()];
        for (number, entity) in entities.iter().enumerate() {
            for &mention in &entity.mentions {
                entity_of[mention] = number;
            }
        }
        Self {
            document,
            mentions,
            entities,
            entity_of,
            genders: entities.iter().map(|entity| gender(document, mentions, entity)).collect(),
            described: descriptions(document, entities),
            in_mind: Vec::new(),
            read: 0,
        }
    }

    /// The entity that a source stands for. Sources must be asked for in order.
    pub fn entity(&mut self, source: TokenRange) -> Option<usize> {
        self.read_to(source.from);
        let word = self.document.lower(source.from);
        let found = self.named(source).or_else(|| match word {
            "he" | "his" => self.person(source.from, Gender::Male),
            "she" | "her" => self.person(source.from, Gender::Female),
            "it" => self.latest(source.from, |entity| entity.kind == Kind::Organization),
            "i" | "we" if self.document.is_quoted(source.from) => self.latest(source.from, |_| true),
            "who" | "which" | "that" => self.antecedent(source.from),
            "the" | "that's" => self.role(source),
            _ => None,
        })?;
        self.in_mind.push((source.from, found));
        Some(found)
    }

    /// Takes note of the mentions before a token that open their sentence.
    fn read_to(&mut self, token: usize) {
        while let Some(mention) = self.mentions.get(self.read).filter(|mention| mention.tokens.from < token) {
            let from = mention.tokens.from;
            if from < self.document.sentence(from).from + OPENING && !self.document.is_quoted(from) {
                self.in_mind.push((from, self.entity_of[self.read]));
            }
            self.read += 1;
        }
    }

    /// The first person named in the source, or else the body, place or group that its head is.
    fn named(&self, source: TokenRange) -> Option<usize> {
        let first = self.mentions.partition_point(|mention| mention.tokens.from < source.from);
        let inside = || (first..self.mentions.len()).take_while(|&m| self.mentions[m].tokens.to <= source.to);
        let owns = |m: usize| matches!(self.document.lower_at(self.mentions[m].tokens.to as isize), "'s" | "'");
        let person = inside().find(|&m| self.mentions[m].label == Kind::Person && !owns(m));
        let head = self.head(source);
        person.or_else(|| inside().find(|&m| self.mentions[m].tokens.to == head)).map(|m| self.entity_of[m])
    }

    /// Where the head of a noun phrase ends: before the first comma, preposition or relative.
    fn head(&self, source: TokenRange) -> usize {
        let ends = |i: &usize| {
            matches!(self.document.surface(*i), "," | "(" | "—" | "–")
                || matches!(
                    function_word(self.document.lower(*i)),
                    Some(FunctionWord::Preposition | FunctionWord::Relative)
                ) && self.mentions.binary_search_by(|mention| covers(mention.tokens, *i)).is_err()
        };
        (source.from + 1..source.to).find(ends).unwrap_or(source.to)
    }

    fn latest(&self, token: usize, fits: impl Fn(&Entity) -> bool) -> Option<usize> {
        let near = self.in_mind.iter().rev().take_while(|(at, _)| at + MEMORY > token);
        near.map(|&(_, entity)| entity).find(|&entity| fits(&self.entities[entity]))
    }

    fn person(&self, token: usize, gender: Gender) -> Option<usize> {
        let fits = |entity: usize| {
            self.entities[entity].kind == Kind::Person && self.genders[entity].is_none_or(|known| known == gender)
        };
        let near = self.in_mind.iter().rev().take_while(|(at, _)| at + MEMORY > token);
        near.map(|&(_, entity)| entity).find(|&entity| fits(entity)).or_else(|| {
            let before = self.mentions[..self.read].iter().enumerate().rev().take(20);
            before.map(|(number, _)| self.entity_of[number]).find(|&entity| fits(entity))
        })
    }

    /// Who stands right before a relative pronoun.
    fn antecedent(&self, token: usize) -> Option<usize> {
        let last = self.read.checked_sub(1)?;
        let gap = token - self.mentions[last].tokens.to;
        let comma = token > 0 && self.document.surface(token - 1) == ",";
        (gap <= usize::from(comma)).then(|| self.entity_of[last])
    }

    /// "the minister", "the ministry": the latest who is called so.
    fn role(&self, source: TokenRange) -> Option<usize> {
        let head = self.head(source);
        let called = self.described.get(self.document.lower(head - 1))?;
        self.latest(source.from, |_| true).filter(|latest| called.contains(latest)).or_else(|| {
            let at = |entity: usize| {
                let mentions = &self.entities[entity].mentions;
                let next = mentions.partition_point(|&mention| self.mentions[mention].tokens.from < source.from);
                next.checked_sub(1).map(|latest| mentions[latest])
            };
            called.iter().copied().filter(|&entity| at(entity).is_some()).max_by_key(|&entity| at(entity))
        })
    }
}

fn covers(tokens: TokenRange, i: usize) -> std::cmp::Ordering {
    if tokens.to <= i {
        std::cmp::Ordering::Less
    } else if tokens.from > i {
        std::cmp::Ordering::Greater
    } else {
        std::cmp::Ordering::Equal
    }
}

/// What titles, roles or the first name tell of a person's gender.
fn gender(document: &Document, mentions: &[Mention], entity: &Entity) -> Option<Gender> {
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

/// People by the head words of their roles; bodies by the last word of their names.
fn descriptions(document: &Document, entities: &[Entity]) -> FnvHashMap<String, Vec<usize>> {
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
                for i in entity.roles.iter().flat_map(|&role| document.tokens_in(role).iter()) {
                    if people::title(document.lower(i)).is_some_and(people::Title::heads) {
                        add(document.lower(i));
                    }
                }
            }
            Kind::Organization => {
                let words = entity.name.split(' ');
                words.clone().next_back().into_iter().chain(words.take(1)).for_each(&mut add);
            }
            _ => {}
        }
    }
    out
}
