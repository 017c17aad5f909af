//! What the explorer's screen remembers, and its moves.

use std::collections::{BTreeMap, BTreeSet};

use ratatui::layout::{Rect, Size};

use super::legend::legend;
use super::listed::items;
use crate::model::{Actor, Family, Key, Record, Typology};
use crate::query::tree::{Node, TreeActor, actors, count, visible};
use crate::query::{Breadth, Filter};
use crate::report::Target;
use crate::tui::action::Action;
use crate::tui::areas::Plan;
use crate::tui::look::Look;
use crate::tui::page_view::Reader;
use crate::tui::widgets::{Cursor, Item};
use crate::tui::world::World;

/// The panes, in the order of Tab.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pane {
    Tree,
    Actors,
    Record,
}

/// Tree, list and record.
#[derive(Debug, Clone)]
pub struct State {
    /// What is selected in the tree.
    pub node: Node,
    open: BTreeSet<Key<Family>>,
    /// Over the actors of the node.
    pub actors: Cursor,
    pub focus: Pane,
    pub reader: Reader,
    /// How many actors that the filter keeps stand under each node.
    counts: BTreeMap<Node, usize>,
    /// How many stand under each node, whatever filters.
    sizes: BTreeMap<Node, usize>,
    total: usize,
    /// Over the rows of the tree that show; follows `node`.
    pub tree: Cursor,
}

impl State {
    /// On the first family that the filter keeps, open.
    pub fn new(typology: &Typology, filter: &Filter) -> Self {
        let all = visible(typology, |_| true);
        let counted_by = |filter: &Filter| {
            let keeps = |found: &_| filter.keeps_membership(typology, found);
            let counted = all
                .iter()
                .map(|node| (*node, count(typology, *node, &keeps)));
            counted.collect::<BTreeMap<Node, usize>>()
        };
        let counts = counted_by(filter);
        let sizes = if *filter == Filter::default() {
            counts.clone()
        } else {
            counted_by(&Filter::default())
        };
        let counted = |node: &Node| counts.get(node).is_some_and(|count| *count > 0);
        let chosen = filter.subcategories.first();
        let chosen = chosen.map(|key| Node::Subcategory(*key));
        let families: Vec<Node> = typology.families.keys().map(Node::Family).collect();
        let node = chosen
            .or_else(|| families.iter().copied().find(counted))
            .or_else(|| families.first().copied())
            .unwrap_or(Node::Family(Key::from_index(0)));
        Self {
            node,
            open: node.family(typology).into_iter().collect(),
            actors: Cursor::default(),
            focus: Pane::Tree,
            reader: Reader::new(node.record()),
            sizes,
            counts,
            total: typology
                .actors
                .keys()
                .filter(|key| filter.keeps_actor(typology, *key))
                .count(),
            tree: Cursor::default(),
        }
    }

    /// Whether a family shows what is under it.
    pub fn is_open(&self, family: Key<Family>) -> bool {
        self.open.contains(&family)
    }

    /// The rows of the tree that show.
    pub fn rows(&self, typology: &Typology) -> Vec<Node> {
        visible(typology, |family| self.is_open(family))
    }

    /// How many actors under a node are kept, and out of how many where some are not.
    pub fn shown(&self, node: Node) -> String {
        let (count, size) = (self.count(node), self.sizes.get(&node).copied());
        match size.filter(|size| *size != count) {
            Some(size) => format!("{count}/{size}"),
            None => count.to_string(),
        }
    }

    /// How many actors under a node the filter keeps.
    pub fn count(&self, node: Node) -> usize {
        self.counts.get(&node).copied().unwrap_or(0)
    }

    /// The actors kept under a family, as a share of those under the largest.
    pub(super) fn share(&self, typology: &Typology, node: Node) -> f64 {
        let families = typology.families.keys().map(Node::Family);
        let most = families.map(|family| self.count(family)).max();
        let part = |count: usize| f64::from(u32::try_from(count).unwrap_or(u32::MAX));
        part(self.count(node)) / part(most.unwrap_or(0).max(1))
    }

    /// How many actors the filter keeps in all.
    pub fn total(&self) -> usize {
        self.total
    }

    /// The actors of the node that the filter keeps.
    pub fn standings(&self, typology: &Typology, filter: &Filter) -> Vec<TreeActor> {
        let keeps = |found: &_| filter.keeps_membership(typology, found);
        actors(typology, self.node, &keeps)
    }

