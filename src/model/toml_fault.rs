//! What a TOML parser finds wrong, as a phrase: its own words are English.

use super::phrase::Phrase;

/// How messages of the parser begin, and what is said instead.
const BEGINNINGS: &[(&str, &str)] = &[
    ("unclosed array", "toml-array"),
    ("unclosed inline", "toml-inline-table"),
    ("unclosed table", "toml-table"),
    ("invalid basic", "toml-string"),
    ("invalid literal", "toml-string"),
    ("invalid multi-line", "toml-string"),
    ("missing opening", "toml-string"),
    ("string values", "toml-unquoted"),
    ("duplicate key", "toml-twice"),
    ("key with", "toml-no-value"),
    ("missing value", "toml-no-value"),
    ("missing assignment", "toml-no-value"),
    ("unquoted keys", "toml-no-key"),
    ("missing key", "toml-no-key"),
    ("invalid unquoted", "toml-key"),
    ("missing comma", "toml-comma"),
    ("extra comma", "toml-extra-comma"),
    ("unexpected key", "toml-line"),
    ("unexpected content", "toml-line"),
];

/// What a message of the parser says, by how it begins; that the form is unexpected for any other.
pub fn toml_fault(message: &str) -> Phrase {
    let mut found = BEGINNINGS
        .iter()
        .filter(|(begins, _)| message.starts_with(begins));
    Phrase::new(found.next().map_or("toml-form", |(_, said)| *said))
}
