//! What a figure counts (`Iranian military officers`) or measures (`Gaza's population`, `the benchmark index`).

use super::FigureKind;
use super::chunk;
use super::numeral::Amount;
use super::quantity::Quantity;
use super::reader::{Reader, is_dash};
use crate::lexicon::events;
use crate::lexicon::sets::Set;
use crate::text::TokenRange;

/// The tokens of what is counted or measured, and whether they follow the number and so belong to its phrase.
#[derive(Debug, Clone, Copy)]
pub(super) struct Counted {
    pub range: TokenRange,
    pub follows: bool,
}

/// The figure before, as far as this one may be about the same thing.
#[derive(Debug, Clone, Copy)]
pub(super) struct Earlier {
    /// Token after its number, unit and hedges.
    pub end: usize,
    pub counted: Option<TokenRange>,
}

/// Reads what is counted by the quantity, whose phrase covers the tokens `from..to`, hedges included.
pub(super) fn read(reader: &Reader, q: &Quantity, from: usize, to: usize, earlier: Option<Earlier>) -> Option<Counted> {
    let counts = matches!(q.kind, FigureKind::Count | FigureKind::Ratio | FigureKind::Ordinal);
    let following = if counts { things(reader, q, to) } else { measured(reader, to) };
    // "12 people were killed and 54 wounded": a participle alone, after people were counted
    let elliptic = |range: &TokenRange| {
        range.len() == 1
            && events::is_past(reader.doc.lower(range.from))
            && earlier.is_some_and(|earlier| earlier.counted.is_some())
            && q.kind == FigureKind::Count
    };
    if let Some(range) = following.filter(|range| !elliptic(range)) {
        return Some(Counted { range, follows: true });
    }
    if matches!(q.kind, FigureKind::Count | FigureKind::Ordinal) {
        return None;
    }
    let range = match governing(reader, from, earlier) {
        Governed::By(range) => Some(range),
        Governed::LikeEarlier => earlier.and_then(|earlier| earlier.counted),
        Governed::BySubject => chunk::subject(reader, from),
    };
    range.map(|range| Counted { range, follows: false })
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
    if is_verbal(reader, noun) {
        return None;
    }
    let range = chunk::phrase(reader, noun, one && first == to)?;
    Some(if q.kind == FigureKind::Ratio { TokenRange::new(first, range.to) } else { range })
}

/// The noun phrase after a measure: `85% of [Gaza's population]`, `a $150,000 [contract]`, `$1 billion in [gains]`.
fn measured(reader: &Reader, to: usize) -> Option<TokenRange> {
    let to = over_bracket(reader, to);
    let word = reader.next(to, 0);
    let first = match word {
        "of" => to + 1,
        "in" if !reader.inside(to + 1) || reader.doc.form(to + 1).starts_upper => return None,
        "in" => to + 1,
        _ if is_dash(word) && reader.glued(to) && reader.glued(to + 1) => to + 1,
        _ if reader.next_is(to, 0, Set::AfterMeasure) => return None,
        _ => to,
    };
    let noun = if word == "of" { determiners(reader, first) } else { first };
    // "70% voted against", "15 ppb requiring action"
    let name = first == to && reader.inside(to) && reader.doc.form(to).starts_upper;
    if word != "of" && is_verbal(reader, noun) || name && reader.doc.lower(to - 1) == "%" {
        return None;
    }
    let range = chunk::phrase(reader, noun, false)?;
    Some(TokenRange::new(if word == "of" { first } else { noun }, range.to))
}

/// Whether a participle stands at `at` that no noun follows: "70% voted against", "15 ppb requiring action".
fn is_verbal(reader: &Reader, at: usize) -> bool {
    let word = reader.next(at, 0);
    (events::is_past(word) || word.len() > 5 && word.ends_with("ing"))
        && !chunk::plural_follows(reader, at + 1)
        && chunk::class(reader, at).is_none()
        && !chunk::is_plain_noun(reader, at + 1)
}

/// The token after a conversion in brackets before "of": `8 miles (13 kilometres) of tunnels`.
fn over_bracket(reader: &Reader, to: usize) -> usize {
    let start = to + usize::from(reader.next(to, 0) == ")");
    if start == to && reader.next(to, 0) != "(" {
        return to;
    }
    let close = (start..start + 7).find(|&i| reader.surface(i) == ")" || start > to && i == start);
    match close {
        Some(i) if start > to && reader.next(i, 0) == "of" => i,
        Some(i) if start == to && reader.next(i + 1, 0) == "of" => i + 1,
        _ => to,
    }
}

/// Skips articles and possessives: `half of [the its] ...`.
fn determiners(reader: &Reader, mut at: usize) -> usize {
    while reader.next_is(at, 0, Set::Determiner) {
        at += 1;
    }
    at
}

/// Where what a measure is about stands.
enum Governed {
    By(TokenRange),
    /// It goes on from the figure before it: `rose 18 sen to RM23.50`.
    LikeEarlier,
    BySubject,
}

/// The noun phrase right before the number, small words between: `[an interest rate] of 1.38%`, `[turnover] of 1.3 billion`,
/// `[Unite Group], down 68p`, `[gross margins] to 64%`.
fn governing(reader: &Reader, from: usize, earlier: Option<Earlier>) -> Governed {
    let mut at = from;
    let (mut comma, mut apart) = (false, false);
    for _ in 0..5 {
        match reader.previous(at, 0) {
            "," => comma = true,
            ";" | "and" | "or" | ")" => apart = true,
            "a" | "an" | "the" | "just" | "only" | "total" | "average" | "of" | "at" | "to" | "by" | "up" | "down"
            | "(" | "from" | "with" | ":" | "as" | "for" | "about" | "around" | "over" | "under" | "nearly"
            | "between" | "worth" | "+" => {}
            _ => break,
        }
        at -= 1;
    }
    if earlier.is_some_and(|earlier| earlier.end == at) {
        return Governed::LikeEarlier;
    }
    let Some(last) = at.checked_sub(1).filter(|&last| reader.same_sentence(last, from)) else {
        return Governed::BySubject;
    };
    let word = reader.doc.lower(last);
    let no_noun = chunk::is_verb(reader, last) || word.ends_with("ing") || word.len() > 4 && word.ends_with("ly");
    if apart || no_noun {
        return Governed::BySubject;
    }
    match chunk::phrase_before(reader, last + 1) {
        // "on a tear, up 57%": not the tear went up
        Some(range)
            if comma && matches!(before_article(reader, range.from), "on" | "in" | "at" | "with" | "for" | "by") =>
        {
            Governed::BySubject
        }
        Some(range) => Governed::By(range),
        None => Governed::BySubject,
    }
}

/// The word before a noun phrase and its article.
fn before_article<'r>(reader: &'r Reader, from: usize) -> &'r str {
    let article = matches!(reader.previous(from, 0), "a" | "an" | "the" | "its" | "their");
    reader.previous(from - usize::from(article), 0)
}
