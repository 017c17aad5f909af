//! Rows that other rows refer to: a table keeps them in the order of the file and finds them by id.
//! Keys are typed, so an actor's key never opens a family.

use std::fmt;
use std::hash::{Hash, Hasher};
use std::marker::PhantomData;
use std::num::ParseIntError;
use std::ops::Index;
use std::str::FromStr;

use serde::de::{DeserializeOwned, Error};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::lazy::Lazy;

/// Separates the values of a list in a cell.
pub const LIST_SEPARATOR: &str = "|";
/// Separates the values of a key of several columns, where one cell names a row.
pub const KEY_SEPARATOR: &str = "/";

/// A row that has an identifier, unique in its table and stable from one edition to the next.
pub trait Identified {
    /// The identifier, a slug or an official code.
    fn id(&self) -> &str;
}

/// `identified!(Family by id)`: the field that identifies a row.
macro_rules! identified {
    ($row:ident by $field:ident) => {
        impl $crate::model::table::Identified for $row {
            fn id(&self) -> &str {
                &self.$field
            }
        }
    };
}
pub(super) use identified;

/// The place of a row in its table.
#[derive(Serialize, Deserialize)]
#[serde(bound = "", transparent)]
pub struct Key<T> {
    index: u32,
    table: PhantomData<fn() -> T>,
}

impl<T> Key<T> {
    /// The row's rank, from 0. Tables hold fewer than 2³² rows.
    pub fn index(self) -> usize {
        self.index as usize
    }

    /// The key of the row at this rank.
    pub fn from_index(index: usize) -> Self {
        Self {
            index: u32::try_from(index).unwrap_or(u32::MAX),
            table: PhantomData,
        }
    }
}

/// From its rank.
impl<T> FromStr for Key<T> {
    type Err = ParseIntError;
    fn from_str(rank: &str) -> Result<Self, ParseIntError> {
        let index = rank.parse()?;
        let table = PhantomData;
        Ok(Self { index, table })
    }
}

impl<T> Clone for Key<T> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<T> Copy for Key<T> {}
impl<T> PartialEq for Key<T> {
    fn eq(&self, other: &Self) -> bool {
        self.index == other.index
    }
}
impl<T> Eq for Key<T> {}
impl<T> PartialOrd for Key<T> {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}
impl<T> Ord for Key<T> {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.index.cmp(&other.index)
    }
}
impl<T> Hash for Key<T> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.index.hash(state);
    }
}
impl<T> fmt::Debug for Key<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Key({})", self.index)
    }
}

/// Reads a field that is a list: in a cell its values are separated; an empty cell is an empty list.
pub(super) fn list<'de, D, T>(source: D) -> Result<Vec<T>, D::Error>
where
    D: Deserializer<'de>,
    T: FromStr<Err: fmt::Display> + Deserialize<'de>,
{
    // The prepared typology is binary, and holds lists as such.
    if !source.is_human_readable() {
        return Vec::deserialize(source);
    }
    let cell = String::deserialize(source)?;
    let values = cell.split(LIST_SEPARATOR).filter(|value| !value.is_empty());
    let values = values.map(|value| value.parse().map_err(Error::custom));
    values.collect()
}

/// Rows in file order, found by key or by id. A row that a build prepared is read when it is first looked at.
#[derive(Debug, Clone)]
pub struct Table<T> {
    rows: Vec<Lazy<T>>,
    /// Every row, in the order of the ids.
    by_id: Vec<Key<T>>,
}

impl<T> Default for Table<T> {
    fn default() -> Self {
        Self {
            rows: Vec::new(),
            by_id: Vec::new(),
        }
    }
}

impl<T: Serialize> Serialize for Table<T> {
    fn serialize<S: Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        (&self.rows, &self.by_id).serialize(out)
    }
}

impl<'de: 'static, T: DeserializeOwned> Deserialize<'de> for Table<T> {
    fn deserialize<D: Deserializer<'de>>(source: D) -> Result<Self, D::Error> {
        let (rows, by_id) = Deserialize::deserialize(source)?;
        Ok(Self { rows, by_id })
    }
}

impl<T: Identified> Table<T> {
    /// A table of these rows. Of two rows with one id the first keeps it; `dataset` refuses them before.
    pub fn new(rows: Vec<T>) -> Self {
        let mut by_id: Vec<Key<T>> = (0..rows.len()).map(Key::from_index).collect();
        // Stable, so that the first of two stays the first.
        by_id.sort_by(|a, b| rows[a.index()].id().cmp(rows[b.index()].id()));
        let rows = rows.into_iter().map(Lazy::from).collect();
        Self { rows, by_id }
    }

    /// The key of the row with this id.
    pub fn find(&self, id: &str) -> Option<Key<T>> {
        let first = self.by_id.partition_point(|key| self[*key].id() < id);
        let found = self.by_id.get(first).copied()?;
        (self[found].id() == id).then_some(found)
    }
}

impl<T> Table<T> {
    /// Keys and rows, in file order.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = (Key<T>, &T)> + ExactSizeIterator {
        self.keys().zip(self.rows())
    }

    /// The keys, in file order.
    pub fn keys(&self) -> impl DoubleEndedIterator<Item = Key<T>> + ExactSizeIterator + use<T> {
        (0..self.rows.len()).map(Key::from_index)
    }

    /// The rows, in file order.
    pub fn rows(&self) -> impl DoubleEndedIterator<Item = &T> + ExactSizeIterator + Clone {
        self.rows.iter().map(|row| &**row)
    }

    /// How many rows there are.
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// Whether there is no row.
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }
}

impl<T> Index<Key<T>> for Table<T> {
    type Output = T;
    fn index(&self, key: Key<T>) -> &T {
        &self.rows[key.index()]
    }
}
