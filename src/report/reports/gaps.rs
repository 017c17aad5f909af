//! What the typology lacks: places to fill, to check or to write.

use std::collections::BTreeSet;

use super::field::{optional_id, table, word};
use crate::model::vocabulary::vocabulary;
use crate::model::{Actor, Certainty, FactField, Family, Key, Record, RecordKind, Typology};
use crate::query::{Breadth, Filter, covering, meet};
use crate::report::table::{TableCell, ValueDomain};

vocabulary! {
    /// What is lacking.
    Gap, "gap" {
        /// A subcategory in which no actor stands.
        SubcategoryWithoutActor = "subcategory_without_actor",
        /// A code of a sheet under which no actor of its family is filed.
        CodeWithoutActor = "code_without_actor",
        /// An actor whose own code none of its families gives.
        ActorOutsideCodes = "actor_outside_codes",
        /// A place that the report contests or doubts.
        ContestedPlace = "contested_place",
        UncertainPlace = "uncertain_place",
        /// A field of an actor that is empty.
        EmptyField = "empty_field",
    }
}

/// Something that is lacking.
pub(super) struct Lacking {
    gap: Gap,
    record: Record,
    family: Option<Key<Family>>,
    field: Option<FactField>,
}

impl Lacking {
    fn new(gap: Gap, record: Record, family: Option<Key<Family>>) -> Self {
        let field = None;
        Self {
            gap,
            record,
            family,
            field,
        }
    }
}

table! {
    "gaps", gaps(t, filter): Lacking =
        lacking(t, filter);
    "gap", "column-gap" in ValueDomain::vocabulary::<Gap>(), |_, row| word(row.gap);
    "kind", "column-kind" in ValueDomain::vocabulary::<RecordKind>(), |_, row| word(row.record.kind());
    "id", "column-id", |t, row| TableCell::text(row.record.id(t));
    "name", "column-name", |t, row| TableCell::text(row.record.name(t));
    "family", "column-family", |t, row| optional_id(&t.families, row.family);
    "field", "column-field" in ValueDomain::vocabulary::<FactField>(), |_, row| row.field.map_or(TableCell::Empty, word);
}

fn lacking(t: &Typology, filter: &Filter) -> Vec<Lacking> {
    let keeps = |record| filter.is_empty() || filter.keeps_record(t, record);
    let all = [
        subcategories_without_actor(t),
        codes_without_actor(t),
        actors_outside_codes(t),
        doubted_places(t),
        empty_fields(t),
    ];
    let all = all.into_iter().flatten();
    all.filter(|row| keeps(row.record)).collect()
}

fn subcategories_without_actor(t: &Typology) -> Vec<Lacking> {
    let has_actor = |key| {
        let mut places = t.memberships.iter();
        places.any(|place| place.subcategory == Some(key))
    };
    let alone = t.subcategories.iter().filter(|(key, _)| !has_actor(*key));
    let lacking = alone.map(|(key, row)| {
        let record = Record::Subcategory(key);
        Lacking::new(Gap::SubcategoryWithoutActor, record, Some(row.family))
    });
    lacking.collect()
}

fn codes_without_actor(t: &Typology) -> Vec<Lacking> {
    let codes = t.family_codes.iter().filter(|given| {
        let places = t.memberships_in(given.family);
        let mut counted = places.filter(|place| Breadth::Broad.counts(place));
        !counted.any(|place| {
            let own = t.actors[place.actor].naf;
            own.is_some_and(|own| meet(t, given.code, own))
        })
    });
    let lacking = codes.map(|given| {
        let record = Record::Code(given.code);
        Lacking::new(Gap::CodeWithoutActor, record, Some(given.family))
    });
    lacking.collect()
}

fn actors_outside_codes(t: &Typology) -> Vec<Lacking> {
    let actors = t.actors.iter().filter(|(_, actor)| actor.naf.is_some());
    let missed = actors.filter(|(key, _)| covering(t, *key).is_empty());
    let lacking =
        missed.map(|(key, _)| Lacking::new(Gap::ActorOutsideCodes, Record::Actor(key), None));
    lacking.collect()
}

/// Each family of an actor once, however many of its places there are in doubt.
fn doubted_places(t: &Typology) -> Vec<Lacking> {
    let places = t.memberships.iter().filter_map(|place| {
        let gap = match place.certainty {
            Certainty::Contested => Gap::ContestedPlace,
            Certainty::Uncertain => Gap::UncertainPlace,
            Certainty::Stated => return None,
        };
        Some((gap, place.family, place.actor))
    });
    let places: BTreeSet<(Gap, Key<Family>, Key<Actor>)> = places.collect();
    let lacking = places.into_iter();
    let lacking =
        lacking.map(|(gap, family, actor)| Lacking::new(gap, Record::Actor(actor), Some(family)));
    lacking.collect()
}

/// A field of an actor that a reader expects, and whether it is filled.
type Expected = (FactField, fn(&Actor) -> bool);

const EXPECTED: &[Expected] = &[
    (FactField::LegalForm, |actor| actor.legal_form.is_some()),
    (FactField::Siren, |actor| !actor.siren.is_empty()),
    (FactField::Website, |actor| !actor.website.is_empty()),
    (FactField::Founded, |actor| actor.founded.is_some()),
    (FactField::City, |actor| !actor.city.is_empty()),
    (FactField::Naf, |actor| actor.naf.is_some()),
];

fn empty_fields(t: &Typology) -> Vec<Lacking> {
    let fields = |(key, actor)| {
        let empty = EXPECTED.iter();
        let empty = empty.filter(move |(_, is_filled)| !is_filled(actor));
        empty.map(move |(field, _)| Lacking {
            field: Some(*field),
            ..Lacking::new(Gap::EmptyField, Record::Actor(key), None)
        })
    };
    t.actors.iter().flat_map(fields).collect()
}
