//! Training of linear-chain CRFs: takes sequences of hashed features with their gold labels, gives the parts of a model
//! file.
//!
//! Stochastic gradients, a sequence at a time, one thread, fixed seeds. Each epoch drops features at random, so that no
//! weight leans on another; half-way the smallest weights may be pruned for good and the rest trained on, which costs
//! nothing where pruning afterwards would; at the end weights are rounded to a few bits.
//!
//! The caller collects features with the library's own code: see [`Example`].

mod chain;
mod quantise;
mod weights;

pub use weights::Method;

use chain::Chain;
use pressglass::tagger::{FINE, FORBIDDEN, MAX_LABELS, Parts};
use std::ops::Range;
use std::time::Instant;
use weights::Weights;

/// A list of features for each position of a sequence.
#[derive(Debug, Clone, Default)]
pub struct Features {
    hashes: Vec<u32>,
    ends: Vec<u32>,
}

impl Features {
    /// Adds a feature to the position that is open.
    pub fn add(&mut self, hash: u32) {
        self.hashes.push(hash);
    }

    /// Closes the position: what is added next belongs to the next one.
    pub fn close(&mut self) {
        self.ends.push(self.hashes.len() as u32);
    }

    fn at(&self, position: usize) -> &[u32] {
        if self.ends.is_empty() {
            return &[];
        }
        let from = if position == 0 { 0 } else { self.ends[position - 1] };
        &self.hashes[from as usize..self.ends[position] as usize]
    }

    /// Replaces each feature by what the map gives; drops it where that is `None`.
    fn map(&mut self, f: impl Fn(u32) -> Option<u32>) {
        let mut kept = Vec::with_capacity(self.hashes.len());
        let mut from = 0;
        for end in &mut self.ends {
            kept.extend(self.hashes[from..*end as usize].iter().filter_map(|&hash| f(hash)));
            from = *end as usize;
            *end = kept.len() as u32;
        }
        self.hashes = kept;
    }
}

/// A sequence to learn from.
#[derive(Debug, Clone, Default)]
pub struct Example {
    /// The right label of each position.
    pub gold: Vec<u8>,
    /// State features of each position.
    pub states: Features,
    /// Edge features into each position; those of the first do not count. Left empty where the model has none.
    pub edges: Features,
    /// Scores that each position has before any feature counts; empty for none.
    pub base: Vec<[f32; MAX_LABELS]>,
    /// How much the sequence counts; 1 is usual.
    pub weight: f32,
}

/// Pruning in mid-training.
#[derive(Debug, Clone, Copy)]
pub struct Prune {
    /// After which epoch, counted from one.
    pub after: usize,
    /// How many state weights stay.
    pub keep: usize,
}

/// How to train.
#[derive(Debug, Clone, Copy)]
pub struct Settings {
    /// How many labels there are.
    pub labels: usize,
    /// Whether a label may follow another, or open a sequence (`None`).
    pub allowed: fn(Option<u8>, u8) -> bool,
    /// Upper bits of a state feature's hash that count.
    pub bits: u8,
    /// The same of an edge feature's.
    pub edge_bits: u8,
    /// A state feature must occur as often.
    pub minimum: u32,
    /// The same for an edge feature.
    pub edge_minimum: u32,
    /// Passes over the examples.
    pub epochs: usize,
    /// So many trainings with other seeds are averaged, before pruning and again at the end.
    pub runs: u64,
    /// How weights follow gradients.
    pub method: Method,
    /// Share of the state features that each pass ignores.
    pub dropout: f32,
    /// Whether weights shrink afterwards by what dropout left out.
    pub rescale: bool,
    /// Pruning, if any.
    pub prune: Option<Prune>,
    /// The largest whole number a weight becomes: 7 for four bits, 127 for eight.
    pub levels: i8,
    /// Over how many last epochs state weights are averaged; one takes the last as it is.
    pub average: usize,
}

/// Trains a model; tells its progress on standard error.
pub fn train(examples: Vec<Example>, settings: &Settings) -> Parts {
    train_with(examples, settings, None)
}

/// Trains features for examples whose `base` scores come from another model; transitions and scale stay as they are there.
pub fn train_on(parts: &Parts, examples: Vec<Example>, settings: &Settings) -> Parts {
    train_with(examples, settings, Some(parts))
}

