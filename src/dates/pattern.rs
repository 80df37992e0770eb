//! The pattern language of the grammar, and its matcher.
//!
//! A pattern is a row of words (lower case), classes (capitals, read by the lexicon or by a reader such as `CLOCK`),
//! `a|b` alternatives, `[optional]` parts, and `~` for a hyphen that may stand there. `[the] ORDINAL ~ quarter [of YEAR]`
//! reads `the third quarter of 1989` and `third-quarter`. A pattern matches at one place and is no longer than its row, so
//! reading a text takes time in line with its length.

use super::clock;
use super::holidays;
use super::lex::{Class, Datum, Lexed};
use super::meaning::{Clock, When};
use super::numbers;
use super::period::Unit;
use super::rules;

/// What a class in a pattern has read.
#[derive(Debug, Clone)]
pub enum Value {
    Datum(Datum),
    Amount(Option<f64>),
    Clock(Clock),
    When(When),
}

/// One step of a compiled pattern.
#[derive(Debug)]
enum Step {
    /// One of these words or classes.
    One(Vec<Atom>),
    /// The next so many steps may be left out.
    Maybe(usize),
    /// A hyphen may stand here.
    Hyphen,
}

/// A word or class of a pattern.
#[derive(Debug, Clone, Copy)]
pub enum Atom {
    Word(&'static str),
    Class(Class),
}

/// A compiled pattern.
#[derive(Debug)]
pub struct Pattern {
    steps: Vec<Step>,
}

impl Pattern {
    /// Compiles a pattern.
    ///
    /// # Panics
    /// Where it names a class that is none or leaves a bracket open: the tables are tested.
    #[inline(never)]
    pub fn new(source: &'static str) -> Self {
        let mut steps = Vec::new();
        let mut open = Vec::new();
        for word in source.split_ascii_whitespace() {
            let mut word = word;
            while let Some(rest) = word.strip_prefix('[') {
                open.push(steps.len());
                steps.push(Step::Maybe(0));
                word = rest;
            }
            let inner = word.trim_end_matches(']');
            steps.push(match inner {
                "~" => Step::Hyphen,
                _ => Step::One(inner.split('|').map(atom).collect()),
            });
            for _ in inner.len()..word.len() {
                let start = open.pop().expect("a bracket closes what one opened");
                let inside = steps.len() - start - 1;
                steps[start] = Step::Maybe(inside);
            }
        }
        assert!(open.is_empty(), "a bracket is open in {source:?}");
        Self { steps }
    }

    /// Every word and class that the pattern may begin with.
    pub fn starts(&self) -> Vec<Atom> {
        let mut starts = Vec::new();
        first_of(&self.steps, &mut starts);
        starts
    }

    /// Every word and class of the pattern.
    pub fn atoms(&self) -> Vec<Atom> {
        let mut all = Vec::new();
        for step in &self.steps {
            if let Step::One(atoms) = step {
                all.extend_from_slice(atoms);
            }
        }
        all
    }

    /// The fewest tokens that the pattern can match.
    pub fn least(&self) -> usize {
        let mut least = 0;
        let mut step = 0;
        while let Some(next) = self.steps.get(step) {
            match next {
                Step::Maybe(inside) => step += inside,
                Step::One(_) => least += 1,
                Step::Hyphen => {}
            }
            step += 1;
        }
        least
    }
}

/// Every word and class that the steps may begin with: of what may be left out, both its own and those of what follows.
fn first_of(steps: &[Step], starts: &mut Vec<Atom>) {
    match steps.first() {
        Some(Step::One(atoms)) => starts.extend_from_slice(atoms),
        Some(Step::Maybe(inside)) => {
            first_of(&steps[1..], starts);
            first_of(&steps[inside + 1..], starts);
        }
        Some(Step::Hyphen) => first_of(&steps[1..], starts),
        None => {}
    }
}

fn atom(word: &'static str) -> Atom {
    if word.len() > 1 && word.bytes().all(|b| b.is_ascii_uppercase()) {
        return Atom::Class(Class::named(word).unwrap_or_else(|| panic!("no class {word:?}")));
    }
    Atom::Word(word)
}

/// What a pattern has matched: the place and what its classes have read, in order.
pub struct Match<'l, 'd, 't> {
    pub lexed: &'l Lexed<'d, 't>,
    /// First token.
    pub from: usize,
    /// One past the last token.
    pub to: usize,
    captures: Vec<(Class, Value)>,
    /// How deep `WHEN`s are nested.
    depth: u8,
}

/// How deep one expression may stand within another: `the first Monday of the third week after Easter`.
const DEEPEST: u8 = 3;

impl<'l, 'd, 't> Match<'l, 'd, 't> {
    /// Matches the pattern at a place.
    pub fn at(pattern: &Pattern, lexed: &'l Lexed<'d, 't>, from: usize, depth: u8) -> Option<Self> {
        let mut found = Self { lexed, from, to: from, captures: Vec::new(), depth };
        found.to = found.steps(&pattern.steps, from)?;
        (found.to > from).then_some(found)
    }

    fn steps(&mut self, steps: &[Step], i: usize) -> Option<usize> {
        let Some((step, rest)) = steps.split_first() else { return Some(i) };
        match step {
            Step::Hyphen => self.steps(rest, self.lexed.skip_hyphen(i)),
            Step::Maybe(inside) => {
                let known = self.captures.len();
                self.steps(rest, i).or_else(|| {
                    self.captures.truncate(known);
                    self.steps(&rest[*inside..], i)
                })
            }
            Step::One(atoms) => {
                if i >= self.lexed.document.len() {
                    return None;
                }
                let known = self.captures.len();
                for atom in atoms {
                    let next = match atom {
                        Atom::Word(word) => (self.lexed.lower(i) == *word
                            || *word == "-" && is_dash(self.lexed.lower(i)))
                        .then_some(i + 1),
                        Atom::Class(class) => self.read(*class, i),
                    };
                    if let Some(end) = next.and_then(|next| self.steps(rest, next)) {
                        return Some(end);
                    }
                    self.captures.truncate(known);
                }
                None
            }
        }
    }

