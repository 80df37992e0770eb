//! One sequence: the scores of its positions, and the best labels for it.

use super::{BARRED, FINE, MAX_LABELS, Model, Posterior, Scores};

/// A sequence that is being labelled. Positions are pushed in order, then decoded; `clear` makes room for the next one.
#[derive(Debug)]
pub struct Lattice<'m> {
    pub(super) model: &'m Model,
    /// Sums of state weights, a position each.
    pub(super) states: Vec<Scores>,
    /// Sums of edge weights into each position, in fine parts; empty for a model without edge features.
    pub(super) edges: Vec<[i32; MAX_LABELS * MAX_LABELS]>,
}

impl<'m> Lattice<'m> {
    /// An empty sequence.
    pub fn new(model: &'m Model) -> Self {
        Self { model, states: Vec::new(), edges: Vec::new() }
    }

    /// Forgets the sequence; memory is kept.
    pub fn clear(&mut self) {
        self.states.clear();
        self.edges.clear();
    }

    /// How many positions there are.
    pub fn len(&self) -> usize {
        self.states.len()
    }

    /// Whether there is no position yet.
    pub fn is_empty(&self) -> bool {
        self.states.is_empty()
    }

    /// Opens the next position; gives its scores (all zero), for state features to be added to.
    pub fn push(&mut self) -> &mut Scores {
        if !self.model.edges.is_empty() {
            self.edges.push([0; MAX_LABELS * MAX_LABELS]);
        }
        self.states.push([0; MAX_LABELS]);
        self.states.last_mut().expect("just pushed")
    }

    /// Adds sums of state weights to the last position.
    pub fn add(&mut self, sums: &Scores) {
        if let Some(scores) = self.states.last_mut() {
            scores.iter_mut().zip(sums).for_each(|(score, sum)| *score += sum);
        }
    }

    /// Adds a state feature of the last position.
    pub fn state(&mut self, feature: u32) {
        if let Some(scores) = self.states.last_mut() {
            self.model.add(scores, feature);
        }
    }

    /// Adds an edge feature between the last position and the one before.
    pub fn edge(&mut self, feature: u32) {
        let Some(matrix) = self.edges.last_mut() else { return };
        if let Some(row) = self.model.edges.get(feature) {
            for (score, &weight) in matrix.iter_mut().zip(row) {
                *score += i32::from(weight) * FINE;
            }
        }
    }

    /// The transition weights from label `from` into position `at`, in fine parts.
    pub(super) fn transition(&self, at: usize, from: usize) -> Scores {
        let mut row = self.model.transitions[from];
        if let Some(matrix) = self.edges.get(at) {
            row.iter_mut().zip(&matrix[from * MAX_LABELS..]).for_each(|(score, &edge)| *score += edge);
        }
        row
    }

    /// The best sequence of labels (Viterbi).
    pub fn decode(&self) -> Vec<u8> {
        let labels = self.model.labels;
        let Some(first) = self.states.first() else { return Vec::new() };
        let mut best = self.model.start;
        best.iter_mut().zip(first).for_each(|(sum, score)| *sum += score * FINE);
        let mut back: Vec<[u8; MAX_LABELS]> = Vec::with_capacity(self.len());
        back.push([0; MAX_LABELS]);
        for at in 1..self.len() {
            let mut next = [2 * BARRED; MAX_LABELS];
            let mut via = [0; MAX_LABELS];
            for (from, &so_far) in best.iter().enumerate().take(labels) {
                let row = self.transition(at, from);
                for to in 0..MAX_LABELS {
                    let sum = so_far + row[to];
                    if sum > next[to] {
                        next[to] = sum;
                        via[to] = from as u8;
                    }
                }
            }
            next.iter_mut().zip(&self.states[at]).for_each(|(sum, score)| *sum += score * FINE);
            let top = next[..labels].iter().max().copied().unwrap_or(0);
            best = next.map(|sum| sum - top);
            back.push(via);
        }
        let mut label = (0..labels).rev().max_by_key(|&label| best[label]).unwrap_or(0) as u8;
        let mut out = vec![0; self.len()];
        for at in (0..self.len()).rev() {
            out[at] = label;
            label = back[at][usize::from(label)];
        }
        out
    }

    /// The distribution over all label sequences, for confidences.
    pub fn posterior(&self) -> Posterior<'_> {
        Posterior::new(self)
    }
}
