//! How many columns of a terminal a text takes.

use unicode_width::UnicodeWidthStr;

/// The width of a text on a terminal.
pub trait TextWidth {
    /// The width in columns.
    fn width(&self) -> usize;
}

impl TextWidth for str {
    fn width(&self) -> usize {
        plain_width(self).unwrap_or_else(|| UnicodeWidthStr::width(self))
    }
}

/// The width of a text of plain characters alone, which is their number; none where there are others.
pub fn plain_width(text: &str) -> Option<usize> {
    let mut width = 0;
    let mut letters = text.chars();
    let are_plain = letters.all(|letter| {
        width += 1;
        is_plain(letter)
    });
    are_plain.then_some(width)
}

/// Whether a character is visible, takes one column, and forms no cluster with another plain one: European letters
/// without combining marks, punctuation, arrows and lines. Nearly all text is of these, and is measured and drawn
/// without looking its clusters up.
pub fn is_plain(letter: char) -> bool {
    matches!(letter,
        ' '..='~'
        | '\u{a0}'..='\u{ac}'
        | '\u{ae}'..='\u{2ff}'
        | '\u{2010}'..='\u{2027}'
        | '\u{202f}'..='\u{205e}'
        | '\u{2190}'..='\u{21ff}'
        | '\u{2500}'..='\u{25cf}')
}
