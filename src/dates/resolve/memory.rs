//! What the text has named so far: what `the next day`, `that year` and `the quarter` count from.

use crate::dates::calendar::Date;
use crate::dates::meaning::{Anchor, Base, When};
use crate::dates::period::{Period, Unit};
use crate::text::Document;

/// How many paragraphs back a quarter or half may have been named for `a year earlier` to be its counterpart.
const REACH: usize = 2;

/// The periods last named, other than by `today` and `now`.
#[derive(Default)]
pub struct Memory {
    last: Option<Period>,
    /// The last single day, and the sentence it stands in; outside quotations, and in them or outside.
    last_day: [Option<(Date, usize)>; 2],
    /// The last week, month, quarter and year, each with the paragraph it stands in.
    named: [Option<(Period, usize)>; 4],
    /// The first and last of the parts of a year that figures were reported for last, and the paragraph they stand in.
    reported: Option<(Period, Period, usize)>,
    /// The paragraph and sentence of the expression at hand.
    paragraph: usize,
    sentence: usize,
    quoted: bool,
}

/// The place of a unit in [`Memory::named`].
const fn slot(unit: Unit) -> Option<usize> {
    match unit {
        Unit::Week => Some(0),
        Unit::Month => Some(1),
        Unit::Quarter => Some(2),
        Unit::Year => Some(3),
        _ => None,
    }
}

impl Memory {
    /// Goes to the place of an expression.
    pub fn stand_at(&mut self, document: &Document, token: usize) {
        self.paragraph = document.paragraph_of(token);
        self.sentence = document.sentence_of(token);
        self.quoted = document.is_quoted(token);
    }

    /// Keeps what later expressions may count from.
    pub fn keep(&mut self, when: &When, period: Period) {
        let base = &when.base;
        if matches!(base, Base::Current(Unit::Day, 0, Anchor::Dateline)) {
            if self.last_day().is_none() {
                self.keep_day(period.first);
            }
            return;
        }
        self.last = Some(period);
        if period.unit == Unit::Day {
            self.keep_day(period.first);
        }
        // What others are compared with is not what the text tells of.
        if matches!(base, Base::Counterpart(_) | Base::Away(..)) {
            return;
        }
        if let Some(slot) = slot(period.unit) {
            self.named[slot] = Some((period, self.paragraph));
        }
        if matches!(period.unit, Unit::Month | Unit::Quarter | Unit::Semester) {
            self.reported = Some((period, period, self.paragraph));
        } else if period.unit >= Unit::Year && when.edge.is_none() {
            self.reported = None;
        }
    }

    /// Keeps a range: `in the first seven months of 2024`.
    pub fn keep_range(&mut self, when: &When, first: Period, last: Period) {
        self.keep(when, last);
        self.reported = self.reported.map(|(_, last, paragraph)| (first, last, paragraph));
    }

    fn keep_day(&mut self, day: Date) {
        let named = Some((day, self.sentence));
        self.last_day[1] = named;
        if !self.quoted {
            self.last_day[0] = named;
        }
    }

    /// The period last named.
    pub const fn last(&self) -> Option<Period> {
        self.last
    }

    /// The day last named.
    pub fn last_day(&self) -> Option<Date> {
        self.last_day[1].map(|(day, _)| day)
    }

    /// The day named last, where that was in the sentence at hand or so many sentences before; outside quotations those named
    /// in them do not count.
    pub fn day_within(&self, sentences: usize) -> Option<Date> {
        self.last_day[usize::from(self.quoted)]
            .filter(|(_, sentence)| sentence + sentences >= self.sentence)
            .map(|(day, _)| day)
    }

    /// The last period of that unit; all but quarters must have been named in the same paragraph.
    pub fn named(&self, unit: Unit) -> Option<Period> {
        let (period, paragraph) = self.named[slot(unit)?]?;
        (unit == Unit::Quarter || paragraph == self.paragraph).then_some(period)
    }

    /// The month, quarter or half that figures nearby were reported for, or the first and last of several.
    pub fn reported(&self) -> Option<(Period, Period)> {
        let (first, last, paragraph) = self.reported?;
        let reach = if first.unit == Unit::Month { 0 } else { REACH };
        (paragraph + reach >= self.paragraph).then_some((first, last))
    }
}
