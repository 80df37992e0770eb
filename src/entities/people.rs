//! Which mentions of people are the same person.
//!
//! Full names first: `Jane Poe`, `Jane A. Poe`, `J. Poe` and `Dr. Poe, Jane` differ only in what they leave out, `John Poe` is
//! another person. Then, in the order of the text, each short form (`Poe`, `Jane`, `Mrs. Poe`) goes to the person last
//! named whom it fits, relatives who were only named as such (`his wife, Jane Poe`) after the others; titles that tell man from woman, or king from namesake, keep apart.

use super::context::Context;
use super::name::Class;
use super::partition::Partition;
use super::phrase;
use super::roles::Roles;
use crate::lexicon::people::{self, Gender};
use crate::names::Kind;
use fnv::FnvHashMap;
use std::cmp::Reverse;

/// So many people of one surname are told apart; further ones are found by their full names only. It keeps the cost linear.
const NAMESAKES: usize = 16;

/// Joins the mentions of each person.
pub(super) fn join(context: &Context, classes: &[Class], roles: &[Roles], partition: &mut Partition) {
    let numbers: Vec<usize> = (0..classes.len()).filter(|&number| classes[number] == Class::Person).collect();
    let mut register = Register::default();
    register.take_full_names(context, numbers.iter().copied().filter(|&number| is_full(context, number)));
    for &number in &numbers {
        if let Some(person) = register.named_in_full(context, number) {
            register.people[person].learn(context, &roles[number]);
        }
    }
    for &number in &numbers {
        let person = register
            .named_in_full(context, number)
            .or_else(|| register.find(context, number, &roles[number]))
            .unwrap_or_else(|| register.insert(context, number));
        let known = &mut register.people[person];
        known.learn(context, &roles[number]);
        known.kin |= is_kin(context, number);
        partition.join(known.last_seen.unwrap_or(number), number);
        known.last_seen = Some(number);
    }
}

/// Whether the mention has a given name beside the surname.
fn is_full(context: &Context, number: usize) -> bool {
    context.name(number).person().len() > 1
}

/// `his wife, Jane Poe`, `Jane Poe, his wife`, `Owen's sister Jane Poe`: whether the mention names a relative of somebody.
fn is_kin(context: &Context, number: usize) -> bool {
    let name = context.mentions[number].tokens;
    let sentence = context.sentence(name.from);
    let word = |token: usize| if sentence.contains(token) { context.document.lower(token) } else { "" };
    let owned = |owner: usize, noun: usize| {
        people::title(word(noun)).is_some_and(|title| title.kin)
            && matches!(word(owner), "his" | "her" | "their" | "my" | "our" | "'s")
    };
    let noun_before = || {
        let noun = name.from.checked_sub(if word(name.from.wrapping_sub(1)) == "," { 2 } else { 1 })?;
        Some((noun.checked_sub(1)?, noun))
    };
    noun_before().is_some_and(|(owner, noun)| owned(owner, noun))
        || word(name.to) == "," && owned(name.to + 1, name.to + 2)
}

/// Whether the word is an initial, or two: `J.`, `J.K.`
fn is_initial(word: &str) -> bool {
    word.chars().count() <= 2 && !word.chars().any(|c| matches!(c, 'a' | 'e' | 'i' | 'o' | 'u'))
        || word.chars().count() == 1
}

/// One person as known so far.
struct Person {
    words: Vec<String>,
    generation: Option<String>,
    gender: Option<Gender>,
    /// Words of the titles that stood before the name, in lower case.
    titles: Vec<String>,
    /// Head nouns of the roles that the text gives, in lower case.
    offices: Vec<String>,
    /// Whether the text brings the person in as somebody's relative.
    kin: bool,
    /// The mention of the person that was read last.
    last_seen: Option<usize>,
}

impl Person {
    /// Whether the fuller or shorter full name may be this person's.
    fn answers_to(&self, words: &[String], generation: Option<&str>) -> bool {
        if generation.is_some() && self.generation.is_some() && generation != self.generation.as_deref() {
            return false;
        }
        let (own, other) = (&*self.words, words);
        let (short, long) = if own.len() <= other.len() { (own, other) } else { (other, own) };
        // "Gustavo Poe" and "Gustavo Poe Roe"; "bin Poe" and "Omar bin Poe"
        if long.starts_with(short) || long.ends_with(short) {
            return true;
        }
        let (Some((first, middle)), Some((first_2, middle_2))) = (parts(own), parts(other)) else { return false };
        own.last() == other.last()
            && fits(first, first_2)
            && (middle.is_empty() || middle_2.is_empty() || fits(&middle[0], &middle_2[0]))
    }

    /// Takes note of the titles and roles that stand beside a mention.
    fn learn(&mut self, context: &Context, roles: &Roles) {
        for token in roles.title.into_iter().flatten() {
            let word = context.document.lower(token);
            if let Some(title) = people::title(word) {
                self.gender = title.gender.or(self.gender);
                if !title.courtesy && !self.titles.iter().any(|known| known == word) {
                    self.titles.push(word.to_owned());
                }
            }
        }
        for office in offices(context, roles) {
            if !self.offices.contains(&office) {
                self.offices.push(office);
            }
        }
    }
}

/// The head nouns of a mention's roles: `lawyer` of "a former lawyer from Oslo".
fn offices(context: &Context, roles: &Roles) -> Vec<String> {
    let head = |span| {
        let text = context.document.slice(span).to_lowercase();
        text.split_whitespace().find(|word| phrase::heads(Kind::Person, word)).map(str::to_owned)
    };
    roles.spans(Kind::Person).filter_map(head).collect()
}

/// First name and middle names of a name that has a surname too.
fn parts(words: &[String]) -> Option<(&String, &[String])> {
    let (_, given) = words.split_last()?;
    given.split_first()
}

