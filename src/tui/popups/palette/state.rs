//! The actions as the screen below takes them, the line typed, and the moves over what it finds.

use std::ops::Range;

use ratatui::layout::Rect;
use tui_input::Input;

use crate::model::Phrase;
use crate::query::{ChoiceHit, ChoiceSearch, FieldKind};
use crate::tui::action::{Action, ActionGroup, ActionRow};
use crate::tui::areas::{Areas, Shape, inside};
use crate::tui::look::Look;
use crate::tui::screens::{SCREENS, Screen};
use crate::tui::widgets::Cursor;
use crate::tui::world::World;

/// Rows of the line typed above the actions.
pub(super) const LINE: u16 = 1;
/// Most rows of the palette, frame included.
const HEIGHT: u16 = 24;

/// What an action would do now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sense {
    /// Something, on the screen below.
    Here,
    /// Nothing but to say why it does nothing.
    Idle,
    /// It belongs to another screen, and leads there.
    Elsewhere(Screen),
}

/// An action with what it would do.
#[derive(Debug, Clone, Copy)]
pub struct PaletteEntry {
    pub row: &'static ActionRow,
    pub sense: Sense,
}

/// A row of the palette.
#[derive(Debug, Clone)]
pub(super) enum PaletteRow {
    Heading(&'static str),
    /// An action, with the text that matched and its lit bytes where something was typed.
    Entry(PaletteEntry, Option<(String, Vec<Range<usize>>)>),
}

/// The line typed and what it finds.
#[derive(Debug, Clone)]
pub struct State {
    pub input: Input,
    entries: Vec<PaletteEntry>,
    /// What was done from here, the last one at the end.
    done: Vec<Action>,
    choices: ChoiceSearch,
    pub(super) rows: Vec<PaletteRow>,
    pub(super) cursor: Cursor,
}

/// The groups in the order of the palette: who opens it wants to do something, and knows how to move.
const GROUPS: &[ActionGroup] = &[
    ActionGroup::Doing,
    ActionGroup::Going,
    ActionGroup::Screens,
    ActionGroup::Moving,
];

/// Heading of what was done last, and how much of it shows.
const RECENT: &str = "palette-recent";
const MOST_RECENT: usize = 4;
/// Heading of what would do nothing here.
const IDLE: &str = "palette-idle";

impl State {
    /// With nothing typed. An action is found by what it does, by its short name, by its name in the
    /// configuration, by its keys.
    pub fn new(entries: Vec<PaletteEntry>, done: &[Action], look: &Look) -> Self {
        let texts = |entry: &PaletteEntry| {
            let keys = look.keymap.keys(entry.row.action);
            let keys: Vec<String> = keys.map(|key| look.key_name(&key.to_string())).collect();
            let mut texts = vec![
                (FieldKind::Name, sentence(entry.row, look)),
                (FieldKind::Alias, look.text.get(&entry.row.hint_message())),
                (FieldKind::Alias, entry.row.name.to_owned()),
            ];
            texts.extend(keys.into_iter().map(|key| (FieldKind::Alias, key)));
            texts
        };
        let mut state = Self {
            input: Input::default(),
            choices: ChoiceSearch::new(entries.iter().map(texts)),
            entries,
            done: done.to_vec(),
            rows: Vec::new(),
            cursor: Cursor::default(),
        };
        state.refresh();
        state
    }

    /// Searches again for what is typed; without it, everything under the headings of its groups.
    pub fn refresh(&mut self) {
        self.rows = if self.input.value().trim().is_empty() {
            self.grouped()
        } else {
            self.found()
        };
        self.cursor = Cursor::default();
        self.off_heading(Action::Down);
    }

    fn found(&self) -> Vec<PaletteRow> {
        let query = self.input.value();
        let found = self.choices.search(query);
        let row = |chosen: ChoiceHit| {
            let entry = self.entries.get(chosen.rank)?;
            // The sentence shows in any case: where it says the same, it alone is lit.
            let sentence = self.choices.text(chosen.rank, query);
            let chosen = sentence.unwrap_or(chosen);
            Some((*entry, (chosen.text, chosen.ranges)))
        };
        let mut found: Vec<_> = found.into_iter().filter_map(row).collect();
        found.sort_by_key(|(entry, _)| entry.sense != Sense::Here);
        let rows = found.into_iter();
        rows.map(|(entry, lit)| PaletteRow::Entry(entry, Some(lit)))
            .collect()
    }

