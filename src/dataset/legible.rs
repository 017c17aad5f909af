//! What nobody can read in a dataset: control characters, and others that show nothing or turn what stands beside
//! them. Data with such characters are refused, so that no page, format or terminal has to beware of them.

use serde_json::Value;

use super::fault::Fault;
use super::schema::DESCRIPTOR;
use crate::model::{Phrase, has_invisible_character, invisible_characters, may_be_invisible};

/// Whether a text has no character that would have to be judged by its neighbours.
pub(super) fn is_plainly_legible(text: &str) -> bool {
    !text
        .chars()
        .any(|letter| may_be_invisible(letter) && letter != '\r')
}

/// The first character of a cell that cannot be read. Line breaks are another matter.
pub(super) fn illegible_character(cell: &str) -> Option<Phrase> {
    let mut letters = invisible_characters(cell).map(|(_, letter)| letter);
    let letter = letters.find(|letter| *letter != '\r')?;
    let id = if letter.is_control() {
        "fault-control"
    } else {
        "fault-invisible"
    };
    let shown = format!("U+{:04X}", u32::from(letter));
    Some(Phrase::new(id).with("character", shown))
}

/// Refuses a descriptor with a text that cannot be read. JSON that is not well-formed is refused elsewhere.
pub(super) fn expect_legible(json: &str) -> Result<(), Fault> {
    let value = serde_json::from_str(json).unwrap_or_default();
    match illegible_text(&value) {
        None => Ok(()),
        Some(phrase) => {
            let mut lines = json.lines().zip(1..);
            let line = lines.find(|(line, _)| has_invisible_character(&unescaped(line)));
            Err(Fault::of_file(DESCRIPTOR, phrase).at_line(line.map_or(1, |(_, line)| line)))
        }
    }
}

/// What cannot be read in the first text of a value that has such a character.
fn illegible_text(value: &Value) -> Option<Phrase> {
    match value {
        Value::String(text) => illegible_character(text),
        Value::Array(items) => items.iter().find_map(illegible_text),
        Value::Object(members) => members
            .iter()
            .find_map(|(name, value)| illegible_character(name).or_else(|| illegible_text(value))),
        Value::Null | Value::Bool(_) | Value::Number(_) => None,
    }
}

/// The texts of a line of JSON, escapes read.
fn unescaped(line: &str) -> String {
    let quoted = line.split('"').map(|text| format!("\"{text}\""));
    let texts = quoted.filter_map(|text| serde_json::from_str::<String>(&text).ok());
    texts.collect()
}
