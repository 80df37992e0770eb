//! The document as the grammar reads it: what each word form means as a numeral, looked up once a form, and the words on
//! either side of a place up to the borders of its sentence.
//!
//! `1.2bn` is an [`Atom`] of digits 1.2 with the suffix `bn`; `RM31.20` has the prefix `RM`; `forty` is a number word.

use crate::lexicon::numerals::{self, Class, Numeral};
use crate::lexicon::one_of;
use crate::lexicon::sets::{Set, Sets};
use crate::text::{Document, Span};

/// The narrow no-break space, by which standards part groups of digits; a token does not end at it.
const NARROW_SPACE: char = '\u{202f}';

/// Digits with the letters glued to them.
#[derive(Debug, Clone, Copy)]
pub(super) struct Digits<'t> {
    pub prefix: &'t str,
    pub value: f64,
    /// Digits before the decimal point.
    pub width: usize,
    pub has_point: bool,
    pub grouped: bool,
    pub suffix: &'t str,
}

/// What a form means as a numeral.
#[derive(Debug, Clone, Copy)]
pub(super) enum Atom<'t> {
    Digits(Digits<'t>),
    Word(Numeral),
}

/// The document with its numerals.
pub(super) struct Reader<'d, 't> {
    pub doc: &'d Document<'t>,
    atoms: Vec<Option<Atom<'t>>>,
    sets: Vec<Sets>,
    /// Whether the text reckons in pounds sterling: it has the sign, or pence, or millions of pounds.
    pub sterling: bool,
}

impl<'d, 't> Reader<'d, 't> {
    pub fn new(doc: &'d Document<'t>) -> Self {
        let atoms = doc
            .forms()
            .iter()
            .map(|form| {
                digits(form.surface)
                    .map(Atom::Digits)
                    .or_else(|| fraction(form.surface).map(Atom::Word))
                    .or_else(|| numerals::numeral(&form.lower).map(Atom::Word))
            })
            .collect();
        let sets = doc.forms().iter().map(|form| Sets::of(&form.lower)).collect();
        let mut out = Self { doc, atoms, sets, sterling: false };
        let millions = |i: usize| doc.lower(i) == "pounds" && out.previous_in(i, 0, "million billion");
        out.sterling =
            doc.forms().iter().any(|form| one_of(&form.lower, "£ pence sterling")) || (0..doc.len()).any(millions);
        out
    }

    /// What token `i` means as a numeral; `None` beyond the text.
    pub fn atom(&self, i: usize) -> Option<Atom<'t>> {
        self.doc.tokens().get(i).and_then(|token| self.atoms[token.form as usize])
    }

    /// The digits of token `i`.
    pub fn digits(&self, i: usize) -> Option<Digits<'t>> {
        match self.atom(i)? {
            Atom::Digits(digits) => Some(digits),
            Atom::Word(_) => None,
        }
    }

    /// Token `from + ahead` in lower case, empty where the sentence of `from` ends before it.
    pub fn next(&self, from: usize, ahead: usize) -> &str {
        if self.inside(from + ahead) && self.same_sentence(from, from + ahead) {
            self.doc.lower(from + ahead)
        } else {
            ""
        }
    }

    /// Token `before - 1 - back` in lower case, empty where the sentence of `before - 1` begins after it.
    pub fn previous(&self, before: usize, back: usize) -> &str {
        match before.checked_sub(1 + back) {
            Some(i) if self.same_sentence(i, before - 1) => self.doc.lower(i),
            _ => "",
        }
    }

    /// Whether [`Reader::next`] is one of the words, which are parted by spaces.
    #[inline(never)]
    pub fn next_in(&self, from: usize, ahead: usize, words: &str) -> bool {
        one_of(self.next(from, ahead), words)
    }

    /// Whether [`Reader::previous`] is one of the words, which are parted by spaces.
    #[inline(never)]
    pub fn previous_in(&self, before: usize, back: usize, words: &str) -> bool {
        one_of(self.previous(before, back), words)
    }

    /// Whether token `i` is a word of the set.
    pub fn is(&self, i: usize, set: Set) -> bool {
        self.doc.tokens().get(i).is_some_and(|token| self.sets[token.form as usize].has(set))
    }

    /// Whether token `from + ahead` is a word of the set, in the sentence of `from`.
    pub fn next_is(&self, from: usize, ahead: usize, set: Set) -> bool {
        self.is(from + ahead, set) && self.same_sentence(from, from + ahead)
    }

    /// Whether token `before - 1 - back` is a word of the set, in the sentence of `before - 1`.
    pub fn previous_is(&self, before: usize, back: usize, set: Set) -> bool {
        before.checked_sub(1 + back).is_some_and(|i| self.is(i, set) && self.same_sentence(i, before - 1))
    }

    /// Token `i` as written, empty beyond the text.
    pub fn surface(&self, i: usize) -> &'t str {
        if self.inside(i) { self.doc.surface(i) } else { "" }
    }

    /// Whether token `i` follows the one before it without a space.
    pub fn glued(&self, i: usize) -> bool {
        self.doc.tokens().get(i).is_some_and(|token| !token.spaced)
    }

    /// Whether there is a token `i`.
    pub fn inside(&self, i: usize) -> bool {
        i < self.doc.len()
    }

    /// Whether both tokens stand in one sentence.
    pub fn same_sentence(&self, a: usize, b: usize) -> bool {
        self.inside(a) && self.inside(b) && self.doc.sentence_of(a) == self.doc.sentence_of(b)
    }

    /// Whether the sentence of the token before `to` goes on with token `to`: a headline may end with a number.
    pub fn goes_on(&self, to: usize) -> bool {
        to.checked_sub(1).is_some_and(|last| self.same_sentence(last, to))
    }

    /// The bytes of the tokens `from..to`.
    pub fn span(&self, from: usize, to: usize) -> Span {
        let tokens = self.doc.tokens();
        Span::new(tokens[from].span.start, tokens[to - 1].span.end)
    }
}

