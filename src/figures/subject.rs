//! The subject of the clause that a figure stands in: `[The price of gold], which had slipped in May, rose 3%`.
//!
//! No parser: from the figure leftward each verb is asked for the noun phrase before it. Times, appositions and relative
//! clauses between the two are stepped over; infinitives, participles and joined verbs share the subject of the verb before.

use super::chunk::{self, phrase_before};
use super::reader::{Atom, Reader, is_dash};
use super::verbs::{self, class, is_verb};
use crate::lexicon::labels;
use crate::lexicon::one_of;
use crate::lexicon::sets::Set;
use crate::lexicon::words::WordClass;
use crate::text::{FormKind, TokenRange};

/// How far a subject may stand before its figure, in tokens.
const REACH: usize = 40;
/// How long an apposition or relative clause between a subject and its verb may be, in tokens.
const APPOSITION: usize = 14;
/// How many prepositional phrases a subject may have.
const COMPLEMENTS: usize = 3;

/// What stands before a verb.
enum Before {
    Noun(TokenRange),
    /// A pronoun: its noun stands in an earlier clause.
    Pronoun,
    /// None: the verb shares the subject of the verb before it.
    Nothing,
}

/// The subject of the clause that token `at` stands in; `None` where only a pronoun or nothing stands for it. A number that
/// `counts` is not taken for a headline's.
pub(super) fn subject(reader: &Reader, at: usize, counts: bool) -> Option<TokenRange> {
    let first = reader.doc.sentence(at.min(reader.doc.len() - 1)).from.max(at.saturating_sub(REACH));
    let mut end = at;
    let mut pronoun = false;
    // "arrested 17 people aged 15 to 52, seized 41 guns": an age is no clause of its own
    let is_finite = |&i: &usize| is_verb(reader, i) && !(counts && reader.doc.lower(i) == "aged");
    while let Some(verb) = (first..end).rev().find(is_finite) {
        let group = group_start(reader, first, verb);
        match before(reader, first, group) {
            Before::Noun(range) => return Some(range),
            Before::Pronoun => pronoun = true,
            Before::Nothing => {}
        }
        end = group;
    }
    // a headline has no verb: what it begins with is measured, though nothing that it counts is its own
    if pronoun || counts { None } else { opening(reader, over_dateline(reader, first, at), at) }
}

/// The first token of the verb group that ends with the verb `at`: `[is expected to rise]`, `[has also been]`.
fn group_start(reader: &Reader, first: usize, at: usize) -> usize {
    let mut start = at;
    while start > first {
        let i = start - 1;
        let adverb = reader.doc.lower(i).len() > 4 && reader.doc.lower(i).ends_with("ly") || reader.is(i, Set::InVerb);
        let hedge = reader.doc.lower(i) == "than" && i > first && one_of(reader.doc.lower(i - 1), "more less");
        if !(is_verb(reader, i) || adverb || hedge) {
            break;
        }
        // "more than doubled"
        start = i - usize::from(hedge);
    }
    start
}

/// What stands before the verb group that begins at `group`.
fn before(reader: &Reader, first: usize, group: usize) -> Before {
    if one_of(reader.doc.lower(group), "having being") {
        return Before::Nothing;
    }
    let mut end = over_time(reader, first, group);
    let relative = end > first && reader.is(end - 1, Set::Relative);
    if relative {
        end -= 1;
        end -= usize::from(end > first && reader.surface(end - 1) == ",");
    } else if end > first && reader.surface(end - 1) == "," {
        match over_apposition(reader, first, end - 1) {
            Some(start) => end = start,
            None => return Before::Nothing,
        }
    }
    end = over_measure(reader, first, over_bracket(reader, first, over_time(reader, first, end)));
    if end > first && reader.is(end - 1, Set::Pronoun) {
        return Before::Pronoun;
    }
    match phrase_before(reader, end).filter(|range| range.from >= first) {
        Some(range) if shares_infinitive(reader, group, range) => Before::Nothing,
        Some(range) if relative && is_antecedent(reader, first, group, range) => Before::Noun(range),
        Some(range) => {
            let range = whole(reader, first, range);
            let link = before_article(reader, range.from);
            // "those to the United States"
            let those = reader.previous_is(link, 0, Set::Complement) && reader.previous_in(link, 1, "those that");
            if those { Before::Pronoun } else { Before::Noun(range) }
        }
        None => Before::Nothing,
    }
}

