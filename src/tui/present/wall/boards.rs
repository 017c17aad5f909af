//! Screens that stand alone: before the first step and after the last one, scores, timers, acronyms.

use ratatui::layout::{Margin, Rect};
use ratatui::widgets::{Block, Borders, Widget};

use super::super::content::WallLine;
use super::super::seat::Seat;
use super::placing::{column, narrow, place, row};
use super::{big, lines};
use crate::model::{Phrase, Typology};
use crate::theme::Role;
use crate::tui::action::Action;
use crate::tui::widgets::{Canvas, Run};
use crate::workshop::ParcoursStep;
use crate::workshop::clock::countdown;
use crate::workshop::timing::metres;

/// An acronym that fills the screen.
pub(super) fn acronym(canvas: &mut Canvas<'_>, body: Rect, (term, scale): (&str, u16)) {
    let middle = body.height.saturating_sub(big::rows(scale)) / 2;
    let area = Rect {
        y: body.y + middle,
        height: body.height - middle,
        ..body
    };
    big::draw(canvas, area, term, scale, Role::Strong);
}

/// Lines of a window that is read from ten metres.
const FARTHEST: u16 = 14;

/// Before the first step: what is coming, and from how far the window is read. The frame shows its edges.
pub(super) fn opening(canvas: &mut Canvas<'_>, area: Rect, seat: &Seat) {
    let look = canvas.look;
    Block::new()
        .borders(Borders::ALL)
        .border_set(look.symbols.border)
        .border_style(look.style(Role::Border))
        .render(area, canvas.buffer);
    let inner = area.inner(Margin::new(2, 1));
    let centered = |text: String, role| WallLine::new(vec![Run::new(text, role)], 0).centered();
    let mut size = Phrase::new("wall-steps").with("count", seat.parcours.steps.len());
    if let Some(minutes) = seat.parcours.planned() {
        let minutes = usize::try_from(minutes).unwrap_or(0);
        size = Phrase::new("wall-size")
            .with("steps", size)
            .with("minutes", minutes);
    }
    let distance = Phrase::new("wall-legible")
        .with("lines", usize::from(area.height))
        .with("metres", metres(area.height));
    let mut told = vec![
        centered(seat.parcours.title.clone(), Role::Strong),
        WallLine::blank(0),
        centered(look.text.say(&size), Role::Text),
        WallLine::blank(0),
        centered(look.text.say(&distance), Role::Quiet),
    ];
    if area.height > FARTHEST {
        let larger = Phrase::new("wall-larger")
            .with("lines", usize::from(FARTHEST))
            .with("metres", metres(FARTHEST));
        told.push(centered(look.text.say(&larger), Role::Quiet));
    }
    if !seat.is_wall() {
        told.push(WallLine::blank(0));
        let keys = Phrase::new("wall-begin")
            .with("next", look.key(Action::Advance))
            .with("help", look.key(Action::Help));
        told.push(centered(look.text.say(&keys), Role::Text));
    }
    let lines = lines::wrapped(&told, inner.width, look);
    place(canvas, inner, &lines, (0, 0));
}

/// After the last step.
pub(super) fn ending(canvas: &mut Canvas<'_>, area: Rect, seat: &Seat, t: &Typology) {
    let look = canvas.look;
    let sheet = column(area);
    let centered = |text: String, role| WallLine::new(vec![Run::new(text, role)], 0).centered();
    let edition = Phrase::new("wall-source")
        .with("title", t.edition.title.as_str())
        .with("version", t.edition.version.as_str());
    let told = [
        centered(look.text.get("wall-thanks"), Role::Strong),
        WallLine::blank(0),
        centered(seat.parcours.title.clone(), Role::Text),
        WallLine::blank(0),
        centered(look.text.say(&edition), Role::Quiet),
    ];
    let lines = lines::wrapped(&told, sheet.width, look);
    place(canvas, sheet, &lines, (0, 0));
}

/// The points of each team, as large as there is room for.
pub(super) fn score_board(canvas: &mut Canvas<'_>, body: Rect, scores: &[(String, u32)]) {
    let look = canvas.look;
    let centered = |text: String, role| WallLine::new(vec![Run::new(text, role)], 0).centered();
    if scores.is_empty() {
        let lines = [centered(look.text.get("wall-sorted"), Role::Strong)];
        return place(canvas, body, &lines, (0, 0));
    }
    let count = narrow(scores.len());
    let widest = scores
        .iter()
        .map(|(_, points)| points.to_string().len())
        .max();
    let cell = Rect {
        width: body.width / count,
        height: body.height.saturating_sub(2),
        ..body
    };
    let sample = "0".repeat(widest.unwrap_or(1));
    let Some(scale) = big::scale(&sample, cell) else {
        let line =
            |(team, points): &(String, u32)| centered(format!("{team}  {points}"), Role::Strong);
        let lines: Vec<WallLine> = scores.iter().map(line).collect();
        return place(canvas, body, &lines, (0, 0));
    };
    let rows = big::rows(scale) + 2;
    let y = body.y + body.height.saturating_sub(rows) / 2;
    for ((team, points), rank) in scores.iter().zip(0..) {
        let area = Rect {
            x: body.x + rank * cell.width,
            y,
            width: cell.width,
            height: rows,
        };
        let name = lines::cut(team, usize::from(cell.width), look);
        row(canvas, area, y, &centered(name, Role::Strong));
        let below = Rect {
            y: y + 2,
            height: rows - 2,
            ..area
        };
        big::draw(canvas, below, &points.to_string(), scale, Role::Accent);
    }
}

/// The time that is left of a step, as large as there is room for.
pub(super) fn timer(
    canvas: &mut Canvas<'_>,
    body: Rect,
    (seat, step): (&Seat, &ParcoursStep),
    seconds: u32,
) {
    let spent = seat.session.spent(&step.key, seat.now());
    let left = (u64::from(seconds) * 1000).saturating_sub(spent);
    let told = countdown(i64::try_from(left).unwrap_or(i64::MAX));
    let role = if left == 0 { Role::Doubt } else { Role::Strong };
    match big::scale(&told, body) {
        Some(scale) => {
            let middle = body.height.saturating_sub(big::rows(scale)) / 2;
            let area = Rect {
                y: body.y + middle,
                height: body.height - middle,
                ..body
            };
            big::draw(canvas, area, &told, scale, role);
        }
        None => place(
            canvas,
            body,
            &[WallLine::new(vec![Run::new(told, role)], 0).centered()],
            (0, 0),
        ),
    }
}
