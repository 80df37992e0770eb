//! The tagger at work: features of a paragraph to the best sequence of tags.

use super::facts::FactTable;
use super::features;
use super::layout::Layout;
use crate::tagger::{self, Features, Lattice, Model, ParseError, Scores};
use std::sync::LazyLock;

/// A trained model of attributions.
#[derive(Debug)]
pub struct Tagger {
    model: Model,
}

impl Tagger {
    /// Reads a model file.
    ///
    /// # Errors
    /// If the bytes are no model file.
    pub fn parse(bytes: &[u8]) -> Result<Self, ParseError> {
        Ok(Self { model: Model::parse(bytes)? })
    }

    /// The model that the library carries.
    ///
    /// # Panics
    /// If the library was built with a broken model.
    pub fn embedded() -> &'static Self {
        static MODEL: LazyLock<Tagger> =
            LazyLock::new(|| Tagger::parse(include_bytes!("../../models/claims.bin")).expect("a whole model"));
        &MODEL
    }

    /// Makes ready for the paragraphs of one document.
    pub fn run<'a>(&'a self, facts: &'a FactTable) -> Run<'a> {
        Run {
            model: &self.model,
            facts,
            forms: vec![None; facts.len()],
            features: Features::default(),
            lattice: Lattice::new(&self.model),
        }
    }
}

/// One pass over a document.
#[derive(Debug)]
pub struct Run<'a> {
    model: &'a Model,
    facts: &'a FactTable,
    /// The sums of weights of each form at each distance, made when first asked for.
    forms: Vec<Option<Box<[Scores; 5]>>>,
    features: Features,
    lattice: Lattice<'a>,
}

impl Run<'_> {
    /// The tags of a paragraph's tokens.
    pub fn tag(&mut self, layout: &Layout) -> Vec<u8> {
        self.lattice.clear();
        for i in layout.paragraph {
            let mut scores = Scores::default();
            for (slot, distance) in features::DISTANCES.enumerate() {
                let number = layout.number(i as isize + distance);
                tagger::add(&mut scores, &self.form_sums(number)[slot]);
            }
            features::state(layout, i, |hash| self.features.push(hash));
            self.model.add(&mut scores, &mut self.features);
            features::edge(layout, i, |hash| self.features.push(hash));
            self.lattice.edge(&mut self.features);
            self.lattice.push(&scores);
        }
        self.lattice.decode()
    }

    /// What a form says at each distance.
    fn form_sums(&mut self, number: usize) -> &[Scores; 5] {
        let Self { model, facts, forms, features, .. } = self;
        forms[number].get_or_insert_with(|| {
            let mut sums = Box::new([Scores::default(); 5]);
            for (sums, distance) in sums.iter_mut().zip(features::DISTANCES) {
                features::form(facts.get(number), distance, |hash| features.push(hash));
                model.add(sums, features);
            }
            sums
        })
    }
}
