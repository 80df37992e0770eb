//! One sequence: the best ways to label it so far, and in the end the best of all (Viterbi).

use super::{BARRED, FINE, Features, MAX_LABELS, Model, Scores};

/// A sequence that is being labelled. Positions are pushed in order, then decoded; `clear` makes room for the next one.
#[derive(Debug)]
pub struct Lattice<'m> {
    model: &'m Model,
    /// Sums of edge weights into the coming position.
    edges: [[i16; MAX_LABELS]; MAX_LABELS],
    /// What the best way to each label of the last position counts.
    best: [i32; MAX_LABELS],
    /// For each position, from which label the best way to each of its labels comes.
    via: Vec<[u8; MAX_LABELS]>,
}

impl<'m> Lattice<'m> {
    /// An empty sequence.
    pub fn new(model: &'m Model) -> Self {
        Self { model, edges: Default::default(), best: Default::default(), via: Vec::new() }
    }

    /// Forgets the sequence; memory is kept.
    pub fn clear(&mut self) {
        self.via.clear();
    }

    /// Adds the weights of edge features between the last position and the coming one, and leaves the list empty.
    pub fn edge(&mut self, features: &mut Features) {
        self.model.edges.each(&mut features.0, |row| {
            let pairs = self.edges.as_flattened_mut().iter_mut().zip(row.as_flattened());
            pairs.for_each(|(sum, &weight)| *sum += i16::from(weight));
        });
    }

    /// The sums of edge weights into the coming position.
    pub(super) fn edges(&self) -> &[[i16; MAX_LABELS]; MAX_LABELS] {
        &self.edges
    }

    /// Pushes the next position with the sums of its state weights.
    pub fn push(&mut self, scores: &Scores) {
        let labels = self.model.labels;
        let (mut next, via) = if self.via.is_empty() { (self.model.start, [0; MAX_LABELS]) } else { self.step() };
        next.iter_mut().zip(scores).for_each(|(sum, &score)| *sum += i32::from(score) * FINE);
        // The best label counts nothing, so that sums stay small however long the sequence is.
        let top = next[..labels].iter().max().copied().unwrap_or(0);
        self.best = next.map(|sum| sum - top);
        self.via.push(via);
        if !self.model.edges.is_empty() {
            self.edges = Default::default();
        }
    }

    /// The best way into each label of the coming position: what it counts, and where it comes from.
    fn step(&self) -> ([i32; MAX_LABELS], [u8; MAX_LABELS]) {
        let mut next = [2 * BARRED; MAX_LABELS];
        let mut via = [0; MAX_LABELS];
        let rows = self.model.transitions.iter().zip(&self.edges);
        for (from, (so_far, (fine, edges))) in (0..).zip(self.best.iter().zip(rows)).take(self.model.labels) {
            // No branch in here: the compiler makes vectors of it.
            for to in 0..MAX_LABELS {
                let sum = so_far + fine[to] + i32::from(edges[to]) * FINE;
                let is_better = sum > next[to];
                next[to] = if is_better { sum } else { next[to] };
                via[to] = if is_better { from } else { via[to] };
            }
        }
        (next, via.map(|label: i32| label as u8))
    }

    /// The best sequence of labels.
    pub fn decode(&self) -> Vec<u8> {
        let mut label = (0..self.model.labels).rev().max_by_key(|&label| self.best[label]).unwrap_or(0) as u8;
        let mut labels = vec![0; self.via.len()];
        for (out, via) in labels.iter_mut().zip(&self.via).rev() {
            *out = label;
            label = via[usize::from(label)];
        }
        labels
    }
}
