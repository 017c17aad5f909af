//! The last row: keys and what they do, least important dropped first, and a word on the right.

use ratatui::layout::Rect;
use ratatui::style::Modifier;

use super::canvas::Canvas;
use super::run::{Run, width};
use crate::theme::Role;
use crate::tui::areas::from_column;

/// A key with what it does; the lower the rank, the longer it stays.
#[derive(Debug, Clone)]
pub struct Hint {
    pub key: String,
    pub does: String,
    pub rank: u8,
}

/// Draws as many hints as fit beside the word on the right.
pub fn hints(canvas: &mut Canvas<'_>, area: Rect, all: &[Hint], right: &str) {
    let look = canvas.look;
    let bar = look.style(Role::Bar);
    canvas.buffer.set_style(area, bar);
    let key_style = bar.add_modifier(Modifier::BOLD);
    let right = [Run::new(right, Role::Bar)];
    let right_width = u16::try_from(width(&right, look)).unwrap_or(0);
    let right_width = right_width.min(area.width / 2);
    let mut room = usize::from(area.width.saturating_sub(right_width + 3));
    let mut kept: Vec<&Hint> = Vec::new();
    let mut by_rank: Vec<&Hint> = all.iter().collect();
    by_rank.sort_by_key(|hint| hint.rank);
    for hint in by_rank {
        let text = format!("{} {}   ", hint.key, hint.does);
        let wide = width(&[Run::new(text, Role::Bar)], look);
        if wide > room {
            break;
        }
        room -= wide;
        kept.push(hint);
    }
    let mut x = area.x + 1;
    let is_kept = |hint: &&Hint| kept.iter().any(|other| std::ptr::eq(*other, *hint));
    for hint in all.iter().filter(is_kept) {
        for (text, style) in [(&hint.key, key_style), (&hint.does, bar)] {
            let run = Run::new(text.as_str(), Role::Bar);
            x += canvas.runs(from_column(area, x), &[run], Some(style)) + 1;
        }
        x += 2;
    }
    let right_area = Rect {
        x: area.right().saturating_sub(right_width + 1),
        width: right_width,
        ..area
    };
    canvas.runs(right_area, &right, Some(bar));
}
