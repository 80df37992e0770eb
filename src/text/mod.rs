//! The article as text: tokens, sentences, paragraphs and quotation state. It knows no meaning.
//!
//! Takes any string; gives a [`Document`] that every later stage reads and none changes.
//!
//! ```
//! use pressglass::Document;
//! let doc = Document::new("“We won,” Maj. Gen. Ryder said. It’s over.");
//! assert_eq!(doc.sentences().len(), 2);
//! assert_eq!(doc.surface(0), "“");
//! assert!(doc.is_quoted(1) && !doc.is_quoted(5));
//! ```

mod abbreviations;
mod address;
mod form;
mod furniture;
pub mod hash;
mod offsets;
mod quote;
mod sentence;
mod slicer;
mod span;
mod token;

pub use form::{Case, Form, FormKind};
pub use offsets::{OffsetUnit, Utf16Reader, convert, widen_to_graphemes};
pub use quote::Quote;
pub use sentence::paragraph_spans;
pub use slicer::Slicer;
pub use span::{Span, TokenRange};
pub use token::Token;

use form::Forms;

/// A text, read once: everything later stages ask about its surface.
#[derive(Debug)]
pub struct Document<'t> {
    text: &'t str,
    tokens: Vec<Token>,
    forms: Forms<'t>,
    sentences: Vec<TokenRange>,
    paragraphs: Vec<TokenRange>,
    quotes: Vec<Quote>,
    furniture: Vec<Span>,
    sentence_of: Vec<u32>,
    paragraph_of: Vec<u32>,
    /// Number of the quotation plus one; 0 where the token is not quoted.
    quote_of: Vec<u32>,
}

impl<'t> Document<'t> {
    /// Reads a text. Offsets are `u32`: of a text of more than 4 GiB the beginning is read.
    pub fn new(text: &'t str) -> Self {
        let text = &text[..text.floor_char_boundary(u32::MAX as usize - 1)];
        let mut forms = Forms::default();
        let furniture = furniture::furniture(text);
        let tokens: Vec<Token> = outside(&furniture, token::tokenize(text))
            .map(|raw| Token { span: raw.span, form: forms.intern(raw.span.of(text)), spaced: raw.spaced })
            .collect();
        let paragraphs = sentence::paragraphs(text, &tokens);
        let sentences = sentence::sentences(&tokens, &forms, &paragraphs);
        let quotes = quote::quotes(&tokens, &forms, &paragraphs);
        let sentence_of = index(tokens.len(), &sentences, 0);
        let paragraph_of = index(tokens.len(), &paragraphs, 0);
        let quote_ranges: Vec<TokenRange> = quotes.iter().map(|quote| quote.tokens).collect();
        let quote_of = index(tokens.len(), &quote_ranges, 1);
        Self { text, tokens, forms, sentences, paragraphs, quotes, furniture, sentence_of, paragraph_of, quote_of }
    }

    /// The text itself.
    pub fn text(&self) -> &'t str {
        self.text
    }

    /// All tokens in order.
    pub fn tokens(&self) -> &[Token] {
        &self.tokens
    }

    /// How many tokens there are.
    pub fn len(&self) -> usize {
        self.tokens.len()
    }

    /// Whether there is no token at all.
    pub fn is_empty(&self) -> bool {
        self.tokens.is_empty()
    }

    /// All different word forms; a token's `form` is an index into them.
    pub fn forms(&self) -> &[Form<'t>] {
        self.forms.all()
    }

    /// The form of token `i`.
    pub fn form(&self, i: usize) -> &Form<'t> {
        self.forms.get(self.tokens[i].form)
    }

    /// Token `i` as written.
    pub fn surface(&self, i: usize) -> &'t str {
        self.tokens[i].span.of(self.text)
    }

    /// Token `i` in lower case with straight apostrophes.
    pub fn lower(&self, i: usize) -> &str {
        &self.form(i).lower
    }

    /// The lower form of token `i`; empty beyond either end of the text, so that neighbours can be asked for freely.
    pub fn lower_at(&self, i: isize) -> &str {
        usize::try_from(i).ok().filter(|&i| i < self.len()).map_or("", |i| self.lower(i))
    }

    /// The bytes that the tokens cover, from the first's start to the last's end.
    ///
    /// # Panics
    /// If the range is empty or reaches beyond the text.
    pub fn span(&self, range: TokenRange) -> Span {
        Span::new(self.tokens[range.from].span.start, self.tokens[range.to - 1].span.end)
    }

    /// The text that a span covers.
    pub fn slice(&self, span: Span) -> &'t str {
        span.of(self.text)
    }

    /// The text that the tokens cover.
    ///
    /// # Panics
    /// As [`Document::span`].
    pub fn slice_tokens(&self, range: TokenRange) -> &'t str {
        self.slice(self.span(range))
    }

    /// The tokens that share at least one byte with the span.
    pub fn tokens_in(&self, span: Span) -> TokenRange {
        let from = self.tokens.partition_point(|token| token.span.end <= span.start);
        let to = self.tokens.partition_point(|token| token.span.start < span.end);
        TokenRange::new(from, to.max(from))
    }

    /// All sentences in order.
    pub fn sentences(&self) -> &[TokenRange] {
        &self.sentences
    }

    /// All paragraphs in order.
    pub fn paragraphs(&self) -> &[TokenRange] {
        &self.paragraphs
    }

    /// Number of the sentence that holds token `i`.
    pub fn sentence_of(&self, i: usize) -> usize {
        self.sentence_of[i] as usize
    }

    /// The sentence that holds token `i`.
    pub fn sentence(&self, i: usize) -> TokenRange {
        self.sentences[self.sentence_of(i)]
    }

    /// Number of the paragraph that holds token `i`.
    pub fn paragraph_of(&self, i: usize) -> usize {
        self.paragraph_of[i] as usize
    }

    /// The paragraph that holds token `i`.
    pub fn paragraph(&self, i: usize) -> TokenRange {
        self.paragraphs[self.paragraph_of(i)]
    }

    /// All quotations in order.
    pub fn quotes(&self) -> &[Quote] {
        &self.quotes
    }

    /// The lines that came along with a copied page and are no part of the article, in order. No token stands in them;
    /// they remain in [`Document::text`].
    pub fn furniture(&self) -> &[Span] {
        &self.furniture
    }

    /// Number of the quotation that holds token `i`, marks included.
    pub fn quote_of(&self, i: usize) -> Option<usize> {
        (self.quote_of[i] as usize).checked_sub(1)
    }

    /// Whether token `i` stands inside quotation marks or is one of them.
    pub fn is_quoted(&self, i: usize) -> bool {
        self.quote_of[i] > 0
    }
}

/// The tokens that stand in none of the spans, which are sorted and apart.
fn outside(spans: &[Span], tokens: Vec<token::RawToken>) -> impl Iterator<Item = token::RawToken> {
    let mut next = 0;
    tokens.into_iter().filter(move |token| {
        while spans.get(next).is_some_and(|span| span.end <= token.span.start) {
            next += 1;
        }
        spans.get(next).is_none_or(|span| token.span.start < span.start)
    })
}

/// For each token the number of the range that holds it, plus `base`; 0 where none does.
fn index(len: usize, ranges: &[TokenRange], base: u32) -> Vec<u32> {
    let mut out = vec![0; len];
    for (n, range) in ranges.iter().enumerate() {
        out[range.iter()].fill(n as u32 + base);
    }
    out
}
