//! The house rules: who may import whom, how long a file may be, what every file opens with, and that
//! the two sides of each table agree.

mod circles;
mod dependencies;
mod modules;
mod rules;
mod tokens;
mod words;

use std::path::{Path, PathBuf};

use modules::Modules;

/// Each layer with those it may import, from the top of the house down. What is not named here is
/// not there.
const LAYERS: &[(&str, &[&str])] = &[
    ("model", &[]),
    ("files", &[]),
    ("dataset", &["model"]),
    ("prepared", &["model", "dataset"]),
    ("directory", &["model"]),
    ("query", &["model", "directory"]),
    ("report", &["model", "directory", "query"]),
    ("export", &["report"]),
    ("text", &["model"]),
    ("theme", &["model"]),
    ("user", &["model", "files", "text"]),
    (
        "request",
        &[
            "model",
            "files",
            "directory",
            "query",
            "report",
            "export",
            "text",
        ],
    ),
    (
        "workshop",
        &["model", "files", "query", "report", "text", "request"],
    ),
    (
        "answer",
        &[
            "model",
            "files",
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
            "workshop",
        ],
    ),
    (
        "tui",
        &[
            "model",
            "files",
            "directory",
            "query",
            "report",
            "export",
            "text",
            "theme",
            "user",
            "request",
            "workshop",
            "answer",
        ],
    ),
    (
        "plain",
        &[
            "model",
            "directory",
            "query",
            "report",
            "export",
            "text",
            "request",
            "workshop",
            "answer",
            "tui",
        ],
    ),
    (
        "cli",
        &[
            "model",
            "files",
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
            "workshop",
            "answer",
            "tui",
            "plain",
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

/// The layer of a file below `src`; `main.rs` and `lib.rs` stand outside.
fn layer(file: &str) -> Option<(&'static str, &'static [&'static str])> {
    let (folder, _) = file.split_once('/')?;
    let found = LAYERS.iter().find(|(name, _)| *name == folder);
    Some(*found.unwrap_or_else(|| panic!("{folder} is no layer")))
}

/// A file's path below `src`, none for tests and benches.
fn below_source(path: &Path) -> Option<&str> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    path.strip_prefix(root).ok()?.to_str()
}

#[test]
fn imports_go_down_only() {
    let modules = Modules::of_project();
    let mut wrong = Vec::new();
    for (file, path, _) in modules.used() {
        let (Some((own, allowed)), Some(name)) = (layer(file), path.first()) else {
            continue;
        };
        let is_layer = LAYERS.iter().any(|(layer, _)| layer == name);
        if is_layer && name != own && !allowed.contains(&name.as_str()) {
            wrong.push(format!("{file}: {own} imports {}", path.join("::")));
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
        ("fuzzy_matcher", "src/query/search/fuzzy.rs"),
        ("KeyCode", "src/tui/key.rs"),
    ] {
        for (path, text) in sources() {
            let is_home = path.ends_with(home);
            let is_test = below_source(&path).is_none();
            assert!(
                is_home || is_test || !text.contains(word),
                "{}: {word}",
                path.display()
            );
        }
    }
}

/// Whoever writes to a standard stream has its writer from the few that know whether it is a terminal.
#[test]
fn standard_streams_are_opened_in_few_files() {
    let homes = [
        "src/answer/progress.rs",
        "src/cli/mod.rs",
        "src/cli/streams.rs",
        "src/prepared/build.rs",
        "src/tui/perform.rs",
        "src/tui/terminal.rs",
    ];
    let ways = ["stdout(", "stderr(", "println!", "eprint!", "/dev/tty"];
    for (path, text) in sources() {
        let is_home = homes.iter().any(|home| path.ends_with(home));
        let is_test = below_source(&path).is_none();
        let opens = ways.iter().any(|way| text.contains(way));
        assert!(is_home || is_test || !opens, "{}", path.display());
    }
}

/// A sentence in the code would be shown in one language only.
#[test]
fn no_sentence_is_a_literal() {
    let mut wrong = Vec::new();
    for (path, text) in sources() {
        if below_source(&path).and_then(layer).is_none() {
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

/// A file that no `mod` declares is not compiled.
#[test]
fn every_file_is_declared() {
    let sources = sources();
    let text = |wanted: &str| {
        let mut found = sources.iter();
        let found = found.find(|(path, _)| below_source(path) == Some(wanted));
        found.map_or("", |(_, text)| text.as_str())
    };
    for file in sources.iter().filter_map(|(path, _)| below_source(path)) {
        if matches!(file, "lib.rs" | "main.rs" | "prepared/build.rs") {
            continue;
        }
        let module = file.strip_suffix(".rs").unwrap();
        let module = module.strip_suffix("/mod").unwrap_or(module);
        let (folder, name) = module.rsplit_once('/').unwrap_or(("", module));
        let parents = match folder {
            "" => vec!["lib.rs".to_owned()],
            folder => vec![format!("{folder}/mod.rs"), format!("{folder}.rs")],
        };
        let declaration = format!("mod {name};");
        let is_declared = parents
            .iter()
            .any(|parent| text(parent).contains(&declaration));
        assert!(is_declared, "{file}");
    }
}
