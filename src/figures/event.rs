//! What happened to the counted: `killed`, `injured`, `arrested`.

use super::reader::Reader;

/// The event of the phrase `from..to` (hedge to counted noun).
pub(super) fn read(reader: &Reader, from: usize, to: usize) -> Option<String> {
    passive(reader, to).or_else(|| active(reader, from))
}

fn is_participle(word: &str) -> bool {
    word.len() > 4 && word.ends_with("ed")
        || matches!(word, "hurt" | "shot" | "taken" | "made" | "held" | "found" | "lost" | "slain" | "sold")
}

/// `have since been killed`, `were hurt`.
fn passive(reader: &Reader, to: usize) -> Option<String> {
    let mut seen = false;
    for ahead in 0..6 {
        let word = reader.next(to, ahead);
        match word {
            "was" | "were" | "been" | "be" | "are" | "is" | "being" | "have" | "has" | "had" => seen = true,
            "since" | "so" | "far" | "also" | "reportedly" | "confirmed" => {}
            _ if seen && is_participle(word) => return Some(word.to_owned()),
            _ => return None,
        }
    }
    None
}

/// `killed seven officers`.
fn active(reader: &Reader, from: usize) -> Option<String> {
    let word = reader.previous(from, 0);
    is_participle(word).then(|| word.to_owned())
}
