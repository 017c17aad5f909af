//! The counted tables, against counts made here from the files alone.

use std::collections::{BTreeMap, BTreeSet};

use crate::program::{Rows, line, rows};

type Sets = BTreeMap<String, BTreeSet<String>>;

/// Families of each actor, in which it counts strictly or broadly.
fn sets(counts: impl Fn(&str, &str) -> bool) -> Sets {
    let mut sets = Sets::new();
    for [actor, family, role, certainty] in
        rows("memberships").cells(["actor", "family", "role", "certainty"])
    {
        if counts(role, certainty) {
            let set = sets.entry(actor.to_owned()).or_default();
            set.insert(family.to_owned());
        }
    }
    sets
}

fn strict() -> Sets {
    sets(|role, certainty| role != "mention" && certainty == "stated")
}

fn broad() -> Sets {
    sets(|_, certainty| certainty != "contested")
}

fn list(cell: &str) -> BTreeSet<String> {
    cell.split('|').map(str::to_owned).collect()
}

#[test]
fn exclusive_intersections_share_out_every_actor_once() {
    for (words, sets) in [
        ("export overlaps", strict()),
        ("export overlaps --roles broad", broad()),
    ] {
        let exported = Rows::read(line(words).ends(0).out.as_bytes());
        let mut told = 0;
        let mut last = usize::MAX;
        for [families, degree, count, actors] in
            exported.cells(["sets", "degree", "count", "elements"])
        {
            let (families, actors) = (list(families), list(actors));
            assert_eq!(families.len().to_string(), degree);
            assert_eq!(actors.len().to_string(), count);
            assert!(actors.len() <= last, "largest first");
            last = actors.len();
            for actor in &actors {
                assert_eq!(sets[actor], families, "{actor}");
            }
            told += actors.len();
        }
        assert_eq!(told, sets.len());
    }
}

#[test]
fn transversal_actors_are_those_of_two_families_and_more() {
    for (words, least, sets) in [
        ("export transversal", 2, strict()),
        ("export transversal --transversal 3", 3, strict()),
        ("export transversal --roles broad", 2, broad()),
    ] {
        let exported = Rows::read(line(words).ends(0).out.as_bytes());
        let expected: BTreeSet<&str> = sets
            .iter()
            .filter(|(_, families)| families.len() >= least)
            .map(|(actor, _)| actor.as_str())
            .collect();
        let found: BTreeSet<&str> = exported.column("actor").into_iter().collect();
        assert_eq!(found, expected, "{words}");
        for [actor, families, count, roles] in
            exported.cells(["actor", "families", "count", "roles"])
        {
            assert_eq!(sets[actor].len().to_string(), count);
            assert_eq!(families.split('|').count().to_string(), count);
            assert_eq!(roles.split('|').count().to_string(), count);
        }
    }
}

#[test]
fn shared_codes_are_those_of_the_sheets() {
    let mut families: BTreeMap<&str, BTreeSet<String>> = BTreeMap::new();
    let file = rows("family_naf");
    for [family, code] in file.cells(["family", "code"]) {
        families.entry(code).or_default().insert(family.to_owned());
    }
    let exported = Rows::read(line("export naf-families").ends(0).out.as_bytes());
    assert_eq!(exported.len(), families.len());
    for [code, told, count] in exported.cells(["code", "families", "count"]) {
        assert_eq!(list(told), families[code], "{code}");
        assert_eq!(families[code].len().to_string(), count);
    }
}
