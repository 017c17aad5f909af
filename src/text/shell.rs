//! Quoting for shells: a command line is text, its words are any bytes.

use std::ffi::OsStr;

/// Whether a word would be taken for a flag where a value or an operand is meant.
pub fn looks_like_flag(word: impl AsRef<OsStr>) -> bool {
    let word = word.as_ref().as_encoded_bytes();
    word.len() > 1 && word.starts_with(b"-")
}

/// A flag with its value, as one types it.
pub fn flag_with_value(name: &str, value: impl AsRef<OsStr>) -> String {
    let between = if looks_like_flag(&value) { '=' } else { ' ' };
    format!("--{name}{between}{}", quoted(value))
}

/// A word that stands for itself on the command line of any usual shell; one that is not UTF-8, on those that read
/// `$'…'`.
pub fn quoted(word: impl AsRef<OsStr>) -> String {
    quoted_bytes(word.as_ref().as_encoded_bytes())
}

/// A path as one types it for a shell: the home that a tilde stands for is no letter of a name, and a name
/// never looks like a flag.
pub fn quoted_path(path: impl AsRef<OsStr>) -> String {
    let path = path.as_ref().as_encoded_bytes();
    match path.strip_prefix(b"~/") {
        Some([]) => "~/".to_owned(),
        Some(rest) => format!("~/{}", quoted_bytes(rest)),
        None if path.starts_with(b"-") => quoted_bytes(&[b"./", path].concat()),
        None => quoted_bytes(path),
    }
}

fn quoted_bytes(word: &[u8]) -> String {
    let Ok(word) = std::str::from_utf8(word) else {
        return escaped(word);
    };
    let is_plain = |letter: char| letter.is_ascii_alphanumeric() || "-_./:=,@+".contains(letter);
    // zsh takes a word after an equals sign for the name of a program.
    if !word.is_empty() && !word.starts_with('=') && word.chars().all(is_plain) {
        return word.to_owned();
    }
    format!("'{}'", word.replace('\'', "'\\''"))
}

/// A word with escapes for the bytes that are no text.
fn escaped(word: &[u8]) -> String {
    let mut escaped = String::from("$'");
    for chunk in word.utf8_chunks() {
        for letter in chunk.valid().chars() {
            if matches!(letter, '\'' | '\\') {
                escaped.push('\\');
            }
            escaped.push(letter);
        }
        let bytes = chunk.invalid().iter();
        escaped.extend(bytes.map(|byte| format!("\\x{byte:02X}")));
    }
    escaped.push('\'');
    escaped
}
