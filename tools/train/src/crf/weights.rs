//! Weights and how they follow gradients.

/// The rule of learning.
#[derive(Debug, Clone, Copy)]
pub enum Method {
    /// `AdaGrad`: steps shrink with the gradients seen. `rate` falls to a tenth by the last epoch.
    AdaGrad {
        /// Step of a fresh weight.
        rate: f32,
    },
    /// FTRL-proximal: keeps weights at zero until the evidence passes `l1`.
    Ftrl {
        /// Step of a fresh weight.
        alpha: f32,
        /// Damps the first steps.
        beta: f32,
        /// Evidence that a weight needs to differ from zero.
        l1: f32,
        /// Pull towards zero.
        l2: f32,
    },
}

impl Method {
    /// The same without the threshold: for the few weights that every sequence uses.
    pub(super) fn unpenalised(self) -> Self {
        match self {
            Self::Ftrl { alpha, beta, l2, .. } => Self::Ftrl { alpha, beta, l1: 0.0, l2 },
            method @ Self::AdaGrad { .. } => method,
        }
    }
}

/// A row of weights for each of a number of features.
#[derive(Clone)]
pub(super) struct Weights {
    width: usize,
    method: Method,
    values: Vec<f32>,
    /// Sums of squared gradients; infinite for a weight that was pruned.
    squares: Vec<f32>,
    /// FTRL's evidence; empty for `AdaGrad`.
    evidence: Vec<f32>,
    /// Sums of values at several times; empty until the first is collected.
    sums: Vec<f32>,
}

impl Weights {
    pub fn new(features: usize, width: usize, method: Method) -> Self {
        let len = features * width;
        let (initial, evidence) = match method {
            Method::AdaGrad { .. } => (1e-2, 0),
            Method::Ftrl { .. } => (0.0, len),
        };
        Self {
            width,
            method,
            values: vec![0.0; len],
            squares: vec![initial; len],
            evidence: vec![0.0; evidence],
            sums: Vec::new(),
        }
    }

    /// Sets all weights, once and for all.
    pub fn fix(&mut self, values: impl Iterator<Item = f32>) {
        self.values = values.collect();
        self.squares.fill(f32::INFINITY);
    }

    pub fn row(&self, feature: u32) -> &[f32] {
        &self.values[feature as usize * self.width..][..self.width]
    }

    pub fn values(&self) -> &[f32] {
        &self.values
    }

    /// Moves a feature's weights against their gradients; `rate` is the share of the full step.
    pub fn step(&mut self, feature: u32, gradients: &[f32], rate: f32) {
        let from = feature as usize * self.width;
        let values = &mut self.values[from..from + self.width];
        let squares = &mut self.squares[from..from + self.width];
        match self.method {
            Method::AdaGrad { rate: full } => {
                for ((value, square), &gradient) in values.iter_mut().zip(squares).zip(gradients) {
                    *square += gradient * gradient;
                    *value -= rate * full * gradient / square.sqrt();
                }
            }
            Method::Ftrl { alpha, beta, l1, l2 } => {
                let evidence = &mut self.evidence[from..from + self.width];
                for (((value, square), evidence), &gradient) in
                    values.iter_mut().zip(squares).zip(evidence).zip(gradients)
                {
                    if gradient.abs() < 1e-4 {
                        continue;
                    }
                    let sum = *square + gradient * gradient;
                    *evidence += gradient - (sum.sqrt() - square.sqrt()) / alpha * *value;
                    *square = sum;
                    let excess = evidence.abs() - l1;
                    *value = if excess <= 0.0 {
                        0.0
                    } else {
                        -evidence.signum() * excess / ((beta + sum.sqrt()) / alpha + l2)
                    };
                }
            }
        }
    }

    /// Remembers the weights as they are now, for their average.
    pub fn collect_average(&mut self) {
        self.sums.resize(self.values.len(), 0.0);
        self.sums.iter_mut().zip(&self.values).for_each(|(sum, value)| *sum += value);
    }

    /// Sets the weights to the average of those that were collected.
    pub fn take_average(&mut self, times: usize) {
        self.values.iter_mut().zip(&self.sums).for_each(|(value, sum)| *value = sum / times as f32);
    }

    /// Keeps the largest weights, and freezes the others at zero.
    pub fn prune(&mut self, keep: usize) {
        let mut sizes: Vec<f32> = self.values.iter().map(|value| value.abs()).filter(|&size| size > 0.0).collect();
        if keep >= sizes.len() {
            return;
        }
        let at = sizes.len() - keep;
        let threshold = *sizes.select_nth_unstable_by(at, f32::total_cmp).1;
        for (value, square) in self.values.iter_mut().zip(&mut self.squares) {
            if value.abs() < threshold {
                *value = 0.0;
                *square = f32::INFINITY;
            } else {
                // What is left may move again.
                *square *= 0.25;
            }
        }
    }

    /// Whether a weight of the feature differs from zero.
    pub fn is_alive(&self, feature: u32) -> bool {
        self.row(feature).iter().any(|&value| value != 0.0)
    }

    /// Adds the weights of another training, and the gradients that it saw.
    pub fn add(&mut self, other: &Self) {
        let sum = |sums: &mut [f32], values: &[f32]| sums.iter_mut().zip(values).for_each(|(sum, value)| *sum += value);
        sum(&mut self.values, &other.values);
        sum(&mut self.squares, &other.squares);
        sum(&mut self.evidence, &other.evidence);
    }

    /// Makes a sum a mean.
    pub fn take_share(&mut self, share: f32) {
        let sums = self.values.iter_mut().chain(&mut self.squares).chain(&mut self.evidence);
        sums.for_each(|sum| *sum *= share);
    }

    pub fn scale(&mut self, factor: f32) {
        self.values.iter_mut().for_each(|value| *value *= factor);
    }
}
