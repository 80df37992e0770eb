//! Names that the text itself explains by another name beside them: `Pan Poe Union (PPU)`, `Jane Poe, better known as DJ Roe`.

use super::context::Context;
use super::partition::Partition;
use crate::lexicon::nouns::{self, Noun};
use crate::names::Kind;
use crate::text::TokenRange;

/// Joins each name with the one that glosses it.
pub(super) fn join(context: &Context, partition: &mut Partition) {
    for number in 1..context.mentions.len() {
        let (name, gloss) = (&context.mentions[number - 1], &context.mentions[number]);
        let between = TokenRange::new(name.tokens.to, gloss.tokens.from);
        let alike = (name.label == Kind::Person) == (gloss.label == Kind::Person);
        if between.len() <= 6
            && !between.is_empty()
            && alike
            && (is_bracketed_acronym(context, between, number) || tells_other_name(context, between))
        {
            partition.join(number - 1, number);
        }
    }
}

/// `LONG NAME (LN)` and `LN (LONG NAME)`, quotation marks allowed, where the letters are those of the name, in order.
fn is_bracketed_acronym(context: &Context, between: TokenRange, number: usize) -> bool {
    let document = context.document;
    let opens = between.iter().enumerate().all(|(i, token)| match document.surface(token) {
        "(" | "[" => i == 0,
        "“" | "\"" | "‘" | "the" | "or" => i > 0,
        _ => false,
    });
    if !opens {
        return false;
    }
    let (a, b) = (context.name(number - 1), context.name(number));
    let (long, acronym) = if b.acronym { (a, b) } else { (b, a) };
    let foreign = || b.acronym && is_introduced(context, between, number);
    acronym.acronym && !long.acronym && (abbreviates(&acronym.key, &long.key) || foreign())
}

/// A body's name has at least so many words, and the acronym of its name in another language so many letters.
const FOREIGN: usize = 3;

/// `the National Institute for Crisis Relief (INAC)`: the acronym is that of the name in its own language.
fn is_introduced(context: &Context, between: TokenRange, number: usize) -> bool {
    let (name, gloss) = (&context.mentions[number - 1], &context.mentions[number]);
    let acronym = &context.name(number).key;
    name.label == Kind::Organization
        && gloss.label == Kind::Organization
        && between.len() == 1
        && name.tokens.len() >= FOREIGN
        && acronym.chars().count() >= FOREIGN
        && gloss.tokens.to < context.document.len()
        && context.document.surface(gloss.tokens.to) == ")"
        && !nouns::is(acronym, Noun::Institution)
}

/// Whether the acronym's letters stand in the name in their order, the first of them first.
fn abbreviates(acronym: &str, name: &str) -> bool {
    let mut letters = name.chars();
    acronym.chars().next() == name.chars().next() && acronym.chars().all(|letter| letters.any(|c| c == letter))
}

/// `X, also known as Y` and its like.
fn tells_other_name(context: &Context, between: TokenRange) -> bool {
    let words: Vec<&str> = between
        .iter()
        .map(|token| context.document.lower(token))
        .filter(|word| {
            !matches!(
                *word,
                "," | "(" | "“" | "\"" | "the" | "also" | "better" | "then" | "now" | "popularly" | "widely"
            )
        })
        .collect();
    matches!(*words, ["known", "as"] | ["formerly" | "previously" | "née"] | ["formerly" | "previously", "known", "as"])
}
