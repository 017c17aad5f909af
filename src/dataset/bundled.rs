//! The files of the dataset that is compiled into the program.

use super::fault::Fault;
use super::schema::DESCRIPTOR;
use crate::model::Phrase;

macro_rules! files {
    ($($name:literal),+ $(,)?) => {
        &[$(($name, include_str!(concat!("../../data/", $name)))),+]
    };
}

/// The descriptor, what is said to people, then every file of `data/` that the descriptor names.
const FILES: &[(&str, &str)] = files![
    "datapackage.json",
    "README.md",
    "LICENSE",
    "families.csv",
    "sections.csv",
    "subcategories.csv",
    "actors.csv",
    "actor_facts.csv",
    "memberships.csv",
    "relations.csv",
    "criteria.csv",
    "naf.csv",
    "naf_2025.csv",
    "family_naf.csv",
    "statuses.csv",
    "legal_categories.csv",
    "family_statuses.csv",
    "publics.csv",
    "glossary.csv",
    "sources.csv",
    "databases.csv",
    "figures.csv",
    "corrections.csv",
    "schemes.csv",
    "translations.csv",
];

/// A file of the bundled dataset.
pub(super) fn bundled_file(name: &str) -> Result<Vec<u8>, Fault> {
    let found = FILES.iter().find(|(file, _)| *file == name);
    let missing = || {
        Fault::of_file(
            DESCRIPTOR,
            Phrase::new("fault-missing-file").with("detail", name),
        )
    };
    found
        .map(|(_, text)| text.as_bytes().to_vec())
        .ok_or_else(missing)
}

/// The descriptor of the bundled dataset, which holds for every dataset.
pub(super) fn descriptor() -> &'static str {
    FILES[0].1
}