/// Whether a relative clause speaks of the last noun alone: `a pact with [Acme], which owns`, `shares in [Acme], which
/// employs`, but `[shares in Acme], which rose`.
fn is_antecedent(reader: &Reader, first: usize, group: usize, range: TokenRange) -> bool {
    let verb = reader.doc.lower(group);
    let singular = one_of(verb, "is was has") || verb.len() > 3 && verb.ends_with('s') && !verb.ends_with("ss");
    let from = whole(reader, first, range).from;
    let plural_head = (from..range.from).any(|i| chunk::is_plural(reader, i));
    let named = reader.doc.form(range.to - 1).starts_upper;
    singular && plural_head || named && !reader.previous_in(range.from, 0, "of in")
}

/// `the power to cut prices`, `plans to cut`: the noun before an infinitive is not its subject, unless a verb such as
/// "expect" stands before ("expects prices to rise").
fn shares_infinitive(reader: &Reader, group: usize, range: TokenRange) -> bool {
    let start = before_article(reader, range.from);
    reader.doc.lower(group) == "to" && !(start > 0 && reader.previous_is(start, 0, Set::Raising))
}

/// The token before which the noun stands that an apposition or a relative clause parts from its verb; `comma` closes it.
fn over_apposition(reader: &Reader, first: usize, comma: usize) -> Option<usize> {
    let from = first.max(comma.saturating_sub(APPOSITION));
    let open = (from..comma).rev().find(|&i| reader.surface(i) == ",")?;
    let relative = reader.is(open + 1, Set::Relative);
    let clause = (open + 1..comma).any(|i| class(reader, i) == Some(WordClass::Aux));
    (open > first && (relative || !clause)).then_some(open)
}

/// The token of the bracket that closes right before `end` and was opened near: `Acme [(ACM)] rose`.
fn over_bracket(reader: &Reader, first: usize, end: usize) -> usize {
    if end <= first || reader.surface(end - 1) != ")" {
        return end;
    }
    (first.max(end.saturating_sub(APPOSITION))..end).rev().find(|&i| reader.surface(i) == "(").unwrap_or(end)
}

/// The token before the measure that ends right before `end`: `winds [of up to 90 mph] tore`, `those [earning over 50,000 euros
/// a year] pay`, `a budget[, up 6 percent], that raises`.
fn over_measure(reader: &Reader, first: usize, end: usize) -> usize {
    let rate = end > first + 3 && reader.is(end - 1, Set::TimeUnit) && reader.previous_in(end - 1, 0, "a an per");
    let unit = if rate { end - 3 } else { end.saturating_sub(1) };
    let number = unit.saturating_sub(1);
    if number <= first || reader.atom(number).is_none() || !chunk::measures(reader, unit) {
        return end;
    }
    let word = |i: usize| reader.is(i, Set::ToNumber) || is_dash(reader.surface(i)) || reader.atom(i).is_some();
    let start = (first..number).rev().find(|&i| !word(i)).map_or(end, |i| i + 1);
    match reader.doc.lower(start) {
        "of" | "up" | "down" => start,
        _ if rate => start - usize::from(start > first && verbs::is_gerund(reader, start - 1)),
        _ => end,
    }
}

/// Steps leftward over times: `in May`, `last year`, `on Tuesday`, `in 2018`, `, 2020,`.
pub(super) fn over_time(reader: &Reader, first: usize, end: usize) -> usize {
    let mut at = end;
    loop {
        let Some(last) = at.checked_sub(1).filter(|&last| last >= first) else { return at };
        let start = if is_day(reader, last) {
            last
        } else if is_year(reader, last) {
            match last.checked_sub(3).filter(|&between| between >= first && reader.doc.lower(between) == "between") {
                Some(between) if is_year(reader, last - 2) => {
                    at = between;
                    continue;
                }
                _ => last - usize::from(last > first && is_month(reader, last - 1)),
            }
        } else if is_month(reader, last) {
            last
        } else if is_yearly(reader, last) && last > first + 2 {
            at = last - 2;
            continue;
        } else if reader.is(last, Set::TimeUnit) && last > first && is_deictic(reader, last - 1) {
            last - 1 - usize::from(last > first + 1 && reader.doc.lower(last - 2) == "the")
        } else {
            return at;
        };
        let preposition = start > first
            && one_of(reader.doc.lower(start - 1), "in on since by until during for from early late of through to");
        let bare = is_day(reader, last) || reader.is(last, Set::TimeUnit);
        if !preposition && !bare {
            return at;
        }
        // "the first quarter of 2018", "sales of 2018" are no adverbials of their own
        at = if preposition { start - 1 } else { start };
        if preposition && reader.doc.lower(start - 1) == "of" {
            return end;
        }
    }
}

