//! What can happen to the counted: the participle for each form of a verb, from `events.txt`.
//!
//! ```
//! use pressglass::lexicon::events::participle;
//! assert_eq!(participle("killing").as_deref(), Some("killed"));
//! assert_eq!(participle("evacuating").as_deref(), Some("evacuated"));
//! assert_eq!(participle("table"), None);
//! ```

use super::entries;
use fnv::FnvHashMap;
use std::borrow::Cow;
use std::sync::LazyLock;

static TABLE: LazyLock<FnvHashMap<&'static str, &'static str>> = LazyLock::new(|| {
    let mut table = FnvHashMap::default();
    for line in entries(include_str!("events.txt")) {
        let mut forms = line.split_whitespace();
        let Some(participle) = forms.next() else { continue };
        table.insert(participle, participle);
        for form in forms {
            table.entry(form).or_insert(participle);
        }
    }
    table
});

/// The participle of a listed form, or of one with a regular ending; `None` where the word is no verb as far as can be seen.
pub fn participle(word: &str) -> Option<Cow<'static, str>> {
    if let Some(&known) = TABLE.get(word) {
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
    TABLE.get(word).is_some_and(|participle| *participle == word) || is_regular(word)
}

fn is_regular(word: &str) -> bool {
    word.len() > 4 && word.ends_with("ed") && !word.ends_with("eed") && word != "hundred"
}
