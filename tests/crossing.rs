//! Overlaps over any memberships: what is counted is what a plain filter counts, and the three ways of
//! counting agree with each other.

use std::collections::BTreeSet;

use essnum::model::{Actor, Family, Key, Vocabulary};
use essnum::query::{Answer, Count, Question, SetIndex, SetMask};
use proptest::prelude::*;

/// Families, elements, and which element is in which family.
fn memberships() -> impl Strategy<Value = (usize, usize, Vec<(usize, usize)>)> {
    (
        1..=12_usize,
        prop_oneof![9 => 0..400_usize, 1 => 400..5_000_usize],
    )
        .prop_flat_map(|(families, elements)| {
            let pair = (0..families, 0..elements.max(1));
            let pairs = prop::collection::vec(pair, 0..(elements * 2 + 1));
            (Just(families), Just(elements), pairs)
        })
}

fn overlaps(elements: usize, pairs: &[(usize, usize)]) -> SetIndex<Actor> {
    let keys = pairs.iter().filter(|(_, element)| *element < elements);
    let keys = keys.map(|(family, element)| (key(*family), Key::from_index(*element)));
    SetIndex::of_pairs(elements, keys)
}

/// The families of each element, found without bits.
fn plainly(elements: usize, pairs: &[(usize, usize)]) -> Vec<BTreeSet<usize>> {
    let mut found = vec![BTreeSet::new(); elements];
    for (family, element) in pairs.iter().filter(|(_, element)| *element < elements) {
        found[*element].insert(*family);
    }
    found
}

/// Every element that counts somewhere, with its sets.
fn counted(overlaps: &SetIndex<Actor>) -> Vec<(Key<Actor>, SetMask)> {
    let elements = overlaps.meeting(|_| true);
    elements
        .map(|element| (element, overlaps.set(element)))
        .collect()
}

