//! Quotations whose speaker the tagger passed over: `“Everybody knew,” replies the other.`

use super::{Taken, attribution, one, verbs};
use crate::claims::Draft;
use crate::lexicon::grammar::{FunctionWord, function_word};
use crate::text::{Document, FormKind, Quote, TokenRange};
use fnv::FnvHashMap;

/// A speaker has at most so many tokens.
const LONGEST: usize = 12;

/// Gives each quotation that is followed by verb and speaker to that speaker, where nobody holds it, or another with the
/// words after it.
pub(super) fn read(document: &Document, draft: &mut Draft) {
    let cues = Taken::cues(draft);
    let quotes = document.quotes();
    let inverted: FnvHashMap<usize, (usize, TokenRange)> = quotes
        .iter()
        .filter_map(|quote| Some((quote.tokens.from, inverted(document, quote)?)))
        .filter(|(_, (verb, _))| !cues.holds(*verb))
        .collect();
    let swallows = |part: &TokenRange| inverted.get(&part.from).is_some_and(|&(verb, _)| part.to > verb + 1);
    draft.attributions.iter_mut().for_each(|own| own.content.retain(|part| !swallows(part)));
    let held = Taken::contents(draft);
    let free = |number: usize| quotes.get(number).filter(|quote| !held.meets(quote.tokens)).map(|quote| quote.tokens);
    for number in 0..quotes.len() {
        if let Some(tokens) = free(number)
            && let Some(&(verb, source)) = inverted.get(&tokens.from)
        {
            let mut own = attribution("quoted", source, one(verb), tokens);
            // “…,” says the other. “…”
            let next = free(number + 1).filter(|next| {
                document.sentence(next.from).from == next.from
                    && document.sentence_of(next.from) == document.sentence_of(verb) + 1
                    && document.paragraph_of(next.from) == document.paragraph_of(verb)
                    && !inverted.contains_key(&next.from)
            });
            own.content.extend(next);
            draft.attributions.push(own);
        }
    }
}

/// The verb and the speaker after a quotation that ends in a comma, question or exclamation mark.
fn inverted(document: &Document, quote: &Quote) -> Option<(usize, TokenRange)> {
    // The comma stands within the marks or after them.
    let comma = document.lower_at(quote.tokens.to as isize) == ",";
    let verb = quote.tokens.to + usize::from(comma);
    let sentence = document.sentence(quote.tokens.to - 1);
    let marks = |i: usize| matches!(document.surface(i), "," | "?" | "!" | "…");
    let speaks = quote.closed
        && quote.tokens.len() > 2
        && (comma || marks(quote.tokens.to - 2))
        && verb < document.paragraph(quote.tokens.from).to
        && verbs::tells(document, verb);
    if !speaks {
        return None;
    }
    let ends = |&i: &usize| {
        verbs::breaks_phrase(document, i)
            || document.is_quoted(i)
            || i > verb + 1
                && function_word(document.lower(i)) == Some(FunctionWord::Preposition)
                && !matches!(document.lower(i), "of" | "for" | "at" | "from")
    };
    let end = sentence.to.max(document.sentence(verb).to);
    let to = (verb + 1..end).find(ends).unwrap_or(end);
    let source = TokenRange::new(verb + 1, to);
    let trimmed = if source.len() > 1 && document.form(to - 1).kind == FormKind::Punctuation { to - 1 } else { to };
    let source = TokenRange::new(source.from, trimmed);
    let noun = !source.is_empty()
        && matches!(document.form(source.from).kind, FormKind::Word | FormKind::Number)
        && !matches!(
            function_word(document.lower(source.from)),
            Some(FunctionWord::Preposition | FunctionWord::Adverb)
        );
    (noun && source.len() <= LONGEST).then_some((verb, source))
}
