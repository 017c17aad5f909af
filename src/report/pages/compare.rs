//! Two families, or two actors, side by side: for each facet what both have, what only the first has,
//! what only the second has; told apart by a sign and by their order, never by colour alone.

use super::super::page::{Content, Line, Page, Piece, Tone};
use super::network::other_end;
use super::pieces::code_pieces;
use crate::model::{Actor, CriterionKind, Family, Key, Phrase, Record, Typology, Vocabulary};
use crate::query::fold::fold;
use crate::query::{Breadth, FamilySet, Overlaps, other_families};

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
        for (sign, record) in [(ONLY_LEFT, left), (ONLY_RIGHT, right)] {
            let mark = Piece::text(sign).toned(Tone::Strong);
            page.open(vec![mark, Piece::link(t, record)]);
        }
        page.open(vec![
            Piece::text(BOTH).toned(Tone::Strong),
            Piece::message("compare-both").toned(Tone::Quiet),
        ]);
        for ((heading, ours), (_, theirs)) in ours.into_iter().zip(theirs) {
            page.part(heading, sides(&ours, &theirs));
        }
        Some(page)
    }
}

/// What both have, what only the first has, what only the second has.
const BOTH: &str = "=";
const ONLY_LEFT: &str = "<";
const ONLY_RIGHT: &str = ">";

fn sides(ours: &[Vec<Piece>], theirs: &[Vec<Piece>]) -> Vec<Line> {
    let has =
        |side: &[Vec<Piece>], item: &[Piece]| side.iter().any(|other| said(other) == said(item));
    let both = ours
        .iter()
        .filter(|item| has(theirs, item))
        .map(|item| (BOTH, item));
    let left = ours
        .iter()
        .filter(|item| !has(theirs, item))
        .map(|item| (ONLY_LEFT, item));
    let right = theirs
        .iter()
        .filter(|item| !has(ours, item))
        .map(|item| (ONLY_RIGHT, item));
    let line = |(sign, item): (&str, &Vec<Piece>)| {
        let mark = Piece::text(sign).toned(Tone::Strong);
        Line::of(std::iter::once(mark).chain(item.iter().cloned()).collect())
    };
    both.chain(left).chain(right).map(line).collect()
}

/// What an item says, whatever its spelling.
fn said(item: &[Piece]) -> String {
    let words = item.iter().map(|piece| match &piece.content {
        Content::Text(text) => text.clone(),
        Content::Phrase(phrase) => phrase.to_string(),
        Content::Number(value, unit) => format!("{value} {unit}"),
    });
    fold(&words.collect::<Vec<_>>().join(" "))
}

fn family(t: &Typology, key: Key<Family>) -> Vec<Facet> {
    let overlaps = Overlaps::new(t, Breadth::Strict);
    let counted = overlaps.elements(FamilySet::of([key]), crate::query::Count::Inclusive);
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
    vec![
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
            "part-codes",
            codes.into_iter().map(|code| code_pieces(t, code)).collect(),
        ),
    ]
}