/// Whether two given names may be one person's: equal, a familiar form, or an initial.
fn fits(a: &str, b: &str) -> bool {
    people::formal_first_name(a) == people::formal_first_name(b)
        || (is_initial(a) || is_initial(b)) && a.chars().next() == b.chars().next()
}

/// A person's full name: its words and generation.
type FullName<'a> = (&'a [String], Option<&'a str>);

fn full_name<'a>(context: &'a Context, number: usize) -> FullName<'a> {
    let name = context.name(number);
    (name.person(), name.generation.as_deref())
}

/// Everybody named so far, found by any part of the name.
#[derive(Default)]
struct Register<'a> {
    people: Vec<Person>,
    by_full_name: FnvHashMap<FullName<'a>, usize>,
    /// By the end of the name: `poe`, `bin salman`.
    by_surname: FnvHashMap<String, Vec<usize>>,
    /// By each word before the last.
    by_given_name: FnvHashMap<String, Vec<usize>>,
}

impl<'a> Register<'a> {
    /// Takes all full names up: those with a first name before those with an initial, so that each finds all it may mean.
    fn take_full_names(&mut self, context: &'a Context, numbers: impl Iterator<Item = usize>) {
        let (initials, spelt): (Vec<usize>, Vec<usize>) =
            numbers.partition(|&number| is_initial(&context.name(number).person()[0]));
        for number in spelt.into_iter().chain(initials) {
            let name = full_name(context, number);
            if !self.by_full_name.contains_key(&name) {
                let person = self.bearer(name).unwrap_or_else(|| self.insert(context, number));
                self.by_full_name.insert(name, person);
                self.complete(person, name);
            }
        }
    }

    fn named_in_full(&self, context: &Context, number: usize) -> Option<usize> {
        self.by_full_name.get(&full_name(context, number)).copied()
    }

    /// The one person of another spelling whom the full name may mean; `None` where there are several.
    fn bearer(&self, (words, generation): FullName) -> Option<usize> {
        let keys = [words.last()?, words.first()?, &words.join(" ")];
        let lists = keys.into_iter().flat_map(|key| [self.by_surname.get(key), self.by_given_name.get(key)]);
        let bearers: Vec<usize> = lists
            .flatten()
            .flatten()
            .copied()
            .filter(|&person| self.people[person].answers_to(words, generation))
            .collect();
        let first = *bearers.first()?;
        bearers.iter().all(|&person| person == first).then_some(first)
    }

    /// Learns the fuller name of a person.
    fn complete(&mut self, person: usize, (words, generation): FullName) {
        let known = &mut self.people[person];
        if words.len() > known.words.len() {
            known.words = words.to_vec();
        }
        known.generation = known.generation.take().or_else(|| generation.map(str::to_owned));
        known.gender = known.gender.or_else(|| people::first_name(&words[0]));
        self.index(person);
    }

    /// Takes the mention up as a person not named before.
    fn insert(&mut self, context: &Context, number: usize) -> usize {
        let (words, generation) = full_name(context, number);
        self.people.push(Person {
            words: words.to_vec(),
            generation: generation.map(str::to_owned),
            gender: None,
            titles: Vec::new(),
            offices: Vec::new(),
            kin: false,
            last_seen: None,
        });
        self.index(self.people.len() - 1);
        self.people.len() - 1
    }

    /// Makes the person found by every part of the name.
    fn index(&mut self, person: usize) {
        let words = self.people[person].words.clone();
        // A name of signs alone has no words.
        let Some((_, given)) = words.split_last() else { return };
        let mut put = |by_surname: bool, key: String| {
            let index = if by_surname { &mut self.by_surname } else { &mut self.by_given_name };
            let list = index.entry(key).or_default();
            if list.len() < NAMESAKES && !list.contains(&person) {
                list.push(person);
            }
        };
        let ends = words.len().saturating_sub(4).max(1).min(given.len());
        for from in ends..words.len() {
            put(true, words[from..].join(" "));
        }
        if words.len() > 2 {
            // "MBS" for Mohammed bin Salman
            put(true, words.iter().filter_map(|word| word.chars().next()).collect());
        }
        for word in given {
            put(false, word.clone());
        }
    }

    /// The person whom a short form means: of those it fits the one whose role it names, else the one named last, else the one who is named first.
    fn find(&self, context: &Context, number: usize, roles: &Roles) -> Option<usize> {
        let key = context.name(number).person().join(" ");
        let titles: Vec<&str> = roles.title.into_iter().flatten().map(|token| context.document.lower(token)).collect();
        let gender = titles.iter().find_map(|word| people::title(word)?.gender);
        let styled = titles.iter().any(|word| people::title(word).is_some_and(|title| title.style));
        let bears_title = |person: &Person| titles.iter().any(|word| person.titles.iter().any(|title| title == word));
        let offices = offices(context, roles);
        let fits =
            |person: &Person| bears_title(person) || offices.iter().any(|office| person.offices.contains(office));
        let latest = |list: &Vec<usize>, by_given_name: bool| {
            list.iter()
                .copied()
                .filter(|&person| {
                    let person = &self.people[person];
                    let told_apart = gender.is_some() && person.gender.is_some() && gender != person.gender;
                    // "King Charles" is not Charles Poe.
                    !(told_apart || by_given_name && styled && !bears_title(person))
                })
                .min_by_key(|&person| {
                    let known = &self.people[person];
                    (!fits(known), known.kin, Reverse(known.last_seen), person)
                })
        };
        let by_surname = self.by_surname.get(&key).and_then(|list| latest(list, false));
        by_surname.or_else(|| self.by_given_name.get(&key).and_then(|list| latest(list, true)))
    }
}
