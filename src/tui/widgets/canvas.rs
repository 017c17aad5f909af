//! What a frame is drawn on: cells, and how text is put on them: cut with a sign where it does not fit, letters
//! that matched lit up.

use ratatui::buffer::{Buffer, Cell};
use ratatui::layout::{Position, Rect};
use ratatui::style::{Modifier, Style};
use unicode_segmentation::UnicodeSegmentation;

use super::run::{Run, width};
use crate::theme::Role;
use crate::tui::areas::{Shape, inside};
use crate::tui::look::Look;
use crate::tui::width::{TextWidth, plain_width};

/// A frame being drawn.
pub struct Canvas<'a> {
    pub buffer: &'a mut Buffer,
    pub shape: Shape,
    pub look: &'a Look,
    /// Where the terminal's cursor is to be, set by what has the keys.
    pub cursor: Option<Position>,
    /// What leads to web addresses.
    pub links: Vec<ScreenLink>,
}

/// What leads to a web address on one row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ScreenLink {
    pub area: Rect,
    pub address: String,
}

impl Canvas<'_> {
    /// What is left inside a pane.
    pub fn inside(&self, pane: Rect) -> Rect {
        inside(pane, self.shape)
    }

    /// Clears an area that something is drawn over.
    pub fn clear(&mut self, area: Rect) {
        for position in area.positions() {
            if let Some(cell) = self.buffer.cell_mut(position) {
                cell.reset();
                cell.set_style(self.look.style(Role::Text));
            }
        }
    }

    /// Has what is drawn in an area step back behind what is drawn over it.
    pub fn dim(&mut self, area: Rect) {
        let behind = self.look.style(Role::Border);
        self.restyle(area, |cell| {
            cell.modifier = Modifier::empty();
            cell.set_style(behind);
        });
    }

    /// Takes the marks of what has the keys from an area.
    pub fn unfocus(&mut self, area: Rect) {
        let style = |role| self.look.style(role);
        let [accent, border, selection, faint] =
            [Role::Accent, Role::Border, Role::Selection, Role::Faint].map(style);
        let lines = self.look.symbols.border;
        let lines = [
            lines.top_left,
            lines.top_right,
            lines.bottom_left,
            lines.bottom_right,
            lines.vertical_left,
            lines.horizontal_top,
        ];
        self.restyle(area, |cell| {
            if cell.fg == accent.fg.unwrap_or_default() && lines.contains(&cell.symbol()) {
                cell.modifier = Modifier::empty();
                cell.set_style(border);
            } else if selection.bg.is_some_and(|ground| cell.bg == ground) {
                cell.set_style(faint);
            }
        });
    }

    fn restyle(&mut self, area: Rect, change: impl Fn(&mut Cell)) {
        for position in area.positions() {
            if let Some(cell) = self.buffer.cell_mut(position) {
                change(cell);
            }
        }
    }

    /// Puts a text on the first row of an area. Returns the columns taken.
    pub fn text(&mut self, area: Rect, text: impl Into<String>, role: Role) -> u16 {
        self.runs(area, &[Run::new(text, role)], None)
    }

    /// Puts runs on the first row of an area, from the left; what does not fit gives way to an ellipsis,
    /// at the head of a run where its first lit letters would be lost otherwise.
    /// `over` is the style of the whole row, a selection for example; badges keep theirs. Returns the columns taken.
    pub fn runs(&mut self, area: Rect, runs: &[Run], over: Option<Style>) -> u16 {
        if area.is_empty() {
            return 0;
        }
        let look = self.look;
        let room = usize::from(area.width);
        let cut = width(runs, look) > room;
        let mark = look.symbols.ellipsis;
        let limit = if cut {
            room.saturating_sub(mark.width())
        } else {
            room
        };
        let mut taken = 0;
        for run in runs {
            let over = over.filter(|_| !run.role.is_badge());
            let base = over.unwrap_or_else(|| look.style(run.role));
            if !cut && run.lit.is_empty() {
                let shown = look.shown(&run.text);
                self.put(area, taken, &shown, base);
                taken += shown.width();
                continue;
            }
            let from = head_cut(run, limit.saturating_sub(taken), look);
            if from > 0 {
                self.put(area, taken, mark, base);
                taken += mark.width();
            }
            for (start, cluster) in run.text.grapheme_indices(true) {
                if start < from {
                    continue;
                }
                let shown = look.shown(cluster);
                let wide = shown.width();
                if taken + wide > limit {
                    self.put(area, taken, mark, base);
                    return area.width;
                }
                let is_lit = run.lit.iter().any(|range| range.contains(&start));
                let style = if is_lit { lit(base, over, look) } else { base };
                self.put(area, taken, &shown, style);
                taken += wide;
            }
        }
        u16::try_from(taken).unwrap_or(area.width)
    }

    fn put(&mut self, area: Rect, column: usize, text: &str, style: Style) {
        let column = u16::try_from(column).unwrap_or(u16::MAX);
        if column < area.width {
            let room = usize::from(area.width - column);
            let x = area.x + column;
            if plain_width(text).is_none() {
                self.buffer.set_stringn(x, area.y, text, room, style);
                return;
            }
            for (x, letter) in (x..area.right()).zip(text.chars()) {
                if let Some(cell) = self.buffer.cell_mut((x, area.y)) {
                    cell.set_char(letter).set_style(style);
                }
            }
        }
    }
}

/// The byte at which to begin a run so that its first lit letters show in this room: the least that
/// does, and 0 where they show anyway or cannot.
fn head_cut(run: &Run, room: usize, look: &Look) -> usize {
    let wide = |text: Option<&str>| text.map_or(0, |text| look.shown(text).width());
    let mark = look.symbols.ellipsis.width();
    let Some(lit) = run.lit.first() else { return 0 };
    if wide(run.text.get(..lit.end)) <= room {
        return 0;
    }
    let fits = |start: &usize| mark + wide(run.text.get(*start..lit.end)) <= room;
    let starts = run.text.grapheme_indices(true).map(|(start, _)| start);
    starts
        .take_while(|start| *start <= lit.start)
        .find(fits)
        .unwrap_or(0)
}

/// A lit letter keeps the style of a selected row, so that it shows there too.
fn lit(base: Style, over: Option<Style>, look: &Look) -> Style {
    let lit = look.style(Role::Match);
    match over {
        None => lit,
        Some(_) => base.add_modifier(lit.add_modifier),
    }
}