fn train_with(mut examples: Vec<Example>, settings: &Settings, base: Option<&Parts>) -> Parts {
    let states = number_features(&mut examples, |example| &mut example.states, settings.bits, settings.minimum);
    let edges = number_features(&mut examples, |example| &mut example.edges, settings.edge_bits, settings.edge_minimum);
    eprintln!("{} sequences, {} state and {} edge features", examples.len(), states.len(), edges.len());

    let mut model = Model {
        states: Weights::new(states.len(), settings.labels, settings.method),
        edges: Weights::new(edges.len(), settings.labels * settings.labels, settings.method),
        transitions: Weights::new(1, settings.labels * settings.labels, settings.method.unpenalised()),
        start: Weights::new(1, settings.labels, settings.method.unpenalised()),
    };
    if let Some(base) = base {
        let value =
            |&weight: &i16| if weight == FORBIDDEN { 0.0 } else { f32::from(weight) / FINE as f32 * base.scale };
        model.transitions.fix(base.transitions.iter().map(value));
        model.start.fix(base.start.iter().map(value));
    }
    let mut chain = Chain::new(settings);
    let mut runs: Vec<Run> = (0..settings.runs).map(|number| Run::new(number, examples.len())).collect();
    let half = settings.prune.map_or(settings.epochs, |prune| prune.after);
    model = average(runs.iter_mut().map(|run| run.epochs(0..half, model.clone(), &examples, settings, &mut chain)));
    if let Some(prune) = settings.prune {
        model.states.prune(prune.keep);
        for example in &mut examples {
            example.states.map(|feature| model.states.is_alive(feature).then_some(feature));
        }
        let rest = half..settings.epochs;
        model = average(
            runs.iter_mut().map(|run| run.epochs(rest.clone(), model.clone(), &examples, settings, &mut chain)),
        );
    }
    if settings.rescale {
        model.states.scale(1.0 - settings.dropout);
    }
    quantise::quantise(&model, &states, &edges, settings, base.map(|base| base.scale))
}

/// One of several trainings side by side: they differ in the order of the examples and in the features dropped.
struct Run {
    random: Random,
    order: Vec<usize>,
}

impl Run {
    fn new(number: u64, examples: usize) -> Self {
        Self { random: Random(42 + number), order: (0..examples).collect() }
    }

    /// The model after those passes over the examples.
    fn epochs(
        &mut self,
        epochs: Range<usize>,
        mut model: Model,
        examples: &[Example],
        settings: &Settings,
        chain: &mut Chain,
    ) -> Model {
        for epoch in epochs.clone() {
            let clock = Instant::now();
            for i in (1..self.order.len()).rev() {
                self.order.swap(i, self.random.below(i + 1));
            }
            let rate = 1.0 - 0.9 * epoch as f32 / settings.epochs as f32;
            let (mut likelihood, mut positions) = (0.0, 0);
            for example in self.order.iter().map(|&number| &examples[number]) {
                likelihood += f64::from(chain.learn(example, &mut model, rate, settings.dropout, &mut self.random));
                positions += example.gold.len();
            }
            eprintln!(
                "epoch {}: log-likelihood a position {:.4}, {:.1} s",
                epoch + 1,
                likelihood / positions.max(1) as f64,
                clock.elapsed().as_secs_f32()
            );
            if settings.average > 1 && epoch + settings.average >= settings.epochs {
                model.states.collect_average();
            }
        }
        if settings.average > 1 && epochs.end == settings.epochs {
            model.states.take_average(settings.average);
        }
        model
    }
}

/// The mean of several models: linear as they are, it votes as all of them would together.
fn average(models: impl ExactSizeIterator<Item = Model>) -> Model {
    let share = 1.0 / models.len() as f32;
    let mean = models.reduce(|mut sum, mut model| {
        sum.parts().into_iter().zip(model.parts()).for_each(|(sum, weights)| sum.add(weights));
        sum
    });
    let mut mean = mean.expect("there is a run");
    if share < 1.0 {
        mean.parts().into_iter().for_each(|sum| sum.take_share(share));
    }
    mean
}

/// The weights in training.
#[derive(Clone)]
struct Model {
    states: Weights,
    edges: Weights,
    transitions: Weights,
    start: Weights,
}

impl Model {
    fn parts(&mut self) -> [&mut Weights; 4] {
        [&mut self.states, &mut self.edges, &mut self.transitions, &mut self.start]
    }
}

/// Replaces hashes by consecutive numbers, rare features left out; gives the hash of each number.
fn number_features(
    examples: &mut [Example],
    features: impl Fn(&mut Example) -> &mut Features,
    bits: u8,
    minimum: u32,
) -> Vec<u32> {
    let shift = 32 - u32::from(bits);
    let place = |hash: u32| hash.checked_shr(shift).unwrap_or(0) as usize;
    let mut counts = vec![0u32; 1 << bits];
    for example in examples.iter_mut() {
        for &hash in &features(example).hashes {
            counts[place(hash)] += 1;
        }
    }
    let mut kept = Vec::new();
    for (number, count) in counts.iter_mut().enumerate() {
        if *count >= minimum.max(1) {
            *count = kept.len() as u32;
            kept.push(((number as u64) << shift) as u32);
        } else {
            *count = u32::MAX;
        }
    }
    for example in examples {
        features(example).map(|hash| Some(counts[place(hash)]).filter(|&number| number != u32::MAX));
    }
    kept
}

/// Random numbers from a fixed seed (xorshift).
pub struct Random(pub u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }

    /// A number below `limit`.
    pub fn below(&mut self, limit: usize) -> usize {
        ((self.next() >> 32) * limit as u64 >> 32) as usize
    }

    /// Whether an event of that probability happens.
    pub fn chance(&mut self, probability: f32) -> bool {
        ((self.next() >> 40) as f32) < probability * (1u32 << 24) as f32
    }
}
