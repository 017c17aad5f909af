//! The names of elements: of records from the typology, of organisations from the user's lists.

use super::charts::marks;
use crate::query::{Element, Overlaps};
use crate::theme::Role;
use crate::tui::look::Look;
use crate::tui::screens::item;
use crate::tui::widgets::{Cursor, Item, Run};
use crate::tui::world::World;

/// The name of an element.
pub(super) fn name(world: &World<'_>, element: Element) -> String {
    match element {
        Element::Record(record) => record.name(world.typology).to_owned(),
        Element::Organisation(row) => {
            let row = world.lists.row(row);
            row.map_or(String::new(), |row| row.name())
        }
    }
}

/// An element as a row of a list, with the numbers of the sets in which it counts.
pub(super) fn element_item(
    world: &World<'_>,
    overlaps: &Overlaps,
    element: Element,
    look: &Look,
) -> Item {
    let right = marks(overlaps, overlaps.set(element));
    match element {
        Element::Record(record) => Item {
            right,
            ..item::item(world.typology, record, &look.text)
        },
        Element::Organisation(_) => {
            let name = Run::new(name(world, element), Role::Text);
            Item::new(vec![name], right)
        }
    }
}

/// Elements as rows, of which so many show; the names of the others need not be looked up. Under them
/// how many more there are.
pub(super) fn items(
    world: &World<'_>,
    overlaps: &Overlaps,
    elements: &[Element],
    (cursor, height): (Cursor, u16),
    count: usize,
    look: &Look,
) -> Vec<Item> {
    let shown = cursor.offset..cursor.offset + usize::from(height);
    let item = |(rank, element): (usize, &Element)| {
        if shown.contains(&rank) {
            element_item(world, overlaps, *element, look)
        } else {
            Item::new(Vec::new(), Vec::new())
        }
    };
    let besides = count.saturating_sub(elements.len());
    let besides = (besides > 0).then(|| super::lines::besides(besides, look));
    let items = elements.iter().enumerate().map(item);
    items.chain(besides).collect()
}