fn key(family: usize) -> Key<Family> {
    Key::from_index(family)
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn exclusive_counts_add_up_and_the_others_follow((families, elements, pairs) in memberships(), asked in prop::collection::btree_set(0..12_usize, 1..4)) {
        let overlaps = overlaps(elements, &pairs);
        let exclusive = overlaps.intersections(Count::Exclusive);
        prop_assert_eq!(exclusive.iter().map(|row| row.elements.len()).sum::<usize>(), overlaps.counting(|_| true));
        let asked: BTreeSet<usize> = asked.into_iter().filter(|family| *family < families).collect();
        let set = SetMask::of(asked.iter().map(|family| key(*family)));
        let summed = |keeps: &dyn Fn(SetMask) -> bool| -> usize {
            exclusive.iter().filter(|row| keeps(row.set)).map(|row| row.elements.len()).sum()
        };
        // In these at least: the exclusive counts of every larger set, itself included.
        let inclusive = overlaps.elements(set, Count::Inclusive).len();
        prop_assert_eq!(inclusive, summed(&|found| found.holds(set)));
        // In any: all but those in none of them.
        let union = overlaps.elements(set, Count::Union).len();
        prop_assert_eq!(union, overlaps.counting(|_| true) - summed(&|found| !found.meets(set)));
        // A plain filter says the same.
        let sets = plainly(elements, &pairs);
        let plain = |keeps: &dyn Fn(&BTreeSet<usize>) -> bool| {
            sets.iter().filter(|found| !found.is_empty() && keeps(found)).count()
        };
        prop_assert_eq!(inclusive, plain(&|found| found.is_superset(&asked)));
        prop_assert_eq!(union, plain(&|found| !found.is_disjoint(&asked)));
        prop_assert_eq!(overlaps.elements(set, Count::Exclusive).len(), plain(&|found| *found == asked));
    }

    /// Counting by combination, listing by it, and counting one by one are the same.
    #[test]
    fn counts_are_those_of_what_is_listed((_, elements, pairs) in memberships(), most in 0..40_usize) {
        let overlaps = overlaps(elements, &pairs);
        for count in Count::ALL {
            let told: Vec<(SetMask, usize)> = overlaps.tallies(*count).iter().map(|row| (row.set, row.count)).collect();
            let listed = overlaps.intersections(*count);
            let listed: Vec<(SetMask, usize)> = listed.iter().map(|row| (row.set, row.elements.len())).collect();
            prop_assert_eq!(told, listed);
        }
        let first = overlaps.grouped(most);
        for (set, ranks) in first.iter() {
            let all = overlaps.elements(set, Count::Exclusive);
            let all: Vec<u32> = all.iter().map(|key| u32::try_from(key.index()).unwrap()).collect();
            prop_assert_eq!(ranks, &all[..most.min(all.len())]);
        }
        for asked in overlaps.combinations() {
            let met = |set: SetMask| set.meets(asked.set);
            let all = overlaps.meeting(met).map(|key| u32::try_from(key.index()).unwrap());
            prop_assert_eq!(first.meeting(most, met), all.take(most).collect::<Vec<u32>>());
        }
        let sets = plainly(elements, &pairs);
        let degree = |rank: usize| sets[rank].len();
        let mut sorted: Vec<usize> = (0..elements).filter(|rank| degree(*rank) > 0).collect();
        sorted.sort_by_key(|rank| std::cmp::Reverse(degree(*rank)));
        let found = first.by_bucket(|set| (set.degree() > 0).then(|| 12 - set.degree()));
        let found: Vec<usize> = found.iter().map(|rank| *rank as usize).collect();
        prop_assert_eq!(&found, &sorted[..most.min(sorted.len())]);
    }

    /// Elements told by kind, or kept by their sets, are those told one by one.
    #[test]
    fn kinds_are_elements_told_together((families, elements, pairs) in memberships()) {
        let plain = overlaps(elements, &pairs);
        let kinds: Vec<SetMask> = (0..elements).map(|rank| plain.set(Key::from_index(rank))).collect();
        // As many kinds as elements, and every kind twice.
        let twice: Vec<SetMask> = kinds.iter().chain(&kinds).copied().collect();
        let of = (0..elements).map(|rank| u32::try_from(rank + elements * (rank % 2)).unwrap());
        let told = SetIndex::<Actor>::of_kinds(&twice, of.collect());
        let all = counted(&plain);
        prop_assert_eq!(counted(&told), all.clone());
        let is_kept = |set: SetMask| set.contains(key(families - 1));
        let kept = told.keeping_sets(is_kept);
        let wanted: Vec<_> = all.into_iter().filter(|(_, set)| is_kept(*set)).collect();
        prop_assert_eq!(kept.counting(|_| true), wanted.len());
        prop_assert_eq!(counted(&kept), wanted);
        prop_assert_eq!(kept.whole(), elements);
    }

    #[test]
    fn union_follows_inclusion_and_exclusion((_, elements, pairs) in memberships(), left in 0..12_usize, right in 0..12_usize) {
        let overlaps = overlaps(elements, &pairs);
        let size = |family| overlaps.shared(key(family), key(family));
        let both = SetMask::of([key(left), key(right)]);
        let union = overlaps.elements(both, Count::Union).len();
        let shared = overlaps.shared(key(left), key(right));
        let expected = if left == right { size(left) } else { size(left) + size(right) - shared };
        prop_assert_eq!(union, expected);
    }

    #[test]
    fn rows_are_told_once_largest_first((_, elements, pairs) in memberships()) {
        for count in [Count::Exclusive, Count::Inclusive, Count::Union] {
            let rows = overlaps(elements, &pairs).intersections(count);
            prop_assert!(rows.is_sorted_by_key(|row| std::cmp::Reverse(row.elements.len())));
            let sets: BTreeSet<SetMask> = rows.iter().map(|row| row.set).collect();
            prop_assert_eq!(sets.len(), rows.len());
        }
    }

    #[test]
    fn rows_are_the_exact_sets_and_otherwise_every_family_and_pair_too((_, elements, pairs) in memberships()) {
        let overlaps = overlaps(elements, &pairs);
        let mut exact = BTreeSet::from_iter(plainly(elements, &pairs));
        exact.remove(&BTreeSet::new());
        let mut more = exact.clone();
        for set in &exact {
            for left in set {
                more.extend(set.iter().map(|right| BTreeSet::from([*left, *right])));
            }
        }
        let found = |count: Count| -> BTreeSet<BTreeSet<usize>> {
            let rows = overlaps.intersections(count).into_iter();
            rows.map(|row| row.set.families().map(Key::index).collect()).collect()
        };
        prop_assert_eq!(found(Count::Exclusive), exact);
        prop_assert_eq!(&found(Count::Inclusive), &more);
        prop_assert_eq!(&found(Count::Union), &more);
        for count in [Count::Inclusive, Count::Union] {
            for row in overlaps.intersections(count) {
                prop_assert_eq!(row.elements, overlaps.elements(row.set, count));
            }
        }
    }

    #[test]
    fn a_question_is_answered_as_a_plain_filter_does((families, elements, pairs) in memberships(), asked in prop::collection::vec(0..3_usize, 12)) {
        let overlaps = overlaps(elements, &pairs);
        let mut question = Question::new(families);
        for (family, rank) in (0..families).zip(&asked) {
            question.set(key(family), Answer::ALL[*rank]);
        }
        let answers: BTreeSet<usize> = overlaps.meeting(question.met()).map(Key::index).collect();
        let sets = plainly(elements, &pairs);
        let expected = (0..elements).filter(|element| {
            let found = &sets[*element];
            !found.is_empty() && (0..families).all(|family| match Answer::ALL[asked[family]] {
                Answer::Yes => found.contains(&family),
                Answer::No => !found.contains(&family),
                Answer::Any => true,
            })
        });
        prop_assert_eq!(answers, expected.collect::<BTreeSet<usize>>());
    }
}
