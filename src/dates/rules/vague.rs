//! References that name no date: `recently`, `now`, `in the near future`. Their patterns are lines of the lexicon.

use super::Rule;
use crate::dates::meaning::Meaning;
use crate::lexicon::time;
use std::sync::LazyLock;

static RULES: LazyLock<Vec<Rule>> = LazyLock::new(|| {
    time::vague()
        .map(|(value, pattern)| Rule {
            name: "vague",
            pattern: pattern.trim(),
            read: match value {
                "PAST_REF" => |_| Some(Meaning::Vague("PAST_REF")),
                "FUTURE_REF" => |_| Some(Meaning::Vague("FUTURE_REF")),
                _ => |_| Some(Meaning::Vague("PRESENT_REF")),
            },
        })
        .collect()
});

/// The rules, one a line of the lexicon.
pub fn rules() -> &'static [Rule] {
    &RULES
}
