//! Who a source is: the entity that its words name, or that a pronoun or a role stands for.
//!
//! In `Jane Poe resigned. She said …` the source `She` is Jane Poe, as is `the minister` where the text calls her one
//! before. Where the text leaves it open, as after `Jane Poe and Ruth Coe resigned`, nobody is named.

use super::cases::first_question;
use super::described::{descriptions, gender};
use super::mind::{Entry, Mind, Referent, are_joined};
use crate::entities::Entity;
use crate::lexicon::grammar::{FunctionWord, function_word};
use crate::lexicon::headings;
use crate::lexicon::people::{self, Gender};
use crate::lexicon::places;
use crate::lexicon::speakers::{self as nouns, Noun};
use crate::names::{Kind, Mention};
use crate::text::{Case, Document, FormKind, TokenRange};
use fnv::FnvHashMap;

/// A pronoun's referent came to mind at most so many tokens before.
const MEMORY: usize = 400;
/// A description by age has at most so many tokens.
const DESCRIPTION: usize = 10;
/// Where no organisation is in mind, so many sentences back are looked at.
const BODY_BEFORE: usize = 2;
/// Where nobody is in mind, this many mentions back are looked at.
const NAMED_BEFORE: usize = 20;

/// The named things of a document, asked for in the order of the text.
pub(super) struct Speakers<'a, 't> {
    document: &'a Document<'t>,
    mentions: &'a [Mention],
    entities: &'a [Entity],
    entity_of: Vec<usize>,
    genders: Vec<Option<Gender>>,
    /// People by the words of their roles, bodies by the words of their names.
    described: FnvHashMap<String, Vec<usize>>,
    mind: Mind,
    /// Who gives the answers to questions: the only person named before them.
    asked: Option<usize>,
}

impl<'a, 't> Speakers<'a, 't> {
    /// Makes ready for the sources of a document.
    pub fn new(document: &'a Document<'t>, mentions: &'a [Mention], entities: &'a [Entity]) -> Self {
        let mut entity_of = vec![0; mentions.len()];
        for (number, entity) in entities.iter().enumerate() {
            for &mention in &entity.mentions {
                entity_of[mention] = number;
            }
        }
        Self {
            document,
            mentions,
            entities,
            genders: entities.iter().map(|entity| gender(document, mentions, entity)).collect(),
            described: descriptions(document, entities),
            mind: Mind::default(),
            asked: asked(document, mentions, &entity_of),
            entity_of,
        }
    }

    /// The entity that a source stands for. Sources must be asked for in order.
    pub fn entity(&mut self, source: TokenRange) -> Option<usize> {
        self.mind.read_to(self.document, self.mentions, &self.entity_of, source.from);
        let found = self.resolve(source);
        let who = match found {
            Some(entity) => Some(Referent::Named(entity)),
            None => self.unnamed(source),
        };
        if let Some(who) = who {
            self.mind.entries.push(Entry { token: source.from, who, joined: None });
        }
        found
    }

    fn resolve(&self, source: TokenRange) -> Option<usize> {
        if self.is_compatriot(source)
            && let Some(person) = self.person(source.from, None)
        {
            return Some(person);
        }
        if let Some(named) = self.named(source) {
            return named;
        }
        match self.document.lower(source.from) {
            label if headings::is_answer(label) && source.len() == 1 => self.asked,
            "he" => self.person(source.from, Some(Gender::Male)),
            "she" => self.person(source.from, Some(Gender::Female)),
            "his" if source.len() == 1 => self.person(source.from, Some(Gender::Male)),
            "her" if source.len() == 1 => self.person(source.from, Some(Gender::Female)),
            "it" => self.thing(source.from),
            "who" | "which" | "that" => self.antecedent(source.from),
            "the" if self.is_age(source) => self.person(source.from, None),
            "the" => self.role(source),
            "its" => self.sole_holder(source),
            _ => None,
        }
    }

    /// Somebody without a name who speaks, so that "he" is not sought before him. "The mayor" may be one who is named.
    fn unnamed(&self, source: TokenRange) -> Option<Referent> {
        if self.document.is_quoted(source.from) {
            return None;
        }
        let head = self.head(source) - 1;
        let definite = self.document.lower(source.from) == "the";
        let title = people::title(self.document.lower(head)).filter(|title| title.heads());
        let owned = (source.from + 1..head).any(|i| self.document.lower(i) == "'s");
        match (title, function_word(self.document.lower(source.from))) {
            (Some(title), _) => (!title.plural && !definite).then_some(Referent::Person(head)),
            _ if matches!(self.document.lower(source.from), "one" | "another") => Some(Referent::Person(head)),
            (None, Some(FunctionWord::Determiner)) => Some(Referent::Thing),
            _ => owned.then_some(Referent::Thing),
        }
    }

