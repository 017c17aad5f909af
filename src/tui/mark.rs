//! What is marked to be compared.

use super::world::World;
use crate::model::Record;
use crate::query::Organisation;
use crate::report::Compared;

/// Something that can be compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    Record(Record),
    /// An organisation, by the number of its row through all the lists.
    Row(usize),
}

impl Mark {
    /// Its name.
    pub(super) fn name(self, world: &World<'_>) -> String {
        match self {
            Self::Record(record) => record.name(world.typology).to_owned(),
            Self::Row(row) => (world.lists.row(row)).map_or(String::new(), |row| row.name()),
        }
    }

    /// A side of a comparison; `None` for a row that is gone.
    pub(super) fn side<'w>(self, world: &'w World<'_>) -> Option<Compared<'w>> {
        match self {
            Self::Record(record) => Some(Compared::Record(record)),
            Self::Row(row) => {
                let row = world.lists.row(row)?;
                Some(Compared::Organisation(Organisation {
                    typology: world.typology,
                    directory: row.directory,
                    linked: row.linked,
                    row: row.row,
                }))
            }
        }
    }
}
