//! A tagged paragraph, and what the tagger would lose by other borders of its spans.
//!
//! All else stays when one border moves, so that a loss is a difference of a few sums along the tokens between.

use super::borders::End;
use super::tags::{self, Role, Side, TaggedSpan};
use crate::tagger::Trace;
use crate::text::TokenRange;

/// How firmly the tagger usually holds a span.
const FAIR: u32 = 10;

/// A tagged paragraph.
#[derive(Debug)]
pub struct Tagged<'a> {
    trace: &'a Trace<'a>,
    from: usize,
    tags: Vec<u8>,
    /// The spans that its tags draw, in order.
    pub spans: Vec<TaggedSpan>,
}

impl<'a> Tagged<'a> {
    /// The paragraph that begins at token `from`; the trace is empty where none was kept.
    pub(super) fn new(trace: &'a Trace<'a>, from: usize, tags: Vec<u8>) -> Self {
        let spans = tags::spans(&tags, from);
        let mut tagged = Self { trace, from, tags, spans };
        for number in 0..tagged.spans.len() {
            tagged.spans[number].hold = if trace.is_empty() { FAIR } else { tagged.walk(number).hold() };
        }
        tagged
    }

    /// The cue span that is nearest to a source or content, on its side.
    pub fn own_cue(&self, number: usize) -> Option<TokenRange> {
        let cue = |span: &&TaggedSpan| span.role == Role::Cue;
        let found = match self.spans[number].side {
            Side::Left => self.spans[..number].iter().rev().find(cue),
            _ => self.spans[number + 1..].iter().find(cue),
        };
        found.map(|span| span.tokens)
    }

    /// Which roles, a bit each, the spans that overlap a stretch have; one span is not counted.
    pub fn roles_in(&self, stretch: TokenRange, except: usize) -> u32 {
        let first = self.spans.partition_point(|span| span.tokens.to <= stretch.from);
        let spans = self.spans.iter().enumerate().skip(first);
        spans
            .take_while(|(_, span)| span.tokens.from < stretch.to)
            .filter(|&(number, _)| number != except)
            .fold(0, |roles, (_, span)| roles | 1 << span.role as u32)
    }

    fn walk(&self, number: usize) -> Walk<'_> {
        let span = self.spans[number];
        Walk { tagged: self, first: tags::first_tag(span.role, span.side), tokens: span.tokens }
    }

    /// What the tagger loses, in log odds, if an end of a span stands elsewhere in the window; all else stays.
    pub fn losses(&self, number: usize, end: End, window: TokenRange) -> Vec<(usize, f64)> {
        let span = self.spans[number];
        let own = match end {
            End::Left => span.tokens.from,
            End::Right => span.tokens.to,
        };
        let mut out = vec![(own, 0.0)];
        if self.trace.is_empty() {
            return out;
        }
        let (low, high) = (window.from.min(own), window.to.max(own));
        let walk = self.walk(number);
        let mut add = |(at, gain): (usize, i32)| out.push((at, -self.trace.log_odds(gain)));
        match end {
            End::Left => {
                walk.begin_earlier(low, &mut add);
                walk.begin_later(high, &mut add);
            }
            End::Right => {
                walk.end_earlier(low, &mut add);
                walk.end_later(high, &mut add);
            }
        }
        out
    }
}

/// Scores of a span with one end moved step by step.
struct Walk<'a> {
    tagged: &'a Tagged<'a>,
    /// The tag of the span's first token.
    first: u8,
    tokens: TokenRange,
}

impl Walk<'_> {
    /// The tag of a token; none before the paragraph.
    fn tag(&self, token: usize) -> u8 {
        self.tagged.tags.get(token.wrapping_sub(self.tagged.from)).copied().unwrap_or(0)
    }

    /// What a tag counts after another.
    fn step(&self, token: usize, before: u8, tag: u8) -> i32 {
        self.tagged.trace.step(token - self.tagged.from, before, tag)
    }

    /// What the token's own tag counts.
    fn own(&self, token: usize) -> i32 {
        self.step(token, self.before(token), self.tag(token))
    }

    fn before(&self, token: usize) -> u8 {
        if token == self.tagged.from { 0 } else { self.tag(token - 1) }
    }

    /// By how much the span is better than nothing, in log odds.
    fn hold(&self) -> u32 {
        let TokenRange { from, to } = self.tokens;
        let mut gain = self.after(to, 0);
        let mut before = self.before(from);
        for at in from..to {
            gain += self.step(at, before, 0) - self.own(at);
            before = 0;
        }
        -self.tagged.trace.log_odds(gain) as u32
    }

    fn begin_earlier(&self, low: usize, add: &mut impl FnMut((usize, i32))) {
        let TokenRange { from, to } = self.tokens;
        let (first, inner) = (self.first, self.first + 1);
        let mut rest = if from + 1 < to { self.step(from + 1, inner, inner) - self.own(from + 1) } else { 0 };
        rest -= self.own(from);
        for at in (low..from).rev() {
            rest -= self.own(at);
            let next = self.step(at + 1, first, inner);
            add((at, rest + self.step(at, self.before(at), first) + next));
            rest += self.step(at + 1, inner, inner);
        }
    }

    fn begin_later(&self, high: usize, add: &mut impl FnMut((usize, i32))) {
        let TokenRange { from, to } = self.tokens;
        let (first, inner) = (self.first, self.first + 1);
        let mut rest = self.step(from, self.before(from), 0) - self.own(from);
        for at in from + 1..=high.min(to - 1) {
            rest -= self.own(at);
            let next = if at + 1 < to { self.step(at + 1, first, inner) - self.own(at + 1) } else { 0 };
            add((at, rest + self.step(at, 0, first) + next));
            rest += self.step(at, 0, 0);
        }
    }

    /// What the token after the span counts, if that one ends with `last`.
    fn after(&self, token: usize, last: u8) -> i32 {
        if token >= self.tagged.from + self.tagged.tags.len() {
            return 0;
        }
        let tag = self.tag(token);
        // What is left of a span that lost its first tokens begins anew.
        self.step(token, last, if tags::is_inner(tag) { tag - 1 } else { tag }) - self.own(token)
    }

    fn end_earlier(&self, low: usize, add: &mut impl FnMut((usize, i32))) {
        let TokenRange { from, to } = self.tokens;
        let mut rest = self.after(to, 0);
        for at in (low.max(from + 1)..to).rev() {
            rest -= self.own(at);
            add((at, rest + self.step(at, self.tag(at - 1), 0)));
            rest += self.step(at, 0, 0);
        }
    }

    fn end_later(&self, high: usize, add: &mut impl FnMut((usize, i32))) {
        let inner = self.first + 1;
        let mut rest = 0;
        for at in self.tokens.to..high {
            let last = if at == self.tokens.from + 1 { self.first } else { inner };
            rest += self.step(at, last, inner) - self.own(at);
            add((at + 1, rest + self.after(at + 1, inner)));
        }
    }
}
