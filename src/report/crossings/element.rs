//! What families share, whatever it is: an actor, a code, a status.

use crate::model::{Actor, Code, Identified, Key, Status, Table, Typology};

/// Something that is in families.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Element {
    /// Rank in its table.
    pub rank: usize,
    pub id: String,
    /// As short as a person would call it.
    pub name: String,
    /// As a graph labels it, where it stands alone.
    pub label: String,
}

/// A kind of element.
pub(super) trait Counted: Identified + Sized {
    fn table(t: &Typology) -> &Table<Self>;
    fn name(&self) -> &str;
    fn label(&self) -> String {
        self.name().to_owned()
    }
}

impl Counted for Actor {
    fn table(t: &Typology) -> &Table<Self> {
        &t.actors
    }

    fn name(&self) -> &str {
        &self.name
    }
}

impl Counted for Code {
    fn table(t: &Typology) -> &Table<Self> {
        &t.codes
    }

    fn name(&self) -> &str {
        &self.code
    }

    fn label(&self) -> String {
        format!("{} {}", self.code, self.label)
    }
}

impl Counted for Status {
    fn table(t: &Typology) -> &Table<Self> {
        &t.statuses
    }

    fn name(&self) -> &str {
        &self.name
    }
}

/// Elements by identifier.
pub(super) fn sorted<E: Counted>(t: &Typology, keys: Vec<Key<E>>) -> Vec<Element> {
    let table = E::table(t);
    let element = |key: Key<E>| Element {
        rank: key.index(),
        id: table[key].id().to_owned(),
        name: table[key].name().to_owned(),
        label: table[key].label(),
    };
    let mut elements: Vec<Element> = keys.into_iter().map(element).collect();
    elements.sort_by(|left, right| left.id.cmp(&right.id));
    elements
}
