//! The tagger at work: features of a paragraph to the best sequence of tags.

use super::facts::FactTable;
use super::features;
use super::layout::Layout;
use crate::tagger::{Lattice, Model, ParseError, Scores};
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
        Run { model: &self.model, facts, forms: vec![None; facts.len()], lattice: Lattice::new(&self.model) }
    }
}

/// One pass over a document.
#[derive(Debug)]
pub struct Run<'a> {
    model: &'a Model,
    facts: &'a FactTable,
    /// The sums of weights of each form at each distance, made when first asked for.
    forms: Vec<Option<Box<[Scores; 5]>>>,
    lattice: Lattice<'a>,
}

impl Run<'_> {
    /// The tags of a paragraph's tokens.
    pub fn tag(&mut self, layout: &Layout) -> Vec<u8> {
        self.lattice.clear();
        for i in layout.paragraph {
            self.lattice.push();
            for (slot, distance) in features::DISTANCES.enumerate() {
                let number = layout.number(i as isize + distance);
                let sums = &form_sums(self.model, self.facts, &mut self.forms, number)[slot];
                self.lattice.add(sums);
            }
            features::state(layout, i, |hash| self.lattice.state(hash));
            features::edge(layout, i, |hash| self.lattice.edge(hash));
        }
        self.lattice.decode()
    }
}

fn form_sums<'f>(
    model: &Model,
    facts: &FactTable,
    forms: &'f mut [Option<Box<[Scores; 5]>>],
    number: usize,
) -> &'f [Scores; 5] {
    forms[number].get_or_insert_with(|| {
        let mut sums = Box::new([Scores::default(); 5]);
        for (sums, distance) in sums.iter_mut().zip(features::DISTANCES) {
            features::form(facts.get(number), distance, |hash| model.add(sums, hash));
        }
        sums
    })
}
