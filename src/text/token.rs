//! The tokenizer: words by UAX #29, then what news text needs on top.
//!
//! `Maj. Gen. Ryder's $1.2bn` gives `Maj.` `Gen.` `Ryder` `'s` `$` `1.2bn`. On top of the standard's borders:
//! - a full stop belongs to an abbreviation, an initial, or a word with stops inside (`Oct.`, `J.`, `U.S.`);
//! - clitics stand alone, as in the Penn Treebank (`Gaza` `’s`, `do` `n't`);
//! - runs of stops, dashes and doubled quotation marks are one token (`...`, `--`, ` `` `);
//! - addresses are one token (`https://example.org/a`, `press@example.org`);
//! - a stop or colon that lost its space parts two words (`said.The`, `said:We`).
//!
//! Compounds are parted at their hyphens (`34` `-` `year` `-` `old`): [`Token::spaced`] tells what was glued.

use super::form::is_apostrophe;
use super::span::Span;
use super::{abbreviations, address};
use unicode_segmentation::UnicodeSegmentation;

/// One token: its place, its form, and whether white space stands before it.
#[derive(Debug, Clone, Copy)]
pub struct Token {
    /// Bytes it covers.
    pub span: Span,
    /// Number of its form in the document's `Forms`.
    pub form: u32,
    /// Whether white space (or the text's start) stands before it; otherwise it is glued to the token before.
    pub spaced: bool,
}

/// A token's place before its form is known.
pub(super) struct RawToken {
    pub span: Span,
    pub spaced: bool,
}

/// Cuts the text into tokens; white space, control and zero-width characters belong to none.
pub(super) fn tokenize(text: &str) -> Vec<RawToken> {
    let mut out: Vec<RawToken> = Vec::with_capacity(text.len() / 5);
    let mut spaced = true;
    let mut skip_to = 0;
    for (at, piece) in text.split_word_bound_indices() {
        let end = at + piece.len();
        if end <= skip_to {
            continue;
        }
        // A mark after a space counts to the space by the standard.
        let (blank, piece) = piece.split_at(piece.len() - piece.trim_start_matches(is_blank).len());
        let at = at + blank.len();
        spaced |= !blank.is_empty();
        if piece.is_empty() {
            continue;
        }
        let web = address::web(text, at, piece).map(|stop| (at, stop));
        if let Some((start, stop)) = web.or_else(|| mail_around(text, at, piece, &out)) {
            while out.last().is_some_and(|last| last.span.start as usize >= start) {
                spaced = out.pop().is_some_and(|last| last.spaced);
            }
            out.push(RawToken { span: Span::new(start as u32, stop as u32), spaced });
            skip_to = stop;
            spaced = false;
            continue;
        }
        // A glued continuation extends the token before it.
        if !spaced && let Some(last) = out.last_mut() {
            let before = last.span.of(text);
            if joins(text, before, piece, end) {
                last.span.end = end as u32;
                continue;
            }
        }
        push_word(text, at, piece, spaced, &mut out);
        spaced = false;
    }
    out
}

/// White space, control and zero-width characters: what belongs to no token.
pub(super) fn is_blank(c: char) -> bool {
    c.is_whitespace() || c.is_control() || matches!(c, '\u{200b}' | '\u{feff}' | '\u{2060}' | '\u{ad}')
}

/// Whether the piece that ends at `end`, glued to the token `before`, is a part of it.
fn joins(text: &str, before: &str, piece: &str, end: usize) -> bool {
    match piece {
        "." => {
            is_run(before, '.') || abbreviations::takes_stop(before, text[end..].trim_start_matches([' ', '\u{a0}']))
        }
        "-" => is_run(before, '-'),
        "`" => before == "`",
        "'" => before == "'",
        _ => false,
    }
}

/// The mail address around an `@` that is glued to the token before it; it begins where a token does.
fn mail_around(text: &str, at: usize, piece: &str, out: &[RawToken]) -> Option<(usize, usize)> {
    if piece != "@" || out.last()?.span.end as usize != at {
        return None;
    }
    let (start, stop) = address::mail(text, at)?;
    let mut starts = out.iter().rev().map(|token| token.span.start as usize).take_while(|&from| from >= start);
    starts.any(|from| from == start).then_some((start, stop))
}

/// Whether the token is a run of the mark; its ends tell, as only marks are added to such a token.
fn is_run(token: &str, mark: char) -> bool {
    token.starts_with(mark) && token.ends_with(mark)
}

/// Pushes a piece, parted at lost spaces and clitics.
fn push_word(text: &str, at: usize, piece: &str, spaced: bool, out: &mut Vec<RawToken>) {
    let mut cuts = [0usize; 4];
    let mut n = 0;
    if piece.len() > 2 {
        if let Some(i) = lost_space(piece) {
            cuts[0] = i;
            cuts[1] = i + 1;
            n = 2;
        }
        let tail_from = if n == 2 { cuts[1] } else { 0 };
        if let Some(i) = clitic(&piece[tail_from..]) {
            cuts[n] = tail_from + i;
            n += 1;
        }
    }
    let mut from = 0;
    for &cut in cuts[..n].iter().chain(std::iter::once(&piece.len())) {
        let span = Span::new((at + from) as u32, (at + cut) as u32);
        debug_assert!(text.is_char_boundary(at + cut));
        out.push(RawToken { span, spaced: spaced && from == 0 });
        from = cut;
    }
}

/// `said.The`, `said:We`: where the mark stands that should have a space after it.
fn lost_space(piece: &str) -> Option<usize> {
    let i = piece.find(['.', ':'])?;
    let (left, right) = (&piece[..i], &piece[i + 1..]);
    let colon = piece.as_bytes()[i] == b':';
    let parted = colon
        || left.chars().count() > 2 && left.ends_with(char::is_lowercase) && right.starts_with(char::is_uppercase);
    (parted && !left.is_empty() && !right.is_empty()).then_some(i)
}

/// Where the clitic at the end of a word begins: `Gaza|’s`, `they|’ve`, `do|n't`.
fn clitic(word: &str) -> Option<usize> {
    let (i, mark) = word.char_indices().rev().find(|&(_, c)| is_apostrophe(c))?;
    if i == 0 {
        return None;
    }
    let tail = &word[i + mark.len_utf8()..];
    let is = |s: &str| tail.eq_ignore_ascii_case(s);
    if ["s", "re", "ve", "ll", "d", "m"].into_iter().any(is) {
        Some(i)
    } else if is("t") && word[..i].ends_with(['n', 'N']) && i > 1 {
        Some(i - 1)
    } else {
        None
    }
}
