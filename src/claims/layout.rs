//! How a paragraph is laid out around its cue words: clauses, and the nearest cue word on either side of a token.
//!
//! Clauses are cut at commas, dashes, brackets, sentence borders and the borders of quotations; commas inside a quotation
//! do not cut. `The vote was fair, Ryder said.` has two; the second holds the cue word `said`.

use super::facts::{AFTER, BEFORE, CLOSING, FactTable, Facts, OPENING};
use crate::text::{Document, TokenRange};

/// A clause with its strongest cue word.
#[derive(Debug, Clone, Copy)]
pub struct Clause {
    /// Its tokens.
    pub tokens: TokenRange,
    /// The strongest cue class in it.
    pub class: u8,
    /// The first token of that class.
    pub cue: Option<usize>,
}

/// The strongest cue words of the sentence before a quotation and after it.
#[derive(Debug, Clone, Copy)]
pub struct Beside {
    /// Class and token of the one before it.
    pub left: (u8, Option<usize>),
    /// Class and token of the one after it.
    pub right: (u8, Option<usize>),
}

/// One paragraph of a document, laid out.
#[derive(Debug)]
pub struct Layout<'a, 't> {
    /// The document.
    pub document: &'a Document<'t>,
    /// Facts of its forms.
    pub facts: &'a FactTable,
    /// The paragraph.
    pub paragraph: TokenRange,
    /// Its clauses, in order.
    pub clauses: Vec<Clause>,
    /// The number of each token's facts.
    numbers: Vec<u32>,
    beside: Vec<Beside>,
    first_quote: usize,
    clause_of: Vec<u32>,
    cue_left: Vec<u32>,
    cue_right: Vec<u32>,
}

/// The least class that counts as a cue word for neighbours.
const STRONG: u8 = 2;
const NONE: u32 = u32::MAX;

impl<'a, 't> Layout<'a, 't> {
    /// Lays out one paragraph.
    pub fn new(document: &'a Document<'t>, facts: &'a FactTable, paragraph: TokenRange) -> Self {
        let mut layout = Self {
            document,
            facts,
            paragraph,
            clauses: Vec::new(),
            numbers: paragraph.iter().map(|i| number(document, i) as u32).collect(),
            beside: Vec::new(),
            first_quote: document.quotes().partition_point(|quote| quote.tokens.from < paragraph.from),
            clause_of: Vec::with_capacity(paragraph.len()),
            cue_left: vec![NONE; paragraph.len()],
            cue_right: vec![NONE; paragraph.len()],
        };
        layout.cut_clauses();
        layout.look_beside_quotations();
        layout.find_neighbours();
        layout
    }

    fn cut_clauses(&mut self) {
        let mut from = self.paragraph.from;
        for i in self.paragraph {
            if i > from && self.begins_clause(i) {
                self.push_clause(TokenRange::new(from, i));
                from = i;
            }
            self.clause_of.push(self.clauses.len() as u32);
        }
        self.push_clause(TokenRange::new(from, self.paragraph.to));
    }

    fn begins_clause(&self, i: usize) -> bool {
        let quoted = |i| self.document.is_quoted(i);
        self.document.sentence_of(i) != self.document.sentence_of(i - 1)
            || quoted(i) != quoted(i - 1)
            || self.facts_of(i - 1).parts && !quoted(i - 1)
    }

    fn push_clause(&mut self, tokens: TokenRange) {
        let (class, cue) = self.strongest(tokens);
        self.clauses.push(Clause { tokens, class, cue });
    }

    fn look_beside_quotations(&mut self) {
        let quotes = self.document.quotes()[self.first_quote..].iter().map(|quote| quote.tokens);
        for run in quotes.take_while(|run| run.to <= self.paragraph.to) {
            let before = self.document.sentence(run.from).from;
            let after = self.document.sentence(run.to - 1).to;
            let left = self.strongest(TokenRange::new(before, run.from));
            let right = self.strongest(TokenRange::new(run.to, after.max(run.to)));
            self.beside.push(Beside { left, right });
        }
    }

