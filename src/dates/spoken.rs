//! Quotations count from the day they were spoken: `“We leave tomorrow,” he said on Monday` means Tuesday.

use super::calendar::Date;
use super::lex::Lexed;
use super::meaning::{Anchor, Base, Meaning, When};
use super::period::Unit;
use super::resolve::Resolver;
use super::rules::Hit;
use super::{Timex, TimexKind};

/// How many expressions away the day of speaking may be named.
const REACH: usize = 3;

/// Resolves `today`, `tomorrow` and the like inside quotations anew, where the sentence around says when they were spoken.
pub fn count_from_speaking(lexed: &Lexed, hits: &[Hit], timexes: &mut [Timex], resolver: &mut Resolver) {
    for i in 0..hits.len() {
        if !counts_from_today(&hits[i]) || !lexed.document.is_quoted(hits[i].from) {
            continue;
        }
        let near = i.saturating_sub(REACH)..hits.len().min(i + REACH + 1);
        let spoken = near.filter(|&j| j != i).find_map(|j| day_of_speaking(lexed, &hits[i], &hits[j], &timexes[j]));
        let Some(day) = spoken else { continue };
        let mut timex = resolver.resolve_as_of(&hits[i], day);
        if timex.value != timexes[i].value {
            timex.alternatives.insert(0, timexes[i].value.clone());
            timexes[i] = timex;
        }
    }
}

fn counts_from_today(hit: &Hit) -> bool {
    matches!(&hit.meaning, Meaning::When(When { base: Base::Current(Unit::Day, _, Anchor::Dateline), .. }))
}

/// The single day that the sentence names outside the quotation.
fn day_of_speaking(lexed: &Lexed, quoted: &Hit, other: &Hit, timex: &Timex) -> Option<Date> {
    let document = lexed.document;
    let beside =
        document.sentence_of(quoted.from) == document.sentence_of(other.from) && !document.is_quoted(other.from);
    let day =
        timex.from.filter(|_| timex.from == timex.to && matches!(timex.kind, TimexKind::Date | TimexKind::Time))?;
    let named = matches!(&other.meaning, Meaning::When(When { base: Base::Day { .. } | Base::Weekday(..), .. }));
    (beside && named).then_some(day)
}
