//! What a figure counts (`Iranian military officers`) or measures (`Gaza's population`, `the benchmark index`).

use super::FigureKind;
use super::chunk;
use super::governor::governor;
use super::numeral::{self, Amount, Sort};
use super::quantity::Quantity;
use super::reader::{Atom, Reader, is_dash};
use super::verbs;
use crate::lexicon::events;
use crate::lexicon::hedges;
use crate::lexicon::numerals::Class;
use crate::lexicon::one_of;
use crate::lexicon::sets::Set;
use crate::lexicon::trend;
use crate::text::TokenRange;

/// How far behind a count its verb may stand, in tokens.
const APART: usize = 6;

/// What the figure before was about, as far as this one may go on with it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Earlier {
    pub kind: FigureKind,
    /// Token after its number, unit and hedges.
    pub end: usize,
    /// Token after what it counts.
    pub to: usize,
    pub about: About,
}

/// What a figure is about.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct About {
    /// What is counted or measured.
    pub counted: Option<TokenRange>,
    /// Whether it follows the number and so belongs to its phrase.
    pub follows: bool,
    /// Of a count: whose the counted things are, or what a bare number measures.
    pub concept: Option<TokenRange>,
}

/// Reads what the quantity is about, whose phrase covers the tokens `from..to`, hedges included.
pub(super) fn read(reader: &Reader, q: &Quantity, from: usize, to: usize, earlier: Option<Earlier>) -> About {
    let counts = matches!(q.kind, FigureKind::Count | FigureKind::Ratio | FigureKind::Ordinal);
    let following = match q.rule {
        // "one person in five"
        "share" if chunk::is_plain_noun(reader, q.from + 1) => {
            return About { counted: Some(TokenRange::new(q.from + 1, q.from + 2)), follows: false, concept: None };
        }
        "vote" => return About::default(),
        // "voters under 30 stayed at home"
        "age" => None,
        _ if !reader.goes_on(to) => None,
        _ if counts => things(reader, q, to),
        _ => measured(reader, q, to),
    };
    // "12 people were killed and 54 wounded": a participle alone, after people were counted
    let elliptic = |range: &TokenRange| {
        range.len() == 1
            && events::is_past(reader.doc.lower(range.from))
            && earlier.is_some_and(|earlier| earlier.about.counted.is_some())
            && q.kind == FigureKind::Count
    };
    let counted = following.filter(|range| !elliptic(range));
    if reader.next_in(to, 0, "of") && reader.next_is(to, 1, Set::OfThem) {
        // "12 of them", "half of whom"
        return earlier.map(|earlier| About { follows: false, ..earlier.about }).unwrap_or_default();
    }
    if q.kind == FigureKind::Count && counted.is_none() && reader.next_in(to, 0, "more") {
        // "ordered 30 buses and took options on 20 more"
        if let Some(earlier) = earlier.filter(|earlier| earlier.kind == FigureKind::Count) {
            return About { follows: false, ..earlier.about };
        }
    }
    // "six counts of fraud and two of forgery"
    let of_same = q.kind == FigureKind::Count && reader.next_in(to, 0, "of") && reader.previous_in(from, 0, ", and");
    let plural = |range: TokenRange| chunk::is_plural(reader, range.to - 1);
    if of_same
        && counted.is_some_and(|range| range.from == to + 1 && !plural(range))
        && let Some(earlier) = earlier.filter(|earlier| earlier.about.counted.is_some_and(plural))
    {
        return About { follows: false, ..earlier.about };
    }
    // "19 days ago", "three times as many"
    if q.kind == FigureKind::Duration && reader.next_in(to, 0, "ago later earlier into before after")
        || q.rule == "multiple" && reader.next_in(to, 0, "as")
    {
        return About::default();
    }
    // "15 of the 27 states": the states belong to the phrase of the 27
    let whole = counts && counted.is_some_and(|range| range.from > to + 1 && reader.atom(range.from - 1).is_some());
    let about = About { counted, follows: counted.is_some() && !whole, concept: None };
    match q.kind {
        FigureKind::Ordinal => about,
        // "a 120-member parliament" counts members
        FigureKind::Count if is_dash(reader.surface(to)) && counted.is_some_and(|range| range.from == to + 1) => {
            let things = TokenRange::new(to + 1, to + 2);
            let concept = counted.filter(|range| range.len() > 1 && !reader.next_in(to + 2, 0, "-"));
            About {
                counted: concept.map_or(counted, |_| Some(things)),
                concept: concept.map(|range| TokenRange::new(to + 2, range.to)),
                ..about
            }
        }
        FigureKind::Count => {
            let end = counted.map_or(to, |range| range.to);
            let concept = if is_subject(reader, from, end) { None } else { governor(reader, q.kind, from, earlier) };
            // "142 of 250 seats": both are the party's; "312 votes to 198"
            let same = |concept: TokenRange| {
                Some(concept) == counted || earlier.is_some_and(|e| e.about.counted == Some(concept))
            };
            let owner = earlier.and_then(|earlier| earlier.about.concept);
            let concept = match concept {
                Some(range) if same(range) && (owner.is_some() || concept == counted) => owner,
                _ => concept,
            };
            About { concept, ..about }
        }
        // "a fifth of what they need", "40% of the $2m"
        FigureKind::Ratio | FigureKind::Percent if reader.next_in(to, 0, "of") => about,
        // "and that £95m would be spent"
        FigureKind::Money
            if counted.is_none() && reader.previous_in(from, 0, "that") && is_subject(reader, from, to) =>
        {
            about
        }
        _ if counted.is_some() => about,
        _ => About { counted: governor(reader, q.kind, from, earlier), ..about },
    }
}

