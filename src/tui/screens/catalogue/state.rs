//! What a catalogue's screen remembers, and its moves.

use ratatui::layout::Size;

use super::rows::{Catalogue, CatalogueRow, Extent, ReferenceKind};
use crate::model::{Code, Key, Record, Typology};
use crate::query::Filter;
use crate::report::Target;
use crate::tui::action::Action;
use crate::tui::areas::Plan;
use crate::tui::look::Look;
use crate::tui::page_view::Reader;
use crate::tui::widgets::Cursor;
use crate::tui::world::World;

/// The panes, in the order of Tab.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pane {
    List,
    Record,
}

/// List and record.
#[derive(Debug, Clone)]
pub struct State {
    pub catalogue: Catalogue,
    pub rows: Vec<CatalogueRow>,
    pub cursor: Cursor,
    pub focus: Pane,
    /// None only for an empty catalogue.
    pub reader: Option<Reader>,
    /// The codes of the user's own lists, in order.
    listed: Vec<Key<Code>>,
}

impl State {
    /// At the top of a catalogue.
    pub fn new(typology: &Typology, filter: &Filter, catalogue: Catalogue) -> Self {
        Self::over(typology, filter, catalogue, Vec::new())
    }

    fn over(
        typology: &Typology,
        filter: &Filter,
        catalogue: Catalogue,
        listed: Vec<Key<Code>>,
    ) -> Self {
        let rows = catalogue.rows(typology, filter, &listed);
        let mut state = Self {
            catalogue,
            rows,
            cursor: Cursor::default(),
            focus: Pane::List,
            reader: None,
            listed,
        };
        state.leave_heading(Action::Down);
        state.read();
        state
    }

    /// The size in which the record is read, where it shows.
    pub(super) fn record_size(&self, world: &World<'_>) -> Option<Size> {
        world.pane_size(Plan::Two, self.focus as usize, Pane::Record as usize)
    }

    /// Where an action leads that follows the link under the cursor.
    pub(super) fn target(&self, action: Action) -> Option<Target> {
        let reader = self.reader.as_ref();
        let reader = reader.filter(|_| self.focus == Pane::Record)?;
        reader.view.followed(action)
    }

    /// The record that is read.
    pub fn record(&self) -> Option<Record> {
        self.reader.as_ref().map(|reader| reader.record)
    }

    /// Whether the filter keeps the record that is read from the list.
    pub(super) fn is_filtered_out(&self) -> bool {
        self.reader.as_ref().is_some_and(Reader::is_filtered_out)
    }

    /// Rank of the record under the cursor among the records, from 1, and how many there are.
    pub(super) fn rank(&self) -> (usize, usize) {
        let is_record = |row: &&CatalogueRow| matches!(row, CatalogueRow::Record(_));
        let upto = self.rows.iter().take(self.cursor.selected + 1);
        let count = self.rows.iter().filter(is_record).count();
        (upto.filter(is_record).count(), count)
    }

    /// Goes to a record, listing the whole classification if the code is not one of the report's, and sources of its kind.
    pub fn go_to(&mut self, typology: &Typology, filter: &Filter, record: Record) {
        let other = match self.catalogue {
            Catalogue::Naf(_) => Catalogue::Naf(Extent::Whole),
            Catalogue::Sources(_) => Catalogue::Sources(ReferenceKind::of(record.kind())),
            Catalogue::Glossary => Catalogue::Glossary,
        };
        if self.rank_of(record).is_none() && self.catalogue != other {
            self.catalogue = other;
            self.rows = self.catalogue.rows(typology, filter, &self.listed);
        }
        // A record that the filter keeps from the list is read all the same.
        let reader = if let Some(selected) = self.rank_of(record) {
            self.cursor.selected = selected;
            self.focus = Pane::List;
            Reader::new(record)
        } else {
            self.focus = Pane::Record;
            Reader::filtered_out(record)
        };
        self.reader = Some(reader);
    }

