//! The actions as the screen below takes them, the line typed, and the moves over what it finds.

use std::ops::Range;

use tui_input::Input;

use crate::model::Phrase;
use crate::query::{ChoiceHit, ChoiceSearch, FieldKind, Tier};
use crate::report::table_message;
use crate::text::Language;
use crate::theme::Theme;
use crate::tui::action::{Action, ActionGroup, ActionRow};
use crate::tui::look::Look;
use crate::tui::screens::{SCREENS, Screen};
use crate::tui::widgets::Cursor;

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

/// What the palette offers.
#[derive(Debug, Clone)]
pub enum Offer {
    Action(&'static ActionRow),
    /// A theme, by its name; it is tried on under the cursor.
    Theme(&'static str),
    Language(&'static Language),
    /// A table to be exported, by its name.
    Table(&'static str),
    /// A list opened before, by its path.
    List(String),
}

impl Offer {
    /// The action, if it is one.
    pub fn action(&self) -> Option<Action> {
        match self {
            Self::Action(row) => Some(row.action),
            _ => None,
        }
    }

    /// The heading under which it stands where nothing is typed.
    fn heading(&self) -> &'static str {
        match self {
            Self::Action(row) => row.group.message(),
            Self::Theme(_) => "palette-themes",
            Self::Language(_) => "palette-languages",
            Self::Table(_) => "palette-tables",
            Self::List(_) => "palette-lists",
        }
    }
}

/// An offer with what it would do.
#[derive(Debug, Clone)]
pub struct PaletteEntry {
    pub offer: Offer,
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
    /// Of each entry, its keys as the screen shows them.
    keys: Vec<Vec<String>>,
    /// What was done from here, the last one at the end.
    done: Vec<Action>,
    choices: ChoiceSearch,
    pub(super) rows: Vec<PaletteRow>,
    pub(super) cursor: Cursor,
}

/// The headings in the order of the palette: who opens it wants to do something, and knows how to move.
const HEADINGS: &[&str] = &[
    ActionGroup::Doing.message(),
    ActionGroup::Going.message(),
    ActionGroup::Screens.message(),
    "palette-lists",
    "palette-languages",
    "palette-themes",
    "palette-tables",
    ActionGroup::Moving.message(),
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
        let keys = |entry: &PaletteEntry| {
            let actions = entry.offer.action().into_iter();
            let keys = actions.flat_map(|action| look.keymap.keys(action));
            keys.map(|key| look.key_name(&key.to_string()))
                .collect::<Vec<String>>()
        };
        let texts = |entry: &PaletteEntry| {
            let mut texts = vec![(FieldKind::Name, sentence(&entry.offer, look))];
            let mut also = |text: String| texts.push((FieldKind::Alias, text));
            match &entry.offer {
                Offer::Action(row) => {
                    also(look.text.get(&row.hint_message()));
                    also(row.name.to_owned());
                    synonyms(&row.synonyms(), look).for_each(&mut also);
                    keys(entry).into_iter().for_each(&mut also);
                }
                Offer::Theme(name) => {
                    also((*name).to_owned());
                    synonyms("synonyms-theme", look).for_each(&mut also);
                }
                Offer::Language(language) => {
                    also(language.code.to_owned());
                    synonyms("synonyms-language", look).for_each(&mut also);
                }
                Offer::Table(name) => {
                    also((*name).to_owned());
                    synonyms("synonyms-table", look).for_each(&mut also);
                }
                Offer::List(_) => {}
            }
            texts
        };
        let mut state = Self {
            input: Input::default(),
            choices: ChoiceSearch::new(entries.iter().map(texts)),
            keys: entries.iter().map(keys).collect(),
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
            let is_near = chosen.tier < Tier::Fuzzy;
            let sentence = self.choices.text(chosen.rank, query);
            let chosen = sentence.unwrap_or(chosen);
            let is_key = self.is_key(chosen.rank, query);
            let order = (!is_key, !is_near, entry.sense != Sense::Here);
            Some((order, entry.clone(), (chosen.text, chosen.ranges)))
        };
        let mut found: Vec<_> = found.into_iter().filter_map(row).collect();
        // Whoever types a key means its action; what does nothing here comes after what does, but not after letters that
        // are met by chance.
        found.sort_by_key(|(order, ..)| *order);
        let found = found.into_iter().map(|(_, entry, lit)| (entry, lit));
        found
            .map(|(entry, lit)| PaletteRow::Entry(entry, Some(lit)))
            .collect()
    }

    /// Whether what is typed is a key of an entry.
    fn is_key(&self, rank: usize, query: &str) -> bool {
        let keys = self.keys.get(rank);
        keys.is_some_and(|keys| keys.iter().any(|key| key == query.trim()))
    }

    fn grouped(&self) -> Vec<PaletteRow> {
        let here = |entry: &&PaletteEntry| entry.sense == Sense::Here;
        let is_recent = |entry: &&PaletteEntry| {
            let action = entry.offer.action();
            self.recent().any(|recent| Some(recent) == action)
        };
        let entry = |action| {
            let mut entries = self.entries.iter();
            entries.find(|entry| entry.offer.action() == Some(action))
        };
        let recent = self.recent().filter_map(entry).collect();
        let groups = HEADINGS.iter().map(|heading| {
            let entries = self.entries.iter().filter(here);
            let entries = entries.filter(|entry| !is_recent(entry));
            let entries = entries.filter(|entry| entry.offer.heading() == *heading);
            (*heading, entries.collect())
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
                rows.extend(entries.map(|entry| PaletteRow::Entry(entry.clone(), None)));
            }
        }
        rows
    }

    /// What was done last and can be done here, the last one first.
    fn recent(&self) -> impl Iterator<Item = Action> {
        let here = |action: &&Action| {
            let mut entries = self.entries.iter();
            entries
                .any(|entry| entry.offer.action() == Some(**action) && entry.sense == Sense::Here)
        };
        let recent = self.done.iter().rev().filter(here);
        recent.take(MOST_RECENT).copied()
    }

    /// The offer under the cursor.
    pub fn entry(&self) -> Option<&PaletteEntry> {
        match self.rows.get(self.cursor.selected)? {
            PaletteRow::Heading(_) => None,
            PaletteRow::Entry(entry, _) => Some(entry),
        }
    }

    /// The theme under the cursor.
    pub fn theme(&self) -> Option<&'static str> {
        match self.entry()?.offer {
            Offer::Theme(name) => Some(name),
            _ => None,
        }
    }

    pub(super) fn off_heading(&mut self, action: Action) {
        let rows = &self.rows;
        let is_heading = |rank: usize| matches!(rows.get(rank), Some(PaletteRow::Heading(_)));
        self.cursor.leave_heading(action, rows.len(), is_heading);
    }
}

/// Words that a message lists with commas, by which an offer is found besides its sentence; none without a message.
fn synonyms(id: &str, look: &Look) -> impl Iterator<Item = String> {
    let listed = look.text.has(id).then(|| look.text.get(id));
    let words: Vec<String> = listed
        .iter()
        .flat_map(|listed| listed.split(", "))
        .map(str::to_owned)
        .collect();
    words.into_iter()
}

/// What an offer does in one sentence.
pub(super) fn sentence(offer: &Offer, look: &Look) -> String {
    let told = |id: &str, name: &'static str, value: String| {
        look.text.say(&Phrase::new(id).with(name, value))
    };
    match offer {
        Offer::Action(row) => action_sentence(row, look),
        Offer::Theme(name) => {
            let about = Theme::bundled(name).map(|theme| theme.about(look.text.code).to_owned());
            told("palette-theme", "about", about.unwrap_or_default())
        }
        Offer::Language(language) => told("palette-language", "name", language.name.to_owned()),
        Offer::Table(name) => told(
            "palette-table",
            "table",
            look.text.get(&table_message(name)),
        ),
        Offer::List(path) => told("palette-list", "path", path.clone()),
    }
}

/// What an action does in one sentence; of one that leads to a screen, after the name of the screen.
fn action_sentence(row: &ActionRow, look: &Look) -> String {
    let help = look.text.get(&row.help());
    let leads = SCREENS.iter().find(|screen| screen.action == row.action);
    leads.map_or(help.clone(), |screen| {
        let phrase = Phrase::new("placed")
            .with("place", look.text.get(&format!("screen-{}", screen.name)))
            .with("sentence", help);
        look.text.say(&phrase)
    })
}
