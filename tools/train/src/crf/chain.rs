//! Forward-backward over one sequence, and the step along its gradient.

use super::{Example, Features, Model, Random, Settings};
use pressglass::tagger::MAX_LABELS;

type Row = [f32; MAX_LABELS];
type Matrix = [Row; MAX_LABELS];

/// Gradients smaller than this, as parts of a sequence's probability, are not worth a step.
const NEGLIGIBLE: f32 = 0.003;

/// Room for the sums of one sequence, used again for the next.
pub(super) struct Chain {
    labels: usize,
    /// 1 where a label may follow (row: before, column: after), else 0.
    allowed: Matrix,
    may_start: Row,
    kept: Features,
    states: Vec<Row>,
    /// Factors of the transitions into each position; one for all where there are no edge features.
    transitions: Vec<Matrix>,
    forward: Vec<Row>,
    backward: Vec<Row>,
}

impl Chain {
    pub fn new(settings: &Settings) -> Self {
        let mut allowed = [[0.0; MAX_LABELS]; MAX_LABELS];
        let mut may_start = [0.0; MAX_LABELS];
        for to in 0..settings.labels {
            may_start[to] = f32::from((settings.allowed)(None, to as u8));
            for (from, row) in allowed.iter_mut().enumerate().take(settings.labels) {
                row[to] = f32::from((settings.allowed)(Some(from as u8), to as u8));
            }
        }
        Self {
            labels: settings.labels,
            allowed,
            may_start,
            kept: Features::default(),
            states: Vec::new(),
            transitions: Vec::new(),
            forward: Vec::new(),
            backward: Vec::new(),
        }
    }

    /// Moves the model towards the example; gives the log-likelihood of its labels before that.
    pub fn learn(&mut self, example: &Example, model: &mut Model, rate: f32, dropout: f32, random: &mut Random) -> f32 {
        if example.gold.is_empty() {
            return 0.0;
        }
        self.drop_features(example, dropout, random);
        self.factors(example, model);
        let likelihood = self.sums(example, model);
        self.step_states(example, model, rate);
        self.step_transitions(example, model, rate);
        likelihood
    }

    fn drop_features(&mut self, example: &Example, dropout: f32, random: &mut Random) {
        self.kept.hashes.clear();
        self.kept.ends.clear();
        for at in 0..example.gold.len() {
            let features = example.states.at(at).iter().filter(|_| dropout == 0.0 || !random.chance(dropout));
            self.kept.hashes.extend(features);
            self.kept.close();
        }
    }

    /// Sums up state weights, and the factors of all transitions.
    fn factors(&mut self, example: &Example, model: &Model) {
        self.states.clear();
        for at in 0..example.gold.len() {
            let mut scores = example.base.get(at).copied().unwrap_or_default();
            for &feature in self.kept.at(at) {
                scores.iter_mut().zip(model.states.row(feature)).for_each(|(score, weight)| *score += weight);
            }
            self.states.push(scores);
        }
        self.transitions.clear();
        let positions = if example.edges.ends.is_empty() { 1 } else { example.gold.len() };
        for at in 0..positions {
            let mut weights = [0.0; MAX_LABELS * MAX_LABELS];
            weights.iter_mut().zip(model.transitions.values()).for_each(|(sum, weight)| *sum = *weight);
            for &feature in example.edges.at(at) {
                weights.iter_mut().zip(model.edges.row(feature)).for_each(|(sum, weight)| *sum += weight);
            }
            let mut matrix = self.allowed;
            for (from, row) in matrix.iter_mut().enumerate().take(self.labels) {
                let weights = &weights[from * self.labels..][..self.labels];
                row.iter_mut()
                    .zip(weights)
                    .filter(|(open, _)| **open > 0.0)
                    .for_each(|(to, weight)| *to = weight.exp());
            }
            self.transitions.push(matrix);
        }
    }

    fn transition(&self, at: usize) -> &Matrix {
        self.transitions.get(at).unwrap_or(&self.transitions[0])
    }

