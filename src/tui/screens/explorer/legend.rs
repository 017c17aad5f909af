//! The signs before actors, and the rows under the list that say what those of the list mean.

use ratatui::layout::Rect;

use crate::model::{Certainty, Membership, Phrase, Role as Standing};
use crate::query::Breadth;
use crate::query::tree::{Node, TreeActor, actors};
use crate::theme::Role;
use crate::tui::look::Look;
use crate::tui::widgets::Run;
use crate::tui::widgets::run::width;
use crate::tui::world::World;

/// What tells an actor from the examples that the report places here without a doubt: the sign, its role, and the id of
/// its meaning.
pub fn sign(standing: TreeActor, look: &Look) -> (&'static str, Role, Option<&'static str>) {
    let symbols = look.symbols;
    match (standing.certainty, standing.role) {
        (Certainty::Contested, _) => (symbols.contested, Role::Doubt, Some("legend-contested")),
        (Certainty::Uncertain, _) => (symbols.uncertain, Role::Doubt, Some("legend-uncertain")),
        (Certainty::Stated, Standing::NetworkHead) => {
            (symbols.head, Role::Head, Some("legend-head"))
        }
        (Certainty::Stated, Standing::Mention) => {
            (symbols.mention, Role::Quiet, Some("legend-mention"))
        }
        (Certainty::Stated, Standing::Example) => (" ", Role::Text, None),
    }
}

/// Rows that a list keeps at least above its legend.
const LEAST_ROWS: u16 = 6;

/// The rows under the actors of a node, in what is inside their pane: the signs among them with their meanings, and how
/// many count strictly where not all do. None where there is little room.
pub(super) fn legend(
    world: &World<'_>,
    node: Node,
    standings: &[TreeActor],
    inner: Rect,
    look: &Look,
) -> Vec<Vec<Run>> {
    let mut met: Vec<(&str, Role, &str)> = Vec::new();
    for standing in standings {
        let (symbol, role, meaning) = sign(*standing, look);
        let meaning = meaning.filter(|meaning| met.iter().all(|(.., known)| known != meaning));
        met.extend(meaning.map(|meaning| (symbol, role, meaning)));
    }
    let told = |(symbol, role, meaning): (&str, Role, &str)| {
        vec![
            Run::new(symbol, role),
            Run::new(format!(" {}", look.text.get(meaning)), Role::Quiet),
        ]
    };
    let mut entries: Vec<Vec<Run>> = met.into_iter().map(told).collect();
    let strict = strict_count(world, node);
    if strict < standings.len() {
        let strict = Phrase::new("legend-strict").with("count", strict);
        entries.push(vec![Run::new(look.text.say(&strict), Role::Quiet)]);
    }
    let rows = flowed(entries, usize::from(inner.width.saturating_sub(2)), look);
    let fits = inner.height >= LEAST_ROWS + u16::try_from(rows.len()).unwrap_or(u16::MAX);
    if fits { rows } else { Vec::new() }
}

/// How many actors count strictly under a node.
fn strict_count(world: &World<'_>, node: Node) -> usize {
    let strictly = |found: &Membership| {
        Breadth::Strict.counts(found) && world.filter.keeps_membership(world.typology, found)
    };
    actors(world.typology, node, &strictly).len()
}

/// Entries one after the other, on as many rows as they need.
fn flowed(entries: Vec<Vec<Run>>, room: usize, look: &Look) -> Vec<Vec<Run>> {
    const GAP: &str = "  ";
    let mut rows: Vec<Vec<Run>> = Vec::new();
    for entry in entries {
        match rows.last_mut() {
            Some(row) if width(row, look) + GAP.len() + width(&entry, look) <= room => {
                row.push(Run::new(GAP, Role::Quiet));
                row.extend(entry);
            }
            _ => rows.push(entry),
        }
    }
    rows
}
