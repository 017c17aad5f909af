//! What families share: rows of dots revealed one after the other, the last one in words; or a matrix.

use ratatui::layout::Rect;

use super::super::content::{OverlapBody, OverlapContent, SharedRow, WallLine};
use super::placing::{hidden, narrow, place};
use super::{lines, pairs};
use crate::model::Key;
use crate::theme::Role;
use crate::tui::areas::split_rows;
use crate::tui::look::Look;
use crate::tui::widgets::run::width as run_width;
use crate::tui::widgets::upset::{UpSet, UpsetLine, UpsetRow, upset};
use crate::tui::widgets::{Canvas, Cursor, Focus, Run};
use crate::workshop::{Reveal, WallShot};

/// Rows of the sentence of the last row, at most a third of the wall.
fn sentence_rows(height: u16, needed: usize) -> u16 {
    narrow(needed).min(height / 2)
}

pub(super) fn draw(
    canvas: &mut Canvas<'_>,
    body: Rect,
    (content, reveal): (&OverlapContent, Reveal),
    shot: &WallShot,
) {
    match &content.body {
        OverlapBody::Matrix(counts) => {
            let shown = match reveal {
                Reveal::Whole => (counts.len(), Some(shot.scroll)),
                _ => (shot.reveal.min(counts.len()), None),
            };
            pairs::draw(canvas, body, (content, counts), shown);
        }
        OverlapBody::Rows(rows) => {
            let shown = match reveal {
                Reveal::Whole => rows.len(),
                _ => shot.reveal.min(rows.len()),
            };
            intersections(canvas, body, (content, rows), (shown, reveal, shot.scroll));
        }
    }
}

fn intersections(
    canvas: &mut Canvas<'_>,
    body: Rect,
    (content, rows): (&OverlapContent, &[SharedRow]),
    (shown, reveal, scroll): (usize, Reveal, usize),
) {
    let look = canvas.look;
    // What was revealed last is told in words below.
    let last = rows[..shown]
        .last()
        .filter(|_| reveal != Reveal::Whole || rows.len() == 1);
    let mut told = last.map_or_else(Vec::new, |row| sentence(row, body.width, look));
    if content.are_values {
        told.extend(legend(content, body.width, look));
    }
    let under = sentence_rows(body.height, told.len());
    let gap = u16::from(under > 0 && body.height > under + 6);
    // As high as all rows need, so that nothing moves while they are revealed.
    let whole = narrow(rows.len()).saturating_add(3);
    let (above, below) = split_rows(body, whole.min(body.height.saturating_sub(under + gap)));
    // Two rows of heads, one that says what does not show.
    let room = usize::from(above.height.saturating_sub(3)).max(1);
    let first = match reveal {
        Reveal::Whole => scroll.min(rows.len().saturating_sub(room)),
        _ => shown.saturating_sub(room),
    };
    let part = &rows[first..shown];
    let line = |row: &SharedRow| {
        let members = row.members.iter().enumerate();
        let member =
            |(rank, is_in): (usize, &bool)| is_in.then(|| Role::family(Key::from_index(rank)));
        UpsetLine::Row(UpsetRow {
            members: members.map(member).collect(),
            count: row.count,
        })
    };
    let lines: Vec<UpsetLine> = part.iter().take(room).map(line).collect();
    let sizes: Vec<usize> = content.sets.iter().map(|(.., size)| *size).collect();
    let drawn = UpSet {
        heads: &content.heads(),
        sizes: &sizes,
        lines: &lines,
        largest: rows.iter().map(|row| row.count).max().unwrap_or(0),
        cursor: Cursor::default().nowhere(),
    };
    let (chart, note) = split_rows(above, above.height.saturating_sub(1));
    upset(canvas, chart, &drawn, Focus::Elsewhere);
    let further = part.len().saturating_sub(room);
    hidden(canvas, note, (first, further));
    let below = Rect {
        y: below.y + gap,
        height: below.height.saturating_sub(gap),
        ..below
    };
    place(canvas, below, &told, (0, 0));
}

/// What the letters of the sets stand for, as many in a row as there is room for.
fn legend(content: &OverlapContent, width: u16, look: &Look) -> Vec<WallLine> {
    let mut lines: Vec<Vec<Run>> = Vec::new();
    for (head, (_, name, _)) in content.heads().into_iter().zip(&content.sets) {
        let entry = [head, Run::new(format!(" {name}   "), Role::Text)];
        let fits = lines.last().is_some_and(|line| {
            run_width(line, look) + run_width(&entry, look) <= usize::from(width) + 3
        });
        match lines.last_mut().filter(|_| fits) {
            Some(line) => line.extend(entry),
            None => lines.push(entry.to_vec()),
        }
    }
    lines
        .into_iter()
        .map(|runs| WallLine::new(runs, 0))
        .collect()
}

fn sentence(row: &SharedRow, width: u16, look: &Look) -> Vec<WallLine> {
    let line = WallLine::new(vec![Run::new(look.text.say(&row.sentence), Role::Text)], 0);
    lines::wrapped(&[line], width, look)
}
