//! The tables that are counted: who is in which families together, who is in several, which families
//! share a code, who stands where and as what.

use super::field::{Field, fields, id, table_of, word};
use crate::model::{Actor, ActorKind, Certainty, Code, Family, Key, Role, Typology, Vocabulary};
use crate::query::tree::{TreeActor, standings};
use crate::query::{Count, Filter, Intersection, SetIndex, SetMask};
use crate::report::table::{ReportTable, TableCell, ValueDomain};

const OVERLAPS: &[Field<Intersection<Actor>>] = fields![Intersection<Actor>;
    "sets", "column-families", |t, row| families(t, row.set.families());
    "degree", "column-degree", |_, row| TableCell::count(row.set.degree());
    "count", "column-count", |_, row| TableCell::count(row.elements.len());
    "elements", "column-actors", |t, row| elements(t, &row.elements);
];

/// The identifiers of actors, sorted.
fn elements(t: &Typology, actors: &[Key<Actor>]) -> TableCell {
    let mut ids: Vec<&str> = actors
        .iter()
        .map(|key| t.actors[*key].id.as_str())
        .collect();
    ids.sort_unstable();
    TableCell::list(ids)
}

/// The identifiers of families.
fn families(t: &Typology, keys: impl Iterator<Item = Key<Family>>) -> TableCell {
    TableCell::list(keys.map(|key| &t.families[key].id))
}

/// Exclusive intersections: who is in these families and no other. A family asked for keeps the
/// intersections that it is part of.
pub(super) fn overlaps(t: &Typology, filter: &Filter) -> ReportTable {
    let least = filter.transversal.unwrap_or(1);
    let asked = |set: SetMask| {
        let own = |family: &Key<Family>| set.holds(SetMask::of([*family]));
        filter.families.is_empty() || filter.families.iter().any(own)
    };
    let kept: Vec<Intersection<Actor>> = SetIndex::new(t, filter.breadth())
        .keeping(|actor| filter.keeps_actor(t, actor))
        .intersections(Count::Exclusive)
        .into_iter()
        .filter(|found| found.set.degree() >= least && asked(found.set))
        .collect();
    table_of("overlaps", t, OVERLAPS, &kept)
}

/// An actor with the families in which it counts.
struct Transversal {
    actor: Key<Actor>,
    set: SetMask,
}

const TRANSVERSAL: &[Field<Transversal>] = fields![Transversal;
    "actor", "column-actor", |t, row| id(&t.actors, row.actor);
    "name", "column-name", |t, row| TableCell::text(&t.actors[row.actor].name);
    "families", "column-families", |t, row| {
        TableCell::list(row.set.families().map(|key| t.families[key].number.to_string()))
    };
    "count", "column-count", |_, row| TableCell::count(row.set.degree());
    "roles", "column-roles" in ValueDomain::of::<Role>(), |t, row| roles(t, row);
];

/// The strongest role in each of the families, in their order.
fn roles(t: &Typology, row: &Transversal) -> TableCell {
    let strongest = row
        .set
        .families()
        .filter_map(|key| t.role_in(row.actor, key));
    TableCell::list(strongest.map(Role::word))
}

/// Actors that count in several families, those in most first.
pub(super) fn transversal(t: &Typology, filter: &Filter) -> ReportTable {
    let overlaps = SetIndex::new(t, filter.breadth());
    let kept: Vec<Transversal> = overlaps
        .transversal(filter.transversal.unwrap_or(2), t)
        .into_iter()
        .filter(|actor| filter.is_empty() || filter.keeps_actor(t, *actor))
        .map(|actor| Transversal {
            actor,
            set: overlaps.set(actor),
        })
        .collect();
    table_of("transversal", t, TRANSVERSAL, &kept)
}

/// A code with the families whose sheets give it itself.
struct SharedTotals {
    code: Key<Code>,
    families: Vec<Key<Family>>,
}

const NAF_FAMILIES: &[Field<SharedTotals>] = fields![SharedTotals;
    "code", "column-code", |t, row| id(&t.codes, row.code);
    "label", "column-label", |t, row| TableCell::text(&t.codes[row.code].label);
    "families", "column-families", |t, row| families(t, row.families.iter().copied());
    "count", "column-count", |_, row| TableCell::count(row.families.len());
];

/// The codes that the sheets give, those of most families first, then by code.
pub(super) fn naf_families(t: &Typology, filter: &Filter) -> ReportTable {
    let mut by_code = std::collections::BTreeMap::<&str, SharedTotals>::new();
    for found in &t.family_codes {
        if !filter.keeps_code(t, found.code) {
            continue;
        }
        let shared = by_code
            .entry(&t.codes[found.code].code)
            .or_insert(SharedTotals {
                code: found.code,
                families: Vec::new(),
            });
        if !shared.families.contains(&found.family) {
            shared.families.push(found.family);
        }
    }
    let mut kept: Vec<SharedTotals> = by_code.into_values().collect();
    for shared in &mut kept {
        shared.families.sort_unstable();
    }
    kept.sort_by_key(|shared| std::cmp::Reverse(shared.families.len()));
    table_of("naf-families", t, NAF_FAMILIES, &kept)
}

const ROSTER: &[Field<TreeActor>] = fields![TreeActor;
    "actor", "column-actor", |t, row| id(&t.actors, row.actor);
    "name", "column-name", |t, row| TableCell::text(&t.actors[row.actor].name);
    "role", "column-role" in ValueDomain::of::<Role>(), |_, row| word(row.role);
    "certainty", "column-certainty" in ValueDomain::of::<Certainty>(), |_, row| word(row.certainty);
    "families", "column-families", |t, row| {
        TableCell::list(t.families_of(row.actor).into_iter().map(|key| t.families[key].number.to_string()))
    };
    "kind", "column-kind" in ValueDomain::of::<ActorKind>(), |t, row| word(t.actors[row.actor].kind);
    "website", "column-website", |t, row| TableCell::text(&t.actors[row.actor].website);
];

/// The actors of what is kept as the explorer lists them: heads of network first, then examples, then
/// mentions, each by name; those whose every place there is contested last. Families are all of theirs.
pub(super) fn roster(t: &Typology, filter: &Filter) -> ReportTable {
    let kept = t.memberships.iter();
    let kept = kept.filter(|membership| filter.keeps_membership(t, membership));
    table_of("roster", t, ROSTER, &standings(t, kept))
}
