//! What is known of a word or phrase before it is read: the lists it stands on, and the class of words it is used like.
//!
//! One compact table, `gazetteer.bin`, made by `train lexicon` from name lists with clear licences and from word clusters;
//! see `models/MODEL_CARD.md` for the sources. It holds hashes of 24 bits, not words: of the words it does not list, one in
//! a hundred and fifty is taken for another.
//!
//! ```
//! use pressglass::lexicon::gazetteer::{self, Entry};
//! let entry = gazetteer::lookup(gazetteer::key("germany"));
//! assert!(entry.is(Entry::COUNTRY) && entry.class != 0);
//! ```

use crate::text::hash;
use std::sync::LazyLock;

/// What the table knows of one word or phrase.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Entry {
    /// The lists it stands on, a bit each.
    pub lists: u16,
    /// Its class among 1,024 of words that are used alike; 0 for none.
    pub class: u16,
    /// What it names where it is a name, told by the company that it keeps: see [`usage`](fn@usage); 0 for none.
    pub usage: u8,
}

/// The number of a usage: one of [`Entry::USAGES`] kinds, likely or sure.
pub const fn usage(kind: u8, sure: bool) -> u8 {
    1 + 2 * kind + sure as u8
}

impl Entry {
    /// A country, or something like one.
    pub const COUNTRY: u16 = 1;
    /// A town of thirty thousand people or more with a name of several words: of single words the usage tells.
    pub const CITY: u16 = 1 << 1;
    /// A state, province or region.
    pub const REGION: u16 = 1 << 2;
    /// A first name.
    pub const FIRST_NAME: u16 = 1 << 3;
    /// A nationality, religion or party adjective.
    pub const DEMONYM: u16 = 1 << 5;
    /// A word of organisations' names ("ministry", "inc").
    pub const ORGANIZATION_WORD: u16 = 1 << 6;
    /// A title or rank.
    pub const TITLE: u16 = 1 << 7;
    /// A known organisation or team.
    pub const ORGANIZATION: u16 = 1 << 8;
    /// A month or weekday.
    pub const CALENDAR: u16 = 1 << 9;
    /// Usually in lower case.
    pub const LOWER: u16 = 1 << 10;
    /// Nearly always capitalised.
    pub const CAPITAL: u16 = 1 << 11;
    /// The first word of a phrase of several words that is listed.
    pub const OPENS_PHRASE: u16 = 1 << 12;
    /// The lists proper, without what helps to look them up.
    pub const LISTS: u16 = Self::OPENS_PHRASE - 1;

    /// How many kinds of usage there are: person, organisation, place, other.
    pub const USAGES: usize = 4;

    /// Whether it stands on one of the lists.
    pub fn is(self, lists: u16) -> bool {
        self.lists & lists != 0
    }

    /// Whether it is used like the names of places.
    pub const fn is_used_as_place(self) -> bool {
        self.usage == usage(2, false) || self.usage == usage(2, true)
    }

    /// The coarser class, one of 128; 0 for none.
    pub fn family(self) -> u8 {
        TABLE.families[usize::from(self.class)]
    }
}

/// The key of a word or phrase in lower case, its words parted by single spaces.
pub fn key(phrase: &str) -> u32 {
    hash::word(phrase) >> (u32::BITS - KEY_BITS)
}

/// What the table knows under a key; nothing is the default entry.
pub fn lookup(key: u32) -> Entry {
    let drawer = (key >> DRAWER_BITS) as usize;
    let &[from, to] = TABLE.starts.get(drawer..drawer + 2).unwrap_or(&[0, 0]) else { return Entry::default() };
    let mut entries = TABLE.entries[from as usize..to as usize].iter();
    entries.find(|(other, _)| *other == key).map(|&(_, entry)| entry).unwrap_or_default()
}

/// Keys that agree but for so many lower bits stand in one drawer: five entries on average.
const DRAWER_BITS: u32 = 10;

const KEY_BITS: u32 = 24;

struct Table {
    /// By rising key.
    entries: Vec<(u32, Entry)>,
    /// Where the entries of each drawer begin; then where those of the last end.
    starts: Vec<u32>,
    /// The family of each class.
    families: Vec<u8>,
}

static TABLE: LazyLock<Table> = LazyLock::new(|| decode(include_bytes!("gazetteer.bin")));

/// How many classes there are, none included.
pub const CLASSES: usize = 1025;

/// A class number is stored where this bit is set in the upper byte of the lists.
const HAS_CLASS: u8 = 1 << 7;

/// Writes the table: families of the classes, then for rising keys the gaps, the lower and the upper bytes of the lists,
/// the usages, and the classes of those that have one, in two planes.
pub fn encode(entries: &[(u32, Entry)], families: &[u8; CLASSES]) -> Vec<u8> {
    let mut out = families.to_vec();
    out.extend((entries.len() as u32).to_le_bytes());
    let mut last = 0;
    for &(key, _) in entries {
        let gap = key - last;
        last = key;
        if gap < 0xff {
            out.push(gap as u8);
        } else {
            out.push(0xff);
            out.extend(&gap.to_le_bytes()[..3]);
        }
    }
    out.extend(entries.iter().map(|(_, entry)| entry.lists as u8));
    out.extend(
        entries.iter().map(|(_, entry)| (entry.lists >> 8) as u8 | if entry.class == 0 { 0 } else { HAS_CLASS }),
    );
    out.extend(entries.iter().map(|(_, entry)| entry.usage));
    let classes = || entries.iter().map(|(_, entry)| entry.class).filter(|&class| class != 0);
    out.extend(classes().map(|class| (class - 1) as u8));
    out.extend(classes().map(|class| ((class - 1) >> 8) as u8));
    out
}

fn decode(bytes: &[u8]) -> Table {
    let (families, bytes) = bytes.split_at(CLASSES);
    let (len, bytes) = bytes.split_at(4);
    let len = u32::from_le_bytes([len[0], len[1], len[2], len[3]]) as usize;
    let mut keys = Vec::with_capacity(len);
    let (mut at, mut last) = (0, 0);
    for _ in 0..len {
        last += match bytes[at] {
            0xff => {
                at += 3;
                u32::from_le_bytes([bytes[at - 2], bytes[at - 1], bytes[at], 0])
            }
            gap => u32::from(gap),
        };
        at += 1;
        keys.push(last);
    }
    let (lower, bytes) = bytes[at..].split_at(len);
    let (upper, bytes) = bytes.split_at(len);
    let (usages, bytes) = bytes.split_at(len);
    let (class_lower, class_upper) = bytes.split_at(bytes.len() / 2);
    let mut classes =
        class_lower.iter().zip(class_upper).map(|(&lower, &upper)| u16::from_le_bytes([lower, upper]) + 1);
    let values = lower.iter().zip(upper).zip(usages).map(|((&lower, &upper), &usage)| Entry {
        lists: u16::from_le_bytes([lower, upper & !HAS_CLASS]),
        class: if upper & HAS_CLASS == 0 { 0 } else { classes.next().unwrap_or(0) },
        usage,
    });
    let entries: Vec<(u32, Entry)> = keys.into_iter().zip(values).collect();
    let mut starts = Vec::with_capacity((1 << (KEY_BITS - DRAWER_BITS)) + 1);
    for (at, (key, _)) in entries.iter().enumerate() {
        starts.resize((key >> DRAWER_BITS) as usize + 1, at as u32);
    }
    starts.resize((1 << (KEY_BITS - DRAWER_BITS)) + 1, len as u32);
    Table { entries, starts, families: families.to_vec() }
}
