//! Names that the words around them tell, whatever the tagger thought: takes names, gives names.
//!
//! | in the text | told |
//! |---|---|
//! | `Storm Arwen` | an event |
//! | `Marks & Spencer` | an organization |
//! | `Acme`, where `Acme Plc` stands elsewhere | an organization |
//! | `Reporting by Ana Lund and Tom Reyes` | two persons |

use super::Kind;
use super::agreement::Named;
use crate::lexicon::nouns;
use crate::text::{Document, FormKind, TokenRange};
use fnv::FnvHashSet;

/// Adds what is told; a name that overlaps it gives way.
pub(super) fn add(doc: &Document, names: Vec<Named>) -> Vec<Named> {
    let known = Known::new(doc, &names);
    let mut taken = vec![false; doc.len()];
    let mut told: Vec<Named> = Vec::new();
    for rule in [events, partners, firms, credits] {
        for named in rule(&known) {
            if named.0.iter().all(|i| !taken[i]) {
                taken[named.0.iter()].fill(true);
                told.push(named);
            }
        }
    }
    if told.is_empty() {
        return names;
    }
    let mut out = names;
    out.retain(|(name, ..)| name.iter().all(|i| !taken[i]));
    out.append(&mut told);
    out.sort_unstable_by_key(|(name, ..)| name.from);
    out
}

/// The names found so far, and which of them covers a token.
struct Known<'a> {
    doc: &'a Document<'a>,
    names: &'a [Named],
    /// Number of the name that covers each token.
    covering: Vec<Option<u32>>,
}

impl<'a> Known<'a> {
    fn new(doc: &'a Document<'a>, names: &'a [Named]) -> Self {
        let mut covering = vec![None; doc.len()];
        for (number, (name, ..)) in names.iter().enumerate() {
            covering[name.iter()].fill(Some(number as u32));
        }
        Self { doc, names, covering }
    }

    fn at(&self, i: usize) -> Option<&Named> {
        self.covering[i].map(|number| &self.names[number as usize])
    }

    fn is_capitalised(&self, i: usize) -> bool {
        let form = self.doc.form(i);
        form.starts_upper && form.kind == FormKind::Word
    }
}

/// `Storm Arwen`: the first word says that an event follows.
fn events(known: &Known) -> Vec<Named> {
    let doc = known.doc;
    let heads = (1..doc.len()).filter(|&i| {
        known.is_capitalised(i - 1)
            && nouns::is_event_head(doc.lower(i - 1))
            && known.is_capitalised(i)
            && doc.sentence(i).contains(i - 1)
    });
    let event = |i: usize| {
        let end = known.at(i).map_or(i + 1, |(name, ..)| name.to);
        (TokenRange::new(i - 1, end), Kind::Event, "event")
    };
    heads.map(event).collect()
}

/// `Marks & Spencer`: names of a word each, joined by an ampersand, are one firm; so are a firm and what it is joined to.
fn partners(known: &Known) -> Vec<Named> {
    let doc = known.doc;
    let side = |i: usize| match known.at(i) {
        Some(&(name, kind, _)) if name.len() == 1 || kind == Kind::Organization => Some((name, true)),
        None if known.is_capitalised(i) => Some((TokenRange::new(i, i + 1), false)),
        _ => None,
    };
    let joined = |i: usize| {
        let ((left, is_name), (right, is_name_too)) = (side(i - 1)?, side(i + 1)?);
        let apart = left.to == i && right.from == i + 1 && (is_name || is_name_too);
        (apart && doc.sentence(i).contains(i + 1)).then_some((
            TokenRange::new(left.from, right.to),
            Kind::Organization,
            "ampersand",
        ))
    };
    (1..doc.len().saturating_sub(1)).filter(|&i| doc.lower(i) == "&").filter_map(joined).collect()
}

/// `Acme` alone is the firm where the article names `Acme Plc`, and nobody of the surname Acme.
fn firms(known: &Known) -> Vec<Named> {
    let doc = known.doc;
    let has_legal_form = |&&(name, kind, _): &&Named| {
        kind == Kind::Organization
            && name.len() == 2
            && nouns::is_legal_form(doc.lower(name.to - 1).trim_end_matches('.'))
            && known.is_capitalised(name.from)
    };
    let mut firms: FnvHashSet<&str> =
        known.names.iter().filter(has_legal_form).map(|(name, ..)| doc.form(name.from).surface).collect();
    for (name, kind, _) in known.names {
        if *kind == Kind::Person && name.len() > 1 {
            firms.remove(doc.form(name.to - 1).surface);
        }
    }
    let alone = |i: &usize| {
        firms.contains(doc.form(*i).surface)
            && known.at(*i).is_none_or(|&(name, kind, _)| name.len() == 1 && kind != Kind::Organization)
    };
    if firms.is_empty() {
        return Vec::new();
    }
    (0..doc.len()).filter(alone).map(|i| (TokenRange::new(i, i + 1), Kind::Organization, "firm")).collect()
}

/// The people of `Reporting by Ana Lund and Tom Reyes; editing by Kim Oduya`, where the tagger saw nobody.
fn credits(known: &Known) -> Vec<Named> {
    let doc = known.doc;
    let mut out = Vec::new();
    for by in (1..doc.len()).filter(|&i| doc.lower(i) == "by" && is_credit(doc.lower(i - 1))) {
        let sentence = doc.sentence(by);
        let mut at = by + 1;
        loop {
            let is_end = |&i: &usize| !known.is_capitalised(i) || known.at(i).is_some();
            let end = (at..sentence.to).find(is_end).unwrap_or(sentence.to);
            if (2..=4).contains(&(end - at)) {
                out.push((TokenRange::new(at, end), Kind::Person, "byline"));
            }
            if end + 1 >= sentence.to || !matches!(doc.lower(end), "," | "and" | "&") {
                break;
            }
            at = end + 1;
        }
    }
    out
}

/// Work that a byline credits.
fn is_credit(lower: &str) -> bool {
    matches!(lower, "reporting" | "editing" | "writing" | "edited" | "written" | "compiled" | "additional")
}