    /// Moves. Returns false for an action that is not a move.
    pub fn move_by(&mut self, action: Action, world: &World<'_>, look: &Look) -> bool {
        match (action, self.focus) {
            (Action::NextSources, _) => self.next_sources(world.typology, &world.filter),
            (Action::AllCodes, _) => self.toggle_extent(world.typology, &world.filter),
            (
                Action::NextPane | Action::PreviousPane | Action::Open | Action::Right,
                Pane::List,
            ) => {
                self.focus = Pane::Record;
            }
            (
                Action::NextPane | Action::PreviousPane | Action::Left | Action::Cancel,
                Pane::Record,
            ) => {
                self.focus = Pane::List;
                if self.is_filtered_out() {
                    self.read();
                }
            }
            (_, Pane::List) => {
                let height = world.pane_height(Plan::Two, Pane::List as usize);
                if !self.cursor.act(action, self.rows.len(), height) {
                    return false;
                }
                self.leave_heading(action);
                self.read();
            }
            (_, Pane::Record) => return self.move_in_record(action, world, look),
        }
        true
    }

    /// On to the sources of the next kind.
    fn next_sources(&mut self, typology: &Typology, filter: &Filter) {
        if let Catalogue::Sources(Some(kind)) = self.catalogue {
            self.show_sources(typology, filter, kind.next());
        }
    }

    /// Lists the sources of a kind.
    pub(super) fn show_sources(
        &mut self,
        typology: &Typology,
        filter: &Filter,
        kind: ReferenceKind,
    ) {
        let catalogue = Catalogue::Sources(Some(kind));
        if self.catalogue != catalogue {
            self.focus = Pane::List;
            self.begin_again(typology, filter, catalogue, Vec::new());
        }
    }

    fn toggle_extent(&mut self, typology: &Typology, filter: &Filter) {
        let Catalogue::Naf(extent) = self.catalogue else {
            return;
        };
        let other = match extent {
            Extent::Report if self.listed.is_empty() => Extent::Whole,
            Extent::Report => Extent::Listed,
            Extent::Listed => Extent::Whole,
            Extent::Whole => Extent::Report,
        };
        let listed = std::mem::take(&mut self.listed);
        self.begin_again(typology, filter, Catalogue::Naf(other), listed);
    }

    /// Takes the codes of the user's own lists, as far as they are read.
    pub fn list(&mut self, typology: &Typology, filter: &Filter, listed: Vec<Key<Code>>) {
        if listed == self.listed {
            return;
        }
        if self.catalogue == Catalogue::Naf(Extent::Listed) {
            self.begin_again(typology, filter, self.catalogue, listed);
        } else {
            self.listed = listed;
        }
    }

    /// Other rows, the cursor staying on its record where that is one of them.
    fn begin_again(
        &mut self,
        typology: &Typology,
        filter: &Filter,
        catalogue: Catalogue,
        listed: Vec<Key<Code>>,
    ) {
        let read = self.record();
        *self = Self {
            focus: self.focus,
            ..Self::over(typology, filter, catalogue, listed)
        };
        if let Some(rank) = read.and_then(|record| self.rank_of(record)) {
            self.cursor.selected = rank;
            self.read();
        }
    }

    fn rank_of(&self, record: Record) -> Option<usize> {
        let mut rows = self.rows.iter();
        rows.position(|row| *row == CatalogueRow::Record(record))
    }

    fn leave_heading(&mut self, action: Action) {
        let rows = &self.rows;
        let is_heading = |rank: usize| matches!(rows.get(rank), Some(CatalogueRow::Heading(_)));
        self.cursor.leave_heading(action, rows.len(), is_heading);
    }

    /// Gives the keys to a pane.
    pub(super) fn focus_pane(&mut self, pane: Pane) {
        self.focus = pane;
        if pane == Pane::List && self.is_filtered_out() {
            self.read();
        }
    }

    /// To a row, if it is a record.
    pub(super) fn press_row(&mut self, row: usize) {
        self.focus = Pane::List;
        if matches!(self.rows.get(row), Some(CatalogueRow::Record(_))) {
            self.cursor.selected = row;
            self.read();
        }
    }

    /// Reads the record that comes so many rows after the one that is read.
    pub(super) fn read_next(&mut self, by: isize) {
        self.cursor.step(by, self.rows.len());
        self.leave_heading(if by < 0 { Action::Up } else { Action::Down });
        self.read();
    }

    fn read(&mut self) {
        if let Some(CatalogueRow::Record(record)) = self.rows.get(self.cursor.selected) {
            self.reader = Some(Reader::new(*record));
        }
    }

    fn move_in_record(&mut self, action: Action, world: &World<'_>, look: &Look) -> bool {
        let (Some(size), Some(reader)) = (self.record_size(world), &mut self.reader) else {
            return false;
        };
        reader.act(action, world.typology, size, look)
    }
}
