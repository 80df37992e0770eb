//! A surname alone is the person whose full name the document gives.

use super::Kind;
use super::features::Reading;
use crate::text::TokenRange;
use fnv::FnvHashSet;

/// A name and the rule that last changed it.
pub(super) type Named = (TokenRange, Kind, &'static str);

/// Calls a single word a person where most often it is the last word of a person's full name.
pub(super) fn agree(reading: &Reading, names: Vec<(TokenRange, Kind)>) -> Vec<Named> {
    let last = |name: TokenRange| reading.word(name.to - 1).group;
    let surnames: FnvHashSet<u32> = names
        .iter()
        .filter(|(name, kind)| *kind == Kind::Person && name.len() > 1)
        .map(|&(name, _)| last(name))
        .collect();
    let elsewhere: FnvHashSet<u32> = names
        .iter()
        .filter(|(name, kind)| *kind != Kind::Person && name.len() > 1)
        .flat_map(|(name, _)| name.iter().map(|i| reading.word(i).group))
        .collect();
    let settle = |(name, kind): (TokenRange, Kind)| {
        let word = last(name);
        let surname = matches!(kind, Kind::Organization | Kind::Other)
            && name.len() == 1
            && surnames.contains(&word)
            && !elsewhere.contains(&word);
        if surname { (name, Kind::Person, "surname") } else { (name, kind, "tagger") }
    };
    names.into_iter().map(settle).collect()
}
