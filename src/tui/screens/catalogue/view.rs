//! Draws a catalogue: the list on the left or above, the record on the right or below.

use ratatui::buffer::Buffer;
use ratatui::layout::Position;

use super::rows::{Catalogue, CatalogueRow, Extent};
use super::state::{Pane, State};
use crate::model::{Phrase, Record, Typology};
use crate::query::FacetCounts;
use crate::theme::Role;
use crate::tui::areas::{Areas, inside};
use crate::tui::look::Look;
use crate::tui::screens::{item, record};
use crate::tui::widgets::pane::{Focus, Overflow};
use crate::tui::widgets::{Item, Run, list, pane};
use crate::tui::world::World;

/// Draws the panes that show. Returns where the cursor stands.
pub fn draw(
    buffer: &mut Buffer,
    areas: &Areas,
    state: &State,
    world: &World<'_>,
    look: &Look,
) -> Option<Position> {
    let typology = world.typology;
    let counting = world
        .counting()
        .filter(|_| matches!(state.catalogue, Catalogue::Naf(_)));
    let mut cursor = None;
    if let Some(area) = areas.panes[0] {
        let height = inside(area, areas.shape).height;
        let more = Overflow::of(state.cursor.offset, height, state.rows.len());
        let mut title = vec![Run::new(title(state, look), Role::Strong)];
        title.extend(counting.map(|_| item::legend(look)));
        let focus = Focus::when(state.focus == Pane::List);
        let inner = pane(buffer, area, areas.shape, &title, focus, more, look);
        let items: Vec<Item> = state
            .rows
            .iter()
            .map(|row| row_item(typology, row, look))
            .collect();
        let items = match counting {
            Some(counting) => counted(items, &state.rows, counting, look),
            None => items,
        };
        let place = list(buffer, inner, &items, state.cursor, focus, look);
        cursor = place.filter(|_| focus == Focus::Here);
    }
    if let (Some(area), Some(reader)) = (areas.panes[1], &state.reader) {
        let focus = Focus::when(state.focus == Pane::Record);
        cursor = record::draw(buffer, area, areas, reader, focus, typology, look).or(cursor);
    }
    cursor
}

/// Codes with how many organisations of the user's lists each keeps, in a column of its own.
fn counted(
    items: Vec<Item>,
    rows: &[CatalogueRow],
    counting: &FacetCounts,
    look: &Look,
) -> Vec<Item> {
    let listed = |row: &CatalogueRow| match row {
        CatalogueRow::Record(Record::Code(key)) => {
            Some(counting.code(*key)).filter(|count| *count > 0)
        }
        _ => None,
    };
    let counts: Vec<Option<usize>> = rows.iter().map(listed).collect();
    let beside = |(mut item, count): (Item, String)| {
        item.right.push(Run::new(count, Role::Quiet));
        item
    };
    let counts = item::listed(&counts, look);
    items.into_iter().zip(counts).map(beside).collect()
}

fn title(state: &State, look: &Look) -> String {
    let id = match state.catalogue {
        Catalogue::Naf(Extent::Report) => "pane-codes",
        Catalogue::Naf(Extent::Listed) => "pane-listed-codes",
        Catalogue::Naf(Extent::Whole) => "pane-all-codes",
        Catalogue::Glossary => "pane-glossary",
        Catalogue::Sources => "pane-sources",
    };
    look.text
        .say(&Phrase::new(id).with("count", state.rank().1))
}

fn row_item(typology: &Typology, row: &CatalogueRow, look: &Look) -> Item {
    match row {
        CatalogueRow::Heading(phrase) => {
            Item::heading(vec![Run::new(look.text.say(phrase), Role::Accent)])
        }
        CatalogueRow::Record(record) => item::item(typology, *record),
    }
}
