//! What the screen of organisations remembers, and its moves. The lists themselves are not its own.

use ratatui::layout::Size;
use tui_input::Input;

use crate::model::Typology;
use crate::query::{Completion, Filter, QueryFault, Realm, completions};
use crate::report::{Page, Target};
use crate::tui::action::Action;
use crate::tui::areas::{Areas, Plan, areas, inside};
use crate::tui::flow::Flow;
use crate::tui::lists::Lists;
use crate::tui::look::Look;
use crate::tui::reader::Eye;
use crate::tui::widgets::line::cursor_byte;
use crate::tui::widgets::list::Cursor;

/// Rows of the line typed above the list.
pub const LINE: u16 = 1;

/// The panes, in the order of Tab.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Pane {
    #[default]
    List,
    Record,
}

/// Whether letters are typed or are keys.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Typing {
    On,
    #[default]
    Off,
}

/// The line typed, the list and the record.
#[derive(Debug, Clone, Default)]
pub struct State {
    pub input: Input,
    /// What is wrong with it; what was listed before stays.
    pub fault: Option<QueryFault>,
    /// How it may go on.
    pub completions: Vec<Completion>,
    pub typing: Typing,
    pub cursor: Cursor,
    pub focus: Pane,
    pub eye: Eye,
}

impl State {
    /// On a row of the whole list.
    pub fn at(rank: usize) -> Self {
        Self {
            cursor: Cursor::at(rank),
            ..Self::default()
        }
    }

    /// The areas at a size.
    pub fn areas(&self, size: Size) -> Option<Areas> {
        areas(size, Plan::Two, self.focus as usize)
    }

    /// What is typed.
    pub fn query(&self) -> &str {
        self.input.value()
    }

    /// The same line over rows that are kept anew.
    #[must_use]
    pub fn anew(&self) -> Self {
        Self {
            input: self.input.clone(),
            fault: self.fault.clone(),
            ..Self::default()
        }
    }

    /// Takes what is typed now to the lists, from the top.
    pub fn refresh(&mut self, t: &Typology, lists: &mut Lists) {
        let line = self.input.value();
        self.completions = completions(t, Realm::Organisations, line, cursor_byte(&self.input));
        self.fault = lists.ask(t, line).err();
        self.cursor = Cursor::default();
        self.eye = Eye::default();
    }

    /// Goes on as the first completion says; false where there is none.
    pub fn complete(&mut self) -> bool {
        let Some(first) = self.completions.first() else {
            return false;
        };
        let (line, cursor) = first.completed(self.input.value());
        self.input = Input::new(line).with_cursor(cursor);
        true
    }

    /// Most rows in which something is told under the line: how it may go on, or what is wrong with it.
    pub fn helped(&self) -> u16 {
        /// The sign under the letter, and a sentence in a narrow pane.
        const FAULT: u16 = 5;
        match &self.fault {
            _ if self.typing == Typing::On && !self.completions.is_empty() => 1,
            Some(_) => FAULT,
            None => 0,
        }
    }

    /// Rows of the list at a size, under the line and what is told of it.
    fn height(&self, size: Size) -> u16 {
        height(size).saturating_sub(self.helped()).max(1)
    }

    /// The row under the cursor, by its number through all the lists.
    pub fn row(&self, lists: &Lists, filter: &Filter) -> Option<usize> {
        lists.found(filter).row(self.cursor.selected)
    }

    /// The page of the row under the cursor, at the width of its pane.
    fn flow(
        &self,
        t: &Typology,
        lists: &Lists,
        filter: &Filter,
        size: Size,
        look: &Look,
    ) -> Option<(Flow, u16)> {
        let areas = self.areas(size)?;
        let area = inside(areas.panes[1]?, areas.shape);
        let place = lists.row(self.row(lists, filter)?)?;
        let page = Page::organisation(t, place.directory, place.linked, place.row);
        Some((Flow::of(&page, area.width, look), area.height))
    }

    /// Where the link under the cursor of the record leads.
    pub fn target(
        &self,
        t: &Typology,
        lists: &Lists,
        filter: &Filter,
        size: Size,
        look: &Look,
    ) -> Option<Target> {
        if self.focus != Pane::Record {
            return None;
        }
        let (flow, _) = self.flow(t, lists, filter, size, look)?;
        self.eye.target(&flow).cloned()
    }

    /// Moves. Returns false for an action that is not a move.
    pub fn act(
        &mut self,
        action: Action,
        t: &Typology,
        lists: &Lists,
        filter: &Filter,
        size: Size,
        look: &Look,
    ) -> bool {
        match (action, self.focus) {
            (
                Action::NextPane | Action::PreviousPane | Action::Open | Action::Right,
                Pane::List,
            ) => self.focus = Pane::Record,
            (
                Action::NextPane | Action::PreviousPane | Action::Left | Action::Cancel,
                Pane::Record,
            ) => self.focus = Pane::List,
            (Action::Cancel, Pane::List) if !self.query().is_empty() => {
                self.input = Input::default();
            }
            (_, Pane::List) => {
                let length = lists.found(filter).len();
                self.eye = Eye::default();
                let height = self.height(size);
                return self.cursor.act(action, length, height);
            }
            (_, Pane::Record) => {
                let Some((flow, height)) = self.flow(t, lists, filter, size, look) else {
                    return false;
                };
                return self.eye.act(action, &flow, usize::from(height));
            }
        }
        true
    }

    /// Brings the cursors into view.
    pub fn settle(
        &mut self,
        t: &Typology,
        lists: &Lists,
        filter: &Filter,
        size: Size,
        look: &Look,
    ) {
        let length = lists.found(filter).len();
        let height = self.height(size);
        self.cursor.settle(height, length);
        if let Some((flow, height)) = self.flow(t, lists, filter, size, look) {
            self.eye.settle(&flow, usize::from(height));
        }
    }
}

/// Rows under the line at a size; those it would have if it were shown.
fn height(size: Size) -> u16 {
    let areas = areas(size, Plan::Two, Pane::List as usize);
    let inner = areas.and_then(|areas| Some(inside(areas.panes[0]?, areas.shape).height));
    inner.map_or(1, |height| height.saturating_sub(LINE).max(1))
}