    /// The first person named in the source who is no part of another phrase ("a lawyer for Jane Poe"), or else the body,
    /// place or group that its head is. Of two persons neither is: `Some(None)`.
    fn named(&self, source: TokenRange) -> Option<Option<usize>> {
        let first = self.mentions.partition_point(|mention| mention.tokens.from < source.from);
        let inside = || (first..self.mentions.len()).take_while(|&m| self.mentions[m].tokens.to <= source.to);
        let owns = |m: usize| {
            let next = self.mentions[m].tokens.to;
            next + 1 < source.to && matches!(self.document.lower(next), "'s" | "'")
        };
        let speaks = |m: usize| {
            let person = self.mentions[m].label == Kind::Person;
            person && !owns(m) && !self.is_modifier(source, m) && !self.is_complement(source, m)
        };
        if let Some(person) = inside().find(|&m| speaks(m)) {
            let next = self.mentions.get(person + 1).filter(|next| next.tokens.to <= source.to);
            let several = next.is_some_and(|next| are_joined(self.document, &self.mentions[person], next));
            return Some((!several).then(|| self.entity_of[person]));
        }
        let head = self.head(source);
        let body = inside().find(|&m| self.mentions[m].tokens.to == head).or_else(|| {
            let speaks_for = self.document.lower(head - 1).starts_with("spokes");
            inside().find(|&m| speaks_for && self.mentions[m].label == Kind::Organization && self.is_next_to(head, m))
        });
        // "The terminal's operator, Baltic Hub, said"
        let apposed = || {
            let ends = |m: usize| {
                let to = self.mentions[m].tokens.to;
                to == source.to || self.document.surface(to) == ","
            };
            let opens = |m: usize| self.mentions[m].tokens.from == head + 1 && self.document.surface(head) == ",";
            let company = nouns::is(self.document.lower(head - 1), Noun::Company);
            let fits = |m: usize| self.mentions[m].label == Kind::Organization || company;
            inside().find(|&m| fits(m) && opens(m) && ends(m))
        };
        body.or_else(apposed).map(|m| Some(self.entity_of[m]))
    }

    /// Whether a name stands right before the head of a phrase, or after it and "for" or "of".
    fn is_next_to(&self, head: usize, mention: usize) -> bool {
        let tokens = self.mentions[mention].tokens;
        let skips = |i: usize| matches!(self.document.lower(i), "for" | "of" | "at" | "the");
        tokens.to + 1 == head || tokens.from > head && (head..tokens.from).all(skips)
    }

    /// Whether a preposition or relative stands before the mention in its own phrase, or that phrase is not the first or
    /// second of the source. "An analysis by Jane Poe" is Jane Poe's.
    fn is_complement(&self, source: TokenRange, mention: usize) -> bool {
        let before = (source.from..self.mentions[mention].tokens.from).rev();
        let opener = before.filter(|&i| !self.is_of_title(i)).map(|i| self.document.lower(i)).find(|word| {
            *word == "," || matches!(function_word(word), Some(FunctionWord::Preposition | FunctionWord::Relative))
        });
        let commas = (source.from..self.mentions[mention].tokens.from).filter(|&i| self.document.surface(i) == ",");
        opener.is_some_and(|word| !matches!(word, "," | "as" | "by")) || commas.count() > 1
    }

    /// The name in "a Poe campaign aide".
    fn is_modifier(&self, source: TokenRange, mention: usize) -> bool {
        let next = self.mentions[mention].tokens.to;
        next < source.to
            && self.document.form(next).kind == FormKind::Word
            && self.document.form(next).case == Case::Lower
            && function_word(self.document.lower(next)).is_none()
    }

    /// The "of" in "Secretary of State".
    fn is_of_title(&self, token: usize) -> bool {
        let title = |i: usize| self.document.form(i).starts_upper && people::title(self.document.lower(i)).is_some();
        self.document.lower(token) == "of" && token > 0 && title(token - 1)
    }

    /// Where the head of a noun phrase ends: before the first comma, preposition or relative.
    fn head(&self, source: TokenRange) -> usize {
        let ends = |i: &usize| {
            matches!(self.document.surface(*i), "," | "(" | "—" | "–")
                || matches!(
                    function_word(self.document.lower(*i)),
                    Some(FunctionWord::Preposition | FunctionWord::Relative)
                ) && self.mentions.binary_search_by(|mention| covers(mention.tokens, *i)).is_err()
        };
        (source.from + 1..source.to).find(ends).unwrap_or(source.to)
    }

    /// "the German", "the Spaniard, 24,": one who is told by his people.
    fn is_compatriot(&self, source: TokenRange) -> bool {
        let head = self.head(source);
        let singular = !self.document.lower(head - 1).ends_with(['s', 'h']);
        head == source.from + 2
            && self.document.lower(source.from) == "the"
            && self.document.form(head - 1).starts_upper
            && singular
            && places::people(self.document.lower(head - 1)).is_some()
    }

