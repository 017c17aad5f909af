//! The sentences of the overlaps: right number, right plural, names joined as each language does.

use essnum::model::{Family, Key};
use essnum::query::{Count, OverlapKind, SetList, SetMask};
use essnum::report::overlaps::{SetNaming, counted_in, headline, listing};
use essnum::text::{Text, language};
use proptest::prelude::*;

use crate::program::plain;
use crate::support::typology;

fn say(code: &str, sets: OverlapKind, count: Count, families: &[usize], names: usize) -> String {
    let set = SetMask::of(families.iter().map(|rank| Key::<Family>::from_index(*rank)));
    let place = counted_in(
        (&SetList::families(typology()), SetNaming::Name),
        sets,
        count,
        set,
    );
    let listed = (1..=names).map(|name| format!("n{name}"));
    let phrase = listing(sets, place, names, listed);
    plain(&Text::new(language(code)).say(&phrase))
}

#[test]
fn in_french() {
    let exclusive = |families: &[usize], names| {
        say(
            "fr",
            OverlapKind::Families,
            Count::Exclusive,
            families,
            names,
        )
    };
    assert_eq!(
        exclusive(&[2, 3], 3),
        "Trois acteurs sont à la fois dans « Services numériques (ESN) » et dans « Éditeurs de logiciels », \
         et dans aucune autre famille : n1, n2 et n3."
    );
    assert_eq!(
        exclusive(&[3], 1),
        "Un acteur est dans « Éditeurs de logiciels » et dans aucune autre famille : n1."
    );
    assert_eq!(
        exclusive(&[3], 0),
        "Aucun acteur n’est dans « Éditeurs de logiciels » et dans aucune autre famille."
    );
    assert_eq!(
        say("fr", OverlapKind::Naf, Count::Union, &[3, 7], 2),
        "Deux codes NAF sont dans « Éditeurs de logiciels » ou dans « Communs numériques », ou dans les \
         deux : n1 et n2."
    );
    assert_eq!(
        say("fr", OverlapKind::Statuses, Count::Inclusive, &[2, 3, 7], 1),
        "Un statut est à la fois dans « Services numériques (ESN) », dans « Éditeurs de logiciels » et \
         dans « Communs numériques », au moins : n1."
    );
}

#[test]
fn in_english() {
    assert_eq!(
        say("en", OverlapKind::Families, Count::Exclusive, &[3, 7], 2),
        "Two actors are at once in “Éditeurs de logiciels” and in “Communs numériques”, and in no other \
         family: n1 and n2."
    );
    assert_eq!(
        say("en", OverlapKind::Statuses, Count::Union, &[2, 3, 7], 1),
        "One status is in “Services numériques (ESN)”, in “Éditeurs de logiciels” or in “Communs \
         numériques”, or in several at once: n1."
    );
    assert_eq!(
        say("en", OverlapKind::Naf, Count::Inclusive, &[3], 3),
        "Three NAF codes are in “Éditeurs de logiciels”, at least: n1, n2 and n3."
    );
}

/// Small numbers in words, as a host reads them aloud.
const NUMBERS: &[(&str, [&str; 11])] = &[
    (
        "fr",
        [
            "Aucun", "Un", "Deux", "Trois", "Quatre", "Cinq", "Six", "Sept", "Huit", "Neuf", "Dix",
        ],
    ),
    (
        "en",
        [
            "No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten",
        ],
    ),
];

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn sentences_name_the_right_number(
        families in prop::collection::btree_set(0..8_usize, 1..8),
        names in 0..60_usize,
        code in prop::sample::select(vec!["fr", "en"]),
        sets in prop::sample::select(vec![OverlapKind::Families, OverlapKind::Naf, OverlapKind::Statuses]),
        count in prop::sample::select(vec![Count::Exclusive, Count::Inclusive, Count::Union]),
    ) {
        let families: Vec<usize> = families.into_iter().collect();
        let told = say(code, sets, count, &families, names);
        let number = told.split(' ').next().unwrap_or_default();
        let words = NUMBERS.iter().find(|(known, _)| *known == code).map(|(_, words)| words);
        let word = words.and_then(|words| words.get(names)).map(|word| (*word).to_owned());
        prop_assert_eq!(number, word.unwrap_or(names.to_string()));
        let set = SetMask::of(families.iter().map(|rank| Key::<Family>::from_index(*rank)));
        let short = headline(sets, counted_in((&SetList::families(typology()), SetNaming::Name), sets, count, set), names);
        let short = plain(&Text::new(language(code)).say(&short));
        prop_assert!(told.starts_with(short.trim_end_matches('.')), "{} / {}", told, short);
        let (open, close) = if code == "fr" { ("« ", " »") } else { ("“", "”") };
        prop_assert_eq!(told.matches(open).count(), families.len());
        prop_assert_eq!(told.matches(close).count(), families.len());
        let listed = told.rsplit_once(close).map_or("", |(_, after)| after);
        let listed = listed.rsplit_once(": ").map_or("", |(_, names)| names).trim_end_matches('.');
        let joint = if code == "fr" { " et " } else { " and " };
        let items = listed.split(", ").flat_map(|part| part.split(joint));
        let found = items.filter(|item| item.starts_with('n')).count();
        prop_assert_eq!(found, names, "{}", told);
        for family in families {
            let name = &typology().families[Key::from_index(family)].short_name;
            prop_assert!(told.contains(name.as_str()));
        }
    }
}
