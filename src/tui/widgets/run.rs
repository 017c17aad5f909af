//! Runs of text with a role each, and how they are put on a row: cut with a sign where they do not
//! fit, letters that matched lit up.

use std::ops::Range;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

use crate::theme::Role;
use crate::tui::look::Look;

/// Text with one role.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Run {
    pub text: String,
    pub role: Role,
    /// Bytes of the text to light up.
    pub lit: Vec<Range<usize>>,
}

impl Run {
    /// A run with nothing lit.
    pub fn new(text: impl Into<String>, role: Role) -> Self {
        Self {
            text: text.into(),
            role,
            lit: Vec::new(),
        }
    }

    /// The same run with letters lit up.
    #[must_use]
    pub fn lit(mut self, ranges: &[Range<usize>]) -> Self {
        self.lit = ranges.to_vec();
        self
    }
}

/// Columns that runs take together on this screen, where signs may have plainer forms.
pub fn width(runs: &[Run], look: &Look) -> usize {
    runs.iter().map(|run| look.shown(&run.text).width()).sum()
}

/// Puts runs on the first row of an area, from the left; what does not fit gives way to an ellipsis,
/// at the head of a run where its first lit letters would be lost otherwise.
/// `over` says what lies under the whole row, a selection for example. Returns the columns taken.
pub fn runs(
    buffer: &mut Buffer,
    area: Rect,
    runs: &[Run],
    over: Option<Style>,
    look: &Look,
) -> u16 {
    if area.is_empty() {
        return 0;
    }
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
        let base = over.unwrap_or_else(|| look.style(run.role));
        if !cut && run.lit.is_empty() {
            let shown = look.shown(&run.text);
            put(buffer, area, taken, &shown, base);
            taken += shown.width();
            continue;
        }
        let from = head_cut(run, limit.saturating_sub(taken), look);
        if from > 0 {
            put(buffer, area, taken, mark, base);
            taken += mark.width();
        }
        for (start, cluster) in run.text.grapheme_indices(true) {
            if start < from {
                continue;
            }
            let shown = look.shown(cluster);
            let wide = shown.width();
            if taken + wide > limit {
                put(buffer, area, taken, mark, base);
                return area.width;
            }
            let is_lit = run.lit.iter().any(|range| range.contains(&start));
            let style = if is_lit { lit(base, over, look) } else { base };
            put(buffer, area, taken, &shown, style);
            taken += wide;
        }
    }
    u16::try_from(taken).unwrap_or(area.width)
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

/// A lit letter keeps what is under it, so that it shows on a selection too.
fn lit(base: Style, over: Option<Style>, look: &Look) -> Style {
    let lit = look.style(Role::Match);
    match over {
        None => lit,
        Some(_) => base.add_modifier(lit.add_modifier),
    }
}

fn put(buffer: &mut Buffer, area: Rect, column: usize, text: &str, style: Style) {
    let column = u16::try_from(column).unwrap_or(u16::MAX);
    if column < area.width {
        let room = usize::from(area.width - column);
        buffer.set_stringn(area.x + column, area.y, text, room, style);
    }
}
