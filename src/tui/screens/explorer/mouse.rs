//! The mouse over the panes of the explorer.

use ratatui::layout::{Position, Rect, Size};

use super::state::{Pane, State};
use crate::query::tree::Node;
use crate::report::Target;
use crate::tui::action::Action;
use crate::tui::look::Look;
use crate::tui::world::World;

impl State {
    /// Takes a press of the button at a position of what is inside a pane. Returns where the link that is there leads.
    pub(super) fn press_pane(
        &mut self,
        pane: usize,
        (at, inner): (Position, Rect),
        world: &World<'_>,
        look: &Look,
    ) -> Option<Target> {
        let (typology, filter) = (world.typology, &world.filter);
        match pane {
            0 => {
                self.focus_pane(Pane::Tree, typology, filter);
                let rows = self.rows(typology);
                let heights = self.node_heights(world, look);
                let row = self.tree.tall_row_at(at, inner, &heights)?;
                self.press_node(rows[row], world);
            }
            1 => {
                let listed = Rect {
                    height: self.listed_height(world, look),
                    ..inner
                };
                let heights = self.actor_heights(world, look);
                let row = self.actors.tall_row_at(at, listed, &heights)?;
                self.focus = Pane::Tree;
                self.actors.selected = row;
                self.focus_pane(Pane::Actors, typology, filter);
            }
            _ => {
                self.focus_pane(Pane::Record, typology, filter);
                return self.reader.press(at, typology, inner, look);
            }
        }
        None
    }

    /// To a node; the one that is chosen already opens or closes.
    fn press_node(&mut self, node: Node, world: &World<'_>) {
        let Node::Family(family) = node else {
            self.select(node);
            return;
        };
        let is_open = self.is_open(family);
        if node == self.node && is_open {
            self.move_in_tree(Action::Left, world);
        } else {
            self.select(node);
            if !is_open {
                self.move_in_tree(Action::Right, world);
            }
        }
    }

    /// Moves what a pane of this size shows.
    pub(super) fn wheel_pane(
        &mut self,
        pane: usize,
        (rows, size): (isize, Size),
        world: &World<'_>,
        look: &Look,
    ) {
        let (typology, filter) = (world.typology, &world.filter);
        match pane {
            0 => {
                self.focus_pane(Pane::Tree, typology, filter);
                let nodes = self.rows(typology);
                let rank = nodes
                    .iter()
                    .position(|node| *node == self.node)
                    .unwrap_or(0);
                let last = nodes.len().saturating_sub(1);
                self.select(nodes[rank.saturating_add_signed(rows).min(last)]);
            }
            1 => {
                let length = self.standings(typology, filter).len();
                self.focus = Pane::Tree;
                self.actors.step(rows, length);
                self.focus_pane(Pane::Actors, typology, filter);
            }
            _ => self.reader.wheel(rows, typology, size, look),
        }
    }
}
