//! The day the article was written: given by the caller, found in the text, or the caller's today.
//!
//! A dateline stands in the first lines: `GAZA CITY, Nov 4 (Reuters) - ...` gives place and day, `LONDON (AP) — ...` the
//! place, `Published November 04, 2023 | 04:50 PM` the day.

use super::Date;
use super::lex::{Class, Lexed, belongs};
use super::meaning::{Base, Meaning, When};
use super::pattern::is_dash;
use super::period::month_day;
use super::rules::{self, Hit};
use crate::lexicon::gazetteer::{self, Entry};
use crate::lexicon::one_of;
use crate::options::Options;
use crate::text::{Case, Document, FormKind, Span, TokenRange};
use serde::{Deserialize, Serialize};

/// Where the dateline's date comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum DatelineOrigin {
    /// The caller gave it.
    Given,
    /// It stands in the text.
    Text,
    /// Neither: the caller's today.
    Default,
}

/// The day all relative dates are resolved against, and the place the text opens with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dateline {
    /// The day.
    pub date: Date,
    /// The place, as written.
    pub place: Option<Span>,
    /// Where the date comes from.
    pub origin: DatelineOrigin,
    /// Where the date stands in the text; only where `origin` is `Text`.
    pub span: Option<Span>,
}

/// How far into the text a dateline may stand, in tokens and in paragraphs.
const HEAD_TOKENS: usize = 120;
const HEAD_PARAGRAPHS: usize = 8;

/// Finds the dateline; `None` where nothing gives a date.
pub fn dateline(document: &Document, options: &Options) -> Option<Dateline> {
    let head = head(document);
    let place = head.iter().find_map(|&paragraph| place(document, paragraph));
    if let Some(date) = options.date {
        return Some(Dateline { date, place, origin: DatelineOrigin::Given, span: None });
    }
    let lexed = Lexed::new(document);
    if let Some((date, range)) = head.iter().find_map(|&paragraph| date_in(&lexed, paragraph, options.today)) {
        return Some(Dateline { date, place, origin: DatelineOrigin::Text, span: Some(document.span(range)) });
    }
    Some(Dateline { date: options.today?, place, origin: DatelineOrigin::Default, span: None })
}

/// The first token of the date that stands after the text's place, which is that of writing or of a day before: `PARIS, May 3 -`.
pub fn stated(lexed: &Lexed, today: Date) -> Option<usize> {
    head(lexed.document).into_iter().find_map(|paragraph| {
        let place = lexed.document.tokens_in(place(lexed.document, paragraph)?);
        let (_, range) = date_in(lexed, paragraph, Some(today))?;
        (range.from <= place.to + 1).then_some(range.from)
    })
}

/// The paragraphs that a dateline may stand in, each cut to the head of the text.
fn head(document: &Document) -> Vec<TokenRange> {
    let paragraphs = document.paragraphs().iter().take(HEAD_PARAGRAPHS);
    paragraphs
        .take_while(|paragraph| paragraph.from < HEAD_TOKENS)
        .map(|paragraph| TokenRange::new(paragraph.from, paragraph.to.min(HEAD_TOKENS)))
        .collect()
}

/// The date of a paragraph that opens as a dateline does.
fn date_in(lexed: &Lexed, paragraph: TokenRange, today: Option<Date>) -> Option<(Date, TokenRange)> {
    let start = start_of_date(lexed, paragraph)?;
    (start..paragraph.to.min(start + OPENING)).find_map(|i| {
        let hit = rules::read(lexed, i, 0)?;
        let date = date_of(&hit, today)?;
        closes(lexed, paragraph, start, &hit).then_some((date, TokenRange::new(hit.from, hit.to)))
    })
}

/// How many tokens may stand before the date: `By Jane Poe and John Roe for the Daily,`.
const OPENING: usize = 16;

/// Where the date of a dateline may begin in the paragraph: at its start, after a label, or after the place.
fn start_of_date(lexed: &Lexed, paragraph: TokenRange) -> Option<usize> {
    let labelled = lexed.is(paragraph.from, Class::Label);
    let placed = place(lexed.document, paragraph).map(|place| lexed.document.tokens_in(place).to);
    let dated = rules::read(lexed, paragraph.from, 0).is_some();
    (labelled || dated).then_some(paragraph.from).or(placed)
}

