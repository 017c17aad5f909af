//! Intersections one by one, as upset plots show them: a column of dots for each set, full where the
//! row is in it, joined from the first to the last; a bar and a number for what the row counts.

use ratatui::layout::{Position, Rect};
use ratatui::style::Style;

use super::canvas::Canvas;
use super::list::Cursor;
use super::pane::Focus;
use super::run::{Run, width};
use crate::theme::Role;
use crate::tui::areas::from_column;

/// Columns of a set, and the least where there is no room for them.
const CELL: u16 = 3;
const LEAST_CELL: u16 = 2;
/// Columns worth leaving to the bars.
const BAR: u16 = 4;

/// A row: the role of each set that it is in, and what it counts.
#[derive(Debug, Clone)]
pub struct UpsetRow {
    pub members: Vec<Option<Role>>,
    pub count: usize,
}

/// A line under the heads.
#[derive(Debug, Clone)]
pub enum UpsetLine {
    /// Words over all columns.
    Across(Vec<Run>),
    Row(UpsetRow),
}

/// What is shown.
pub struct UpSet<'a> {
    /// The head of each set.
    pub heads: &'a [Run],
    /// The size of each set.
    pub sizes: &'a [usize],
    /// Those that show, from the first.
    pub lines: &'a [UpsetLine],
    /// The largest count of all rows, whether they show or not.
    pub largest: usize,
    /// Over the lines that show.
    pub cursor: Cursor,
}

/// Draws heads and sizes on the first two rows, the intersections below.
pub fn upset(canvas: &mut Canvas<'_>, area: Rect, shown: &UpSet<'_>, focus: Focus) {
    let look = canvas.look;
    let row_of = |y: u16| Rect {
        y,
        height: 1,
        ..area
    };
    let largest = shown.largest.max(1);
    let digits = u16::try_from(largest.to_string().len()).unwrap_or(1);
    let (cell, sizes) = laid_out(area.width.saturating_sub(digits + BAR + 5), shown.sizes);
    // The first size begins in the area, too.
    let first = sizes.first().map_or(0, String::len);
    let lead = u16::try_from(first).unwrap_or(0).saturating_sub(CELL);
    let lead = lead.min(cell.saturating_sub(CELL));
    for (rank, (head, size)) in (0..).zip(shown.heads.iter().zip(sizes)) {
        let x = area.x + lead + 1 + cell * rank;
        let is_legible = size.len() < usize::from(cell).max(CELL.into());
        let size = Run::new(if is_legible { size } else { String::new() }, Role::Quiet);
        for (run, y) in [(head, area.y), (&size, area.y + 1)] {
            // Units stand under the dots.
            let wide = u16::try_from(width(std::slice::from_ref(run), look)).unwrap_or(0);
            if y < area.bottom() {
                let at = from_column(row_of(y), (x + 2).saturating_sub(wide));
                canvas.runs(at, std::slice::from_ref(run), None);
            }
        }
    }
    let sets = lead + cell * u16::try_from(shown.heads.len()).unwrap_or(0) + 2;
    let bar = area.width.saturating_sub(sets + digits + 3);
    let visible = shown.lines.iter().enumerate().skip(shown.cursor.offset);
    for ((rank, line), y) in visible.zip(area.y + 2..area.bottom()) {
        let is_chosen = rank == shown.cursor.selected;
        let over = is_chosen.then(|| look.style(focus.cursor_role()));
        if let Some(style) = over {
            canvas.buffer.set_style(row_of(y), style);
            if focus == Focus::Here {
                canvas.cursor = Some(Position::new(area.x, y));
            }
        }
        let row = match line {
            UpsetLine::Row(row) => row,
            UpsetLine::Across(runs) => {
                canvas.runs(row_of(y), runs, over);
                continue;
            }
        };
        let dotted = from_column(row_of(y), area.x + lead);
        dots(canvas, (dotted, cell), &row.members, over);
        let count = row.count.to_string();
        let pad = usize::from(digits).saturating_sub(count.len());
        let filled = usize::from(bar) * row.count / largest;
        // What is not empty shows.
        let filled = if row.count > 0 { filled.max(1) } else { 0 };
        let count = Run::new(format!("{}{count} ", " ".repeat(pad)), Role::Strong);
        let bars = Run::new(look.symbols.bar.repeat(filled), Role::Accent);
        // A bar keeps its colour on the row of the cursor, or it would look like another thing.
        let on_bar = over.map(|over| Style {
            fg: look.style(Role::Accent).fg.or(over.fg),
            ..over
        });
        let mut x = area.x + sets;
        for (run, over) in [(count, over), (bars, on_bar)] {
            x += canvas.runs(from_column(row_of(y), x), &[run], over);
        }
    }
}

/// Columns of a set, and its size as it is written in them: whole where that leaves half of the room to
/// the bars, short else; fewer columns where all do not fit.
fn laid_out(room: u16, sizes: &[usize]) -> (u16, Vec<String>) {
    let sets = u16::try_from(sizes.len()).unwrap_or(u16::MAX).max(1);
    let columns = |sizes: &[String]| {
        let longest = sizes.iter().map(String::len).max().unwrap_or(0);
        u16::try_from(longest + 1).unwrap_or(u16::MAX).max(CELL)
    };
    let whole: Vec<String> = sizes.iter().map(ToString::to_string).collect();
    let needed = columns(&whole);
    if needed.saturating_mul(sets) <= room / 2 {
        return (needed, whole);
    }
    let short: Vec<String> = sizes.iter().map(|size| short(*size)).collect();
    let needed = columns(&short).min(room / sets).max(LEAST_CELL);
    (needed, short)
}

/// A number in four columns at most: thousands and millions are rounded down.
fn short(number: usize) -> String {
    match number {
        ..1_000 => number.to_string(),
        1_000..1_000_000 => format!("{}k", number / 1_000),
        _ => format!("{}M", number / 1_000_000),
    }
}

fn dots(
    canvas: &mut Canvas<'_>,
    (area, cell): (Rect, u16),
    members: &[Option<Role>],
    over: Option<Style>,
) {
    let look = canvas.look;
    let first = members.iter().position(Option::is_some).unwrap_or(0);
    let last = members.iter().rposition(Option::is_some).unwrap_or(0);
    for (rank, member) in members.iter().enumerate() {
        let x = (area.x + 2)
            .saturating_add(cell.saturating_mul(u16::try_from(rank).unwrap_or(u16::MAX)));
        let (sign, role) = match member {
            Some(role) => (look.symbols.member, *role),
            None if (first..last).contains(&rank) => (look.symbols.join, Role::Quiet),
            None => (look.symbols.outside, Role::Border),
        };
        let style = over.unwrap_or_else(|| look.style(role));
        if x < area.right() {
            canvas.buffer.set_string(x, area.y, sign, style);
        }
        if (first..last).contains(&rank) {
            let join = over.unwrap_or_else(|| look.style(Role::Quiet));
            for gap in x + 1..(x + cell).min(area.right()) {
                canvas
                    .buffer
                    .set_string(gap, area.y, look.symbols.join, join);
            }
        }
    }
}
