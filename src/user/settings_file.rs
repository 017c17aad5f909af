//! One setting changed in the configuration file, with everything else left as the user wrote it.

use std::path::Path;

use toml_edit::{DocumentMut, Item, TomlError, Value};

use super::config::{ConfigFault, LARGEST, TextFault};
use super::folders::{is_config_named, make_own_folder};
use crate::files::{Access, FileLock, IfExists, read_text, write_file};
use crate::model::Phrase;

/// What a setting is given.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SettingValue<'a> {
    Word(&'a str),
    Switch(bool),
}

impl<'a> From<&'a str> for SettingValue<'a> {
    fn from(word: &'a str) -> Self {
        Self::Word(word)
    }
}

impl SettingValue<'_> {
    fn is(self, value: &Value) -> bool {
        match self {
            Self::Word(word) => value.as_str() == Some(word),
            Self::Switch(is_on) => value.as_bool() == Some(is_on),
        }
    }

    fn written(self) -> Value {
        match self {
            Self::Word(word) => word.into(),
            Self::Switch(is_on) => is_on.into(),
        }
    }
}

/// Sets a setting. Comments, order and spacing of the file stay; a file that is not there is made.
///
/// # Errors
/// A file that cannot be read or written, or is no TOML; it is left as it is.
pub fn keep_setting<'v>(
    file: &Path,
    name: &str,
    value: impl Into<SettingValue<'v>>,
) -> Result<(), ConfigFault> {
    let refused = |error| ConfigFault::unreadable(file, error);
    if let Some(folder) = file.parent().filter(|_| !is_config_named()) {
        make_own_folder(folder).map_err(refused)?;
    }
    let _lock = FileLock::acquire(&file.with_file_name(".lock")).map_err(refused)?;
    let text = match read_text(file, LARGEST) {
        Ok(text) => text,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => String::new(),
        Err(error) => return Err(refused(error)),
    };
    let changed = with_setting(&text, name, value.into())
        .map_err(|fault| ConfigFault::in_text(file, &text, fault))?;
    if changed == text {
        return Ok(());
    }
    let options = (IfExists::Replace, Access::Usual);
    let written = write_file(file, options, &|| false, |out| {
        out.write_all(changed.as_bytes())
    });
    written.map_err(refused)
}

/// The text of a configuration with a setting changed, or added after the others.
fn with_setting(text: &str, name: &str, value: SettingValue<'_>) -> Result<String, TextFault> {
    let mut document: DocumentMut = text.parse().map_err(|error: TomlError| {
        let offset = error.span().map_or(0, |span| span.start);
        (
            offset,
            Phrase::new("config-toml").with("detail", crate::model::toml_fault(error.message())),
        )
    })?;
    let before = document.get(name).and_then(Item::as_value);
    if before.is_some_and(|before| value.is(before)) {
        return Ok(text.to_owned());
    }
    let mut value = value.written();
    if let Some(before) = before {
        // A comment after the value belongs to it.
        value.decor_mut().clone_from(before.decor());
    }
    let is_empty = document.is_empty();
    if let Some(item) = document.get_mut(name) {
        *item = Item::Value(value);
    } else {
        document.insert(name, Item::Value(value));
    }
    // Comments alone are the end of a file: what is added comes after them.
    if let Some(mut key) = document.key_mut(name).filter(|_| is_empty) {
        let has_line = !text.is_empty() && !text.ends_with('\n');
        let line = if has_line { "\n" } else { "" };
        key.leaf_decor_mut().set_prefix(format!("{text}{line}"));
        document.set_trailing("");
    }
    let changed = document.to_string();
    // The parser takes all line breaks for the same.
    Ok(if text.contains("\r\n") {
        changed.replace("\r\n", "\n").replace('\n', "\r\n")
    } else {
        changed
    })
}
