//! Units of measurement and their rates, from `units.txt`.

use super::entries;
use super::phrases::{Phrases, words};
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

static UNITS: LazyLock<Phrases<Unit>> = LazyLock::new(|| {
    let mut table = Phrases::default();
    for line in entries(include_str!("units.txt")) {
        let Some((head, forms)) = line.split_once(": ") else { continue };
        let Some((kind, name)) = head.split_once(' ') else { continue };
        let dimension = match kind {
            "percent" => Dimension::Percent,
            "duration" => Dimension::Duration,
            "money" => Dimension::Money,
            "cent" => Dimension::Cent,
            _ => Dimension::Measure,
        };
        for form in std::iter::once(name).chain(forms.split(", ")) {
            let parts = words(form);
            let last = parts.last().copied().unwrap_or_default();
            if last.len() >= 4 && last.bytes().all(|b| b.is_ascii_lowercase()) && !last.ends_with('s') {
                let plural = parts[..parts.len() - 1].iter().copied().chain([plural(last)]);
                table.insert(plural.collect::<Vec<_>>(), Unit { name, dimension });
            }
            if last.len() >= 4 && parts.len() > 1 {
                let lower = parts.iter().map(|part| lower(part)).collect::<Vec<_>>();
                table.insert(lower, Unit { name, dimension });
            }
            table.insert(parts, Unit { name, dimension });
        }
    }
    table
});

/// The plural of a regular noun, kept for the program's life: the table is built once.
pub(super) fn plural(word: &'static str) -> &'static str {
    let plural = match word.strip_suffix('y') {
        Some(stem) if !stem.ends_with(['a', 'e', 'o', 'u']) => format!("{stem}ies"),
        _ => format!("{word}s"),
    };
    plural.leak()
}

/// A word in lower case, kept likewise.
pub(super) fn lower(word: &'static str) -> &'static str {
    if word.bytes().any(|b| b.is_ascii_uppercase()) { word.to_ascii_lowercase().leak() } else { word }
}

static SUBUNITS: LazyLock<Vec<(&str, f64, &str)>> = LazyLock::new(|| {
    entries(include_str!("subunits.txt"))
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
pub fn unit<'w>(word: impl Fn(usize, bool) -> &'w str) -> Option<(usize, &'static Unit)> {
    let as_written = UNITS.longest(|i| word(i, false));
    let lower = || if word(0, true).len() > 2 { UNITS.longest(|i| word(i, true)) } else { None };
    as_written.or_else(lower)
}
