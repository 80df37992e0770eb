//! References that name no date: `recently`, `now`, `in the near future`. Their patterns are lines of the lexicon.

use super::Rule;
use crate::dates::meaning::Meaning;
use crate::dates::pattern::{Match, is_dash};
use crate::lexicon::time;
use std::sync::LazyLock;

static RULES: LazyLock<Vec<Rule>> = LazyLock::new(|| {
    time::vague()
        .map(|(value, pattern)| Rule {
            name: "vague",
            pattern: pattern.trim(),
            read: match value {
                "PAST_REF" => |m| alone(m).then_some(Meaning::Vague("PAST_REF")),
                "FUTURE_REF" => |m| alone(m).then_some(Meaning::Vague("FUTURE_REF")),
                _ => |m| alone(m).then_some(Meaning::Vague("PRESENT_REF")),
            },
        })
        .collect()
});

/// The rules, one a line of the lexicon.
pub fn rules() -> &'static [Rule] {
    &RULES
}

/// Whether no hyphen makes the words a part of another: `soon-to-open`, `now-defunct`; `from now` counts from it.
fn alone(m: &Match) -> bool {
    let compound = m.lexed.glued(m.to) && is_dash(m.lexed.lower(m.to));
    let counted_from = m.lexed.word(m.to - 1, "now") && m.from > 0 && m.lexed.word(m.from - 1, "from");
    !compound && !counted_from
}
