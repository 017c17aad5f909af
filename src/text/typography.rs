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

/// The text with what a terminal would obey shown instead: control characters as their pictures,
/// and the marks that turn the direction of writing as a replacement character.
pub fn disarmed(text: &str) -> Cow<'_, str> {
    if !text.chars().any(is_armed) {
        return Cow::Borrowed(text);
    }
    Cow::Owned(text.chars().map(disarm).collect())
}

fn is_armed(letter: char) -> bool {
    letter.is_control() && letter != '\n'
        || matches!(letter, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

fn disarm(letter: char) -> char {
    match letter {
        _ if !is_armed(letter) => letter,
        '\u{7f}' => '\u{2421}',
        '\0'..='\u{1f}' => char::from_u32(0x2400 + u32::from(letter)).unwrap_or('\u{fffd}'),
        _ => '\u{fffd}',
    }
}