/// Whether the paragraph is a dateline about the date: a line of its own, or followed by what follows datelines.
fn closes(lexed: &Lexed, paragraph: TokenRange, start: usize, hit: &Hit) -> bool {
    const SHORT: usize = 24;
    let next = lexed.lower(hit.to);
    let at_front = hit.from == paragraph.from || lexed.is(hit.from - 1, Class::Label) && hit.from <= paragraph.from + 2;
    let parted = is_dash(next) || matches!(next, "(" | "|" | ":" | "•" | "·" | "/");
    let line = paragraph.len() <= SHORT && !sentence_like(lexed, TokenRange::new(hit.to, paragraph.to));
    // The head "date 2024-04-20 Text goes on": a label, or a full date that no clause goes on from.
    let labelled = lexed.is(paragraph.from, Class::Label) && at_front;
    let figures = hit.rule == "numeric-date" && at_front;
    line || labelled || figures || start > paragraph.from && (parted || next == ",") || at_front && parted
}

/// Whether the tokens read as a sentence rather than as the rest of a line of data.
fn sentence_like(lexed: &Lexed, range: TokenRange) -> bool {
    range
        .iter()
        .filter(|&i| lexed.document.form(i).kind == FormKind::Word && lexed.document.form(i).case == Case::Lower)
        .count()
        > 4
}

/// The full date that a hit states; without a year the nearest past one, against the caller's today.
fn date_of(hit: &Hit, today: Option<Date>) -> Option<Date> {
    let Meaning::When(When { base: Base::Day { year, month: Some(month), day, .. }, .. }) = hit.meaning else {
        return None;
    };
    if let Some(year) = year {
        return month_day(year, month, day);
    }
    let today = today?;
    [today.year(), today.year() - 1]
        .into_iter()
        .filter_map(|year| month_day(year, month, day))
        .find(|date| *date <= today)
}

/// The place that the paragraph opens with: capitals (or a name) up to a date, an agency in brackets, a dash, or a colon.
///
/// `GAZA CITY, Nov 4 (Reuters) -`, `LONDON (AP) —`, `Paris — `, `Nairobi, 13 November 2026 –`, `NEW DELHI: `.
fn place(document: &Document, paragraph: TokenRange) -> Option<Span> {
    const LONGEST: usize = 8;
    let name = |i: usize| {
        let form = document.form(i);
        form.kind == FormKind::Word && form.starts_upper
    };
    let window = TokenRange::new(paragraph.from, paragraph.to.min(paragraph.from + LONGEST));
    let mut end = window.from;
    let mut capitals = true;
    for i in window {
        if name(i) {
            if belongs(document.lower(i), Class::Month) {
                break;
            }
            capitals &= document.form(i).case == Case::Upper || document.lower(i).ends_with('.');
            end = i + 1;
        } else if !one_of(document.surface(i), ", / - . ' 's ’s") || end == window.from {
            break;
        }
    }
    let rest = document.lower_at(end as isize);
    let after = if rest == "," { document.lower_at(end as isize + 1) } else { rest };
    let first_capital = document.tokens().get(window.from).is_some() && document.form(window.from).case == Case::Upper;
    let agency = rest == "("
        && (end + 1..(end + 6).min(document.len()))
            .any(|i| document.surface(i) == ")" && after_bracket(document, i + 1));
    let dashed = (is_dash(rest) && document.tokens()[end].spaced || rest == "—") && (capitals || first_capital);
    // "Nairobi, 13 November 2026 –"
    let at = |steps: usize| document.lower_at((end + steps) as isize);
    let written = rest == "," && belongs(at(2), Class::Month) && (is_dash(at(3)) || is_dash(at(4)));
    let dated = end < document.len() && (rest == "," || capitals) && belongs(after, Class::Month) && first_capital;
    let opening = TokenRange::new(window.from, end);
    let labelled = rest == ":" && is_listed_place(document, opening);
    (!opening.is_empty() && (agency || dashed || dated || written || labelled)).then(|| document.span(opening))
}

/// Whether the words are the name of a town or region on the lists; in capitals of a country too, or one that people share.
fn is_listed_place(document: &Document, opening: TokenRange) -> bool {
    let words: Vec<&str> = opening.iter().map(|i| document.lower(i)).collect();
    let entry = gazetteer::lookup(gazetteer::key(&words.join(" ")));
    let capitals = opening.iter().all(|i| document.form(i).case == Case::Upper);
    let place = entry.is(Entry::CITY | Entry::REGION | Entry::COUNTRY) || entry.is_used_as_place();
    place && (capitals || !entry.is(Entry::COUNTRY | Entry::FIRST_NAME))
}

fn after_bracket(document: &Document, i: usize) -> bool {
    is_dash(document.lower_at(i as isize)) || document.lower_at(i as isize) == ":"
}
