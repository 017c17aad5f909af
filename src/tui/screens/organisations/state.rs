//! What the screen of organisations remembers, and its moves. The lists themselves are not its own.

use ratatui::layout::Size;
use tui_input::Input;

use crate::model::Typology;
use crate::query::QueryFault;
use crate::query::{Completion, Filter, Realm, completions};
use crate::report::Target;
use crate::tui::action::Action;
use crate::tui::areas::{Plan, inside};
use crate::tui::lists::{ListedRow, Lists};
use crate::tui::look::Look;
use crate::tui::page_view::PageView;
use crate::tui::widgets::line::cursor_byte;
use crate::tui::widgets::list::Cursor;
use crate::tui::world::World;

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
    pub page: PageView,
}

impl State {
    /// On a row of the whole list.
    pub fn at(rank: usize) -> Self {
        Self {
            cursor: Cursor::at(rank),
            ..Self::default()
        }
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
        self.page.restart();
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

    /// Rows of the list, under the line and what is told of it.
    fn height(&self, world: &World<'_>) -> u16 {
        height(world).saturating_sub(self.helped()).max(1)
    }

    /// The row under the cursor, by its number through all the lists.
    pub fn row(&self, lists: &Lists, filter: &Filter) -> Option<usize> {
        lists.found(filter).row(self.cursor.selected)
    }

    /// The organisation under the cursor, and the window in which it is read.
    fn read<'w>(&self, world: &'w World<'_>) -> Option<(ListedRow<'w>, Size)> {
        let areas = world.areas(Plan::Two, self.focus as usize)?;
        let area = inside(areas.panes[1]?, areas.shape);
        let row = self.row(&world.lists, &world.filter)?;
        Some((world.lists.row(row)?, area.as_size()))
    }

    /// Where an action leads that follows the link under the cursor.
    pub(super) fn target(&self, action: Action) -> Option<Target> {
        let follows = matches!(action, Action::Open | Action::Right);
        let target = self.page.target();
        target
            .filter(|_| follows && self.focus == Pane::Record)
            .cloned()
    }

    /// Moves. Returns false for an action that is not a move.
    pub fn act(&mut self, action: Action, world: &World<'_>, look: &Look) -> bool {
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
                let length = world.lists.found(&world.filter).len();
                self.page.restart();
                let height = self.height(world);
                return self.cursor.act(action, length, height);
            }
            (_, Pane::Record) => {
                let Some((place, window)) = self.read(world) else {
                    return false;
                };
                let page = || place.page(world.typology);
                return self.page.act(action, page, window, look);
            }
        }
        true
    }

    /// Brings the cursors into view.
    pub(super) fn settle_cursors(&mut self, world: &World<'_>, look: &Look) {
        let length = world.lists.found(&world.filter).len();
        let height = self.height(world);
        self.cursor.settle(height, length);
        // The page may tell more than before, as long as lists are being read.
        if let Some((place, window)) = self.read(world) {
            let page = || place.page(world.typology);
            self.page.settle_anew(page, window, look);
        }
    }
}

/// Rows under the line; those there would be if it were shown.
fn height(world: &World<'_>) -> u16 {
    let areas = world.areas(Plan::Two, Pane::List as usize);
    let inner = areas.and_then(|areas| Some(inside(areas.panes[0]?, areas.shape).height));
    inner.map_or(1, |height| height.saturating_sub(LINE).max(1))
}
