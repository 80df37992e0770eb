//! The model over a document: scores every stretch, decodes it.
//!
//! What a form says of itself and of its neighbours is the same at each of its places: those sums are kept, a row a form.

use super::features::Reading;
use super::{Kind, Mention, tags};
use crate::tagger::{Lattice, Model, Scores};
use crate::text::{Document, TokenRange};
use std::sync::LazyLock;

static MODEL: LazyLock<Model> =
    LazyLock::new(|| Model::parse(include_bytes!("../../models/names.bin")).expect("the embedded model is whole"));

/// The names that the model sees.
pub(super) fn find(doc: &Document) -> Vec<Mention> {
    let reading = Reading::new(doc);
    let names = decode(&reading, &MODEL);
    names.into_iter().map(|(tokens, label)| Mention { span: doc.span(tokens), tokens, label, rule: "tagger" }).collect()
}

/// The names that a model sees in a document.
pub fn decode(reading: &Reading, model: &Model) -> Vec<(TokenRange, Kind)> {
    let mut sums = Sums::new(reading, model);
    let mut lattice = Lattice::new(model);
    let mut out = Vec::new();
    for stretch in reading.stretches() {
        lattice.clear();
        for i in stretch {
            let scores = lattice.push();
            sums.add_words(i, scores);
            reading.context(i, &mut |feature| model.add(scores, feature));
        }
        out.extend(tags::names(&lattice.decode(), stretch.from));
    }
    out
}

/// Sums that depend on a form alone, made when first asked for.
struct Sums<'r, 'm> {
    reading: &'r Reading<'r>,
    model: &'m Model,
    /// In running text, and in sentences in capitals.
    own: [Vec<Option<Scores>>; 2],
    /// As the token two before, one before, one after, two after; the last row is the sentence's border.
    near: [Vec<Option<Scores>>; 4],
}

impl<'r, 'm> Sums<'r, 'm> {
    fn new(reading: &'r Reading<'r>, model: &'m Model) -> Self {
        let forms = reading.words.len();
        Self { reading, model, own: [(); 2].map(|()| vec![None; forms]), near: [(); 4].map(|()| vec![None; forms + 1]) }
    }

    /// Adds what the words at and around token `i` say by themselves.
    fn add_words(&mut self, i: usize, scores: &mut Scores) {
        let (reading, model) = (self.reading, self.model);
        let sum = |emit: &dyn Fn(&mut dyn FnMut(u32))| {
            let mut sum = Scores::default();
            emit(&mut |feature| model.add(&mut sum, feature));
            sum
        };
        let capitals = reading.capitals(i);
        if let Some(form) = reading.form_at(i, 0) {
            let row = &mut self.own[usize::from(capitals)][form as usize];
            add(scores, row.get_or_insert_with(|| sum(&|mut emit| reading.own(form, capitals, &mut emit))));
        }
        for (rows, offset) in self.near.iter_mut().zip([-2, -1, 1, 2]) {
            let form = reading.form_at(i, offset);
            let row = &mut rows[form.map_or(reading.words.len(), |form| form as usize)];
            add(scores, row.get_or_insert_with(|| sum(&|mut emit| reading.neighbour(form, offset, &mut emit))));
        }
    }
}

fn add(scores: &mut Scores, row: &Scores) {
    scores.iter_mut().zip(row).for_each(|(score, value)| *score += value);
}
