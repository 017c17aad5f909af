//! French spaces: the data and the bundles are typed with plain ones, and what is shown holds
//! punctuation to its word, so that no line begins with a colon or a closing quote.

use std::borrow::Cow;

/// Narrow no-break space, before `; ! ?` and inside « ».
const NARROW: char = '\u{202f}';
/// No-break space, before a colon and between a number and its sign.
const FIXED: char = '\u{a0}';

/// The text with the no-break spaces of its language.
pub fn typeset<'a>(text: &'a str, language: &str) -> Cow<'a, str> {
    if language != "fr" || !text.contains(' ') {
        return Cow::Borrowed(text);
    }
    let mut shown = String::with_capacity(text.len() + 8);
    let mut letters = text.chars().peekable();
    let mut previous = None;
    while let Some(letter) = letters.next() {
        let fixed = match (previous, letters.peek()) {
            _ if letter != ' ' => letter,
            (Some('«'), _) | (_, Some(';' | '!' | '?' | '»')) => NARROW,
            (_, Some(':' | '%' | '€')) => FIXED,
            _ => letter,
        };
        shown.push(fixed);
        previous = Some(letter);
    }
    Cow::Owned(shown)
}
