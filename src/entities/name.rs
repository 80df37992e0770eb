//! A name as it is compared: words in lower case, without stops, article, possessive, legal form and generation.

use super::context::Context;
use crate::lexicon::beside_names::{self, Beside};
use crate::lexicon::{
    nouns::{self, Noun},
    people, places,
};
use crate::names::Kind;
use crate::text::{Case, Document, FormKind, TokenRange};
use fnv::{FnvHashMap, FnvHashSet};
use std::cmp::Ordering;

/// One spelling of a name.
#[derive(Debug)]
pub(super) struct Name {
    /// Its words, hyphens left out: `Abdel-Fattah al-Sisi` has four.
    pub words: Vec<String>,
    /// The words joined by spaces.
    pub key: String,
    /// Whether it is one word in capitals, such as `ICJ` or `U.S.`
    pub acronym: bool,
    /// "jr", "iii": what stands behind a person's name to tell it from another's.
    pub generation: Option<String>,
}

impl Name {
    pub fn new(document: &Document, range: TokenRange) -> Self {
        let form = document.form(range.from);
        let acronym = range.len() == 1 && form.case == Case::Upper && (2..=8).contains(&form.surface.chars().count());
        let mut words: Vec<String> = range
            .iter()
            .filter(|&token| matches!(document.form(token).kind, FormKind::Word | FormKind::Number))
            .map(|token| document.lower(token).chars().filter(|c| *c != '.').map(without_accent).collect::<String>())
            .filter(|word| !matches!(&**word, "'s" | "'" | ""))
            .collect();
        // "southern Gaza" is Gaza; "Northern Ireland" is a name of its own.
        let directed = beside_names::is(Beside::Direction, document.surface(range.from));
        if words.len() > 1 && (words[0] == "the" || directed) {
            words.remove(0);
        }
        let generation = pop_if(&mut words, |word| matches!(word, "jr" | "sr" | "ii" | "iii" | "iv"));
        while pop_if(&mut words, |word| nouns::is(word, Noun::LegalForm)).is_some() {}
        let key = words.join(" ");
        Self { words, key, acronym, generation }
    }

    /// The words of a person's name, leading titles left out.
    pub fn person(&self) -> &[String] {
        let titles = self.words.iter().take_while(|word| {
            people::title(word).or_else(|| people::title(&format!("{word}."))).is_some_and(people::Title::precedes)
        });
        let titles = titles.count().min(self.words.len().saturating_sub(1));
        &self.words[titles..]
    }
}

/// Takes the last word off, where others stand before it and it is such a one.
fn pop_if(words: &mut Vec<String>, is_such: impl Fn(&str) -> bool) -> Option<String> {
    if words.len() > 1 && words.last().is_some_and(|word| is_such(word)) { words.pop() } else { None }
}

/// The plain letter: newsrooms differ on `Hernández` and `Hernandez`.
const fn without_accent(letter: char) -> char {
    match letter {
        'à' | 'á' | 'â' | 'ã' | 'ä' | 'å' | 'ā' | 'ă' | 'ą' => 'a',
        'ç' | 'ć' | 'ĉ' | 'č' => 'c',
        'ď' | 'đ' => 'd',
        'è' | 'é' | 'ê' | 'ë' | 'ē' | 'ė' | 'ę' | 'ě' => 'e',
        'ğ' | 'ģ' => 'g',
        'ì' | 'í' | 'î' | 'ï' | 'ī' | 'į' | 'ı' => 'i',
        'ł' | 'ľ' | 'ļ' => 'l',
        'ñ' | 'ń' | 'ň' | 'ņ' => 'n',
        'ò' | 'ó' | 'ô' | 'õ' | 'ö' | 'ø' | 'ō' | 'ő' => 'o',
        'ř' => 'r',
        'ś' | 'ş' | 'š' | 'ș' => 's',
        'ţ' | 'ť' | 'ț' => 't',
        'ù' | 'ú' | 'û' | 'ü' | 'ū' | 'ů' | 'ű' => 'u',
        'ý' | 'ÿ' => 'y',
        'ź' | 'ż' | 'ž' => 'z',
        _ => letter,
    }
}

/// By which rules a mention is merged.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Class {
    Person,
    Body,
}

/// The class of each mention: its own label's, unless nearly the same name stands elsewhere with the other label.
///
/// The tagger may err on one of several mentions. A full name goes with its majority; a single word with the full names
/// that hold it: `Poe` with `Jane Poe`, or with `Poe Industries` where no person bears the name.
pub(super) fn classes(context: &Context) -> Vec<Class> {
    let mut votes: FnvHashMap<&str, (u32, u32)> = FnvHashMap::default();
    let mut surnames: FnvHashSet<&str> = FnvHashSet::default();
    let mut firms: FnvHashSet<&str> = FnvHashSet::default();
    for (number, mention) in context.mentions.iter().enumerate() {
        let name = context.name(number);
        let (person, body) = votes.entry(&name.key).or_default();
        match mention.label {
            Kind::Person => {
                *person += 1;
                if let [_, .., last] = name.person() {
                    surnames.insert(&**last);
                }
            }
            label => {
                *body += 1;
                if let (Kind::Organization, [first, _, ..]) = (label, &*name.words) {
                    firms.insert(&**first);
                }
            }
        }
    }
    let class = |(number, label): (usize, Kind)| {
        let own = if label == Kind::Person { Class::Person } else { Class::Body };
        let name = context.name(number);
        let key = &*name.key;
        if places::country(key).is_some() || places::people(key).is_some() {
            return own;
        }
        let (person, body) = votes[key];
        let majority = match person.cmp(&body) {
            Ordering::Greater => Class::Person,
            Ordering::Less => Class::Body,
            Ordering::Equal => own,
        };
        if name.words.len() != 1 {
            return majority;
        }
        match (surnames.contains(key), firms.contains(key)) {
            (true, false) if matches!(label, Kind::Organization | Kind::Other) => majority,
            (true, _) => own,
            (false, true) if !is_titled(context, number) => Class::Body,
            (false, _) => majority,
        }
    };
    context.mentions.iter().map(|mention| mention.label).enumerate().map(class).collect()
}

/// Whether a title stands right before the mention.
fn is_titled(context: &Context, mention: usize) -> bool {
    let before = context.mentions[mention].tokens.from.checked_sub(1);
    before.is_some_and(|token| people::title(context.document.lower(token)).is_some_and(people::Title::precedes))
}
