//! What the organisations of a list share: the families of their codes, the values of a column; counted
//! row by row in slices of any size, as a plain reading of the cells counts it.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

use essnum::directory::Directory;
use essnum::model::{Key, Vocabulary};
use essnum::query::{
    Count, Linked, MOST_VALUES, OverlapBuilder, OverlapKind, OverlapSet, Overlaps, Sort,
    column_named, list_columns,
};
use proptest::prelude::*;

use super::opened;
use crate::support::typology;

/// Gathers in slices of so many rows, of those that are kept.
fn gathered(
    list: &Directory,
    heading: Option<&str>,
    slice: usize,
    keeps: impl Fn(usize) -> bool,
) -> Overlaps {
    let linked = Linked::codes_alone(typology(), list);
    let mut gathering = OverlapBuilder::new(heading);
    loop {
        let from = gathering.len();
        let until = list.len().min(from + slice);
        let pushed = gathering.push(list, &linked, from..until, &keeps);
        pushed.unwrap_or_else(|phrase| panic!("{phrase}"));
        assert!(gathering.percent(list.len()) <= 100);
        if until == list.len() && !gathering.turn() {
            return gathering.finish(typology());
        }
    }
}

type Counted = BTreeMap<BTreeSet<String>, usize>;

/// What the rows tell, by the names of their sets.
fn counted(crossing: &Overlaps, count: Count) -> Counted {
    let groups = crossing.groups();
    let name = |key: Key<OverlapSet>| groups[key].id.clone();
    let rows = crossing.rows(count, Sort::Size).into_iter();
    rows.map(|row| (row.set.sets().map(name).collect(), row.count))
        .collect()
}

/// How many of these sets count exactly so, at least so, or with any of them.
fn plainly(sets: &[BTreeSet<String>], asked: &BTreeSet<String>, count: Count) -> usize {
    let counts = |set: &&BTreeSet<String>| match count {
        Count::Exclusive => *set == asked,
        Count::Inclusive => set.is_superset(asked),
        Count::Union => !set.is_disjoint(asked),
    };
    sets.iter()
        .filter(|set| !set.is_empty())
        .filter(counts)
        .count()
}

/// The families of a code by the tables of the typology: those whose sheets give it or one above it.
fn families(code: &str) -> BTreeSet<String> {
    let t = typology();
    let Some(key) = t.codes.find(code) else {
        return BTreeSet::new();
    };
    let given = t.family_codes.iter();
    let given = given.filter(|found| t.lineage(key).any(|above| above == found.code));
    given
        .map(|found| t.families[found.family].id.clone())
        .collect()
}

const CODES: &[&str] = &[
    "62.01Z", "62.02A", "63.11Z", "94.99Z", "88.99B", "01.11Z", "99.99Q", "",
];

fn list(rows: &[(usize, Vec<u8>)]) -> String {
    let mut text = "nom;ape;tags\n".to_owned();
    for (row, (code, tags)) in rows.iter().enumerate() {
        let tags: Vec<String> = tags.iter().map(|tag| format!("t{tag}")).collect();
        let _ = writeln!(text, "n{row};{};{}", CODES[*code], tags.join("|"));
    }
    text
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn families_are_counted_as_the_tables_say(
        rows in prop::collection::vec((0..CODES.len(), Just(Vec::new())), 1..200),
        slice in 1..60_usize,
        every in 1..4_usize,
    ) {
        let directory = opened(list(&rows).as_bytes());
        let crossing = gathered(&directory, None, slice, |row| row % every == 0);
        let kept = rows.iter().step_by(every);
        let sets: Vec<BTreeSet<String>> = kept.map(|(code, _)| families(CODES[*code])).collect();
        for count in Count::ALL {
            for (asked, found) in counted(&crossing, *count) {
                prop_assert_eq!(found, plainly(&sets, &asked, *count));
            }
        }
        let exact: BTreeSet<BTreeSet<String>> = sets.iter().filter(|set| !set.is_empty()).cloned().collect();
        let told: BTreeSet<BTreeSet<String>> = counted(&crossing, Count::Exclusive).into_keys().collect();
        prop_assert_eq!(told, exact);
        let nowhere = sets.iter().filter(|set| set.is_empty()).count();
        prop_assert_eq!(crossing.nowhere(), (nowhere, sets.len()));
    }

    #[test]
    fn values_are_counted_as_a_plain_reading_does(
        rows in prop::collection::vec((Just(7_usize), prop::collection::vec(0..30_u8, 0..5)), 1..200),
        slice in 1..60_usize,
    ) {
        let directory = opened(list(&rows).as_bytes());
        let crossing = gathered(&directory, Some("tags"), slice, |_| true);
        let name = |tag: &u8| format!("t{tag}");
        let all: Vec<BTreeSet<String>> = rows.iter().map(|(_, tags)| tags.iter().map(name).collect()).collect();
        let mut frequency = BTreeMap::<String, usize>::new();
        for value in all.iter().flatten() {
            *frequency.entry(value.clone()).or_default() += 1;
        }
        let mut frequent: Vec<(String, usize)> = frequency.clone().into_iter().collect();
        frequent.sort_by_key(|(value, rows)| (std::cmp::Reverse(*rows), value.clone()));
        frequent.truncate(MOST_VALUES);
        let groups: Vec<String> = crossing.groups().rows().iter().map(|group| group.name.clone()).collect();
        let wanted: Vec<String> = frequent.iter().map(|(value, _)| value.clone()).collect();
        prop_assert_eq!(&groups, &wanted);
        let others = crossing.groups().column().map(|column| column.others);
        prop_assert_eq!(others, Some(frequency.len() - wanted.len()));
        let shown = |set: &BTreeSet<String>| set.iter().filter(|value| wanted.contains(value)).cloned().collect();
        let sets: Vec<BTreeSet<String>> = all.iter().map(shown).collect();
        for count in Count::ALL {
            for (asked, found) in counted(&crossing, *count) {
                prop_assert_eq!(found, plainly(&sets, &asked, *count));
            }
        }
        for (key, (_, size)) in crossing.groups().keys().zip(&frequent) {
            prop_assert_eq!(crossing.shared(key, key), *size);
        }
        // What is listed in several sets is in most of them first, each row once.
        let several = crossing.transversal(typology());
        let degrees: Vec<usize> = several.iter().map(|found| crossing.set(*found).degree()).collect();
        prop_assert!(degrees.is_sorted_by(|left, right| left >= right));
        prop_assert_eq!(degrees.len(), sets.iter().filter(|set| set.len() >= 2).count());
    }
}

