//! The facets by which an organisation of a user's list is compared with another one or with an actor:
//! the families, codes and statuses of an actor correspond to those of an organisation.

use super::super::page::Piece;
use super::pieces::{
    code_pieces, dotted, family_pieces, legal_category, list_location, sorted_codes,
};
use crate::directory::{CellRoom, Field, Spans, shortened};
use crate::model::{Actor, Family, Key, Record, Typology, Vocabulary};
use crate::query::{CodeLink, Organisation, other_families};

/// What can be compared.
#[derive(Clone, Copy)]
pub enum Compared<'a> {
    Record(Record),
    Organisation(Organisation<'a>),
}

/// Letters of a name and of a city that are compared: no longer one is meant as such.
const FACT: usize = 300;
const ROOM: CellRoom = CellRoom {
    cell: FACT + 1,
    row: usize::MAX,
    least: FACT + 1,
};

/// The items of a facet.
pub(super) type Items = Vec<Vec<Piece>>;

/// The id of a heading, and the items under it.
pub(super) type Facet = (&'static str, Items);

pub(super) fn items(all: impl IntoIterator<Item = impl IntoIterator<Item = Piece>>) -> Items {
    all.into_iter()
        .map(|item| item.into_iter().collect())
        .collect()
}

/// Records, each an item of its own.
pub(super) fn links(t: &Typology, records: impl IntoIterator<Item = Record>) -> Items {
    items(records.into_iter().map(|record| [Piece::link(t, record)]))
}

/// The codes that the sheets of these families give.
pub(super) fn family_codes(t: &Typology, families: &[Key<Family>]) -> Items {
    let given = t.family_codes.iter();
    let given = given.filter(|found| families.contains(&found.family));
    let codes = sorted_codes(t, given.map(|found| found.code));
    items(codes.into_iter().map(|code| code_pieces(t, code)))
}

pub(super) fn name(t: &Typology, one: Compared<'_>) -> String {
    match one {
        Compared::Record(record) => record.name(t).to_owned(),
        Compared::Organisation(found) => {
            let mut spans = Spans::default();
            let row = found.directory.row_within(found.row, &mut spans, ROOM);
            shortened(row.value(Field::Name), FACT).into_owned()
        }
    }
}

/// The name, and the location of an organisation.
pub(super) fn opening(t: &Typology, one: Compared<'_>) -> Vec<Piece> {
    match one {
        Compared::Record(record) => vec![Piece::link(t, record)],
        Compared::Organisation(found) => dotted([
            Piece::text(name(t, one)).strong(),
            list_location(found.directory, found.row),
        ])
        .collect(),
    }
}

/// The headings of the facets, in order.
const HEADINGS: [&str; 8] = [
    "part-joined",
    "part-families",
    "part-codes",
    "part-legal-category",
    "part-statuses",
    "part-department",
    "part-city",
    "part-flags",
];

/// The facets of an organisation or an actor; `None` for other records.
pub(super) fn counterpart(t: &Typology, one: Compared<'_>) -> Option<Vec<Facet>> {
    let facets = match one {
        Compared::Organisation(found) => organisation(t, found),
        Compared::Record(Record::Actor(key)) => actor(t, key),
        Compared::Record(_) => return None,
    };
    Some(HEADINGS.into_iter().zip(facets).collect())
}

fn families(t: &Typology, families: &[Key<Family>]) -> Items {
    items(families.iter().map(|family| family_pieces(t, *family)))
}

fn actor(t: &Typology, key: Key<Actor>) -> [Items; 8] {
    let homes = other_families(t, key, None);
    [
        links(t, [Record::Actor(key)]),
        families(t, &homes),
        family_codes(t, &homes),
        Items::new(),
        links(t, t.actors[key].legal_form.map(Record::Status)),
        Items::new(),
        Items::new(),
        Items::new(),
    ]
}

fn organisation(t: &Typology, found: Organisation<'_>) -> [Items; 8] {
    let mut spans = Spans::default();
    let row = found.directory.row_within(found.row, &mut spans, ROOM);
    let mut homes = found.families().to_vec();
    homes.sort_unstable();
    homes.dedup();
    let codes = found.linked.code(found.directory, found.row).into_iter();
    let codes = codes.flat_map(CodeLink::all).flatten();
    let join = found.linked.join(found.row);
    let category = found.legal_category();
    let statuses = found.statuses().iter().copied();
    let department = found.department();
    let department = department.map(|found| format!("{} {}", found.code(), found.name()));
    let city = Some(row.value(Field::City)).filter(|city| !city.is_empty());
    let flags = found.flags();
    [
        links(t, join.map(|join| Record::Actor(join.actor))),
        families(t, &homes),
        items(codes.map(|code| code_pieces(t, code))),
        items(category.map(|key| [legal_category(&t.legal_categories[key])])),
        links(t, statuses.map(Record::Status)),
        items(department.map(|department| [Piece::text(department)])),
        items(city.map(|city| [Piece::text(shortened(city, FACT))])),
        items(
            flags
                .iter()
                .map(|flag| [Piece::message(flag.message()).doubtful()]),
        ),
    ]
}
