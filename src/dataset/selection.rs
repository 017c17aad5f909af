//! The description of a subset of a dataset, for programs and for people: that of the whole, and the selection.

use serde_json::{Map, Value, json};

use super::fault::Fault;
use super::schema::DESCRIPTOR;
use crate::model::Phrase;

/// The key of a descriptor that records the selection.
const SELECTION: &str = "selection";
/// What the files hold; what is said of the package stands before.
const RESOURCES: &str = "resources";

/// What was selected.
#[derive(Debug, Clone, Copy)]
pub struct Selected<'a> {
    /// As flags.
    pub filters: &'a [String],
    /// The line that writes the subset.
    pub command: &'a str,
    /// The same to people, in the language of the dataset.
    pub said: Said<'a>,
}

/// The sentence that describes a subset; for a subset of a subset it replaces the earlier one.
#[derive(Debug, Clone, Copy)]
pub struct Said<'a> {
    pub sentence: &'a str,
    /// The sentence of the dataset that it was taken from; none if that is whole.
    pub before: Option<&'a str>,
}

impl Said<'_> {
    /// Ends a text, of any encoding, on the sentence as a paragraph of its own.
    pub fn sign(&self, text: &mut Vec<u8>) {
        let mut rest = text.trim_ascii_end();
        if let Some(before) = self.before {
            rest = rest.strip_suffix(before.as_bytes()).unwrap_or(rest);
        }
        text.truncate(rest.trim_ascii_end().len());
        if !text.is_empty() {
            text.extend(b"\n\n");
        }
        text.extend(self.sentence.as_bytes());
    }
}

impl Selected<'_> {
    /// The descriptor of the subset.
    ///
    /// # Errors
    /// One that is no JSON object.
    pub fn describe(&self, descriptor: &[u8]) -> Result<Vec<u8>, Fault> {
        let fault = |error: serde_json::Error| {
            let phrase = Phrase::new("fault-descriptor").with("detail", error.to_string());
            Fault::of_file(DESCRIPTOR, phrase)
        };
        let whole: Map<String, Value> = serde_json::from_slice(descriptor).map_err(fault)?;
        let selected = json!({ "filters": self.filters, "command": self.command });
        let mut subset = Map::new();
        for (key, mut value) in whole {
            if key == "description" {
                let mut description = value.as_str().unwrap_or_default().as_bytes().to_vec();
                self.said.sign(&mut description);
                value = Value::from(String::from_utf8_lossy(&description).into_owned());
            }
            if key == RESOURCES {
                subset.insert(SELECTION.to_owned(), selected.clone());
            }
            if key != SELECTION {
                subset.insert(key, value);
            }
        }
        let mut bytes = serde_json::to_vec_pretty(&subset).map_err(fault)?;
        bytes.push(b'\n');
        Ok(bytes)
    }
}
