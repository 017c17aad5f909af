//! The words of the command line and of the faults: one for each row of each table, and none that
//! nothing says.

use std::collections::BTreeSet;
use std::sync::OnceLock;

use essnum::dataset::check::RULES;
use essnum::directory::{Field, Flag};
use essnum::model::{ActorKind, Certainty, Role, Vocabulary};
use essnum::query::{
    Count, Drawing, Filter, Measure, OverlapKind, Sort, Standing, Strength, YesNo,
};
use essnum::report::{REPORTS, TYPOLOGY, names, table_message};
use essnum::request::{COMMANDS, FLAGS, FlagGroup};
use essnum::text::{LANGUAGES, Text};
use essnum::user::SETTINGS;

use crate::support::typology;

/// Ids that the tables make.
fn made() -> BTreeSet<String> {
    let mut ids = BTreeSet::new();
    for flag in FLAGS {
        ids.insert(flag.help());
        if flag.takes != essnum::request::Takes::Nothing {
            ids.insert(flag.value());
        }
    }
    for command in COMMANDS {
        ids.insert(format!("command-{}", command.name));
        if let Some(name) = command.operand.name() {
            ids.insert(format!("operand-{name}"));
            ids.insert(format!("value-{name}"));
        }
    }
    for group in [
        FlagGroup::Filter,
        FlagGroup::Overlaps,
        FlagGroup::List,
        FlagGroup::Output,
        FlagGroup::Explorer,
        FlagGroup::Global,
    ] {
        ids.insert(group.heading().to_owned());
    }
    ids.extend(RULES.iter().map(|rule| format!("rule-{}", rule.name)));
    ids.extend(SETTINGS.iter().map(|name| format!("setting-{name}")));
    for report in REPORTS {
        let table = report.table(typology(), &Filter::default());
        ids.extend(table.columns.iter().map(|column| column.heading.to_owned()));
    }
    // The whole is called what the dataset is.
    let tables = names().filter(|name| *name != TYPOLOGY);
    ids.extend(tables.map(table_message));
    // The vocabularies whose words a person writes.
    let written = [
        ActorKind::NAME,
        Certainty::NAME,
        Count::NAME,
        Drawing::NAME,
        Flag::NAME,
        Measure::NAME,
        OverlapKind::NAME,
        Role::NAME,
        Sort::NAME,
        Standing::NAME,
        Strength::NAME,
        YesNo::NAME,
    ];
    ids.extend(written.map(|name| format!("unknown-{name}")));
    // Phrases whose id is put together in the code, out of a literal that stands beside them.
    for (opening, id) in [
        ("unknown(\"", "unknown-"),
        ("unknown_near(\"", "unknown-"),
        ("identified(&t.subcategories, \"", "unknown-"),
        ("identified(&t.statuses, \"", "unknown-"),
        ("identified(&typology.families, \"", "unknown-"),
        ("wrong(\"", "config-expected-"),
        ("expected(\"", "config-expected-"),
    ] {
        for code in sources() {
            for rest in code.split(opening).skip(1) {
                ids.insert(format!(
                    "{id}{}",
                    rest.split('"').next().unwrap_or_default()
                ));
            }
        }
    }
    ids.extend(essnum::cli::Exit::ALL.iter().map(|exit| exit.message()));
    let mut counted = std::collections::HashMap::new();
    for line in include_str!("../../src/cli/examples.tsv").lines() {
        let page = line.split('\t').next().unwrap();
        let number = counted
            .entry(page)
            .and_modify(|count| *count += 1)
            .or_insert(1);
        ids.insert(format!("example-{page}-{number}"));
    }
    ids
}

/// The code that speaks through the two files.
fn sources() -> &'static [String] {
    static SOURCES: OnceLock<Vec<String>> = OnceLock::new();
    fn walk(folder: &std::path::Path, found: &mut Vec<String>) {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                walk(&path, found);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                found.push(std::fs::read_to_string(&path).unwrap());
            }
        }
    }
    SOURCES.get_or_init(|| {
        let mut found = Vec::new();
        walk(
            &std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src"),
            &mut found,
        );
        found
    })
}

#[test]
fn every_row_of_every_table_is_said_in_both_languages() {
    for language in LANGUAGES {
        let text = Text::new(language);
        let silent: Vec<String> = made().into_iter().filter(|id| !text.has(id)).collect();
        assert!(silent.is_empty(), "{}: {silent:?}", language.code);
    }
}

#[test]
fn nothing_is_translated_that_nobody_says() {
    let made = made();
    let sources = sources();
    let files = [
        include_str!("../../src/text/fr/cli.ftl"),
        include_str!("../../src/text/fr/faults.ftl"),
    ];
    let mut idle = Vec::new();
    for line in files.iter().flat_map(|file| file.lines()) {
        let Some((id, _)) = line
            .split_once(" = ")
            .filter(|(id, _)| !id.contains([' ', '#']))
        else {
            continue;
        };
        let literal = format!("\"{id}\"");
        if !made.contains(id) && !sources.iter().any(|code| code.contains(&literal)) {
            idle.push(id);
        }
    }
    assert!(idle.is_empty(), "{idle:?}");
}

/// What a column of a list may be stands in the help of the flag that says so, all of it.
#[test]
fn the_help_of_columns_names_every_field() {
    for language in LANGUAGES {
        let help = Text::new(language).get("flag-list-column");
        let (_, named) = help.split_once("siren").expect("the fields begin");
        let named = format!("siren{named}");
        let named: Vec<&str> = named
            .split(';')
            .next()
            .unwrap_or_default()
            .split(", ")
            .collect();
        let named: Vec<&str> = named.iter().map(|name| name.trim()).collect();
        assert_eq!(named, Field::words(), "{}", language.code);
    }
}
