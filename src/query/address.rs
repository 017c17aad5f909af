//! How people name one record: `framasoft`, `famille:3`, `3`, `terme:esn`, `62.01z`.

use super::codes::code;
use super::fold::fold;
use super::names::{named, numbered};
use crate::model::{Record, RecordKind, Typology, Vocabulary};

/// The records that an address may mean, the likeliest first: what it names exactly before what is
/// only spelt alike, then in the order of the kinds. Empty where it names nothing.
pub fn records(typology: &Typology, address: &str) -> Vec<Record> {
    if let Some((kind, id)) = prefixed(address) {
        return of_kind(typology, kind, id).into_iter().collect();
    }
    let exact: Vec<Record> = each(typology, address, exactly).collect();
    if exact.is_empty() {
        return each(typology, address, alike).collect();
    }
    exact
}

/// The likeliest of them: no more of the dataset is looked at than finds it.
pub fn record(typology: &Typology, address: &str) -> Option<Record> {
    match prefixed(address) {
        Some((kind, id)) => of_kind(typology, kind, id),
        None => each(typology, address, exactly)
            .chain(each(typology, address, alike))
            .next(),
    }
}

/// The kind that an address names, and the rest of it.
fn prefixed(address: &str) -> Option<(RecordKind, &str)> {
    let (kind, id) = address.split_once(':')?;
    Some((named(kind.trim())?, id.trim()))
}

/// What each kind reads in an address.
fn each(
    typology: &Typology,
    address: &str,
    reads: fn(&Typology, RecordKind, &str) -> Option<Record>,
) -> impl Iterator<Item = Record> {
    let kinds = RecordKind::ALL.iter();
    kinds.filter_map(move |kind| reads(typology, *kind, address.trim()))
}

fn of_kind(typology: &Typology, kind: RecordKind, id: &str) -> Option<Record> {
    exactly(typology, kind, id).or_else(|| alike(typology, kind, id))
}

/// By the identifier, a family's number, or a code in any spelling.
fn exactly(typology: &Typology, kind: RecordKind, id: &str) -> Option<Record> {
    let other = || match kind {
        RecordKind::Family => numbered(typology, id).map(Record::Family),
        RecordKind::Code => code(typology, id).map(Record::Code),
        _ => None,
    };
    Record::find(typology, kind, id).or_else(other)
}

/// By the identifier or the name, case, accents and hyphens folded.
fn alike(typology: &Typology, kind: RecordKind, id: &str) -> Option<Record> {
    let wanted = fold(id);
    if wanted.is_empty() {
        return None;
    }
    Record::all(typology, kind)
        .into_iter()
        .find(|record| fold(record.id(typology)) == wanted || fold(record.name(typology)) == wanted)
}
