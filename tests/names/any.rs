//! Any names and any queries.

use essnum::query::fold::{Folded, fold_into};
use essnum::query::{IncrementalSearch, NameIndex, search_names};
use proptest::prelude::*;

use super::{block, plain_search};

pub(super) fn names() -> impl Strategy<Value = Vec<String>> {
    let word = prop_oneof![
        "[aeéilmnorst]{1,4}",
        "[a-zéèœ']{1,9}",
        Just("association".to_owned()),
        Just("solidaire".to_owned()),
        Just("de la".to_owned()),
        "\\PC{0,4}",
        "[a-eé\u{301}]{1,4}",
        "[a-c .&0-9]{1,6}",
    ];
    let name = prop::collection::vec(word, 0..6).prop_map(|words| words.join(" "));
    prop::collection::vec(name, 0..60)
}

/// A query of one kind or another, mostly made of pieces of a name.
pub(super) fn query() -> impl Strategy<Value = (u8, usize, Vec<usize>, String)> {
    let places = prop::collection::vec(any::<usize>(), 1..7);
    (0..6_u8, any::<usize>(), places, "[a-céèilmnorst &.]{0,7}")
}

pub(super) fn typed(
    names: &[String],
    (way, which, places, text): &(u8, usize, Vec<usize>, String),
) -> String {
    let letters: Vec<char> = match names.len() {
        0 => return text.clone(),
        length => names[which % length].chars().collect(),
    };
    if letters.is_empty() {
        return text.clone();
    }
    let mut places: Vec<usize> = places.iter().map(|place| place % letters.len()).collect();
    let pick = |places: &[usize]| places.iter().map(|place| letters[*place]).collect();
    let (low, high) = (
        places[0].min(places[places.len() - 1]),
        places[0].max(places[places.len() - 1]),
    );
    match way {
        0 => text.clone(),
        1 => {
            places.sort_unstable();
            pick(&places)
        }
        2 => letters[low..=high].iter().collect(),
        3 => {
            // A piece with two letters swapped.
            let mut piece = letters[low..=high].to_vec();
            let middle = piece.len() / 2;
            piece.swap(middle, middle.saturating_sub(1));
            piece.into_iter().collect()
        }
        4 => {
            let mut piece = letters.clone();
            piece.remove(low);
            piece.into_iter().collect()
        }
        _ => {
            let mut words: Vec<String> = names[which % names.len()]
                .split(' ')
                .map(str::to_owned)
                .collect();
            let turn = places[0] % words.len();
            words.rotate_left(turn);
            words.join(" ")
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig {
        failure_persistence: None,
        cases: 600,
        ..ProptestConfig::default()
    })]

    #[test]
    fn any_answer_is_the_one_that_every_name_gives(
        names in names(),
        queries in prop::collection::vec(query(), 1..6),
        most in prop_oneof![Just(3_usize), Just(20), Just(1000)],
    ) {
        let block = block(names.iter().map(String::as_str));
        let mut narrowing = IncrementalSearch::new(most);
        for query in queries {
            let query = typed(&names, &query);
            let wanted = plain_search(&names, &query, most);
            prop_assert_eq!(&search_names(&block, &query, most), &wanted, "{}", &query);
            narrowing.set_query(&query);
            narrowing.finish(&block);
            prop_assert_eq!(&narrowing.hits(), &wanted, "{}", &query);
            let mut alone = NameIndex::for_query(&query);
            for name in &names {
                alone.push(name);
            }
            prop_assert_eq!(&search_names(&alone, &query, most), &wanted, "alone: {}", &query);
        }
    }

    #[test]
    fn names_fold_as_texts_do(text in "\\PC{0,30}", french in "[a-zA-Zàâéèêëîïôùûüçœæ’' -]{0,20}") {
        for text in [text, french] {
            let mut folded = String::from("x ");
            fold_into(&text, &mut folded);
            prop_assert_eq!(&folded[2..], &Folded::new(&text).text);
        }
    }
}
