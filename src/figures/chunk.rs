//! A light chunker: where a noun phrase begins and where it ends.
//!
//! No parser: function words and verbs part the phrases, and a noun in the plural ends one.

use super::reader::{Atom, Reader, is_dash};
use super::verbs::{self, class, is_after_noun, is_infinitive, is_verb};
use crate::lexicon::currencies;
use crate::lexicon::events;
use crate::lexicon::numerals::Class;
use crate::lexicon::one_of;
use crate::lexicon::sets::Set;
use crate::lexicon::trend;
use crate::lexicon::units;
use crate::lexicon::words::{self, WordClass};
use crate::text::{FormKind, TokenRange};

/// How long a phrase may be, in tokens.
const LONGEST: usize = 10;

/// Whether token `i` is a noun in the plural, by its ending or the list.
pub(super) fn is_plural(reader: &Reader, i: usize) -> bool {
    if !reader.inside(i) || reader.doc.form(i).kind != FormKind::Word {
        return false;
    }
    let word = reader.doc.lower(i);
    match class(reader, i) {
        Some(class) => class == WordClass::Plural,
        None if word.len() < 4 || !word.ends_with('s') || word.ends_with("ss") || word.ends_with("'s") => false,
        // "12 Pakistanis", but "arthritis", "a virus"
        None => reader.doc.form(i).starts_upper || !(word.ends_with("is") || word.ends_with("us")),
    }
}

/// Whether a noun in the plural ends the phrase that begins at token `at`.
pub(super) fn plural_follows(reader: &Reader, at: usize) -> bool {
    phrase(reader, at, false).is_some_and(|range| is_plural(reader, range.to - 1))
}

/// Whether token `i` may stand in a noun phrase.
pub(super) fn is_nominal(reader: &Reader, i: usize) -> bool {
    if !reader.inside(i) {
        return false;
    }
    let form = reader.doc.form(i);
    match form.kind {
        FormKind::Word => {
            !matches!(class(reader, i), Some(WordClass::Stop | WordClass::Aux | WordClass::Verb))
                && !is_number_word(reader, i)
                && !reader.digits(i).is_some_and(|digits| digits.grouped || digits.has_point)
        }
        // "Model 3s", "737 Max jets"
        FormKind::Number => {
            let beside = |i: usize| reader.inside(i) && reader.doc.form(i).starts_upper && class(reader, i).is_none();
            beside(i + 1) && !reader.glued(i + 1) || i > 0 && beside(i - 1)
        }
        _ => false,
    }
}

/// Whether token `i` is a number in words, ranks left out.
fn is_number_word(reader: &Reader, i: usize) -> bool {
    matches!(reader.atom(i), Some(Atom::Word(word)) if !matches!(word.class, Class::Part | Class::Ordinal))
        && !reader.doc.form(i).starts_upper
}

/// The noun phrase that begins at token `at`; with `one`, its head is in the singular.
pub(super) fn phrase(reader: &Reader, at: usize, one: bool) -> Option<TokenRange> {
    let mut to = at;
    while to < at + LONGEST && reader.same_sentence(at, to) {
        if to > at && joins_adjectives(reader, at, to, one) {
            to += 1;
            continue;
        }
        let possessive = to > at && one_of(reader.doc.lower(to), "'s '") && reader.glued(to);
        let dash = to > at && is_dash(reader.surface(to)) && reader.glued(to) && reader.glued(to + 1);
        let after_dash = to > at + 1 && is_dash(reader.surface(to - 1));
        let ampersand =
            reader.surface(to) == "&" && to > at && reader.inside(to + 1) && reader.doc.form(to + 1).starts_upper;
        // "of the US$2.4 billion"
        let sign = reader.glued(to + 1) && reader.surface(to + 1).starts_with(['$', '£', '€']);
        if sign
            || !(possessive || dash || ampersand || after_dash && reader.doc.form(to).kind == FormKind::Word)
                && (!is_nominal(reader, to) || to > at && is_whole(reader, at, to, one))
        {
            break;
        }
        to += 1;
    }
    while to > at && (is_dash(reader.surface(to - 1)) || one_of(reader.doc.lower(to - 1), "'s ' & and")) {
        to -= 1;
    }
    (to > at).then(|| TokenRange::new(at, to))
}

/// Whether the "and" at token `to` joins two that modify one noun: `digital [and] physical sales`.
fn joins_adjectives(reader: &Reader, at: usize, to: usize, one: bool) -> bool {
    let joins = reader.doc.lower(to) == "and" && !one && !is_plural(reader, to - 1) && reader.inside(to + 1);
    joins
        && is_nominal(reader, to + 1)
        && reader.same_sentence(at, to + 1)
        && (to + 1..to + 4)
            .take_while(|&i| reader.same_sentence(at, i) && is_nominal(reader, i))
            .any(|i| is_plural(reader, i))
}

