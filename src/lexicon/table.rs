//! Words with a number each, which is what most lists come to: a class, a set of flags, a place in a list of more.
//!
//! One type for all of them, so that the program holds the code of a table once.
//!
//! ```
//! use pressglass::lexicon::table::Table;
//! let flags = Table::flags("fruit\tapple orange\ncolour\torange green", &["fruit", "colour"]);
//! assert_eq!((flags.get("apple"), flags.get("orange"), flags.get("stone")), (Some(0b01), Some(0b11), None));
//! ```

use super::classed;
use fnv::FnvHashMap;

/// Words with a number each.
#[derive(Debug, Default)]
pub struct Table(FnvHashMap<&'static str, u64>);

impl Table {
    /// The table of a list whose lines are `CLASS<TAB>WORD WORD …`: each word with the flag `1 << n` of every class it stands in,
    /// where `names` tells the classes in order.
    ///
    /// # Panics
    /// Where debug assertions are on, if the list names a class that is not known.
    pub fn flags(list: &'static str, names: &[&str]) -> Self {
        let mut table = Self::default();
        for (class, word) in classed(list) {
            let found = names.iter().position(|name| *name == class);
            debug_assert!(found.is_some(), "a list knows no class {class}");
            *table.entry(word) |= found.map_or(0, |n| 1 << n);
        }
        table
    }

    /// The number of the word.
    #[inline(never)]
    pub fn get(&self, word: &str) -> Option<u64> {
        self.0.get(word).copied()
    }

    /// The number of the word to be set, 0 where it is new.
    #[inline(never)]
    pub fn entry(&mut self, word: &'static str) -> &mut u64 {
        self.0.entry(word).or_default()
    }

    /// Adds a word; of two equal ones the first stays.
    #[inline(never)]
    pub fn insert(&mut self, word: &'static str, number: u64) {
        self.0.entry(word).or_insert(number);
    }
}

/// Words of which each belongs to one class.
#[derive(Debug)]
pub struct Classes<C: 'static> {
    table: Table,
    known: &'static [(&'static str, C)],
}

impl<C: Copy> Classes<C> {
    /// The table of a list whose lines are `CLASS<TAB>WORD WORD …`; `known` says what each class stands for. A word that is
    /// listed twice belongs to its first class.
    ///
    /// # Panics
    /// As [`Table::flags`].
    pub fn new(list: &'static str, known: &'static [(&'static str, C)]) -> Self {
        let mut table = Table::default();
        for (class, word) in classed(list) {
            let found = known.iter().position(|(name, _)| *name == class);
            debug_assert!(found.is_some(), "a list knows no class {class}");
            table.insert(word, found.unwrap_or_default() as u64);
        }
        Self { table, known }
    }

    /// The class of the word.
    pub fn get(&self, word: &str) -> Option<C> {
        self.table.get(word).map(|n| self.known[n as usize].1)
    }
}

/// What is kept of each word, where that is more than a number.
#[derive(Debug, Default)]
pub struct ByWord<T> {
    /// The place in `kept`, from 1 on.
    places: Table,
    kept: Vec<T>,
}

impl<T: Default> ByWord<T> {
    /// What is kept of the word, which from now on is known.
    pub fn of(&mut self, word: &'static str) -> &mut T {
        let place = self.places.entry(word);
        if *place == 0 {
            self.kept.push(T::default());
            *place = self.kept.len() as u64;
        }
        &mut self.kept[*place as usize - 1]
    }

    /// What is kept of a word that is known.
    pub fn get(&self, word: &str) -> Option<&T> {
        Some(&self.kept[self.places.get(word)? as usize - 1])
    }
}