/// The names of the sets of a column.
fn sets(text: &str, heading: &str) -> Vec<String> {
    let directory = opened(text.as_bytes());
    let crossing = gathered(&directory, Some(heading), 3, |_| true);
    let groups = crossing.groups().rows().iter();
    groups.map(|group| group.name.clone()).collect()
}

#[test]
fn what_stands_between_values_is_told_from_what_stands_in_them() {
    // A bar always does.
    assert_eq!(sets("nom,tags\na,x|y\nb,y\n", "tags"), ["y", "x"]);
    // A semicolon or a comma where values come back in other company.
    let list = "nom\tannees\na\t2018 ; 2019\nb\t2019 ; 2020\nc\t2018 ; 2020\n";
    assert_eq!(sets(list, "annees"), ["2018", "2019", "2020"]);
    let list = "nom\ttags\na\tx, y\nb\ty, z\nc\tx\nd\tz\n";
    assert_eq!(sets(list, "tags"), ["x", "y", "z"]);
    // Not within what is always said so.
    let list = "nom\tsecteur\na\tArts, lettres\nb\tArts, lettres\nc\tSports\n";
    assert_eq!(sets(list, "secteur"), ["Arts, lettres", "Sports"]);
    // A value twice in a cell is one; spaces and what is empty are none; entities are read.
    let list = "nom\ttags\na\tx|x | |R&amp;D\nb\tR&D\n";
    assert_eq!(sets(list, "tags"), ["R&D", "x"]);
}

#[test]
fn a_heading_is_found_as_people_write_it() {
    let directory = opened("nom;Activité principale;Activite Principale 2\na;x;y\n".as_bytes());
    assert_eq!(column_named(&directory, "activite principale"), Some(1));
    assert_eq!(column_named(&directory, "Activité principale"), Some(1));
    assert_eq!(column_named(&directory, "activite"), None);
    assert_eq!(column_named(&directory, ""), None);
}

#[test]
fn columns_of_several_values_are_known_by_what_they_hold() {
    let list = "nom;tags;site;an;ville\n\
        a;x|y;https://a.example|https://b.example;2018;Lyon\n\
        b;y|z;https://a.example|https://b.example;2018;Lyon\n\
        c;x|z;https://a.example;2019;Metz\n";
    assert_eq!(list_columns(&opened(list.as_bytes())), ["tags"]);
    // Values that never come back are no sets.
    let list = "nom;tags\na;x|y\nb;z|u\nc;v|w\n";
    assert!(list_columns(&opened(list.as_bytes())).is_empty());
}

#[test]
fn names_are_no_sets() {
    let mut text = "nom\n".to_owned();
    for row in 0..300_000 {
        let _ = writeln!(text, "n{row}");
    }
    let directory = super::read_in_slices(text.as_bytes(), 1 << 20).unwrap();
    let linked = Linked::codes_alone(typology(), &directory);
    let mut gathering = OverlapBuilder::new(Some("nom"));
    let pushed = gathering.push(&directory, &linked, 0..directory.len(), |_| true);
    assert_eq!(pushed.unwrap_err().id, "column-varied");
}

/// More different cells than are kept: what stands between their values is settled by the first, and
/// every row is counted all the same.
#[test]
fn cells_may_be_many_where_values_are_few() {
    let mut text = "nom;tags\n".to_owned();
    for row in 0..20_000 {
        let _ = writeln!(text, "n;{row}|t{}|t{}", row % 3, row % 2);
    }
    let directory = super::read_in_slices(text.as_bytes(), 1 << 20).unwrap();
    let crossing = gathered(&directory, Some("tags"), 777, |_| true);
    let groups = crossing.groups();
    let sizes = groups.keys().zip(groups.rows());
    let sizes = sizes.map(|(key, group)| (group.name.as_str(), crossing.shared(key, key)));
    let sizes: Vec<(&str, usize)> = sizes.take(3).collect();
    // One row in three and one in two, those of both once.
    assert_eq!(sizes, [("t0", 13_333), ("t1", 13_333), ("t2", 6_666)]);
}

#[test]
fn organisations_without_a_list_are_none() {
    for sets in [OverlapKind::Organisations, OverlapKind::Values] {
        let crossing = Overlaps::new(typology(), sets, essnum::query::Breadth::Strict, |_| true);
        assert!(crossing.is_empty());
        assert!(crossing.rows(Count::Exclusive, Sort::Size).is_empty());
    }
}
