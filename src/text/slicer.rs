//! A text that can be cut at offsets in any unit.

use super::offsets::OffsetUnit;
use super::span::Span;

/// Cuts a text at offsets in a unit, each in constant time.
#[derive(Debug)]
pub struct Slicer<'t> {
    text: &'t str,
    /// Byte and code point at which each unit begins, and the text's end; a character's second unit begins where its
    /// first does.
    starts: Vec<(u32, u32)>,
}

impl<'t> Slicer<'t> {
    /// Prepares the text, once.
    pub fn new(text: &'t str, unit: OffsetUnit) -> Self {
        let units = |c: char| match unit {
            OffsetUnit::Utf16 => c.len_utf16(),
            OffsetUnit::Char => 1,
            OffsetUnit::Byte => c.len_utf8(),
        };
        let mut starts = Vec::with_capacity(text.len() + 1);
        let mut points = 0;
        for (at, c) in text.char_indices() {
            starts.extend(std::iter::repeat_n((at as u32, points), units(c)));
            points += 1;
        }
        starts.push((text.len() as u32, points));
        Self { text, starts }
    }

    /// The words of a span; empty for one that lies beyond the text.
    pub fn slice(&self, span: Span) -> &'t str {
        self.text.get(self.byte(span.start)..self.byte(span.end)).unwrap_or_default()
    }

    /// The offset in code points.
    pub fn code_point(&self, at: u32) -> u32 {
        self.start(at).1
    }

    /// A span's words, with so many code points before and after them.
    pub fn around(&self, span: Span, context: usize) -> (&'t str, &'t str, &'t str) {
        let (start, end) = (self.byte(span.start), self.byte(span.end));
        let (before, after) = (&self.text[..start], &self.text[end..]);
        let from = before.char_indices().rev().take(context).last().map_or(start, |(at, _)| at);
        let to = after.char_indices().nth(context).map_or(after.len(), |(at, _)| at);
        (&before[from..], self.slice(span), &after[..to])
    }

    fn byte(&self, at: u32) -> usize {
        self.start(at).0 as usize
    }

    fn start(&self, at: u32) -> (u32, u32) {
        // The text's end is always there.
        self.starts[(at as usize).min(self.starts.len() - 1)]
    }
}
