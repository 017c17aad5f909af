//! The descriptor of a part of a dataset: that of the whole, which says besides what was kept.

use serde_json::{Map, Value, json};

use super::{DESCRIPTOR, Fault};
use crate::model::Phrase;

/// Where a descriptor says what was kept.
const SELECTION: &str = "selection";
/// What the files hold; what is said of the package stands before.
const RESOURCES: &str = "resources";

/// What was kept.
#[derive(Debug, Clone, Copy)]
pub struct Selected<'a> {
    /// As flags.
    pub filters: &'a [String],
    /// The line that writes the part.
    pub command: &'a str,
    /// The same to people, in the language of the dataset.
    pub sentence: &'a str,
}

impl Selected<'_> {
    /// The descriptor of the part.
    ///
    /// # Errors
    /// One that is no JSON object.
    pub fn describe(&self, descriptor: &[u8]) -> Result<Vec<u8>, Fault> {
        let fault = |error: serde_json::Error| {
            let phrase = Phrase::new("fault-descriptor").with("detail", error.to_string());
            Fault::of_file(DESCRIPTOR, phrase)
        };
        let whole: Map<String, Value> = serde_json::from_slice(descriptor).map_err(fault)?;
        let kept = json!({ "filters": self.filters, "command": self.command });
        let mut part = Map::new();
        for (key, mut value) in whole {
            if key == "description" {
                let told = value.as_str().unwrap_or_default();
                value = Value::from(format!("{told}\n\n{}", self.sentence));
            }
            if key == RESOURCES {
                part.insert(SELECTION.to_owned(), kept.clone());
            }
            if key != SELECTION {
                part.insert(key, value);
            }
        }
        let mut bytes = serde_json::to_vec_pretty(&part).map_err(fault)?;
        bytes.push(b'\n');
        Ok(bytes)
    }
}
