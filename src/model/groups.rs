//! Rows that are asked for by what they are about, such as a family or a table.

use serde::de::DeserializeOwned;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::lazy::Lazy;

/// Rows in file order. Consecutive rows about the same thing are a group; one that a build prepared is read as a whole
/// when one of its rows is first looked at.
#[derive(Debug, Clone)]
pub struct Groups<K, R>(Vec<(K, Lazy<Vec<R>>)>);

impl<K, R> Default for Groups<K, R> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<K: Serialize, R: Serialize> Serialize for Groups<K, R> {
    fn serialize<S: Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        self.0.serialize(out)
    }
}

impl<'de: 'static, K: Deserialize<'de>, R: DeserializeOwned> Deserialize<'de> for Groups<K, R> {
    fn deserialize<D: Deserializer<'de>>(source: D) -> Result<Self, D::Error> {
        Vec::deserialize(source).map(Self)
    }
}

impl<K: PartialEq, R> Groups<K, R> {
    /// These rows, each about what `key` says.
    pub fn new(rows: Vec<R>, key: impl Fn(&R) -> K) -> Self {
        let mut groups: Vec<(K, Vec<R>)> = Vec::new();
        for row in rows {
            let key = key(&row);
            match groups.last_mut() {
                Some((last, group)) if *last == key => group.push(row),
                _ => groups.push((key, vec![row])),
            }
        }
        let groups = groups.into_iter();
        Self(groups.map(|(key, group)| (key, group.into())).collect())
    }

    /// The rows about one thing, in file order.
    pub fn of<Q>(&self, wanted: Q) -> impl Iterator<Item = &R>
    where
        K: PartialEq<Q>,
    {
        let groups = self.0.iter();
        let about = groups.filter(move |(key, _)| *key == wanted);
        about.flat_map(|(_, group)| group.iter())
    }

    /// All rows, in file order.
    pub fn iter(&self) -> impl Iterator<Item = &R> {
        self.0.iter().flat_map(|(_, group)| group.iter())
    }
}