    fn grouped(&self) -> Vec<PaletteRow> {
        let here = |entry: &&PaletteEntry| entry.sense == Sense::Here;
        let is_recent =
            |entry: &&PaletteEntry| self.recent().any(|action| action == entry.row.action);
        let entry = |action| self.entries.iter().find(|entry| entry.row.action == action);
        let recent = self.recent().filter_map(entry).collect();
        let groups = GROUPS.iter().map(|group| {
            let entries = self.entries.iter().filter(here);
            let entries = entries.filter(|entry| !is_recent(entry));
            let entries = entries.filter(|entry| entry.row.group == *group);
            (group.message(), entries.collect())
        });
        let idle = self.entries.iter().filter(|entry| !here(entry)).collect();
        let groups: Vec<(&str, Vec<&PaletteEntry>)> = std::iter::once((RECENT, recent))
            .chain(groups)
            .chain([(IDLE, idle)])
            .collect();
        let mut rows = Vec::new();
        for (heading, entries) in groups {
            if !entries.is_empty() {
                rows.push(PaletteRow::Heading(heading));
                let entries = entries.into_iter();
                rows.extend(entries.map(|entry| PaletteRow::Entry(*entry, None)));
            }
        }
        rows
    }

    /// What was done last and can be done here, the last one first.
    fn recent(&self) -> impl Iterator<Item = Action> {
        let here = |action: &&Action| {
            let mut entries = self.entries.iter();
            entries.any(|entry| entry.row.action == **action && entry.sense == Sense::Here)
        };
        let recent = self.done.iter().rev().filter(here);
        recent.take(MOST_RECENT).copied()
    }

    /// The action under the cursor.
    pub fn entry(&self) -> Option<PaletteEntry> {
        match self.rows.get(self.cursor.selected)? {
            PaletteRow::Heading(_) => None,
            PaletteRow::Entry(entry, _) => Some(*entry),
        }
    }

    /// Moves over the actions.
    pub fn move_cursor(&mut self, action: Action, world: &World<'_>) {
        let Some(height) = self.height(world) else {
            return;
        };
        self.cursor.act(action, self.rows.len(), height);
        self.off_heading(action);
    }

    /// The area of the palette: at the top, so that the line stays where it is while what is found changes.
    pub(super) fn panel(&self, areas: &Areas) -> Rect {
        let rows = u16::try_from(self.rows.len().max(1)).unwrap_or(HEIGHT);
        areas.panel(HEIGHT.min(rows.saturating_add(LINE + 2)))
    }

    /// Rows of the actions that show; none below the least size.
    pub(super) fn height(&self, world: &World<'_>) -> Option<u16> {
        let areas = world.frame()?;
        let inner = inside(self.panel(&areas), areas.shape);
        Some(inner.height.saturating_sub(LINE).max(1))
    }

    fn off_heading(&mut self, action: Action) {
        let rows = &self.rows;
        let is_heading = |rank: usize| matches!(rows.get(rank), Some(PaletteRow::Heading(_)));
        self.cursor.leave_heading(action, rows.len(), is_heading);
    }
}

/// What an action does in one sentence; of one that leads to a screen, after the name of the screen.
pub(super) fn sentence(row: &ActionRow, look: &Look) -> String {
    let help = look.text.get(&row.help());
    let leads = SCREENS.iter().find(|screen| screen.action == row.action);
    leads.map_or(help.clone(), |screen| {
        let phrase = Phrase::new("placed")
            .with("place", look.text.get(&format!("screen-{}", screen.name)))
            .with("sentence", help);
        look.text.say(&phrase)
    })
}

/// Whether a shape has room for more than the first key of an action.
pub(super) fn most_keys(shape: Shape) -> usize {
    if shape == Shape::Single { 1 } else { 3 }
}
