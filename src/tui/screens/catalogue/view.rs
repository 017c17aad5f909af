//! Draws a catalogue: the list on the left or above, the record on the right or below.

use super::rows::{Catalogue, CatalogueRow, Extent};
use super::state::{Pane, State};
use crate::model::{Phrase, Record, Typology};
use crate::query::FacetCounts;
use crate::theme::Role;
use crate::tui::areas::Areas;
use crate::tui::look::Look;
use crate::tui::screens::item;
use crate::tui::widgets::{Canvas, Focus, Item, Run, Scroll, list, numbered, pane};
use crate::tui::world::World;

/// Draws the panes that show.
pub fn draw(canvas: &mut Canvas<'_>, areas: &Areas, state: &State, world: &World<'_>) {
    let (typology, look) = (world.typology, canvas.look);
    let is_naf = matches!(state.catalogue, Catalogue::Naf(_));
    let counting = world.counting().filter(|_| is_naf);
    if let Some(area) = areas.panes[0] {
        let mut title = numbered(1, title(state, look));
        title.extend(counting.map(|_| item::legend(look)));
        let focus = Focus::when(state.focus == Pane::List);
        let scroll = Scroll::of(state.cursor.offset, state.rows.len());
        let inner = pane(canvas, area, &title, focus, scroll);
        let rows = state.rows.iter();
        let mut items: Vec<Item> = rows.map(|row| row_item(typology, row, look)).collect();
        if let Some(counting) = counting {
            add_counts(&mut items, &state.rows, counting, look);
        }
        let cursor = if state.is_filtered_out() {
            state.cursor.nowhere()
        } else {
            state.cursor
        };
        list(canvas, inner, &items, cursor, focus);
    }
    if let (Some(area), Some(reader)) = (areas.panes[1], &state.reader) {
        let focus = Focus::when(state.focus == Pane::Record);
        let title = numbered(2, reader.title(look));
        reader.draw(canvas, area, &title, focus, typology);
    }
}

/// Adds to each code how many organisations of the user's lists have it, in a column of its own.
fn add_counts(items: &mut [Item], rows: &[CatalogueRow], counting: &FacetCounts, look: &Look) {
    let count = |row: &CatalogueRow| match row {
        CatalogueRow::Record(Record::Code(key)) => {
            Some(counting.code(*key)).filter(|count| *count > 0)
        }
        _ => None,
    };
    let counts: Vec<Option<usize>> = rows.iter().map(count).collect();
    for (item, count) in items.iter_mut().zip(item::listed(&counts, look)) {
        item.right.push(Run::new(count, Role::Quiet));
    }
}

fn title(state: &State, look: &Look) -> String {
    let id = match state.catalogue {
        Catalogue::Naf(Extent::Report) => "pane-codes",
        Catalogue::Naf(Extent::Listed) => "pane-listed-codes",
        Catalogue::Naf(Extent::Whole) => "pane-all-codes",
        Catalogue::Glossary => "pane-glossary",
        Catalogue::Sources => "pane-sources",
    };
    let title = Phrase::new(id).with("count", state.rank().1);
    look.text.say(&title)
}

fn row_item(typology: &Typology, row: &CatalogueRow, look: &Look) -> Item {
    match row {
        CatalogueRow::Heading(phrase) => Item::heading(look.text.say(phrase)),
        CatalogueRow::Record(record) => item::item(typology, *record, &look.text),
    }
}
