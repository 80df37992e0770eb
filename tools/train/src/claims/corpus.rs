//! Attributed articles as sequences of tags: character spans to tokens to the 13 tags with sides.

use crate::kit;
use anyhow::Result;
use pressglass::claims::tags::{self, Role, Side, TAGS};
use pressglass::text::{Document, Span, TokenRange};
use serde::Deserialize;
use std::cmp::Reverse;
use std::path::Path;

/// An article with its attributions, as the corpus holds it.
#[derive(Deserialize)]
pub struct Article {
    pub id: String,
    pub text: String,
    pub attributions: Vec<Gold>,
}

/// An attribution in code points.
#[derive(Deserialize)]
pub struct Gold {
    pub source: Vec<[usize; 2]>,
    pub cue: Vec<[usize; 2]>,
    pub content: Vec<[usize; 2]>,
}

/// An attribution in tokens.
pub struct GoldTokens {
    pub source: Vec<TokenRange>,
    pub cue: Vec<TokenRange>,
    pub content: Vec<TokenRange>,
}

/// Reads a set.
pub fn read(folder: &Path, name: &str) -> Result<Vec<Article>> {
    kit::read(folder, name)
}

/// The attributions of an article in tokens; spans are cut at the borders of paragraphs.
pub fn align(article: &Article, document: &Document) -> Vec<GoldTokens> {
    let bytes = kit::byte_offsets(&article.text);
    let tokens = |spans: &[[usize; 2]]| -> Vec<TokenRange> {
        spans
            .iter()
            .map(|&[start, end]| document.tokens_in(Span::new(bytes[start], bytes[end])))
            .flat_map(|range| cut_at_paragraphs(document, range))
            .collect()
    };
    article
        .attributions
        .iter()
        .map(|gold| GoldTokens { source: tokens(&gold.source), cue: tokens(&gold.cue), content: tokens(&gold.content) })
        .collect()
}

fn cut_at_paragraphs(document: &Document, range: TokenRange) -> Vec<TokenRange> {
    let mut out = Vec::new();
    let mut from = range.from;
    while from < range.to {
        let to = document.paragraph(from).to.min(range.to);
        out.push(TokenRange::new(from, to));
        from = to;
    }
    out
}

/// The tags of a document's tokens. Where spans overlap a cue counts before a source, a source before a content, a short
/// content before a long one.
pub fn tags(document: &Document, golds: &[GoldTokens]) -> Vec<u8> {
    let mut spans: Vec<(Role, Side, TokenRange)> = Vec::new();
    for gold in golds {
        let side = |range: TokenRange| side(document, &gold.cue, range);
        spans.extend(gold.content.iter().map(|&range| (Role::Content, side(range), range)));
        spans.extend(gold.cue.iter().map(|&range| (Role::Cue, Side::None, range)));
        spans.extend(gold.source.iter().map(|&range| match side(range) {
            Side::None => (Role::Source, Side::Right, range),
            side => (Role::Source, side, range),
        }));
    }
    let rank = |role| match role {
        Role::Content => 0,
        Role::Source => 1,
        Role::Cue => 2,
    };
    spans.sort_by_key(|&(role, _, range)| (rank(role), Reverse(range.len()), range.from));
    let mut out = vec![0; document.len()];
    for (role, side, range) in spans {
        let first = tags::first_tag(role, side);
        out[range.iter()].fill(first + 1);
        out[range.from] = first;
    }
    for paragraph in document.paragraphs() {
        for i in *paragraph {
            let before = if i == paragraph.from { 0 } else { out[i - 1] };
            if !tags::may_follow(before, out[i]) {
                out[i] -= 1;
            }
        }
    }
    debug_assert!(out.iter().all(|&tag| usize::from(tag) < TAGS));
    out
}

/// On which side of the span the nearest cue of its paragraph stands.
fn side(document: &Document, cues: &[TokenRange], span: TokenRange) -> Side {
    cues.iter()
        .filter(|cue| document.paragraph_of(cue.from) == document.paragraph_of(span.from))
        .min_by_key(|cue| cue.from.abs_diff(span.to - 1).min(span.from.abs_diff(cue.to - 1)))
        .map_or(Side::None, |cue| if cue.from > span.from { Side::Right } else { Side::Left })
}
