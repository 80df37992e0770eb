//! An attribution in tokens, as the readers find it, and its way to a [`Claim`].

use super::speakers::Speakers;
use super::{Claim, ClaimKind, CueClass, Polarity};
use crate::lexicon::cues::{self, CueKind};
use crate::lexicon::government::{Governs, governs};
use crate::lexicon::headings;
use crate::text::{Document, FormKind, TokenRange};

/// Who said what by which words, before it is known what they mean.
#[derive(Debug, Clone, Default)]
pub struct Attribution {
    /// Who says it.
    pub source: Vec<TokenRange>,
    /// By which words.
    pub cue: Vec<TokenRange>,
    /// What, in order; never empty.
    pub content: Vec<TokenRange>,
    /// What found it.
    pub rule: &'static str,
    /// How firmly the tagger held it.
    pub hold: Hold,
}

/// By how much the tagger preferred a cue and its first content to nothing, in log odds; 0 where a rule found them.
#[derive(Debug, Clone, Copy, Default)]
pub struct Hold {
    /// The cue.
    pub cue: u32,
    /// The content.
    pub content: u32,
}

impl Attribution {
    /// One that the tagger found, with its cue alone.
    pub fn new(cue: TokenRange, hold: u32) -> Self {
        Self { cue: vec![cue], rule: "tagger", hold: Hold { cue: hold, content: 0 }, ..Self::default() }
    }

    /// Whether its form alone gives it away: a closed case, a quotation by itself, a quotation with its speaker and a word
    /// of saying, a clause in `that` after the cue, or a charge that its speaker denies.
    pub(super) fn stands_by_form(&self, document: &Document) -> bool {
        let clause = |cue: &TokenRange| {
            document.lower_at(cue.to as isize) == "that"
                && self.content.first().is_some_and(|content| content.from == cue.to)
        };
        self.rule != "tagger"
            || self.cue.first().is_none_or(clause)
            || self.is_spoken(document)
            || self.is_denial(document)
    }

    /// `The driver denied arson`: speaker, verb and charge side by side.
    fn is_denial(&self, document: &Document) -> bool {
        match (&self.source[..], &self.cue[..], &self.content[..]) {
            (&[source], &[cue], &[content]) => {
                let beside = source.to == cue.from && cue.to == content.from && cue.len() == 1;
                beside && governs(document.lower(cue.from)) == Some(Governs::Anything)
            }
            _ => false,
        }
    }

    /// A quotation, a speaker and a word of saying between or beside them.
    fn is_spoken(&self, document: &Document) -> bool {
        let says = |i: usize| cues::lookup(document.lower(i)).is_some_and(|cue| cue.kind == CueKind::Speech);
        !self.source.is_empty()
            && self.cue.iter().flat_map(|range| range.iter()).any(says)
            && kind(document, &self.content) == ClaimKind::Direct
    }

    /// Whether its cue is a mark, which tells nothing of what is done by the words, and they are a question: the label of
    /// the turn says so, or it ends in a question mark.
    fn is_question(&self, document: &Document) -> bool {
        let [cue] = self.cue[..] else { return false };
        let label = self.source.first().is_some_and(|source| headings::is_question(document.lower(source.from)));
        let end = self.content.last().and_then(|part| {
            part.iter().rev().find(|&i| document.form(i).kind != FormKind::Punctuation || document.surface(i) == "?")
        });
        let asks = label || end.is_some_and(|end| document.surface(end) == "?");
        asks && cue.iter().all(|i| document.form(i).kind == FormKind::Punctuation)
    }

    /// Adds a stretch of content that the tagger found; overlapping stretches are one.
    pub(super) fn add_content(&mut self, tokens: TokenRange, hold: u32) {
        self.hold.content = self.hold.content.max(hold);
        match self.content.last_mut() {
            Some(last) if last.from < tokens.to && tokens.from < last.to => {
                *last = TokenRange::new(last.from.min(tokens.from), last.to.max(tokens.to));
            }
            _ => self.content.push(tokens),
        }
    }

    /// Whether it has all that a claim needs: a content, and unless that is a quotation a source and a cue. What the text
    /// gives nobody is hardly ever an attribution.
    pub(super) fn is_whole(&self, document: &Document) -> bool {
        !self.content.is_empty()
            && (!self.source.is_empty() && !self.cue.is_empty() || kind(document, &self.content) == ClaimKind::Direct)
    }

    /// The claim, with its source resolved.
    pub(super) fn into_claim(self, document: &Document, speakers: &mut Speakers, confidence: f64) -> Claim {
        let spans = |ranges: &[TokenRange]| ranges.iter().map(|&range| document.span(range)).collect();
        let kind = kind(document, &self.content);
        let (cue_class, meant) = meaning(document, &self.cue);
        let polarity = if self.is_question(document) { Polarity::Asks } else { meant };
        Claim {
            kind,
            source: spans(&self.source),
            entity: self.source.first().and_then(|&source| speakers.entity(source)),
            cue: spans(&self.cue),
            cue_class,
            polarity,
            content: spans(&self.content),
            within: None,
            rule: self.rule,
            confidence: (confidence * 100.0).round() / 100.0,
        }
    }
}

/// How many of the content's words stand in quotation marks: all but one in twenty, some, none.
pub(super) fn kind(document: &Document, content: &[TokenRange]) -> ClaimKind {
    let words = || {
        content
            .iter()
            .flat_map(|range| range.iter())
            .filter(|&i| matches!(document.form(i).kind, FormKind::Word | FormKind::Number))
    };
    let (all, quoted) = (words().count(), words().filter(|&i| document.is_quoted(i)).count());
    match quoted {
        0 => ClaimKind::Indirect,
        _ if quoted * 20 >= all * 19 => ClaimKind::Direct,
        _ => ClaimKind::Mixed,
    }
}

/// Class and polarity of a cue: those of its first word, or pair of words, that the lexicon knows; a negation turns what is
/// asserted or promised into what is denied.
fn meaning(document: &Document, cue: &[TokenRange]) -> (CueClass, Polarity) {
    let words = || cue.iter().flat_map(|range| range.iter());
    let negated = words().any(|i| matches!(document.lower(i), "not" | "n't" | "never" | "no"));
    let found = words().find_map(|i| {
        let pair = format!("{} {}", document.lower(i), document.lower_at(i as isize + 1));
        cues::lookup(&pair).or_else(|| cues::lookup(document.lower(i)))
    });
    let (first, polarity) = found.map_or((CueClass::Say, Polarity::Asserts), |cue| (cue.class, cue.polarity));
    // "liked to say"
    let speaks = words().any(|i| cues::lookup(document.lower(i)).is_some_and(|cue| cue.kind == CueKind::Speech));
    let class = if speaks { CueClass::Say } else { first };
    match polarity {
        Polarity::Asserts | Polarity::Promises if negated => (class, Polarity::Denies),
        Polarity::Denies if negated => (class, Polarity::Asserts),
        _ => (class, polarity),
    }
}