/// `1⁄32`: the fraction slash joins two numbers to one word.
fn fraction(surface: &str) -> Option<Numeral> {
    let (upper, lower) = surface.split_once('⁄')?;
    let (upper, lower): (u32, u32) = (upper.parse().ok()?, lower.parse().ok()?);
    (upper < lower).then(|| Numeral { class: Class::Sign, value: f64::from(upper) / f64::from(lower) })
}

/// Reads a form that holds digits: letters, then digits with separators, then letters.
fn digits(surface: &str) -> Option<Digits<'_>> {
    let bytes = surface.as_bytes();
    let start = bytes.iter().position(u8::is_ascii_digit)?;
    let start = if start > 0 && bytes[start - 1] == b'.' { start - 1 } else { start };
    let prefix = surface.get(..start)?;
    let end = start
        + surface[start..]
            .find(|c: char| !(c.is_ascii_digit() || matches!(c, '.' | ',' | NARROW_SPACE)))
            .unwrap_or(bytes.len() - start);
    let end = start + surface[start..end].trim_end_matches(['.', ',']).len();
    let suffix = surface[end..].trim_end_matches('.');
    let (suffix, power) = match suffix.strip_prefix('e').map(str::parse::<u8>) {
        // "4e14"
        Some(Ok(power)) => ("", power),
        _ => (suffix, 0),
    };
    let letters = suffix.trim_end_matches(['2', '3']);
    // "5.5x10-3": a power of ten goes on behind the token
    let letters = if suffix == "x10" { "x" } else { letters };
    if prefix.len() > 5 || suffix.len() > 8 || !prefix.chars().chain(letters.chars()).all(char::is_alphabetic) {
        return None;
    }
    let number = &surface[start..end];
    let (value, grouped) = value(&number.replace(NARROW_SPACE, ","))?;
    let has_point = number.contains('.') && value.fract() != 0.0 || number.contains('.') && !grouped;
    let width = number.split('.').next().unwrap_or_default().bytes().filter(u8::is_ascii_digit).count();
    let value = (0..power).fold(value, |value, _| value * 10.0);
    Some(Digits { prefix, value, width, has_point, grouped, suffix })
}

/// The value of digits with separators, and whether they are grouped: `1,234.5`, `12.345.678`, `.5`, `1,00,000`.
fn value(number: &str) -> Option<(f64, bool)> {
    let stops = number.matches('.').count();
    let commas = number.matches(',').count();
    let grouped_by = |sign: char| {
        let mut groups = number.split(sign);
        let first = groups.next().unwrap_or_default();
        let all: Vec<&str> = groups.collect();
        let last = all.last().map_or(0, |group| group.split('.').next().unwrap_or_default().len());
        (1..=3).contains(&first.len())
            && last == 3
            && all[..all.len() - 1].iter().all(|group| matches!(group.len(), 2 | 3))
    };
    let plain: String = match (commas, stops) {
        (0, 0 | 1) => number.to_owned(),
        (_, 0 | 1) if grouped_by(',') => number.replace(',', ""),
        // "1.111,25"
        (1, 1..) if number.rfind(',') > number.rfind('.') => {
            let (whole, part) = number.split_once(',')?;
            return Some((
                value(whole).filter(|(_, grouped)| *grouped)?.0 + format!("0.{part}").parse::<f64>().ok()?,
                true,
            ));
        }
        (1, 0) => number.replace(',', "."),
        (0, _) if grouped_by('.') => number.replace('.', ""),
        _ => return None,
    };
    plain.parse().ok().map(|value| (value, commas + stops > 0 && !plain.contains(',') && plain.len() < number.len()))
}

/// Whether the token is a hyphen or a dash.
pub(super) fn is_dash(surface: &str) -> bool {
    matches!(surface, "-" | "–" | "—" | "‑" | "‐" | "−")
}
