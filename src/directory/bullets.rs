//! Signs that a list had in front of its names on paper, and marks of notes after them.

/// Signs that stand before an item of a list and begin no name.
const BULLETS: &[char] = &[
    '•', '‣', '⁃', '◦', '▪', '▫', '●', '○', '■', '□', '►', '▸', '▶', '➤', '➢', '→', '✓', '✔', '☐',
    '☑',
];
/// Those that do so only with a space after them.
const SPACED: &[char] = &['-', '–', '—', '*', '·'];

/// A name without the sign of a list before it and marks of notes after it: `- Framasoft`, `Framasoft*`.
pub fn unbulleted(name: &str) -> &str {
    let bytes = name.as_bytes();
    // Nearly all names begin and end with a letter.
    let begins = bytes.first().is_some_and(u8::is_ascii_alphanumeric);
    if begins && bytes.last() != Some(&b'*') {
        return name;
    }
    let bare = name.trim_start_matches(BULLETS);
    let spaced = bare.strip_prefix(SPACED);
    let spaced = spaced.filter(|rest| rest.starts_with(char::is_whitespace));
    let bare = spaced.unwrap_or(bare).trim_start();
    match bare.trim_end_matches('*').trim_end() {
        "" => name,
        bare => bare,
    }
}
