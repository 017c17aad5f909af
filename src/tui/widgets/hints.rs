//! The last row: keys and what they do, least important dropped first, and a word on the right.

use ratatui::layout::Rect;
use ratatui::style::Modifier;

use super::canvas::Canvas;
use super::run::{Run, width};
use crate::theme::Role;
use crate::tui::action::Action;
use crate::tui::areas::from_column;
use crate::tui::look::Look;

/// A key with what it does; the lower the rank, the longer it stays.
#[derive(Debug, Clone)]
pub struct Hint {
    pub action: Action,
    pub key: String,
    pub does: String,
    pub rank: u8,
}

impl Hint {
    fn width(&self, look: &Look) -> u16 {
        let text = Run::new(format!("{} {}", self.key, self.does), Role::Bar);
        columns(&[text], look)
    }
}

/// Columns between two hints.
const GAP: u16 = 2;

/// Up to this rank, hints stay rather than the word on the right.
const NEEDED: u8 = 1;

/// The word on the right, where the hints that are needed most leave room for it.
fn beside<'r>(area: Rect, all: &[Hint], right: &'r str, look: &Look) -> &'r str {
    let needed = all.iter().filter(|hint| hint.rank <= NEEDED);
    let needed = needed.map(|hint| hint.width(look) + GAP).sum::<u16>();
    let room = area.width.saturating_sub(needed + 2);
    if right_width(area, right, look) <= room {
        right
    } else {
        ""
    }
}

/// The hints that fit beside the word on the right, each with its area.
pub fn placed<'h>(area: Rect, all: &'h [Hint], right: &str, look: &Look) -> Vec<(&'h Hint, Rect)> {
    let right = beside(area, all, right, look);
    let mut room = area
        .width
        .saturating_sub(right_width(area, right, look) + 2);
    let mut by_rank: Vec<&Hint> = all.iter().collect();
    by_rank.sort_by_key(|hint| hint.rank);
    let mut kept: Vec<&Hint> = Vec::new();
    for hint in by_rank {
        let wide = hint.width(look) + GAP;
        if wide <= room {
            room -= wide;
            kept.push(hint);
        }
    }
    let is_kept = |hint: &&Hint| kept.iter().any(|other| std::ptr::eq(*other, *hint));
    let mut x = area.x + 1;
    let place = |hint: &'h Hint| {
        let width = hint.width(look);
        let place = Rect { x, width, ..area };
        x += width + GAP;
        (hint, place)
    };
    all.iter().filter(is_kept).map(place).collect()
}

/// Draws as many hints as fit beside the word on the right.
pub fn draw(canvas: &mut Canvas<'_>, area: Rect, all: &[Hint], right: &str) {
    let look = canvas.look;
    let bar = look.style(Role::Bar);
    let key_style = bar.add_modifier(Modifier::BOLD);
    for (hint, place) in placed(area, all, right, look) {
        let key = [Run::new(hint.key.as_str(), Role::Bar)];
        let taken = canvas.runs(place, &key, Some(key_style)) + 1;
        let does = [Run::new(hint.does.as_str(), Role::Bar)];
        canvas.runs(from_column(place, place.x + taken), &does, Some(bar));
    }
    let right = beside(area, all, right, look);
    let width = right_width(area, right, look);
    let right_area = Rect {
        x: area.right().saturating_sub(width + 1),
        width,
        ..area
    };
    canvas.runs(right_area, &[Run::new(right, Role::Bar)], Some(bar));
}

/// Columns of the word on the right, which leaves the hints two thirds of the row.
fn right_width(area: Rect, right: &str, look: &Look) -> u16 {
    columns(&[Run::new(right, Role::Bar)], look).min(area.width / 3)
}

fn columns(runs: &[Run], look: &Look) -> u16 {
    u16::try_from(width(runs, look)).unwrap_or(u16::MAX)
}
