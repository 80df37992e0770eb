//! The report: what one article becomes, in the form that every tool reads (version 1.2).
//!
//! Field names, their order and their meaning are a contract; `serde_json::to_string` of a [`Report`] is the JSON that the
//! browser, the npm package and the command line give. What is not known is `null` or `[]`.

use crate::claims::{ClaimKind, CueClass, Polarity};
use crate::dates::{self, DatelineOrigin, Field, TimexKind};
use crate::figures::{FigureKind, Modifier, Trend};
use crate::link::Findings;
use crate::names::Kind;
use crate::options::Correction;
use crate::text::{self, Document, FormKind, OffsetUnit, Span};
use serde::{Deserialize, Serialize};
use std::borrow::Cow;

/// One article's findings. Every `start` and `end` counts in [`Report::offsets`], half open, on grapheme borders.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Report {
    /// Version of the form: "1.2".
    pub version: Cow<'static, str>,
    /// Unit of every offset.
    pub offsets: OffsetUnit,
    /// The day relative dates are resolved against; `None` where nothing gives one.
    pub dateline: Option<Dateline>,
    /// People, organisations, places and other named things.
    pub entities: Vec<Entity>,
    /// Numbers.
    pub figures: Vec<Figure>,
    /// Time expressions.
    pub dates: Vec<DateExpression>,
    /// Attributions.
    pub claims: Vec<Claim>,
    /// Lines of the page around the article: menus, share counts, bylines, captions. Nothing is found in them.
    #[serde(default)]
    pub furniture: Vec<Span>,
    /// What a reader has put right in this report; absent where nothing.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub corrections: Vec<Correction>,
    /// Counts.
    pub stats: Stats,
}

/// The day and place of writing.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Dateline {
    /// The day.
    pub date: dates::Date,
    /// The place the text opens with, as written.
    pub place: Option<String>,
    /// Where the date comes from.
    pub origin: DatelineOrigin,
    /// Where the date stands in the text; absent unless `origin` is `text`.
    #[serde(flatten)]
    pub span: Option<Span>,
}

/// One named thing.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Entity {
    /// `e1`, `e2`, …
    pub id: String,
    /// What it is.
    pub kind: Kind,
    /// Its fullest form in the text.
    pub name: String,
    /// Its other surface forms, in order of first appearance.
    pub aliases: Vec<String>,
    /// Titles and appositions that the text gives it, verbatim.
    pub roles: Vec<String>,
    /// Where it is named.
    pub mentions: Vec<Mention>,
}

/// One naming.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Mention {
    /// First unit.
    pub start: u32,
    /// One past the last.
    pub end: u32,
    /// What this mention alone names; "Israeli" is a group, its entity Israel a place.
    pub label: Kind,
}

/// One number.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Figure {
    /// `f1`, `f2`, …
    pub id: String,
    /// First unit of the whole phrase.
    pub start: u32,
    /// One past its last.
    pub end: u32,
    /// The number alone.
    pub number: Span,
    /// What sort of number it is.
    pub kind: FigureKind,
    /// Its value; `None` for a range.
    pub value: Option<f64>,
    /// A range's low end.
    pub low: Option<f64>,
    /// A range's high end.
    pub high: Option<f64>,
    /// The hedge.
    pub modifier: Modifier,
    /// Up or down.
    pub trend: Option<Trend>,
    /// ISO 4217 code, `percent`, or the singular English unit name; `None` for counts.
    pub unit: Option<String>,
    /// What is counted or measured.
    pub counted: Option<Span>,
    /// Of a count, in the text's words, whose the counted things are ("Ford" of "Ford has 13,000 workers") or what a bare
    /// number measures; other kinds tell it by `counted`.
    #[serde(default)]
    pub concept: Option<String>,
    /// What happened to it.
    pub event: Option<String>,
    /// The rule that read it.
    pub rule: Cow<'static, str>,
    /// The innermost claim it stands in; `None` where the article asserts it.
    pub claim: Option<String>,
}

