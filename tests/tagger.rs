//! The tagger by itself: what decoding prefers, and that broken files are refused.

use pressglass::tagger::{FORBIDDEN, Features, Lattice, Model, Parts, Scores, hash};

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
    let mut features = Features::default();
    for word in words {
        let mut scores = Scores::default();
        features.push(hash::feature(0, hash::word(word.trim_start_matches('-')), 0));
        model.add(&mut scores, &mut features);
        if word.starts_with('-') {
            features.push(hash::feature(0, hash::word("glued"), 0));
            lattice.edge(&mut features);
        }
        lattice.push(&scores);
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
