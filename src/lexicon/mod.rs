//! Word lists as plain text that a human edits, and the tables built from them.
//!
//! A list holds one entry a line; blank lines and lines that begin with `#` are comments. One module a subject.

pub mod cues;

/// The entries of a list: its lines without comments, trimmed.
pub fn entries(list: &'static str) -> impl Iterator<Item = &'static str> {
    list.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#'))
}
