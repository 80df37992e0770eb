//! How often each word is a cue, or a part of a source: counts, and the classes made from them.

use pressglass::lexicon::attribution::WordClasses;
use std::collections::BTreeMap;

/// Counts of one word.
#[derive(Debug, Clone, Copy, Default)]
struct Count {
    all: u32,
    cue: u32,
    source: u32,
}

/// Counts of all words.
#[derive(Debug, Clone, Default)]
pub struct WordCounts(BTreeMap<String, Count>);

/// A word seen more rarely has no class.
const SELDOM: u32 = 3;

impl WordCounts {
    /// Counts one token.
    pub fn add(&mut self, lower: &str, is_cue: bool, is_source: bool) {
        let count = match self.0.get_mut(lower) {
            Some(count) => count,
            None => self.0.entry(lower.to_owned()).or_default(),
        };
        count.all += 1;
        count.cue += u32::from(is_cue);
        count.source += u32::from(is_source);
    }

    /// Adds other counts.
    pub fn merge(&mut self, other: &Self) {
        for (word, other) in &other.0 {
            let count = self.0.entry(word.clone()).or_default();
            count.all += other.all;
            count.cue += other.cue;
            count.source += other.source;
        }
    }

    /// The classes of a word, as they would be without the counts of `less`.
    pub fn classes(&self, lower: &str, less: Option<&Self>) -> WordClasses {
        let Some(&count) = self.0.get(lower) else { return WordClasses::default() };
        let less = less.and_then(|less| less.0.get(lower)).copied().unwrap_or_default();
        let all = count.all - less.all;
        if all < SELDOM {
            return WordClasses::default();
        }
        let class = |part: u32| match f64::from(part) / f64::from(all) {
            share if share >= 0.8 => 4,
            share if share >= 0.5 => 3,
            share if share >= 0.25 => 2,
            share if share >= 0.08 => 1,
            _ => 0,
        };
        WordClasses { cue: class(count.cue - less.cue), source: class(count.source - less.source) }
    }

    /// The lexicon's lines.
    pub fn table(&self) -> String {
        let mut out = String::from("# WORD CUE SOURCE: written by the trainer, from single words of attributed news\n");
        for word in self.0.keys() {
            let classes = self.classes(word, None);
            if classes != WordClasses::default() && !word.contains([' ', '#', '\u{a0}']) {
                out += &format!("{word} {} {}\n", classes.cue, classes.source);
            }
        }
        out
    }
}
