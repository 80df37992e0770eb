//! Learns to choose: of several candidates with hashed features, the right one, by a softmax over them.

use super::Table;

/// Step of a fresh weight.
const ALPHA: f32 = 0.1;
/// Evidence that a weight needs.
const L1: f32 = 4.0;
/// Pull towards zero.
const L2: f32 = 0.02;
/// Gradients smaller than this are not worth a step.
const NEGLIGIBLE: f32 = 1e-3;
/// One unit of a weight in the table, in log odds.
const UNIT: f32 = 1.0 / 32.0;

/// A choice: the features of each candidate, and which are right.
pub struct Choice {
    pub candidates: Vec<Vec<usize>>,
    pub right: Vec<bool>,
}

/// Trains a table of `SIZE` weights; tells how well it chooses among the last fifth, learned from the others.
pub fn train<const SIZE: usize>(name: &str, choices: &[Choice], epochs: usize) -> Table<SIZE> {
    let (seen, unseen) = choices.split_at(choices.len() / 5 * 4);
    let weights = learn(seen, SIZE, epochs);
    let right = unseen.iter().filter(|choice| choice.right[best(choice, &weights)]).count();
    eprintln!("{name}: {} choices, {right} of {} unseen ones right", choices.len(), unseen.len());
    let weights = learn(choices, SIZE, epochs);
    let mut table = [0; SIZE];
    for (byte, weight) in table.iter_mut().zip(&weights) {
        *byte = (weight / UNIT).round().clamp(-127.0, 127.0) as i8 as u8;
    }
    table
}

fn sum(features: &[usize], weights: &[f32]) -> f32 {
    features.iter().map(|&feature| weights[feature]).sum()
}

fn best(choice: &Choice, weights: &[f32]) -> usize {
    (0..choice.candidates.len())
        .max_by(|&a, &b| sum(&choice.candidates[a], weights).total_cmp(&sum(&choice.candidates[b], weights)))
        .unwrap_or(0)
}

/// FTRL-proximal, averaged over the second half of the epochs.
fn learn(choices: &[Choice], size: usize, epochs: usize) -> Vec<f32> {
    let mut weights = vec![Weight::default(); size];
    let mut sums = vec![0.0_f32; size];
    let mut order: Vec<usize> = (0..choices.len()).collect();
    let mut random = crate::crf::Random(7);
    for epoch in 0..epochs {
        for i in (1..order.len()).rev() {
            order.swap(i, random.below(i + 1));
        }
        for &number in &order {
            step(&choices[number], &mut weights);
        }
        if epoch * 2 >= epochs {
            sums.iter_mut().zip(&weights).for_each(|(sum, weight)| *sum += weight.value);
        }
    }
    let times = epochs / 2;
    sums.iter().map(|sum| sum / times as f32).collect()
}

/// Learns from one choice, by a softmax over its candidates.
fn step(choice: &Choice, weights: &mut [Weight]) {
    let score = |features: &Vec<usize>| features.iter().map(|&feature| weights[feature].value).sum();
    let scores: Vec<f32> = choice.candidates.iter().map(score).collect();
    let top = scores.iter().copied().fold(f32::MIN, f32::max);
    let odds: Vec<f32> = scores.iter().map(|score| (score - top).exp()).collect();
    let all: f32 = odds.iter().sum();
    let right: f32 = odds.iter().zip(&choice.right).filter(|(_, right)| **right).map(|(odds, _)| odds).sum();
    for ((features, odds), &is_right) in choice.candidates.iter().zip(&odds).zip(&choice.right) {
        let gradient = odds / all - if is_right { odds / right.max(1e-20) } else { 0.0 };
        if gradient.abs() >= NEGLIGIBLE {
            features.iter().for_each(|&feature| weights[feature].step(gradient));
        }
    }
}

/// A weight in training.
#[derive(Debug, Clone, Copy, Default)]
struct Weight {
    value: f32,
    /// Sum of squared gradients.
    squares: f32,
    evidence: f32,
}

impl Weight {
    fn step(&mut self, gradient: f32) {
        let sum = self.squares + gradient * gradient;
        self.evidence += gradient - (sum.sqrt() - self.squares.sqrt()) / ALPHA * self.value;
        self.squares = sum;
        let excess = (self.evidence.abs() - L1).max(0.0);
        self.value = -self.evidence.signum() * excess / ((1.0 + sum.sqrt()) / ALPHA + L2);
    }
}
