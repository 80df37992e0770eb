//! What verbs of saying govern: a clause, an addressee and a clause, anything.
//!
//! The table is `government.txt`; finite verbs are asked for in lower case.
//!
//! ```
//! use pressglass::lexicon::government::{Governs, governs};
//! assert_eq!(governs("told"), Some(Governs::Addressee));
//! assert_eq!(governs("dented"), None);
//! ```

use super::list;
use super::table::Classes;
use std::sync::LazyLock;

/// What a verb governs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Governs {
    /// A clause, with or without "that": `said`.
    Clause,
    /// The same after an addressee: `told`.
    Addressee,
    /// A clause, where its verb is seen: `confirmed`.
    Verb,
    /// A noun as well: `denied`.
    Anything,
    /// A clause, if data are the subject: `show`.
    Finding,
    /// A clause in "that", if a court is the subject: `heard`.
    Hearing,
    /// A number for a quantity: `put the toll at 19`.
    Estimate,
    /// A name in quotation marks for a noun: `called it “a farce”`.
    Name,
    /// After "to" a noun, other than verbs like it: `objected`.
    Noun,
}

/// What the verb governs, where it is listed.
pub fn governs(verb: &str) -> Option<Governs> {
    TABLE.get(verb)
}

static TABLE: LazyLock<Classes<Governs>> = LazyLock::new(|| {
    let known = &[
        ("clause", Governs::Clause),
        ("addressee", Governs::Addressee),
        ("verb", Governs::Verb),
        ("anything", Governs::Anything),
        ("finding", Governs::Finding),
        ("hearing", Governs::Hearing),
        ("estimate", Governs::Estimate),
        ("name", Governs::Name),
        ("noun", Governs::Noun),
    ];
    Classes::new(list!("government.txt"), known)
});
