//! Two families, or two actors, side by side: for each facet what both have, what only the first has,
//! what only the second has; told apart by a sign and by their order, never by colour alone.

use super::super::page::{Content, Line, Page, Piece, Side, Tone};
use super::network::other_end;
use super::pieces::code_pieces;
use crate::model::{
    Actor, Certainty, CriterionKind, Family, Key, Phrase, Record, Role, Typology, Vocabulary,
};
use crate::query::fold::fold;
use crate::query::{Breadth, SetIndex, SetMask, other_families};

/// A facet: the id of its heading, and what a record has of it.
type Facet = (&'static str, Vec<Vec<Piece>>);

impl Page {
    /// The comparison of two records; none unless they are two families or two actors.
    pub fn compared(t: &Typology, left: Record, right: Record) -> Option<Self> {
        let (ours, theirs) = match (left, right) {
            (Record::Family(left), Record::Family(right)) => (family(t, left), family(t, right)),
            (Record::Actor(left), Record::Actor(right)) => (actor(t, left), actor(t, right)),
            _ => return None,
        };
        let mut page = Self::empty(t, left);
        page.title = format!("{} ↔ {}", left.name(t), right.name(t));
        for (side, record) in [(Side::Left, left), (Side::Right, right)] {
            page.opening.push(on(side, &[Piece::link(t, record)]));
        }
        let both = Piece::message("compare-both").toned(Tone::Quiet);
        page.opening.push(on(Side::Both, &[both]));
        for ((heading, ours), (_, theirs)) in ours.into_iter().zip(theirs) {
            page.part(heading, sides(&ours, &theirs));
        }
        Some(page)
    }
}

/// The sign of a side, which tells it where colour and place do not.
fn sign(side: Side) -> &'static str {
    match side {
        Side::Whole => "",
        Side::Both => "=",
        Side::Left => "<",
        Side::Right => ">",
    }
}

/// An item on its side, after its sign.
pub(super) fn on(side: Side, item: &[Piece]) -> Line {
    let mark = Piece::text(sign(side)).toned(Tone::Strong);
    let pieces = std::iter::once(mark).chain(item.iter().cloned());
    Line {
        side,
        ..Line::of(pieces.collect())
    }
}

/// What both have, what only the first has, what only the second has.
pub(super) fn sides(ours: &[Vec<Piece>], theirs: &[Vec<Piece>]) -> Vec<Line> {
    let has = |side: &[Vec<Piece>], item: &[Piece]| {
        side.iter()
            .any(|other| comparison_key(other) == comparison_key(item))
    };
    let both = ours.iter().filter(|item| has(theirs, item));
    let left = ours.iter().filter(|item| !has(theirs, item));
    let right = theirs.iter().filter(|item| !has(ours, item));
    both.map(|item| on(Side::Both, item))
        .chain(left.map(|item| on(Side::Left, item)))
        .chain(right.map(|item| on(Side::Right, item)))
        .collect()
}

/// What an item says, whatever its spelling.
fn comparison_key(item: &[Piece]) -> String {
    let words = item.iter().map(|piece| match &piece.content {
        Content::Text(text) => text.clone(),
        Content::Phrase(phrase) => phrase.to_string(),
        Content::Number(value, unit) => format!("{value} {unit}"),
    });
    fold(&words.collect::<Vec<_>>().join(" "))
}

fn family(t: &Typology, key: Key<Family>) -> Vec<Facet> {
    let overlaps = SetIndex::new(t, Breadth::Strict);
    let counted = overlaps.elements(SetMask::of([key]), crate::query::Count::Inclusive);
    let actors = counted
        .into_iter()
        .map(|actor| vec![Piece::link(t, Record::Actor(actor))]);
    let codes = t.family_codes.iter().filter(|found| found.family == key);
    let statuses = t.family_statuses.iter().filter(|found| found.family == key);
    let publics = t.publics.iter().filter(|found| found.family == key);
    let figures = t
        .figures
        .iter()
        .filter(|(_, found)| found.family == Some(key));
    let sources = t
        .sources
        .iter()
        .filter(|(_, found)| found.family == Some(key));
    let criteria = |kind: CriterionKind| {
        let own = t
            .criteria
            .iter()
            .filter(move |found| found.family == key && found.kind == kind);
        own.map(|found| vec![Piece::text(&found.text)]).collect()
    };
    let networks = t.actors.keys().filter(|actor| {
        t.memberships_of(*actor).any(|found| {
            found.family == key
                && found.role == Role::NetworkHead
                && found.certainty != Certainty::Contested
        })
    });
    let databases = t.databases.iter().filter(|(_, found)| found.family == key);
    vec![
        (
            "part-networks",
            networks
                .map(|actor| vec![Piece::link(t, Record::Actor(actor))])
                .collect(),
        ),
        ("part-actors", actors.collect()),
        (
            "part-codes",
            codes.map(|found| code_pieces(t, found.code)).collect(),
        ),
        (
            "part-statuses",
            statuses
                .map(|found| vec![Piece::link(t, Record::Status(found.status))])
                .collect(),
        ),
        (
            "part-publics",
            publics
                .map(|found| vec![Piece::text(&found.name)])
                .collect(),
        ),
        ("part-criterion", criteria(CriterionKind::Criterion)),
        ("part-included", criteria(CriterionKind::Included)),
        ("part-excluded", criteria(CriterionKind::Excluded)),
        ("part-controversy", criteria(CriterionKind::Controversy)),
        (
            "part-figures",
            figures
                .map(|(figure, found)| {
                    let value = Piece::number_of(&found.value, &found.unit);
                    vec![value, Piece::dot(), Piece::link(t, Record::Figure(figure))]
                })
                .collect(),
        ),
        (
            "part-sources",
            sources
                .map(|(source, _)| vec![Piece::link(t, Record::Source(source))])
                .collect(),
        ),
        (
            "part-databases",
            databases
                .map(|(database, _)| vec![Piece::link(t, Record::Database(database))])
                .collect(),
        ),
    ]
}

fn actor(t: &Typology, key: Key<Actor>) -> Vec<Facet> {
    let row = &t.actors[key];
    let homes = other_families(t, key, None);
    let families = homes
        .iter()
        .map(|family| super::pieces::family_line(t, *family));
    let mut subcategories: Vec<_> = t
        .memberships_of(key)
        .filter_map(|found| found.subcategory)
        .collect();
    subcategories.sort_unstable();
    subcategories.dedup();
    let mut codes: Vec<_> = t
        .family_codes
        .iter()
        .filter(|found| homes.contains(&found.family))
        .map(|found| found.code)
        .collect();
    codes.sort_unstable_by(|left, right| t.codes[*left].code.cmp(&t.codes[*right].code));
    codes.dedup();
    let relations = t.relations_of(key).map(|found| {
        let (other, id) = other_end(found, key);
        vec![
            Piece::phrase(Phrase::new(id)).toned(Tone::Quiet),
            Piece::link(t, Record::Actor(other)),
        ]
    });
    let status = row
        .legal_form
        .map(|status| vec![Piece::link(t, Record::Status(status))]);
    vec![
        ("part-kind", vec![vec![Piece::message(row.kind.message())]]),
        ("part-statuses", status.into_iter().collect()),
        ("part-families", families.collect()),
        (
            "part-subcategories",
            subcategories
                .iter()
                .map(|key| vec![Piece::link(t, Record::Subcategory(*key))])
                .collect(),
        ),
        ("part-relations", relations.collect()),
        (
            "part-family-codes",
            codes.into_iter().map(|code| code_pieces(t, code)).collect(),
        ),
    ]
}
