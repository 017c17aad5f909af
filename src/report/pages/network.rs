//! The network of a record: the relations around an actor as an indented tree in which each actor occurs
//! under the nearest other, or the relations among the actors of a family.

use std::collections::BTreeSet;

use super::super::page::{Line, Page, Piece, Target};
use super::pieces::{doubt, location_piece, trailing};
use crate::model::{Actor, Family, Key, Phrase, Record, Relation, Typology, Vocabulary};

/// Greatest distance from the actor in the tree.
const DEPTH: u8 = 4;

impl Page {
    /// The network of an actor or of a family; `None` for other records.
    pub fn network(t: &Typology, record: Record) -> Option<Self> {
        let mut page = Self::empty(t, record);
        let mut lines = Vec::new();
        match record {
            Record::Actor(actor) => around(t, actor, 0, &mut BTreeSet::from([actor]), &mut lines),
            Record::Family(family) => lines.extend(among(t, family)),
            _ => return None,
        }
        page.push_opening([Piece::message("network-record").to(Target::Record(record))]);
        if lines.is_empty() {
            page.push_opening([Piece::message("network-none").quiet()]);
        }
        page.push_part("part-relations", lines);
        Some(page)
    }
}

/// The relations of an actor, each followed by those of the actor at its other end.
fn around(
    t: &Typology,
    actor: Key<Actor>,
    depth: u8,
    visited: &mut BTreeSet<Key<Actor>>,
    lines: &mut Vec<Line>,
) {
    // What is related directly is told here, not again further down.
    let mut own: Vec<(&Relation, Key<Actor>)> = Vec::new();
    for relation in t.relations_of(actor) {
        let (other, _) = other_end(relation, actor);
        if !visited.contains(&other) {
            own.push((relation, other));
        }
    }
    visited.extend(own.iter().map(|(_, other)| *other));
    for (rank, (relation, other)) in own.iter().enumerate() {
        lines.push(Line {
            indent: depth,
            ..Line::of(relation_pieces(t, relation, actor))
        });
        let is_last = own[rank + 1..].iter().all(|(_, later)| later != other);
        if is_last && depth + 1 < DEPTH {
            around(t, *other, depth + 1, visited, lines);
        }
    }
}

/// The other actor of a relation, and the id of the predicate as seen from this one.
fn other_end(relation: &Relation, actor: Key<Actor>) -> (Key<Actor>, String) {
    let predicate = relation.predicate.message();
    if relation.subject == actor {
        (relation.object, predicate)
    } else {
        (relation.subject, format!("{predicate}-inverse"))
    }
}

/// A relation as seen from one of its actors: predicate and other actor.
pub(super) fn relation_to(t: &Typology, relation: &Relation, actor: Key<Actor>) -> [Piece; 2] {
    let (other, predicate) = other_end(relation, actor);
    let link = Piece::link(t, Record::Actor(other));
    [told(predicate), link]
}

/// A predicate before what it leads to.
fn told(predicate: String) -> Piece {
    let predicate = Phrase::new(predicate);
    Piece::phrase(Phrase::new("relation").with("predicate", predicate)).quiet()
}

/// The same with certainty and location.
pub(super) fn relation_pieces(
    t: &Typology,
    relation: &Relation,
    actor: Key<Actor>,
) -> impl Iterator<Item = Piece> {
    let pieces = relation_to(t, relation, actor).into_iter();
    pieces.chain(evidence(t, relation))
}

/// The relations between two actors of a family.
fn among(t: &Typology, family: Key<Family>) -> impl Iterator<Item = Line> {
    let is_in = move |actor: Key<Actor>| t.role_in(actor, family).is_some();
    let own = t.relations.iter();
    let own = own.filter(move |found| is_in(found.subject) && is_in(found.object));
    own.map(|relation| {
        let pieces = [
            Piece::link(t, Record::Actor(relation.subject)),
            told(relation.predicate.message()),
            Piece::link(t, Record::Actor(relation.object)),
        ];
        Line::of(pieces.into_iter().chain(evidence(t, relation)))
    })
}

/// How certain a relation is, and where that is said.
fn evidence(t: &Typology, relation: &Relation) -> impl Iterator<Item = Piece> {
    let place = location_piece(t, relation.family, relation.section);
    let place = place.unwrap_or_else(|| Piece::message("public-source").quiet());
    trailing([doubt(relation.certainty), Some(place)])
}