    /// Fills `forward` and `backward` (state scores become factors); gives the log-likelihood of the gold labels.
    fn sums(&mut self, example: &Example, model: &Model) -> f32 {
        let (len, labels, gold) = (self.states.len(), self.labels, &example.gold);
        let mut likelihood = 0.0;
        self.forward.clear();
        for at in 0..len {
            let scores = &mut self.states[at];
            let top = scores[..labels].iter().copied().fold(f32::MIN, f32::max);
            likelihood += scores[usize::from(gold[at])] - top;
            scores[..labels].iter_mut().for_each(|score| *score = (*score - top).exp());
            scores[labels..].fill(0.0);
            let mut sums = [0.0; MAX_LABELS];
            if at == 0 {
                for (label, weight) in model.start.values().iter().enumerate() {
                    sums[label] = self.may_start[label] * weight.exp();
                }
                likelihood += model.start.values()[usize::from(gold[0])];
            } else {
                let transition = self.transition(at);
                for (before, row) in self.forward[at - 1].iter().zip(transition).take(labels) {
                    sums.iter_mut().zip(row).for_each(|(sum, factor)| *sum += before * factor);
                }
                likelihood += transition[usize::from(gold[at - 1])][usize::from(gold[at])].max(1e-30).ln();
            }
            sums.iter_mut().zip(&self.states[at]).for_each(|(sum, factor)| *sum *= factor);
            likelihood -= normalise(&mut sums).ln();
            self.forward.push(sums);
        }
        self.backward.clear();
        self.backward.resize(len, [1.0; MAX_LABELS]);
        for at in (1..len).rev() {
            let mut after = self.backward[at];
            after.iter_mut().zip(&self.states[at]).for_each(|(sum, factor)| *sum *= factor);
            let mut sums = [0.0; MAX_LABELS];
            for (sum, row) in sums.iter_mut().zip(self.transition(at)) {
                *sum = row.iter().zip(&after).map(|(a, b)| a * b).sum();
            }
            normalise(&mut sums);
            self.backward[at - 1] = sums;
        }
        likelihood
    }

    fn step_states(&self, example: &Example, model: &mut Model, rate: f32) {
        for (at, &gold) in example.gold.iter().enumerate() {
            let mut gradients = self.forward[at];
            gradients.iter_mut().zip(&self.backward[at]).for_each(|(forward, backward)| *forward *= backward);
            normalise(&mut gradients);
            gradients[usize::from(gold)] -= 1.0;
            if gradients.iter().all(|gradient| gradient.abs() < NEGLIGIBLE) {
                continue;
            }
            gradients.iter_mut().for_each(|gradient| *gradient *= example.weight);
            for &feature in self.kept.at(at) {
                model.states.step(feature, &gradients, rate);
            }
            if at == 0 {
                model.start.step(0, &gradients, rate);
            }
        }
    }

    fn step_transitions(&self, example: &Example, model: &mut Model, rate: f32) {
        let labels = self.labels;
        for at in 1..example.gold.len() {
            let mut gradients = [0.0; MAX_LABELS * MAX_LABELS];
            let mut total = 0.0;
            let transition = self.transition(at);
            for from in 0..labels {
                for to in 0..labels {
                    let mass =
                        self.forward[at - 1][from] * transition[from][to] * self.states[at][to] * self.backward[at][to];
                    gradients[from * labels + to] = mass;
                    total += mass;
                }
            }
            let gradients = &mut gradients[..labels * labels];
            gradients.iter_mut().for_each(|mass| *mass /= total.max(1e-30));
            gradients[usize::from(example.gold[at - 1]) * labels + usize::from(example.gold[at])] -= 1.0;
            if gradients.iter().all(|gradient| gradient.abs() < NEGLIGIBLE) {
                continue;
            }
            gradients.iter_mut().for_each(|gradient| *gradient *= example.weight);
            model.transitions.step(0, gradients, rate);
            for &feature in example.edges.at(at) {
                model.edges.step(feature, gradients, rate);
            }
        }
    }
}

/// Divides by the sum; gives it.
fn normalise(row: &mut Row) -> f32 {
    let sum: f32 = row.iter().sum::<f32>().max(1e-30);
    row.iter_mut().for_each(|value| *value /= sum);
    sum
}
