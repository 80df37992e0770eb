//! Every number of the article with its value, its hedge, its unit, and what it counts.
//!
//! Takes a document; gives the [`Figure`]s in order. In `More than 34,000 Palestinians have been killed` the figure is
//! 34,000, more than, counting `Palestinians`, event `killed`. The words it knows stand in tables of `lexicon`; no model.
//!
//! | module | does |
//! |---|---|
//! | `reader` | each token as digits, number word or word of a set, looked up once a form |
//! | `numeral`, `fraction`, `groups` | `two hundred and six`, `5 1/2`, `4 thousand 3 hundred`, `2.5 × 10⁻³` |
//! | `quantity`, `money`, `rate`, `age`, `article` | the number with its unit: `US$ 7.2 bn`, `MSEK 60`, `$3 a share`, `she turned 70`, `a dollar a day` |
//! | `ranges`, `versus` | two numbers that are one: `200 to 300`, `5 ft 2 in`, `5 ± 2 kg`, `52-48` |
//! | `exclusions` | numbers that are no figures |
//! | `hedge`, `trend` | `more than`, `rose` |
//! | `chunk`, `verbs`, `subject` | noun phrases, verbs, the subject of a clause |
//! | `counted`, `governor`, `event` | what is counted or measured, whose it is, what happened |
//! | `respectively` | `rose 3% and 5% respectively` |

mod age;
mod article;
mod chunk;
mod counted;
mod event;
mod exclusions;
mod fraction;
mod governor;
mod groups;
mod hedge;
mod money;
mod numeral;
mod quantity;
mod ranges;
mod rate;
mod reader;
mod respectively;
mod subject;
mod trend;
mod verbs;
mod versus;

use crate::lexicon::one_of;
use crate::lexicon::sets::Set;
use crate::text::{Document, Span};
use numeral::Amount;
use quantity::Quantity;
use reader::Reader;
use serde::{Deserialize, Serialize};
use std::borrow::Cow;

/// What sort of number it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum FigureKind {
    /// So many of something.
    Count,
    /// A share in hundredths, percentage points included.
    Percent,
    /// A sum of money.
    Money,
    /// A quantity with a unit of measurement.
    Measure,
    /// A length of time or an age.
    Duration,
    /// A ratio, fraction or odds ("one in five").
    Ratio,
    /// A rank ("third-largest").
    Ordinal,
}

/// How the text hedges the number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Modifier {
    /// No hedge.
    Exactly,
    /// "some", "about", "nearly"
    About,
    /// "more than", "over"
    MoreThan,
    /// "fewer than", "under"
    LessThan,
    /// "at least"
    AtLeast,
    /// "up to", "as many as"
    AtMost,
}

/// Which way the number went, where verb or adverb says so.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Trend {
    /// "rose 3%"
    Up,
    /// "fell 60 points"
    Down,
}

/// A number as the text gives it.
#[derive(Debug, Clone, PartialEq)]
pub struct Figure {
    /// The whole phrase, hedge and counted thing included.
    pub span: Span,
    /// The number with its sign, currency and unit, without hedge and counted thing: `34,000`, `US$ 7.2 bn`, `30 miles`.
    pub number: Span,
    /// What sort of number it is.
    pub kind: FigureKind,
    /// Its value; `None` for a range.
    pub value: Option<f64>,
    /// A range's low end; `None` where it is open or no range.
    pub low: Option<f64>,
    /// A range's high end.
    pub high: Option<f64>,
    /// The hedge.
    pub modifier: Modifier,
    /// Up or down.
    pub trend: Option<Trend>,
    /// ISO 4217 code of money, `percent`, or the singular English name of the unit; `None` for counts.
    pub unit: Option<Cow<'static, str>>,
    /// The noun phrase that is counted or measured.
    pub counted: Option<Span>,
    /// Of a count, whose the counted things are or what a bare number measures; other kinds tell it by `counted`.
    pub concept: Option<Span>,
    /// What happened to it: a participle or verb.
    pub event: Option<String>,
    /// The rule that read it.
    pub rule: &'static str,
}

/// Finds the figures of a document, in order; none overlaps another's number.
pub fn find(document: &Document) -> Vec<Figure> {
    let reader = Reader::new(document);
    let mut out: Vec<Read> = Vec::new();
    for mut quantity in ranges::join(&reader, quantities(&reader)) {
        versus::read(&reader, &mut quantity);
        let owned = reader.previous_in(quantity.from, 0, "'s '");
        let inside_last = quantity.is_bare() && !owned && out.last().is_some_and(|last| quantity.from < last.to);
        if !inside_last && exclusions::reason(&reader, &quantity).is_none() {
            let mut read = figure(&reader, &quantity, out.last());
            if let Some(last) = out.last_mut() {
                share(&reader, last, &mut read);
            }
            out.push(read);
            respectively::share_out(&reader, &mut out);
        }
    }
    out.into_iter().map(|read| read.figure).collect()
}