    /// "the 71-year-old", "the 71-year-old fisherman"
    fn is_age(&self, source: TokenRange) -> bool {
        source.len() <= DESCRIPTION && self.document.slice_tokens(source).contains("year-old")
    }

    fn near(&self, token: usize) -> impl Iterator<Item = Entry> {
        self.mind.entries.iter().rev().copied().take_while(move |entry| entry.token + MEMORY > token)
    }

    /// The latest person in mind whom the pronoun fits; nobody where two fit alike.
    fn person(&self, token: usize, gender: Option<Gender>) -> Option<usize> {
        let fits = |entity: usize| {
            self.entities[entity].kind == Kind::Person
                && (gender.is_none() || self.genders[entity].is_none_or(|known| Some(known) == gender))
        };
        let unnamed_fits = |head: usize| {
            let known = people::title(self.document.lower(head)).and_then(|title| title.gender);
            gender.is_none() || known.is_none_or(|known| Some(known) == gender)
        };
        let latest = self.near(token).find_map(|entry| match entry.who {
            Referent::Named(entity) if fits(entity) => Some(Some((entity, entry.joined))),
            Referent::Person(head) if unnamed_fits(head) => Some(None),
            _ => None,
        });
        let Some(latest) = latest else { return self.sole_person(token, fits) };
        let (entity, joined) = latest?;
        let is_rival = |entry: Entry| {
            let other = matches!(entry.who, Referent::Named(other) if other != entity && fits(other));
            other && joined.is_some() && entry.joined == joined
        };
        (!self.near(token).any(is_rival)).then_some(entity)
    }

    /// The only fitting person named in this sentence and the one before, or else a little farther back.
    fn sole_person(&self, token: usize, fits: impl Fn(usize) -> bool) -> Option<usize> {
        let sentence = self.document.sentence_of(token);
        let read = self.mentions.partition_point(|mention| mention.tokens.from < token);
        let is_near = |number: &usize| self.document.sentence_of(self.mentions[*number].tokens.from) + 1 >= sentence;
        let before = || (0..read).rev().take(NAMED_BEFORE);
        let sole = |numbers: &mut dyn Iterator<Item = usize>| {
            let mut fitting = numbers.map(|number| self.entity_of[number]).filter(|&entity| fits(entity));
            let first = fitting.next()?;
            Some(fitting.all(|other| other == first).then_some(first))
        };
        sole(&mut before().take_while(is_near)).or_else(|| sole(&mut before())).flatten()
    }

    /// The latest thing in mind, where it is an organisation.
    fn thing(&self, token: usize) -> Option<usize> {
        let is_thing = |entry: &Entry| match entry.who {
            Referent::Named(entity) => self.entities[entity].kind == Kind::Organization,
            Referent::Thing => true,
            Referent::Person(_) => false,
        };
        match self.near(token).find(is_thing)?.who {
            Referent::Named(entity) => Some(entity),
            _ => None,
        }
    }

    /// Who stands right before a relative pronoun.
    fn antecedent(&self, token: usize) -> Option<usize> {
        let last = self.mentions.partition_point(|mention| mention.tokens.from < token).checked_sub(1)?;
        let gap = token.checked_sub(self.mentions[last].tokens.to)?;
        let comma = token > 0 && self.document.surface(token - 1) == ",";
        (gap <= usize::from(comma)).then(|| self.entity_of[last])
    }

    /// "the finance minister", "the ministry": the one who is called so with all these words; of several the one named
    /// in a later sentence than the others. "the company" is the only organisation in mind.
    fn role(&self, source: TokenRange) -> Option<usize> {
        let head = self.head(source);
        let word = self.document.lower(head - 1);
        let is_title = people::title(word).is_some_and(people::Title::heads);
        let fits = |entity: usize| {
            let called = |i: usize| self.described.get(self.document.lower(i)).is_some_and(|all| all.contains(&entity));
            (is_title || self.entities[entity].kind != Kind::Person) && (source.from + 1..head).all(called)
        };
        let called = self.described.get(word).map_or(&[][..], Vec::as_slice);
        let mut latest: Vec<(usize, usize)> = called
            .iter()
            .filter(|&&entity| fits(entity))
            .filter_map(|&entity| Some((self.document.sentence_of(self.last_named(entity, source.from)?), entity)))
            .collect();
        latest.sort_unstable();
        match latest[..] {
            [.., (before, _), (last, _)] if before == last => None,
            [.., (sentence, entity)] => (!self.is_unnamed_since(word, source.from, sentence)).then_some(entity),
            [] if nouns::is(word, Noun::Company) => self.body_called(word, source.from),
            [] => None,
        }
    }

