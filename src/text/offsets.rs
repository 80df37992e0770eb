//! Byte offsets to the unit a caller counts in, in one sorted pass.

use super::span::Span;
use crate::error::Error;
use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::str::FromStr;
use unicode_segmentation::GraphemeCursor;

/// The unit of every `start` and `end` in a report.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum OffsetUnit {
    /// UTF-16 code units, as JavaScript strings count.
    #[default]
    Utf16,
    /// Unicode code points, as Python strings count.
    Char,
    /// Bytes of UTF-8, as Rust and Go strings count.
    Byte,
}

impl OffsetUnit {
    /// Its name in options and reports.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Utf16 => "utf16",
            Self::Char => "char",
            Self::Byte => "byte",
        }
    }
}

impl FromStr for OffsetUnit {
    type Err = Error;
    fn from_str(name: &str) -> Result<Self, Error> {
        [Self::Utf16, Self::Char, Self::Byte]
            .into_iter()
            .find(|unit| unit.name() == name)
            .ok_or_else(|| Error::OffsetUnit(name.to_owned()))
    }
}

impl Serialize for OffsetUnit {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.name())
    }
}

impl<'de> Deserialize<'de> for OffsetUnit {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(D::Error::custom)
    }
}

/// Converts the byte offsets, all on character borders of `text`, into `unit`, in place and in time linear in the text.
pub fn convert(text: &str, unit: OffsetUnit, offsets: &mut [&mut u32]) {
    if unit == OffsetUnit::Byte || text.is_ascii() {
        return;
    }
    offsets.sort_unstable_by_key(|offset| **offset);
    let (mut byte, mut count) = (0usize, 0u32);
    for offset in offsets {
        let to = **offset as usize;
        count += measure(&text[byte..to], unit);
        byte = to;
        **offset = count;
    }
}

fn measure(text: &str, unit: OffsetUnit) -> u32 {
    text.bytes()
        .map(|b| match b {
            0x80..=0xbf => 0,
            0xf0.. if unit == OffsetUnit::Utf16 => 2,
            _ => 1,
        })
        .sum()
}

/// The span widened to grapheme borders, so that no cluster (a letter with its marks, a flag, a joined emoji) is cut.
pub fn widen_to_graphemes(text: &str, span: Span) -> Span {
    let is_border = |at: u32| {
        let at = at as usize;
        let ascii = |i: usize| text.as_bytes().get(i).is_none_or(u8::is_ascii);
        at == 0
            || ascii(at) && ascii(at - 1)
            || GraphemeCursor::new(at, text.len(), true).is_boundary(text, 0).unwrap_or(true)
    };
    if is_border(span.start) && is_border(span.end) {
        return span;
    }
    let before = |at: u32| GraphemeCursor::new(at as usize, text.len(), true).prev_boundary(text, 0).ok().flatten();
    let after = |at: u32| GraphemeCursor::new(at as usize, text.len(), true).next_boundary(text, 0).ok().flatten();
    Span::new(
        if is_border(span.start) { span.start } else { before(span.start).map_or(0, |at| at as u32) },
        if is_border(span.end) { span.end } else { after(span.end).map_or(text.len() as u32, |at| at as u32) },
    )
}

/// Reads a text piece by piece, the pieces given in order as UTF-16 offsets.
///
/// What lies before the last piece read, or beyond the text, reads as empty.
#[derive(Debug)]
pub struct Utf16Reader {
    text: String,
    byte: usize,
    unit: u32,
}

impl Utf16Reader {
    /// Begins at the text's start.
    pub const fn new(text: String) -> Self {
        Self { text, byte: 0, unit: 0 }
    }

    /// Length in bytes.
    pub const fn len(&self) -> usize {
        self.text.len()
    }

    /// Whether there is no text.
    pub const fn is_empty(&self) -> bool {
        self.text.is_empty()
    }

    /// The piece.
    pub fn read(&mut self, piece: Span) -> &str {
        self.advance(piece.start);
        let from = self.byte;
        self.advance(piece.end);
        &self.text[from..self.byte]
    }

    fn advance(&mut self, unit: u32) {
        for c in self.text[self.byte..].chars() {
            if self.unit >= unit {
                break;
            }
            self.byte += c.len_utf8();
            self.unit += c.len_utf16() as u32;
        }
    }
}
