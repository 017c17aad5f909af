//! Help, manual and completions: complete, in the language asked for, and made from the tables.

use essnum::export::{Capability, formats_writing};
use essnum::report::REPORTS;
use essnum::request::flags;
use essnum::request::{COMMANDS, FLAGS, Flag, FlagGroup};

use crate::program::{line, plain, run};

/// Words of clap's own that would show in another language than the interface's.
const CLAP_WORDS: &[&str] = &[
    "Usage:",
    "Options:",
    "Commands:",
    "Arguments:",
    "Print help",
    "possible values",
    "error:",
];

#[test]
fn every_command_and_flag_is_in_the_help() {
    let help = line("--help").ends(0);
    for command in COMMANDS {
        assert!(
            help.out.contains(&format!("\n  {} ", command.name)),
            "{}",
            command.name
        );
        let own = run([command.name, "--help"]).ends(0);
        for group in command.groups {
            for flag in flags(*group) {
                assert!(
                    own.out.contains(&format!("--{} ", flag.name)),
                    "{}: {}",
                    command.name,
                    flag.name
                );
            }
        }
        assert_eq!(
            own.out.trim_end(),
            run(["help", command.name]).ends(0).out.trim_end()
        );
    }
    let everywhere = |flag: &&Flag| {
        matches!(
            flag.group,
            FlagGroup::Filter | FlagGroup::List | FlagGroup::Explorer | FlagGroup::Global
        )
    };
    for flag in FLAGS.iter().filter(everywhere) {
        assert!(
            help.out.contains(&format!("--{} ", flag.name)),
            "{}",
            flag.name
        );
    }
}

#[test]
fn french_help_has_no_english_word_of_the_parser() {
    for command in COMMANDS
        .iter()
        .map(|command| command.name)
        .chain(["--lang=fr"])
    {
        let help = run([command, "--help"]).ends(0);
        for word in CLAP_WORDS {
            assert!(!help.out.contains(word), "{command}: {word}\n{}", help.out);
        }
        assert!(plain(&help.out).contains("Usage : essnum"), "{}", help.out);
    }
    let english = line("export --help --lang en").ends(0);
    assert!(
        english
            .out
            .contains("Usage: essnum export [OPTIONS] [TABLE]"),
        "{}",
        english.out
    );
}

#[test]
fn the_language_is_seen_wherever_the_flag_stands() {
    for words in [
        "--lang en --help",
        "--help --lang en",
        "export --lang=en --help",
        "--lang fr --help --lang=en",
    ] {
        assert!(line(words).ends(0).out.contains("Usage: "), "{words}");
    }
    let after = run(["search", "--help", "--", "--lang", "en"]).ends(0);
    assert!(plain(&after.out).contains("Usage : "), "{}", after.out);
}

#[test]
fn tables_and_formats_are_listed() {
    let help = line("export --help").ends(0).out.replace('\n', " ");
    for name in REPORTS.iter().map(|report| report.name).chain(
        formats_writing(Capability::Rows)
            .iter()
            .map(|format| format.name),
    ) {
        assert!(help.contains(name), "{name}");
    }
}

#[test]
fn the_manual_is_a_page_of_manual_in_the_language() {
    let french = line("man").ends(0);
    assert!(french.out.contains("\n.SH NOM\n"), "{}", french.out);
    assert!(french.out.contains("\n.SH COMMANDES\n"), "{}", french.out);
    assert!(line("man --lang en").ends(0).out.contains("\n.SH NAME\n"));
    for command in COMMANDS {
        assert!(french.out.contains(command.name), "{}", command.name);
    }
}

#[test]
fn no_flag_stands_twice() {
    let mut ids: Vec<&str> = FLAGS.iter().map(|flag| flag.words).collect();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), FLAGS.len());
    for command in COMMANDS {
        let taken = FLAGS
            .iter()
            .filter(|flag| flag.group == FlagGroup::Global || command.groups.contains(&flag.group));
        let mut names: Vec<&str> = taken.map(|flag| flag.name).collect();
        let count = names.len();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), count, "{}", command.name);
    }
    for flag in flags(FlagGroup::Filter) {
        assert!(flag.facet().is_some(), "{}", flag.name);
    }
    let facets = <essnum::query::Facet as essnum::model::Vocabulary>::ALL.len();
    assert_eq!(flags(FlagGroup::Filter).count(), facets);
}
