//! Which way the clause around an expression looks: into the past, as news does, or ahead.
//!
//! `will meet on Friday` looks ahead, `met on Friday` back; `said on Friday that it will sell` back, as the nearest verb
//! decides; `said the hearing on Friday will be short` ahead, as the date is the hearing's.

use super::lex::{Class, Lexed};
use crate::lexicon::one_of;
use crate::lexicon::table::Table;
use crate::lexicon::time;
use crate::text::FormKind;
use std::sync::LazyLock;

/// Where a clause looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tense {
    Past,
    Future,
    /// No verb near tells.
    Open,
}

/// What a word tells of time; the lines of the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
enum Cue {
    Future,
    Modal,
    Intent,
    Be,
    Present,
    Noun,
    Report,
    Beside,
    Past,
    Never,
    Tell,
    Stay,
    Ahead,
    Behind,
    Grant,
    Plea,
    Move,
    Event,
    Both,
}

/// Their names in the table, in the same order.
const NAMES: [&str; 19] = [
    "future", "modal", "intent", "be", "present", "noun", "report", "beside", "past", "never", "tell", "stay", "ahead",
    "behind", "grant", "plea", "move", "event", "both",
];

/// The cues of each word, as a set of bits.
static CUES: LazyLock<Table> = LazyLock::new(|| time::tense(&NAMES));

/// How far a verb may stand before the expression it governs, in words.
const BEFORE: usize = 24;
/// How far a verb may stand after it, in tokens.
const AFTER: usize = 14;

/// How many tokens a number compared with has before its date.
const COMPARED: usize = 6;

/// A clause, looked at from an expression in it.
struct Clause<'l, 'd, 't> {
    lexed: &'l Lexed<'d, 't>,
    /// The sentence's first token and the one after its last.
    start: usize,
    end: usize,
    /// Whether the expression names a day, so that a verb in the present is told of what lies ahead.
    day: bool,
}

/// Which way the clause around tokens `from..to` looks; `day` where they name a single day.
pub fn tense(lexed: &Lexed, from: usize, to: usize, day: bool) -> Tense {
    let sentence = lexed.document.sentence(from);
    let clause = Clause { lexed, start: sentence.from, end: sentence.to, day };
    let before = from.checked_sub(1);
    if before.is_some_and(|i| clause.is(i, Cue::Behind)) || lexed.word(to, "ended") {
        return Tense::Past;
    }
    if clause.compares(from) || clause.is_told_in(from) {
        return Tense::Past;
    }
    if from > 1 && lexed.word(from - 1, "of") && lexed.word(from - 2, "ahead") {
        return Tense::Future;
    }
    if clause.is_set_ahead(from) {
        return Tense::Future;
    }
    // "put back to November"
    if from > 1 && lexed.word(from - 1, "to") && (from.saturating_sub(4)..from - 1).any(|i| clause.is(i, Cue::Move)) {
        return Tense::Future;
    }
    let ahead = before.is_some_and(|i| clause.is(i, Cue::Ahead));
    // "On Friday, the court will hear": the verb follows, unless "until" has a noun before it: "time until Friday, it said".
    let leads = from <= clause.start + 2;
    let told = clause.before(from, to, ahead).or_else(|| if ahead && !leads { None } else { clause.after(to) });
    match told.unwrap_or(if ahead { Tense::Future } else { Tense::Open }) {
        Tense::Future if clause.is_past_event(to) => Tense::Past,
        tense => tense,
    }
}

