//! How sure the model is of a piece of its labelling: forward-backward over a lattice.
//!
//! Sums run over probabilities that are scaled anew at each position, and the exponential is made of plain operations, so
//! that every platform gives the same figures.

use super::{BARRED, FINE, Lattice, MAX_LABELS};
use std::ops::Range;

type Weights = [f64; MAX_LABELS];

/// The distribution over the label sequences of a lattice.
#[derive(Debug)]
pub struct Posterior<'l> {
    lattice: &'l Lattice<'l>,
    /// For each position, the weight of all sequences up to it that end in a label; sums to one.
    forward: Vec<Weights>,
    /// For each position, the weight of all sequences after it, given its label; scaled.
    backward: Vec<Weights>,
}

impl<'l> Posterior<'l> {
    pub(super) fn new(lattice: &'l Lattice<'l>) -> Self {
        let len = lattice.len();
        let mut posterior = Self { lattice, forward: Vec::with_capacity(len), backward: vec![[1.0; MAX_LABELS]; len] };
        for at in 0..len {
            let mut sums = [0.0; MAX_LABELS];
            if at == 0 {
                let start = lattice.model.start;
                sums.iter_mut().zip(start).for_each(|(sum, weight)| *sum = posterior.exp(weight));
            } else {
                for from in 0..lattice.model.labels {
                    let before = posterior.forward[at - 1][from];
                    let row = posterior.transition(at, from);
                    sums.iter_mut().zip(row).for_each(|(sum, weight)| *sum += before * weight);
                }
            }
            let state = posterior.state(at);
            sums.iter_mut().zip(state).for_each(|(sum, weight)| *sum *= weight);
            scale(&mut sums);
            posterior.forward.push(sums);
        }
        for at in (1..len).rev() {
            let mut after = posterior.state(at);
            after.iter_mut().zip(posterior.backward[at]).for_each(|(sum, weight)| *sum *= weight);
            let mut sums = [0.0; MAX_LABELS];
            for (from, sum) in sums.iter_mut().enumerate().take(lattice.model.labels) {
                *sum = posterior.transition(at, from).iter().zip(after).map(|(a, b)| a * b).sum();
            }
            scale(&mut sums);
            posterior.backward[at - 1] = sums;
        }
        posterior
    }

    /// The probability, from 0 to 1, that the positions bear exactly these labels.
    pub fn confidence(&self, positions: Range<usize>, labels: &[u8]) -> f64 {
        let len = self.lattice.len();
        if positions.is_empty() || positions.end > len || labels.len() != positions.len() {
            return 0.0;
        }
        let first = positions.start;
        // Of all sequences, the share that passes through the labels, position by position.
        let mut through = [0.0; MAX_LABELS];
        let all = self.forward[first];
        through[usize::from(labels[0])] = all[usize::from(labels[0])];
        let mut all = all;
        for (at, &label) in positions.clone().skip(1).zip(&labels[1..]) {
            let label = usize::from(label);
            let state = self.state(at);
            let (mut next, mut sum) = ([0.0; MAX_LABELS], [0.0; MAX_LABELS]);
            for from in 0..self.lattice.model.labels {
                let row = self.transition(at, from);
                next[label] += through[from] * row[label] * state[label];
                for to in 0..MAX_LABELS {
                    sum[to] += all[from] * row[to] * state[to];
                }
            }
            let total: f64 = sum.iter().sum();
            through = next.map(|weight| weight / total);
            all = sum.map(|weight| weight / total);
        }
        let after = self.backward[positions.end - 1];
        let share = |weights: &Weights| weights.iter().zip(after).map(|(a, b)| a * b).sum::<f64>();
        let total = share(&all);
        if total > 0.0 { (share(&through) / total).clamp(0.0, 1.0) } else { 0.0 }
    }

    /// The probability, from 0 to 1, of each label at a position.
    pub fn marginal(&self, at: usize) -> [f64; MAX_LABELS] {
        let mut weights = self.forward[at];
        weights.iter_mut().zip(self.backward[at]).for_each(|(weight, after)| *weight *= after);
        scale(&mut weights);
        weights
    }

    /// Factors of the labels at a position; the best counts one.
    fn state(&self, at: usize) -> Weights {
        let scores = &self.lattice.states[at];
        let labels = self.lattice.model.labels;
        let best = scores[..labels].iter().max().copied().unwrap_or(0);
        scores.map(|score| self.exp((score - best) * FINE))
    }

    fn transition(&self, at: usize, from: usize) -> Weights {
        self.lattice.transition(at, from).map(|weight| self.exp(weight))
    }

    /// The factor of a weight in fine parts.
    fn exp(&self, fine: i32) -> f64 {
        if fine < BARRED / 2 {
            return 0.0;
        }
        exp(f64::from(fine) * self.lattice.model.scale / f64::from(FINE))
    }
}

/// Divides by the sum, where there is one.
fn scale(weights: &mut Weights) {
    let sum: f64 = weights.iter().sum();
    if sum > 0.0 {
        weights.iter_mut().for_each(|weight| *weight /= sum);
    }
}

/// e to the power of `x`, in additions and multiplications alone: a series for `x` / 1024, squared ten times.
fn exp(x: f64) -> f64 {
    let y = x.clamp(-600.0, 600.0) / 1024.0;
    let mut power = 1.0 + y * (1.0 + y / 2.0 * (1.0 + y / 3.0 * (1.0 + y / 4.0 * (1.0 + y / 5.0))));
    for _ in 0..10 {
        power *= power;
    }
    power
}
