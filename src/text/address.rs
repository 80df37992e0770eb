//! Web and mail addresses: closed patterns, so regular expressions read them.
//!
//! Takes a text and a place; gives where the address there begins or ends. They are ASCII patterns: the expression engine
//! ships without Unicode tables.

use regex::Regex;
use std::sync::LazyLock;

/// The longest mail address (RFC 5321: 64 for the name, 255 for the host, the mark between).
const LONGEST_MAIL: usize = 320;

/// A web address: it goes on to white space, a quotation mark or an angle bracket, and does not end in punctuation.
static WEB: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r#"^(?:https?://|www\.)[^\x00-\x20\x7f"“”‘’<>]*[^\x00-\x20\x7f"“”‘’<>.,;:!?)\]']"#)
        .expect("the pattern is well formed")
});

/// A mail address: a name, the mark, a host with at least one stop inside.
static MAIL: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"^[A-Za-z0-9][A-Za-z0-9._%+-]*@(?:[A-Za-z0-9-]+\.)+[A-Za-z][A-Za-z]+")
        .expect("the pattern is well formed")
});

/// Where the web address that begins with this piece, at byte `at`, ends.
pub(super) fn web(text: &str, at: usize, piece: &str) -> Option<usize> {
    let may = matches!(piece, "http" | "https") || piece.starts_with("www.");
    WEB.find(may.then(|| &text[at..])?).map(|found| at + found.end())
}

/// Where the mail address with its `@` at byte `mark` begins and ends.
pub(super) fn mail(text: &str, mark: usize) -> Option<(usize, usize)> {
    let named = |b: &u8| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'_' | b'%' | b'+' | b'-');
    let reach = mark.saturating_sub(LONGEST_MAIL);
    let name = text.as_bytes()[reach..mark].iter().rev().take_while(|b| named(b)).count();
    let start = mark - name;
    let end = text.floor_char_boundary(start + LONGEST_MAIL);
    MAIL.find(&text[start..end]).map(|found| (start, start + found.end()))
}
