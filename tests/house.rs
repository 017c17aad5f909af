//! The house rules: who may import whom, how long a file may be, what every file opens with, and that
//! the two sides of each table agree.

use std::path::{Path, PathBuf};

/// Each layer with those it may import, from the top of the house down. What is not named here is
/// not there.
const LAYERS: &[(&str, &[&str])] = &[
    ("model", &[]),
    ("dataset", &["model"]),
    ("prepared", &["model", "dataset"]),
    ("directory", &["model"]),
    ("query", &["model", "directory"]),
    ("report", &["model", "directory", "query"]),
    ("export", &["report"]),
    ("text", &["model"]),
    ("theme", &["model"]),
    ("user", &["model", "text"]),
    (
        "request",
        &["model", "directory", "query", "report", "export", "text"],
    ),
    (
        "answer",
        &[
            "model",
            "dataset",
            "prepared",
            "directory",
            "query",
            "report",
            "export",
            "text",
            "theme",
            "user",
            "request",
        ],
    ),
    (
        "tui",
        &[
            "model",
            "directory",
            "query",
            "report",
            "export",
            "text",
            "theme",
            "user",
            "request",
            "answer",
        ],
    ),
    (
        "cli",
        &[
            "model",
            "dataset",
            "prepared",
            "directory",
            "query",
            "report",
            "export",
            "text",
            "theme",
            "user",
            "request",
            "answer",
            "tui",
        ],
    ),
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

/// The layer of a source file; `main.rs` and `lib.rs` stand outside.
fn layer(path: &Path) -> Option<(&'static str, &'static [&'static str])> {
    let inside = path
        .strip_prefix(Path::new(env!("CARGO_MANIFEST_DIR")).join("src"))
        .ok()?;
    let mut parts = inside.components();
    let first = parts.next()?.as_os_str().to_str()?;
    parts.next()?;
    let found = LAYERS.iter().find(|(name, _)| *name == first);
    Some(*found.unwrap_or_else(|| panic!("{first} is no layer")))
}

/// Each name that follows `crate::`, whether alone or in braces.
fn imports(code: &str) -> Vec<String> {
    let mut names = Vec::new();
    for rest in code.split("crate::").skip(1) {
        let listed = rest
            .strip_prefix('{')
            .map_or(rest, |rest| rest.split('}').next().unwrap_or(rest));
        let all = if rest.starts_with('{') {
            listed.split(',').collect()
        } else {
            vec![listed]
        };
        for name in all {
            let letters = |letter: &char| letter.is_ascii_lowercase() || *letter == '_';
            names.push(name.trim().chars().take_while(letters).collect());
        }
    }
    names
}

#[test]
fn imports_go_down_only() {
    assert_eq!(
        imports("use crate::{text, model::Phrase}; crate::tui::run"),
        ["text", "model", "tui"]
    );
    let mut wrong = Vec::new();
    for (path, text) in sources() {
        let Some((own, allowed)) = layer(&path) else {
            continue;
        };
        let code = text
            .lines()
            .filter(|line| !line.trim_start().starts_with("//"));
        for name in imports(&code.collect::<Vec<_>>().join("\n")) {
            let is_layer = LAYERS.iter().any(|(layer, _)| *layer == name);
            if is_layer && name != own && !allowed.contains(&name.as_str()) {
                wrong.push(format!("{}: {own} imports {name}", path.display()));
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