/// Whether the phrase `from..to` is itself the subject of its clause: `but [12 soldiers] were killed`.
fn is_subject(reader: &Reader, from: usize, to: usize) -> bool {
    let opens = reader.previous(from, 0);
    let clause = one_of(opens, "said says say told reported")
        || !opens.starts_with(|c: char| c.is_alphanumeric() || c == '(')
        || reader.previous_is(from, 0, Set::ClauseOpener);
    let first = reader.doc.sentence(from).from;
    let start = (first..from).rev().find(|&i| reader.surface(i) == ",").unwrap_or(first);
    let leads = (start..from).all(|i| !verbs::is_verb(reader, i)) && !reader.previous_is(from, 0, Set::Complement);
    let clause = clause || leads;
    opens.is_empty()
        || clause
            && (0..APART).any(|ahead| {
                to + ahead < reader.doc.len()
                    && reader.same_sentence(from, to + ahead)
                    && verbs::is_verb(reader, to + ahead)
            })
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
    // "15 of the 27 states", "142 of 250 seats", "17 of the country's 18 states"
    let stated = noun > first || q.kind == FigureKind::Count && q.number.sort == Sort::Cardinal;
    let part = first > to && stated && q.kind != FigureKind::Ordinal;
    let behind = if part { after_whole(reader, noun) } else { None };
    let (whole, noun) = (behind.is_some(), behind.unwrap_or(noun));
    if reader.next_in(noun, 0, "previous") && chunk::plural_follows(reader, noun + 1) {
        // "23 previous convictions"
        return chunk::phrase(reader, noun + 1, false).map(|range| TokenRange::new(noun, range.to));
    }
    if reader.next_in(noun, 0, "others more") && !chunk::plural_follows(reader, noun + 1) {
        return (reader.next_in(noun, 0, "others")).then(|| TokenRange::new(noun, noun + 1));
    }
    let noun = noun + usize::from(reader.next_in(noun, 0, "more"));
    // "150.8 late on Monday"
    if reader.next_is(noun, 0, Set::AfterMeasure) && !chunk::is_plain_noun(reader, noun + 1) {
        return None;
    }
    // "four times faster" counts nothing
    let tested = !one && is_participle(reader, noun) && !chunk::plural_follows(reader, noun);
    if tested || is_verbal(reader, noun) || q.rule == "multiple" && reader.next_is(noun, 0, Set::AfterMeasure) {
        return None;
    }
    let range =
        chunk::phrase(reader, noun, one && first == to || q.kind == FigureKind::Ratio && noun > first && !whole)?;
    Some(if q.kind == FigureKind::Ratio && !whole { TokenRange::new(first, range.to) } else { range })
}

/// Where a phrase ends whose number stands inside it: `half of the country's [47 million people]`.
fn owned(reader: &Reader, to: usize) -> usize {
    let number = numeral::read(reader, to + 1).filter(|_| reader.next_in(to, 0, "'s '"));
    number.and_then(|number| chunk::phrase(reader, number.to, false)).map_or(to, |things| things.to)
}

/// How many words may name whose the whole is.
const OWNER: usize = 4;