    /// Rows of actors that show, above the legend of their signs.
    pub(super) fn listed_height(&self, world: &World<'_>, look: &Look) -> u16 {
        let (focus, pane) = (self.focus as usize, Pane::Actors as usize);
        let size = world.pane_size(Plan::Three, focus, pane);
        let size = size.unwrap_or(Size::new(1, 1));
        let standings = self.standings(world.typology, &world.filter);
        let inner = Rect::new(0, 0, size.width, size.height);
        let legend = legend(world, self.node, &standings, inner, look).len();
        size.height - u16::try_from(legend).unwrap_or(0)
    }

    /// Rows of the screen that each actor listed takes.
    pub(super) fn actor_heights(&self, world: &World<'_>, look: &Look) -> Vec<u16> {
        let t = world.typology;
        let (focus, pane) = (self.focus as usize, Pane::Actors as usize);
        let size = world.pane_size(Plan::Three, focus, pane);
        let width = size.map_or(u16::MAX, |size| size.width);
        let standings = self.standings(t, &world.filter);
        let items = items(t, &standings, self.node.family(t), (width, look));
        items.iter().map(Item::height).collect()
    }

    /// The size in which the record is read, where it shows.
    pub(super) fn record_size(&self, world: &World<'_>) -> Option<Size> {
        world.pane_size(Plan::Three, self.focus as usize, Pane::Record as usize)
    }

    /// Where an action leads that follows the link under the cursor.
    pub(super) fn target(&self, action: Action) -> Option<Target> {
        let target = self.reader.view.followed(action);
        target.filter(|_| self.focus == Pane::Record)
    }

    /// What the cursor is on: the record that would be copied or opened.
    pub fn record(&self) -> Record {
        self.reader.record
    }

    /// Goes to a family, a subcategory, an actor or the typology, and reads it.
    pub fn go_to(&mut self, typology: &Typology, filter: &Filter, record: Record) {
        // Where the filter keeps it, if anywhere, and its place is surest.
        let home = |actor: Key<Actor>| {
            let memberships = typology.memberships_of(actor);
            let membership = memberships.min_by_key(|found| {
                let is_kept = filter.keeps_membership(typology, found);
                let counts = Breadth::Strict.counts(found);
                (!is_kept, !counts, found.certainty, found.family)
            })?;
            Some(Node::Family(membership.family))
        };
        match record {
            Record::Family(key) => self.node = Node::Family(key),
            Record::Subcategory(key) => self.node = Node::Subcategory(key),
            // An actor that stands under the node already there is read where the eye is.
            Record::Actor(key)
                if self
                    .standings(typology, filter)
                    .iter()
                    .any(|found| found.actor == key) => {}
            Record::Actor(key) => self.node = home(key).unwrap_or(self.node),
            Record::Scheme(key) => self.node = Node::Typology(key),
            _ => return,
        }
        self.open.extend(self.node.family(typology));
        self.actors = Cursor::default();
        self.reader = Reader::new(record);
        let Record::Actor(key) = record else {
            self.focus = Pane::Tree;
            return;
        };
        let standings = self.standings(typology, filter);
        let rank = standings.iter().position(|found| found.actor == key);
        if let Some(rank) = rank {
            self.actors.selected = rank;
            self.focus = Pane::Actors;
        } else {
            // An actor that is not listed is read all the same.
            self.reader = Reader::filtered_out(record);
            self.focus = Pane::Record;
        }
    }

    /// Rank of what is read among the actors listed, from 1, if it is one of them.
    pub fn position(&self, typology: &Typology, filter: &Filter) -> Option<usize> {
        let standings = self.standings(typology, filter);
        let is_read = |found: &TreeActor| Record::Actor(found.actor) == self.reader.record;
        standings.iter().position(is_read).map(|rank| rank + 1)
    }

    /// Moves. Returns false for an action that is not a move.
    pub fn move_by(&mut self, action: Action, world: &World<'_>, look: &Look) -> bool {
        let (typology, filter) = (world.typology, &world.filter);
        match (action, self.focus) {
            (Action::NextPane | Action::Open, Pane::Tree) => self.enter_actors(typology, filter),
            (Action::PreviousPane, Pane::Tree)
            | (Action::NextPane | Action::Open | Action::Right, Pane::Actors) => {
                self.focus = Pane::Record;
            }
            (Action::NextPane, Pane::Record)
            | (Action::PreviousPane | Action::Left | Action::Cancel, Pane::Actors) => {
                self.focus_tree();
            }
            (Action::PreviousPane | Action::Left | Action::Cancel, Pane::Record) => {
                self.leave_record(typology, filter);
            }
            (_, Pane::Tree) => return self.move_in_tree(action, world),
            (_, Pane::Actors) => return self.move_in_actors(action, world),
            (_, Pane::Record) => return self.move_in_record(action, world, look),
        }
        true
    }

