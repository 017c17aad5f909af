//! The rows of the actors listed under a node.

use super::legend::sign;
use crate::model::{Certainty, Family, Key, Role as Standing, Typology};
use crate::query::other_families;
use crate::query::tree::TreeActor as Row;
use crate::theme::Role;
use crate::tui::look::Look;
use crate::tui::screens::item;
use crate::tui::widgets::{Item, Run};

/// The actors listed in a pane that is so wide inside.
pub(super) fn items(
    typology: &Typology,
    standings: &[Row],
    home: Option<Key<Family>>,
    (width, look): (u16, &Look),
) -> Vec<Item> {
    let rows = standings.iter();
    let items = rows.map(|row| actor(typology, *row, home, (width, look)));
    items.collect()
}

/// A sign for what the actor is here, its name, the numbers of its other families.
fn actor(
    typology: &Typology,
    standing: Row,
    home: Option<Key<Family>>,
    (width, look): (u16, &Look),
) -> Item {
    let (mark, mark_role, _) = sign(standing, look);
    let counts = standing.role != Standing::Mention && standing.certainty == Certainty::Stated;
    let role = if counts { Role::Text } else { Role::Quiet };
    let mark = Run::new(format!("{mark} "), mark_role);
    let name = Run::new(typology.actors[standing.actor].name.as_str(), role);
    let others = other_families(typology, standing.actor, home);
    let right = item::badges(typology, others);
    Item::named(mark, name, right, (width, look))
}
