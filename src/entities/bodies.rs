//! Which mentions of organisations, places, groups and things are the same.
//!
//! - a country under all its names, and its people: `US`, `United States`, `American`;
//! - the same words in another order: `Health Ministry`, `Ministry of Health`;
//! - an acronym and what it stands for: `International Court of Justice`, `ICJ`;
//! - a short form: `Poe Industries`, `Poe`; `The Daily Poe`, `the Poe`;
//! - of bodies that every country has, the one of the same country, or the one last named: `Russian Defense Ministry`,
//!   `Ukraine’s Defense Ministry`, `the Defense Ministry`.

use super::context::Context;
use super::name::{Class, Name};
use super::partition::Partition;
use crate::lexicon::grammar::{FunctionWord, function_word};
use crate::lexicon::places::{self, People};
use crate::lexicon::{
    nouns::{self, Noun},
    people,
};
use crate::names::Kind;
use fnv::FnvHashMap;

/// So many bodies of one name in different countries are told apart; it keeps the cost linear.
const NAMESAKES: usize = 16;

/// Joins the mentions of each body.
pub(super) fn join(context: &Context, classes: &[Class], partition: &mut Partition) {
    let numbers: Vec<usize> = (0..classes.len()).filter(|&number| classes[number] == Class::Body).collect();
    let distinct = join_namesakes(context, &numbers, partition);
    let short_forms = ShortForms::of(context, &distinct);
    for &number in &distinct {
        if let Some(long) = short_forms.expand(context, number) {
            partition.join(long, number);
        }
    }
}

/// Joins mentions whose names are equal, as far as the text does not tell their bearers apart; gives the first mention of
/// each name.
fn join_namesakes(context: &Context, numbers: &[usize], partition: &mut Partition) -> Vec<usize> {
    let mut first: FnvHashMap<String, usize> = FnvHashMap::default();
    let mut offices: FnvHashMap<String, Vec<Office>> = FnvHashMap::default();
    let mut distinct = Vec::new();
    for &number in numbers {
        let identity = identity(context, number);
        let known = match office(context, number) {
            Some((base, country)) => find_office(offices.entry(base).or_default(), country, number),
            None => *first.entry(identity).or_insert(number),
        };
        partition.join(known, number);
        if known == number {
            distinct.push(number);
        }
    }
    distinct
}

/// What mentions of one body have in common.
fn identity(context: &Context, number: usize) -> String {
    if let Some(country) = context.country(number) {
        return format!("country {country}");
    }
    let name = context.name(number);
    match places::people(&name.key) {
        Some(People::Group(group)) => format!("group {group}"),
        _ if context.mentions[number].label == Kind::Group => {
            name.key.strip_suffix('s').unwrap_or(&name.key).to_owned()
        }
        _ => front_loaded(&name.words),
    }
}

/// `ministry of foreign affairs` as `foreign affairs ministry`.
fn front_loaded(words: &[String]) -> String {
    let of = words.iter().position(|word| matches!(&**word, "of" | "for"));
    match of {
        Some(of) if of > 0 && of + 1 < words.len() => {
            let tail = words[of + 1..].iter().filter(|word| *word != "the");
            tail.chain(&words[..of]).map(String::as_str).collect::<Vec<_>>().join(" ")
        }
        _ => words.join(" "),
    }
}

/// A body such as every country has, as named so far.
struct Office {
    country: Option<String>,
    first: usize,
    last: usize,
}

/// The body's name without its country, and the country that the name or the words before it tell; `None` for a body
/// whose name is its own.
fn office(context: &Context, number: usize) -> Option<(String, Option<String>)> {
    let name = context.name(number);
    let is_office = context.mentions[number].label == Kind::Organization
        && context.country(number).is_none()
        && name.words.iter().any(|word| nouns::is(word, Noun::Organization));
    if !is_office {
        return None;
    }
    let prefix = (1..name.words.len().min(4)).find_map(|len| Some((len, country_of(&name.words[..len].join(" "))?)));
    let (words, country) = match prefix {
        Some((len, country)) => (&name.words[len..], Some(country.to_owned())),
        None => (&*name.words, possessor(context, number)),
    };
    Some((front_loaded(words), country))
}

fn country_of(name: &str) -> Option<&'static str> {
    match places::people(name) {
        Some(People::Of(country)) => Some(country),
        _ => places::country(name),
    }
}

