//! What every step of merging asks: the mentions, their names, and which mention covers a token.

use super::name::Name;
use crate::lexicon::places::{self, People};
use crate::names::{Kind, Mention};
use crate::text::{Document, TokenRange};
use fnv::FnvHashMap;

pub(super) struct Context<'a> {
    pub document: &'a Document<'a>,
    pub mentions: &'a [Mention],
    names: Vec<Name>,
    name_of: Vec<usize>,
    /// Number of the mention that covers each token, plus one; 0 where none does.
    covered: Vec<u32>,
}

impl<'a> Context<'a> {
    pub fn new(document: &'a Document<'a>, mentions: &'a [Mention]) -> Self {
        let mut known: FnvHashMap<&str, usize> = FnvHashMap::default();
        let mut names = Vec::new();
        let mut name_of = Vec::with_capacity(mentions.len());
        let mut covered = vec![0; document.len()];
        for (number, mention) in mentions.iter().enumerate() {
            name_of.push(*known.entry(document.slice(mention.span)).or_insert_with(|| {
                names.push(Name::new(document, mention.tokens));
                names.len() - 1
            }));
            covered[mention.tokens.iter()].fill(number as u32 + 1);
        }
        Self { document, mentions, names, name_of, covered }
    }

    /// The name that the mention bears; the same for all mentions that are spelt alike.
    pub fn name(&self, mention: usize) -> &Name {
        &self.names[self.name_of[mention]]
    }

    /// The mention as written.
    pub fn surface(&self, mention: usize) -> &'a str {
        self.document.slice(self.mentions[mention].span)
    }

    /// The mention that covers the token.
    pub fn mention_at(&self, token: usize) -> Option<usize> {
        (self.covered[token] as usize).checked_sub(1)
    }

    /// The tokens and label of the mention that covers the token.
    pub fn covering(&self, token: usize) -> Option<(TokenRange, Kind)> {
        self.mention_at(token).map(|mention| (self.mentions[mention].tokens, self.mentions[mention].label))
    }

    /// The country that the mention names, itself or by its people.
    pub fn country(&self, mention: usize) -> Option<&'static str> {
        let key = &*self.name(mention).key;
        match (self.mentions[mention].label, places::people(key)) {
            (Kind::Person, _) => None,
            (_, Some(People::Of(country))) => Some(country),
            (Kind::Organization, _) => {
                places::country(key).filter(|country| self.name(mention).acronym || country.eq_ignore_ascii_case(key))
            }
            _ => places::country(key),
        }
    }

    /// The tokens of the sentence before and after a range, as borders that no reading crosses.
    pub fn sentence(&self, token: usize) -> TokenRange {
        self.document.sentence(token)
    }
}