/// One time expression.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct DateExpression {
    /// `d1`, `d2`, …
    pub id: String,
    /// First unit.
    pub start: u32,
    /// One past the last.
    pub end: u32,
    /// Its TIMEX3 type.
    pub kind: TimexKind,
    /// Its TIMEX3 value.
    pub value: String,
    /// First calendar day.
    pub from: Option<dates::Date>,
    /// Last calendar day.
    pub to: Option<dates::Date>,
    /// Fields that the text does not state.
    pub implied: Vec<Field>,
    /// Other readings, best first.
    pub alternatives: Vec<String>,
    /// The rule that read it.
    pub rule: Cow<'static, str>,
    /// The innermost claim it stands in.
    pub claim: Option<String>,
}

/// One attribution.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Claim {
    /// `c1`, `c2`, …
    pub id: String,
    /// How much of the content is quoted.
    pub kind: ClaimKind,
    /// Who says it; empty where the text does not say.
    pub source: Vec<Span>,
    /// The entity that the source names.
    pub entity: Option<String>,
    /// "said", "according to", …
    pub cue: Vec<Span>,
    /// What the cue means.
    pub cue_class: CueClass,
    /// What the source does by saying it.
    pub polarity: Polarity,
    /// What is said.
    pub content: Vec<Span>,
    /// The claim around this one.
    pub within: Option<String>,
    /// Figures inside the content.
    pub figures: Vec<String>,
    /// Time expressions inside the content.
    pub dates: Vec<String>,
    /// Entities named inside the content.
    pub entities: Vec<String>,
    /// The rule that read it.
    pub rule: Cow<'static, str>,
    /// 0 to 1, calibrated.
    pub confidence: f64,
}

/// Counts of the text.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Stats {
    /// Tokens that are words or numbers.
    pub words: usize,
    /// Sentences.
    pub sentences: usize,
    /// How long the extraction took; the caller fills it in, as the library reads no clock.
    pub milliseconds: Option<f64>,
}

impl Report {
    /// Writes the findings down, with offsets in `unit`.
    pub(crate) fn new(
        document: &Document,
        dateline: Option<dates::Dateline>,
        findings: &Findings,
        unit: OffsetUnit,
    ) -> Self {
        let place = |span: Span| text::widen_to_graphemes(document.text(), span);
        let mut report = Self {
            version: Cow::Borrowed("1.2"),
            offsets: unit,
            dateline: dateline.map(|line| Dateline {
                date: line.date,
                place: line.place.map(|span| document.slice(span).to_owned()),
                origin: line.origin,
                span: line.span,
            }),
            entities: findings
                .entities
                .iter()
                .enumerate()
                .map(|(i, entity)| write_entity(document, findings, i, entity))
                .collect(),
            figures: findings
                .figures
                .iter()
                .enumerate()
                .map(|(i, (figure, claim))| write_figure(document, i, figure, *claim))
                .collect(),
            dates: findings.dates.iter().enumerate().map(|(i, (date, claim))| write_date(i, date, *claim)).collect(),
            claims: findings
                .claims
                .iter()
                .enumerate()
                .map(|(i, (claim, contents))| write_claim(i, claim, contents))
                .collect(),
            furniture: document.furniture().to_vec(),
            corrections: Vec::new(),
            stats: Stats {
                words: (0..document.len())
                    .filter(|&i| matches!(document.form(i).kind, FormKind::Word | FormKind::Number))
                    .count(),
                sentences: document.sentences().len(),
                milliseconds: None,
            },
        };
        report.for_each_span(|start, end| {
            let span = place(Span::new(*start, *end));
            (*start, *end) = (span.start, span.end);
        });
        let mut offsets = Vec::new();
        report.for_each_span(|start, end| offsets.extend([start, end]));
        text::convert(document.text(), unit, &mut offsets);
        report
    }