/// `year [on year]`, `month-over-[month]`
fn is_yearly(reader: &Reader, last: usize) -> bool {
    let back = |back: usize| last.checked_sub(back).filter(|_| reader.is(last, Set::TimeUnit));
    let joint = |i: usize| one_of(reader.doc.lower(i), "on over to");
    back(2).is_some_and(|i| joint(i + 1) && reader.doc.form(i).lower == reader.doc.form(last).lower)
}

fn is_deictic(reader: &Reader, i: usize) -> bool {
    let article = reader.doc.lower(i) == "the" && reader.previous_is(i, 0, Set::Preposition);
    article || reader.is(i, Set::Deictic) || reader.atom(i).is_some()
}

fn is_day(reader: &Reader, i: usize) -> bool {
    reader.is(i, Set::Day)
}

/// A month with a capital.
fn is_month(reader: &Reader, i: usize) -> bool {
    reader.inside(i) && reader.doc.form(i).starts_upper && labels::is_month(reader.doc.lower(i).trim_end_matches('.'))
}

fn is_year(reader: &Reader, i: usize) -> bool {
    reader.digits(i).is_some_and(|digits| {
        digits.width == 4 && !digits.grouped && !digits.has_point && (1800.0..2100.0).contains(&digits.value)
    })
}

/// The token after which the article or possessive of the phrase at `from` stands, else `from`.
pub(super) fn before_article(reader: &Reader, from: usize) -> usize {
    from - usize::from(reader.previous_is(from, 0, Set::Determiner))
}

/// The phrase with what it is the complement of or joined to: `[price of] the benchmark`, `[Shares of A and] B`.
pub(super) fn whole(reader: &Reader, first: usize, range: TokenRange) -> TokenRange {
    let mut from = range.from;
    for _ in 0..COMPLEMENTS {
        // "cases per 100,000 people"
        let number = (first..from).rev().take_while(|&i| reader.atom(i).is_some()).count();
        let start = before_article(reader, from - number);
        // "futures for December delivery"
        let start = start - usize::from(start > first && is_month(reader, start - 1));
        if start <= first + 1 {
            break;
        }
        let link = start - 1;
        let joins = reader.doc.lower(link) == "and";
        if !(joins || reader.is(link, Set::Complement)) {
            break;
        }
        let end = over_time(reader, first, link);
        // "12 percent of voters": the share is no noun
        let is_noun = |head: &TokenRange| {
            let unit = head.from > 0 && reader.atom(head.from - 1).is_some() && chunk::measures(reader, head.from);
            // "a third of tenants"
            let part = matches!(reader.atom(head.to - 1), Some(Atom::Word(_)));
            head.from >= first && !unit && !part && !is_verb(reader, head.to - 1)
        };
        let Some(head) = phrase_before(reader, end).filter(is_noun) else { break };
        // "cut jobs and shares fell": the verb's object is no part of the subject
        let object = head
            .from
            .checked_sub(1)
            .is_some_and(|i| is_verb(reader, before_article(reader, head.from).max(1) - 1) || is_verb(reader, i));
        // "added 300 jobs in May and the jobless rate fell"
        let before_number = (first..head.from).rev().find(|&i| reader.atom(i).is_none());
        if joins && (object || before_number.is_some_and(|i| is_verb(reader, i))) {
            break;
        }
        from = head.from;
    }
    TokenRange::new(from, range.to)
}

/// The token after a dash that stands free: `GENEVA (AP) — [More] than`.
fn over_dateline(reader: &Reader, first: usize, at: usize) -> usize {
    let dash = |&i: &usize| is_dash(reader.surface(i)) && !reader.glued(i) && !reader.glued(i + 1);
    (first..at).rev().find(dash).map_or(first, |i| i + 1)
}

/// The first noun phrase of the sentence, where no verb tells the subject.
fn opening(reader: &Reader, first: usize, at: usize) -> Option<TokenRange> {
    (first..at.min(first + 8))
        .find(|&i| chunk::is_plain_noun(reader, i) && reader.doc.form(i).kind == FormKind::Word)
        .and_then(|i| chunk::phrase(reader, i, false))
        .filter(|range| range.to <= at)
}
