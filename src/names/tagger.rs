//! The model over a document: scores every stretch, decodes it.
//!
//! What a form says of itself and of its neighbours is the same at each of its places: those sums are kept, a row a form.

use super::agreement::agree;
use super::borders::mend;
use super::features::Reading;
use super::second::SecondLook;
use super::{Kind, Mention, tags, told};
use crate::tagger::{Lattice, Model, Scores};
use crate::text::{Document, TokenRange};
use std::sync::LazyLock;

static FIRST: LazyLock<Model> =
    LazyLock::new(|| Model::parse(include_bytes!("../../models/names.bin")).expect("the embedded model is whole"));

/// The second pass counts on top of the scores of the first, in the same unit.
static SECOND: LazyLock<Model> = LazyLock::new(|| {
    Model::parse(include_bytes!("../../models/names-second.bin")).expect("the embedded model is whole")
});

/// The names that the model sees.
pub(super) fn find(doc: &Document) -> Vec<Mention> {
    let reading = Reading::new(doc);
    let found = agree(&reading, decode(&reading, &FIRST, &SECOND));
    let names = told::add(doc, mend(doc, found));
    names.into_iter().map(|(tokens, label, rule)| Mention { span: doc.span(tokens), tokens, label, rule }).collect()
}

/// The names in a document: a first pass, and a second that knows the first.
pub fn decode(reading: &Reading, first: &Model, second: &Model) -> Vec<(TokenRange, Kind)> {
    let first = first_pass(reading, first);
    let look = SecondLook::new(reading, &first.names);
    let mut lattice = Lattice::new(second);
    let mut out = Vec::with_capacity(first.names.len());
    let mut scores = first.scores.into_iter();
    for stretch in first.stretches {
        lattice.clear();
        for (i, first) in stretch.iter().zip(&mut scores) {
            let scores = lattice.push();
            *scores = first;
            look.features(i, |feature| second.add(scores, feature));
        }
        out.extend(tags::names(&lattice.decode(), stretch.from));
    }
    out
}

/// What a model makes of each sentence by itself.
#[derive(Debug)]
pub struct FirstPass {
    /// The stretches that it looked at.
    pub stretches: Vec<TokenRange>,
    /// The scores of their tokens, one after another.
    pub scores: Vec<Scores>,
    /// The names that it sees.
    pub names: Vec<(TokenRange, Kind)>,
}

/// The first pass over a document.
pub fn first_pass(reading: &Reading, model: &Model) -> FirstPass {
    let mut sums = Sums::new(reading, model);
    let mut lattice = Lattice::new(model);
    let mut pass = FirstPass { stretches: reading.stretches(), scores: Vec::new(), names: Vec::new() };
    for stretch in &pass.stretches {
        lattice.clear();
        for i in *stretch {
            let scores = lattice.push();
            sums.add_words(i, scores);
            reading.context(i, &mut |feature| model.add(scores, feature));
            pass.scores.push(*scores);
        }
        pass.names.extend(tags::names(&lattice.decode(), stretch.from));
    }
    pass
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