    /// Calls `f` with every start and end in the report.
    fn for_each_span<'a>(&'a mut self, mut f: impl FnMut(&'a mut u32, &'a mut u32)) {
        if let Some(span) = self.dateline.as_mut().and_then(|line| line.span.as_mut()) {
            f(&mut span.start, &mut span.end);
        }
        for span in &mut self.furniture {
            f(&mut span.start, &mut span.end);
        }
        for mention in self.entities.iter_mut().flat_map(|entity| &mut entity.mentions) {
            f(&mut mention.start, &mut mention.end);
        }
        for figure in &mut self.figures {
            f(&mut figure.start, &mut figure.end);
            f(&mut figure.number.start, &mut figure.number.end);
            if let Some(span) = &mut figure.counted {
                f(&mut span.start, &mut span.end);
            }
        }
        for date in &mut self.dates {
            f(&mut date.start, &mut date.end);
        }
        for claim in &mut self.claims {
            for span in claim.source.iter_mut().chain(&mut claim.cue).chain(&mut claim.content) {
                f(&mut span.start, &mut span.end);
            }
        }
    }
}

fn id(letter: char, number: usize) -> String {
    format!("{letter}{}", number + 1)
}

fn ids(letter: char, numbers: &[usize]) -> Vec<String> {
    numbers.iter().map(|&number| id(letter, number)).collect()
}

fn write_entity(document: &Document, findings: &Findings, number: usize, entity: &crate::entities::Entity) -> Entity {
    let mentions = || entity.mentions.iter().map(|&mention| &findings.mentions[mention]);
    let mut aliases: Vec<String> = Vec::new();
    for mention in mentions() {
        let form = document.slice(mention.span);
        if form != entity.name && !aliases.iter().any(|alias| alias == form) {
            aliases.push(form.to_owned());
        }
    }
    Entity {
        id: id('e', number),
        kind: entity.kind,
        name: entity.name.clone(),
        aliases,
        roles: entity.roles.iter().map(|span| document.slice(*span).to_owned()).collect(),
        mentions: mentions()
            .map(|mention| Mention { start: mention.span.start, end: mention.span.end, label: mention.label })
            .collect(),
    }
}

fn write_figure(document: &Document, number: usize, figure: &crate::figures::Figure, claim: Option<usize>) -> Figure {
    Figure {
        id: id('f', number),
        start: figure.span.start,
        end: figure.span.end,
        number: figure.number,
        kind: figure.kind,
        value: figure.value,
        low: figure.low,
        high: figure.high,
        modifier: figure.modifier,
        trend: figure.trend,
        unit: figure.unit.as_deref().map(str::to_owned),
        counted: figure.counted,
        concept: figure.concept.map(|span| document.slice(span).to_owned()),
        event: figure.event.clone(),
        rule: Cow::Borrowed(figure.rule),
        claim: claim.map(|claim| id('c', claim)),
    }
}

fn write_date(number: usize, date: &dates::Timex, claim: Option<usize>) -> DateExpression {
    DateExpression {
        id: id('d', number),
        start: date.span.start,
        end: date.span.end,
        kind: date.kind,
        value: date.value.clone(),
        from: date.from,
        to: date.to,
        implied: date.implied.clone(),
        alternatives: date.alternatives.clone(),
        rule: Cow::Borrowed(date.rule),
        claim: claim.map(|claim| id('c', claim)),
    }
}

fn write_claim(number: usize, claim: &crate::claims::Claim, contents: &crate::link::Contents) -> Claim {
    Claim {
        id: id('c', number),
        kind: claim.kind,
        source: claim.source.clone(),
        entity: claim.entity.map(|entity| id('e', entity)),
        cue: claim.cue.clone(),
        cue_class: claim.cue_class,
        polarity: claim.polarity,
        content: claim.content.clone(),
        within: claim.within.map(|outer| id('c', outer)),
        figures: ids('f', &contents.figures),
        dates: ids('d', &contents.dates),
        entities: ids('e', &contents.entities),
        rule: Cow::Borrowed(claim.rule),
        confidence: claim.confidence,
    }
}
