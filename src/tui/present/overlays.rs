//! What opens over a window of a session, for the host alone: the list of steps, the keys, a remark being typed, notes.

use ratatui::layout::{Margin, Position, Rect};

use super::pieces::label;
use super::seat::{Overlay, Seat};
use super::wall::lines::flowed;
use crate::model::{Phrase, Typology};
use crate::theme::Role;
use crate::tui::action::{ACTIONS, Action, ActionGroup, Scope};
use crate::tui::look::Look;
use crate::tui::widgets::line::input;
use crate::tui::widgets::{Canvas, Cursor, Focus, Item, Run, Scroll, list, pane};

/// Draws what is open. Returns whether it covers the window.
pub(super) fn overlay(canvas: &mut Canvas<'_>, area: Rect, seat: &Seat, t: &Typology) -> bool {
    match &seat.overlay {
        Overlay::None => false,
        Overlay::Steps(cursor, typed) => {
            steps(canvas, area, (seat, t), (*cursor, typed));
            true
        }
        Overlay::Keys(scroll) => {
            keys(canvas, area, *scroll);
            true
        }
        Overlay::Remark(_) => {
            remark(canvas, area, seat);
            true
        }
    }
}

/// Where the list of steps stands, and the first row that shows of it.
fn listed(area: Rect, cursor: Cursor, count: usize) -> (Rect, Cursor) {
    let inner = area.inner(Margin::new(1, 1));
    let mut cursor = cursor;
    cursor.settle(inner.height, count);
    (inner, cursor)
}

/// The step of the list at a position.
pub(super) fn step_at(seat: &Seat, at: Position, area: Rect) -> Option<usize> {
    let Overlay::Steps(cursor, _) = &seat.overlay else {
        return None;
    };
    let count = seat.parcours.steps.len();
    let (inner, cursor) = listed(area, *cursor, count);
    cursor.row_at(at, inner, count)
}

fn steps(
    canvas: &mut Canvas<'_>,
    area: Rect,
    (seat, t): (&Seat, &Typology),
    (cursor, typed): (Cursor, &str),
) {
    let look = canvas.look;
    canvas.clear(area);
    let count = seat.parcours.steps.len();
    let (_, cursor) = listed(area, cursor, count);
    let here = seat.place();
    let item = |(rank, step): (usize, &crate::workshop::ParcoursStep)| {
        let role = if here == Some(rank) {
            Role::Accent
        } else {
            Role::Text
        };
        let name = format!("{:>2}  {}", rank + 1, label(step, t, look));
        let minutes = step.minutes.map(|minutes| {
            let phrase =
                Phrase::new("host-minutes").with("count", usize::try_from(minutes).unwrap_or(0));
            Run::new(look.text.say(&phrase), Role::Quiet)
        });
        Item::new(vec![Run::new(name, role)], minutes.into_iter().collect())
    };
    let items: Vec<Item> = seat.parcours.steps.iter().enumerate().map(item).collect();
    let mut title = vec![Run::new(look.text.get("host-steps"), Role::Strong)];
    if !typed.is_empty() {
        let going = Phrase::new("host-going").with("number", typed);
        title.push(Run::dotted(&look.text.say(&going), look));
    }
    let inner = framed(canvas, area, &title, Scroll::of(cursor.offset, count));
    list(canvas, inner, &items, cursor, Focus::Here);
}

/// A frame over a whole window, whatever its size.
fn framed(canvas: &mut Canvas<'_>, area: Rect, title: &[Run], scroll: Scroll) -> Rect {
    pane(canvas, area, title, Focus::Here, scroll);
    area.inner(Margin::new(1, 1))
}

/// The keys of a session, from the table of actions.
/// The key of an action before a room, where some keys of the explorer mean something else.
fn key_before_room(action: Action, look: &Look) -> String {
    let mut keys = look.keymap.keys(action);
    let own = keys.find(|key| look.keymap.action(Scope::Present, *key) == Some(action));
    own.map_or_else(|| look.key(action), |key| look.key_name(&key.to_string()))
}

/// Keys of the explorer that mean something in a session, and what.
const ELSEWHERE: [(&[Action], &str); 5] = [
    (&[Action::Up, Action::Down], "present-rows"),
    (&[Action::Open], "present-enter"),
    (&[Action::Back], "present-erase"),
    (&[Action::Cancel], "present-close"),
    (
        &[Action::Project, Action::Cancel, Action::AddStep],
        "present-on-detour",
    ),
];

