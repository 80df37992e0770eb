//! Paragraphs and sentences.
//!
//! A line break ends a paragraph, unless the text is hard-wrapped (most of its lines break off in mid-sentence): then a
//! blank line does. A sentence ends at `.`, `!`, `?` or `…` with the closing marks after it, where what follows can begin
//! one; an abbreviation ends one only before a word that often begins sentences.

use super::abbreviations;
use super::form::{Case, FormKind, Forms};
use super::span::{Span, TokenRange};
use super::token::{Token, is_blank};

/// The paragraphs' places, without the white space around them.
pub fn paragraph_spans(text: &str) -> Vec<Span> {
    let breaks_needed = if is_hard_wrapped(text) { 2 } else { 1 };
    let mut out: Vec<Span> = Vec::new();
    for line in lines(text) {
        match out.last_mut() {
            Some(last) if line_breaks(&text[last.end as usize..line.start as usize]) < breaks_needed => {
                last.end = line.end;
            }
            _ => out.push(line),
        }
    }
    out
}

/// The lines that hold something, trimmed.
pub(super) fn lines(text: &str) -> impl Iterator<Item = Span> {
    let mut at = 0;
    text.split_inclusive(['\n', '\r', '\u{85}', '\u{2028}', '\u{2029}']).filter_map(move |line| {
        let start = at + line.len() - line.trim_start_matches(is_blank).len();
        at += line.len();
        let line = line.trim_matches(is_blank);
        (!line.is_empty()).then(|| Span::new(start as u32, (start + line.len()) as u32))
    })
}

/// The paragraphs, as token ranges; together they hold every token.
pub(super) fn paragraphs(text: &str, tokens: &[Token]) -> Vec<TokenRange> {
    let mut from = 0;
    let ranges = paragraph_spans(text).into_iter().map(|paragraph| {
        let to = tokens.partition_point(|token| token.span.start < paragraph.end);
        TokenRange::new(std::mem::replace(&mut from, to), to)
    });
    ranges.filter(|range| !range.is_empty()).collect()
}

/// Line breaks in a gap; `\r\n` counts once, a paragraph separator as a blank line.
fn line_breaks(gap: &str) -> usize {
    let mut n = 0;
    let mut last = ' ';
    for c in gap.chars() {
        n += match c {
            '\n' if last == '\r' => 0,
            '\n' | '\r' | '\u{85}' | '\u{2028}' => 1,
            '\u{2029}' => 2,
            _ => 0,
        };
        last = c;
    }
    n
}

/// Whether single line breaks are mere wrapping: of the lines that are followed by another, most end in mid-sentence and
/// are about as long as the longest, and many of the next begin in lower case.
fn is_hard_wrapped(text: &str) -> bool {
    let (mut pairs, mut open, mut lower, mut longest) = (0u32, 0u32, 0u32, 0usize);
    let mut last: &str = "";
    for line in text.lines().map(str::trim) {
        longest = longest.max(line.len());
        if !last.is_empty() && !line.is_empty() {
            pairs += 1;
            open += u32::from(!last.ends_with(['.', '!', '?', '"', '”', ':', '…', '’']));
            lower += u32::from(line.starts_with(char::is_lowercase));
        }
        last = line;
    }
    longest <= 120 && pairs >= 3 && open * 10 >= pairs * 7 && lower * 10 >= pairs * 4
}

/// The sentences, as token ranges; none crosses a paragraph's border.
pub(super) fn sentences(tokens: &[Token], forms: &Forms, paragraphs: &[TokenRange]) -> Vec<TokenRange> {
    let mut out = Vec::with_capacity(tokens.len() / 20);
    for paragraph in paragraphs {
        let mut from = paragraph.from;
        let mut i = from;
        while i < paragraph.to {
            let end = i + 1;
            if is_terminal(tokens, forms, i) {
                let after = skip_closers(tokens, forms, end, paragraph.to);
                if after < paragraph.to && begins(tokens, forms, i, after) {
                    out.push(TokenRange::new(from, after));
                    from = after;
                }
                i = after;
            } else {
                i = end;
            }
        }
        if from < paragraph.to {
            out.push(TokenRange::new(from, paragraph.to));
        }
    }
    out
}

fn is_terminal(tokens: &[Token], forms: &Forms, i: usize) -> bool {
    let form = forms.get(tokens[i].form);
    matches!(form.surface, "." | "!" | "?" | "…" | "。" | "！" | "？")
        || form.surface.len() > 1 && form.surface.ends_with('.') && form.kind != FormKind::Address
}

/// Closing quotation marks and brackets, and further marks, glued to the end of a sentence.
fn skip_closers(tokens: &[Token], forms: &Forms, mut i: usize, to: usize) -> usize {
    while i < to {
        let closes = match forms.get(tokens[i].form).surface {
            "”" | "’" | "»" | ")" | "]" | "''" | "." | "!" | "?" | "…" => true,
            "\"" | "'" => !tokens[i].spaced || i + 1 == to || tokens[i + 1].spaced,
            _ => false,
        };
        if !closes {
            break;
        }
        i += 1;
    }
    i
}

/// Whether a new sentence begins at `next`, after the terminal token `end`.
fn begins(tokens: &[Token], forms: &Forms, end: usize, next: usize) -> bool {
    let last = forms.get(tokens[end].form);
    let mut first = forms.get(tokens[next].form);
    if !tokens[next].spaced && first.case == Case::Lower {
        return false;
    }
    let mut opened = false;
    while first.kind == FormKind::Punctuation && tokens.len() > next + 1 + usize::from(opened) && !opened {
        if !matches!(first.surface, "“" | "\"" | "‘" | "'" | "``" | "«" | "(" | "[" | "—" | "–" | "-" | "--" | "•")
        {
            return false;
        }
        opened = true;
        first = forms.get(tokens[next + 1].form);
    }
    if first.case == Case::Lower {
        return false;
    }
    if last.surface.len() > 1 && last.surface.ends_with('.') && last.surface != "..." {
        let initial = last.surface.chars().count() == 2;
        return !abbreviations::never_ends_sentence(last.surface)
            && (starts_sentences(&first.lower) || opened && !initial);
    }
    true
}

/// Words that begin sentences far more often than they continue a name.
fn starts_sentences(lower: &str) -> bool {
    const STARTERS: [&str; 64] = [
        "a",
        "about",
        "after",
        "all",
        "also",
        "although",
        "an",
        "and",
        "another",
        "as",
        "at",
        "because",
        "before",
        "both",
        "but",
        "by",
        "during",
        "each",
        "earlier",
        "every",
        "for",
        "from",
        "he",
        "her",
        "his",
        "how",
        "however",
        "i",
        "if",
        "in",
        "is",
        "it",
        "its",
        "last",
        "many",
        "meanwhile",
        "more",
        "most",
        "no",
        "not",
        "of",
        "on",
        "one",
        "other",
        "our",
        "she",
        "since",
        "so",
        "some",
        "that",
        "the",
        "their",
        "then",
        "there",
        "these",
        "they",
        "this",
        "those",
        "we",
        "what",
        "when",
        "while",
        "who",
        "you",
    ];
    STARTERS.binary_search(&lower).is_ok()
}