    /// Reads a class at a place and keeps its value.
    #[inline(never)]
    fn read(&mut self, class: Class, i: usize) -> Option<usize> {
        let int = |(value, to): (i32, usize)| (Value::Datum(Datum::Int(value)), to);
        let (value, to) = match class {
            Class::Amount => numbers::amount(self.lexed, i).map(|(value, to)| (Value::Amount(value), to))?,
            Class::Ordinal => numbers::ordinal(self.lexed, i).map(int)?,
            Class::Day => numbers::day(self.lexed, i).map(int)?,
            Class::Year => numbers::year(self.lexed, i).map(int)?,
            Class::Decade => numbers::decade(self.lexed, i).map(int)?,
            Class::Clock => clock::clock(self.lexed, i, false).map(|(clock, to)| (Value::Clock(clock), to))?,
            Class::Holiday => holidays::named(self.lexed, i).map(int)?,
            Class::YearMonthDay => rules::numeric(self.lexed, i).map(|(when, to)| (Value::When(when), to))?,
            Class::Hedge => (Value::Datum(Datum::Int(0)), hedge(self.lexed, i)?),
            Class::When if self.depth >= DEEPEST => return None,
            Class::When => rules::when(self.lexed, i, self.depth + 1).map(|(when, to)| (Value::When(when), to))?,
            _ => (Value::Datum(self.lexed.value(i, class)?), i + 1),
        };
        self.captures.push((class, value));
        Some(to)
    }

    #[inline(never)]
    fn nth(&self, class: Class, n: usize) -> Option<&Value> {
        self.captures.iter().filter(|(own, _)| *own == class).nth(n).map(|(_, value)| value)
    }

    /// Whether the class was read.
    #[inline(never)]
    pub fn has(&self, class: Class) -> bool {
        self.nth(class, 0).is_some()
    }

    /// The number that the class read.
    #[inline(never)]
    pub fn int(&self, class: Class) -> Option<i32> {
        self.nth_int(class, 0)
    }

    /// The number that the class read the n-th time.
    #[inline(never)]
    pub fn nth_int(&self, class: Class, n: usize) -> Option<i32> {
        match self.nth(class, n)? {
            Value::Datum(Datum::Int(value)) => Some(*value),
            _ => None,
        }
    }

    /// The lexicon's value of the class.
    #[inline(never)]
    pub fn datum(&self, class: Class) -> Option<Datum> {
        match self.nth(class, 0)? {
            Value::Datum(datum) => Some(*datum),
            _ => None,
        }
    }

    /// The amount read: `Some(None)` where it is not known.
    #[inline(never)]
    pub fn amount(&self, n: usize) -> Option<Option<f64>> {
        match self.nth(Class::Amount, n)? {
            Value::Amount(amount) => Some(*amount),
            _ => None,
        }
    }

    /// Every amount read, each with its unit, in order.
    #[inline(never)]
    pub fn lengths(&self) -> Option<Vec<(f64, Unit)>> {
        let mut lengths = Vec::new();
        for (_, value) in &self.captures {
            if let Value::Datum(Datum::Unit(unit)) = value {
                lengths.push((self.amount(lengths.len())??, *unit));
            }
        }
        Some(lengths)
    }

    /// The clock time read.
    #[inline(never)]
    pub fn clock(&self) -> Option<Clock> {
        match self.nth(Class::Clock, 0)? {
            Value::Clock(clock) => Some(*clock),
            _ => None,
        }
    }

    /// The expression read.
    #[inline(never)]
    pub fn when(&self) -> Option<When> {
        match self.nth(Class::When, 0).or_else(|| self.nth(Class::YearMonthDay, 0))? {
            Value::When(when) => Some(when.clone()),
            _ => None,
        }
    }

    /// Whether one of the match's own words is that word.
    #[inline(never)]
    pub fn word(&self, word: &str) -> bool {
        (self.from..self.to).any(|i| self.lexed.lower(i) == word)
    }
}

/// A hyphen or dash of any length.
#[inline(never)]
pub fn is_dash(word: &str) -> bool {
    matches!(word, "-" | "–" | "—" | "--" | "‑" | "‐" | "−")
}

/// The place after a hedge: `about`, `more than`, `just over`, `at least`, `up to`, `as many as`.
#[inline(never)]
fn hedge(lexed: &Lexed, i: usize) -> Option<usize> {
    match (lexed.lower(i), lexed.lower(i + 1), lexed.lower(i + 2)) {
        ("just" | "well" | "slightly", "over" | "under" | "more" | "less", _) => hedge(lexed, i + 1),
        ("a", "little", "over" | "under" | "more" | "less") => hedge(lexed, i + 2),
        ("more" | "less" | "fewer" | "longer", "than", _) | ("at", "least" | "most", _) | ("up", "to", _) => {
            Some(i + 2)
        }
        ("no", "more" | "less" | "fewer", "than") | ("as", "many" | "much" | "long" | "little" | "few", "as") => {
            Some(i + 3)
        }
        _ => lexed.value(i, Class::Hedge).map(|_| i + 1),
    }
}