/// The place named right before: `Ukraine’s` or `Ukrainian`.
fn possessor(context: &Context, number: usize) -> Option<String> {
    let before = context.mentions[number].tokens.from.checked_sub(1)?;
    let possessive = matches!(context.document.lower(before), "'s" | "'");
    let owner = context.mention_at(if possessive { before.checked_sub(1)? } else { before })?;
    let place = matches!(context.mentions[owner].label, Kind::Place | Kind::Group);
    let country = context.country(owner).map(str::to_owned);
    country.or_else(|| (place && possessive).then(|| context.name(owner).key.clone()))
}

/// The body of that country, else the one last named; where only one is known and its country is not, it is that one.
fn find_office(known: &mut Vec<Office>, country: Option<String>, number: usize) -> usize {
    let found = match &country {
        Some(_) => known.iter().position(|office| office.country == country).or(match &known[..] {
            [only] if only.country.is_none() => Some(0),
            _ => None,
        }),
        None => (0..known.len()).max_by_key(|&office| known[office].last),
    };
    if let Some(found) = found {
        let office = &mut known[found];
        office.country = office.country.take().or(country);
        office.last = number;
        return office.first;
    }
    if known.len() < NAMESAKES {
        known.push(Office { country, first: number, last: number });
    }
    number
}

/// The long names by the short forms that may stand for them.
#[derive(Default)]
struct ShortForms<'a> {
    /// `icj`; the first name in the text wins.
    acronyms: FnvHashMap<String, usize>,
    /// By first words, `poe`, and by last word, `times`; `None` where two names share them.
    beginnings: FnvHashMap<String, Option<usize>>,
    endings: FnvHashMap<&'a str, Option<usize>>,
}

impl<'a> ShortForms<'a> {
    fn of(context: &'a Context, numbers: &[usize]) -> Self {
        let mut forms = Self::default();
        for &number in numbers {
            let name = context.name(number);
            if name.words.len() < 2 {
                continue;
            }
            for acronym in acronyms(name) {
                forms.acronyms.entry(acronym).or_insert(number);
            }
            if context.mentions[number].label != Kind::Organization {
                continue;
            }
            for len in 1..name.words.len().min(5) {
                let beginning = name.words[..len].join(" ");
                forms.beginnings.entry(beginning).and_modify(|known| *known = None).or_insert(Some(number));
            }
            if let Some(last) = name.words.last() {
                forms.endings.entry(last).and_modify(|known| *known = None).or_insert(Some(number));
            }
        }
        forms
    }

    /// The mention of the long name for which this one stands short.
    fn expand(&self, context: &Context, number: usize) -> Option<usize> {
        let name = context.name(number);
        let label = context.mentions[number].label;
        if context.country(number).is_some() || label == Kind::Group {
            return None;
        }
        if name.acronym {
            return self.acronyms.get(&name.key).copied();
        }
        if !matches!(label, Kind::Organization | Kind::Person) || is_common(name) {
            return None;
        }
        let beginning = || *self.beginnings.get(&name.key)?;
        let ending = || *self.endings.get(&*name.key).filter(|_| follows_article(context, number))?;
        beginning().or_else(ending)
    }
}

fn follows_article(context: &Context, number: usize) -> bool {
    let tokens = context.mentions[number].tokens;
    let document = context.document;
    document.lower(tokens.from) == "the" || tokens.from > 0 && document.lower(tokens.from - 1) == "the"
}

/// Whether the word begins too many names to stand for one of them: `National`, `Supreme`, `Bank`.
fn is_common(name: &Name) -> bool {
    let [word] = &*name.words else { return false };
    people::is_role_modifier(word)
        || places::country(word).is_some()
        || places::people(word).is_some()
        || nouns::is(word, Noun::Organization) && !matches!(&**word, "times" | "post")
        || matches!(
            &**word,
            "united" | "royal" | "north" | "south" | "east" | "west" | "great" | "american" | "saint" | "st"
        )
}

/// The initials of a name, with and without those of its small words.
fn acronyms(name: &Name) -> [String; 2] {
    let initial = |word: &String| word.chars().next();
    let is_small = |word: &&String| {
        function_word(word).is_some_and(|word| {
            matches!(word, FunctionWord::Preposition | FunctionWord::Determiner | FunctionWord::Conjunction)
        })
    };
    [
        name.words.iter().filter(|word| !is_small(word)).filter_map(initial).collect(),
        name.words.iter().filter_map(initial).collect(),
    ]
}
