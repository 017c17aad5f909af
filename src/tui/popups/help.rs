//! The help: every action with its keys, from the table of actions, under the headings of its groups.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use unicode_width::UnicodeWidthStr;

use crate::theme::Role;
use crate::tui::action::{ACTIONS, Action, ActionGroup, ActionRow};
use crate::tui::areas::{Areas, Shape, inside};
use crate::tui::layer::{HintRank, Layer, Press, Step};
use crate::tui::look::Look;
use crate::tui::popups::clear;
use crate::tui::widgets::list::Cursor;
use crate::tui::widgets::pane;
use crate::tui::widgets::pane::{Focus, Overflow};
use crate::tui::widgets::run::{Run, runs};
use crate::tui::world::World;

/// How far the help is scrolled.
#[derive(Debug, Clone, Copy, Default)]
pub struct State {
    pub scroll: usize,
}

/// The lines of the help, for a pane of this width: narrow ones show the first keys only.
fn lines(look: &Look, width: u16) -> Vec<Vec<Run>> {
    let (keys, columns) = if width < 60 {
        (2, 13)
    } else {
        (usize::MAX, 25)
    };
    let mut lines = Vec::new();
    for group in ActionGroup::ALL {
        if !lines.is_empty() {
            lines.push(Vec::new());
        }
        lines.push(vec![Run::new(
            look.text.get(group.message()).to_uppercase(),
            Role::Accent,
        )]);
        lines.extend(
            ACTIONS
                .iter()
                .filter(|row| row.group == *group)
                .map(|row| line(row, keys, columns, look)),
        );
    }
    lines.push(Vec::new());
    lines.push(vec![Run::new(
        look.text.get("group-signs").to_uppercase(),
        Role::Accent,
    )]);
    let signs = [
        (look.symbols.head, Role::Head, "sign-head"),
        (look.symbols.mention, Role::Quiet, "sign-mention"),
        (look.symbols.uncertain, Role::Doubt, "sign-uncertain"),
        (look.symbols.contested, Role::Doubt, "sign-contested"),
        ("1 4 5", Role::Strong, "sign-numbers"),
    ];
    lines.extend(signs.map(|(sign, role, id)| {
        let pad = " ".repeat(columns.saturating_sub(sign.width()));
        vec![
            Run::new(sign, role),
            Run::new(pad, Role::Text),
            Run::new(look.text.get(id), Role::Text),
        ]
    }));
    lines
}

fn line(row: &ActionRow, most: usize, columns: usize, look: &Look) -> Vec<Run> {
    let keys = look.keymap.keys(row.action).take(most);
    let names: Vec<String> = keys.map(|key| look.key_name(&key.to_string())).collect();
    let keys = names.join("  ");
    let pad = " ".repeat(columns.saturating_sub(keys.width()).max(2));
    vec![
        Run::new(keys, Role::Strong),
        Run::new(pad, Role::Text),
        Run::new(look.text.get(&row.help()), Role::Text),
    ]
}

/// The area of the help over the body of a screen.
fn area(areas: &Areas, length: usize) -> Rect {
    let body = areas.body();
    if areas.shape == Shape::Single {
        return body;
    }
    let width = body.width.min(84);
    let height = body
        .height
        .min(u16::try_from(length + 2).unwrap_or(u16::MAX));
    body.centered(
        ratatui::layout::Constraint::Length(width),
        ratatui::layout::Constraint::Length(height),
    )
}

impl State {
    /// Moves over the lines. Returns false for what is no move.
    fn act(&mut self, action: Action, world: &World<'_>, look: &Look) -> bool {
        let Some(areas) = world.frame() else {
            return false;
        };
        let length = lines(look, areas.header.width).len();
        let height = inside(area(&areas, length), areas.shape).height;
        let mut cursor = Cursor::at(self.scroll);
        let moved = cursor.act(action, length, height);
        let last = length.saturating_sub(usize::from(height));
        self.scroll = cursor.selected.min(last);
        moved
    }
}

impl Layer for State {
    /// Any key that is no move closes the help; only Esc, Enter and the help's own keys do no more.
    fn key(&mut self, press: Press, world: &mut World<'_>, look: &Look) -> Step {
        let Press::Action(action) = press else {
            return Step::Close;
        };
        match action {
            _ if self.act(action, world, look) => Step::Done,
            Action::Cancel | Action::Open | Action::Help => Step::Close,
            _ => Step::Leave(action),
        }
    }

    fn settle(&mut self, _: &World<'_>, _: &Look) {}

    fn draw(
        &self,
        buffer: &mut Buffer,
        areas: &Areas,
        _: &World<'_>,
        look: &Look,
    ) -> Option<Position> {
        Some(draw(buffer, areas, *self, look))
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

/// Draws the help over what is there.
fn draw(buffer: &mut Buffer, areas: &Areas, state: State, look: &Look) -> Position {
    let lines = lines(look, areas.header.width);
    let area = area(areas, lines.len());
    clear(buffer, area, look);
    let height = inside(area, areas.shape).height;
    let scroll = state
        .scroll
        .min(lines.len().saturating_sub(usize::from(height)));
    let title = [Run::new(look.text.get("pane-help"), Role::Strong)];
    let more = Overflow::of(scroll, height, lines.len());
    let inner = pane(buffer, area, areas.shape, &title, Focus::Here, more, look);
    for (line, y) in lines.iter().skip(scroll).zip(inner.y..inner.bottom()) {
        let row = Rect {
            x: inner.x + 1,
            y,
            width: inner.width.saturating_sub(2),
            height: 1,
        };
        runs(buffer, row, line, None, look);
    }
    Position::new(inner.x + 1, inner.y)
}
