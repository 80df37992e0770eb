//! Hashes of words and features: the same on every platform.

use fnv::FnvHasher;
use std::hash::Hasher;

/// The hash of a spelling.
pub fn word(text: &str) -> u32 {
    let mut phrase = Phrase::default();
    phrase.write(text);
    phrase.hash()
}

/// The hash of a spelling that comes in pieces.
///
/// ```
/// use pressglass::text::hash::{Phrase, word};
/// let mut phrase = Phrase::default();
/// phrase.write("New");
/// phrase.write(" York");
/// assert_eq!(phrase.hash(), word("New York"));
/// ```
#[derive(Default)]
pub struct Phrase(FnvHasher);

impl Phrase {
    /// Adds a piece.
    pub fn write(&mut self, piece: &str) {
        self.0.write(piece.as_bytes());
    }

    /// The hash of all pieces so far.
    pub fn hash(&self) -> u32 {
        mix(self.0.finish()) as u32
    }
}

/// The number of a feature template by its name; meant for constants.
pub const fn template(name: &str) -> u32 {
    let bytes = name.as_bytes();
    let mut hash = 0x811c_9dc5_u32;
    let mut at = 0;
    while at < bytes.len() {
        hash = (hash ^ bytes[at] as u32).wrapping_mul(0x0100_0193);
        at += 1;
    }
    hash
}

/// The hash of a feature: the number of its template, and up to two values.
#[inline]
pub fn feature(template: u32, a: u32, b: u32) -> u32 {
    let a = (u64::from(a) | u64::from(template) << 32).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    let b = (u64::from(b) ^ 0x5bf0_3635).wrapping_mul(0xd6e8_feb8_6659_fd93);
    (mix(a ^ b.rotate_left(23)) >> 32) as u32
}

/// Joins two hashes into one, for features of more than two values.
#[inline]
pub fn join(a: u32, b: u32) -> u32 {
    feature(u32::MAX, a, b)
}

/// Spreads every bit of the input over all bits of the output (the finisher of `MurmurHash3`).
#[inline]
fn mix(mut h: u64) -> u64 {
    h ^= h >> 33;
    h = h.wrapping_mul(0xff51_afd7_ed55_8ccd);
    h ^= h >> 33;
    h = h.wrapping_mul(0xc4ce_b9fe_1a85_ec53);
    h ^ (h >> 33)
}