/// The token after the number of the whole that a part is taken of, whose owner may stand before it.
fn after_whole(reader: &Reader, at: usize) -> Option<usize> {
    // "11 of their last 13 games", "9,000 of the roughly 42,000 refugees"
    let about = hedges::before(&|back| if back == 0 { reader.next(at, 0) } else { "" }).is_some();
    let at = at + usize::from(about || reader.next_is(at, 0, Set::Deictic));
    let owner = (at + 1..at + OWNER).find(|&i| reader.next_in(at, i - at, "'s ’s"));
    let number = [Some(at), owner.map(|i| i + 1)].into_iter().flatten().find(|&i| is_cardinal(reader, i))?;
    numeral::read(reader, number).map(|whole| whole.to)
}

/// Whether token `i` is a number, in digits or one word.
fn is_cardinal(reader: &Reader, i: usize) -> bool {
    matches!(reader.atom(i), Some(Atom::Digits(_)))
        || matches!(reader.atom(i), Some(Atom::Word(word)) if matches!(word.class, Class::Unit | Class::Ten))
}

/// The noun phrase after a measure: `85% of [Gaza's population]`, `a $150,000 [contract]`, `$1 billion in [gains]`.
fn measured(reader: &Reader, q: &Quantity, to: usize) -> Option<TokenRange> {
    let to = over_bracket(reader, to);
    let word = reader.next(to, 0);
    let first = match word {
        // "the $5m of a year ago"
        "of" if reader.next_in(to, 3, "ago earlier before") => return None,
        "of" => to + 1,
        // "wiped $3m off its value", "cut $3m from the budget"
        "off" if q.kind != FigureKind::Measure => determiners(reader, to + 1),
        "from" if is_cut(reader, q.from) => determiners(reader, to + 1),
        "in" if q.kind == FigureKind::Duration || !reader.inside(to + 1) || reader.doc.form(to + 1).starts_upper => {
            return None;
        }
        "in" if reader.next_is(to, 1, Set::InIdiom) => return None,
        "in" => to + 1,
        _ if is_dash(word) && reader.glued(to) && reader.glued(to + 1) => to + 1,
        _ if reader.next_is(to, 0, Set::AfterMeasure) => return None,
        // "3% month on month"
        _ if q.kind == FigureKind::Percent && reader.next_is(to, 0, Set::TimeUnit) => return None,
        _ => to,
    };
    let noun = if word == "of" { determiners(reader, first) } else { first };
    // "70% voted against"
    let name = first == to && reader.inside(to) && reader.doc.form(to).starts_upper;
    if word != "of" && is_verbal(reader, noun) || name && reader.doc.lower(to - 1) == "%" {
        return None;
    }
    let range = chunk::phrase(reader, noun, false)?;
    // "three points of the top four"
    if word == "of" && range.len() == 1 && reader.goes_on(range.to) && reader.atom(range.to).is_some() {
        return None;
    }
    Some(if word == "of" { TokenRange::new(first, owned(reader, range.to)) } else { TokenRange::new(noun, range.to) })
}

/// Whether a verb of taking away stands right before the number.
fn is_cut(reader: &Reader, from: usize) -> bool {
    trend::trend(reader.previous(from, 0)).is_some_and(|word| !word.up && word.role == trend::Role::VerbWithBy)
}

/// Whether the word has the form of a participle.
pub(super) fn is_participle(reader: &Reader, at: usize) -> bool {
    let word = reader.next(at, 0);
    verbs::class(reader, at).is_none() && (events::is_past(word) || verbs::is_gerund(reader, at))
}

/// Whether a participle stands at `at` that no noun follows: "70% voted against".
fn is_verbal(reader: &Reader, at: usize) -> bool {
    is_participle(reader, at) && !chunk::plural_follows(reader, at + 1) && !chunk::is_plain_noun(reader, at + 1)
}

/// The token after a conversion in brackets, before "of" or the noun: `8 miles (13 kilometres) of tunnels`, `a 5-mile (8 km)
/// tunnel`; inside the brackets, the token after them.
fn over_bracket(reader: &Reader, to: usize) -> usize {
    let inside = reader.next_in(to, 0, ")");
    if !inside && !reader.next_in(to, 0, "(") {
        return to;
    }
    let close = if inside { Some(to) } else { (to + 1..to + 7).find(|&i| reader.surface(i) == ")") };
    close
        .map(|close| close + 1)
        .filter(|&next| reader.next_in(to, next - to, "of in") || chunk::is_plain_noun(reader, next))
        .unwrap_or(to)
}

/// Skips articles and possessives: `half of [the its] ...`.
fn determiners(reader: &Reader, mut at: usize) -> usize {
    while reader.next_is(at, 0, Set::Determiner) || reader.next_in(at, 0, "any all each every both another") {
        at += 1;
    }
    at
}
