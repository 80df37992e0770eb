//! What a figure counts (`Iranian military officers`) or measures (`Gaza's population`, `the benchmark index`).

use super::FigureKind;
use super::chunk;
use super::numeral::Amount;
use super::quantity::Quantity;
use super::reader::{Reader, is_dash};
use crate::text::TokenRange;

/// The tokens of what is counted or measured, and whether they follow the number and so belong to its phrase.
#[derive(Debug, Clone, Copy)]
pub(super) struct Counted {
    pub range: TokenRange,
    pub follows: bool,
}

/// Reads what is counted by the quantity, whose phrase covers the tokens `from..to`, hedges included.
pub(super) fn read(reader: &Reader, q: &Quantity, from: usize, to: usize) -> Option<Counted> {
    let following = match q.kind {
        FigureKind::Count | FigureKind::Ratio | FigureKind::Ordinal => things(reader, q, to),
        _ => measured(reader, to),
    };
    if let Some(range) = following {
        return Some(Counted { range, follows: true });
    }
    if matches!(q.kind, FigureKind::Count | FigureKind::Ordinal) {
        return None;
    }
    governing(reader, from).or_else(|| chunk::subject(reader, from)).map(|range| Counted { range, follows: false })
}

/// The noun phrase after a count: `seven [Iranian officers]`, `dozens of [people]`, `half of [the voters]`.
fn things(reader: &Reader, q: &Quantity, to: usize) -> Option<TokenRange> {
    let one = matches!(q.number.amount, Amount::Exact(value) if (value - 1.0).abs() < f64::EPSILON)
        || q.kind == FigureKind::Ordinal;
    let first = match reader.next(to, 0) {
        "of" => to + 1,
        "-" if reader.glued(to) && reader.glued(to + 1) => to + 1,
        _ => to,
    };
    let noun = determiners(reader, first);
    if noun > to && first == to && q.kind == FigureKind::Count {
        return None;
    }
    if matches!(reader.next(noun, 0), "others" | "more") && !chunk::plural_follows(reader, noun + 1) {
        return (reader.next(noun, 0) == "others").then(|| TokenRange::new(noun, noun + 1));
    }
    let range = chunk::phrase(reader, noun, one && first == to)?;
    Some(if q.kind == FigureKind::Ratio { TokenRange::new(first, range.to) } else { range })
}

/// The noun phrase after a measure: `85% of [Gaza's population]`, `a $150,000 [contract]`.
fn measured(reader: &Reader, to: usize) -> Option<TokenRange> {
    const NOT_NOUNS: &[&str] = &[
        "wide", "long", "high", "tall", "deep", "thick", "old", "heavy", "more", "less", "higher", "lower", "longer",
        "faster", "larger", "smaller", "each", "apiece", "straight", "square", "short", "better", "worse", "combined",
        "total", "earlier",
    ];
    let first = match reader.next(to, 0) {
        "of" => to + 1,
        surface if is_dash(surface) && reader.glued(to) && reader.glued(to + 1) => to + 1,
        word if NOT_NOUNS.contains(&word) => return None,
        _ => to,
    };
    let noun = if first > to { determiners(reader, first) } else { to };
    let range = chunk::phrase(reader, noun, false)?;
    Some(TokenRange::new(if reader.next(to, 0) == "of" { first } else { noun }, range.to))
}

/// Skips articles and possessives: `half of [the its] ...`.
fn determiners(reader: &Reader, mut at: usize) -> usize {
    while matches!(
        reader.next(at, 0),
        "the"
            | "a"
            | "an"
            | "its"
            | "their"
            | "his"
            | "her"
            | "our"
            | "my"
            | "your"
            | "all"
            | "these"
            | "those"
            | "this"
            | "that"
    ) {
        at += 1;
    }
    at
}

/// The noun phrase right before the number, small words between: `[an interest rate] of 1.38%`, `[turnover] of 1.3 billion`,
/// `[Unite Group], down 68p`, `[gross margins] to 64%`.
fn governing(reader: &Reader, from: usize) -> Option<TokenRange> {
    let mut at = from;
    for _ in 0..4 {
        let word = reader.previous(at, 0);
        let small = matches!(
            word,
            "a" | "an"
                | "the"
                | "just"
                | "only"
                | "total"
                | "average"
                | "of"
                | "at"
                | "to"
                | "by"
                | "up"
                | "down"
                | ","
                | "("
                | "from"
                | "with"
                | "worth"
                | ":"
                | "as"
                | "for"
                | "about"
                | "around"
                | "over"
                | "under"
                | "nearly"
                | "between"
        );
        if !small {
            break;
        }
        at -= 1;
    }
    let last = at.checked_sub(1).filter(|&last| reader.same_sentence(last, from) && !chunk::is_verb(reader, last))?;
    chunk::phrase_before(reader, last + 1)
}
