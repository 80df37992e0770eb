//! What governs a number from before it: `[an interest rate] of 1.38%`, `[Acme], down 68p`, or the subject of its clause.

use super::FigureKind;
use super::chunk;
use super::counted::{Earlier, is_participle};
use super::reader::Reader;
use super::subject;
use super::verbs;
use crate::lexicon::events;
use crate::lexicon::one_of;
use crate::lexicon::sets::Set;
use crate::lexicon::trend;
use crate::text::TokenRange;

/// How many small words may stand between what is measured and its number.
const GAP: usize = 6;

/// The noun phrase that governs the number, or the subject of its clause.
pub(super) fn governor(reader: &Reader, kind: FigureKind, from: usize, earlier: Option<Earlier>) -> Option<TokenRange> {
    match governing(reader, kind, from, earlier) {
        Governed::Nothing => None,
        Governed::By(range) => Some(range),
        Governed::LikeEarlier => earlier.and_then(|earlier| {
            let aged = is_aged(reader, kind, from);
            earlier
                .about
                .counted
                .filter(|_| aged || !earlier.about.follows || earlier.about.concept.is_none())
                .or(earlier.about.concept)
        }),
        // "agreed to pay the club a record £48 million": the sum measures none who gives it
        Governed::BySubject if kind == FigureKind::Money && is_given(reader, from) => None,
        Governed::BySubject => subject::subject(reader, from, kind == FigureKind::Count),
    }
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

/// The small words between a number and the noun phrase that it may measure.
struct Gap {
    /// The first of them.
    from: usize,
    comma: bool,
    /// A conjunction or a bracket parts the two.
    apart: bool,
    participle: bool,
    /// "inflation, running at 18%": how high it stands, and not what somebody did.
    stands: bool,
}

/// Walks leftward over the small words before the number at token `from`.
fn gap(reader: &Reader, kind: FigureKind, from: usize) -> Gap {
    let mut out = Gap { from, comma: false, apart: false, participle: false, stands: false };
    for _ in 0..GAP {
        let at = out.from;
        match reader.previous(at, 0) {
            "," => out.comma = true,
            // "Ivo Ress on 44.7 percent"
            "on" if kind == FigureKind::Percent && at > 1 && reader.doc.form(at - 2).starts_upper => {}
            ";" | "and" | "or" | ")" => out.apart = true,
            // "brings the total to $3 million"
            "total" | "average" if at < from && reader.previous_in(at, 1, "the its their") => break,
            _ if reader.previous_is(at, 0, Set::ToNumber) || reader.previous_is(at, 0, Set::OfNumber) => {}
            // "the pound going to $1"; ", revised upward by $3"
            word if !out.participle
                && at > 0
                && is_participle(reader, at - 1)
                && (word.ends_with("ing") || at < from && reader.previous_in(at, 1, ",")) =>
            {
                out.participle = true;
                out.stands = reader.is(at - 1, Set::Standing);
            }
            _ => break,
        }
        out.from -= 1;
    }
    out
}

/// Whether the number at token `from` goes on from the figure before it: `rose 18 sen to RM23.50`, `to 5% in May from 4%`.
fn continues(reader: &Reader, kind: FigureKind, from: usize, gap: &Gap, earlier: &Earlier) -> bool {
    let at = gap.from;
    let dated = at.checked_sub(1).map_or(at, |last| subject::over_time(reader, reader.doc.sentence(last).from, at));
    let counts = kind == FigureKind::Count;
    let trends = gap.participle && !counts || reader.previous_in(from, 0, "up down");
    // "a 62% chance that they wait, down from 71%"
    let former = earlier.kind == kind
        && gap.comma
        && reader.previous_in(from, 0, "from")
        && reader.previous_in(from, 1, "up down");
    // "by 312 votes to 198, with 21 abstentions"
    let other = gap.comma && counts && (gap.participle || reader.previous_in(from, 0, "with"));
    let aged = is_aged(reader, kind, from) && reader.previous_in(from, 1, ",") && earlier.to + 2 == from;
    aged || former
        || earlier.end == at && !other
        || at < from && earlier.end == dated
        || gap.comma && earlier.to == at && trends
}

/// Whether the number is the age of those just counted: `two daughters, aged 12 and nine`.
fn is_aged(reader: &Reader, kind: FigureKind, from: usize) -> bool {
    kind == FigureKind::Duration && reader.previous_in(from, 0, "aged")
}

/// How far before a sum its verb may stand, in tokens.
const GIVING: usize = 8;

/// Whether the verb before a sum tells that somebody gives it.
fn is_given(reader: &Reader, from: usize) -> bool {
    let first = reader.doc.sentence(from).from.max(from.saturating_sub(GIVING));
    let verb = (first..from).rev().find(|&i| verbs::is_verb(reader, i));
    verb.is_some_and(|verb| reader.is(verb, Set::Spending))
}

/// Whether the number is the object of a gerund: `accused of [stealing] 300 dollars`, `for [bribing] two officers`, `, [saving] 2
/// million euros`.
fn is_object_of_gerund(reader: &Reader, from: usize) -> bool {
    let Some(verb) = from.checked_sub(1) else { return false };
    let stands = trend::trend(reader.doc.lower(verb)).is_some()
        || reader.is(verb, Set::Standing)
        || reader.is(verb, Set::NoEvent)
        || reader.is(verb, Set::ToNumber);
    let opens = reader.previous_is(verb, 0, Set::Preposition) || reader.previous_in(verb, 0, ",");
    verbs::is_gerund(reader, verb) && opens && !stands
}

/// Whether a length of time only tells how long all went on: `jailed for 14 years`, `over the next six months`.
fn is_adverbial(reader: &Reader, from: usize) -> bool {
    let mut opens = from;
    while reader.previous_is(opens, 0, Set::Determiner) || reader.previous_is(opens, 0, Set::Deictic) {
        opens -= 1;
    }
    reader.previous_in(opens, 0, "for in over within during after since")
        || reader.doc.lower(from) == "within"
        || reader.previous_in(from, 0, "every")
        || is_sentence(reader, from)
}

/// Whether a length of time is what a court gives: `sentenced to 12 years`, `faces up to 18 years`, `six months in prison`.
fn is_sentence(reader: &Reader, from: usize) -> bool {
    let first = reader.doc.sentence(from).from.max(from.saturating_sub(GIVING));
    let verb = (first..from).rev().find(|&i| verbs::is_verb(reader, i) || reader.is(i, Set::Sentencing));
    let held = reader.next_in(from, 2, "in behind") && reader.next_in(from, 3, "prison jail custody bars detention");
    // "handed down terms of 12 years"
    let of_noun = reader.previous_in(from, 0, "of between");
    !of_noun && (held || verb.is_some_and(|verb| reader.is(verb, Set::Sentencing)))
}

/// The noun phrase right before the number, small words between: `[an interest rate] of 1.38%`, `[turnover] of 1.3 billion`,
/// `[Unite Group], down 68p`, `[gross margins] to 64%`, `[the pound] going to $1`.
fn governing(reader: &Reader, kind: FigureKind, from: usize, earlier: Option<Earlier>) -> Governed {
    let gap = gap(reader, kind, from);
    let at = gap.from;
    if is_object_of_gerund(reader, from) && matches!(kind, FigureKind::Count | FigureKind::Money) {
        return if kind == FigureKind::Money { Governed::Nothing } else { Governed::BySubject };
    }
    let before = earlier.filter(|earlier| continues(reader, kind, from, &gap, earlier));
    if kind == FigureKind::Duration && before.is_none_or(|earlier| earlier.kind != kind) && is_adverbial(reader, from) {
        return Governed::Nothing;
    }
    if before.is_some() {
        return Governed::LikeEarlier;
    }
    let Some(last) = at.checked_sub(1).filter(|&last| reader.same_sentence(last, from)) else {
        return Governed::BySubject;
    };
    // "pledged 8.5 million euros", "spend 45 million pounds": the sum measures none who gives it
    if kind == FigureKind::Money && reader.is(last, Set::Spending) && !reader.previous_in(from, 0, "to") {
        return Governed::Nothing;
    }
    let word = reader.doc.lower(last);
    // "hotter than the 3.5%"
    let compares = word.ends_with("er") && reader.next_in(last, 1, "than");
    let no_noun = verbs::is_verb(reader, last)
        || compares
        || reader.is(last, Set::Direction)
        || word.len() > 4 && word.ends_with("ly")
        || gap.participle && gap.comma && !gap.stands;
    // "80 trucks, 12 buses": the next of a list
    if gap.apart || no_noun || gap.comma && kind == FigureKind::Count {
        return Governed::BySubject;
    }
    let end = subject::over_time(reader, reader.doc.sentence(last).from, last + 1);
    if end <= last && (at == from || end > 0 && verbs::is_verb(reader, end - 1)) {
        return Governed::BySubject;
    }
    chunk::phrase_before(reader, end).map_or(Governed::BySubject, |range| by(reader, kind, range, &gap, from))
}

/// What the phrase before the gap says about the number at token `from`.
fn by(reader: &Reader, kind: FigureKind, range: TokenRange, gap: &Gap, from: usize) -> Governed {
    let beside = gap.from == from;
    let opens = before_article(reader, range.from);
    // "it will cost buyers $300": not the buyers
    let given = beside && reader.previous_is(subject::before_article(reader, range.from), 0, Set::Giving);
    // "rose online on Friday, up 3%"; "in front of 5,000 fans"
    let place = range.len() == 1 && (reader.is(range.from, Set::Direction) || reader.is(range.from, Set::Predicate))
        || reader.is(range.to - 1, Set::CompoundPreposition) && reader.previous_in(range.from, 0, "in on");
    // "and create 400 jobs"
    let acts = kind == FigureKind::Count && beside && range.len() == 1 && !reader.doc.form(range.from).starts_upper;
    let place = place || acts && events::participle(reader.doc.lower(range.from)).is_some();
    // "1,380 per dollar, down 4"
    let place = place || reader.previous_in(range.from, 0, "per");
    // "on a tear, up 57%": not the tear went up
    let part = gap.comma && kind != FigureKind::Duration && one_of(opens, "on in at with for by");
    // "is asking donors for $50 million": what is asked for is not the donors
    let asked = range.from > 0 && verbs::is_gerund(reader, range.from) && verbs::is_verb(reader, range.from - 1);
    if given || place || part || asked && gap.comma {
        Governed::BySubject
    } else if asked || range.len() == 1 && reader.next_in(range.from, 0, "age") {
        Governed::Nothing
    } else if range.from > 0 && verbs::is_adverb_after_noun(reader, range.from - 1) {
        // "diamonds typically score between 50 and 70": what follows the adverb is a verb
        chunk::phrase_before(reader, range.from - 1).map_or(Governed::BySubject, Governed::By)
    } else if beside && range.len() > 1 && is_bare_verb(reader, kind, range.to - 1) {
        Governed::By(TokenRange::new(range.from, range.to - 1))
    } else {
        // "the number of guests in hotels from 320 to 40"
        let moves = reader.next_in(from, 0, "from") || reader.previous_in(from, 0, "from to");
        let first = reader.doc.sentence(from).from;
        Governed::By(if moves { subject::whole(reader, first, range) } else { with_complement(reader, range) })
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

/// Whether token `i`, right before a number, is a verb: it follows a plural and is none (`temperatures [top] 45 degrees`), or
/// follows a singular and ends in -s before a count (`the stadium [holds] 300 people`).
fn is_bare_verb(reader: &Reader, kind: FigureKind, i: usize) -> bool {
    let (plural, subject) = (chunk::is_plural(reader, i), chunk::is_plural(reader, i - 1));
    let word = !reader.doc.form(i).starts_upper && !reader.glued(i);
    word && plural != subject && (subject || kind == FigureKind::Count)
}

/// The word before a noun phrase and its article.
fn before_article<'r>(reader: &'r Reader, from: usize) -> &'r str {
    let article = reader.previous_in(from, 0, "a an the its their");
    reader.previous(from - usize::from(article), 0)
}
