//! What the typology lacks: places to fill, to check or to write.

use super::field::{table, word};
use crate::model::vocabulary::vocabulary;
use crate::model::{Actor, Certainty, Key, Record, RecordKind, Typology};
use crate::query::{Filter, covering};
use crate::report::table::{TableCell, ValueDomain};

vocabulary! {
    /// What is lacking.
    Gap, "gap" {
        /// A subcategory in which no actor stands.
        NoActor = "no_actor",
        /// A code of a sheet under which no actor of its family is filed.
        FindsNone = "finds_none",
        /// An actor whose own code none of its families gives.
        NotFound = "not_found",
        /// A place that the report contests or doubts.
        Contested = "contested",
        Uncertain = "uncertain",
        /// A field of an actor for which no source was read.
        Empty = "empty",
    }
}

/// Something that is lacking.
pub(super) struct Lacking {
    gap: Gap,
    record: Record,
    /// The column that is empty, the family of a place, the code that finds nobody.
    detail: String,
}

table! {
    "gaps", gaps(t, filter): Lacking =
        lacking(t, filter);
    "gap", "column-gap" in ValueDomain::vocabulary::<Gap>(), |_, row| word(row.gap);
    "kind", "column-kind" in ValueDomain::vocabulary::<RecordKind>(), |_, row| word(row.record.kind());
    "id", "column-id", |t, row| TableCell::text(row.record.id(t));
    "name", "column-name", |t, row| TableCell::text(row.record.name(t));
    "detail", "column-detail", |_, row| TableCell::text(&row.detail);
}

fn lacking(t: &Typology, filter: &Filter) -> Vec<Lacking> {
    let keeps = |record| filter.is_empty() || filter.keeps_record(t, record);
    let all = [
        no_actor(t),
        finds_none(t),
        not_found(t),
        doubted(t),
        empty(t),
    ]
    .into_iter();
    all.flatten().filter(|row| keeps(row.record)).collect()
}

fn no_actor(t: &Typology) -> Vec<Lacking> {
    let has_actor = |key| {
        t.memberships
            .iter()
            .any(|place| place.subcategory == Some(key))
    };
    let alone = t.subcategories.iter().filter(|(key, _)| !has_actor(*key));
    let lacking = alone.map(|(key, row)| Lacking {
        gap: Gap::NoActor,
        record: Record::Subcategory(key),
        detail: t.families[row.family].id.clone(),
    });
    lacking.collect()
}

fn finds_none(t: &Typology) -> Vec<Lacking> {
    let codes = t.family_codes.iter().filter(|given| {
        let mut places = t.memberships_in(given.family);
        !places.any(|place| {
            t.actors[place.actor]
                .naf
                .is_some_and(|own| t.lineage(own).any(|above| above == given.code))
        })
    });
    let lacking = codes.map(|given| Lacking {
        gap: Gap::FindsNone,
        record: Record::Code(given.code),
        detail: t.families[given.family].id.clone(),
    });
    lacking.collect()
}

fn not_found(t: &Typology) -> Vec<Lacking> {
    let actors = t
        .actors
        .iter()
        .filter_map(|(key, actor)| Some((key, actor.naf?)));
    let missed = actors.filter(|(key, _)| covering(t, *key).is_empty());
    let lacking = missed.map(|(key, code)| Lacking {
        gap: Gap::NotFound,
        record: Record::Actor(key),
        detail: t.codes[code].code.clone(),
    });
    lacking.collect()
}

fn doubted(t: &Typology) -> Vec<Lacking> {
    let places = t.memberships.iter().filter_map(|place| {
        let gap = match place.certainty {
            Certainty::Contested => Gap::Contested,
            Certainty::Uncertain => Gap::Uncertain,
            Certainty::Stated => return None,
        };
        Some(Lacking {
            gap,
            record: Record::Actor(place.actor),
            detail: t.families[place.family].id.clone(),
        })
    });
    let mut lacking: Vec<Lacking> = places.collect();
    lacking.sort_by_key(|row| row.gap);
    lacking.dedup_by(|one, other| {
        one.record == other.record && one.detail == other.detail && one.gap == other.gap
    });
    lacking
}

/// The fields of an actor that a reader expects, and whether each is filled.
type Expected = (&'static str, fn(&Actor) -> bool);

const EXPECTED: &[Expected] = &[
    ("legal_form", |actor| actor.legal_form.is_some()),
    ("siren", |actor| !actor.siren.is_empty()),
    ("website", |actor| !actor.website.is_empty()),
    ("summary", |actor| !actor.summary.is_empty()),
    ("founded", |actor| actor.founded.is_some()),
    ("city", |actor| !actor.city.is_empty()),
    ("naf", |actor| actor.naf.is_some()),
];

fn empty(t: &Typology) -> Vec<Lacking> {
    let fields = |key: Key<Actor>| {
        let empty = EXPECTED
            .iter()
            .filter(move |(_, is_filled)| !is_filled(&t.actors[key]));
        empty.map(move |(field, _)| Lacking {
            gap: Gap::Empty,
            record: Record::Actor(key),
            detail: (*field).to_owned(),
        })
    };
    t.actors.keys().flat_map(fields).collect()
}
