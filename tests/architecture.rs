//! The rooms import downward only, in the order of the table in the library's design: `text` knows nothing of ours,
//! `report` all above it.

use std::fs;
use std::path::{Path, PathBuf};

/// Each room with what it may import beside itself.
const ROOMS: &[(&str, &[&str])] = &[
    ("error", &[]),
    ("text", &["error"]),
    ("lexicon", &["text"]),
    ("tagger", &["text"]),
    ("names", &["text", "lexicon", "tagger"]),
    ("entities", &["text", "lexicon", "names"]),
    ("figures", &["text", "lexicon"]),
    ("dates", &["text", "lexicon", "error", "options"]),
    ("options", &["text", "names", "dates", "error"]),
    ("claims", &["text", "lexicon", "tagger", "names", "entities"]),
    ("link", &["text", "names", "entities", "figures", "dates", "claims"]),
    ("report", &["text", "names", "entities", "figures", "dates", "claims", "link", "options"]),
    ("correct", &["options", "report", "text"]),
    ("marks", &["report", "text"]),
    ("export", &["report", "marks", "text", "names", "figures", "dates", "claims", "error", "options"]),
    ("web", &["report", "marks", "export", "options", "error", "text", "dates"]),
];

fn sources(folder: &Path, out: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("the source folder is readable") {
        let path = entry.expect("the source folder is readable").path();
        if path.is_dir() {
            sources(&path, out);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            out.push(path);
        }
    }
}

#[test]
fn rooms_import_downward_only() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut files = Vec::new();
    sources(&root, &mut files);
    for source_file in files {
        let path = source_file.strip_prefix(&root).expect("below src").to_string_lossy().replace('\\', "/");
        let room = path.split(['/', '.']).next().expect("a path has a first part");
        let Some((_, allowed)) = ROOMS.iter().find(|(name, _)| *name == room) else {
            assert!(matches!(room, "lib" | "bin"), "{path}: the room {room:?} is missing from the table");
            continue;
        };
        let source = fs::read_to_string(&source_file).expect("a source file is readable");
        for (number, line) in source.lines().enumerate() {
            let Some(import) = line.split("crate::").nth(1).filter(|_| !line.trim_start().starts_with("//")) else {
                continue;
            };
            let target = import.split(|c: char| !c.is_alphanumeric() && c != '_').next().unwrap_or_default();
            let known = ROOMS.iter().any(|(name, _)| *name == target);
            assert!(
                !known || target == room || allowed.contains(&target),
                "src/{path}:{}: {room} may not import {target}",
                number + 1
            );
        }
    }
}