impl Clause<'_, '_, '_> {
    #[inline(never)]
    fn is(&self, i: usize, cue: Cue) -> bool {
        CUES.get(self.lexed.lower(i)).is_some_and(|set| set >> cue as u32 & 1 == 1)
    }

    /// `up from 90 in February`: what something is compared with has been.
    fn compares(&self, from: usize) -> bool {
        let near = (self.start + 1..from).rev().take(COMPARED).take_while(|&i| !self.lexed.one_of(i, ", ;"));
        let mut near = near.filter(|&i| self.lexed.word(i, "from"));
        near.any(|i| self.lexed.one_of(i - 1, "up down"))
    }

    /// `called a strike for Friday`, `payable Dec. 12`, `holders of record on Nov. 21`, `three days of mourning, beginning Saturday`.
    fn is_set_ahead(&self, from: usize) -> bool {
        // "sought replies by Dec. 4"
        const WANTED: &str =
            "sought seek seeks seeking ordered asked demanded promised pledged vowed wanted wants want";
        let near = from.saturating_sub(5).max(self.start);
        let last = if from > 0 && self.lexed.word(from - 1, "on") { from - 1 } else { from };
        let wanted = from > 0 && self.lexed.word(from - 1, "by") && (near..from).any(|i| self.lexed.one_of(i, WANTED));
        let called = from > 1
            && self.lexed.word(from - 1, "for")
            && (self.is(from - 2, Cue::Event) || (near..from - 1).any(|i| self.is(i, Cue::Plea)));
        let record = last > 1 && self.lexed.word(last - 1, "record") && self.lexed.word(last - 2, "of");
        wanted
            || called
            || record
            || self.day && last > 0 && self.lexed.one_of(last - 1, "payable effective")
            // "rain beginning Tuesday killed 12"
            || self.day && last > 1 && self.lexed.one_of(last - 1, "beginning starting") && self.lexed.word(last - 2, ",")
    }

    /// `agreed to keep it open in a call on Friday`: what was said in it was said then, if nothing is said to come.
    fn is_told_in(&self, from: usize) -> bool {
        const TOLD_IN: &str = "call statement interview speech letter address briefing";
        from > self.start + 3
            && self.lexed.word(from - 1, "on")
            && self.lexed.one_of(from - 2, TOLD_IN)
            && (from.saturating_sub(5)..from - 2).any(|i| self.lexed.word(i, "in"))
            && !(self.start.max(from.saturating_sub(BEFORE))..from)
                .any(|i| self.is(i, Cue::Future) || self.is(i, Cue::Modal))
    }

    /// What the verbs before the expression say, the nearest first.
    fn before(&self, from: usize, to: usize, ahead: bool) -> Option<Tense> {
        let mut infinitive = false;
        let mut words = 0;
        for i in (self.start..from).rev() {
            words += usize::from(self.lexed.document.form(i).kind != FormKind::Punctuation);
            if words > BEFORE || self.lexed.word(i, ";") {
                break;
            }
            if ahead && self.is(i, Cue::Grant) && !self.lexed.word(from - 1, "by") {
                return Some(Tense::Future);
            }
            if self.is_infinitive(i) {
                // "a meeting to be held on Friday", but "had to be held"
                if self.lexed.word(i + 1, "be") && i > 0 && self.tense_of(i - 1) != Some(Tense::Past) {
                    return Some(Tense::Future);
                }
                infinitive = true;
                continue;
            }
            // "asked for a vote in May", but "the money they asked for in January"
            let asks = self.is(i, Cue::Plea) && self.lexed.word(i + 1, "for") && i + 3 < from;
            if asks || infinitive && self.is(i, Cue::Intent) {
                return Some(Tense::Future);
            }
            if self.is(i, Cue::Report) && self.speaks_of(i, from) {
                return Some(self.after(to).unwrap_or(Tense::Past));
            }
            if let Some(tense) = self.tense_of(i) {
                return Some(tense);
            }
        }
        infinitive.then_some(Tense::Future)
    }

    /// What the first verb after the expression says, as far as its clause goes.
    fn after(&self, to: usize) -> Option<Tense> {
        for i in to..self.end.min(to + AFTER) {
            if matches!(self.lexed.lower(i), ";" | ":" | "”" | "\"" | "that") {
                return None;
            }
            if let Some(tense) = self.tense_of(i) {
                return Some(tense);
            }
        }
        None
    }

    /// The tense that one word speaks for.
    #[inline(never)]
    fn tense_of(&self, i: usize) -> Option<Tense> {
        let word = self.lexed.lower(i);
        let next = self.lexed.lower(i + 1);
        let last = i.checked_sub(1).map_or("", |i| self.lexed.lower(i));
        // "more slowly than expected"
        if last == "than" {
            return None;
        }
        if self.is(i, Cue::Future) {
            // "originally set for Friday" is past; "was set up" no more looks ahead than "the party set".
            if (i.saturating_sub(2)..i).any(|i| self.lexed.one_of(i, "originally initially previously")) {
                return Some(Tense::Past);
            }
            // "was due in September", as it was to be or still is
            if !self.day && one_of(last, "was were") && one_of(word, "due scheduled slated") {
                return Some(Tense::Open);
            }
            // "the debt plan", but "plans to sell"
            if self.lexed.one_of(i, "plan plans hope hopes aim aims") && !one_of(next, "to a an the for") {
                return None;
            }
            return (word != "set" || one_of(next, "to for")).then_some(Tense::Future);
        }
        if self.is(i, Cue::Modal) {
            let perfect = next == "have" || next == "not" && self.lexed.word(i + 2, "have");
            let month = word == "may" && self.lexed.capital(i);
            return (!month).then_some(if perfect { Tense::Past } else { Tense::Future });
        }
        if self.is(i, Cue::Be) && (next == "to" && self.is_infinitive(i + 1)) {
            return Some(Tense::Future);
        }
        if self.is(i, Cue::Past) || self.is_regular_past(i) {
            // "the quarter ended June 30" has no verb.
            let reduced = word == "ended" && i > 0 && self.lexed.is(i - 1, Class::Unit);
            // "one more cut"
            let noun = i > 0 && self.is(i, Cue::Both) && self.is(i - 1, Cue::Noun);
            return (!reduced && !noun && !self.is_governed(i)).then_some(Tense::Past);
        }
        if !self.day && self.is(i, Cue::Tell) && (last == "to" || i > 0 && !self.is(i - 1, Cue::Noun)) {
            return Some(Tense::Past);
        }
        // "they meet Friday", but "the vote", "1.5 marks"
        let verb = i > 0 && !self.is(i - 1, Cue::Noun) && self.lexed.digits(i - 1).is_none();
        // Of months only where a verb is sure: "in January we start", but "housing starts in September".
        let sure = self.day || one_of(last, "we i they he she it");
        let looks_ahead = self.day && one_of(word, "is are 're") || sure && self.is(i, Cue::Present) && verb;
        (looks_ahead && !self.is_regular_past(i + 1) && !self.is(i + 1, Cue::Past)).then_some(Tense::Future)
    }

    /// Whether the past form at `i` leans on a verb before it: `will be held`, `would stay closed`, `will cut`.
    fn is_governed(&self, i: usize) -> bool {
        let near = (self.start.max(i.saturating_sub(3))..i).rev();
        let mut near = near.take_while(|&i| !self.lexed.one_of(i, "have , that"));
        near.any(|i| self.is(i, Cue::Stay) || self.is(i, Cue::Modal) || self.lexed.one_of(i, "will shall wo"))
    }

    fn is_regular_past(&self, i: usize) -> bool {
        let word = self.lexed.lower(i);
        word.len() > 3 && word.ends_with("ed") && !self.lexed.capital(i) && !self.is(i, Cue::Never)
    }

    /// Whether `to` at `i` opens an infinitive: `to close`, not `to the bank`, `to Rome`, `to 5%`.
    fn is_infinitive(&self, i: usize) -> bool {
        let verb = self.lexed.lower(i + 1);
        self.lexed.word(i, "to")
            && verb.bytes().all(|b| b.is_ascii_lowercase())
            && verb.len() > 1
            && !self.lexed.capital(i + 1)
            && !self.is(i + 1, Cue::Noun)
            && !self.is(i + 1, Cue::Ahead)
    }

    /// Whether the date at `from` belongs to what the verb at `verb` reports: `said the vote on Friday`.
    fn speaks_of(&self, verb: usize, from: usize) -> bool {
        let first = verb + 1;
        first < from && !self.is(first, Cue::Beside) && !matches!(self.lexed.lower(first), "," | "”" | "\"")
    }

    /// `will appeal Monday's ruling`: what is named by its day has happened, unless it is an event set in advance.
    fn is_past_event(&self, to: usize) -> bool {
        self.lexed.one_of(to, "'s ’s") && !(to + 1..to + 4).any(|i| self.is(i, Cue::Event))
    }
}
