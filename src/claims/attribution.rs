//! An attribution in tokens, as the readers find it, and its way to a [`Claim`].

use super::speakers::Speakers;
use super::{Claim, ClaimKind, CueClass, Polarity};
use crate::lexicon::cues;
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
    /// How sure that is.
    pub confidence: f64,
}

impl Attribution {
    /// One that the tagger found, with its cue alone.
    pub fn new(cue: TokenRange) -> Self {
        Self { cue: vec![cue], rule: "tagger", confidence: 0.5, ..Self::default() }
    }

    /// The claim, with its source resolved.
    pub(super) fn into_claim(self, document: &Document, speakers: &mut Speakers) -> Claim {
        let spans = |ranges: &[TokenRange]| ranges.iter().map(|&range| document.span(range)).collect();
        let (cue_class, polarity) = meaning(document, &self.cue);
        Claim {
            kind: kind(document, &self.content),
            source: spans(&self.source),
            entity: self.source.first().and_then(|&source| speakers.entity(source)),
            cue: spans(&self.cue),
            cue_class,
            polarity,
            content: spans(&self.content),
            within: None,
            rule: self.rule,
            confidence: self.confidence,
        }
    }
}

/// How many of the content's words stand in quotation marks: all but one in twenty, some, none.
fn kind(document: &Document, content: &[TokenRange]) -> ClaimKind {
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

/// Class and polarity of a cue: those of its first word, or pair of words, that the lexicon knows.
fn meaning(document: &Document, cue: &[TokenRange]) -> (CueClass, Polarity) {
    cue.iter()
        .flat_map(|range| range.iter())
        .find_map(|i| {
            let pair = format!("{} {}", document.lower(i), document.lower_at(i as isize + 1));
            cues::lookup(&pair).or_else(|| cues::lookup(document.lower(i)))
        })
        .map_or((CueClass::Say, Polarity::Asserts), |cue| (cue.class, cue.polarity))
}
