//! How people are called: titles, ranks, offices, and what first names tell.
//!
//! Words are asked for in lower case, as [`Form::lower`](crate::text::Form) gives them.
//!
//! ```
//! use pressglass::lexicon::people::{Gender, first_name, is_role_modifier, title};
//! assert!(title("gen.").unwrap().rank && title("mayor").unwrap().office);
//! assert_eq!(title("mrs.").unwrap().gender, Some(Gender::Female));
//! assert_eq!(first_name("yuki"), Some(Gender::Female));
//! assert!(is_role_modifier("veteran"));
//! ```

use super::{classed, named, words};
use crate::text::{Case, Form};
use fnv::{FnvHashMap, FnvHashSet};
use std::sync::LazyLock;

/// What names and titles tell of a person's gender.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Gender {
    /// He.
    Male,
    /// She.
    Female,
}

/// What a word that stands beside a person's name says; a word may be several of these.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Title {
    /// Mere address, no role: "Mr."
    pub courtesy: bool,
    /// Rank or style, capitalised before a name: "Gen.", "Sir"
    pub rank: bool,
    /// Office or trade: before a name or heading an apposition: "mayor"
    pub office: bool,
    /// Heads an apposition only: "widow"
    pub post: bool,
    /// Never part of the name that it stands before: "Queen", but not "Lady"
    pub apart: bool,
    /// Of a relative: "wife"
    pub kin: bool,
    /// Goes with a first name: "King"
    pub style: bool,
    /// Several persons: "Presidents"
    pub plural: bool,
    /// The gender it tells.
    pub gender: Option<Gender>,
}

impl Title {
    /// Whether it stands before a name.
    pub const fn precedes(self) -> bool {
        self.courtesy || self.rank || self.office
    }

    /// Whether it is mere address, such as `Mr.`, which tells nothing of who its bearer is.
    pub const fn is_address(self) -> bool {
        self.courtesy && !self.rank && !self.office
    }

    /// Whether it heads an apposition.
    pub const fn heads(self) -> bool {
        self.office || self.post
    }
}

static TITLES: LazyLock<FnvHashMap<&'static str, Title>> = LazyLock::new(|| {
    let mut table: FnvHashMap<&str, Title> = FnvHashMap::default();
    for (class, word) in classed(include_str!("titles.txt")) {
        let title = table.entry(word).or_default();
        match class {
            "courtesy" => title.courtesy = true,
            "rank" => title.rank = true,
            "office" => title.office = true,
            "post" => title.post = true,
            "apart" => title.apart = true,
            "kin" => title.kin = true,
            "style" => title.style = true,
            "plural" => title.plural = true,
            "male" => title.gender = Some(Gender::Male),
            "female" => title.gender = Some(Gender::Female),
            _ => debug_assert!(false, "titles.txt: unknown class {class}"),
        }
    }
    table
});

static FIRST_NAMES: LazyLock<FnvHashMap<&'static str, Gender>> = LazyLock::new(|| {
    classed(include_str!("first_names.txt"))
        .map(|(class, name)| (name, if class == "male" { Gender::Male } else { Gender::Female }))
        .collect()
});

static NICKNAMES: LazyLock<FnvHashMap<&'static str, &'static str>> = LazyLock::new(|| {
    named(include_str!("nicknames.txt")).flat_map(|(name, forms)| forms.map(move |form| (form, name))).collect()
});

static ROLE_MODIFIERS: LazyLock<FnvHashSet<&'static str>> =
    LazyLock::new(|| words(include_str!("role_modifiers.txt")).collect());

static POST_NOMINALS: LazyLock<FnvHashSet<&'static str>> =
    LazyLock::new(|| words(include_str!("post_nominals.txt")).collect());

/// What the word says beside a name; `None` for a word that is no title. Plurals ("Presidents") count as their singular.
pub fn title(word: &str) -> Option<Title> {
    let singular = || word.strip_suffix('s').filter(|word| word.len() > 3).and_then(|word| TITLES.get(word));
    TITLES.get(word).copied().or_else(|| singular().map(|title| Title { plural: true, ..*title }))
}

/// The gender of nearly all who bear this first name.
pub fn first_name(word: &str) -> Option<Gender> {
    FIRST_NAMES.get(word).copied()
}

/// The full form of a first name ("Bill": "william"); the name itself where it is no familiar form.
pub fn formal_first_name(word: &str) -> &str {
    NICKNAMES.get(word).copied().unwrap_or(word)
}

/// Whether the word may stand before an office in a role: "veteran", "deputy".
pub fn is_role_modifier(word: &str) -> bool {
    ROLE_MODIFIERS.contains(word)
}

/// Whether the word is letters of office, honour or degree, which stand behind a name in capitals: "KC", "MP".
pub fn is_post_nominal(form: &Form) -> bool {
    matches!(form.case, Case::Upper | Case::Mixed) && POST_NOMINALS.contains(&*form.lower.replace('.', ""))
}
