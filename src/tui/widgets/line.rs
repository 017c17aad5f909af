//! A line that is typed: a sign before it, an invitation while it is empty, the part around the cursor where
//! it is too long to show whole.

use ratatui::layout::{Position, Rect};
use tui_input::{Input, InputRequest};
use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

use super::canvas::Canvas;
use crate::theme::Role;
use crate::tui::look::Look;

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

/// Takes a change of a line. Whether its text is another one now.
pub fn edit(input: &mut Input, edit: InputRequest) -> bool {
    input.handle(edit).is_some_and(|change| change.value)
}

/// Characters of a paste that are kept; names are far shorter, and paths shorter.
const LONGEST: usize = 4_000;

/// A pasted text no longer than a line holds.
pub fn shortened(text: &str) -> String {
    text.chars().take(LONGEST).collect()
}

/// Inserts letters at the cursor.
pub fn type_letters(input: &mut Input, letters: &str) {
    for letter in letters.chars() {
        input.handle(InputRequest::InsertChar(letter));
    }
}

/// Inserts a pasted text at the cursor, as one line without the space around it.
pub fn insert(input: &mut Input, text: &str) {
    let one_line = |letter: char| if letter.is_control() { ' ' } else { letter };
    for letter in text.trim().chars().map(one_line).take(LONGEST) {
        input.handle(InputRequest::InsertChar(letter));
    }
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
