//! Places in a text: half-open byte ranges ([`Span`]) and half-open token ranges ([`TokenRange`]).

use serde::{Deserialize, Serialize};

/// A half-open range of bytes, `start..end`, on character borders of the text it belongs to.
///
/// ```
/// use pressglass::Span;
/// let span = Span::new(4, 9);
/// assert_eq!(span.of("the press"), "press");
/// assert!(span.contains(Span::new(5, 6)) && span.overlaps(Span::new(0, 5)));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Span {
    /// First byte.
    pub start: u32,
    /// One past the last byte.
    pub end: u32,
}

impl Span {
    /// A span from `start` to `end`, in bytes.
    pub const fn new(start: u32, end: u32) -> Self {
        Self { start, end }
    }

    /// Length in bytes.
    pub const fn len(self) -> u32 {
        self.end - self.start
    }

    /// Whether nothing stands in it.
    pub const fn is_empty(self) -> bool {
        self.start >= self.end
    }

    /// The text it covers.
    pub fn of(self, text: &str) -> &str {
        &text[self.start as usize..self.end as usize]
    }

    /// Whether the other span lies wholly inside this one.
    pub const fn contains(self, other: Self) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// Whether the two share at least one byte.
    pub const fn overlaps(self, other: Self) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// The smallest span around both.
    #[must_use]
    pub fn join(self, other: Self) -> Self {
        Self::new(self.start.min(other.start), self.end.max(other.end))
    }
}

/// A half-open range of token indices, `from..to`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct TokenRange {
    /// First token.
    pub from: usize,
    /// One past the last token.
    pub to: usize,
}

impl TokenRange {
    /// The tokens `from..to`.
    pub const fn new(from: usize, to: usize) -> Self {
        Self { from, to }
    }

    /// How many tokens it holds.
    pub const fn len(self) -> usize {
        self.to.saturating_sub(self.from)
    }

    /// Whether it holds no token.
    pub const fn is_empty(self) -> bool {
        self.from >= self.to
    }

    /// Whether the token stands in it.
    pub const fn contains(self, token: usize) -> bool {
        self.from <= token && token < self.to
    }

    /// Whether the two share at least one token.
    pub const fn overlaps(self, other: Self) -> bool {
        self.from < other.to && other.from < self.to
    }

    /// The token indices, in order.
    pub const fn iter(self) -> std::ops::Range<usize> {
        self.from..self.to
    }
}

impl IntoIterator for TokenRange {
    type Item = usize;
    type IntoIter = std::ops::Range<usize>;
    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}
