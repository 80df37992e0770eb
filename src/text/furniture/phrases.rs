//! The phrases of `phrases.txt`, read once.

use fnv::FnvHashSet;
use std::sync::LazyLock;

#[derive(Default)]
pub(super) struct Phrases {
    /// Lines that are furniture whole.
    pub whole: FnvHashSet<&'static str>,
    /// Entries of menus: furniture in a row of them.
    pub sections: FnvHashSet<&'static str>,
    /// Lines that head a list of other articles.
    pub headings: FnvHashSet<&'static str>,
    /// How a line of furniture begins, ends, or what it holds somewhere.
    pub starts: Vec<&'static str>,
    pub ends: Vec<&'static str>,
    pub parts: Vec<&'static str>,
}

pub(super) static PHRASES: LazyLock<Phrases> = LazyLock::new(|| {
    let mut phrases = Phrases::default();
    for line in include_str!("phrases.txt").lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
        if let Some(part) = line.strip_prefix("* ") {
            match part.strip_suffix(" *") {
                Some(part) => phrases.parts.push(part),
                None => phrases.ends.push(part),
            }
        } else if let Some(start) = line.strip_suffix(" *") {
            phrases.starts.push(start);
        } else if let Some(heading) = line.strip_suffix(" >") {
            phrases.headings.insert(heading);
        } else if let Some(section) = line.strip_suffix(" ~") {
            phrases.sections.insert(section);
        } else {
            phrases.whole.insert(line);
        }
    }
    phrases
});
