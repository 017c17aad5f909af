//! Decks, scores against a reference made of the CSV files alone, votes by keys.

use std::collections::{BTreeMap, BTreeSet};

use essnum::model::{Family, Key};
use essnum::tui::present::WindowKind;
use essnum::workshop::deck::deal;
use essnum::workshop::scoring::Solution;
use sha2::{Digest, Sha256};

use super::{CHOICES, EVERY_KIND, OPEN, SORTING, go, keys, opened, seat, shown};
use crate::support::typology;

#[test]
fn the_same_seed_deals_the_same_cards() {
    let t = typology();
    let query = "rôle:(tête|exemple) certitude:affirmé";
    let ids = |seed, cards| -> Vec<String> {
        let dealt = deal(t, query, seed, cards).unwrap().into_iter();
        dealt.map(|actor| t.actors[actor].id.clone()).collect()
    };
    assert_eq!(ids(2025, 8), ids(2025, 8));
    assert_eq!(
        ids(2025, 12)[..8],
        ids(2025, 8)[..],
        "more cards begin alike"
    );
    assert_ne!(ids(2025, 8), ids(2026, 8));
    // By the sum of the seed and the identifier, whatever the machine.
    let mut all = ids(2025, 80);
    all.sort_by_key(|id| <[u8; 32]>::from(Sha256::digest(format!("2025\n{id}"))));
    assert_eq!(all, ids(2025, 80));
}

/// The scores of an answer, from the rows of `memberships.csv` alone.
fn reference(
    rows: &[(String, String, String, String)],
    actor: &str,
    answer: &BTreeSet<&str>,
) -> u32 {
    let own: Vec<_> = rows.iter().filter(|row| row.0 == actor).collect();
    let sure: BTreeSet<&str> = own
        .iter()
        .filter(|row| row.3 == "stated" && row.2 != "mention")
        .map(|row| row.1.as_str())
        .collect();
    let open: BTreeSet<&str> = own
        .iter()
        .map(|row| row.1.as_str())
        .filter(|family| !sure.contains(family))
        .collect();
    let said: BTreeSet<&str> = answer.difference(&open).copied().collect();
    if answer.is_empty() {
        0
    } else if said.is_empty() {
        if sure.is_empty() { 2 } else { 1 }
    } else if said == sure {
        2
    } else {
        u32::from(!said.is_disjoint(&sure) || said.len() < answer.len())
    }
}

#[test]
fn scores_are_those_of_a_reference() {
    let t = typology();
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/data/memberships.csv");
    let mut reader = csv::Reader::from_path(file).unwrap();
    let rows: Vec<(String, String, String, String)> = reader
        .records()
        .map(|row| {
            let row = row.unwrap();
            (
                row[0].to_owned(),
                row[1].to_owned(),
                row[3].to_owned(),
                row[4].to_owned(),
            )
        })
        .collect();
    let families: Vec<&str> = t.families.rows().map(|family| family.id.as_str()).collect();
    let mut checked = 0;
    for (key, actor) in t.actors.iter() {
        let solution = Solution::of(t, key);
        for mask in 0_u32..256 {
            let is_in = |rank: &usize| mask >> rank & 1 == 1;
            let keys: Vec<Key<Family>> = (0..8).filter(is_in).map(Key::from_index).collect();
            let answer: BTreeSet<&str> = (0..8).filter(is_in).map(|rank| families[rank]).collect();
            assert_eq!(
                solution.points(&keys),
                reference(&rows, &actor.id, &answer),
                "{} {answer:?}",
                actor.id
            );
            checked += 1;
        }
        // What the report hesitates on is never wrong.
        for open in &solution.open {
            assert!(solution.points(&[*open]) > 0, "{}", actor.id);
            let mut with = solution.sure.clone();
            with.push(*open);
            assert_eq!(solution.points(&with), 2, "{}", actor.id);
        }
    }
    assert!(checked > 30_000);
}

#[test]
fn hands_are_typed_with_digits_of_any_keyboard() {
    let mut state = opened(WindowKind::Solo, EVERY_KIND, (80, 24));
    go(&mut state, CHOICES);
    keys(&mut state, "1 2 down é à backspace enter");
    let hands: BTreeMap<String, u32> = seat(&state).session.hands.values().next().unwrap().clone();
    assert_eq!(
        hands,
        BTreeMap::from([("1".to_owned(), 12), ("2".to_owned(), 2)])
    );
    // A number that is typed anew takes the place of the old one.
    keys(&mut state, "up up 9");
    let hands = seat(&state).session.hands.values().next().unwrap();
    assert_eq!(hands["1"], 9);
    let wall = shown(&state);
    assert!(
        wall.contains("1. Oui") && wall.contains('9') && wall.contains('█'),
        "{wall}"
    );
}

#[test]
fn teams_say_families_by_their_keys() {
    let mut state = opened(WindowKind::Solo, EVERY_KIND, (80, 24));
    go(&mut state, SORTING);
    keys(&mut state, "1 4 enter & 4 1");
    let answers = seat(&state)
        .session
        .answers
        .values()
        .next()
        .unwrap()
        .clone();
    assert_eq!(
        answers["Bleus"],
        ["education-populaire", "editeurs-de-logiciels"]
    );
    assert_eq!(
        answers["Verts"],
        ["editeurs-de-logiciels"],
        "a family said twice is taken back"
    );
    let wall = shown(&state);
    assert!(
        wall.contains("● Bleus") && wall.contains("● Verts"),
        "{wall}"
    );
    keys(&mut state, "right");
    let wall = shown(&state);
    assert!(wall.contains("point"), "{wall}");
    // How many teams named each family stands beside it, as hands do.
    let named: BTreeSet<String> = answers.values().flatten().cloned().collect();
    for family in named {
        let teams = answers.values().filter(|said| said.contains(&family));
        let told = format!(" {}", teams.count());
        let name = &typology().families[typology().families.find(&family).unwrap()].short_name;
        let row = wall.lines().find(|row| row.contains(name));
        let row = row.unwrap_or_else(|| panic!("{name}\n{wall}"));
        assert!(
            row.contains('█') && row.trim_end().ends_with(&told),
            "{row}"
        );
    }
    // The last card is followed by the scores.
    keys(&mut state, "right right right right right");
    assert_eq!(seat(&state).session.shot.reveal, 6);
    assert!(shown(&state).contains("Bleus") && shown(&state).contains('█'));
    keys(&mut state, "right");
    assert_eq!(seat(&state).place(), Some(CHOICES));
}

#[test]
fn answers_to_an_open_question_show() {
    let mut state = opened(WindowKind::Solo, EVERY_KIND, (60, 20));
    go(&mut state, OPEN);
    keys(&mut state, "r 'Coopérative@Léa enter");
    assert!(
        shown(&state).contains("« Coopérative » (Léa)"),
        "{}",
        shown(&state)
    );
}
