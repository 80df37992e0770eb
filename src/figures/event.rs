//! What happened to the counted: `killed`, `injured`, `arrested`.
//!
//! Looks after the phrase for a passive or an intransitive verb (`have since been killed`, `died`), before it for an active
//! one (`killed seven`), and takes over the event of the figure before it (`including two commanders`).

use super::reader::Reader;
use super::verbs;
use crate::lexicon::events;
use crate::lexicon::one_of;
use crate::lexicon::sets::Set;
use crate::lexicon::words::WordClass;

/// How long an apposition between the counted and its verb may be, in tokens.
const APPOSITION: usize = 12;

/// How long a place between the counted and its verb may be, in tokens.
const PLACE: usize = 9;

/// The event of the phrase `from..to` (hedge to counted noun); `before` is the event of the figure before it in the sentence.
pub(super) fn read(reader: &Reader, from: usize, to: usize, before: Option<&String>) -> Option<String> {
    if includes(reader, from) {
        return before.cloned();
    }
    if reader.next_in(to, 0, "of") && reader.next_is(to, 1, Set::OfThem) {
        // "31 of whom died"
        return after(reader, to + 2);
    }
    // "a bus carrying 61 pilgrims plunged": the verb after the object of a participle is not the object's
    let object = reader.previous(from, 0).ends_with("ing");
    // "a survey of 135 firms found": nor is it that of what the head noun is made of
    let part = reader.previous_in(from, 0, "of") && !reader.previous_is(from, 1, Set::Collective)
        // "a trial in nine hospitals found", but "in two villages destroyed by fire"
        || reader.previous_in(from, 0, "in at on from across") && !reader.next_in(to, 1, "by");
    if !reader.goes_on(to) {
        return active(reader, from);
    }
    let passive = || after(reader, to).filter(|_| !(object || part));
    passive()
        .or_else(|| after(reader, closes_apposition(reader, from, to)?))
        .or_else(|| active(reader, from))
        .or_else(|| after(reader, over_apposition(reader, to)?))
        .or_else(|| after(reader, over_place(reader, to).filter(|_| !(object || part))?))
}

/// `including two commanders`, `among them 12 children`: part of what was counted before.
pub(super) fn includes(reader: &Reader, from: usize) -> bool {
    let (last, second) = (reader.previous(from, 0), reader.previous(from, 1));
    one_of(last, "including included")
        || matches!((second, last), ("among" | "of", "them" | "whom") | ("as", "including"))
}

/// A verb right after the phrase, auxiliaries and adverbs between: `were killed`, `have since been hurt`, `died`, `are missing`.
fn after(reader: &Reader, to: usize) -> Option<String> {
    let mut auxiliary = false;
    for ahead in 0..8 {
        let word = reader.next(to, ahead);
        if word.is_empty() {
            return None;
        }
        if verbs::class(reader, to + ahead) == Some(WordClass::Aux) {
            auxiliary = true;
        } else if events::is_past(word)
            && !reader.next_is(to, ahead, Set::Belief)
            && !reader.next_is(to, ahead, Set::NoEvent)
        {
            return Some(word.to_owned());
        } else if auxiliary && one_of(word, "dying fleeing protesting") {
            return events::participle(word).map(std::borrow::Cow::into_owned);
        } else if !(word.len() > 3 && word.ends_with("ly") || reader.next_is(to, ahead, Set::EventGap)) {
            return None;
        }
    }
    None
}

/// The token after an apposition that the phrase itself is: `5,000 families, or about [20,000 people], were`.
fn closes_apposition(reader: &Reader, from: usize, to: usize) -> Option<usize> {
    let or = usize::from(reader.previous_in(from, 0, "or"));
    (reader.previous_in(from, or, ",") && reader.next_in(to, 0, ",")).then_some(to + 1)
}

/// The token after an apposition in commas: `Palestinians[, mostly women and children,] have ...`.
fn over_apposition(reader: &Reader, to: usize) -> Option<usize> {
    if !reader.next_in(to, 0, ",") {
        return None;
    }
    // "38,405, while the dollar": another clause
    if reader.next_is(to, 1, Set::ClauseOpener) && !reader.next_in(to, 1, "or") {
        return None;
    }
    (1..APPOSITION).find(|&ahead| reader.next_in(to, ahead, ",")).map(|ahead| to + ahead + 1)
}

/// The auxiliary after a place or an age: `12 people [in the village] were`, `two men [in their 20s] have`.
fn over_place(reader: &Reader, to: usize) -> Option<usize> {
    if !(reader.next_is(to, 0, Set::Preposition) || reader.next_in(to, 0, "aged")) {
        return None;
    }
    let ends = |i: usize| {
        reader.is(i, Set::Relative)
            || reader.is(i, Set::Pronoun)
            || matches!(reader.surface(i), "," | ";" | ":" | "“" | "\"")
    };
    (to + 1..to + PLACE)
        .take_while(|&i| reader.same_sentence(to, i) && !ends(i))
        .find(|&i| verbs::is_verb(reader, i))
        .filter(|&i| one_of(reader.doc.lower(i), "were are have had"))
}

/// A verb right before the phrase: `killed seven`, `killing at least 12`, `will hire 300`, `the deaths of three`.
fn active(reader: &Reader, from: usize) -> Option<String> {
    let mut at = from;
    while at > 0 && reader.previous_is(at, 0, Set::EventObject) {
        at -= 1;
    }
    let noun = at < from && reader.previous_in(from, 0, "of");
    let word = reader.previous(at, 0);
    let i = at.checked_sub(1)?;
    let form = reader.doc.form(i);
    let counts = !form.starts_upper || events::is_past(word);
    let verbal = events::is_past(word) || word.ends_with("ing") || !noun || one_of(word, "death deaths killings loss");
    if !counts || !verbal || reader.is(i, Set::NoEvent) || reader.is(i, Set::NounInIng) {
        return None;
    }
    events::participle(word).map(std::borrow::Cow::into_owned)
}