/// How far behind its part the whole may end, in tokens: `15 [of the 27 member states]`.
const WHOLE: usize = 12;

/// How far behind the phrase before it a number may stand that shares its verb, in tokens: `added 540 jobs[, bars and hotels] 290`.
const GAPPED: usize = 7;

/// A figure with the tokens of its phrase.
struct Read {
    figure: Figure,
    from: usize,
    /// Token after its number, unit and hedges.
    end: usize,
    /// Token after what it counts.
    to: usize,
    about: counted::About,
}

/// All quantities from left to right, figures or not.
fn quantities<'t>(reader: &Reader<'_, 't>) -> Vec<Quantity<'t>> {
    let mut out: Vec<Quantity> = Vec::new();
    let mut i = 0;
    while i < reader.doc.len() {
        if let Some(quantity) = quantity::read(reader, i) {
            i = quantity.to.max(i + 1);
            out.push(quantity);
        } else {
            i += 1;
        }
    }
    out
}

/// The figure that a quantity is, with its hedge, its trend, what it counts and what happened; `last` is the figure before it.
fn figure(reader: &Reader, quantity: &Quantity, last: Option<&Read>) -> Read {
    let last = last.filter(|last| reader.same_sentence(last.from, quantity.from));
    let hedged = hedge::read(reader, quantity);
    let earlier =
        last.map(|last| counted::Earlier { kind: last.figure.kind, end: last.end, to: last.to, about: last.about });
    let mut about = counted::read(reader, quantity, hedged.from, hedged.to, earlier);
    let to = about.counted.filter(|_| about.follows).map_or(hedged.to, |counted| counted.to);
    let (value, low, high) = match quantity.number.amount {
        Amount::Exact(value) => (Some(value), None, None),
        Amount::Between(low, high) => (None, Some(low), Some(high)),
    };
    let happens = matches!(quantity.kind, FigureKind::Count | FigureKind::Ratio | FigureKind::Percent);
    let mut figure = Figure {
        span: reader.span(hedged.from, to),
        number: reader.span(quantity.from, quantity.core),
        kind: quantity.kind,
        value,
        low,
        high,
        modifier: hedged.modifier,
        trend: trend::read(reader, quantity, hedged.from, hedged.to),
        unit: quantity.unit.clone(),
        counted: about.counted.map(|range| reader.doc.span(range)),
        concept: about.concept.map(|range| reader.doc.span(range)),
        event: None,
        rule: quantity.rule,
    };
    if happens {
        // "15 of the 27 states voted": the verb follows the whole
        let end = about.counted.map_or(to, |counted| counted.to.max(to)).min(to + WHOLE);
        figure.event = event::read(reader, hedged.from, end, last.and_then(|last| last.figure.event.as_ref()))
            // a survey found 40%, nobody else
            .filter(|event| quantity.kind == FigureKind::Count || event != "found")
            // "voted by 26 to 22 to cut"
            .filter(|event| quantity.rule != "vote" || event == reader.previous(hedged.from, 0))
            // "averaged 6.8%", "blamed a 40% fall"
            .filter(|event| {
                quantity.kind != FigureKind::Percent
                    || !reader.previous_in(hedged.from, 0, "a an")
                        && (about.follows || event != reader.previous(hedged.from, 0))
            });
    }
    if let Some(last) = last {
        inherit(reader, &mut figure, &mut about, quantity, &hedged, last);
    }
    Read { figure, from: hedged.from, end: hedged.to, to, about }
}

/// What two figures of a list share: in `120 soldiers and 30 doctors had been sent` the event of the second is the first's too.
fn share(reader: &Reader, last: &mut Read, next: &mut Read) {
    let joined = next.from == last.to + 1 && reader.next_in(last.to, 0, "and or");
    let counts = last.figure.kind == FigureKind::Count && last.figure.counted.is_some() && next.about.follows;
    if joined && counts && last.figure.event.is_none() {
        last.figure.event.clone_from(&next.figure.event);
    }
    // "a three-year, $45 million contract"
    let attribute = reader::is_dash(reader.previous(last.end, 1)) && reader.next_in(last.end, 0, ",");
    if attribute && next.from == last.end + 1 && next.about.follows && !last.about.follows {
        last.figure.counted = next.figure.counted;
    }
    // "killing six soldiers and two guards"
    let listed = next.from == last.to + 1 && reader.next_in(last.to, 0, "and or ,");
    let alike = last.about.follows && next.about.follows && next.figure.kind == FigureKind::Count;
    if listed && alike && last.figure.kind == FigureKind::Count && next.figure.event.is_none() {
        next.figure.event.clone_from(&last.figure.event);
    }
}

