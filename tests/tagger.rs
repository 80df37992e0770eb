//! The tagger by itself: what a model file gives back, what decoding prefers, and that broken files are refused.

use pressglass::tagger::{FORBIDDEN, Lattice, Model, Parts, hash};

/// Outside, begin, inside: "press" begins, "club" is inside, and inside follows begin or inside alone.
fn parts() -> Parts {
    let feature = |word: &str| hash::feature(0, hash::word(word), 0);
    Parts {
        labels: 3,
        bits: 22,
        edge_bits: 12,
        scale: 0.5,
        start: vec![0, 0, FORBIDDEN],
        transitions: vec![0, 0, FORBIDDEN, 0, 0, 8, 0, 0, 8],
        states: vec![(feature("press"), vec![0, 4, 0]), (feature("club"), vec![0, 0, 3])],
        edges: vec![(feature("glued"), vec![0, 0, 0, -96, 0, 96, 0, 0, 0])],
    }
}

fn labels(model: &Model, words: &[&str]) -> Vec<u8> {
    let mut lattice = Lattice::new(model);
    for word in words {
        lattice.push();
        lattice.state(hash::feature(0, hash::word(word.trim_start_matches('-')), 0));
        if word.starts_with('-') {
            lattice.edge(hash::feature(0, hash::word("glued"), 0));
        }
    }
    lattice.decode()
}

#[test]
fn the_best_allowed_sequence_wins() {
    let model = Model::parse(&parts().encode()).expect("a model file");
    assert_eq!(labels(&model, &["the", "press", "club"]), [0, 1, 2]);
    assert_eq!(labels(&model, &["club"]), [0], "inside opens no sequence");
    assert_eq!(labels(&model, &["the", "club"]), [1, 2], "inside needs a beginning before it");
    assert_eq!(labels(&model, &["press", "-house"]), [1, 2], "an edge feature");
    assert_eq!(labels(&model, &[]), [0u8; 0]);
}

#[test]
fn confidence_is_a_probability() {
    let model = Model::parse(&parts().encode()).expect("a model file");
    let mut lattice = Lattice::new(&model);
    for word in ["press", "club", "the"] {
        lattice.push();
        lattice.state(hash::feature(0, hash::word(word), 0));
    }
    let posterior = lattice.posterior();
    let sum: f64 = (0..3).flat_map(|a| (0..3).map(move |b| [a, b])).map(|pair| posterior.confidence(0..2, &pair)).sum();
    assert!((sum - 1.0).abs() < 1e-9, "all labellings of two positions add up to {sum}");
    assert!((posterior.confidence(1..2, &[2]) - posterior.marginal(1)[2]).abs() < 1e-9);
    assert!(posterior.confidence(0..2, &[1, 2]) > posterior.confidence(0..2, &[1, 0]));
    assert!(posterior.confidence(0..1, &[2]) < 1e-9);
}

#[test]
fn broken_files_are_refused() {
    let bytes = parts().encode();
    for len in 0..bytes.len() {
        assert!(Model::parse(&bytes[..len]).is_err(), "cut at {len}");
    }
    for at in 0..bytes.len() {
        let mut changed = bytes.clone();
        changed[at] ^= 0xff;
        let _ = Model::parse(&changed);
    }
}
