//! Who may be the source of an attribution: the tagger's spans, noun phrases and pronouns nearby, whoever spoke last, or
//! nobody.
//!
//! Noun phrases are cut out by the small words and marks around them: in `The head of the agency, Jane Poe, has said` they
//! are `The head of the agency` and `Jane Poe`.

use super::attribution::Attribution;
use crate::lexicon::attribution::classes;
use crate::lexicon::grammar::{FunctionWord, function_word};
use crate::text::{Case, Document, FormKind, TokenRange};

/// How a candidate came to be one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Origin {
    /// The tagger drew it and the assembly gave it to this cue.
    Own,
    /// The tagger drew it for another cue.
    Tagged,
    /// `he`, `they`, `who`
    Pronoun,
    /// A noun phrase with a capitalised word.
    Name,
    /// Another noun phrase.
    Phrase,
    /// The source of the attribution before.
    Carried,
    /// The text names nobody.
    Nobody,
}

/// A candidate; empty for nobody.
#[derive(Debug, Clone, Copy)]
pub struct Candidate {
    /// How it came to be one.
    pub origin: Origin,
    /// Its tokens.
    pub tokens: TokenRange,
}

/// Noun phrases and pronouns farther away in the sentence than this many are not looked at.
const REACH: usize = 60;
/// The same for the tagger's spans in the paragraph.
const TAGGED_REACH: usize = 120;

/// The candidates of an attribution, in the order of the text, nobody first. `tagged` are the tagger's source spans in
/// order, `last` is the source of the attribution before.
pub fn candidates(
    document: &Document,
    attribution: &Attribution,
    tagged: &[TokenRange],
    last: Option<TokenRange>,
) -> Vec<Candidate> {
    let anchor = anchor(attribution);
    let mut out = vec![Candidate { origin: Origin::Nobody, tokens: TokenRange::new(anchor.from, anchor.from) }];
    let own = attribution.source.first().copied();
    let sentence = document.sentence(anchor.from);
    let window = TokenRange::new(
        sentence.from.max(anchor.from.saturating_sub(REACH)),
        document.sentence(anchor.to - 1).to.min(anchor.to + REACH),
    );
    let paragraph = document.paragraph(anchor.from);
    let around = TokenRange::new(
        paragraph.from.max(anchor.from.saturating_sub(TAGGED_REACH)),
        paragraph.to.min(anchor.to + TAGGED_REACH),
    );
    let first = tagged.partition_point(|span| span.to <= around.from);
    let spans = tagged[first..].iter().copied().take_while(|span| span.from < around.to);
    let near: Vec<TokenRange> = spans
        .filter(|&span| Some(span) == own || !inside(attribution, span) && reach(document, span, anchor) <= 1)
        .chain(own.filter(|own| !around.contains(own.from)))
        .collect();
    for tokens in phrases(document, window) {
        let taken = near.iter().chain(&attribution.cue).any(|other| overlap(*other, tokens));
        if !taken && !inside(attribution, tokens) && !is_place_of_writing(document, tokens) {
            out.push(Candidate { origin: origin(document, tokens), tokens });
        }
    }
    out.extend(near.iter().map(|&tokens| {
        let origin = if Some(tokens) == own { Origin::Own } else { Origin::Tagged };
        Candidate { origin, tokens }
    }));
    if let Some(tokens) = last.filter(|last| !out.iter().any(|candidate| overlap(candidate.tokens, *last))) {
        out.push(Candidate { origin: Origin::Carried, tokens });
    }
    out.sort_by_key(|candidate| (candidate.origin != Origin::Nobody, candidate.tokens));
    out
}

/// What the distance to a candidate is measured from: the cue, or the content where there is none.
pub fn anchor(attribution: &Attribution) -> TokenRange {
    attribution.cue.first().or(attribution.content.first()).copied().unwrap_or(TokenRange::new(0, 1))
}

fn reach(document: &Document, a: TokenRange, b: TokenRange) -> usize {
    document.sentence_of(a.from).abs_diff(document.sentence_of(b.from))
}

fn overlap(a: TokenRange, b: TokenRange) -> bool {
    a.from < b.to && b.from < a.to
}

fn inside(attribution: &Attribution, tokens: TokenRange) -> bool {
    attribution.content.iter().any(|&content| overlap(content, tokens))
}

/// `NEW DELHI: The court …`
fn is_place_of_writing(document: &Document, tokens: TokenRange) -> bool {
    document.paragraph(tokens.from).from == tokens.from
        && document.lower_at(tokens.to as isize) == ":"
        && tokens.iter().all(|i| document.form(i).case == Case::Upper)
}

fn origin(document: &Document, tokens: TokenRange) -> Origin {
    match small_word(document, tokens.from) {
        Some(FunctionWord::Pronoun | FunctionWord::Relative) if tokens.len() == 1 => Origin::Pronoun,
        _ if tokens.iter().any(|i| document.form(i).starts_upper && i > document.sentence(i).from) => Origin::Name,
        _ => Origin::Phrase,
    }
}

/// The noun phrases and pronouns of a stretch of tokens. `of` joins two phrases into one.
fn phrases(document: &Document, window: TokenRange) -> Vec<TokenRange> {
    let mut out: Vec<TokenRange> = Vec::new();
    let mut i = window.from;
    while i < window.to {
        let from = i;
        while i < window.to && continues(document, i, from) {
            i += 1;
        }
        if i == from {
            i += 1;
            continue;
        }
        let range = TokenRange::new(from, i);
        match out.last_mut() {
            Some(last) if last.to + 1 == from && document.lower(from - 1) == "of" => last.to = i,
            _ if is_phrase(document, range) => out.push(range),
            _ => {}
        }
    }
    out
}

/// Whether token `i` goes on with the phrase that began at `from`.
fn continues(document: &Document, i: usize, from: usize) -> bool {
    if document.is_quoted(i) != document.is_quoted(from) {
        return false;
    }
    let glued = i > from && !document.tokens()[i].spaced;
    match document.form(i).kind {
        FormKind::Punctuation => glued && matches!(document.surface(i), "-" | "&" | "'" | "’" | "/" | "."),
        FormKind::Word => match small_word(document, i) {
            None => classes(document.lower(i)).cue < 3,
            Some(FunctionWord::Determiner | FunctionWord::Pronoun) => i == from,
            Some(FunctionWord::Relative) => i == from && matches!(document.lower(i), "who" | "which"),
            Some(FunctionWord::Copula) => glued && i + 1 < document.len() && document.lower(i) == "'s",
            Some(_) => false,
        },
        FormKind::Number | FormKind::Symbol | FormKind::Address => true,
    }
}

fn is_phrase(document: &Document, range: TokenRange) -> bool {
    let is_object = small_word(document, range.from).is_some()
        && matches!(document.lower(range.from), "them" | "him" | "us" | "me" | "there");
    range.iter().any(|i| document.form(i).kind == FormKind::Word) && !(range.len() == 1 && is_object)
}

/// What a small word does; `US` and `WHO` are none.
fn small_word(document: &Document, i: usize) -> Option<FunctionWord> {
    function_word(document.lower(i)).filter(|_| document.form(i).case != Case::Upper || document.lower(i).len() == 1)
}
