//! Which way the clause around an expression looks: into the past, as news does, or ahead.
//!
//! `will meet on Friday` looks ahead, `met on Friday` back; `said on Friday that it will sell` back, as the nearest verb
//! decides.

use super::lex::Lexed;
use crate::lexicon::time;
use fnv::FnvHashMap;
use std::sync::LazyLock;

/// Where a clause looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tense {
    Past,
    Future,
    /// No verb near tells.
    Open,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Cue {
    Past,
    Future,
    Never,
    Ahead,
}

static CUES: LazyLock<FnvHashMap<&'static str, Cue>> = LazyLock::new(|| {
    let mut cues = FnvHashMap::default();
    for (class, word) in time::tense() {
        let cue = match class {
            "future" => Cue::Future,
            "past" => Cue::Past,
            "never" => Cue::Never,
            _ => Cue::Ahead,
        };
        cues.entry(word).or_insert(cue);
    }
    cues
});

/// How far a verb may stand from the expression it governs, in tokens.
const REACH: usize = 14;

/// Which way the clause around tokens `from..to` looks.
pub fn tense(lexed: &Lexed, from: usize, to: usize) -> Tense {
    let sentence = lexed.document.sentence(from);
    let ahead = from > 0 && CUES.get(lexed.lower(from - 1)) == Some(&Cue::Ahead);
    let before = (sentence.from.max(from.saturating_sub(REACH))..from).rev();
    let found = nearest(lexed, before, true).or_else(|| {
        // "On Friday, the court will hear": the verb follows.
        let after = to..sentence.to.min(to + REACH);
        nearest(lexed, after, false)
    });
    match found {
        Some(tense) => tense,
        None if ahead => Tense::Future,
        None => Tense::Open,
    }
}

/// The tense of the nearest verb among the tokens; backward search stops at a clause's border only when it has found nothing.
fn nearest(lexed: &Lexed, places: impl Iterator<Item = usize>, backward: bool) -> Option<Tense> {
    for i in places {
        match tense_of(lexed, i) {
            Some(tense) => return Some(tense),
            None if !backward && matches!(lexed.lower(i), ";" | ":" | "”" | "\"") => return None,
            None => {}
        }
    }
    None
}

/// The tense that one word speaks for.
fn tense_of(lexed: &Lexed, i: usize) -> Option<Tense> {
    let word = lexed.lower(i);
    let last = |n: usize| i.checked_sub(n).map_or("", |i| lexed.lower(i));
    match CUES.get(word) {
        // "to" looks ahead only before a plain verb, not "to Rome" or "to the west".
        Some(Cue::Future) if word == "to" => {
            let verb = lexed.lower(i + 1);
            let looks = matches!(
                verb,
                "be" | "begin"
                    | "start"
                    | "meet"
                    | "open"
                    | "vote"
                    | "hold"
                    | "visit"
                    | "take"
                    | "run"
                    | "travel"
                    | "return"
                    | "arrive"
            );
            looks.then_some(Tense::Future)
        }
        Some(Cue::Future) if matches!(word, "may") && lexed.capital(i) => None,
        Some(Cue::Future) if matches!(word, "set" | "expected" | "due" | "scheduled" | "planned" | "slated") => {
            // "was due", "had been expected" are still told of what lay ahead; "was set up" is not.
            (word != "set" || lexed.word(i + 1, "to") || lexed.word(i + 1, "for")).then_some(Tense::Future)
        }
        Some(Cue::Future) if matches!(word, "would" | "could" | "might" | "should") && last(1) == "that" => {
            Some(Tense::Future)
        }
        Some(Cue::Future) => Some(Tense::Future),
        // "to be held", "be cut": what decides stands before.
        Some(Cue::Past) | None if last(1) == "be" => None,
        Some(Cue::Past) => Some(Tense::Past),
        Some(Cue::Never | Cue::Ahead) => None,
        None => (word.len() > 3 && word.ends_with("ed") && !lexed.capital(i)).then_some(Tense::Past),
    }
}
