//! How people name one record: `framasoft`, `famille:3`, `3`, `terme:esn`, `62.01z`.

use super::codes::code;
use super::fold::fold;
use super::names::{named, numbered};
use crate::model::{Record, RecordKind, Typology, Vocabulary};

/// The records that an address may mean, the likeliest first: what it names exactly before what is
/// only spelt alike, then in the order of the kinds. Empty where it names nothing.
pub fn records(typology: &Typology, address: &str) -> Vec<Record> {
    let address = address.trim();
    let prefixed = address
        .split_once(':')
        .and_then(|(kind, id)| Some((named::<RecordKind>(kind)?, id.trim())));
    if let Some((kind, id)) = prefixed {
        return of_kind(typology, kind, id).into_iter().collect();
    }
    let each = |reads: fn(&Typology, RecordKind, &str) -> Option<Record>| -> Vec<Record> {
        let kinds = RecordKind::ALL.iter();
        kinds
            .filter_map(|kind| reads(typology, *kind, address))
            .collect()
    };
    let exact = each(exactly);
    if exact.is_empty() { each(alike) } else { exact }
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
