//! Draws a catalogue: the list on the left or above, the record on the right or below.

use ratatui::buffer::Buffer;
use ratatui::layout::Position;

use super::rows::{Catalogue, Extent, Row};
use super::state::{Pane, State};
use crate::model::{Level, Phrase, Record, Typology};
use crate::tui::areas::{Areas, inside};
use crate::tui::look::Look;
use crate::tui::screens::explorer::view::{numbers, record};
use crate::tui::theme::Role;
use crate::tui::widgets::pane::{Focus, More};
use crate::tui::widgets::{Item, Run, list, pane};

/// Draws the panes that show. Returns where the cursor stands.
pub fn draw(
    buffer: &mut Buffer,
    areas: &Areas,
    state: &State,
    typology: &Typology,
    look: &Look,
) -> Option<Position> {
    let mut cursor = None;
    if let Some(area) = areas.panes[0] {
        let height = inside(area, areas.shape).height;
        let more = More::of(state.cursor.offset, height, state.rows.len());
        let title = [Run::new(title(state, look), Role::Strong)];
        let focus = Focus::when(state.focus == Pane::List);
        let inner = pane(buffer, area, areas.shape, &title, focus, more, look);
        let items: Vec<Item> = state
            .rows
            .iter()
            .map(|row| item(typology, row, look))
            .collect();
        let place = list(buffer, inner, &items, state.cursor, focus, look);
        cursor = place.filter(|_| focus == Focus::Here);
    }
    if let (Some(area), Some(reader)) = (areas.panes[1], &state.reader) {
        let focus = Focus::when(state.focus == Pane::Record);
        cursor = record(buffer, area, areas, reader, focus, typology, look).or(cursor);
    }
    cursor
}

fn title(state: &State, look: &Look) -> String {
    let id = match state.catalogue {
        Catalogue::Naf(Extent::Report) => "pane-codes",
        Catalogue::Naf(Extent::Whole) => "pane-all-codes",
        Catalogue::Glossary => "pane-glossary",
        Catalogue::Sources => "pane-sources",
    };
    look.say(&Phrase::new(id).with("count", state.position().1))
}

fn item(typology: &Typology, row: &Row, look: &Look) -> Item {
    match row {
        Row::Heading(phrase) => Item::heading(vec![Run::new(look.say(phrase), Role::Accent)]),
        Row::Record(record) => record_item(typology, *record, look),
    }
}

/// A record as a row of a list: what it is called, and what tells it from its neighbours.
pub fn record_item(typology: &Typology, record: Record, look: &Look) -> Item {
    let shown = |text: &str| look.shown(text).into_owned();
    let name = shown(record.name(typology));
    match record {
        Record::Code(key) => {
            let code = &typology.codes[key];
            let role = if code.level == Level::Subclass {
                Role::Strong
            } else {
                Role::Accent
            };
            let left = vec![
                Run::new(format!("{:<7}", code.code), role),
                Run::new(name, Role::Text),
            ];
            let families = typology.family_codes_of(key).map(|found| found.family);
            Item::new(left, numbers(typology, families))
        }
        Record::Source(key) => {
            let source = &typology.sources[key];
            let mut left = Vec::new();
            let who = short_authors(&source.authors);
            let who = [who.as_str(), source.year.as_str()];
            let who: Vec<&str> = who.into_iter().filter(|part| !part.is_empty()).collect();
            if !who.is_empty() {
                left.push(Run::new(
                    shown(&format!("{}  ", who.join(" "))),
                    Role::Quiet,
                ));
            }
            left.push(Run::new(name, Role::Text));
            Item::new(left, Vec::new())
        }
        Record::Database(key) => {
            let family = typology.databases[key].family;
            Item::new(
                vec![Run::new(name, Role::Text)],
                numbers(typology, std::iter::once(family)),
            )
        }
        Record::Figure(key) => {
            let figure = &typology.figures[key];
            let value = format!("{} {}", figure.value, figure.unit);
            let left = vec![
                Run::new(format!("{}  ", shown(value.trim())), Role::Strong),
                Run::new(name, Role::Text),
            ];
            Item::new(left, numbers(typology, figure.family.into_iter()))
        }
        Record::Status(key) => {
            let families = typology
                .family_statuses
                .iter()
                .filter(|found| found.status == key);
            let right = numbers(typology, families.map(|found| found.family));
            Item::new(vec![Run::new(name, Role::Text)], right)
        }
        Record::Subcategory(key) => {
            let family = typology.subcategories[key].family;
            Item::new(
                vec![Run::new(name, Role::Text)],
                numbers(typology, std::iter::once(family)),
            )
        }
        Record::Actor(key) => {
            let families = typology.families_of(key).into_iter();
            Item::new(
                vec![Run::new(name, Role::Text)],
                numbers(typology, families),
            )
        }
        Record::Family(key) => Item::new(
            vec![Run::new(name, Role::Text)],
            numbers(typology, std::iter::once(key)),
        ),
        Record::Term(_) => Item::new(vec![Run::new(name, Role::Text)], Vec::new()),
    }
}

/// Authors as a citation in a text has them: one or two family names, or the first and «et al.».
fn short_authors(authors: &str) -> String {
    let surname = |author: &'_ str| {
        author
            .split([',', '('])
            .next()
            .unwrap_or_default()
            .trim()
            .to_owned()
    };
    let names: Vec<&str> = authors.split('|').collect();
    match names.as_slice() {
        [one] => surname(one),
        [one, two] => format!("{} & {}", surname(one), surname(two)),
        [one, ..] => format!("{} et al.", surname(one)),
        [] => String::new(),
    }
}
