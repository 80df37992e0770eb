//! What a figure counts (`Iranian military officers`) or measures (`Gaza's population`, `the benchmark index`).

use super::FigureKind;
use super::chunk;
use super::numeral::{self, Amount, Sort};
use super::quantity::Quantity;
use super::reader::{Atom, Reader, is_dash};
use super::subject;
use super::verbs;
use crate::lexicon::events;
use crate::lexicon::hedges;
use crate::lexicon::numerals::Class;
use crate::lexicon::sets::Set;
use crate::text::TokenRange;

/// How many small words may stand between what is measured and its number.
const GAP: usize = 6;
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
    if reader.next(to, 0) == "of" && reader.next_is(to, 1, Set::OfThem) {
        // "12 of them", "half of whom"
        return earlier.map(|earlier| About { follows: false, ..earlier.about }).unwrap_or_default();
    }
    if q.kind == FigureKind::Count && counted.is_none() && reader.next(to, 0) == "more" {
        // "ordered 30 buses and took options on 20 more"
        if let Some(earlier) = earlier.filter(|earlier| earlier.kind == FigureKind::Count) {
            return About { follows: false, ..earlier.about };
        }
    }
    // "19 days ago", "three times as many"
    if q.kind == FigureKind::Duration && matches!(reader.next(to, 0), "ago" | "later" | "earlier")
        || q.rule == "multiple" && reader.next(to, 0) == "as"
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
            let concept = counted.filter(|range| range.len() > 1 && reader.next(to + 2, 0) != "-");
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
        // "a fifth of what they need"
        _ if counted.is_some() || q.kind == FigureKind::Ratio && reader.next(to, 0) == "of" => about,
        _ => About { counted: governor(reader, q.kind, from, earlier), ..about },
    }
}

