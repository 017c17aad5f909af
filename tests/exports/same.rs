//! The same question gives the same bytes: on any machine, in any locale, at any time.

use std::collections::BTreeMap;
use std::path::Path;

use essnum::report::REPORTS;
use essnum::request::COMMANDS;

use crate::program::{finish, program};

/// Surroundings that must not matter.
const SURROUNDINGS: &[&[(&str, &str)]] = &[
    &[("LC_ALL", "C")],
    &[("LC_ALL", "en_GB.UTF-8"), ("TZ", "Pacific/Kiritimati")],
    &[("LC_ALL", "tr_TR.UTF-8"), ("TZ", "America/Noronha")],
    &[
        ("LANG", "fr_FR.UTF-8"),
        ("LC_ALL", ""),
        ("COLUMNS", "40"),
        ("TERM", "dumb"),
    ],
];

fn everywhere(words: &str) {
    let mut first: Option<String> = None;
    for surroundings in SURROUNDINGS {
        let mut command = program();
        command
            .args(words.split_whitespace())
            .envs(surroundings.iter().copied());
        let run = finish(&mut command).ends(0);
        let expected = first.get_or_insert_with(|| run.out.clone());
        assert!(
            *expected == run.out,
            "{words} differs under {surroundings:?}"
        );
    }
}

#[test]
fn tables_for_machines_in_any_locale() {
    for report in REPORTS {
        everywhere(&format!("export {} --format csv", report.name));
    }
    for format in ["json", "jsonl"] {
        everywhere(&format!("export memberships --format {format}"));
        everywhere(&format!("search libre --format {format}"));
    }
}

#[test]
fn tables_for_people_in_one_language() {
    for format in ["csv-excel", "md", "txt", "html"] {
        everywhere(&format!("export subcategories --lang fr --format {format}"));
        everywhere(&format!("search libre --lang en --format {format}"));
    }
    everywhere("export typology --lang fr --format html");
    everywhere("show framasoft 3 62.01Z --lang fr");
}

/// Every file that these words write into a folder, in any surroundings; in any language if that is not
/// said.
fn files_everywhere(words: &str) {
    let mut first: Option<BTreeMap<String, Vec<u8>>> = None;
    for surroundings in SURROUNDINGS {
        let folder = tempfile::tempdir().unwrap();
        let mut command = program();
        command
            .args(words.split_whitespace())
            .current_dir(folder.path())
            .envs(surroundings.iter().copied());
        finish(&mut command).ends(0);
        let found = files(folder.path());
        assert!(!found.is_empty(), "{words}");
        let expected = first.get_or_insert_with(|| found.clone());
        assert!(*expected == found, "{words} differs under {surroundings:?}");
    }
}

/// Files with their bytes; a folder is told by what is in it.
fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut found = BTreeMap::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files(&path));
        } else {
            let name = path.file_name().unwrap().to_str().unwrap().to_owned();
            found.insert(name, std::fs::read(path).unwrap());
        }
    }
    found
}

#[test]
fn files_that_say_where_they_come_from_in_any_locale() {
    for format in ["csv", "json", "jsonl"] {
        files_everywhere(&format!(
            "export actors --family esn --format {format} -o a --provenance"
        ));
    }
    files_everywhere("export transversal -o a.csv --provenance");
    files_everywhere("export sources --format csl-json -o a.json --provenance");
    files_everywhere("export sources --family esn -o a.bib");
    files_everywhere("overlaps --naf 62.0* -o a.dot");
    files_everywhere("overlaps --naf 62.0* -o a.graphml");
    files_everywhere("export typology --family esn -o a.ttl");
    files_everywhere("export --all part --family esn");
    for name in ["a.md", "a.txt", "a.html"] {
        files_everywhere(&format!("export actors --family esn --lang en -o {name}"));
    }
    files_everywhere("export actors --lang fr --format csv-excel -o a.csv --provenance");
    files_everywhere("overlaps --lang fr -o a.svg");
}

#[test]
fn every_command_speaks_the_language_asked_for() {
    for command in COMMANDS {
        everywhere(&format!("{} --help --lang fr", command.name));
    }
}
