//! What each word form of a document may mean as a word of time; looked up once a form, not once a token.
//!
//! `may` is the month 5; `second` an ordinal and a unit; `15th` an ordinal; `1990s` a decade; `2014` a number that may be a
//! year.

use super::meaning::{Edge, Which};
use super::period::Unit;
use super::rules::Starts;
use crate::lexicon::one_of;
use crate::lexicon::table::ByWord;
use crate::lexicon::time;
use crate::text::{Document, Form};
use std::sync::LazyLock;

/// Declares [`Class`] with the name of each class in the lexicon and, in capitals, in patterns.
macro_rules! classes {
    ($($name:literal $class:ident),* $(,)?) => {
        /// What a word, or a few words together, may be; the grammar's patterns name them in capitals.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        #[repr(u8)]
        pub enum Class { $($class),* }

        impl Class {
            /// Every class under its name.
            const NAMES: &[(&'static str, Self)] = &[$(($name, Self::$class)),*];
        }
    };
}

classes! {
    "month" Month,
    "weekday" Weekday,
    "weekdays" Weekdays,
    "homonym" Homonym,
    "name" Name,
    "season" Season,
    "unit" Unit,
    "plural" Plural,
    "part" Part,
    "parts" Parts,
    "border" Border,
    "edge" Edge,
    "which" Which,
    "often" Often,
    "long" Long,
    "zone" Zone,
    // Read by functions, perhaps over several tokens; the bit says that such a reading may begin with the word.
    "number" Number,
    "scale" Scale,
    "vague" Unknown,
    "ordinal" Ordinal,
    "decade" Decade,
    "day" Day,
    "year" Year,
    "amount" Amount,
    "clock" Clock,
    "holiday" Holiday,
    "when" When,
    "iso" YearMonthDay,
    "hedge" Hedge,
    // Never in a pattern: what the words around an expression speak for.
    "timeword" TimeWord,
    "counter" Counter,
    "counted" Counted,
    "namehead" NameHead,
    "nametail" NameTail,
    "eventtail" EventTail,
    "business" Business,
    "sport" Sport,
    "label" Label,
}

impl Class {
    /// How many there are.
    pub const COUNT: usize = Self::NAMES.len();

    /// The class of that name, lower case as in the lexicon or upper case as in a pattern.
    #[inline(never)]
    pub fn named(name: &str) -> Option<Self> {
        Self::NAMES.iter().find(|(known, _)| known.eq_ignore_ascii_case(name)).map(|&(_, class)| class)
    }

    /// The class's bit in a set of classes.
    pub const fn bit(self) -> u64 {
        1 << self as u8
    }
}

/// The value of a class for a word.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Datum {
    Int(i32),
    Text(&'static str),
    Unit(Unit),
    Which(Which),
    Edge(Edge),
}

/// A word of the lexicon with its senses.
#[derive(Debug, Default)]
pub struct Lexeme {
    senses: Vec<(Class, Datum)>,
    classes: u64,
}

impl Lexeme {
    /// Adds a sense, or where the line of the lexicon is `begin CLASS` what the word may begin.
    #[inline(never)]
    fn add(&mut self, class: &str, value: &'static str) {
        match Class::named(class) {
            Some(class) => {
                self.senses.push((class, datum(value)));
                self.classes |= class.bit() | begun_by(class);
            }
            None => self.classes |= Class::named(value).map_or(0, Class::bit),
        }
    }
}

static LEXEMES: LazyLock<ByWord<Lexeme>> = LazyLock::new(|| {
    let mut table: ByWord<Lexeme> = ByWord::default();
    for (class, value, word) in time::words() {
        table.of(word).add(class, value);
    }
    table
});

/// What a word of the class may begin.
const fn begun_by(class: Class) -> u64 {
    match class {
        Class::Number | Class::Unknown | Class::Scale => {
            Class::Amount.bit() | Class::Clock.bit() | Class::Year.bit() | Class::Day.bit()
        }
        Class::Ordinal => Class::Day.bit(),
        _ => 0,
    }
}

/// Whether the word, in lower case, belongs to the class.
pub fn belongs(word: &str, class: Class) -> bool {
    LEXEMES.get(word).is_some_and(|lexeme| lexeme.classes & class.bit() != 0)
}

#[inline(never)]
fn datum(value: &'static str) -> Datum {
    if let Ok(number) = value.parse() {
        return Datum::Int(number);
    }
    if let Some(unit) = Unit::named(value) {
        return Datum::Unit(unit);
    }
    match value {
        "last" => Datum::Which(Which::Last),
        "this" => Datum::Which(Which::This),
        "next" => Datum::Which(Which::Next),
        "start" => Datum::Edge(Edge::Start),
        "mid" => Datum::Edge(Edge::Mid),
        "end" => Datum::Edge(Edge::End),
        text => Datum::Text(text),
    }
}

/// A form that begins with a digit: its number, how many digits, and the letters after them.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Digits<'t> {
    pub value: f64,
    /// Digits before any point; grouping commas make it 0, as no year or day is grouped.
    pub count: usize,
    /// Whether the digits are all: no point, no comma.
    pub whole: bool,
    /// What stands after the digits, as written.
    pub suffix: &'t str,
    /// The digits, as written.
    pub text: &'t str,
}

#[inline(never)]
fn digits(surface: &str) -> Option<Digits<'_>> {
    let bytes = surface.as_bytes();
    let mut end = bytes.iter().take_while(|b| b.is_ascii_digit() || b".,".contains(b)).count();
    while b".,".contains(&bytes[end - 1]) {
        end -= 1;
    }
    // All digits as one number, and what to divide it by for those after a point.
    let (mut value, mut parts, mut count, mut grouped) = (0.0, 0.0, 0, false);
    for byte in &bytes[..end] {
        match byte {
            b',' => grouped = true,
            b'.' if parts == 0.0 => parts = 1.0,
            b'.' => return None,
            digit => {
                value = value * 10.0 + f64::from(digit - b'0');
                parts *= 10.0;
                count += usize::from(parts == 0.0);
            }
        }
    }
    let whole = parts == 0.0 && !grouped;
    let suffix = end + bytes[end..].iter().take_while(|b| **b == b'.').count();
    Some(Digits {
        value: if parts == 0.0 { value } else { value / parts },
        count: if grouped { 0 } else { count },
        whole,
        suffix: &surface[suffix..],
        text: &surface[..end],
    })
}

