//! The label that opens a paragraph, without its colon: a name in capitals, `Q`, or `Mr. Poe`.

use crate::lexicon::headings;
use crate::text::{Case, Document, TokenRange};

/// The first token of the first question among questions and answers.
pub(in crate::claims) fn first_question(document: &Document) -> Option<usize> {
    let asks = |i: usize| headings::is_question(document.lower(i)) && document.lower_at(i as isize + 1) == ":";
    document.paragraphs().iter().map(|paragraph| paragraph.from).find(|&i| asks(i))
}

/// A label has at most so many tokens.
const LONGEST: usize = 7;

/// The label of a paragraph, where it has one that may name a speaker.
pub(super) fn of(document: &Document, paragraph: TokenRange) -> Option<TokenRange> {
    let colon = paragraph.iter().take(LONGEST + 1).find(|&i| document.surface(i) == ":")?;
    // A transcript that is quoted as a whole opens each turn with a mark.
    let opens = document.quote_of(paragraph.from).is_some_and(|q| document.quotes()[q].tokens.from == paragraph.from);
    let label = TokenRange::new((paragraph.from + usize::from(opens)).min(colon), colon);
    let named = label.iter().all(|i| {
        let form = document.form(i);
        matches!(form.case, Case::Upper | Case::Capital | Case::Mixed) && form.starts_upper
            || matches!(form.surface, "-" | "." | "," | "(" | ")" | "&" | "'s" | "’s" | "of" | "the" | "de" | "al")
    });
    let words: Vec<&str> = label.iter().map(|i| document.lower(i)).collect();
    let speaks = named && !label.is_empty() && colon + 1 < paragraph.to && !headings::is_no_speaker(&words.join(" "));
    speaks.then_some(label)
}