    /// Whether nothing in the paragraph hints at an attribution: neither a quotation nor a word that is ever a cue.
    pub fn is_quiet(&self) -> bool {
        self.beside.is_empty() && self.clauses.iter().all(|clause| clause.class == 0)
    }

    /// The cue words beside a quotation of the paragraph, given by its number in the document.
    pub fn beside(&self, quote: usize) -> Beside {
        self.beside[quote - self.first_quote]
    }

    /// The strongest cue class among the tokens, and the first token that has it.
    pub fn strongest(&self, tokens: TokenRange) -> (u8, Option<usize>) {
        let mut best = (0, None);
        for i in tokens {
            let class = self.cue(i as isize);
            if class > best.0 {
                best = (class, Some(i));
            }
        }
        best
    }

    fn find_neighbours(&mut self) {
        let Self { document, paragraph, .. } = *self;
        let from = paragraph.from;
        let same = |a: usize, b: usize| document.sentence_of(a) == document.sentence_of(b);
        for i in paragraph.from + 1..paragraph.to {
            if same(i - 1, i) {
                self.cue_left[i - from] =
                    if self.is_strong(i - 1) { (i - 1) as u32 } else { self.cue_left[i - 1 - from] };
            }
        }
        for i in (paragraph.from..paragraph.to.saturating_sub(1)).rev() {
            if same(i, i + 1) {
                self.cue_right[i - from] =
                    if self.is_strong(i + 1) { (i + 1) as u32 } else { self.cue_right[i + 1 - from] };
            }
        }
    }

    fn is_strong(&self, i: usize) -> bool {
        self.cue(i as isize) >= STRONG
    }

    /// The number of the facts at a place: that of its form, or of a quotation mark or a border.
    pub fn number(&self, i: isize) -> usize {
        if i < self.paragraph.from as isize {
            return BEFORE;
        }
        if i >= self.paragraph.to as isize {
            return AFTER;
        }
        self.numbers[i as usize - self.paragraph.from] as usize
    }

    /// The facts at a place, which may lie beyond the paragraph.
    pub fn at(&self, i: isize) -> &Facts {
        self.facts.get(self.number(i))
    }

    fn facts_of(&self, i: usize) -> &Facts {
        self.at(i as isize)
    }

    /// The cue class at a place; 0 for a quoted token and beyond the paragraph.
    pub fn cue(&self, i: isize) -> u8 {
        if self.quoted(i) == 1 { 0 } else { self.at(i).classes.cue }
    }

    /// 1 for a quoted place, 0 for one that is not, 2 beyond the paragraph.
    pub fn quoted(&self, i: isize) -> u32 {
        if i < self.paragraph.from as isize || i >= self.paragraph.to as isize {
            2
        } else {
            u32::from(self.document.is_quoted(i as usize))
        }
    }

    /// Number of the clause that holds the token.
    pub fn clause_of(&self, i: usize) -> usize {
        self.clause_of[i - self.paragraph.from] as usize
    }

    /// The nearest strong cue word before the token in its sentence.
    pub fn cue_left(&self, i: usize) -> Option<usize> {
        Some(self.cue_left[i - self.paragraph.from]).filter(|&cue| cue != NONE).map(|cue| cue as usize)
    }

    /// The nearest strong cue word after the token in its sentence.
    pub fn cue_right(&self, i: usize) -> Option<usize> {
        Some(self.cue_right[i - self.paragraph.from]).filter(|&cue| cue != NONE).map(|cue| cue as usize)
    }
}

/// The number of the facts of a token: that of its form, or of a quotation mark.
fn number(document: &Document, i: usize) -> usize {
    match document.quote_of(i).map(|quote| document.quotes()[quote]) {
        Some(quote) if quote.tokens.from == i => OPENING,
        Some(quote) if quote.closed && quote.tokens.to == i + 1 => CLOSING,
        _ => FactTable::number(document.tokens()[i].form),
    }
}
