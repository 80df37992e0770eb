//! Which words are verbs where they stand, as far as the words around them tell: `costs rose`, but `the cost of the rise`.

use super::chunk::{is_nominal, is_plural};
use super::reader::{Reader, is_dash};
use crate::lexicon::events;
use crate::lexicon::labels;
use crate::lexicon::one_of;
use crate::lexicon::sets::Set;
use crate::lexicon::trend;
use crate::lexicon::words::{self, WordClass};
use crate::text::{Case, FormKind};

/// The class of token `i`; names in capitals ("US", "IT") have none, nor has a noun that may be a verb too ("the cost").
pub(super) fn class(reader: &Reader, i: usize) -> Option<WordClass> {
    if !reader.inside(i) || reader.doc.form(i).case == Case::Upper && reader.surface(i).len() > 1 {
        return None;
    }
    let class = words::class(reader.doc.lower(i))?;
    if class == WordClass::Aux && reader.doc.form(i).starts_upper && labels::is_month(reader.doc.lower(i)) {
        // "prices in May were"
        return Some(WordClass::Stop);
    }
    (class != WordClass::Verb || !is_noun_here(reader, i)).then_some(class)
}

/// Whether a word that may be a verb is a noun where it stands: `the [cost]`, `of [work]`, `a 0.3% [rise]`, `the regional
/// [average]`, `said [costs] had risen`.
fn is_noun_here(reader: &Reader, i: usize) -> bool {
    let before = reader.previous(i, 0);
    let article = reader.previous_is(i, 0, Set::Determiner) && before != "that";
    let preposition = reader.previous_is(i, 0, Set::Preposition) && !one_of(before, "as than before");
    let hyphen = |i: usize| is_dash(reader.surface(i)) && reader.glued(i) && reader.glued(i + 1);
    let compound = hyphen(i + 1) || i > 0 && hyphen(i - 1);
    let subject = words::class(reader.next(i, 1)) == Some(WordClass::Aux)
        && (reader.is(i, Set::NounOrVerb) || !events::is_past(reader.doc.lower(i)));
    let described = reader.is(i, Set::NounOrVerb)
        && ((0..2).any(|back| reader.previous_in(i, back, "% percent cent"))
            || i > 0 && reader.atom(i - 1).is_some() && reader.doc.lower(i).ends_with('s')
            || (before.ends_with("al") || before.ends_with("ing")) && reader.previous_is(i, 1, Set::Determiner));
    let next = reader.next(i, 1);
    let finite = events::is_past(next) || trend::trend(next).is_some_and(|word| word.role == trend::Role::Verb);
    // "hotel costs hit", but "offers improved terms"
    let costs = finite
        && reader.is(i, Set::NounOrVerb)
        && reader.doc.lower(i).ends_with('s')
        && !reader.previous_is(i, 0, Set::Pronoun)
        && !is_nominal(reader, i + 2);
    // "a five-year contract", "of unpaid work"
    let term = i > 2 && hyphen(i - 2) && reader.atom(i - 3).is_some();
    let quality = ["ed", "ive", "ous", "less", "able", "paid"].iter().any(|end| before.ends_with(end));
    let term = term || quality && reader.is(i, Set::NounOrVerb) && reader.previous_is(i, 1, Set::Preposition);
    let named = finite && reader.doc.form(i).starts_upper && i > 0 && reader.doc.form(i - 1).starts_upper;
    article || preposition || before == "'s" || compound || subject || described || costs || term || named
}

/// Whether token `i` is a finite verb or auxiliary, as far as can be seen.
pub(super) fn is_verb(reader: &Reader, i: usize) -> bool {
    let form = reader.doc.form(i);
    match class(reader, i) {
        Some(WordClass::Aux | WordClass::Verb) => true,
        Some(_) => false,
        None if form.kind != FormKind::Word || form.starts_upper || is_noun_here(reader, i) => false,
        None => {
            let before = i.checked_sub(1);
            before.is_some_and(|i| class(reader, i) == Some(WordClass::Aux) && !is_plural(reader, i + 1))
                || before.is_some_and(|i| reader.doc.lower(i) == "to")
                // "which rises", but "in which temperatures"
                || form.lower.ends_with('s')
                    && !reader.previous_is(i, 1, Set::Preposition)
                    && before.is_some_and(|i| one_of(reader.doc.lower(i), "that which who it he she"))
                || events::is_past(&form.lower)
                || trend::trend(&form.lower).is_some_and(|word| word.role != trend::Role::Adverb)
        }
    }
}

/// Whether token `i` has the form in -ing of a verb.
pub(super) fn is_gerund(reader: &Reader, i: usize) -> bool {
    let word = reader.next(i, 0);
    word.len() > 4 && word.ends_with("ing") && !reader.is(i, Set::NounInIng)
}

/// Whether token `i` is an adverb or participle right after a noun, so that no noun phrase goes on over it: `the club
/// [leaving] Smith`, `diamonds [typically] score`.
pub(super) fn is_after_noun(reader: &Reader, i: usize) -> bool {
    let form = reader.doc.form(i);
    let word: &str = &form.lower;
    let past = events::is_past(word) && !reader.is(i, Set::NoEvent);
    let verbal = (is_gerund(reader, i) || past) && !reader.glued(i + 1);
    // "the firm cut prices", "the central bank cut rates"
    let owner = (1..3).any(|back| reader.previous_is(i, back, Set::Determiner));
    let things = past && owner && is_plural(reader, i + 1);
    let object =
        reader.inside(i + 1) && (reader.doc.form(i + 1).starts_upper || reader.is(i + 1, Set::Determiner) || things);
    let follows = |i: usize| {
        is_plural(reader, i)
            || (reader.doc.form(i).starts_upper || object) && is_nominal(reader, i)
            || reader.is(i, Set::Pronoun)
    };
    is_adverb_after_noun(reader, i) || verbal && !form.starts_upper && i > 0 && !reader.glued(i) && follows(i - 1)
}

/// Whether token `i` is an adverb right after a noun, which begins a verb group: `diamonds [typically] score`.
pub(super) fn is_adverb_after_noun(reader: &Reader, i: usize) -> bool {
    let form = reader.doc.form(i);
    let adverb = form.lower.len() > 4 && form.lower.ends_with("ly") && !reader.is(i, Set::NounInLy);
    let noun = |i: usize| reader.doc.form(i).kind == FormKind::Word && is_nominal(reader, i);
    adverb && !form.starts_upper && i > 0 && noun(i - 1)
}

/// Whether token `i` is an infinitive: `will [study] investments`, `agreed to [cut] emissions`.
pub(super) fn is_infinitive(reader: &Reader, i: usize) -> bool {
    let verb = trend::trend(reader.doc.lower(i)).is_some_and(|word| word.role != trend::Role::Adverb)
        || events::participle(reader.doc.lower(i)).is_some();
    reader.previous_is(i, 0, Set::Modal) || reader.previous_in(i, 0, "to") && verb
}
