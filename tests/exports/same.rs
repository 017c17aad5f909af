//! The same question gives the same bytes: on any machine, in any locale, at any time.

use essnum::cli::COMMANDS;
use essnum::report::REPORTS;

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

#[test]
fn every_command_speaks_the_language_asked_for() {
    for command in COMMANDS {
        everywhere(&format!("{} --help --lang fr", command.name));
    }
}
