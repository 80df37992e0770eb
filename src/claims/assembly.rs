//! Tagged spans to attributions: each source and content joins the cue that its side names.
//!
//! A cue makes one attribution. A span joins the cue at the least cost: its distance in tokens, more on the wrong side and
//! for each sentence border between. A quotation in a paragraph without a cue goes on with the last attribution of the
//! paragraph before.

use super::attribution::Attribution;
use super::tags::{Role, Side, TaggedSpan};
use crate::lexicon::cues;
use crate::lexicon::grammar::{FunctionWord, function_word};
use crate::text::{Document, TokenRange};

const WRONG_SIDE: usize = 25;
const SENTENCE_BORDER: usize = 12;
/// A source that costs more has no cue.
const TOO_FAR: usize = 60;

/// Collects attributions paragraph by paragraph.
#[derive(Debug, Default)]
pub(super) struct Assembly {
    /// What is found so far.
    pub attributions: Vec<Attribution>,
    /// The attribution whose content came last in the paragraph before, if any.
    open: Option<usize>,
}

impl Assembly {
    /// Joins the spans of one paragraph.
    pub fn add(&mut self, document: &Document, spans: &[TaggedSpan]) {
        let first = self.attributions.len();
        for span in spans.iter().filter(|span| span.role == Role::Cue) {
            self.attributions.push(Attribution::new(span.tokens, span.hold));
        }
        let mut nearest_source = vec![usize::MAX; self.attributions.len() - first];
        let mut orphans = Vec::new();
        let mut missed = Vec::new();
        for span in spans.iter().filter(|span| span.role != Role::Cue) {
            let found = self.attributions[first..]
                .iter()
                .enumerate()
                .filter(|(_, attribution)| !span.tokens.contains(attribution.cue[0].from))
                .map(|(number, attribution)| (cost(document, span, attribution.cue[0]), number))
                .min();
            if span.role == Role::Content
                && let Some(cue) =
                    own_verb(document, span, found.map(|(_, number)| self.attributions[first + number].cue[0]))
            {
                let mut own = Attribution::new(cue, span.hold);
                own.add_content(span.tokens, span.hold);
                missed.push(own);
                continue;
            }
            match (found, span.role) {
                (Some((_, number)), Role::Content) => {
                    self.attributions[first + number].add_content(span.tokens, span.hold);
                }
                (Some((cost, number)), _) if cost <= TOO_FAR && cost < nearest_source[number] => {
                    nearest_source[number] = cost;
                    self.attributions[first + number].source = vec![span.tokens];
                }
                (None, Role::Content) => orphans.push(span.tokens),
                _ => {}
            }
        }
        self.attributions[first..].iter_mut().for_each(|attribution| free_inverted_source(document, attribution));
        self.borrow_sources(document, first);
        self.attributions.append(&mut missed);
        self.attributions[first..].sort_by_key(|own| own.cue[0].from);
        let alone = self.attributions.len() == first;
        for &orphan in &orphans {
            match self.open.filter(|_| alone && mostly_quoted(document, orphan)) {
                Some(open) => self.attributions[open].content.push(orphan),
                None => self.attributions.push(Attribution {
                    content: vec![orphan],
                    rule: "quotation",
                    ..Attribution::default()
                }),
            }
        }
        let last = (first..self.attributions.len())
            .filter(|&number| !self.attributions[number].cue.is_empty())
            .max_by_key(|&number| self.attributions[number].content.last().map(|range| range.to));
        if let Some(last) = last.filter(|&last| !self.attributions[last].content.is_empty()) {
            self.open = Some(last);
        } else if orphans.is_empty() {
            self.open = None;
        }
    }

    /// A cue without a source has that of the cue before it in the sentence: "said …, adding …".
    fn borrow_sources(&mut self, document: &Document, first: usize) {
        for number in first + 1..self.attributions.len() {
            let (before, own) = (&self.attributions[number - 1], &self.attributions[number]);
            let same = document.sentence_of(before.cue[0].from) == document.sentence_of(own.cue[0].from);
            if own.source.is_empty() && same {
                let source = before.source.clone();
                self.attributions[number].source = source;
            }
        }
    }
}

/// A day or place between a verb and its clause has at most so many tokens.
const BETWEEN: usize = 4;

/// `The inquiry found in July that …`: a clause in "that" whose cue should stand before it, and does not in its sentence,
/// has the verb before it for one, which the tagger missed.
fn own_verb(document: &Document, span: &TaggedSpan, found: Option<TokenRange>) -> Option<TokenRange> {
    let from = span.tokens.from;
    let sentence = document.sentence(from);
    let has_cue = found.is_some_and(|cue| cue.from >= sentence.from && cue.to <= from);
    if has_cue || span.side != Side::Left || document.lower(from) != "that" {
        return None;
    }
    let is_cue = |&i: &usize| cues::lookup(document.lower(i)).is_some_and(|cue| cue.kind.is_verb());
    let verb = (sentence.from..from).rev().take(BETWEEN + 1).find(is_cue)?;
    let opens = verb + 1 == from || function_word(document.lower(verb + 1)) == Some(FunctionWord::Preposition);
    opens.then(|| TokenRange::new(verb, verb + 1))
}

/// A source has at most so many tokens to be taken for one after its cue.
const INVERTED: usize = 12;

/// `“We won,” said the mayor`: what fills the rest of the clause after the cue of a quotation is the source, no content.
fn free_inverted_source(document: &Document, attribution: &mut Attribution) {
    let cue = attribution.cue[0];
    if let [quotation, .., last] = attribution.content[..]
        && attribution.source.is_empty()
        && quotation.to == cue.from
        && document.is_quoted(cue.from - 1)
        && last.from == cue.to
        && last.len() <= INVERTED
        && !document.is_quoted(last.from)
    {
        attribution.content.pop();
        attribution.source = vec![last];
    }
}

fn cost(document: &Document, span: &TaggedSpan, cue: TokenRange) -> usize {
    let cue_is_left = cue.to <= span.tokens.from;
    let distance =
        if cue.from >= span.tokens.to { cue.from - span.tokens.to } else { span.tokens.from.saturating_sub(cue.to) };
    let (low, high) = if cue_is_left { (cue.to - 1, span.tokens.from) } else { (span.tokens.to - 1, cue.from) };
    let borders = document.sentence_of(high).abs_diff(document.sentence_of(low));
    let wrong = match span.side {
        Side::Left => !cue_is_left,
        Side::Right => cue_is_left,
        Side::None => false,
    };
    distance + borders * SENTENCE_BORDER + usize::from(wrong) * WRONG_SIDE
}

fn mostly_quoted(document: &Document, range: TokenRange) -> bool {
    range.iter().filter(|&i| document.is_quoted(i)).count() * 5 > range.len() * 4
}
