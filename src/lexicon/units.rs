//! Units of measurement and their rates, from `units.txt`.

use super::phrases::{Phrases, lower, words};
use super::{entries, list};
use std::sync::LazyLock;

/// What a unit measures, as far as a reader of news tells apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Dimension {
    /// Hundredths.
    Percent,
    /// A physical or other quantity.
    Measure,
    /// A length of time.
    Duration,
    /// A currency that several countries call alike.
    Money,
    /// A hundredth of a currency.
    Cent,
}

/// A unit.
#[derive(Debug)]
pub struct Unit {
    /// The singular English name.
    pub name: &'static str,
    /// What it measures.
    pub dimension: Dimension,
}

const DIMENSIONS: [(&str, Dimension); 5] = [
    ("measure", Dimension::Measure),
    ("percent", Dimension::Percent),
    ("duration", Dimension::Duration),
    ("money", Dimension::Money),
    ("cent", Dimension::Cent),
];

static UNITS: LazyLock<(Phrases, Vec<Unit>)> = LazyLock::new(|| {
    let (mut table, mut units) = (Phrases::default(), Vec::new());
    for line in entries(list!("units.txt")) {
        let Some((head, forms)) = line.split_once(": ") else { continue };
        let Some((kind, name)) = head.split_once(' ') else { continue };
        let Some((_, dimension)) = DIMENSIONS.iter().find(|(known, _)| *known == kind) else { continue };
        for form in std::iter::once(name).chain(forms.split(", ")) {
            let words = words(form);
            if words.last().is_some_and(|last| last.len() >= 4) {
                table.insert_plural(&words, units.len());
                if words.len() > 1 {
                    table.insert(&words.iter().map(|word| lower(word)).collect::<Vec<_>>(), units.len());
                }
            }
            table.insert(&words, units.len());
        }
        units.push(Unit { name, dimension: *dimension });
    }
    (table, units)
});

static SUBUNITS: LazyLock<Vec<(&str, f64, &str)>> = LazyLock::new(|| {
    entries(list!("subunits.txt"))
        .filter_map(|line| {
            let (larger, rest) = line.split_once(": ")?;
            let (factor, smaller) = rest.split_once(' ')?;
            Some((larger, factor.parse().ok()?, smaller))
        })
        .collect()
});

/// How many of the smaller unit make one of the larger, where both are parts of one compound ("feet" and "inches").
pub fn subunits(larger: &str, smaller: &str) -> Option<f64> {
    SUBUNITS.iter().find(|(a, _, b)| *a == larger && *b == smaller).map(|(_, factor, _)| *factor)
}

/// The longest unit that the text begins with, as its length in words and the unit. `word(i, true)` is the text's word `i`
/// in lower case, `word(i, false)` as written; both empty where the text ends.
#[inline(never)]
pub fn unit<'w>(word: &dyn Fn(usize, bool) -> &'w str) -> Option<(usize, &'static Unit)> {
    let as_written = UNITS.0.longest(&|i| word(i, false));
    let lower = || if word(0, true).len() > 2 { UNITS.0.longest(&|i| word(i, true)) } else { None };
    as_written.or_else(lower).map(|(length, unit)| (length, &UNITS.1[unit]))
}
