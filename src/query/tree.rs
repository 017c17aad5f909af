//! The tree of families and subcategories, and who stands under each of its nodes.

use super::fold::sort_key;
use crate::model::{Actor, Family, Key, Record, Role, Subcategory, Typology};

/// A node of the tree.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Node {
    Family(Key<Family>),
    Subcategory(Key<Subcategory>),
    /// The actors of a family that the report puts under none of its subcategories.
    Elsewhere(Key<Family>),
}

impl Node {
    /// The family of the node.
    pub fn family(self, typology: &Typology) -> Key<Family> {
        match self {
            Self::Family(key) | Self::Elsewhere(key) => key,
            Self::Subcategory(key) => typology.subcategories[key].family,
        }
    }

    /// The record that the node opens.
    pub fn record(self) -> Record {
        match self {
            Self::Family(key) | Self::Elsewhere(key) => Record::Family(key),
            Self::Subcategory(key) => Record::Subcategory(key),
        }
    }

    /// The node one level up; families have none.
    pub fn parent(self, typology: &Typology) -> Option<Self> {
        (!matches!(self, Self::Family(_))).then(|| Self::Family(self.family(typology)))
    }
}

/// The nodes under a family.
pub fn children(typology: &Typology, family: Key<Family>) -> Vec<Node> {
    let subcategories = typology
        .subcategories_of(family)
        .map(|(key, _)| Node::Subcategory(key));
    let elsewhere = Node::Elsewhere(family);
    let some_elsewhere = !actors(typology, elsewhere).is_empty();
    subcategories
        .chain(some_elsewhere.then_some(elsewhere))
        .collect()
}

/// The rows that show when these families are open.
pub fn visible(typology: &Typology, is_open: impl Fn(Key<Family>) -> bool) -> Vec<Node> {
    let rows = typology.families.keys().flat_map(|family| {
        let below = if is_open(family) {
            children(typology, family)
        } else {
            Vec::new()
        };
        std::iter::once(Node::Family(family)).chain(below)
    });
    rows.collect()
}

/// An actor as it stands under a node: by its strongest role there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Standing {
    pub actor: Key<Actor>,
    pub role: Role,
}

/// The actors under a node: heads of network first, then examples, then mentions, each by name.
pub fn actors(typology: &Typology, node: Node) -> Vec<Standing> {
    let family = node.family(typology);
    let mut strongest = std::collections::BTreeMap::<Key<Actor>, Role>::new();
    let placed: std::collections::BTreeSet<_> = typology
        .memberships_in(family)
        .filter(|membership| membership.subcategory.is_some())
        .map(|membership| membership.actor)
        .collect();
    for membership in typology.memberships_in(family) {
        let stands = match node {
            Node::Family(_) => true,
            Node::Subcategory(key) => membership.subcategory == Some(key),
            Node::Elsewhere(_) => !placed.contains(&membership.actor),
        };
        if stands {
            let role = strongest.entry(membership.actor).or_insert(membership.role);
            *role = membership.role.min(*role);
        }
    }
    let mut standings: Vec<Standing> = strongest
        .into_iter()
        .map(|(actor, role)| Standing { actor, role })
        .collect();
    standings.sort_by_cached_key(|standing| {
        (
            standing.role,
            sort_key(&typology.actors[standing.actor].name),
        )
    });
    standings
}
