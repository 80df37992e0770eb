//! Linear-chain CRF at run time: model file, hashed features, decoding. Serves names and claims alike; knows neither.
//!
//! Takes a [`Model`] and, for each position of a sequence, what its features add up to; gives one label a position.
//!
//! - A **feature** is a `u32` hash ([`hash::feature`]); a model keeps as many of its upper bits as it was trained with.
//! - A **state** feature has a row of small integer weights, one a label. Callers may add rows up once and keep the
//!   sums (all that depends on a word form alone, say): [`Model::add`] works on any [`Scores`].
//! - The [`Features`] of a position are collected first and looked up together: the processor then fetches many rows at a
//!   time.
//! - An **edge** feature has a weight for each pair of labels; a model without any costs nothing for them.
//! - Forbidden transitions are part of the model.
//!
//! A caller writes its features once, as a function that hands hashes to a closure; the trainer (`tools/train`) collects
//! what the library sums up, so that training and running see the same.
//!
//! ```
//! use pressglass::tagger::{hash, Features, Lattice, Model, Parts, Scores, FORBIDDEN};
//!
//! // Two labels: outside and inside. The word decides; a sequence may not begin inside.
//! let inside = hash::feature(0, hash::word("press"), 0);
//! let model = Model::parse(&Parts {
//!     labels: 2, bits: 20, edge_bits: 0, scale: 0.5,
//!     start: vec![0, FORBIDDEN], transitions: vec![0; 4],
//!     states: vec![(inside, vec![0, 7])], edges: vec![],
//! }.encode()).unwrap();
//!
//! let mut lattice = Lattice::new(&model);
//! let mut features = Features::default();
//! for word in ["press", "the", "press"] {
//!     let mut scores = Scores::default();
//!     features.push(hash::feature(0, hash::word(word), 0));
//!     model.add(&mut scores, &mut features);
//!     lattice.push(&scores);
//! }
//! assert_eq!(lattice.decode(), [0, 0, 1]);
//! ```

mod format;
mod lattice;
mod table;
mod trace;

pub use crate::text::hash;
pub use format::{FORBIDDEN, ParseError, Parts};
pub use lattice::Lattice;
pub use trace::Trace;

use table::Table;

/// The most labels that a model may have: a row of weights is as wide.
pub const MAX_LABELS: usize = 16;

/// Transition and start weights count in this part of a state weight's unit.
pub const FINE: i32 = 16;

/// What a forbidden transition counts, in fine parts: worse than any sum of weights at one position.
const BARRED: i32 = -(1 << 26);

/// The weights of one state feature, a label each.
type Row = [i8; MAX_LABELS];

/// The weights of one edge feature, a row for each label that comes first.
type EdgeRow = [Row; MAX_LABELS];

/// Sums of state weights, a label each; wide enough for those of 250 features.
pub type Scores = [i16; MAX_LABELS];

/// Features that are to be looked up together.
#[derive(Debug, Default)]
pub struct Features(Vec<u32>);

impl Features {
    /// Adds a feature by its hash.
    #[inline]
    pub fn push(&mut self, hash: u32) {
        self.0.push(hash);
    }
}

/// A trained model, ready for use.
#[derive(Debug)]
pub struct Model {
    labels: usize,
    /// What one unit of a state weight is worth in log odds.
    scale: f64,
    start: [i32; MAX_LABELS],
    /// In fine parts, a row for each label that comes first.
    transitions: [[i32; MAX_LABELS]; MAX_LABELS],
    states: Table<Row>,
    edges: Table<EdgeRow>,
}

impl Model {
    /// Reads a model file.
    ///
    /// # Errors
    /// If the bytes are no model file, or one cut short.
    pub fn parse(bytes: &[u8]) -> Result<Self, ParseError> {
        format::read(bytes)
    }

    /// Adds the weights of state features to the scores, and leaves the list empty.
    pub fn add(&self, scores: &mut Scores, features: &mut Features) {
        let mut sums = *scores;
        self.states.each(&mut features.0, |row| {
            sums.iter_mut().zip(row).for_each(|(sum, &weight)| *sum += i16::from(weight));
        });
        *scores = sums;
    }
}

/// Adds sums of weights to scores.
pub fn add(scores: &mut Scores, sums: &Scores) {
    scores.iter_mut().zip(sums).for_each(|(score, sum)| *score += sum);
}
