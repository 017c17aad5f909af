//! Text that stands in XML as itself.

use std::borrow::Cow;
use std::fmt;

/// The text with what XML would take for its own spelt out, and without what it cannot hold at all.
pub fn escaped(text: &str) -> Cow<'_, str> {
    let is_plain =
        |letter: char| !matches!(letter, '&' | '<' | '>' | '"' | '\'') && is_letter(letter);
    if text.chars().all(is_plain) {
        return Cow::Borrowed(text);
    }
    let mut shown = String::with_capacity(text.len() + 16);
    for letter in text.chars() {
        match letter {
            '&' => shown.push_str("&amp;"),
            '<' => shown.push_str("&lt;"),
            '>' => shown.push_str("&gt;"),
            '"' => shown.push_str("&quot;"),
            '\'' => shown.push_str("&#39;"),
            other if is_letter(other) => shown.push(other),
            _ => shown.push('\u{fffd}'),
        }
    }
    Cow::Owned(shown)
}

/// Escapes the texts in the templates of pages and workbooks.
#[derive(Debug, Clone, Copy, Default)]
pub struct XmlEscaper;

impl askama::filters::Escaper for XmlEscaper {
    fn write_escaped_str<W: fmt::Write>(&self, mut out: W, text: &str) -> fmt::Result {
        out.write_str(&escaped(text))
    }
}

/// Whether XML 1.0 can hold a character.
fn is_letter(letter: char) -> bool {
    matches!(letter, '\t' | '\n' | '\r' | ' '..='\u{fffd}' | '\u{10000}'..)
}