    fn focus_tree(&mut self) {
        self.focus = Pane::Tree;
        self.reader = Reader::new(self.node.record());
    }

    /// To the actors of the node; to its record where it has none.
    fn enter_actors(&mut self, typology: &Typology, filter: &Filter) {
        let standings = self.standings(typology, filter);
        match standings.get(self.actors.selected) {
            Some(standing) => {
                self.focus = Pane::Actors;
                self.reader = Reader::new(Record::Actor(standing.actor));
            }
            None => self.focus = Pane::Record,
        }
    }

    /// Back to the list if an actor is read, or else to the tree.
    fn leave_record(&mut self, typology: &Typology, filter: &Filter) {
        match self.reader.record {
            _ if self.reader.is_filtered_out() && self.standings(typology, filter).is_empty() => {
                self.focus_tree();
            }
            _ if self.reader.is_filtered_out() => self.enter_actors(typology, filter),
            Record::Actor(_) if !self.standings(typology, filter).is_empty() => {
                self.focus = Pane::Actors;
            }
            _ => self.focus = Pane::Tree,
        }
    }

    /// Gives the keys to a pane.
    pub(super) fn focus_pane(&mut self, pane: Pane, typology: &Typology, filter: &Filter) {
        match pane {
            Pane::Tree => self.focus_tree(),
            Pane::Actors if self.focus != pane => self.enter_actors(typology, filter),
            Pane::Actors => {}
            Pane::Record => self.focus = pane,
        }
    }

    /// Reads the actor of the list, or else the node of the tree, that comes so many after what is read.
    pub(super) fn read_next(&mut self, by: isize, typology: &Typology, filter: &Filter) {
        if let Some(rank) = self.position(typology, filter) {
            let standings = self.standings(typology, filter);
            self.actors.selected = rank - 1;
            self.actors.step(by, standings.len());
            self.reader = Reader::new(Record::Actor(standings[self.actors.selected].actor));
            return;
        }
        // From a family to the next family, from a subcategory to what follows it.
        let is_below = matches!(self.node, Node::Subcategory(_) | Node::Elsewhere(_));
        let nodes = visible(typology, |_| is_below);
        let mut cursor = Cursor::at(
            nodes
                .iter()
                .position(|node| *node == self.node)
                .unwrap_or(0),
        );
        cursor.step(by, nodes.len());
        self.select(nodes[cursor.selected]);
        self.open.extend(self.node.family(typology));
    }

    pub(super) fn move_in_tree(&mut self, action: Action, world: &World<'_>) -> bool {
        let (typology, filter) = (world.typology, &world.filter);
        let rows = self.rows(typology);
        let mut cursor = Cursor::at(rows.iter().position(|node| *node == self.node).unwrap_or(0));
        match action {
            Action::Right => match self.node {
                Node::Family(family) if !self.is_open(family) => {
                    self.open.insert(family);
                    return true;
                }
                Node::Family(_) => cursor.step(1, rows.len()),
                _ => {
                    self.enter_actors(typology, filter);
                    return true;
                }
            },
            Action::Left => {
                if let Some(parent) = self.node.parent(typology) {
                    cursor.selected = rows.iter().position(|node| *node == parent).unwrap_or(0);
                } else {
                    if let Some(family) = self.node.family(typology) {
                        self.open.remove(&family);
                    }
                    return true;
                }
            }
            action if cursor.act(action, rows.len(), height(Pane::Tree, world)) => {}
            _ => return false,
        }
        self.select(rows[cursor.selected]);
        true
    }

    pub(super) fn select(&mut self, node: Node) {
        if node != self.node {
            self.node = node;
            self.actors = Cursor::default();
            self.reader = Reader::new(node.record());
        }
    }

    fn move_in_actors(&mut self, action: Action, world: &World<'_>) -> bool {
        let standings = self.standings(world.typology, &world.filter);
        let height = height(Pane::Actors, world);
        if !self.actors.act(action, standings.len(), height) {
            return false;
        }
        if let Some(standing) = standings.get(self.actors.selected) {
            self.reader = Reader::new(Record::Actor(standing.actor));
        }
        true
    }

    fn move_in_record(&mut self, action: Action, world: &World<'_>, look: &Look) -> bool {
        let Some(size) = self.record_size(world) else {
            return false;
        };
        self.reader.act(action, world.typology, size, look)
    }
}

/// Rows of content of a pane; those it would have if it were shown.
pub(super) fn height(pane: Pane, world: &World<'_>) -> u16 {
    world.pane_height(Plan::Three, pane as usize)
}
