//! Word forms: each different spelling of a document is looked at once, and tokens point to it.

use fnv::FnvHashMap;
use std::borrow::Cow;

/// What a form is made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FormKind {
    /// Begins with a letter, or is an apostrophe form such as `'s`.
    Word,
    /// Begins with a digit: `1,200`, `2.5bn`, `34th`.
    Number,
    /// A web or mail address.
    Address,
    /// Punctuation, quotation marks included.
    Punctuation,
    /// Anything else: `$`, `%`, emoji.
    Symbol,
}

/// How the letters of a form are cased.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Case {
    /// It has no cased letter.
    None,
    /// `said`
    Lower,
    /// `Press`, and a single capital letter.
    Capital,
    /// `NATO`, `U.S.`: two capitals or more and nothing lower.
    Upper,
    /// `iPhone`, `McCain`: begins lower or changes within; see [`Form::starts_upper`].
    Mixed,
}

/// One spelling, with what every stage asks of it.
#[derive(Debug)]
pub struct Form<'t> {
    /// As written (at its first appearance).
    pub surface: &'t str,
    /// Lower case, with every apostrophe straight.
    pub lower: Cow<'t, str>,
    /// What it is made of.
    pub kind: FormKind,
    /// How its letters are cased.
    pub case: Case,
    /// Whether its first letter is a capital.
    pub starts_upper: bool,
}

impl<'t> Form<'t> {
    fn new(surface: &'t str) -> Self {
        let first = surface.chars().next().unwrap_or(' ');
        let second = surface.chars().nth(1).unwrap_or(' ');
        let kind = if surface.contains("://") || surface.contains('@') && surface.len() > 1 {
            FormKind::Address
        } else if first.is_numeric() || matches!(first, '.' | ',') && second.is_ascii_digit() {
            FormKind::Number
        } else if first.is_alphabetic() || is_apostrophe(first) && second.is_alphabetic() {
            FormKind::Word
        } else if is_punctuation(first) {
            FormKind::Punctuation
        } else {
            FormKind::Symbol
        };
        let uppers = surface.chars().filter(|c| c.is_uppercase()).count();
        let lowers = surface.chars().filter(|c| c.is_lowercase()).count();
        let starts_upper = first.is_uppercase();
        let case = match (uppers, lowers) {
            (0, 0) => Case::None,
            (0, _) => Case::Lower,
            (1, _) if starts_upper => Case::Capital,
            (_, 0) => Case::Upper,
            _ => Case::Mixed,
        };
        let plain = surface.bytes().all(|b| b.is_ascii() && !b.is_ascii_uppercase());
        let lower = if plain {
            Cow::Borrowed(surface)
        } else {
            Cow::Owned(surface.to_lowercase().replace(['’', 'ʼ', '‘'], "'"))
        };
        Self { surface, lower, kind, case, starts_upper }
    }
}

/// Whether the character serves as an apostrophe.
pub(super) fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | 'ʼ')
}

/// Whether the character is punctuation of running text: ASCII punctuation that is no sign (`$ % + < = > ^ | ~`), the
/// General Punctuation block, guillemets, inverted marks, CJK stops and brackets.
fn is_punctuation(c: char) -> bool {
    match c {
        '$' | '%' | '+' | '<' | '=' | '>' | '^' | '|' | '~' | '‰' => false,
        _ => {
            c.is_ascii_punctuation()
                || matches!(c, '\u{2010}'..='\u{2027}' | '\u{2030}'..='\u{205e}' | '«' | '»' | '¡' | '¿' | '·' | '\u{3001}'..='\u{3003}' | '\u{3008}'..='\u{3011}')
        }
    }
}

/// All forms of a document, by number.
#[derive(Debug, Default)]
pub struct Forms<'t> {
    list: Vec<Form<'t>>,
    by_surface: FnvHashMap<&'t str, u32>,
}

impl<'t> Forms<'t> {
    /// The number of a spelling, new or known.
    pub fn intern(&mut self, surface: &'t str) -> u32 {
        *self.by_surface.entry(surface).or_insert_with(|| {
            self.list.push(Form::new(surface));
            self.list.len() as u32 - 1
        })
    }

    /// The form of that number.
    pub fn get(&self, id: u32) -> &Form<'t> {
        &self.list[id as usize]
    }

    /// All forms; a form's number is its index.
    pub fn all(&self) -> &[Form<'t>] {
        &self.list
    }
}