fn keys(canvas: &mut Canvas<'_>, area: Rect, scroll: usize) {
    let look = canvas.look;
    canvas.clear(area);
    let rows = ACTIONS
        .iter()
        .filter(|row| row.group == ActionGroup::Presenting);
    let mut lines = Vec::new();
    let width = area.width.saturating_sub(4);
    for row in rows {
        let keys = look.keymap.keys(row.action).take(4);
        let keys: Vec<String> = keys.map(|key| look.key_name(&key.to_string())).collect();
        lines.extend(entry(
            &keys.join(" "),
            &look.text.get(&row.help()),
            width,
            look,
        ));
    }
    lines.extend(entry("1-8", &look.text.get("present-digits"), width, look));
    for (actions, id) in ELSEWHERE {
        let keys = actions.iter().map(|action| key_before_room(*action, look));
        let keys: Vec<String> = keys.collect();
        lines.extend(entry(&keys.join(" "), &look.text.get(id), width, look));
    }
    let leaving = look.key(Action::Quit);
    lines.extend(entry(
        &format!("{leaving} {leaving}"),
        &look.text.get("present-leave"),
        width,
        look,
    ));
    let height = usize::from(area.height.saturating_sub(2));
    let scroll = scroll.min(lines.len().saturating_sub(height));
    let title = [Run::new(look.text.get("group-presenting"), Role::Strong)];
    let inner = framed(canvas, area, &title, Scroll::of(scroll, lines.len()));
    for (line, row) in lines
        .iter()
        .skip(scroll)
        .zip(inner.inner(Margin::new(1, 0)).rows())
    {
        canvas.runs(row, line, None);
    }
    canvas.cursor = Some(inner.as_position());
}

/// Keys in a column, and beside it what they do.
fn entry(keys: &str, does: &str, width: u16, look: &Look) -> Vec<Vec<Run>> {
    let column = if width < 60 { 12 } else { 26 };
    let keys = super::wall::lines::cut(keys, usize::from(column) - 1, look);
    let lines = flowed(does, width.saturating_sub(column), look)
        .into_iter()
        .enumerate();
    let line = |(rank, line): (usize, String)| {
        let keys = if rank == 0 { keys.as_str() } else { "" };
        let pad = usize::from(column).saturating_sub(keys.chars().count());
        vec![
            Run::new(keys, Role::Strong),
            Run::new(" ".repeat(pad), Role::Text),
            Run::new(line, Role::Text),
        ]
    };
    lines.map(line).collect()
}

fn remark(canvas: &mut Canvas<'_>, area: Rect, seat: &Seat) {
    let look = canvas.look;
    canvas.clear(area);
    let title = [Run::new(look.text.get("host-remark"), Role::Strong)];
    let inner = framed(canvas, area, &title, Scroll::of(0, 0));
    let told = flowed(
        &look.text.get("host-remark-told"),
        inner.width.saturating_sub(2),
        look,
    );
    for (line, row) in told.iter().zip(inner.inner(Margin::new(1, 0)).rows()) {
        canvas.text(row, line.as_str(), Role::Quiet);
    }
    let below = u16::try_from(told.len()).unwrap_or(0) + 1;
    if let Some(typed) = seat.typed()
        && below < inner.height
    {
        let row = Rect {
            y: inner.y + below,
            height: 1,
            ..inner
        };
        canvas.cursor = Some(input(canvas, row, look.symbols.cursor, typed, ""));
    }
}

/// The notes of the step over the lower half of a window.
pub(super) fn notes_over(canvas: &mut Canvas<'_>, area: Rect, seat: &Seat) {
    let rows = area.height.div_ceil(2);
    let below = Rect {
        y: area.bottom() - rows,
        height: rows,
        ..area
    };
    canvas.clear(below);
    let title = [Run::new(canvas.look.text.get("host-notes"), Role::Strong)];
    let inner = framed(canvas, below, &title, Scroll::of(0, 0));
    notes(canvas, inner.inner(Margin::new(1, 0)), seat);
}

/// The notes of the step.
pub(super) fn notes(canvas: &mut Canvas<'_>, area: Rect, seat: &Seat) {
    let look = canvas.look;
    let notes = seat.step().map_or("", |step| step.notes.as_str());
    let (told, role) = if notes.is_empty() {
        (look.text.get("host-no-notes"), Role::Quiet)
    } else {
        (notes.to_owned(), Role::Text)
    };
    // What is wrong comes first: it is not to be missed.
    let fault = seat.fault.as_ref().map(|fault| look.text.say(fault));
    let fault = fault.map_or_else(Vec::new, |fault| flowed(&fault, area.width, look));
    let faulty = fault.len();
    let mut lines = fault;
    for paragraph in told.lines() {
        lines.extend(flowed(paragraph, area.width, look));
    }
    let height = usize::from(area.height);
    let is_cut = lines.len() > height;
    for (rank, (line, row)) in lines.iter().zip(area.rows()).enumerate() {
        let ends = is_cut && rank + 1 == height;
        let line = if ends {
            format!("{} {line}", look.symbols.more)
        } else {
            line.clone()
        };
        let role = if rank < faulty { Role::Doubt } else { role };
        canvas.text(row, line, role);
    }
}
