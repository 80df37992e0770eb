//! Quotation state: which tokens stand inside quotation marks.
//!
//! Straight, curly, German and French double marks, ` ``'' `, and single marks (British style). A paragraph that ends with
//! its quotation open and is followed by one that starts with an opening mark goes on (the usual rule for quotations of
//! several paragraphs); one merely left open counts to its paragraph's end, so nothing after it is lost.

use super::form::Forms;
use super::span::TokenRange;
use super::token::Token;

/// One run of quoted tokens, never across paragraphs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Quote {
    /// The tokens, quotation marks included.
    pub tokens: TokenRange,
    /// Whether the closing mark stands in this paragraph.
    pub closed: bool,
    /// Whether it goes on with the quotation of the paragraph before.
    pub reopened: bool,
    /// Single marks (`‘…’`, `'…'`).
    pub single: bool,
}

impl Quote {
    /// The quoted words, without the marks.
    pub fn inner(&self) -> TokenRange {
        TokenRange::new(self.tokens.from + 1, self.tokens.to - usize::from(self.closed))
    }
}

/// All quotations in order; they do not overlap.
pub(super) fn quotes(tokens: &[Token], forms: &Forms, paragraphs: &[TokenRange]) -> Vec<Quote> {
    let mut out: Vec<Quote> = Vec::new();
    for (p, paragraph) in paragraphs.iter().enumerate() {
        let left_open =
            p > 0 && out.last().is_some_and(|q| !q.closed && !q.single && q.tokens.to == paragraphs[p - 1].to);
        let scan =
            Scan { tokens, forms, paragraph: *paragraph, last_closer: last_single_closer(tokens, forms, *paragraph) };
        let first = out.len();
        scan.run(&mut out);
        if left_open
            && let Some(quote) = out.get_mut(first)
            && quote.tokens.from == paragraph.from
        {
            quote.reopened = true;
        }
    }
    out
}

struct Scan<'a, 't> {
    tokens: &'a [Token],
    forms: &'a Forms<'t>,
    paragraph: TokenRange,
    last_closer: Option<usize>,
}

impl Scan<'_, '_> {
    fn run(&self, out: &mut Vec<Quote>) {
        let mut open: Option<(usize, bool)> = None;
        for i in self.paragraph {
            match open {
                None => {
                    if self.opens_double(i) {
                        open = Some((i, false));
                    } else if self.opens_single(i) {
                        open = Some((i, true));
                    }
                }
                Some((from, single)) => {
                    let closes = if single { self.closes_single(i) } else { self.closes_double(i) };
                    if closes {
                        out.push(Quote { tokens: TokenRange::new(from, i + 1), closed: true, reopened: false, single });
                        open = None;
                    }
                }
            }
        }
        if let Some((from, false)) = open
            && from + 1 < self.paragraph.to
        {
            out.push(Quote {
                tokens: TokenRange::new(from, self.paragraph.to),
                closed: false,
                reopened: false,
                single: false,
            });
        }
    }

    fn surface(&self, i: usize) -> &str {
        self.forms.get(self.tokens[i].form).surface
    }

    /// Whether the token is glued to the one after it.
    fn glued_next(&self, i: usize) -> bool {
        i + 1 < self.paragraph.to && !self.tokens[i + 1].spaced
    }

    fn first_of_paragraph(&self, i: usize) -> bool {
        i == self.paragraph.from
    }

    fn opens_double(&self, i: usize) -> bool {
        match self.surface(i) {
            "“" | "„" | "«" | "``" => true,
            // A mark with spaces on both sides opens when none is open.
            "\"" => self.glued_next(i) || self.tokens[i].spaced && i + 1 < self.paragraph.to,
            "''" => self.glued_next(i) && self.tokens[i].spaced,
            _ => false,
        }
    }

    fn closes_double(&self, i: usize) -> bool {
        match self.surface(i) {
            "”" | "»" | "''" => true,
            // ` "word`: a second opening mark, the first was never closed
            "\"" => !(self.tokens[i].spaced && self.glued_next(i) && self.next_is_word(i)),
            _ => false,
        }
    }

    fn next_is_word(&self, i: usize) -> bool {
        i + 1 < self.paragraph.to && self.surface(i + 1).starts_with(char::is_alphanumeric)
    }

    fn opens_single(&self, i: usize) -> bool {
        let mark = matches!(self.surface(i), "‘" | "'" | "‚");
        let free = self.tokens[i].spaced
            || self.first_of_paragraph(i)
            || matches!(self.surface(i - 1), "(" | "[" | "—" | "–" | "\"" | "“");
        mark && free
            && self.glued_next(i)
            && self.last_closer.is_some_and(|last| last > i + 1)
            && !self.is_elision(i + 1)
    }

    /// `'90s`, `'em`, `'til`
    fn is_elision(&self, i: usize) -> bool {
        let word = &*self.forms.get(self.tokens[i].form).lower;
        matches!(word, "em" | "til" | "tis" | "twas" | "cause" | "n" | "bout")
            || word.len() == 3 && word.ends_with('s') && word.as_bytes()[..2].iter().all(u8::is_ascii_digit)
    }

    fn closes_single(&self, i: usize) -> bool {
        match self.surface(i) {
            // Double marks inside single ones are a word quoted within, as long as a single mark can still close.
            "“" | "”" | "\"" => self.last_closer.is_none_or(|last| last < i),
            _ if !is_single_closer(self.tokens, self.forms, self.paragraph, i) => false,
            // "the workers’ rights": a possessive, as long as another mark can close
            _ => {
                let possessive = self.surface(i - 1).ends_with('s')
                    && i + 1 < self.paragraph.to
                    && self.surface(i + 1).starts_with(char::is_lowercase)
                    && self.last_closer.is_some_and(|last| last > i);
                !possessive
            }
        }
    }
}

/// A single mark that can close: glued to what stands before it and to no word after it.
fn is_single_closer(tokens: &[Token], forms: &Forms, paragraph: TokenRange, i: usize) -> bool {
    matches!(forms.get(tokens[i].form).surface, "’" | "'")
        && !tokens[i].spaced
        && i > paragraph.from
        && (i + 1 >= paragraph.to
            || tokens[i + 1].spaced
            || !forms.get(tokens[i + 1].form).surface.starts_with(char::is_alphanumeric))
}

fn last_single_closer(tokens: &[Token], forms: &Forms, paragraph: TokenRange) -> Option<usize> {
    paragraph.iter().rev().find(|&i| is_single_closer(tokens, forms, paragraph, i))
}
