//! The tagger's 13 tags: what a token is part of, and on which side its cue stands.
//!
//! `O`; then first and further tokens (`B`, `I`) of six span types. In `“We won,” Ryder said.` the content has its cue to
//! the right (`cR`), as has the source (`sR`); `said` is a cue (`q`).

use crate::text::TokenRange;

/// How many tags there are.
pub const TAGS: usize = 13;

/// What a span is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// Who says it.
    Source,
    /// The words that tell that something is said.
    Cue,
    /// What is said.
    Content,
}

/// Where a span's cue stands in its paragraph.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// Before the span.
    Left,
    /// After it.
    Right,
    /// Nowhere, or the span is a cue itself.
    None,
}

/// The span types, in the order of their tags.
const TYPES: [(Role, Side); 6] = [
    (Role::Source, Side::Left),
    (Role::Source, Side::Right),
    (Role::Cue, Side::None),
    (Role::Content, Side::Left),
    (Role::Content, Side::Right),
    (Role::Content, Side::None),
];

/// A tagged span.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TaggedSpan {
    /// What it is.
    pub role: Role,
    /// Where its cue stands.
    pub side: Side,
    /// Its tokens.
    pub tokens: TokenRange,
    /// By how much the tagger prefers it to nothing, in log odds.
    pub hold: u32,
}

/// The tag of the first token of a span of this type; one more is the tag of its further tokens.
///
/// # Panics
/// If there is no such type: a source without a side, a cue with one.
pub fn first_tag(role: Role, side: Side) -> u8 {
    let number = TYPES.iter().position(|&known| known == (role, side)).expect("a span type");
    2 * number as u8 + 1
}

/// What a token with this tag is part of.
pub fn role(tag: u8) -> Option<Role> {
    tag.checked_sub(1).map(|tag| TYPES[usize::from(tag) / 2].0)
}

/// Whether the tag is that of a span's further token.
pub const fn is_inner(tag: u8) -> bool {
    tag > 0 && tag.is_multiple_of(2)
}

/// Whether `next` may follow `tag`: a further token only within its own span.
pub const fn may_follow(tag: u8, next: u8) -> bool {
    !is_inner(next) || tag == next || tag + 1 == next
}

/// The spans that a sequence of tags draws; its first tag is that of token `from`.
pub fn spans(tags: &[u8], from: usize) -> Vec<TaggedSpan> {
    let mut out: Vec<TaggedSpan> = Vec::new();
    for (i, &tag) in tags.iter().enumerate() {
        match out.last_mut() {
            Some(last) if is_inner(tag) && last.tokens.to == from + i => last.tokens.to += 1,
            _ if tag > 0 => {
                let (role, side) = TYPES[(tag as usize - 1) / 2];
                out.push(TaggedSpan { role, side, tokens: TokenRange::new(from + i, from + i + 1), hold: 0 });
            }
            _ => {}
        }
    }
    out
}
