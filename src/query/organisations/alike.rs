//! What is alike: rows that say the same organisation twice, and names near to an actor's, which are
//! proposed and never joined.

use std::collections::HashMap;
use std::collections::hash_map::{DefaultHasher, Entry};
use std::hash::{Hash, Hasher};

use super::near_names::NearNames;
use crate::directory::{Field, OrganisationRow};
use crate::model::{Actor, Key, Typology};
use crate::query::fold::fold_into;

/// Rows of the longest list whose rows are compared: it takes room and time for each.
pub const MOST_COMPARED: usize = 250_000;
/// Digits of the number of an establishment.
const SIRET: usize = 14;

/// The rows seen so far, and what was found of them.
#[derive(Debug, Default)]
pub(super) struct Alike {
    names: NearNames,
    /// By the number of the establishment or the organisation, the first row.
    numbers: HashMap<u64, u32>,
    /// By name and town, the first row and the hash of its number.
    placed: HashMap<u64, (u32, u64)>,
    /// Rows with the first one of the same, in order.
    duplicates: Vec<(u32, u32)>,
    near: Vec<(u32, Key<Actor>)>,
    folded: String,
}

impl Alike {
    /// Nothing seen yet.
    pub fn new(t: &Typology) -> Self {
        Self {
            names: NearNames::new(t),
            ..Self::default()
        }
    }

    /// Looks at the next row, which is the actor `joined` if it is one.
    pub fn push(&mut self, row: usize, cells: &OrganisationRow<'_>, is_joined: bool) {
        let Ok(row) = u32::try_from(row).map_err(drop) else {
            return;
        };
        let establishment = cells.printed(Field::Siret);
        let organisation = cells.siren();
        // Two establishments of one organisation are two rows.
        let number = match (&organisation, establishment.trim()) {
            (Some(_), own) if own.len() >= SIRET => hashed(own),
            (Some(own), _) => hashed(own),
            (None, _) => 0,
        };
        let mut first = None;
        if number != 0 {
            match self.numbers.entry(number) {
                Entry::Occupied(known) => first = Some(*known.get()),
                Entry::Vacant(free) => {
                    free.insert(row);
                }
            }
        }
        self.folded.clear();
        fold_into(&cells.value(Field::Name), &mut self.folded);
        if !self.folded.is_empty() {
            let length = self.folded.len();
            self.folded.push('\n');
            fold_into(&cells.value(Field::City), &mut self.folded);
            match self.placed.entry(hashed(&self.folded)) {
                Entry::Occupied(known) => {
                    let (other, others) = *known.get();
                    // Two numbers are two organisations.
                    if number == 0 || others == 0 || others == number {
                        first = first.or(Some(other));
                    }
                }
                Entry::Vacant(free) => {
                    free.insert((row, number));
                }
            }
            if !is_joined
                && let Some(actor) =
                    (self.names).near(&self.folded[..length], &self.folded[length + 1..])
            {
                self.near.push((row, actor));
            }
        }
        if let Some(first) = first {
            self.duplicates.push((row, first));
        }
    }

    /// The first row that says the same organisation as this one.
    pub fn first_of(&self, row: usize) -> Option<usize> {
        let row = u32::try_from(row).ok()?;
        let place = self
            .duplicates
            .binary_search_by_key(&row, |(row, _)| *row)
            .ok()?;
        Some(self.duplicates[place].1 as usize)
    }

    /// The actor to whose name that of a row is near.
    pub fn near(&self, row: usize) -> Option<Key<Actor>> {
        let row = u32::try_from(row).ok()?;
        let place = self.near.binary_search_by_key(&row, |(row, _)| *row).ok()?;
        Some(self.near[place].1)
    }
}

/// Never 0.
fn hashed(text: &str) -> u64 {
    let mut hasher = DefaultHasher::new();
    text.hash(&mut hasher);
    hasher.finish() | 1
}
