//! What the READMEs show is true: each command is run, what it prints is compared, the key table is
//! the table of actions.

use std::fmt::Write;
use std::path::Path;
use std::process::Command;

use essnum::text::{Text, language};
use essnum::tui::action::{ACTIONS, Group};
use essnum::tui::keymap::Keymap;

/// Each README with the locale it speaks of.
const READMES: &[(&str, &str)] = &[
    ("README.md", "en_GB.UTF-8"),
    ("README.fr.md", "fr_FR.UTF-8"),
];

fn read(name: &str) -> String {
    std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(name)).unwrap()
}

/// The commands of `console` blocks with what is shown under each. A block that needs more than a POSIX
/// shell names it after the word, and is run by `tests/peers/recipes_check.py`.
fn examples(text: &str) -> Vec<(String, Vec<String>)> {
    let mut found: Vec<(String, Vec<String>)> = Vec::new();
    for block in text.split("```console\n").skip(1) {
        for line in block.split("\n```").next().unwrap_or_default().lines() {
            if let Some(command) = line.strip_prefix("$ ") {
                found.push((command.to_owned(), Vec::new()));
            } else if let Some((_, shown)) = found.last_mut() {
                shown.push(line.to_owned());
            }
        }
    }
    found
}

#[cfg(unix)]
#[test]
fn every_example_prints_what_is_shown() {
    let program = Path::new(env!("CARGO_BIN_EXE_essnum")).parent().unwrap();
    let path = format!("{}:{}", program.display(), std::env::var("PATH").unwrap());
    for (name, locale) in READMES {
        let examples = examples(&read(name));
        let folder = tempfile::tempdir().unwrap();
        assert!(examples.len() >= 10, "{name}: {} examples", examples.len());
        for (command, shown) in examples {
            let output = Command::new("sh")
                .args(["-c", &command])
                .current_dir(folder.path())
                .env("PATH", &path)
                .env("LANG", locale)
                .env("ESSNUM_CONFIG", "/nonexistent/essnum.toml")
                .env("ESSNUM_STATE", "/nonexistent/essnum")
                .env_remove("CLICOLOR_FORCE")
                .env_remove("LC_ALL")
                .env_remove("LANGUAGE")
                .env_remove("LC_MESSAGES")
                .output()
                .unwrap();
            let printed = String::from_utf8(output.stdout).unwrap();
            let errors = String::from_utf8_lossy(&output.stderr);
            assert!(output.status.success(), "{name}: {command}: {errors}");
            let printed: Vec<&str> = printed.lines().map(str::trim_end).collect();
            match shown.split_last() {
                Some((last, before)) if last == "…" => {
                    assert_eq!(printed[..before.len()], *before, "{name}: {command}");
                }
                _ => assert_eq!(printed, shown, "{name}: {command}"),
            }
        }
    }
}

/// What a block needs beyond a POSIX shell is used in it, and there is a check that runs it.
#[test]
fn examples_that_need_other_tools_are_run_where_those_are() {
    let run = read(".ci/run");
    let check = "tests/peers/recipes_check.py";
    assert!(run.contains(check), "nothing runs {check}");
    let known = read(check);
    for (name, _) in READMES {
        let text = read(name);
        let marked = text.split("\n```console ").skip(1);
        let marks: Vec<&str> = marked.filter_map(|block| block.lines().next()).collect();
        assert!(!marks.is_empty(), "{name}: no block names a tool");
        for tool in marks.iter().flat_map(|mark| mark.split(' ')) {
            let row = format!("    \"{tool}\": [");
            assert!(known.contains(&row), "{name}: {tool} is not in {check}");
        }
    }
}

/// The key table as the READMEs have it, between two comments.
fn key_table(code: &str) -> String {
    let text = Text::new(language(code));
    let keymap = Keymap::default();
    let mut table = String::new();
    for group in Group::ALL {
        let _ = writeln!(table, "| **{}** | |", text.get(group.message()));
        if *group == Group::ALL[0] {
            table.push_str("|---|---|\n");
        }
        for row in ACTIONS.iter().filter(|row| row.group == *group) {
            let keys: Vec<String> = keymap
                .keys(row.action)
                .map(|key| format!("`{key}`"))
                .collect();
            let _ = writeln!(table, "| {} | {} |", keys.join(" "), text.get(&row.help()));
        }
    }
    table
}

#[test]
fn the_key_table_is_the_table_of_actions() {
    for (name, locale) in READMES {
        let text = read(name);
        let between = text.split("<!-- keys -->\n").nth(1).unwrap_or_default();
        let wanted = key_table(&locale[..2]);
        assert!(
            between.starts_with(&wanted),
            "{name}: the key table should be\n\n{wanted}"
        );
    }
}

#[test]
fn the_pictures_and_files_named_exist() {
    for (name, _) in READMES {
        let text = read(name);
        for target in text
            .split("](")
            .skip(1)
            .filter_map(|rest| rest.split(')').next())
        {
            let is_local = !target.starts_with("http") && !target.starts_with('#');
            let exists = Path::new(env!("CARGO_MANIFEST_DIR")).join(target).exists();
            assert!(!is_local || exists, "{name}: {target}");
        }
    }
}
