//! What each label counts at each position of a sequence: kept for questions that come up after it is decoded, such as how
//! much worse another labelling of a few positions would be.

use super::{FINE, Lattice, MAX_LABELS, Model, Scores};

/// A record of a sequence. Positions are pushed just before they are pushed to the lattice.
#[derive(Debug)]
pub struct Trace<'m> {
    model: &'m Model,
    states: Vec<Scores>,
    edges: Vec<[[i16; MAX_LABELS]; MAX_LABELS]>,
}

impl<'m> Trace<'m> {
    /// A record of nothing.
    pub fn new(model: &'m Model) -> Self {
        Self { model, states: Vec::new(), edges: Vec::new() }
    }

    /// Forgets the sequence; memory is kept.
    pub fn clear(&mut self) {
        self.states.clear();
        self.edges.clear();
    }

    /// Whether nothing is recorded.
    pub fn is_empty(&self) -> bool {
        self.states.is_empty()
    }

    /// Records the lattice's coming position, which has these sums of state weights.
    pub fn push(&mut self, lattice: &Lattice, scores: &Scores) {
        self.states.push(*scores);
        self.edges.push(*lattice.edges());
    }

    /// What a label counts at a position after another label, in fine parts of a unit; at the first position the label before
    /// does not matter.
    pub fn step(&self, at: usize, before: u8, label: u8) -> i32 {
        let (before, label) = (usize::from(before), usize::from(label));
        let pair = if at == 0 {
            self.model.start[label]
        } else {
            self.model.transitions[before][label] + i32::from(self.edges[at][before][label]) * FINE
        };
        pair + i32::from(self.states[at][label]) * FINE
    }

    /// Fine parts as log odds.
    pub fn log_odds(&self, fine: i32) -> f64 {
        f64::from(fine) * self.model.scale / f64::from(FINE)
    }
}
