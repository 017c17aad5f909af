//! A line that is typed: a sign before it, an invitation while it is empty, the part around the cursor where
//! it is too long to show whole.

use crate::model::Phrase;
use ratatui::layout::{Position, Rect};
use tui_input::{Input, InputRequest};
use unicode_segmentation::UnicodeSegmentation;

use super::canvas::Canvas;
use crate::theme::Role;
use crate::tui::look::Look;
use crate::tui::width::TextWidth;

/// Columns of the prompt before the line typed.
pub const PROMPT: u16 = 3;

/// What is left of an area beside the prompt.
pub fn after_prompt(area: Rect) -> Rect {
    Rect {
        x: area.x + PROMPT,
        width: area.width.saturating_sub(PROMPT + 1),
        ..area
    }
}

/// Draws the line. Returns where its cursor is.
pub fn input(
    canvas: &mut Canvas<'_>,
    area: Rect,
    sign: &str,
    input: &Input,
    invite: &str,
) -> Position {
    let look = canvas.look;
    let taken = canvas.text(area, format!(" {sign} "), Role::Accent);
    let line = Rect {
        x: area.x + taken,
        width: area.width.saturating_sub(taken + 1),
        ..area
    };
    let value = input.value();
    if value.is_empty() {
        canvas.text(line, invite, Role::Quiet);
        return line.as_position();
    }
    let wide = |text: &str| look.shown(text).width();
    let cursor = cursor_byte(input);
    let room = usize::from(line.width.max(2)) - 1;
    let from = scrolled(&value[..cursor], room, look);
    let mark = if from > 0 { look.symbols.ellipsis } else { "" };
    canvas.text(line, format!("{mark}{}", &value[from..]), Role::Strong);
    let column = wide(mark) + wide(&value[from..cursor]);
    let column = u16::try_from(column).unwrap_or(u16::MAX);
    Position::new(line.x + column.min(line.width.saturating_sub(1)), line.y)
}

/// Most letters of a line in which words are typed: longer than any name, and soon searched.
pub const WORDS: usize = 500;
/// Most letters of a line in which a path is typed.
pub const PATH: usize = 4_000;

/// Takes a change of a line that holds so many letters. Whether its text is another one now.
///
/// # Errors
/// That the line is full: it stays as it was.
pub fn edit(input: &mut Input, edit: InputRequest, most: usize) -> Result<bool, Phrase> {
    let before = input.clone();
    let is_changed = input.handle(edit).is_some_and(|change| change.value);
    let length = input.value().chars().count();
    if is_changed && length > most && length > before.value().chars().count() {
        *input = before;
        return Err(Phrase::new("line-full").with("limit", most));
    }
    Ok(is_changed)
}

/// A text no longer than a line that holds so many letters.
pub fn shortened(text: &str, most: usize) -> String {
    text.chars().take(most).collect()
}

/// Inserts typed letters at the cursor, as far as the line holds them. Returns what is to be said of the rest.
pub fn type_letters(input: &mut Input, letters: &str, most: usize) -> Option<Phrase> {
    let room = most.saturating_sub(input.value().chars().count());
    let mut letters = letters.chars();
    for letter in letters.by_ref().take(room) {
        input.handle(InputRequest::InsertChar(letter));
    }
    left_out(letters.count(), most)
}

/// Inserts a pasted text at the cursor, as one line without the space around it, as far as the line holds it.
/// Returns what is to be said of the rest.
pub fn insert(input: &mut Input, text: &str, most: usize) -> Option<Phrase> {
    let one_line = |letter: char| if letter.is_control() { ' ' } else { letter };
    let room = most.saturating_sub(input.value().chars().count());
    let mut letters = text.trim().chars();
    for letter in letters.by_ref().take(room).map(one_line) {
        input.handle(InputRequest::InsertChar(letter));
    }
    left_out(letters.count(), most)
}

/// What is to be said of letters that a line does not hold.
pub fn left_out(count: usize, most: usize) -> Option<Phrase> {
    let phrase = Phrase::new("line-cut").with("count", count);
    (count > 0).then(|| phrase.with("limit", most))
}

/// The byte of what is typed at which the cursor stands.
pub fn cursor_byte(input: &Input) -> usize {
    let value = input.value();
    let mut letters = value.char_indices();
    letters
        .nth(input.cursor())
        .map_or(value.len(), |(byte, _)| byte)
}

/// The byte from which to show the text before the cursor, so that it fits after an ellipsis.
pub fn scrolled(before: &str, room: usize, look: &Look) -> usize {
    if look.shown(before).width() <= room {
        return 0;
    }
    let room = room.saturating_sub(look.symbols.ellipsis.width());
    let mut taken = 0;
    let clusters = before.grapheme_indices(true).rev();
    let fitting = clusters.take_while(|(_, cluster)| {
        taken += look.shown(cluster).width();
        taken <= room
    });
    fitting.last().map_or(before.len(), |(byte, _)| byte)
}
