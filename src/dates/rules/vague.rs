//! References that name no date: `recently`, `now`, `in the near future`. Their patterns are lines of the lexicon.

use super::shared::before;
use super::{Rule, rule};
use crate::dates::lex::Class;
use crate::dates::meaning::Meaning;
use crate::dates::pattern::{Match, is_dash};
use crate::lexicon::one_of;
use crate::lexicon::time;
use crate::text::FormKind;

/// The rules, one a line of the lexicon.
pub fn rules() -> Vec<Rule> {
    let mut rules = Vec::new();
    for (value, pattern) in time::vague() {
        let read: fn(&Match) -> Option<Meaning> = match value {
            "PAST_REF" => |m| alone(m).then_some(Meaning::Vague("PAST_REF")),
            "FUTURE_REF" => |m| alone(m).then_some(Meaning::Vague("FUTURE_REF")),
            _ => |m| alone(m).then_some(Meaning::Vague("PRESENT_REF")),
        };
        rules.push(rule("vague", pattern, read));
    }
    rules
}

/// Words that may follow "the past".
const LINKS: [&str; 12] = ["and", "or", "but", "when", "that", "is", "was", "has", "have", "to", "for", "as"];

/// Whether no hyphen makes the words a part of another: `soon-to-open`, `now-defunct`; `from now` counts from it.
fn alone(m: &Match) -> bool {
    let compound = m.lexed.glued(m.to) && is_dash(m.lexed.lower(m.to));
    let counted_from = m.lexed.word(m.to - 1, "now") && m.from > 0 && m.lexed.word(m.from - 1, "from");
    // "the past presidents" are no past.
    let past = m.lexed.word(m.to - 1, "past")
        && m.to < m.lexed.document.len()
        && m.lexed.document.form(m.to).kind == FormKind::Word;
    let past_noun = past && !LINKS.contains(&m.lexed.lower(m.to));
    // "shortly before noon", "soon after the vote": told of what they stand beside.
    let beside = m.to == m.from + 1
        && m.lexed.one_of(m.from, "shortly soon")
        && m.lexed.one_of(m.to, "before after afterward afterwards thereafter as")
        || m.lexed.word(m.to, "as") && before(m) == "as";
    // "so far this year" is this year.
    let narrowed = m.lexed.word(m.to - 1, "far") && (m.lexed.is(m.to, Class::Which) || m.lexed.word(m.to, "in"));
    !(compound || narrowed || counted_from || past_noun || beside || is_another_time(m))
}

/// `the time of the year`, `that time he won`, `the moment of impact` speak of another time than `at the time`, `at the moment`.
fn is_another_time(m: &Match) -> bool {
    if m.to != m.from + 2 || m.word("at") || !m.lexed.one_of(m.to - 1, "time moment minute point stage present") {
        return false;
    }
    let (before, next) = (before(m), m.lexed.lower(m.to));
    let named = m.to < m.lexed.document.len() && m.lexed.document.form(m.to).kind == FormKind::Word;
    match (m.lexed.lower(m.from), m.lexed.lower(m.to - 1)) {
        ("the", "time") => before != "at" || named,
        ("that", _) => {
            !one_of(before, "at by since until before")
                || named && !one_of(next, "the a an he she it they we there was were had")
        }
        (_, "present") => !one_of(before, "at for until to") || named,
        _ => !one_of(before, "at for") || one_of(next, "of when that"),
    }
}
