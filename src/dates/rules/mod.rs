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
use super::pattern::{Atom, Match, Pattern};
use crate::lexicon::table::ByWord;
use crate::text::{Document, FormKind};
use std::sync::LazyLock;

/// One surface form.
#[derive(Clone, Copy)]
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

/// A set of rules, by their numbers.
#[derive(Debug, Clone, Copy, Default)]
struct RuleSet([u64; 4]);

impl RuleSet {
    #[inline(never)]
    fn add(&mut self, rule: usize) {
        self.0[rule / 64] |= 1 << (rule % 64);
    }

    fn add_all(&mut self, other: &Self) {
        self.0.iter_mut().zip(other.0).for_each(|(own, other)| *own |= other);
    }

    fn iter(self) -> impl Iterator<Item = u16> {
        (0..256).filter(move |rule| self.0[rule / 64] >> (rule % 64) & 1 == 1).map(|rule| rule as u16)
    }

    fn is_empty(self) -> bool {
        self.0 == [0; 4]
    }
}

struct Grammar {
    rules: Vec<(Rule, Pattern)>,
    /// Every word that stands in some pattern or name of a holiday, with the rules that may begin with it.
    by_word: ByWord<RuleSet>,
    by_class: [RuleSet; Class::COUNT],
    /// The classes that some rule begins with.
    classes: u64,
}

static GRAMMAR: LazyLock<Grammar> = LazyLock::new(|| {
    let tables = [day::RULES, year::RULES, compound::RULES, range::RULES, relative::RULES, length::RULES];
    let mut grammar = Grammar {
        rules: Vec::new(),
        by_word: ByWord::default(),
        by_class: [RuleSet::default(); Class::COUNT],
        classes: 0,
    };
    for name in holidays::names() {
        name.iter().for_each(|word| _ = grammar.by_word.of(word));
    }
    for rule in tables.concat().into_iter().chain(vague::rules()) {
        grammar.add(rule);
    }
    grammar
});

impl Grammar {
    /// Adds a rule under every word and class that it may begin with.
    fn add(&mut self, rule: Rule) {
        let pattern = Pattern::new(rule.pattern);
        let number = self.rules.len();
        for atom in pattern.atoms() {
            if let Atom::Word(word) = atom {
                self.by_word.of(word);
            }
        }
        for atom in pattern.starts() {
            match atom {
                Atom::Word("-") => {}
                Atom::Word(word) => self.by_word.of(word).add(number),
                Atom::Class(Class::Holiday) => {
                    holidays::names().for_each(|name| self.by_word.of(name[0]).add(number));
                }
                Atom::Class(class) => {
                    self.by_class[class as usize].add(number);
                    self.classes |= class.bit();
                }
            }
        }
        self.rules.push((rule, pattern));
    }
}

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
            let word = GRAMMAR.by_word.get(&form.lower);
            let known = senses.classes != 0 || word.is_some() || form.kind != FormKind::Word;
            let mut rules = word.copied().unwrap_or_default();
            let classes = senses.classes & GRAMMAR.classes;
            if classes != 0 {
                let begun = (0..Class::COUNT).filter(|bit| classes >> bit & 1 == 1);
                begun.for_each(|bit| rules.add_all(&GRAMMAR.by_class[bit]));
            }
            if rules.is_empty() {
                return Start { known, ..Start::default() };
            }
            let alone = rules.iter().filter(|&rule| GRAMMAR.rules[usize::from(rule)].1.least() < 2);
            Start { alone: alone.collect(), rules: rules.iter().collect(), known }
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
            && !evidence::in_a_title(lexed, i, found.to)
            && let Some(meaning) = (rule.read)(&found)
        {
            best = Some(Hit { from: i, to: found.to, meaning, rule: rule.name });
        }
    }
    best
}

/// The longest expression at `i` that names a point or period; what `WHEN` reads in a pattern.
#[inline(never)]
pub fn when(lexed: &Lexed, i: usize, depth: u8) -> Option<(When, usize)> {
    if i >= lexed.document.len() {
        return None;
    }
    match read(lexed, i, depth)? {
        Hit { meaning: Meaning::When(when), to, .. } => Some((when, to)),
        _ => None,
    }
}