/// What a figure takes over from the one before it: `7.5 million crowns ($1.1 million)` says one thing twice, and in `12 people
/// were killed and 54 wounded` the second count is of people too.
fn inherit(
    reader: &Reader,
    figure: &mut Figure,
    about: &mut counted::About,
    quantity: &Quantity,
    hedged: &hedge::Hedged,
    last: &Read,
) {
    let before = &last.figure;
    let converts = hedged.from == last.end + 1 && one_of(reader.surface(last.end), "( /");
    if converts && figure.kind == before.kind {
        if figure.modifier == Modifier::Exactly {
            figure.modifier = before.modifier;
        }
        figure.trend = figure.trend.or(before.trend);
        figure.counted = before.counted;
        figure.concept = before.concept;
    }
    // "the 12-storey block killed 46": no storeys
    let counts = before.kind == FigureKind::Count && !reader::is_dash(reader.surface(last.end));
    let bare = |figure: &Figure| counts && figure.kind == FigureKind::Count && figure.counted.is_none();
    if bare(figure) && (figure.event.is_some() || reader.goes_on(hedged.to) && verbs::is_verb(reader, hedged.to)) {
        *about = counted::About { follows: false, concept: None, ..last.about };
        (figure.counted, figure.concept) = (before.counted, None);
    }
    if figure.kind == FigureKind::Count && figure.counted.is_none() && goes_on(reader, hedged.from, quantity, last) {
        // "to 412 million euros from 355 million"
        (figure.kind, figure.unit) = (before.kind, before.unit.clone());
        if figure.kind != FigureKind::Count {
            (figure.counted, figure.concept) = (figure.concept.or(before.counted), None);
        }
    }
    // "added 540 jobs, bars 290 and banks 330"
    let gapped =
        bare(figure) && before.event.is_some() && figure.concept.is_some() && reader.next_in(last.to, 0, ", and");
    if gapped && hedged.from < last.to + GAPPED && !(last.to..hedged.from).any(|i| verbs::is_verb(reader, i)) {
        (figure.counted, figure.event) = (before.counted, before.event.clone());
    }
    let compared = is_compared(reader, hedged, last);
    // "visits to three branches fell from 400": no branches, but "38 died, up from 10"
    let fell = reader.previous_in(hedged.from, 0, "from")
        && !reader.previous_in(hedged.from, 1, "up down")
        && (last.to..hedged.from).any(|i| verbs::is_verb(reader, i));
    // "took 54% of the vote against 43% for his rival"
    let shares = figure.kind == FigureKind::Percent && before.kind == figure.kind;
    if compared && (bare(figure) && !fell || shares && last.about.follows && !about.follows) {
        figure.counted = before.counted;
    }
    inherit_trend(reader, figure, hedged, last);
}

/// Whether a number is held against the one before it: `Of the 26 injured, nine are in hospital`, `won 58 seats, against 49 for
/// its rival`, `312 votes to 198`.
fn is_compared(reader: &Reader, hedged: &hedge::Hedged, last: &Read) -> bool {
    let link = reader.previous(hedged.from, 0);
    let opens = reader.doc.lower(reader.doc.sentence(hedged.from).from);
    one_of(link, "against from versus")
        || link == "to" && hedged.from == last.to + 1
        || link == "of" && reader.previous_in(hedged.from, 1, "out")
        || reader.next_in(hedged.to, 0, "against")
        || one_of(opens, "of out") && link == ","
}

/// The trend of a figure that says the same as the one before it, or goes on with it.
fn inherit_trend(reader: &Reader, figure: &mut Figure, hedged: &hedge::Hedged, last: &Read) {
    let before = &last.figure;
    // "rose 34 points, or 0.6%"
    if hedged.from == last.end + 2 && reader.previous_in(last.end + 2, 0, "or") && figure.counted == before.counted {
        figure.trend = figure.trend.or(before.trend);
    }
    let joined = hedged.from == last.end + 1 && reader.previous_in(hedged.from, 0, "and");
    if figure.trend.is_none()
        && (reader.previous_in(hedged.from, 0, "by") || joined && figure.kind == FigureKind::Percent)
        && figure.unit.is_some()
        && figure.unit == before.unit
    {
        // "were down 2.3%, Burlington by 2.6%"; "fell 2% and 1% respectively"
        figure.trend = before.trend;
    }
}

/// Whether a bare number goes on in the unit of the figure before it: `412 million euros, from 355 million`, `rose by 2 percent
/// but output by 1`.
fn goes_on(reader: &Reader, from: usize, quantity: &Quantity, last: &Read) -> bool {
    let link = reader.previous(from, 0);
    let before = reader.previous(last.from, 0);
    match last.figure.kind {
        FigureKind::Money => {
            let decimal = link == "from" && quantity.number.digits.is_some_and(|digits| digits.has_point);
            // "3.5 billion euros in May and a further 3 billion in June"
            let billions = quantity.number.magnitude >= 1e9 && !reader.next_in(quantity.to, 0, "(");
            billions || (decimal || quantity.number.magnitude >= 1000.0) && reader.previous_is(from, 0, Set::Comparing)
        }
        _ if link == "to" && before == "from" => quantity.number.magnitude <= 1.0,
        FigureKind::Percent => link == "by" && before == "by" && quantity.number.magnitude <= 1.0,
        _ => false,
    }
}
