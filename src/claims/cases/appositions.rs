//! Sources whose name or office the tagger left out: `her daughter, | Marit Solberg`, `The region's president, | Franco Belli`.

use crate::claims::Draft;
use crate::lexicon::grammar::{FunctionWord, function_word};
use crate::lexicon::people;
use crate::names::{Kind, Mention};
use crate::text::{Document, TokenRange};

/// An office before a name has at most so many tokens.
const OFFICE: usize = 9;

/// Widens the sources.
pub(super) fn read(document: &Document, mentions: &[Mention], draft: &mut Draft) {
    for source in draft.attributions.iter_mut().filter_map(|own| own.source.first_mut()) {
        let first = mentions.partition_point(|mention| mention.tokens.from < source.from);
        if let Some(name) = mentions.get(first).filter(|name| name.label == Kind::Person) {
            if name.tokens.from == source.from {
                source.from = office_before(document, source.from).unwrap_or(source.from);
            } else if name.tokens.from == source.to + 1
                && is_office(document, *source)
                && follows(document, name.tokens, source.to)
            {
                source.to = name.tokens.to;
            }
        }
    }
}

/// `her daughter`, `the mayor of Leeds`
fn is_office(document: &Document, phrase: TokenRange) -> bool {
    let determiner = function_word(document.lower(phrase.from)) == Some(FunctionWord::Determiner)
        || phrase.iter().any(|i| document.lower(i) == "'s");
    let plain = phrase.iter().all(|i| {
        !document.is_quoted(i)
            && document.surface(i) != ","
            && !matches!(
                function_word(document.lower(i)),
                Some(FunctionWord::Verb | FunctionWord::Relative | FunctionWord::Copula)
            ) | (document.lower(i) == "'s")
    });
    let head =
        phrase.iter().any(|i| people::title(document.lower(i)).is_some_and(|title| title.heads() && !title.plural));
    phrase.len() <= OFFICE && determiner && plain && head
}

/// Whether the name stands between two commas, or ends its sentence.
fn follows(document: &Document, name: TokenRange, comma: usize) -> bool {
    document.surface(comma) == "," && name.to < document.len() && matches!(document.surface(name.to), "," | ".")
}

/// The office before a name and its comma, from the begin of the sentence or clause.
fn office_before(document: &Document, name: usize) -> Option<usize> {
    let comma = name.checked_sub(1).filter(|&comma| document.surface(comma) == ",")?;
    let sentence = document.sentence(name);
    let begins = |&i: &usize| {
        i == sentence.from
            || matches!(document.surface(i - 1), "," | ";")
            || matches!(document.lower(i - 1), "and" | "but")
    };
    let from = (sentence.from..comma).rev().take(OFFICE).find(begins)?;
    is_office(document, TokenRange::new(from, comma)).then_some(from)
}
