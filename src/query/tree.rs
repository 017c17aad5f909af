//! The tree of the typology, its families and their subcategories, and who stands under each of its nodes.

use std::collections::{BTreeMap, BTreeSet};

use super::filter::Filter;
use super::fold::sort_key;
use super::language::Expr;
use crate::model::{
    Actor, Certainty, Family, Key, Membership, Record, Role, Scheme, Subcategory, Typology,
};

/// A node of the tree.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Node {
    /// The typology itself, above all families.
    Typology(Key<Scheme>),
    Family(Key<Family>),
    Subcategory(Key<Subcategory>),
    /// The actors of a family that the report puts under none of its subcategories.
    Elsewhere(Key<Family>),
}

impl Node {
    /// The family of the node; the typology is of none.
    pub fn family(self, typology: &Typology) -> Option<Key<Family>> {
        match self {
            Self::Typology(_) => None,
            Self::Family(key) | Self::Elsewhere(key) => Some(key),
            Self::Subcategory(key) => Some(typology.subcategories[key].family),
        }
    }

    /// The record that the node opens.
    pub fn record(self) -> Record {
        match self {
            Self::Typology(key) => Record::Scheme(key),
            Self::Family(key) | Self::Elsewhere(key) => Record::Family(key),
            Self::Subcategory(key) => Record::Subcategory(key),
        }
    }

    /// The node that is opened to show this one; families always show.
    pub fn parent(self, typology: &Typology) -> Option<Self> {
        let family = self.family(typology).map(Self::Family);
        family.filter(|family| *family != self)
    }
}

/// Which memberships are looked at.
pub type Keeps<'a> = &'a dyn Fn(&Membership) -> bool;

/// The nodes under a family.
pub fn children(typology: &Typology, family: Key<Family>) -> Vec<Node> {
    let subcategories = typology
        .subcategories_of(family)
        .map(|(key, _)| Node::Subcategory(key));
    let elsewhere = Node::Elsewhere(family);
    let some_elsewhere = under(typology, elsewhere, &|_| true).next().is_some();
    subcategories
        .chain(some_elsewhere.then_some(elsewhere))
        .collect()
}

/// The rows that show when these families are open.
pub fn visible(typology: &Typology, is_open: impl Fn(Key<Family>) -> bool) -> Vec<Node> {
    let above = typology.schemes.keys().map(Node::Typology);
    let rows = typology.families.keys().flat_map(|family| {
        let below = if is_open(family) {
            children(typology, family)
        } else {
            Vec::new()
        };
        std::iter::once(Node::Family(family)).chain(below)
    });
    above.chain(rows).collect()
}

/// The filter that keeps, of what `filter` keeps, the actors under a node.
pub fn filter_under(typology: &Typology, filter: &Filter, node: Node) -> Filter {
    let mut under = filter.clone();
    match node {
        Node::Typology(_) => {}
        Node::Family(family) => under.families = vec![family],
        Node::Subcategory(key) => {
            under.families.clear();
            under.subcategories = vec![key];
        }
        Node::Elsewhere(family) => {
            under.families = vec![family];
            let subcategories = typology.subcategories_of(family);
            let refused = subcategories.map(|(_, found)| format!("-sous-categorie:{}", found.id));
            let refused = refused.collect::<Vec<_>>().join(" ");
            under.queries.extend(Expr::read(typology, &refused).ok());
        }
    }
    under
}

/// An actor as it stands under a node: by its surest place there, and its strongest role.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TreeActor {
    pub actor: Key<Actor>,
    pub role: Role,
    pub certainty: Certainty,
}

/// The actors under a node by the memberships kept: umbrella bodies first, then examples, then
/// mentions, each by name; those whose every place there is contested last.
pub fn actors(typology: &Typology, node: Node, keeps: Keeps<'_>) -> Vec<TreeActor> {
    standings(typology, under(typology, node, keeps))
}

/// How many actors there are under a node by the memberships kept.
pub fn count(typology: &Typology, node: Node, keeps: Keeps<'_>) -> usize {
    let mut actors: Vec<Key<Actor>> = under(typology, node, keeps)
        .map(|membership| membership.actor)
        .collect();
    actors.sort_unstable();
    actors.dedup();
    actors.len()
}

/// The memberships under a node, of those kept.
fn under<'a>(
    typology: &'a Typology,
    node: Node,
    keeps: Keeps<'a>,
) -> impl Iterator<Item = &'a Membership> {
    let family = node.family(typology);
    let placed: BTreeSet<Key<Actor>> = match node {
        Node::Elsewhere(family) => typology
            .memberships_in(family)
            .filter(|membership| membership.subcategory.is_some())
            .map(|membership| membership.actor)
            .collect(),
        Node::Typology(_) | Node::Family(_) | Node::Subcategory(_) => BTreeSet::new(),
    };
    let stands = move |membership: &&Membership| {
        let is_here = match node {
            Node::Typology(_) | Node::Family(_) => true,
            Node::Subcategory(key) => membership.subcategory == Some(key),
            Node::Elsewhere(_) => !placed.contains(&membership.actor),
        };
        is_here && keeps(membership)
    };
    let of_family = move |found: &&Membership| family.is_none_or(|family| found.family == family);
    typology.memberships.iter().filter(of_family).filter(stands)
}

/// The actors of some memberships, in that order.
pub fn standings<'a>(
    typology: &Typology,
    memberships: impl Iterator<Item = &'a Membership>,
) -> Vec<TreeActor> {
    let mut found = BTreeMap::<Key<Actor>, TreeActor>::new();
    for membership in memberships {
        let Membership {
            actor,
            role,
            certainty,
            ..
        } = *membership;
        let standing = found.entry(actor).or_insert(TreeActor {
            actor,
            role,
            certainty,
        });
        standing.role = standing.role.min(role);
        standing.certainty = standing.certainty.min(certainty);
    }
    let mut standings: Vec<TreeActor> = found.into_values().collect();
    standings.sort_by_cached_key(|standing| {
        let name = sort_key(&typology.actors[standing.actor].name);
        (
            standing.certainty == Certainty::Contested,
            standing.role,
            name,
        )
    });
    standings
}
