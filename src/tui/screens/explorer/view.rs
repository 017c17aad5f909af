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
use super::tree;
use crate::model::{Phrase, Role as Standing, Typology};
use crate::query::tree::Standing as Row;
use crate::query::{Breadth, Filter};
use crate::tui::areas::Areas;
use crate::tui::look::Look;
use crate::tui::reader::{self, Flow, Reader};
use crate::tui::theme::Role;
use crate::tui::widgets::pane::{Focus, More};
use crate::tui::widgets::{Item, Run, list, pane};

/// Draws the panes that show. Returns where the cursor stands.
pub fn draw(
    buffer: &mut Buffer,
    areas: &Areas,
    state: &State,
    typology: &Typology,
    filter: &Filter,
    look: &Look,
) -> Option<Position> {
    let focus = |pane: Pane| Focus::when(state.focus == pane);
    let mut cursor = None;
    if let Some(area) = areas.panes[0] {
        let title = [Run::new(look.get("pane-families"), Role::Strong)];
        let inner = pane(
            buffer,
            area,
            areas.shape,
            &title,
            focus(Pane::Tree),
            More::default(),
            look,
        );
        let branches = tree::Branches {
            node: state.node,
            is_open: &|family| state.is_open(family),
            count: &|node| state.count(node),
            scroll: &state.scroll,
        };
        let place = tree::draw(buffer, inner, &branches, typology, focus(Pane::Tree), look);
        cursor = place.filter(|_| state.focus == Pane::Tree).or(cursor);
    }
    if let Some(area) = areas.panes[1] {
        let place = actors(buffer, area, areas, state, (typology, filter), look);
        cursor = place.filter(|_| state.focus == Pane::Actors).or(cursor);
    }
    if let Some(area) = areas.panes[2] {
        let place = record(
            buffer,
            area,
            areas,
            &state.reader,
            focus(Pane::Record),
            typology,
            look,
        );
        cursor = place.or(cursor);
    }
    cursor
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
    let title = actors_title(standings.len(), look);
    let height = crate::tui::areas::inside(area, areas.shape).height;
    let more = More::of(state.actors.offset, height, standings.len());
    let focus = Focus::when(state.focus == Pane::Actors);
    let inner = pane(buffer, area, areas.shape, &title, focus, more, look);
    let row = |standing: &Row| actor_item(typology, standing, home, look);
    let items: Vec<Item> = standings.iter().map(row).collect();
    list(buffer, inner, &items, state.actors, focus, look)
}

fn actors_title(count: usize, look: &Look) -> Vec<Run> {
    let phrase = Phrase::new("pane-actors").with("count", count);
    vec![Run::new(look.say(&phrase), Role::Strong)]
}

fn actor_item(
    typology: &Typology,
    standing: &Row,
    home: crate::model::Key<crate::model::Family>,
    look: &Look,
) -> Item {
    let mark = if standing.role == Standing::NetworkHead {
        look.symbols.head
    } else {
        " "
    };
    let name = look
        .shown(&typology.actors[standing.actor].name)
        .into_owned();
    let name_role = if standing.role == Standing::Mention {
        Role::Quiet
    } else {
        Role::Text
    };
    let left = vec![
        Run::new(format!("{mark} "), Role::Head),
        Run::new(name, name_role),
    ];
    let others = typology
        .families_of(standing.actor)
        .into_iter()
        .filter(|family| *family != home);
    let counted = crate::query::Overlaps::new(typology, Breadth::Broad).set(standing.actor);
    let right = numbers(
        typology,
        others.filter(|family| counted.families().any(|found| found == *family)),
    );
    Item::new(left, right)
}

/// Numbers of families in their colours, a space between.
pub fn numbers(
    typology: &Typology,
    families: impl Iterator<Item = crate::model::Key<crate::model::Family>>,
) -> Vec<Run> {
    let mut runs = Vec::new();
    for family in families {
        if !runs.is_empty() {
            runs.push(Run::new(" ", Role::Text));
        }
        let rank = u8::try_from(family.index() % 8).unwrap_or(0);
        runs.push(Run::new(
            typology.families[family].number.to_string(),
            Role::Family(rank),
        ));
    }
    runs
}

/// Draws a record in its pane; other screens read records too.
pub fn record(
    buffer: &mut Buffer,
    area: Rect,
    areas: &Areas,
    reader: &Reader,
    focus: Focus,
    typology: &Typology,
    look: &Look,
) -> Option<Position> {
    let inside = crate::tui::areas::inside(area, areas.shape);
    let flow = Flow::new(typology, reader.record, inside.width, look);
    let kind = look.word(reader.record.kind());
    let title = [Run::new(kind, Role::Strong)];
    let more = More::of(reader.scroll, inside.height, flow.rows.len());
    let inner = pane(buffer, area, areas.shape, &title, focus, more, look);
    reader::draw(buffer, inner, &flow, reader, focus, look)
}