    /// The token where an entity was last named, or in mind, before another.
    fn last_named(&self, entity: usize, token: usize) -> Option<usize> {
        let mentions = &self.entities[entity].mentions;
        let next = mentions.partition_point(|&mention| self.mentions[mention].tokens.from < token);
        let named = next.checked_sub(1).map(|latest| self.mentions[mentions[latest]].tokens.from);
        let thought = self.near(token).find(|entry| entry.who == Referent::Named(entity)).map(|entry| entry.token);
        named.max(thought.filter(|_| named.is_some()))
    }

    /// Whether somebody without a name was called so in a later sentence: "A spokesman said … The spokesman".
    fn is_unnamed_since(&self, word: &str, token: usize, sentence: usize) -> bool {
        let later = |entry: &Entry| self.document.sentence_of(entry.token) > sentence;
        self.near(token).take_while(later).any(|entry| match entry.who {
            Referent::Person(head) => self.document.lower(head) == word,
            _ => false,
        })
    }

    /// The organisation last in mind that may be called so, unless two came to mind in one sentence; where none is in mind,
    /// the only one named in the last sentences.
    fn body_called(&self, word: &str, token: usize) -> Option<usize> {
        let fits = |entity: usize| {
            // "the company" may be a group or an airline, "the airline" no bank
            let any_kind = |word: &str| matches!(word, "company" | "firm" | "group");
            let own_kind = |part: &str| {
                let part = part.to_lowercase();
                let company = nouns::is(&part, Noun::Company) && !any_kind(word) && !any_kind(&part);
                part != word && (company || nouns::is(&part, Noun::People) || nouns::is(&part, Noun::Hearing))
            };
            let entity = &self.entities[entity];
            entity.kind == Kind::Organization && !entity.name.split(' ').any(own_kind)
        };
        let mut bodies = self.near(token).filter_map(|entry| match entry.who {
            Referent::Named(entity) if fits(entity) => Some((entity, self.document.sentence_of(entry.token))),
            _ => None,
        });
        let Some((latest, sentence)) = bodies.next() else { return self.sole_body(token, fits) };
        let mut rivals = bodies.take_while(|&(_, other)| other == sentence);
        rivals.all(|(other, _)| other == latest).then_some(latest)
    }

    /// The only fitting one that is named in the last sentences.
    fn sole_body(&self, token: usize, fits: impl Fn(usize) -> bool) -> Option<usize> {
        let sentence = self.document.sentence_of(token);
        let read = self.mentions.partition_point(|mention| mention.tokens.from < token);
        let near = |&m: &usize| self.document.sentence_of(self.mentions[m].tokens.from) + BODY_BEFORE >= sentence;
        // "Analysts at Brandt Bank": they are heard of, not the bank; "(Reuters) -": nor the agency.
        let speaks_of = |&m: &usize| {
            let from = self.mentions[m].tokens.from;
            if from > 0 && self.document.surface(from - 1) == "(" {
                return false;
            }
            from < 2 || self.document.lower(from - 1) != "at" || !nouns::is(self.document.lower(from - 2), Noun::People)
        };
        let named = (0..read).rev().take(NAMED_BEFORE).take_while(near).filter(speaks_of);
        let mut bodies = named.map(|m| self.entity_of[m]).filter(|&entity| fits(entity));
        let first = bodies.next()?;
        bodies.all(|other| other == first).then_some(first)
    }

    /// "its chief executive": the only person of the text whom it calls so, named before or after.
    fn sole_holder(&self, source: TokenRange) -> Option<usize> {
        let words = TokenRange::new(source.from + 1, self.head(source));
        if words.is_empty() {
            return None;
        }
        let role = self.document.slice_tokens(words).to_lowercase();
        let holds = |entity: &&Entity| {
            entity.kind == Kind::Person
                && entity.roles.iter().any(|&own| self.document.slice(own).to_lowercase() == role)
        };
        let called = self.described.get(self.document.lower(words.to - 1))?;
        let mut holders = called.iter().filter(|&&entity| holds(&&self.entities[entity]));
        let first = *holders.next()?;
        holders.next().is_none().then_some(first)
    }
}

fn asked(document: &Document, mentions: &[Mention], entity_of: &[usize]) -> Option<usize> {
    let first = first_question(document)?;
    let before = mentions.iter().zip(entity_of).take_while(|(mention, _)| mention.tokens.from < first);
    let mut people = before.filter(|(mention, _)| mention.label == Kind::Person).map(|(_, &entity)| entity);
    let only = people.next()?;
    people.all(|other| other == only).then_some(only)
}

fn covers(tokens: TokenRange, i: usize) -> std::cmp::Ordering {
    if tokens.to <= i {
        std::cmp::Ordering::Less
    } else if tokens.from > i {
        std::cmp::Ordering::Greater
    } else {
        std::cmp::Ordering::Equal
    }
}