/// What a form may mean.
#[derive(Debug, Clone, Copy)]
pub struct Senses<'t> {
    /// The set of classes it belongs to or may begin.
    pub classes: u64,
    lexeme: Option<&'static Lexeme>,
    pub digits: Option<Digits<'t>>,
}

impl<'t> Senses<'t> {
    fn of(form: &Form<'t>) -> Self {
        let lexeme = LEXEMES.get(&form.lower);
        let digits = if form.surface.as_bytes()[0].is_ascii_digit() { digits(form.surface) } else { None };
        let mut classes = lexeme.map_or(0, |lexeme| lexeme.classes);
        match digits {
            Some(number) => classes |= digit_classes(number),
            // "20.4.2024"
            None if form.surface.as_bytes()[0].is_ascii_digit() => classes |= Class::YearMonthDay.bit(),
            None => {}
        }
        Self { classes, lexeme, digits }
    }

    /// Whether the form belongs to the class.
    pub const fn is(&self, class: Class) -> bool {
        self.classes & class.bit() != 0
    }

    /// Its value as a member of the class.
    pub fn value(&self, class: Class) -> Option<Datum> {
        self.lexeme?.senses.iter().find(|(own, _)| *own == class).map(|&(_, value)| value)
    }
}

fn digit_classes(number: Digits) -> u64 {
    let day = number.whole && number.count <= 2 && (1.0..=31.0).contains(&number.value);
    let mut classes = 0;
    match number.suffix {
        "" => {
            classes |= Class::Amount.bit() | Class::Clock.bit();
            if day {
                classes |= Class::Day.bit() | Class::YearMonthDay.bit();
            }
            if number.whole && matches!(number.count, 2 | 4 | 8) {
                classes |= Class::Year.bit() | Class::YearMonthDay.bit();
            }
        }
        "st" | "nd" | "rd" | "th" => {
            classes |= Class::Ordinal.bit();
            if day {
                classes |= Class::Day.bit();
            }
        }
        "s" => classes |= Class::Decade.bit(),
        _ => classes |= Class::Clock.bit() | Class::Amount.bit() | Class::YearMonthDay.bit(),
    }
    classes
}

/// A document with the senses of its words; the view that patterns and readers share. Any index may be asked for.
pub struct Lexed<'d, 't> {
    pub document: &'d Document<'t>,
    senses: Vec<Senses<'t>>,
    starts: Starts,
}

impl<'d, 't> Lexed<'d, 't> {
    /// Looks every form up.
    pub fn new(document: &'d Document<'t>) -> Self {
        let senses: Vec<Senses> = document.forms().iter().map(Senses::of).collect();
        let starts = Starts::new(document, &senses);
        Self { document, senses, starts }
    }

    /// Which rules may begin with which form.
    pub const fn starts(&self) -> &Starts {
        &self.starts
    }

    /// The senses of token `i`, where there is one.
    pub fn senses(&self, i: usize) -> Option<&Senses<'t>> {
        Some(&self.senses[self.document.tokens().get(i)?.form as usize])
    }

    /// Whether token `i` is of the class.
    #[inline(never)]
    pub fn is(&self, i: usize, class: Class) -> bool {
        self.senses(i).is_some_and(|senses| senses.is(class))
    }

    /// The value of token `i` in the class.
    #[inline(never)]
    pub fn value(&self, i: usize, class: Class) -> Option<Datum> {
        self.senses(i)?.value(class)
    }

    /// That value where it is a number.
    #[inline(never)]
    pub fn int(&self, i: usize, class: Class) -> Option<i32> {
        match self.value(i, class)? {
            Datum::Int(value) => Some(value),
            _ => None,
        }
    }

    /// The digits that token `i` begins with.
    #[inline(never)]
    pub fn digits(&self, i: usize) -> Option<Digits<'t>> {
        self.senses(i)?.digits
    }

    /// Token `i` in lower case; empty beyond the ends.
    #[inline(never)]
    pub fn lower(&self, i: usize) -> &str {
        if i < self.document.len() { self.document.lower(i) } else { "" }
    }

    /// Whether token `i` is that word.
    #[inline(never)]
    pub fn word(&self, i: usize, word: &str) -> bool {
        self.lower(i) == word
    }

    /// Whether token `i` is one of the words of a list, parted by spaces.
    #[inline(never)]
    pub fn one_of(&self, i: usize, list: &str) -> bool {
        one_of(self.lower(i), list)
    }

    /// Whether token `i` is glued to the one before it.
    #[inline(never)]
    pub fn glued(&self, i: usize) -> bool {
        self.document.tokens().get(i).is_some_and(|token| !token.spaced)
    }

    /// Whether token `i` begins with a capital.
    #[inline(never)]
    pub fn capital(&self, i: usize) -> bool {
        i < self.document.len() && self.document.form(i).starts_upper
    }

    /// The place after a hyphen at `i`, or `i` itself.
    #[inline(never)]
    pub fn skip_hyphen(&self, i: usize) -> usize {
        if matches!(self.lower(i), "-" | "‑" | "‐") { i + 1 } else { i }
    }
}
