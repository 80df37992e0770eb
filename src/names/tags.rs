//! Names as labels of tokens, and back: outside, or for each kind the first token of a name and the later ones.

use super::Kind;
use crate::text::TokenRange;

/// How many labels there are.
pub const LABELS: usize = 1 + 2 * Kind::ALL.len();

/// Outside of names.
const OUTSIDE: u8 = 0;

/// The label of a name's first token.
fn first(kind: Kind) -> u8 {
    1 + 2 * kind as u8
}

/// The label of a name's later tokens.
fn later(kind: Kind) -> u8 {
    2 + 2 * kind as u8
}

/// Whether a label may stand after another, or at the beginning (`None`): a later token needs one of its name before it.
pub fn may_follow(before: Option<u8>, label: u8) -> bool {
    let is_later = label != OUTSIDE && label.is_multiple_of(2);
    !is_later || before == Some(label) || before == Some(label - 1)
}

/// The labels of the tokens in `range` under the names given.
pub fn tags(range: TokenRange, names: &[(TokenRange, Kind)]) -> Vec<u8> {
    let mut out = vec![OUTSIDE; range.len()];
    for (name, kind) in names {
        for i in name.iter().filter(|&i| range.contains(i)) {
            out[i - range.from] = if i == name.from.max(range.from) { first(*kind) } else { later(*kind) };
        }
    }
    out
}

/// The names that labels tell, token numbers counted from `from`.
pub(super) fn names(labels: &[u8], from: usize) -> Vec<(TokenRange, Kind)> {
    let mut out: Vec<(TokenRange, Kind)> = Vec::new();
    for (at, &label) in labels.iter().enumerate().filter(|(_, label)| **label != OUTSIDE) {
        let kind = Kind::ALL[usize::from(label - 1) / 2];
        match out.last_mut() {
            Some((name, open)) if label == later(kind) && *open == kind && name.to == from + at => name.to += 1,
            _ => out.push((TokenRange::new(from + at, from + at + 1), kind)),
        }
    }
    out
}
