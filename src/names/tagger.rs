//! The model over a document: scores every stretch, decodes it.
//!
//! What a form says of itself and of its neighbours is the same at each of its places: those sums are kept, a row a form.

use super::agreement::agree;
use super::borders::mend;
use super::features::Reading;
use super::second::SecondLook;
use super::{Kind, Mention, tags, told};
use crate::tagger::{Features, Lattice, Model, Scores, add};
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
    let mut features = Features::default();
    let mut out = Vec::with_capacity(first.names.len());
    let mut scores = first.scores.into_iter();
    for stretch in first.stretches {
        lattice.clear();
        for (i, mut scores) in stretch.iter().zip(&mut scores) {
            look.features(i, |feature| features.push(feature));
            second.add(&mut scores, &mut features);
            lattice.push(&scores);
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
            let mut scores = sums.words(i);
            reading.context(i, &mut |feature| sums.features.push(feature));
            model.add(&mut scores, &mut sums.features);
            lattice.push(&scores);
            pass.scores.push(scores);
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
    features: Features,
}

impl<'r, 'm> Sums<'r, 'm> {
    fn new(reading: &'r Reading<'r>, model: &'m Model) -> Self {
        let forms = reading.words.len();
        Self {
            reading,
            model,
            own: [(); 2].map(|()| vec![None; forms]),
            near: [(); 4].map(|()| vec![None; forms + 1]),
            features: Features::default(),
        }
    }

    /// What the words at and around token `i` say by themselves.
    fn words(&mut self, i: usize) -> Scores {
        let Self { reading, model, own, near, features } = self;
        let mut scores = Scores::default();
        let sum = |features: &mut Features| {
            let mut sum = Scores::default();
            model.add(&mut sum, features);
            sum
        };
        let capitals = reading.capitals(i);
        if let Some(form) = reading.form_at(i, 0) {
            let row = own[usize::from(capitals)][form as usize].get_or_insert_with(|| {
                reading.own(form, capitals, &mut |feature| features.push(feature));
                sum(features)
            });
            add(&mut scores, row);
        }
        for (rows, offset) in near.iter_mut().zip([-2, -1, 1, 2]) {
            let form = reading.form_at(i, offset);
            let row = rows[form.map_or(reading.words.len(), |form| form as usize)].get_or_insert_with(|| {
                reading.neighbour(form, offset, &mut |feature| features.push(feature));
                sum(features)
            });
            add(&mut scores, row);
        }
        scores
    }
}
