//! What sets share, whatever it is: an actor, a code, a status, an organisation of a list.

use super::super::organisations::{LinkedDirectory, organisation_id};
use crate::directory::{Field, Spans};
use crate::model::{Record, Typology};
use crate::query;

/// Something that is in sets.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NamedElement {
    pub element: query::Element,
    pub id: String,
    /// As short as a person would call it.
    pub name: String,
    /// As a graph labels it, where it stands alone.
    pub label: String,
}

/// Elements by identifier; organisations as they stand in their lists.
pub(super) fn named_elements(
    t: &Typology,
    lists: &[LinkedDirectory],
    found: Vec<query::Element>,
) -> Vec<NamedElement> {
    let mut elements: Vec<NamedElement> = found
        .into_iter()
        .filter_map(|found| match found {
            query::Element::Record(record) => Some(of_record(t, record)),
            query::Element::Organisation(row) => organisation(lists, row),
        })
        .collect();
    if elements
        .first()
        .is_some_and(|first| first.element.record().is_some())
    {
        elements.sort_by(|left, right| left.id.cmp(&right.id));
    }
    elements
}

fn of_record(t: &Typology, record: Record) -> NamedElement {
    let (name, label) = match record {
        Record::Code(key) => {
            let code = &t.codes[key];
            (code.code.clone(), format!("{} {}", code.code, code.label))
        }
        other => (other.name(t).to_owned(), other.name(t).to_owned()),
    };
    NamedElement {
        element: query::Element::Record(record),
        id: record.id(t).to_owned(),
        name,
        label,
    }
}

/// The identifiers of elements, in the same order.
pub(super) fn ids(
    t: &Typology,
    lists: &[LinkedDirectory],
    found: Vec<query::Element>,
) -> Vec<String> {
    let is_listed = found.first().is_some_and(|first| first.record().is_none());
    let mut spans = Spans::default();
    let ids = found.into_iter().filter_map(|found| match found {
        query::Element::Record(record) => Some(record.id(t).to_owned()),
        query::Element::Organisation(row) => {
            let (list, row) = placed(lists, row)?;
            let cells = list.directory.row(row, &mut spans);
            Some(organisation_id(&list.directory, row, &cells))
        }
    });
    let mut ids: Vec<String> = ids.collect();
    if !is_listed {
        ids.sort_unstable();
    }
    ids
}

/// The organisation of a row, by its number through all lists.
fn organisation(lists: &[LinkedDirectory], row: usize) -> Option<NamedElement> {
    let (list, own) = placed(lists, row)?;
    let mut spans = Spans::default();
    let cells = list.directory.row(own, &mut spans);
    let name = cells.value(Field::Name).into_owned();
    Some(NamedElement {
        element: query::Element::Organisation(row),
        id: organisation_id(&list.directory, own, &cells),
        label: name.clone(),
        name,
    })
}

/// The list of a row, and its number there.
fn placed(lists: &[LinkedDirectory], row: usize) -> Option<(&LinkedDirectory, usize)> {
    let mut rest = row;
    for list in lists {
        if rest < list.directory.len() {
            return Some((list, rest));
        }
        rest -= list.directory.len();
    }
    None
}