/// Whether the phrase `from..to` is whole before token `to`.
fn is_whole(reader: &Reader, from: usize, to: usize, one: bool) -> bool {
    let before = to - 1;
    if reader.doc.lower(before) == "'s" {
        return false;
    }
    let next = reader.doc.lower(to);
    let name_goes_on = reader.doc.form(before).starts_upper && reader.doc.form(to).starts_upper;
    // "two interest rate rises"
    let head = !one && next.ends_with('s') && reader.is(to, Set::NounOrVerb);
    let after_noun = events::is_past(next) || next.ends_with("ly") || trend::trend(next).is_some() && !head;
    if is_plural(reader, before) && words::class(reader.doc.lower(before)) != Some(WordClass::Modifier) {
        // "six police officers", "four crew members"
        let collective = reader.is(before, Set::Collective) && !reader.doc.lower(before).ends_with('s');
        let more = is_plural(reader, to) && (collective || reader.doc.form(before).starts_upper);
        return !name_goes_on && !more;
    }
    // a singular head: "one proposal asks", "the $5 billion deal closed"
    // "the 34-year-old striker scored"
    let noun = before > from || one || from > 1 && is_dash(reader.surface(from - 2)) && reader.glued(from - 1);
    noun && !name_goes_on && (after_noun && (one || !is_plural_ahead(reader, to)) || one && is_plural(reader, to))
}

/// Whether a plural noun comes within the next words, so that what stands before it modifies it ("two recently built homes").
fn is_plural_ahead(reader: &Reader, at: usize) -> bool {
    (at + 1..at + 3).take_while(|&i| reader.same_sentence(at, i) && is_nominal(reader, i)).any(|i| is_plural(reader, i))
}

/// The noun phrase that ends right before token `to`, with its name or adjectives, without its article.
pub(super) fn phrase_before(reader: &Reader, to: usize) -> Option<TokenRange> {
    let mut from = to;
    while from > 0 && to - from < LONGEST && reader.same_sentence(from - 1, to - 1) {
        let i = from - 1;
        let possessive = one_of(reader.doc.lower(i), "'s '") && from < to;
        let dash = is_dash(reader.surface(i)) && from < to && reader.glued(i) && reader.glued(from);
        let compound = from < to
            && is_dash(reader.surface(from))
            && reader.glued(from)
            && reader.doc.form(i).kind != FormKind::Punctuation;
        let number = reader.doc.form(i).kind == FormKind::Number && (compound || i > 1 && follows_name(reader, i));
        let sign = reader.surface(i) == "&" && from < to;
        // "start-up"
        let tail = i > 0 && is_dash(reader.surface(i - 1)) && reader.glued(i) && reader.glued(i - 1);
        if !(tail || possessive || dash || compound || number || sign || is_nominal(reader, i))
            || from < to && (is_after_noun(reader, i) || is_infinitive(reader, i))
        {
            break;
        }
        from = i;
    }
    // ", packing strong winds": a participle after a comma has an object
    let verbal = |i: usize| match reader.previous(i, 0) {
        "," => verbs::is_gerund(reader, i) || events::is_past(reader.next(i, 0)),
        // "had expected earnings"
        "had" | "has" | "have" => events::is_past(reader.next(i, 0)),
        // "and raised fees", "and posted bail", but "fresh and frozen fish"
        "and" => {
            let past = events::is_past(reader.next(i, 0)) && !events::is_past(reader.previous(i, 1));
            past || trend::trend(reader.next(i, 0)).is_some_and(|word| word.role == trend::Role::VerbWithBy)
        }
        _ => false,
    };
    // "Two men"
    let number = |i: usize| {
        let word = matches!(reader.atom(i), Some(Atom::Word(word)) if matches!(word.class, Class::Unit | Class::Ten));
        word && !reader.glued(i + 1)
    };
    while from + 1 < to
        && (is_opening_time(reader, from) || is_unit_of_number(reader, from) || verbal(from) || number(from))
    {
        from += 1;
    }
    (from < to).then(|| TokenRange::new(from, to))
}

/// Whether token `i` ends a time or quantifier that stands before the phrase: `last [year] Tesla shares`, `[few] creatures`.
fn is_opening_time(reader: &Reader, i: usize) -> bool {
    reader.is(i, Set::TimeUnit) && (reader.previous_is(i, 0, Set::Deictic) || reader.previous_in(i, 0, "this"))
        || reader.is(i, Set::Quantifier)
}

/// Whether token `i` is the unit of a number before it: `a $5m [dollar] grant`, `the 40 [km] road`.
fn is_unit_of_number(reader: &Reader, i: usize) -> bool {
    i > 0 && reader.atom(i - 1).is_some() && !reader.glued(i + 1) && measures(reader, i)
}

/// Whether token `i` names a unit or a currency.
pub(super) fn measures(reader: &Reader, i: usize) -> bool {
    let word = |ahead: usize, lower: bool| match ahead {
        0 if lower => reader.next(i, 0),
        0 => reader.surface(i),
        _ => "",
    };
    units::unit(&word).is_some() || currencies::after(&|ahead| word(ahead, true)).is_some()
}

/// Whether a number belongs to a name: "Model 3", "TA-125".
fn follows_name(reader: &Reader, i: usize) -> bool {
    let dash = is_dash(reader.surface(i - 1)) && reader.glued(i) && reader.glued(i - 1);
    reader.doc.form(i - 1 - usize::from(dash)).starts_upper && class(reader, i - 1 - usize::from(dash)).is_none()
}

/// Whether token `i` may be the next noun of a phrase: lower case, and no verb.
pub(super) fn is_plain_noun(reader: &Reader, i: usize) -> bool {
    is_nominal(reader, i) && !is_verb(reader, i) && !reader.doc.lower(i).ends_with("ly")
}
