//! The house rules: who may import whom, how long a file may be, what every file opens with, and that
//! the two sides of each table agree.

use std::path::{Path, PathBuf};

/// The layers, each importing only those before it; `main.rs` and `lib.rs` stand outside.
const LAYERS: &[&str] = &[
    "model",
    "dataset",
    "directory",
    "query",
    "report",
    "export",
    "text",
    "user",
    "tui",
    "cli",
];

/// What a layer may not import though it stands before it.
const FORBIDDEN: &[(&str, &str)] = &[
    ("query", "dataset"),
    ("report", "dataset"),
    ("export", "query"),
    ("export", "dataset"),
    ("tui", "dataset"),
    ("user", "query"),
    ("user", "report"),
];

/// Longest file, in lines.
const LONGEST: usize = 400;

fn sources() -> Vec<(PathBuf, String)> {
    fn walk(folder: &Path, found: &mut Vec<(PathBuf, String)>) {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                walk(&path, found);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                let text = std::fs::read_to_string(&path).unwrap();
                found.push((path, text));
            }
        }
    }
    let mut found = Vec::new();
    for folder in ["src", "tests", "benches"] {
        walk(
            &Path::new(env!("CARGO_MANIFEST_DIR")).join(folder),
            &mut found,
        );
    }
    assert!(found.len() > 40, "the sources are found");
    found
}

fn layer(path: &Path) -> Option<&'static str> {
    let inside = path
        .strip_prefix(Path::new(env!("CARGO_MANIFEST_DIR")).join("src"))
        .ok()?;
    let first = inside.components().next()?.as_os_str().to_str()?;
    LAYERS.iter().copied().find(|layer| *layer == first)
}

#[test]
fn imports_go_down_only() {
    let mut wrong = Vec::new();
    for (path, text) in sources() {
        let Some(layer) = layer(&path) else { continue };
        let rank = LAYERS.iter().position(|known| *known == layer).unwrap();
        for (line, code) in text
            .lines()
            .enumerate()
            .filter(|(_, code)| !code.trim_start().starts_with("//"))
        {
            for (other_rank, other) in LAYERS.iter().enumerate() {
                let names = code.contains(&format!("crate::{other}::"))
                    || code.contains(&format!("crate::{other};"));
                if names && (other_rank > rank || FORBIDDEN.contains(&(layer, other))) {
                    wrong.push(format!(
                        "{}:{}: {layer} imports {other}",
                        path.display(),
                        line + 1
                    ));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn files_are_short_and_say_what_they_are_for() {
    let mut wrong = Vec::new();
    for (path, text) in sources() {
        let lines = text.lines().count();
        if lines > LONGEST {
            wrong.push(format!("{}: {lines} lines", path.display()));
        }
        if !text.starts_with("//! ") {
            wrong.push(format!("{}: no module documentation", path.display()));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn folders_are_named_after_what_lives_there() {
    for (path, text) in sources() {
        let name = path.to_string_lossy().to_lowercase();
        for word in ["util", "helper", "common", "manager", "prelude"] {
            assert!(!name.contains(word), "{name}");
        }
        let globs = text
            .lines()
            .filter(|line| line.trim_start().starts_with("use ") && line.contains("::*"));
        let globs: Vec<&str> = globs
            .filter(|line| !line.contains("proptest::prelude"))
            .collect();
        assert!(globs.is_empty(), "{name}: {globs:?}");
    }
}

/// One file knows the tree widget, one the fuzzy matcher, one crossterm's key codes.
#[test]
fn what_is_known_once_is_known_in_one_file() {
    for (word, home) in [
        ("tui_tree_widget", "src/tui/screens/explorer/tree.rs"),
        ("fuzzy_matcher", "src/query/matching.rs"),
        ("KeyCode", "src/tui/key.rs"),
    ] {
        for (path, text) in sources() {
            let is_home = path.ends_with(home);
            let is_test = !path.starts_with(Path::new(env!("CARGO_MANIFEST_DIR")).join("src"));
            assert!(
                is_home || is_test || !text.contains(word),
                "{}: {word}",
                path.display()
            );
        }
    }
}

/// A sentence in the code would be shown in one language only.
#[test]
fn no_sentence_is_a_literal() {
    let mut wrong = Vec::new();
    for (path, text) in sources() {
        if layer(&path).is_none() {
            continue;
        }
        for (line, code) in text.lines().enumerate() {
            let code = code.trim_start();
            if code.starts_with("//") || code.starts_with("#[error(") {
                continue;
            }
            for literal in code.split('"').skip(1).step_by(2) {
                let words = literal.split(' ').filter(|word| {
                    word.chars().filter(|letter| letter.is_alphabetic()).count() > 1
                });
                if words.count() >= 3 {
                    wrong.push(format!("{}:{}: {literal}", path.display(), line + 1));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
