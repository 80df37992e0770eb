//! Numbers told in the order of what they measure: in `Revenue and profit rose 3% and 5% respectively` the profit rose 5%.

use super::Read;
use super::reader::Reader;
use crate::lexicon::one_of;
use crate::text::TokenRange;

/// Shares out what the last figures measure together, where "respectively" follows them.
pub(super) fn share_out(reader: &Reader, reads: &mut [Read]) {
    let Some(last) = reads.last() else { return };
    let told = (0..2).any(|ahead| reader.next_in(last.end, ahead, "respectively"));
    let Some(whole) = last.about.counted.filter(|_| told && !last.about.follows) else { return };
    let first = reads.iter().rposition(|read| read.about.counted != Some(whole)).map_or(0, |before| before + 1);
    let parts = parts(reader, whole);
    let alike = &mut reads[first..];
    if parts.len() == alike.len() {
        for (read, part) in alike.iter_mut().zip(parts) {
            read.about.counted = Some(part);
            read.figure.counted = Some(reader.doc.span(part));
        }
    }
}

/// The members of an enumeration: `wheat`, `maize` and `rice` of "wheat, maize and rice".
fn parts(reader: &Reader, whole: TokenRange) -> Vec<TokenRange> {
    let mut out = Vec::new();
    let mut from = whole.from;
    for i in whole.from..=whole.to {
        if i == whole.to || one_of(reader.doc.lower(i), "and , or") {
            if from < i {
                out.push(TokenRange::new(from, i));
            }
            from = i + 1;
        }
    }
    out
}
