//! Draws a catalogue: the list on the left or above, the record on the right or below.

use ratatui::layout::Position;

use super::rows::{Catalogue, CatalogueRow, Extent, ReferenceKind};
use super::state::{Pane, State};
use crate::model::{Phrase, Record, Typology};
use crate::query::FacetCounts;
use crate::theme::Role;
use crate::tui::action::Action;
use crate::tui::areas::Areas;
use crate::tui::layer::Layer;
use crate::tui::look::Look;
use crate::tui::screens::item;
use crate::tui::widgets::{
    Canvas, Focus, Item, Run, Scroll, list, numbered, pane, run_of_title_at,
};
use crate::tui::world::World;

/// Draws the panes that show.
pub fn draw(canvas: &mut Canvas<'_>, areas: &Areas, state: &State, world: &World<'_>) {
    let (typology, look) = (world.typology, canvas.look);
    let is_naf = matches!(state.catalogue, Catalogue::Naf(_));
    let counting = world.counting().filter(|_| is_naf);
    if let Some(area) = areas.panes[0] {
        let mut title = title(state, world, look);
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

/// Columns between the names of the kinds of sources.
const TAB_GAP: &str = "  ";

/// The kinds of sources, each with how many the filter keeps; brackets around the one that is listed.
fn tabs(listed: ReferenceKind, world: &World<'_>, look: &Look) -> Vec<Run> {
    let tab = |kind: ReferenceKind| {
        let count = kind.count(world.typology, &world.filter);
        let name = look.text.get(kind.tab());
        if kind == listed {
            Run::new(format!("[{name} {count}]"), Role::Accent)
        } else {
            Run::new(format!("{name} {count}"), Role::Quiet)
        }
    };
    let mut runs = Vec::new();
    for kind in ReferenceKind::ALL {
        runs.push(tab(kind));
        runs.push(Run::new(TAB_GAP, Role::Quiet));
    }
    runs.push(Run::new(look.key(Action::NextSources), Role::Quiet));
    runs
}

/// The kind of sources whose name is at a position.
pub(super) fn tab_at(
    at: Position,
    state: &State,
    world: &World<'_>,
    look: &Look,
) -> Option<ReferenceKind> {
    let Catalogue::Sources(Some(_)) = state.catalogue else {
        return None;
    };
    let areas = state.areas(world)?;
    let title = title(state, world, look);
    let run = run_of_title_at(at, areas.panes[0]?, areas.shape, &title, look)?;
    // After the number of the pane, each name is followed by a gap.
    let rank = run.checked_sub(1).filter(|rank| rank % 2 == 0)? / 2;
    ReferenceKind::ALL.get(rank).copied()
}

fn title(state: &State, world: &World<'_>, look: &Look) -> Vec<Run> {
    let id = match state.catalogue {
        Catalogue::Sources(Some(kind)) => {
            let mut runs = vec![Run::new("1 ", Role::Quiet)];
            runs.extend(tabs(kind, world, look));
            return runs;
        }
        Catalogue::Naf(Extent::Report) => "pane-codes",
        Catalogue::Naf(Extent::Listed) => "pane-listed-codes",
        Catalogue::Naf(Extent::Whole) => "pane-all-codes",
        Catalogue::Glossary => "pane-glossary",
        Catalogue::Sources(None) => "pane-sources",
    };
    let title = Phrase::new(id).with("count", state.rank().1);
    numbered(1, look.text.say(&title))
}

fn row_item(typology: &Typology, row: &CatalogueRow, look: &Look) -> Item {
    match row {
        CatalogueRow::Heading(phrase) => Item::heading(look.text.say(phrase)),
        CatalogueRow::Record(record) => item::item(typology, *record, &look.text),
    }
}
