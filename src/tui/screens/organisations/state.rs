//! What the screen of organisations remembers, and its moves. The lists themselves are not its own.

use ratatui::layout::Size;
use tui_input::Input;

use crate::model::Typology;
use crate::query::QueryFault;
use crate::query::{Completion, Filter, Realm, completions};
use crate::report::Target;
use crate::tui::action::Action;
use crate::tui::areas::Plan;
use crate::tui::line::{FAULT_ROWS, complete};
use crate::tui::lists::{ListedRow, Lists};
use crate::tui::look::Look;
use crate::tui::page_view::PageView;
use crate::tui::widgets::Cursor;
use crate::tui::widgets::line::cursor_byte;
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

    /// The same line over rows that are filtered anew.
    #[must_use]
    pub fn anew(&self) -> Self {
        Self {
            input: self.input.clone(),
            fault: self.fault.clone(),
            ..Self::default()
        }
    }

    /// Has the lists search for what is typed now, from the top.
    pub fn refresh(&mut self, t: &Typology, lists: &mut Lists) {
        let line = self.input.value();
        self.completions = completions(t, Realm::Organisations, line, cursor_byte(&self.input));
        self.fault = lists.set_query(t, line).err();
        self.cursor = Cursor::default();
        self.page.restart();
    }

    /// Applies the first completion; false where there is none.
    pub fn complete(&mut self) -> bool {
        complete(&mut self.input, &self.completions)
    }

    /// Most rows of the help under the line: how it may go on, or what is wrong with it.
    pub fn help_height(&self) -> u16 {
        match &self.fault {
            _ if self.typing == Typing::On && !self.completions.is_empty() => 1,
            Some(_) => FAULT_ROWS,
            None => 0,
        }
    }

    /// Rows of the list, under the line and its help.
    pub(super) fn height(&self, world: &World<'_>) -> u16 {
        let height = world.pane_height(Plan::Two, Pane::List as usize);
        height.saturating_sub(LINE + self.help_height()).max(1)
    }

    /// The row under the cursor, by its number through all the lists.
    pub fn row(&self, lists: &Lists, filter: &Filter) -> Option<usize> {
        lists.found(filter).row(self.cursor.selected)
    }

    /// The organisation under the cursor, and the window in which it is read.
    pub(super) fn read<'w>(&self, world: &'w World<'_>) -> Option<(ListedRow<'w>, Size)> {
        let size = world.pane_size(Plan::Two, self.focus as usize, Pane::Record as usize)?;
        let row = self.row(&world.lists, &world.filter)?;
        Some((world.lists.row(row)?, size))
    }

    /// Where an action leads that follows the link under the cursor.
    pub(super) fn target(&self, action: Action) -> Option<Target> {
        let target = self.page.followed(action);
        target.filter(|_| self.focus == Pane::Record)
    }

    /// Moves. Returns false for an action that is not a move.
    pub fn move_by(&mut self, action: Action, world: &World<'_>, look: &Look) -> bool {
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
                let Some((found, window)) = self.read(world) else {
                    return false;
                };
                let page = || found.page(world.typology);
                return self.page.act(action, page, window, look);
            }
        }
        true
    }
}
