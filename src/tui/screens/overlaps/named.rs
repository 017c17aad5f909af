//! What elements are called: records by the typology, organisations by the user's lists.

use crate::model::Typology;
use crate::query::{Element, Overlaps};
use crate::theme::Role;
use crate::tui::lists::Lists;
use crate::tui::look::Look;
use crate::tui::screens::item;
use crate::tui::widgets::{Cursor, Item, Run};
use crate::tui::world::World;

use super::charts::marks;

/// Where the names of elements stand.
#[derive(Clone, Copy)]
pub struct ElementNames<'a> {
    pub typology: &'a Typology,
    pub lists: &'a Lists,
}

impl<'a> ElementNames<'a> {
    /// Those of the world.
    pub fn of(world: &'a World<'a>) -> Self {
        Self {
            typology: world.typology,
            lists: &world.lists,
        }
    }
}

impl ElementNames<'_> {
    /// What an element is called.
    pub fn name(self, element: Element) -> String {
        match element {
            Element::Record(record) => record.name(self.typology).to_owned(),
            Element::Organisation(row) => {
                let row = self.lists.row(row);
                row.map_or(String::new(), |row| row.name())
            }
        }
    }

    /// An element as a row of a list, with the numbers of the sets in which it counts.
    pub(super) fn item(self, overlaps: &Overlaps, element: Element) -> Item {
        let right = marks(overlaps, overlaps.set(element));
        match element {
            Element::Record(record) => Item {
                right,
                ..item::item(self.typology, record)
            },
            Element::Organisation(_) => {
                Item::new(vec![Run::new(self.name(element), Role::Text)], right)
            }
        }
    }

    /// Elements as rows, of which so many show; the names of the others need not be looked up. Under them
    /// how many there are besides.
    pub(super) fn items(
        self,
        overlaps: &Overlaps,
        elements: &[Element],
        (cursor, height): (Cursor, u16),
        count: usize,
        look: &Look,
    ) -> Vec<Item> {
        let shown = cursor.offset..cursor.offset + usize::from(height);
        let item = |(rank, element): (usize, &Element)| {
            if shown.contains(&rank) {
                self.item(overlaps, *element)
            } else {
                Item::new(Vec::new(), Vec::new())
            }
        };
        let besides = count.saturating_sub(elements.len());
        let besides = (besides > 0).then(|| super::lines::besides(besides, look));
        let items = elements.iter().enumerate().map(item);
        items.chain(besides).collect()
    }
}
