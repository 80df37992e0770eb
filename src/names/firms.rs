//! What only a company has: `shares of Toyota`, `Kestrova's chief executive`, `Amazon, which employs`.
//!
//! A company called like a place or a person, or like nothing known, is told by the words beside one of its mentions.

use crate::lexicon::places;
use crate::text::{Document, TokenRange};

/// Whether the words beside a name of one word say that it is a company.
pub(super) fn is_told(doc: &Document, name: TokenRange) -> bool {
    let sentence = doc.sentence(name.from);
    let word = |i: usize| if sentence.contains(i) { doc.lower(i) } else { "" };
    let before = |n: usize| name.from.checked_sub(n).map_or("", word);
    let after = |n: usize| word(name.to + n);
    let owned = match (before(2), before(1)) {
        ("shares" | "stake" | "stock" | "shareholders", "of" | "in") => !is_market(doc.lower(name.from)),
        ("subsidiary" | "ceo", "of") => true,
        _ => false,
    };
    let owner = after(0) == "'s"
        && matches!(
            (after(1), after(2)),
            ("ceo" | "shareholders" | "subsidiary" | "shares" | "stock", _)
                | ("chief", "executive" | "financial" | "operating")
                | ("share", "price")
                | ("market", "value")
        );
    let described = after(0) == "," && after(1) == "which" && matches!(after(2), "employs" | "sells" | "makes");
    (owned || owner || described) && places::country(doc.lower(name.from)).is_none()
}

/// A place where shares are traded: `shares in Tokyo` are those of its exchange.
fn is_market(lower: &str) -> bool {
    matches!(
        lower,
        "london"
            | "tokyo"
            | "frankfurt"
            | "paris"
            | "shanghai"
            | "shenzhen"
            | "mumbai"
            | "seoul"
            | "sydney"
            | "zurich"
            | "toronto"
            | "asia"
            | "europe"
            | "taipei"
            | "bangkok"
            | "jakarta"
            | "milan"
            | "madrid"
    )
}
