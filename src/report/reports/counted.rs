//! The computed tables: intersections of families, actors in several families, codes that families
//! share, and the roster of actors.

use std::collections::{BTreeMap, BTreeSet};

use super::field::{id, optional_id, table, word};
use crate::model::{Actor, ActorKind, Certainty, Code, Family, Key, Role, Typology, Vocabulary};
use crate::query::tree::{TreeActor, standings};
use crate::query::{Count, Filter, Intersection, SetIndex, SetMask, covering, other_families};
use crate::report::table::{TableCell, ValueDomain};

table! {
    "overlaps", overlaps(t, filter): Intersection<Actor> = intersections(t, filter);
    "sets", "column-families", |t, row| families(t, row.set.families());
    "degree", "column-degree", |_, row| TableCell::count(row.set.degree());
    "count", "column-count", |_, row| TableCell::count(row.elements.len());
    "elements", "column-actors", |t, row| elements(t, &row.elements);
}

/// Exclusive intersections: the actors of these families and no other. A filter by family keeps the
/// intersections that include it.
fn intersections(t: &Typology, filter: &Filter) -> impl Iterator<Item = Intersection<Actor>> {
    let least = filter.transversal.unwrap_or(1);
    let includes = move |set: SetMask| {
        let families = &filter.families;
        families.is_empty() || families.iter().any(|key| set.holds(SetMask::of([*key])))
    };
    SetIndex::new(t, filter.breadth())
        .keeping(|actor| filter.keeps_actor(t, actor))
        .intersections(Count::Exclusive)
        .into_iter()
        .filter(move |found| found.set.degree() >= least && includes(found.set))
}

/// The identifiers of actors, sorted.
fn elements(t: &Typology, actors: &[Key<Actor>]) -> TableCell {
    let ids: BTreeSet<&str> = actors.iter().map(|key| &*t.actors[*key].id).collect();
    TableCell::list(ids)
}

fn families(t: &Typology, keys: impl Iterator<Item = Key<Family>>) -> TableCell {
    TableCell::list(keys.map(|key| &t.families[key].id))
}

fn family_numbers(t: &Typology, keys: impl IntoIterator<Item = Key<Family>>) -> TableCell {
    let numbers = keys.into_iter().map(|key| t.families[key].number);
    TableCell::list(numbers.map(|number| number.to_string()))
}

table! {
    /// Actors that count in several families, those in most first.
    "transversal", transversal(t, filter): (Key<Actor>, SetMask) = actors_with_sets(t, filter);
    "actor", "column-actor", |t, (actor, _)| id(&t.actors, *actor);
    "name", "column-name", |t, (actor, _)| TableCell::text(&t.actors[*actor].name);
    "families", "column-families", |t, (_, set)| family_numbers(t, set.families());
    "count", "column-count", |_, (_, set)| TableCell::count(set.degree());
    "roles", "column-roles" in ValueDomain::vocabulary::<Role>(), |t, (actor, set)| roles(t, *actor, *set);
}

fn actors_with_sets(t: &Typology, filter: &Filter) -> impl Iterator<Item = (Key<Actor>, SetMask)> {
    let index = SetIndex::new(t, filter.breadth());
    let actors = index.transversal(filter.transversal.unwrap_or(2), t);
    actors
        .into_iter()
        .filter(|actor| filter.is_empty() || filter.keeps_actor(t, *actor))
        .map(move |actor| (actor, index.set(actor)))
}

/// The strongest role of an actor in each of the families, in their order.
fn roles(t: &Typology, actor: Key<Actor>, set: SetMask) -> TableCell {
    let strongest = set.families().filter_map(|key| t.role_in(actor, key));
    TableCell::list(strongest.map(Role::word))
}

table! {
    "naf-families", naf_families(t, filter): (Key<Code>, BTreeSet<Key<Family>>) =
        codes_with_families(t, filter);
    "code", "column-code", |t, (code, _)| id(&t.codes, *code);
    "label", "column-label", |t, (code, _)| TableCell::text(&t.codes[*code].label);
    "families", "column-families", |t, (_, keys)| families(t, keys.iter().copied());
    "count", "column-count", |_, (_, keys)| TableCell::count(keys.len());
}

/// The codes that the sheets give themselves, with the families of those sheets: codes of most
/// families first, then by code.
fn codes_with_families(t: &Typology, filter: &Filter) -> Vec<(Key<Code>, BTreeSet<Key<Family>>)> {
    let mut by_code = BTreeMap::<&str, (Key<Code>, BTreeSet<Key<Family>>)>::new();
    let kept = t.family_codes.iter();
    for found in kept.filter(|found| filter.keeps_code(t, found.code)) {
        let code = by_code.entry(&t.codes[found.code].code);
        let (_, families) = code.or_insert_with(|| (found.code, BTreeSet::new()));
        families.insert(found.family);
    }
    let mut codes: Vec<_> = by_code.into_values().collect();
    codes.sort_by_key(|(_, families)| std::cmp::Reverse(families.len()));
    codes
}

table! {
    /// Whether the codes of an actor's families find it: its own code, its families, and those whose sheets give that code.
    "naf-coverage", naf_coverage(t, filter): Key<Actor> =
        t.actors.keys().filter(|key| {
            t.actors[*key].naf.is_some() && (filter.is_empty() || filter.keeps_actor(t, *key))
        });
    "actor", "column-actor", |t, key| id(&t.actors, *key);
    "name", "column-name", |t, key| TableCell::text(&t.actors[*key].name);
    "naf", "column-own-naf", |t, key| optional_id(&t.codes, t.actors[*key].naf);
    "families", "column-families", |t, key| family_numbers(t, other_families(t, *key, None));
    "covering", "column-covering", |t, key| family_numbers(t, covering(t, *key));
}

table! {
    /// The actors as the explorer lists them: umbrella bodies first, then examples, then mentions, each by
    /// name; those whose every membership is contested last. The families are all those of the actor.
    "roster", roster(t, filter): TreeActor =
        standings(t, t.memberships.iter().filter(|row| filter.keeps_membership(t, row)));
    "actor", "column-actor", |t, row| id(&t.actors, row.actor);
    "name", "column-name", |t, row| TableCell::text(&t.actors[row.actor].name);
    "role", "column-role" in ValueDomain::vocabulary::<Role>(), |_, row| word(row.role);
    "certainty", "column-certainty" in ValueDomain::vocabulary::<Certainty>(), |_, row| word(row.certainty);
    "families", "column-families", |t, row| family_numbers(t, t.families_of(row.actor));
    "kind", "column-kind" in ValueDomain::vocabulary::<ActorKind>(), |t, row| word(t.actors[row.actor].kind);
    "website", "column-website", |t, row| TableCell::text(&t.actors[row.actor].website);
}
