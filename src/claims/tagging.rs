//! The tagger at work: features of a paragraph to the best sequence of tags.

use super::facts::FactTable;
use super::features;
use super::layout::Layout;
use super::tagged::Tagged;
use crate::tagger::{self, Features, Lattice, Model, ParseError, Scores, Trace};
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
            trace: Trace::new(&self.model),
        }
    }
}

/// Of a longer paragraph no record is kept, which would take half a kilobyte a token: its spans stay as they are tagged.
const LONGEST: usize = 4096;

/// One pass over a document.
#[derive(Debug)]
pub struct Run<'a> {
    model: &'a Model,
    facts: &'a FactTable,
    /// The sums of weights of each form at each distance, made when first asked for.
    forms: Vec<Option<Box<[Scores; 5]>>>,
    features: Features,
    lattice: Lattice<'a>,
    trace: Trace<'a>,
}

impl Run<'_> {
    /// Tags a paragraph.
    pub fn tag(&mut self, layout: &Layout) -> Tagged<'_> {
        self.lattice.clear();
        self.trace.clear();
        let is_traced = layout.paragraph.len() <= LONGEST;
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
            if is_traced {
                self.trace.push(&self.lattice, &scores);
            }
            self.lattice.push(&scores);
        }
        let tags = self.lattice.decode();
        Tagged::new(&self.trace, layout.paragraph.from, tags)
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