/// Whether the phrase `from..to` is itself the subject of its clause: `but [12 soldiers] were killed`.
fn is_subject(reader: &Reader, from: usize, to: usize) -> bool {
    let opens = reader.previous(from, 0);
    let clause = matches!(opens, "said" | "says" | "say" | "told" | "reported")
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

/// The noun phrase that governs the number, or the subject of its clause.
fn governor(reader: &Reader, kind: FigureKind, from: usize, earlier: Option<Earlier>) -> Option<TokenRange> {
    match governing(reader, kind, from, earlier) {
        Governed::Nothing => None,
        Governed::By(range) => Some(range),
        Governed::LikeEarlier => earlier.and_then(|earlier| {
            earlier
                .about
                .counted
                .filter(|_| !earlier.about.follows || earlier.about.concept.is_none())
                .or(earlier.about.concept)
        }),
        Governed::BySubject => subject::subject(reader, from, kind == FigureKind::Count),
    }
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
    if reader.next(noun, 0) == "previous" && chunk::plural_follows(reader, noun + 1) {
        // "23 previous convictions"
        return chunk::phrase(reader, noun + 1, false).map(|range| TokenRange::new(noun, range.to));
    }
    if matches!(reader.next(noun, 0), "others" | "more") && !chunk::plural_follows(reader, noun + 1) {
        return (reader.next(noun, 0) == "others").then(|| TokenRange::new(noun, noun + 1));
    }
    let noun = noun + usize::from(reader.next(noun, 0) == "more");
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
    let number = numeral::read(reader, to + 1).filter(|_| matches!(reader.next(to, 0), "'s" | "'"));
    number.and_then(|number| chunk::phrase(reader, number.to, false)).map_or(to, |things| things.to)
}

/// How many words may name whose the whole is.
const OWNER: usize = 4;

/// The token after the number of the whole that a part is taken of, whose owner may stand before it.
fn after_whole(reader: &Reader, at: usize) -> Option<usize> {
    // "11 of their last 13 games", "9,000 of the roughly 42,000 refugees"
    let about = hedges::before(|back| if back == 0 { reader.next(at, 0) } else { "" }).is_some();
    let at = at + usize::from(about || reader.next_is(at, 0, Set::Deictic));
    let owner = (at + 1..at + OWNER).find(|&i| matches!(reader.next(at, i - at), "'s" | "’s"));
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
        "of" if matches!(reader.next(to, 3), "ago" | "earlier" | "before") => return None,
        "of" => to + 1,
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
    Some(if word == "of" { TokenRange::new(first, owned(reader, range.to)) } else { TokenRange::new(noun, range.to) })
}

/// Whether the word has the form of a participle.
fn is_participle(reader: &Reader, at: usize) -> bool {
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
    let inside = reader.next(to, 0) == ")";
    if !inside && reader.next(to, 0) != "(" {
        return to;
    }
    let close = if inside { Some(to) } else { (to + 1..to + 7).find(|&i| reader.surface(i) == ")") };
    close
        .map(|close| close + 1)
        .filter(|&next| reader.next(to, next - to) == "of" || chunk::is_plain_noun(reader, next))
        .unwrap_or(to)
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
    /// Nowhere: a length of time tells how long all went on.
    Nothing,
    By(TokenRange),
    /// It goes on from the figure before it: `rose 18 sen to RM23.50`.
    LikeEarlier,
    BySubject,
}

/// The noun phrase right before the number, small words between: `[an interest rate] of 1.38%`, `[turnover] of 1.3 billion`,
/// `[Unite Group], down 68p`, `[gross margins] to 64%`, `[the pound] going to $1`.
fn governing(reader: &Reader, kind: FigureKind, from: usize, earlier: Option<Earlier>) -> Governed {
    let mut at = from;
    let (mut comma, mut apart, mut participle) = (false, false, false);
    // "inflation, running at 18%": how high it stands, and not what somebody did
    let mut stands = false;
    for _ in 0..GAP {
        match reader.previous(at, 0) {
            "," => comma = true,
            // "Ivo Ress on 44.7 percent"
            "on" if kind == FigureKind::Percent && at > 1 && reader.doc.form(at - 2).starts_upper => {}
            ";" | "and" | "or" | ")" => apart = true,
            // "brings the total to $3 million"
            "total" | "average" if at < from && matches!(reader.previous(at, 1), "the" | "its" | "their") => break,
            _ if reader.previous_is(at, 0, Set::ToNumber) || reader.previous_is(at, 0, Set::OfNumber) => {}
            // "the pound going to $1"; ", revised upward by $3"
            word if !participle
                && at > 0
                && is_participle(reader, at - 1)
                && (word.ends_with("ing") || at < from && reader.previous(at, 1) == ",") =>
            {
                participle = true;
                stands = reader.is(at - 1, Set::Standing);
            }
            _ => break,
        }
        at -= 1;
    }
    let dated = at.checked_sub(1).map_or(at, |last| subject::over_time(reader, reader.doc.sentence(last).from, at));
    let goes_on = |earlier: &Earlier| {
        let trends = participle && kind != FigureKind::Count || matches!(reader.previous(from, 0), "up" | "down");
        // "by 312 votes to 198, with 21 abstentions"
        let other = comma && kind == FigureKind::Count && (participle || reader.previous(from, 0) == "with");
        earlier.end == at && !other || at < from && earlier.end == dated || comma && earlier.to == at && trends
    };
    // "jailed for 14 years", "over the next six months"
    let mut opens = from;
    while reader.previous_is(opens, 0, Set::Determiner) || reader.previous_is(opens, 0, Set::Deictic) {
        opens -= 1;
    }
    if kind == FigureKind::Duration
        && earlier.is_none_or(|earlier| earlier.kind != kind || !goes_on(&earlier))
        && (matches!(reader.previous(opens, 0), "for" | "in" | "over" | "within" | "during" | "after" | "since")
            || reader.doc.lower(from) == "within"
            || reader.previous(from, 0) == "every")
    {
        return Governed::Nothing;
    }
    if earlier.is_some_and(|earlier| goes_on(&earlier)) {
        return Governed::LikeEarlier;
    }
    let Some(last) = at.checked_sub(1).filter(|&last| reader.same_sentence(last, from)) else {
        return Governed::BySubject;
    };
    // "pledged 8.5 million euros", "spend 45 million pounds": the sum measures none who gives it
    if kind == FigureKind::Money && reader.is(last, Set::Spending) {
        return Governed::Nothing;
    }
    let word = reader.doc.lower(last);
    let no_noun = verbs::is_verb(reader, last)
        || reader.is(last, Set::Direction)
        || word.len() > 4 && word.ends_with("ly")
        || participle && comma && !stands;
    // "80 trucks, 12 buses": the next of a list
    if apart || no_noun || comma && kind == FigureKind::Count {
        return Governed::BySubject;
    }
    let end = subject::over_time(reader, reader.doc.sentence(last).from, last + 1);
    if end <= last && (at == from || end > 0 && verbs::is_verb(reader, end - 1)) {
        return Governed::BySubject;
    }
    match chunk::phrase_before(reader, end) {
        // "it will cost buyers $300": not the buyers
        Some(range)
            if at == from && reader.previous_is(subject::before_article(reader, range.from), 0, Set::Giving) =>
        {
            Governed::BySubject
        }
        // "is asking donors for $50 million": what is asked for is not the donors
        Some(range)
            if range.from > 0 && verbs::is_gerund(reader, range.from) && verbs::is_verb(reader, range.from - 1) =>
        {
            if comma {
                Governed::BySubject
            } else {
                Governed::Nothing
            }
        }
        // "rose online on Friday, up 3%"
        Some(range) if range.len() == 1 && reader.is(range.from, Set::Direction) => Governed::BySubject,
        // "in front of 5,000 fans"
        Some(range)
            if reader.is(range.to - 1, Set::CompoundPreposition)
                && matches!(reader.previous(range.from, 0), "in" | "on") =>
        {
            Governed::BySubject
        }
        // "on a tear, up 57%": not the tear went up
        Some(range)
            if comma && matches!(before_article(reader, range.from), "on" | "in" | "at" | "with" | "for" | "by") =>
        {
            Governed::BySubject
        }
        // "diamonds typically score between 50 and 70": what follows the adverb is a verb
        Some(range) if range.from > 0 && verbs::is_adverb_after_noun(reader, range.from - 1) => {
            chunk::phrase_before(reader, range.from - 1).map_or(Governed::BySubject, Governed::By)
        }
        // "temperatures top 45 degrees": a word between a plural and the number is a verb
        Some(range) if at == from && range.len() > 1 && is_bare_verb(reader, range.to - 1) => {
            Governed::By(TokenRange::new(range.from, range.to - 1))
        }
        Some(range) => Governed::By(with_complement(reader, range)),
        None => Governed::BySubject,
    }
}

/// The phrase with the noun that it tells of: `[margin of] error`.
fn with_complement(reader: &Reader, range: TokenRange) -> TokenRange {
    let of = subject::before_article(reader, range.from);
    let head = of.checked_sub(1).filter(|&i| reader.doc.lower(i) == "of" && reader.same_sentence(i, range.from));
    let noun = |head: &TokenRange| {
        let unit = head.from > 0 && reader.atom(head.from - 1).is_some() && chunk::measures(reader, head.from);
        !(unit || reader.is(head.to - 1, Set::TimeUnit) || reader.is(head.to - 1, Set::ToNumber))
    };
    let head = head.and_then(|of| chunk::phrase_before(reader, of)).filter(noun);
    head.map_or(range, |head| TokenRange::new(head.from, range.to))
}

/// Whether token `i` is no plural and follows one.
fn is_bare_verb(reader: &Reader, i: usize) -> bool {
    let form = reader.doc.form(i);
    !form.starts_upper && !chunk::is_plural(reader, i) && chunk::is_plural(reader, i - 1)
}

/// The word before a noun phrase and its article.
fn before_article<'r>(reader: &'r Reader, from: usize) -> &'r str {
    let article = matches!(reader.previous(from, 0), "a" | "an" | "the" | "its" | "their");
    reader.previous(from - usize::from(article), 0)
}
