//! Quoting for POSIX shells.

use std::borrow::Cow;

/// Whether a word would be taken for a flag where a value or an operand is meant.
pub fn looks_like_flag(word: &str) -> bool {
    word.len() > 1 && word.starts_with('-')
}

/// A flag with its value, as one types it.
pub fn flag_with_value(name: &str, value: &str) -> String {
    let between = if looks_like_flag(value) { '=' } else { ' ' };
    format!("--{name}{between}{}", quoted(value))
}

/// A word that stands for itself on the command line of any usual shell.
pub fn quoted(word: &str) -> Cow<'_, str> {
    let is_plain = |letter: char| letter.is_ascii_alphanumeric() || "-_./:=,@+".contains(letter);
    if !word.is_empty() && word.chars().all(is_plain) {
        return Cow::Borrowed(word);
    }
    Cow::Owned(format!("'{}'", word.replace('\'', "'\\''")))
}

/// A path as one types it for a shell: the home that a tilde stands for is no letter of a name, and a name
/// never looks like a flag.
pub fn quoted_path(path: &str) -> String {
    match path.strip_prefix("~/") {
        Some("") => "~/".to_owned(),
        Some(rest) => format!("~/{}", quoted(rest)),
        None if path.starts_with('-') => quoted(&format!("./{path}")).into_owned(),
        None => quoted(path).into_owned(),
    }
}
