//! The mouse over the panes of the overlaps.

use ratatui::layout::{Position, Rect};

use super::charts::MARGIN;
use super::state::{Pane, State, UPSET_HEAD, View};
use crate::tui::action::Action;
use crate::tui::areas::split_rows;
use crate::tui::look::Look;
use crate::tui::widgets::Cursor;
use crate::tui::widgets::matrix::columns;
use crate::tui::world::World;

impl State {
    /// Takes a press of the button at a position of what is inside a pane.
    pub(super) fn press_pane(
        &mut self,
        pane: usize,
        (at, inner): (Position, Rect),
        world: &World<'_>,
        look: &Look,
    ) {
        match pane {
            0 => {
                self.focus = Pane::Sets;
                self.press_sets(at, inner, world);
            }
            1 => {
                self.enter_who(world.typology);
                let length = self.who_rows(world.typology);
                let sentence = self.sentence_rows(inner.as_size(), look).len();
                let names = below(inner, u16::try_from(sentence).unwrap_or(u16::MAX));
                if let Some(row) = self.who.row_at(at, names, length) {
                    self.who.selected = row;
                }
            }
            _ => {
                self.focus = Pane::Ranking;
                let length = self.ranking_rows();
                if let Some(row) = self.ranking.row_at(at, inner, length) {
                    self.ranking.selected = row;
                }
            }
        }
    }

    /// Chooses what is at a position: a cell, an intersection, what is shared, a set of the question.
    fn press_sets(&mut self, at: Position, inner: Rect, world: &World<'_>) {
        let sets = self.overlaps.groups().len();
        match self.view {
            View::Matrix => {
                let cell = self.cell_size(world.room());
                let area = inner.inner(MARGIN);
                let columns = columns(area, sets, cell.width, self.cell.1).into_iter();
                let column = columns.rev().find(|(_, x)| at.x >= *x);
                let row =
                    at.y.checked_sub(area.y + 1)
                        .map(|row| self.offset + usize::from(row / cell.height.max(1)));
                if let (Some((column, _)), Some(row)) = (column, row.filter(|row| *row < sets)) {
                    self.cell = (row, column);
                    self.who = Cursor::default();
                }
            }
            View::UpSet => {
                let rows = below(inner, UPSET_HEAD);
                if let Some(row) = self.line.row_at(at, rows, self.lines.len()) {
                    self.line.selected = row;
                }
            }
            View::Sharing => {
                if let Some(row) = self.share.row_at(at, inner, self.shares.len()) {
                    self.share.selected = row;
                }
            }
            View::Question => {
                if let Some(row) = self.question_cursor.row_at(at, inner, sets) {
                    self.question_cursor.selected = row;
                }
            }
        }
        self.leave_heading(Action::Down);
    }
}

/// What is left of an area below so many rows.
fn below(area: Rect, rows: u16) -> Rect {
    split_rows(area, rows).1
}
