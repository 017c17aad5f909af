//! A line that is typed: a sign before it, what it is for while it is empty, the part around the cursor
//! where it is too long to show whole.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use tui_input::Input;
use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

use super::run::{Run, runs};
use crate::theme::Role;
use crate::tui::look::Look;

/// Columns of what stands before the line typed.
pub const PROMPT: u16 = 3;

/// Draws the line. Returns where the cursor stands.
pub fn input(
    buffer: &mut Buffer,
    area: Rect,
    sign: &str,
    input: &Input,
    invite: &str,
    look: &Look,
) -> Position {
    let prompt = [Run::new(format!(" {sign} "), Role::Accent)];
    let taken = runs(buffer, area, &prompt, None, look);
    let line = Rect {
        x: area.x + taken,
        width: area.width.saturating_sub(taken + 1),
        ..area
    };
    let value = input.value();
    if value.is_empty() {
        runs(buffer, line, &[Run::new(invite, Role::Quiet)], None, look);
        return Position::new(line.x, line.y);
    }
    let wide = |text: &str| look.shown(text).width();
    let cursor = cursor_byte(input);
    let room = usize::from(line.width.max(2)) - 1;
    let from = scrolled(&value[..cursor], room, look);
    let mark = if from > 0 { look.symbols.ellipsis } else { "" };
    let text = Run::new(format!("{mark}{}", &value[from..]), Role::Strong);
    runs(buffer, line, &[text], None, look);
    let column = wide(mark) + wide(&value[from..cursor]);
    let column = u16::try_from(column).unwrap_or(u16::MAX);
    Position::new(line.x + column.min(line.width.saturating_sub(1)), line.y)
}

/// The byte of what is typed at which the cursor stands.
pub fn cursor_byte(input: &Input) -> usize {
    let value = input.value();
    let mut letters = value.char_indices();
    letters
        .nth(input.cursor())
        .map_or(value.len(), |(byte, _)| byte)
}

/// The byte from which to show what stands before the cursor, so that it fits after a sign that
/// something is left out.
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
