//! What to highlight: a report's entities, figures, dates and claims as nested spans, ready to become elements.
//!
//! Takes a report and its text; gives [`Marks`]: the paragraphs, and [`Mark`]s that never cross each other or a paragraph's
//! border. A span that would is cut, and its parts share kind and number. In `"Two men fled," police said` the claim's mark
//! holds the figure's.
//!
//! ```
//! use pressglass::marks::{MarkKind, Marks};
//! use pressglass::{Options, extract};
//!
//! let text = "It was cold.\n\nNobody came.";
//! let marks = Marks::new(text, &extract(text, &Options::default()));
//! assert_eq!(marks.paragraphs.len(), 2);
//! assert_eq!(MarkKind::Figure.name(), "figure");
//! ```

use crate::report::Report;
use crate::text::{self, Span};
use std::cmp::Reverse;
use std::collections::BinaryHeap;

/// Paragraphs of more bytes are shown in pieces: what a browser lays out in one go.
const LONGEST_PARAGRAPH: usize = 4_000;

/// What a mark shows. Of marks on the same words the later kind stands outside.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum MarkKind {
    /// A named mention.
    Entity,
    /// A time expression.
    Date,
    /// A figure's whole phrase.
    Figure,
    /// A claim's cue.
    Cue,
    /// A claim's source.
    Source,
    /// A claim's content.
    Claim,
    /// A line that is no part of the article.
    Furniture,
}

impl MarkKind {
    /// All kinds, in order.
    pub const ALL: [Self; 7] =
        [Self::Entity, Self::Date, Self::Figure, Self::Cue, Self::Source, Self::Claim, Self::Furniture];

    /// Its name: `entity`, `date`, `figure`, `cue`, `source`, `claim` or `furniture`.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Entity => "entity",
            Self::Date => "date",
            Self::Figure => "figure",
            Self::Cue => "cue",
            Self::Source => "source",
            Self::Claim => "claim",
            Self::Furniture => "furniture",
        }
    }

    /// The letter its ids begin with in the report, where furniture has none.
    pub const fn letter(self) -> char {
        match self {
            Self::Entity => 'e',
            Self::Date => 'd',
            Self::Figure => 'f',
            Self::Cue | Self::Source | Self::Claim => 'c',
            Self::Furniture => 'x',
        }
    }
}

/// A span to highlight.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Mark {
    /// Where, in the report's unit.
    pub span: Span,
    /// What.
    pub kind: MarkKind,
    /// Which: 3 for the report's `f3`.
    pub number: u32,
}

impl Mark {
    /// The id of what it shows: `f3`.
    pub fn id(&self) -> String {
        format!("{}{}", self.kind.letter(), self.number)
    }

    /// By start; of marks that start together the outer first.
    fn order(&self) -> impl Ord + use<> {
        (self.span.start, Reverse(self.span.end), Reverse(self.kind), self.number)
    }
}

/// An article's paragraphs and the marks in them, offsets in the report's unit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Marks {
    /// The paragraphs without the white space between them; very long ones in pieces.
    pub paragraphs: Vec<Span>,
    /// By start, outer marks before those inside them; each lies in one paragraph.
    pub marks: Vec<Mark>,
}

/// A step of writing a paragraph down: see [`write_paragraph`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// Text stands here.
    Text(Span),
    /// A mark begins.
    Open(Mark),
    /// The mark that began last ends.
    Close,
}

impl Marks {
    /// The marks of a text's report.
    pub fn new(text: &str, report: &Report) -> Self {
        let mut paragraphs: Vec<Span> =
            text::paragraph_spans(text).into_iter().flat_map(|paragraph| pieces(text, paragraph)).collect();
        let mut offsets: Vec<&mut u32> =
            paragraphs.iter_mut().flat_map(|span| [&mut span.start, &mut span.end]).collect();
        text::convert(text, report.offsets, &mut offsets);
        Self::lay(paragraphs, spans(report))
    }

    /// Lays spans, in any order, over paragraphs: cut where they cross each other or a border.
    pub fn lay(paragraphs: Vec<Span>, spans: Vec<Mark>) -> Self {
        let marks = nest(spans.into_iter().flat_map(|mark| cut(mark, &paragraphs)).collect());
        Self { paragraphs, marks }
    }

    /// As numbers, for typed arrays: how many paragraphs; start and end of each; then start, end, kind (its place in
    /// [`MarkKind::ALL`]) and number of each mark.
    pub fn to_packed(&self) -> Vec<u32> {
        let mut out = Vec::with_capacity(1 + self.paragraphs.len() * 2 + self.marks.len() * 4);
        out.push(self.paragraphs.len() as u32);
        self.paragraphs.iter().for_each(|span| out.extend([span.start, span.end]));
        self.marks.iter().for_each(|mark| out.extend([mark.span.start, mark.span.end, mark.kind as u32, mark.number]));
        out
    }

    /// Reads what [`Marks::to_packed`] wrote; `None` for other numbers.
    pub fn from_packed(packed: &[u32]) -> Option<Self> {
        let (&count, rest) = packed.split_first()?;
        let (paragraphs, marks) = rest.split_at_checked((count as usize).checked_mul(2)?)?;
        let (paragraphs, _) = paragraphs.as_chunks();
        let (marks, []) = marks.as_chunks() else { return None };
        let read = |&[start, end, kind, number]: &[u32; 4]| {
            Some(Mark { span: Span::new(start, end), kind: *MarkKind::ALL.get(kind as usize)?, number })
        };
        Some(Self {
            paragraphs: paragraphs.iter().map(|&[start, end]| Span::new(start, end)).collect(),
            marks: marks.iter().map(read).collect::<Option<_>>()?,
        })
    }
}

