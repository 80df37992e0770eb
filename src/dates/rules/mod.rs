//! The grammar: each surface form its own small rule, all in one literal list.
//!
//! A rule is a name, a pattern and what to make of a match. At each word that may begin one, all rules that may begin with it
//! are tried; the longest match is taken, of equals the one first in the list. `in the third quarter of 1989` is read by
//! `quarter` as the third quarter of 1989.

// Readers share one type, so some that always give a meaning wrap it.
#[allow(clippy::unnecessary_wraps)]
mod compound;
mod day;
mod evidence;
#[allow(clippy::unnecessary_wraps)]
mod length;
mod numeric;
mod range;
#[allow(clippy::unnecessary_wraps)]
mod relative;
mod shared;
mod vague;
#[allow(clippy::unnecessary_wraps)]
mod year;

pub use numeric::numeric;

use super::holidays;
use super::lex::{Class, Lexed, Senses};
use super::meaning::{Meaning, When};
use super::pattern::{Match, Pattern};
use crate::text::{Document, FormKind};
use fnv::{FnvHashMap, FnvHashSet};
use std::sync::LazyLock;

/// One surface form.
pub struct Rule {
    /// Its name, up to the report.
    pub name: &'static str,
    /// How it looks; see [`super::pattern`].
    pub pattern: &'static str,
    /// What it means; `None` where the words around speak against it.
    pub read: fn(&Match) -> Option<Meaning>,
}

/// A rule of that name, pattern and reader.
const fn rule(name: &'static str, pattern: &'static str, read: fn(&Match) -> Option<Meaning>) -> Rule {
    Rule { name, pattern, read }
}

/// An expression found in the text, its meaning not yet on the calendar.
#[derive(Debug, Clone, PartialEq)]
pub struct Hit {
    /// First token.
    pub from: usize,
    /// One past the last token.
    pub to: usize,
    pub meaning: Meaning,
    pub rule: &'static str,
}

struct Grammar {
    rules: Vec<(&'static Rule, Pattern)>,
    by_word: FnvHashMap<&'static str, Vec<u16>>,
    by_class: [Vec<u16>; Class::COUNT],
    /// The classes that some rule begins with.
    classes: u64,
    /// Every word that stands in some pattern or name of a holiday.
    words: FnvHashSet<&'static str>,
}

static GRAMMAR: LazyLock<Grammar> = LazyLock::new(|| {
    let all = [day::RULES, year::RULES, compound::RULES, range::RULES, relative::RULES, length::RULES, vague::rules()];
    let mut grammar = Grammar {
        rules: Vec::new(),
        by_word: FnvHashMap::default(),
        by_class: std::array::from_fn(|_| Vec::new()),
        classes: 0,
        words: holidays::words().collect(),
    };
    for rule in all.into_iter().flatten() {
        let number = grammar.rules.len() as u16;
        let pattern = Pattern::new(rule.pattern);
        let add = |list: &mut Vec<u16>| {
            if list.last() != Some(&number) {
                list.push(number);
            }
        };
        pattern.starts(|start| match start {
            Ok("-") => {}
            Ok(word) => add(grammar.by_word.entry(word).or_default()),
            Err(Class::Holiday) => {
                holidays::first_words().for_each(|word| add(grammar.by_word.entry(word).or_default()));
            }
            Err(class) => {
                add(&mut grammar.by_class[class as usize]);
                grammar.classes |= class.bit();
            }
        });
        grammar.words.extend(pattern.words());
        grammar.rules.push((rule, pattern));
    }
    grammar
});

/// What the grammar may do at a form of the document.
#[derive(Default)]
struct Start {
    /// The rules that may begin with it; most forms have none.
    rules: Box<[u16]>,
    /// Those of them that it may match alone.
    alone: Box<[u16]>,
    /// Whether it may stand in an expression at all, first or later.
    known: bool,
}

/// What the grammar may do at each form of a document.
pub struct Starts {
    of_form: Vec<Start>,
}

impl Starts {
    /// Looks every form of the document up.
    pub fn new(document: &Document, senses: &[Senses]) -> Self {
        let of_form = document.forms().iter().zip(senses).map(|(form, senses)| {
            let known = senses.classes != 0 || GRAMMAR.words.contains(&*form.lower) || form.kind != FormKind::Word;
            let classes = senses.classes & GRAMMAR.classes;
            let mut rules = GRAMMAR.by_word.get(&*form.lower).cloned().unwrap_or_default();
            (0..Class::COUNT)
                .filter(|bit| classes >> bit & 1 == 1)
                .for_each(|bit| rules.extend(&GRAMMAR.by_class[bit]));
            rules.sort_unstable();
            rules.dedup();
            let alone = rules.iter().copied().filter(|&rule| GRAMMAR.rules[usize::from(rule)].1.least() < 2);
            Start { alone: alone.collect(), rules: rules.into_boxed_slice(), known }
        });
        Self { of_form: of_form.collect() }
    }

    /// The rules worth trying at token `i`: where the next word stands in no expression, those that need none.
    fn rules(&self, lexed: &Lexed, i: usize) -> &[u16] {
        let tokens = lexed.document.tokens();
        let start = &self.of_form[tokens[i].form as usize];
        let next_known = tokens.get(i + 1).is_some_and(|token| self.of_form[token.form as usize].known);
        if next_known { &start.rules } else { &start.alone }
    }
}

/// The longest expression that begins at token `i`.
pub fn read(lexed: &Lexed, i: usize, depth: u8) -> Option<Hit> {
    let mut best: Option<Hit> = None;
    for &number in lexed.starts().rules(lexed, i) {
        let (rule, pattern) = &GRAMMAR.rules[usize::from(number)];
        let Some(found) = Match::at(pattern, lexed, i, depth) else { continue };
        let paragraph = |i: usize| lexed.document.paragraph_of(i);
        if best.as_ref().is_none_or(|best| found.to > best.to)
            && paragraph(i) == paragraph(found.to - 1)
            && let Some(meaning) = (rule.read)(&found)
        {
            best = Some(Hit { from: i, to: found.to, meaning, rule: rule.name });
        }
    }
    best
}

/// The longest expression at `i` that names a point or period; what `WHEN` reads in a pattern.
pub fn when(lexed: &Lexed, i: usize, depth: u8) -> Option<(When, usize)> {
    if i >= lexed.document.len() {
        return None;
    }
    match read(lexed, i, depth)? {
        Hit { meaning: Meaning::When(when), to, .. } => Some((when, to)),
        _ => None,
    }
}
