//! Words as a shell takes them.

use std::borrow::Cow;

/// Whether a word would be taken for a flag where a value or an operand is meant.
pub fn looks_like_flag(word: &str) -> bool {
    word.len() > 1 && word.starts_with('-')
}

/// A flag with its value, as one types it.
pub fn flagged(name: &str, value: &str) -> String {
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