/// A paragraph; one that is longer than a browser lays out at once, in pieces.
fn pieces(text: &str, paragraph: Span) -> Vec<Span> {
    let mut out = Vec::new();
    let mut rest = paragraph;
    while rest.len() as usize > LONGEST_PARAGRAPH {
        let words = rest.of(text);
        let (piece, after) = words.split_at(piece_end(words));
        out.push(Span::new(rest.start, rest.start + piece.trim_end().len() as u32));
        rest.start = rest.end - after.trim_start().len() as u32;
    }
    out.push(rest);
    out
}

/// Where the first piece ends: with a sentence if one ends near, else with a word.
fn piece_end(words: &str) -> usize {
    let near = words.floor_char_boundary(LONGEST_PARAGRAPH / 2);
    let limit = words.floor_char_boundary(LONGEST_PARAGRAPH);
    let gaps = || words[near..limit].rmatch_indices(char::is_whitespace).map(|(at, _)| near + at);
    let ends_sentence = |at: &usize| words[..*at].ends_with(['.', '!', '?', '”', '"', '’']);
    gaps().find(ends_sentence).or_else(|| gaps().next()).unwrap_or(limit)
}

/// Everything the report would have highlighted.
fn spans(report: &Report) -> Vec<Mark> {
    let mut out = Vec::new();
    let mut add = |kind, index: usize, start, end| {
        out.push(Mark { span: Span::new(start, end), kind, number: index as u32 + 1 });
    };
    for (i, entity) in report.entities.iter().enumerate() {
        entity.mentions.iter().for_each(|mention| add(MarkKind::Entity, i, mention.start, mention.end));
    }
    for (i, date) in report.dates.iter().enumerate() {
        add(MarkKind::Date, i, date.start, date.end);
    }
    for (i, figure) in report.figures.iter().enumerate() {
        add(MarkKind::Figure, i, figure.start, figure.end);
    }
    for (i, claim) in report.claims.iter().enumerate() {
        claim.content.iter().for_each(|span| add(MarkKind::Claim, i, span.start, span.end));
        claim.source.iter().for_each(|span| add(MarkKind::Source, i, span.start, span.end));
        claim.cue.iter().for_each(|span| add(MarkKind::Cue, i, span.start, span.end));
    }
    for (i, line) in report.furniture.iter().enumerate() {
        add(MarkKind::Furniture, i, line.start, line.end);
    }
    out
}

/// The parts of a mark that lie in one paragraph each.
fn cut(mark: Mark, paragraphs: &[Span]) -> impl Iterator<Item = Mark> {
    let first = paragraphs.partition_point(|paragraph| paragraph.end <= mark.span.start);
    paragraphs[first..].iter().take_while(move |paragraph| paragraph.start < mark.span.end).map(move |paragraph| Mark {
        span: Span::new(mark.span.start.max(paragraph.start), mark.span.end.min(paragraph.end)),
        ..mark
    })
}

/// Sorts marks; one that begins inside another and ends beyond it is cut at the other's end.
fn nest(marks: Vec<Mark>) -> Vec<Mark> {
    let mut out = Vec::with_capacity(marks.len());
    let mut coming: BinaryHeap<_> = marks.into_iter().map(|mark| Reverse(Ordered(mark))).collect();
    let mut open: Vec<u32> = Vec::new();
    while let Some(Reverse(Ordered(mut mark))) = coming.pop() {
        while open.last().is_some_and(|&end| end <= mark.span.start) {
            open.pop();
        }
        if let Some(&end) = open.last()
            && end < mark.span.end
        {
            coming.push(Reverse(Ordered(Mark { span: Span::new(end, mark.span.end), ..mark })));
            mark.span.end = end;
        }
        open.push(mark.span.end);
        out.push(mark);
    }
    out
}

/// A mark that compares by its place.
#[derive(PartialEq, Eq)]
struct Ordered(Mark);

impl Ord for Ordered {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.0.order().cmp(&other.0.order())
    }
}

impl PartialOrd for Ordered {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

/// Tells, in order, what stands in a paragraph, given the marks that lie in it.
pub fn write_paragraph(paragraph: Span, marks: &[Mark], mut write: impl FnMut(Step)) {
    let mut at = paragraph.start;
    let mut open: Vec<u32> = Vec::new();
    let mut text_to = |to: u32, write: &mut dyn FnMut(Step)| {
        if at < to {
            write(Step::Text(Span::new(at, to)));
            at = to;
        }
    };
    for mark in marks {
        while let Some(end) = open.pop_if(|end| *end <= mark.span.start) {
            text_to(end, &mut write);
            write(Step::Close);
        }
        text_to(mark.span.start, &mut write);
        write(Step::Open(*mark));
        open.push(mark.span.end);
    }
    while let Some(end) = open.pop() {
        text_to(end, &mut write);
        write(Step::Close);
    }
    text_to(paragraph.end, &mut write);
}
