//! Linear-chain CRF at run time: model file, hashed features, decoding, confidence. Serves names and claims alike; knows
//! neither.
//!
//! Takes a [`Model`] and, for each position of a sequence, what its features add up to; gives one label a position.
//!
//! - A **feature** is a `u32` hash ([`hash::feature`]); a model keeps as many of its upper bits as it was trained with.
//! - A **state** feature has a [`Row`] of small integer weights, one a label. Callers may add rows up once and keep the
//!   sums (all that depends on a word form alone, say): [`Model::add`] works on any [`Scores`].
//! - An **edge** feature has a weight for each pair of labels; a model without any costs nothing for them.
//! - Forbidden transitions are part of the model.
//!
//! A caller writes its features once, as a function that hands hashes to a closure; the trainer (`tools/train`) collects
//! what the library sums up, so that training and running see the same.
//!
//! ```
//! use pressglass::tagger::{hash, Lattice, Model, Parts, FORBIDDEN};
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
//! for word in ["press", "the", "press"] {
//!     let scores = lattice.push();
//!     model.add(scores, hash::feature(0, hash::word(word), 0));
//! }
//! assert_eq!(lattice.decode(), [0, 0, 1]);
//! assert!(lattice.posterior().confidence(2..3, &[1]) > 0.9);
//! ```

mod format;
mod lattice;
mod posterior;
mod table;

pub use crate::text::hash;
pub use format::{FORBIDDEN, ParseError, Parts};
pub use lattice::Lattice;
pub use posterior::Posterior;

use table::Table;

/// The most labels that a model may have: a row of weights is as wide.
pub const MAX_LABELS: usize = 16;

/// Transition and start weights count in this part of a state weight's unit.
pub const FINE: i32 = 16;

/// What a forbidden transition counts, in fine parts: worse than any sum of weights at one position.
const BARRED: i32 = -(1 << 26);

/// The weights of one state feature, a label each.
pub type Row = [i8; MAX_LABELS];

/// Sums of state weights, a label each.
pub type Scores = [i32; MAX_LABELS];

/// A trained model, ready for use.
#[derive(Debug)]
pub struct Model {
    labels: usize,
    /// What one unit of a state weight is worth in log odds.
    scale: f64,
    start: Scores,
    transitions: Vec<Scores>,
    states: Table<MAX_LABELS>,
    edges: Table<{ MAX_LABELS * MAX_LABELS }>,
}

impl Model {
    /// Reads a model file.
    ///
    /// # Errors
    /// If the bytes are no model file, or one cut short.
    pub fn parse(bytes: &[u8]) -> Result<Self, ParseError> {
        format::read(bytes)
    }

    /// How many labels there are.
    pub fn labels(&self) -> usize {
        self.labels
    }

    /// The weights of a state feature; `None` where the model has none for it.
    #[inline]
    pub fn row(&self, feature: u32) -> Option<&Row> {
        self.states.get(feature)
    }

    /// Adds the weights of a state feature to the scores.
    #[inline]
    pub fn add(&self, scores: &mut Scores, feature: u32) {
        if let Some(row) = self.row(feature) {
            for (score, &weight) in scores.iter_mut().zip(row) {
                *score += i32::from(weight);
            }
        }
    }
}
