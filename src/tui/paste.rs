//! Pasted texts, as they go into a line that is typed.

use tui_input::{Input, InputRequest};

/// Letters of a paste that are kept; names are far shorter, and paths shorter.
const LONGEST: usize = 4_000;

/// A text no longer than a line holds.
pub(super) fn shortened(text: &str) -> String {
    text.chars().take(LONGEST).collect()
}

/// Puts a text where the cursor stands, as one line without the space around it.
pub(super) fn insert(input: &mut Input, text: &str) {
    let one_line = |letter: char| if letter.is_control() { ' ' } else { letter };
    for letter in text.trim().chars().map(one_line).take(LONGEST) {
        input.handle(InputRequest::InsertChar(letter));
    }
}
