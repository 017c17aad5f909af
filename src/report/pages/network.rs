//! The relations around an actor as an indented tree, each actor told once; those among the actors of a
//! family, a line each.

use std::collections::BTreeSet;

use super::super::page::{Line, Page, Piece, Target, Tone};
use super::pieces::location_piece;
use crate::model::{Actor, Certainty, Family, Key, Record, Relation, Typology, Vocabulary};

/// How far from the actor the tree goes.
const DEPTH: u8 = 4;

impl Page {
    /// The network of an actor or of a family; none of another record.
    pub fn network(t: &Typology, record: Record) -> Option<Self> {
        let mut page = Self::empty(t, record);
        let lines = match record {
            Record::Actor(actor) => {
                let mut lines = Vec::new();
                let mut told = BTreeSet::from([actor]);
                around(t, actor, 0, &mut told, &mut lines);
                lines
            }
            Record::Family(family) => among(t, family),
            _ => return None,
        };
        let own = Piece::message("network-record").to(Target::Record(record));
        page.open(vec![own]);
        if lines.is_empty() {
            page.open(vec![Piece::message("network-none").toned(Tone::Quiet)]);
        }
        page.part("part-relations", lines);
        Some(page)
    }
}

/// The relations of an actor, and under each those of the actor at its other end.
fn around(
    t: &Typology,
    actor: Key<Actor>,
    depth: u8,
    told: &mut BTreeSet<Key<Actor>>,
    lines: &mut Vec<Line>,
) {
    let relations: Vec<&Relation> = t.relations_of(actor).collect();
    for relation in relations {
        let (other, id) = other_end(relation, actor);
        if !told.insert(other) {
            continue;
        }
        let pieces = vec![
            Piece::message(id).toned(Tone::Quiet),
            Piece::link(t, Record::Actor(other)),
        ];
        lines.push(Line {
            indent: depth,
            ..Line::of(with_doubt(t, relation, pieces))
        });
        if depth + 1 < DEPTH {
            around(t, other, depth + 1, told, lines);
        }
    }
}

/// The other actor of a relation, and the id of what ties this one to it.
pub(super) fn other_end(relation: &Relation, actor: Key<Actor>) -> (Key<Actor>, String) {
    let predicate = relation.predicate.message();
    if relation.subject == actor {
        (relation.object, predicate)
    } else {
        (relation.subject, format!("{predicate}-inverse"))
    }
}

/// The relations of which both ends stand in a family.
fn among(t: &Typology, family: Key<Family>) -> Vec<Line> {
    let is_in = |actor: Key<Actor>| t.role_in(actor, family).is_some();
    let own = t
        .relations
        .iter()
        .filter(|found| is_in(found.subject) && is_in(found.object));
    own.map(|relation| {
        let pieces = vec![
            Piece::link(t, Record::Actor(relation.subject)),
            Piece::message(relation.predicate.message()).toned(Tone::Quiet),
            Piece::link(t, Record::Actor(relation.object)),
        ];
        Line::of(with_doubt(t, relation, pieces))
    })
    .collect()
}

/// How sure a relation is, and where it is said.
pub(super) fn with_doubt(t: &Typology, relation: &Relation, mut pieces: Vec<Piece>) -> Vec<Piece> {
    if relation.certainty != Certainty::Stated {
        let doubt = Piece::message(relation.certainty.message()).toned(Tone::Doubt);
        pieces.extend([Piece::dot(), doubt]);
    }
    let place = location_piece(t, relation.family, relation.section);
    let place = place.unwrap_or_else(|| Piece::message("public-source").toned(Tone::Quiet));
    pieces.extend([Piece::dot(), place]);
    pieces
}
