//! The pages of the manual: one a command in each language, with all that the tables hold, and examples
//! that do what they say.

use std::path::Path;
use std::process::Command;

use essnum::cli::Exit;
use essnum::request::COMMANDS;
use essnum::request::flags;
use essnum::text::LANGUAGES;
use essnum::user::folders::FILES;

use crate::program::{finish, line, program, run};

/// Every page, with the language and the command that it is of.
fn pages(folder: &Path) -> Vec<(&'static str, Option<&'static str>, String)> {
    let mut pages = Vec::new();
    for (language, place) in [("en", "man1"), ("fr", "fr/man1")] {
        let names = COMMANDS.iter().map(|command| Some(command.name));
        for name in names.chain([None]) {
            let file = name.map_or("essnum.1".into(), |name| format!("essnum-{name}.1"));
            let page = std::fs::read_to_string(folder.join(place).join(&file)).unwrap();
            assert_eq!(
                LANGUAGES
                    .iter()
                    .filter(|known| known.code == language)
                    .count(),
                1
            );
            pages.push((language, name, page));
        }
    }
    pages
}

fn all() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    run(["man", "--all", folder.path().to_str().unwrap()]).ends(0);
    folder
}

#[test]
fn every_page_stands_where_man_looks_and_is_what_the_command_writes() {
    let folder = all();
    let found = pages(folder.path());
    for (language, name, page) in &found {
        let asked = [&["man"][..], name.as_slice(), &["--lang", language]].concat();
        assert_eq!(&run(asked).ends(0).out, page, "{language} {name:?}");
    }
    let files = |place: &str| {
        std::fs::read_dir(folder.path().join(place))
            .unwrap()
            .count()
    };
    assert_eq!(files("man1") + files("fr/man1"), found.len());
    // The same again over the same files, and byte for byte the same.
    let again = all();
    assert_eq!(pages(again.path()), found);
    run(["man", "--all", folder.path().to_str().unwrap()]).ends(0);
}

#[test]
fn every_page_tells_all_that_the_tables_hold() {
    let folder = all();
    for (language, name, page) in pages(folder.path()) {
        let plain = page
            .replace("\\-", "-")
            .replace("\\fB", "")
            .replace("\\fR", "");
        let groups = match name {
            Some(name) => {
                COMMANDS
                    .iter()
                    .find(|command| command.name == name)
                    .unwrap()
                    .groups
            }
            None => &[
                essnum::request::FlagGroup::Filter,
                essnum::request::FlagGroup::List,
                essnum::request::FlagGroup::Explorer,
            ],
        };
        for flag in groups
            .iter()
            .chain(&[essnum::request::FlagGroup::Global])
            .flat_map(|group| flags(*group))
        {
            assert!(
                plain.contains(&format!("--{}", flag.name)),
                "{name:?}: {}",
                flag.name
            );
        }
        for exit in Exit::ALL {
            assert!(
                plain.contains(&format!("\n.TP\n{}\n", exit.code())),
                "{name:?}"
            );
        }
        if name.is_none() {
            for command in COMMANDS {
                assert!(plain.contains(&format!("\nessnum-{}(1)\n", command.name)));
            }
            for variable in [
                "ESSNUM_CONFIG",
                "NO_COLOR",
                "LANGUAGE",
                "LC_ALL",
                "LC_MESSAGES",
                "LANG",
            ] {
                assert!(plain.contains(&format!("\n{variable}\n")), "{variable}");
            }
        }
        let headings: Vec<&str> = page
            .lines()
            .filter_map(|line| line.strip_prefix(".SH "))
            .collect();
        let first = if language == "fr" { "NOM" } else { "NAME" };
        assert_eq!(headings[0], first);
        assert!(page.lines().all(|line| !line.trim().is_empty()), "{name:?}");
        // An id that no bundle has would show as itself.
        for id in [
            "man-",
            "example-",
            "file-",
            "variable-",
            "exit-",
            "flag-",
            "value-",
        ] {
            let shown = page
                .lines()
                .any(|line| line.replace("\\-", "-").starts_with(id));
            assert!(!shown, "{language} {name:?}: {id}");
        }
    }
}

/// The lines of the examples, run in a folder and a home of their own.
#[test]
fn examples_run() {
    let folder = all();
    let home = tempfile::tempdir().unwrap();
    let mut count = 0;
    for (language, _, page) in pages(folder.path()) {
        let heading = if language == "fr" {
            ".SH EXEMPLES"
        } else {
            ".SH EXAMPLES"
        };
        let examples = page.split(heading).nth(1).unwrap();
        let examples = examples.split("\n.SH ").next().unwrap();
        for example in examples.lines().filter(|line| line.starts_with("\\fB")) {
            let example = example
                .replace("\\-", "-")
                .replace("\\fB", "")
                .replace("\\fR", "");
            let words = example
                .strip_prefix("essnum")
                .unwrap()
                .replace('~', home.path().to_str().unwrap());
            let mut command: Command = program();
            command.current_dir(home.path()).env("HOME", home.path());
            let done = command.args(words.split_whitespace()).output().unwrap();
            assert_eq!(done.status.code(), Some(0), "{example}");
            let _ = std::fs::remove_file(home.path().join("acteurs.csv"));
            count += 1;
        }
    }
    assert!(count >= 2 * COMMANDS.len(), "{count}");
}

#[test]
#[cfg(target_os = "linux")]
fn the_files_are_where_the_manual_says() {
    let home = tempfile::tempdir().unwrap();
    let place = |path: &str| home.path().join(path.strip_prefix("~/").unwrap());
    let (config, _) = FILES.iter().find(|(_, id)| *id == "file-config").unwrap();
    let (themes, _) = FILES.iter().find(|(_, id)| *id == "file-themes").unwrap();
    let config = place(config);
    std::fs::create_dir_all(config.parent().unwrap()).unwrap();
    std::fs::write(&config, "theme = \"mien\"\n").unwrap();
    let started = || {
        let mut command = program();
        command.env_remove("ESSNUM_CONFIG").env("HOME", home.path());
        finish(command.arg("check"))
    };
    started().ends(2).says(&config.display().to_string());
    let theme = place(&themes.replace('*', "mien"));
    std::fs::create_dir_all(theme.parent().unwrap()).unwrap();
    std::fs::write(&theme, "nope = 1\n").unwrap();
    started().ends(2).says(&theme.display().to_string());
}

#[test]
fn what_is_wrong_is_said() {
    line("man exprot").ends(2).says("vouliez-vous « export »");
    line("man export --all x")
        .ends(2)
        .says("il ne va pas avec une commande");
    line("man --all /dev/null/x").ends(4).says("/dev/null/x");
}
