//! The help: every action with its keys, from the table of actions, under the headings of its groups.

use ratatui::layout::{Constraint, Margin, Position, Rect};

use crate::theme::Role;
use crate::tui::action::{ACTIONS, Action, ActionGroup, ActionRow};
use crate::tui::areas::{Areas, PANEL_WIDTH, Shape, inside};
use crate::tui::layer::{HintRank, Layer, Step};
use crate::tui::look::Look;
use crate::tui::popups::pointed::by_rows;
use crate::tui::widgets::list::rows_moved;
use crate::tui::widgets::{Canvas, Focus, Run, Scroll, pane};
use crate::tui::width::TextWidth;
use crate::tui::world::World;

/// How far the help is scrolled.
#[derive(Debug, Clone, Copy, Default)]
pub struct State {
    pub scroll: usize,
}

/// The lines of the help, for a pane of this width: narrow ones show the first keys only.
fn lines(look: &Look, width: u16) -> Vec<Vec<Run>> {
    let (most, columns) = if width < 60 {
        (2, 13)
    } else {
        (usize::MAX, 25)
    };
    let mut lines = Vec::new();
    // The keys before a room are told there.
    let groups = ActionGroup::ALL.iter();
    for group in groups.filter(|group| **group != ActionGroup::Presenting) {
        if !lines.is_empty() {
            lines.push(Vec::new());
        }
        lines.push(heading(group.message(), look));
        let rows = ACTIONS.iter().filter(|row| row.group == *group);
        lines.extend(rows.map(|row| line(keys(row, most, look), &row.help(), columns, look)));
    }
    lines.push(Vec::new());
    lines.push(heading("group-signs", look));
    let signs = [
        (look.symbols.head, Role::Head, "sign-head"),
        (look.symbols.mention, Role::Quiet, "sign-mention"),
        (look.symbols.uncertain, Role::Doubt, "sign-uncertain"),
        (look.symbols.contested, Role::Doubt, "sign-contested"),
        ("1 4 5", Role::Strong, "sign-numbers"),
    ];
    lines.extend(signs.map(|(sign, role, id)| line(Run::new(sign, role), id, columns, look)));
    lines
}

fn heading(id: &str, look: &Look) -> Vec<Run> {
    vec![Run::new(look.text.get(id).to_uppercase(), Role::Accent)]
}

fn keys(row: &ActionRow, most: usize, look: &Look) -> Run {
    let keys = look.keymap.keys(row.action).take(most);
    let names: Vec<String> = keys.map(|key| look.key_name(&key.to_string())).collect();
    Run::new(names.join("  "), Role::Strong)
}

/// Keys or a sign, and in a column of its own what they mean.
fn line(left: Run, id: &str, columns: usize, look: &Look) -> Vec<Run> {
    let pad = " ".repeat(columns.saturating_sub(left.text.width()).max(2));
    let text = Run::new(look.text.get(id), Role::Text);
    vec![left, Run::new(pad, Role::Text), text]
}

/// The area of the help over the body of a screen.
fn area(areas: &Areas, length: usize) -> Rect {
    let body = areas.body();
    if areas.shape == Shape::Single {
        return body;
    }
    let width = body.width.min(PANEL_WIDTH);
    let height = u16::try_from(length + 2).unwrap_or(u16::MAX);
    let height = body.height.min(height);
    body.centered(Constraint::Length(width), Constraint::Length(height))
}

impl State {
    /// Moves over the lines. Returns false for what is no move.
    fn scroll(&mut self, action: Action, world: &World<'_>, look: &Look) -> bool {
        let Some(areas) = world.frame() else {
            return false;
        };
        let length = lines(look, areas.header.width).len();
        let height = inside(area(&areas, length), areas.shape).height;
        let height = usize::from(height);
        let Some(rows) = rows_moved(action, length, height) else {
            return false;
        };
        let scroll = self.scroll.saturating_add_signed(rows);
        self.scroll = scroll.min(length.saturating_sub(height));
        true
    }
}

impl Layer for State {
    /// Any key that is no move closes the help; only Esc, Enter and the help's own keys do no more.
    fn act(&mut self, action: Action, world: &mut World<'_>, look: &Look) -> Step {
        match action {
            _ if self.scroll(action, world, look) => Step::Done,
            Action::Cancel | Action::Open | Action::Help => Step::Close,
            _ => Step::Leave(action),
        }
    }

    fn unbound(&self) -> Step {
        Step::Close
    }

    fn press(&mut self, _: Position, _: &mut World<'_>, _: &Look) -> Step {
        Step::Close
    }

    fn wheel(&mut self, _: Position, rows: isize, world: &mut World<'_>, look: &Look) {
        by_rows(rows, |action| {
            self.scroll(action, world, look);
        });
    }

    fn settle(&mut self, _: &World<'_>, _: &Look) {}

    fn draw(&self, canvas: &mut Canvas<'_>, areas: &Areas, _: &World<'_>) {
        let look = canvas.look;
        let lines = lines(look, areas.header.width);
        let area = area(areas, lines.len());
        canvas.clear(area);
        let height = usize::from(canvas.inside(area).height);
        let scroll = self.scroll.min(lines.len().saturating_sub(height));
        let title = [Run::new(look.text.get("pane-help"), Role::Strong)];
        let rows = Scroll::of(scroll, lines.len());
        let inner = pane(canvas, area, &title, Focus::Here, rows);
        let inner = inner.inner(Margin::new(1, 0));
        for (line, row) in lines.iter().skip(scroll).zip(inner.rows()) {
            canvas.runs(row, line, None);
        }
        canvas.cursor = Some(inner.as_position());
    }

    fn hints(&self, _: &World<'_>) -> Vec<HintRank> {
        vec![
            HintRank::new(Action::Down, 3),
            HintRank::new(Action::Cancel, 1),
        ]
    }

    fn position(&self, _: &World<'_>, _: &Look) -> Option<String> {
        Some(String::new())
    }
}
