//! Countries under all their names, and the peoples called after them.
//!
//! Names are asked for in lower case with straight apostrophes, as [`Form::lower`](crate::text::Form) gives them.
//!
//! ```
//! use pressglass::lexicon::places::{People, country, people};
//! assert_eq!(country("u.k."), Some("United Kingdom"));
//! assert_eq!(people("israelis"), Some(People::Of("Israel")));
//! assert_eq!(people("palestinian"), Some(People::Group("Palestinians")));
//! ```

use super::named;
use fnv::FnvHashMap;
use std::sync::LazyLock;

/// Whom an adjective such as "Israeli" or a plural such as "Kurds" means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum People {
    /// The people of that country or region.
    Of(&'static str),
    /// A people, creed or political family of no one country.
    Group(&'static str),
}

static COUNTRIES: LazyLock<FnvHashMap<String, &'static str>> = LazyLock::new(|| {
    let mut table = FnvHashMap::default();
    for (name, aliases) in named(include_str!("countries.txt")) {
        for form in aliases.chain([name]) {
            table.insert(form.to_lowercase(), name);
        }
    }
    table
});

static PEOPLES: LazyLock<FnvHashMap<String, People>> = LazyLock::new(|| {
    let mut table = FnvHashMap::default();
    let mut add = |form: &str, people| {
        let form = form.to_lowercase();
        table.insert(format!("{form}s"), people);
        table.insert(form, people);
    };
    for (country, forms) in named(include_str!("demonyms.txt")) {
        forms.for_each(|form| add(form, People::Of(country)));
    }
    for (group, forms) in named(include_str!("groups.txt")) {
        forms.chain([group]).for_each(|form| add(form, People::Group(group)));
    }
    table
});

/// The country or region of that name: its name in the list, whichever of its names is asked for.
pub fn country(name: &str) -> Option<&'static str> {
    COUNTRIES.get(name).copied()
}

/// The people of that name, singular, plural or adjective.
pub fn people(name: &str) -> Option<People> {
    PEOPLES.get(name).copied()
}
