//! Draws the explorer.
//!
//! ```text
//! ╭ Familles ───────────╮╭ Acteurs · 30 ─────╮╭ Framasoft ──────────╮
//! │▾ 1 Éducation…    30 ││★ La MedNum        ││ association · …     │
//! │    Médiation…     8 ││  Framasoft  4 5 7 ││                     │
//! │▸ 2 Démocratie    16 ││                   ││ POURQUOI ICI        │
//! ╰─────────────────────╯╰───────────────────╯╰─────────────────────╯
//! ```

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::state::{Pane, State};
use super::tree::{self, Branches};
use crate::model::{Certainty, Family, Key, Membership, Phrase, Role as Standing, Typology};
use crate::query::tree::{Node, TreeActor as Row, actors as under};
use crate::query::{Breadth, FacetCounts, Filter, other_families};
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
    let (typology, filter) = (world.typology, &world.filter);
    let counting = world.counting();
    let focus = |pane: Pane| Focus::when(state.focus == pane);
    let mut cursor = None;
    let mut keep = |place: Option<Position>, pane: Pane| {
        if state.focus == pane {
            cursor = place;
        }
    };
    if let Some(area) = areas.panes[0] {
        let place = families(buffer, area, areas, state, (typology, counting), look);
        keep(place, Pane::Tree);
    }
    if let Some(area) = areas.panes[1] {
        let place = actors(buffer, area, areas, state, (typology, filter), look);
        keep(place, Pane::Actors);
    }
    if let Some(area) = areas.panes[2] {
        let focus = focus(Pane::Record);
        let place = record::draw(buffer, area, areas, &state.reader, focus, typology, look);
        keep(place, Pane::Record);
    }
    cursor
}

fn families(
    buffer: &mut Buffer,
    area: Rect,
    areas: &Areas,
    state: &State,
    (typology, counting): (&Typology, Option<&FacetCounts>),
    look: &Look,
) -> Option<Position> {
    let rows = state.rows(typology);
    let focus = Focus::when(state.focus == Pane::Tree);
    let mut title = vec![Run::new(look.text.get("pane-families"), Role::Strong)];
    title.extend(counting.map(|_| item::legend(look)));
    let height = inside(area, areas.shape).height;
    let more = Overflow::of(state.tree.offset, height, rows.len());
    let inner = pane(buffer, area, areas.shape, &title, focus, more, look);
    // Beside a subcategory the column stays free.
    let counts = rows.iter().map(|row| match row {
        Node::Family(family) => counting.map(|counting| counting.family(*family)),
        Node::Subcategory(_) | Node::Elsewhere(_) => None,
    });
    let listed = item::listed(&counts.collect::<Vec<_>>(), look);
    let branches = Branches {
        rows: &rows,
        cursor: state.tree,
        is_open: &|family| state.is_open(family),
        count: &|node| state.shown(node),
        listed: &|node| {
            let rank = rows.iter().position(|row| *row == node);
            let told = rank.and_then(|rank| listed.get(rank));
            told.cloned().unwrap_or_default()
        },
    };
    tree::draw(buffer, inner, &branches, typology, focus, look)
}

fn actors(
    buffer: &mut Buffer,
    area: Rect,
    areas: &Areas,
    state: &State,
    (typology, filter): (&Typology, &Filter),
    look: &Look,
) -> Option<Position> {
    let standings = state.standings(typology, filter);
    let home = state.node.family(typology);
    let strict = actors_of(typology, state.node, filter);
    let title = Phrase::new("pane-actors")
        .with("count", standings.len())
        .with("strict", strict);
    let title = look.text.say(&title);
    let height = inside(area, areas.shape).height;
    let more = Overflow::of(state.actors.offset, height, standings.len());
    let focus = Focus::when(state.focus == Pane::Actors);
    let title = [Run::new(title, Role::Strong)];
    let inner = pane(buffer, area, areas.shape, &title, focus, more, look);
    let items: Vec<Item> = standings
        .into_iter()
        .map(|standing| actor(typology, standing, home, look))
        .collect();
    list(buffer, inner, &items, state.actors, focus, look)
}

/// How many count strictly under a node.
fn actors_of(typology: &Typology, node: Node, filter: &Filter) -> usize {
    let strictly = |found: &Membership| {
        Breadth::Strict.counts(found) && filter.keeps_membership(typology, found)
    };
    under(typology, node, &strictly).len()
}

/// A sign for what the actor is here, its name, the numbers of its other families.
fn actor(typology: &Typology, standing: Row, home: Key<Family>, look: &Look) -> Item {
    let (mark, mark_role) = sign(standing, look);
    let counts = standing.role != Standing::Mention && standing.certainty == Certainty::Stated;
    let role = if counts { Role::Text } else { Role::Quiet };
    let left = vec![
        Run::new(format!("{mark} "), mark_role),
        Run::new(typology.actors[standing.actor].name.as_str(), role),
    ];
    let others = other_families(typology, standing.actor, Some(home));
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
