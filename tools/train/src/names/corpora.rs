//! The corpora of names: each with its own types, read as ours.

use super::variants::capitalised;
use crate::kit;
use anyhow::Result;
use pressglass::Span;
use pressglass::lexicon::gazetteer::{self, Entry};
use pressglass::names::Kind;
use serde::Deserialize;
use std::path::Path;

/// A text with its names, in order.
#[derive(Debug, Clone, Default)]
pub struct Text {
    /// The text.
    pub text: String,
    /// What its names cover, and what they name.
    pub names: Vec<(Span, Kind)>,
}

#[derive(Deserialize)]
struct Line {
    text: String,
    #[serde(default)]
    ents: Vec<Named>,
    /// The same by rule, where the corpus's own types are no plain table of four.
    ents4: Option<Vec<Named>>,
}

/// Start and end in code points, type; some corpora say more.
#[derive(Deserialize)]
struct Named(u32, u32, String, #[serde(default)] serde::de::IgnoredAny);

/// Reads a corpus.
pub fn read(folder: &Path, name: &str) -> Result<Vec<Text>> {
    Ok(kit::read(folder, name)?.into_iter().map(Line::into_text).collect())
}

impl Line {
    fn into_text(self) -> Text {
        let bytes = kit::byte_offsets(&self.text);
        let names = self.ents4.as_ref().unwrap_or(&self.ents);
        let mut out: Vec<(Span, Kind)> = names
            .iter()
            .filter_map(|Named(start, end, coarse, _)| {
                let own = self.ents.iter().find(|other| other.0 == *start && other.1 == *end);
                let span = Span::new(bytes[*start as usize], bytes[*end as usize]);
                kind(own.map_or(coarse.as_str(), |own| &own.2), coarse, span.of(&self.text)).map(|kind| (span, kind))
            })
            .collect();
        out.sort_unstable();
        let mut end = 0;
        out.retain(|(span, _)| {
            let apart = span.start >= end;
            end = end.max(span.end);
            apart
        });
        Text { text: self.text, names: out }
    }
}

/// What a corpus's type is to us; `own` is its own, `coarse` the one by rule (or the same).
fn kind(own: &str, coarse: &str, name: &str) -> Option<Kind> {
    Some(match (coarse, own) {
        ("PER" | "Person" | "person" | "politician", _) => Kind::Person,
        ("ORG" | "Organization" | "organisation" | "politicalparty" | "group" | "corporation", _) => Kind::Organization,
        ("LOC" | "Location" | "Facility" | "location" | "country", _) => Kind::Place,
        (_, "NORP" | "Nationality" | "gpe") => Kind::Group,
        (_, "event" | "eve" | "election") => Kind::Event,
        (_, "Product" | "product" | "creative-work" | "art" | "nat" | "object" | "abstract") => Kind::Other,
        ("MISC" | "Misc" | "misc", _) => return miscellaneous(name),
        _ => return None,
    })
}

/// A name that the corpus calls neither person nor organisation nor place, sorted by its words.
fn miscellaneous(name: &str) -> Option<Kind> {
    let lower = name.to_lowercase();
    let on_list = |word: &str, list| gazetteer::lookup(gazetteer::key(word)).is(list);
    if on_list(&lower, Entry::CALENDAR) || !capitalised(name) {
        return None;
    }
    let words = || lower.split(|c: char| !c.is_alphanumeric());
    if words().any(|word| EVENT_WORDS.contains(&word)) {
        return Some(Kind::Event);
    }
    Some(if on_list(&lower, Entry::DEMONYM) { Kind::Group } else { Kind::Other })
}

/// Words that events are called by.
const EVENT_WORDS: [&str; 40] = [
    "war",
    "cup",
    "games",
    "olympics",
    "olympic",
    "summit",
    "championship",
    "championships",
    "festival",
    "election",
    "elections",
    "open",
    "prix",
    "conference",
    "hurricane",
    "typhoon",
    "cyclone",
    "storm",
    "tournament",
    "congress",
    "revolution",
    "marathon",
    "expo",
    "forum",
    "carnival",
    "derby",
    "rally",
    "massacre",
    "holocaust",
    "uprising",
    "battle",
    "operation",
    "fair",
    "biennale",
    "month",
    "day",
    "week",
    "christmas",
    "easter",
    "ramadan",
];
