//! What can happen to the counted: the participle for each form of a verb, from `events.txt`.
//!
//! ```
//! use pressglass::lexicon::events::participle;
//! assert_eq!(participle("killing").as_deref(), Some("killed"));
//! assert_eq!(participle("evacuating").as_deref(), Some("evacuated"));
//! assert_eq!(participle("table"), None);
//! ```

use super::table::Table;
use super::{entries, list};
use std::borrow::Cow;
use std::sync::LazyLock;

/// For each form the place of its participle.
static TABLE: LazyLock<(Table, Vec<&'static str>)> = LazyLock::new(|| {
    let (mut table, mut participles) = (Table::default(), Vec::new());
    for line in entries(list!("events.txt")) {
        let forms = || line.split_whitespace();
        forms().for_each(|form| table.insert(form, participles.len() as u64));
        participles.extend(forms().next());
    }
    (table, participles)
});

fn listed(word: &str) -> Option<&'static str> {
    TABLE.0.get(word).map(|place| TABLE.1[place as usize])
}

/// The participle of a listed form, or of one with a regular ending; `None` where the word is no verb as far as can be seen.
pub fn participle(word: &str) -> Option<Cow<'static, str>> {
    if let Some(known) = listed(word) {
        return Some(Cow::Borrowed(known));
    }
    if is_regular(word) {
        return Some(Cow::Owned(word.to_owned()));
    }
    let stem = word.strip_suffix("ing").filter(|stem| stem.len() > 3)?;
    Some(Cow::Owned(match stem.strip_suffix('y') {
        Some(stem) if !stem.ends_with(['a', 'e', 'o', 'u']) => format!("{stem}ied"),
        _ => format!("{stem}ed"),
    }))
}

/// Whether the word is a participle or past form: listed, or in -ed.
pub fn is_past(word: &str) -> bool {
    listed(word) == Some(word) || is_regular(word)
}

fn is_regular(word: &str) -> bool {
    word.len() > 4 && word.ends_with("ed") && !word.ends_with("eed") && word != "hundred"
}
