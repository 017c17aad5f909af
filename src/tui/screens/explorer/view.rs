//! Draws the explorer.
//!
//! ```text
//! ╭ Familles ───────────╮╭ Acteurs · 30 ─────╮╭ Framasoft ──────────╮
//! │▾ 1 Éducation…    30 ││★ La MedNum        ││ association · …     │
//! │    Médiation…     8 ││  Framasoft  4 5 7 ││                     │
//! │▸ 2 Démocratie    16 ││                   ││ POURQUOI ICI        │
//! ╰─────────────────────╯╰───────────────────╯╰─────────────────────╯
//! ```

use ratatui::layout::{Margin, Rect};

use super::legend::legend;
use super::listed::items;
use super::state::{Pane, State};
use super::tree::{self, Branches};
use crate::model::Phrase;
use crate::query::tree::Node;
use crate::tui::areas::{Areas, split_rows};
use crate::tui::screens::item;
use crate::tui::widgets::{Canvas, Focus, Scroll, list, numbered, pane};
use crate::tui::world::World;

/// Draws the panes that show.
pub fn draw(canvas: &mut Canvas<'_>, areas: &Areas, state: &State, world: &World<'_>) {
    if let Some(area) = areas.panes[0] {
        families(canvas, area, state, world);
    }
    if let Some(area) = areas.panes[1] {
        actors(canvas, area, state, world);
    }
    if let Some(area) = areas.panes[2] {
        let focus = Focus::when(state.focus == Pane::Record);
        let title = numbered(3, state.reader.title(canvas.look));
        state
            .reader
            .draw(canvas, area, &title, focus, world.typology);
    }
}

fn families(canvas: &mut Canvas<'_>, area: Rect, state: &State, world: &World<'_>) {
    let (typology, look) = (world.typology, canvas.look);
    let counting = world.counting();
    let rows = state.rows(typology);
    let focus = Focus::when(state.focus == Pane::Tree);
    let mut title = numbered(1, look.text.get("pane-families"));
    title.extend(counting.map(|_| item::legend(look)));
    let scroll = Scroll::of(state.tree.offset, rows.len());
    let inner = pane(canvas, area, &title, focus, scroll);
    // Beside a subcategory the column stays free.
    let counts = rows.iter().map(|row| match row {
        Node::Family(family) => counting.map(|counting| counting.family(*family)),
        Node::Typology(_) | Node::Subcategory(_) | Node::Elsewhere(_) => None,
    });
    let listed = item::listed(&counts.collect::<Vec<_>>(), look);
    let branches = Branches {
        state,
        rows: &rows,
        listed: &listed,
    };
    tree::draw(canvas, inner, &branches, typology, focus);
}

fn actors(canvas: &mut Canvas<'_>, area: Rect, state: &State, world: &World<'_>) {
    let (typology, filter, look) = (world.typology, &world.filter, canvas.look);
    let standings = state.standings(typology, filter);
    let home = state.node.family(typology);
    let title = Phrase::new("pane-actors").with("count", standings.len());
    let title = numbered(2, look.text.say(&title));
    let focus = Focus::when(state.focus == Pane::Actors);
    let scroll = Scroll::of(state.actors.offset, standings.len());
    let legend = legend(world, state.node, &standings, canvas.inside(area), look);
    let below = u16::try_from(legend.len()).unwrap_or(u16::MAX);
    let inner = pane(canvas, area, &title, focus, scroll.under(below));
    let (inner, under) = split_rows(inner, inner.height - below);
    for (row, runs) in under.inner(Margin::new(1, 0)).rows().zip(&legend) {
        canvas.runs(row, runs, None);
    }
    let items = items(typology, &standings, home, (inner.width, look));
    // No row is that of an actor that is not among them.
    if state.reader.is_filtered_out() {
        list(canvas, inner, &items, state.actors.nowhere(), focus);
    } else {
        list(canvas, inner, &items, state.actors, focus);
    }
}
