//! Draws the explorer.
//!
//! ```text
//! ╭ Familles ───────────╮╭ Acteurs · 30 ─────╮╭ Framasoft ──────────╮
//! │▾ 1 Éducation…    30 ││★ La MedNum        ││ association · …     │
//! │    Médiation…     8 ││  Framasoft  4 5 7 ││                     │
//! │▸ 2 Démocratie    16 ││                   ││ POURQUOI ICI        │
//! ╰─────────────────────╯╰───────────────────╯╰─────────────────────╯
//! ```

use ratatui::layout::Rect;

use super::state::{Pane, State};
use super::tree::{self, Branches};
use crate::model::{Certainty, Family, Key, Membership, Phrase, Role as Standing, Typology};
use crate::query::tree::{Node, TreeActor as Row, actors as under};
use crate::query::{Breadth, Filter, other_families};
use crate::theme::Role;
use crate::tui::areas::Areas;
use crate::tui::look::Look;
use crate::tui::screens::item;
use crate::tui::widgets::{Canvas, Focus, Item, Run, Scroll, list, pane};
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
        state.reader.draw(canvas, area, focus, world.typology);
    }
}

fn families(canvas: &mut Canvas<'_>, area: Rect, state: &State, world: &World<'_>) {
    let (typology, look) = (world.typology, canvas.look);
    let counting = world.counting();
    let rows = state.rows(typology);
    let focus = Focus::when(state.focus == Pane::Tree);
    let mut title = vec![Run::new(look.text.get("pane-families"), Role::Strong)];
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
    let title = Phrase::new("pane-actors")
        .with("count", standings.len())
        .with("strict", actors_of(typology, state.node, filter));
    let title = [Run::new(look.text.say(&title), Role::Strong)];
    let focus = Focus::when(state.focus == Pane::Actors);
    let scroll = Scroll::of(state.actors.offset, standings.len());
    let inner = pane(canvas, area, &title, focus, scroll);
    let rows = standings.into_iter();
    let items: Vec<Item> = rows.map(|row| actor(typology, row, home, look)).collect();
    // No row is that of an actor that is not among them.
    if state.reader.is_filtered_out() {
        list(canvas, inner, &items, state.actors.nowhere(), focus);
    } else {
        list(canvas, inner, &items, state.actors, focus);
    }
}

/// How many count strictly under a node.
fn actors_of(typology: &Typology, node: Node, filter: &Filter) -> usize {
    let strictly = |found: &Membership| {
        Breadth::Strict.counts(found) && filter.keeps_membership(typology, found)
    };
    under(typology, node, &strictly).len()
}

/// A sign for what the actor is here, its name, the numbers of its other families.
fn actor(typology: &Typology, standing: Row, home: Option<Key<Family>>, look: &Look) -> Item {
    let (mark, mark_role) = sign(standing, look);
    let counts = standing.role != Standing::Mention && standing.certainty == Certainty::Stated;
    let role = if counts { Role::Text } else { Role::Quiet };
    let left = vec![
        Run::new(format!("{mark} "), mark_role),
        Run::new(typology.actors[standing.actor].name.as_str(), role),
    ];
    let others = other_families(typology, standing.actor, home);
    Item::new(left, item::numbers(typology, others))
}

/// What tells an actor from the examples that the report places here without a doubt.
pub fn sign(standing: Row, look: &Look) -> (&'static str, Role) {
    match (standing.certainty, standing.role) {
        (Certainty::Contested, _) => (look.symbols.contested, Role::Doubt),
        (Certainty::Uncertain, _) => (look.symbols.uncertain, Role::Doubt),
        (Certainty::Stated, Standing::NetworkHead) => (look.symbols.head, Role::Head),
        (Certainty::Stated, Standing::Mention) => (look.symbols.mention, Role::Quiet),
        (Certainty::Stated, Standing::Example) => (" ", Role::Text),
    }
}
