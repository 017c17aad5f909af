//! The last row: keys and what they do, least important dropped first, and a word on the right.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Modifier;

use super::run::{Run, runs, width};
use crate::theme::Role;
use crate::tui::look::Look;

/// A key with what it does; the lower the rank, the longer it stays.
#[derive(Debug, Clone)]
pub struct Hint {
    pub key: String,
    pub does: String,
    pub rank: u8,
}

/// Draws as many hints as fit beside the word on the right.
pub fn hints(buffer: &mut Buffer, area: Rect, all: &[Hint], right: &str, look: &Look) {
    buffer.set_style(area, look.style(Role::Bar));
    let bar = look.style(Role::Bar);
    let key_style = bar.add_modifier(Modifier::BOLD);
    let right = [Run::new(right, Role::Bar)];
    let right_width = u16::try_from(width(&right, look))
        .unwrap_or(0)
        .min(area.width / 2);
    let mut room = usize::from(area.width.saturating_sub(right_width + 3));
    let mut kept: Vec<&Hint> = Vec::new();
    let mut by_rank: Vec<&Hint> = all.iter().collect();
    by_rank.sort_by_key(|hint| hint.rank);
    for hint in by_rank {
        let wide = width(
            &[Run::new(
                format!("{} {}   ", hint.key, hint.does),
                Role::Bar,
            )],
            look,
        );
        if wide > room {
            break;
        }
        room -= wide;
        kept.push(hint);
    }
    let mut x = area.x + 1;
    for hint in all
        .iter()
        .filter(|hint| kept.iter().any(|other| std::ptr::eq(*other, *hint)))
    {
        for (text, style) in [(&hint.key, key_style), (&hint.does, bar)] {
            let left = Rect {
                x,
                y: area.y,
                width: area.right().saturating_sub(x),
                height: 1,
            };
            x += runs(
                buffer,
                left,
                &[Run::new(text.as_str(), Role::Bar)],
                Some(style),
                look,
            ) + 1;
        }
        x += 2;
    }
    let right_area = Rect {
        x: area.right().saturating_sub(right_width + 1),
        y: area.y,
        width: right_width,
        height: 1,
    };
    runs(buffer, right_area, &right, Some(bar), look);
}
