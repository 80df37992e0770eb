//! From trained weights to the whole numbers of the model file.

use super::{Model, Settings};
use pressglass::tagger::{FINE, FORBIDDEN, Parts};

/// Rounds the weights: state weights to `levels` steps on each side of zero, all others to fine parts of such a step.
/// The step is chosen, unless `scale` gives it.
pub(super) fn quantise(model: &Model, states: &[u32], edges: &[u32], settings: &Settings, scale: Option<f32>) -> Parts {
    let scale = scale.unwrap_or_else(|| step(model.states.values(), settings.levels));
    let fine = FINE as f32 / scale;
    let labels = settings.labels;
    let weight = |allowed: bool, value: f32| {
        if allowed { (value * fine).round().clamp(-30_000.0, 30_000.0) as i16 } else { FORBIDDEN }
    };
    let start = model.start.values().iter().enumerate();
    let transitions = model.transitions.values().iter().enumerate();
    let limit = f32::from(settings.levels);
    Parts {
        labels,
        bits: settings.bits,
        edge_bits: settings.edge_bits,
        scale,
        start: start.map(|(to, &value)| weight((settings.allowed)(None, to as u8), value)).collect(),
        transitions: transitions
            .map(|(at, &value)| weight((settings.allowed)(Some((at / labels) as u8), (at % labels) as u8), value))
            .collect(),
        states: rows(states, model.states.values(), labels, 1.0 / scale, limit),
        edges: rows(edges, model.edges.values(), labels * labels, 1.0 / scale, 127.0),
    }
}

/// The step that puts all but the largest few weights in reach.
fn step(values: &[f32], levels: i8) -> f32 {
    let mut sizes: Vec<f32> = values.iter().map(|value| value.abs()).filter(|&size| size > 0.0).collect();
    if sizes.is_empty() {
        return 1.0;
    }
    let at = (sizes.len() * 9995 / 10_000).min(sizes.len() - 1);
    *sizes.select_nth_unstable_by(at, f32::total_cmp).1 / f32::from(levels)
}

fn rows(hashes: &[u32], values: &[f32], width: usize, factor: f32, limit: f32) -> Vec<(u32, Vec<i8>)> {
    hashes
        .iter()
        .zip(values.chunks(width))
        .map(|(&hash, row)| {
            (hash, row.iter().map(|value| (value * factor).round().clamp(-limit, limit) as i8).collect())
        })
        .filter(|(_, row): &(u32, Vec<i8>)| row.iter().any(|&weight| weight != 0))
        .collect()
}
