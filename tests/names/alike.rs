//! Records, choices and names by the million rank one list of names alike.

use essnum::model::{Record, Table, Term, Typology};
use essnum::query::fold::fold;
use essnum::query::{
    ChoiceSearch, FieldKind, Index, NameIndex, Tier, search_names, search_records, search_words,
};
use proptest::prelude::*;

use super::any::{names, query, typed};

type Ranking = Vec<(usize, Tier)>;

fn as_names(names: &[String], query: &str) -> Ranking {
    let mut index = NameIndex::default();
    for name in names {
        index.push(name);
    }
    let hits = search_names(&index, query, usize::MAX).into_iter();
    hits.map(|hit| (hit.name, hit.tier)).collect()
}

fn as_choices(names: &[String], query: &str) -> Ranking {
    let choices = ChoiceSearch::new(names.iter().map(|name| [(FieldKind::Name, name)]));
    let hits = choices.search(query).into_iter();
    hits.map(|hit| (hit.rank, hit.tier)).collect()
}

fn as_records(names: &[String], query: &str) -> Ranking {
    let terms = names.iter().enumerate().map(|(rank, name)| Term {
        id: format!("term-{rank}"),
        term: name.clone(),
        expansion: String::new(),
        definition: String::new(),
        related: Vec::new(),
    });
    let typology = Typology {
        terms: Table::new(terms.collect()),
        ..Typology::default()
    };
    let index = Index::new(&typology);
    let hits = search_words(&index, query);
    // What the query means as a sentence is found besides.
    let all = search_records(&index, query);
    for hit in hits.iter().filter(|hit| hit.tier <= Tier::Inside) {
        assert!(
            all.iter().any(|other| other.record == hit.record),
            "{query}: {}",
            hit.text
        );
    }
    hits.into_iter()
        .filter_map(|hit| match hit.record {
            Record::Term(key) => Some((key.index(), hit.tier)),
            _ => None,
        })
        .collect()
}

fn expect_alike(names: &[String], query: &str) {
    let expected = as_names(names, query);
    assert_eq!(as_choices(names, query), expected, "choices: {query}");
    // Digits apart are read as a code among records.
    // The errors in a short word that records do not forgive are those of other words.
    let is_short = fold(query).chars().count() <= 5;
    if !is_short && !query.contains(|letter: char| letter.is_ascii_digit()) {
        let records = as_records(names, query);
        // Only records are found by words of the same stem.
        let by_endings = |(_, tier): &&(usize, Tier)| matches!(tier, Tier::Inflected | Tier::Stem);
        let by_endings: Vec<usize> = (records.iter().filter(by_endings))
            .map(|(rank, _)| *rank)
            .collect();
        for (rank, tier) in records.iter().filter(|found| by_endings.contains(&found.0)) {
            let other = expected.iter().find(|(other, _)| other == rank);
            assert!(
                other.is_none_or(|(_, other)| tier < other),
                "{query}: {rank}"
            );
        }
        let by_letters = |ranking: Ranking| -> Ranking {
            let others = ranking.into_iter();
            others
                .filter(|(rank, _)| !by_endings.contains(rank))
                .collect()
        };
        assert_eq!(
            by_letters(records),
            by_letters(expected),
            "records: {query}"
        );
    }
}

#[test]
fn accents_that_are_typed_and_acronyms_within_a_name_count_everywhere() {
    let names = [
        "Médiathèque de la Fédération",
        "Mediatheque des métiers",
        "MÉDIATHE\u{301}QUE",
        "L’Union fédérale des clubs libres",
        "Association nationale des Centres d’Initiation au Logiciel",
        "Centres d’initiation au logiciel libre",
        "artisans, art et rue",
        "Rue de l’art",
        "Ελληνική Κοινότητα",
        "Σύλλογος",
    ]
    .map(str::to_owned);
    for query in [
        "média",
        "mediathèque",
        "médiathèque",
        "mèdia",
        "fédé",
        "fédrtion",
        "fedrtion",
        "ufcl",
        "nacil",
        "ancil",
        "cial",
        "cil",
        "cill",
        "art rue",
        "rue art",
        "médiathèqe",
        "é",
        "ία",
        "κοινό",
        "méd clubs",
        "clubs fédé",
        "ncdi",
    ] {
        expect_alike(&names, query);
    }
}

#[test]
fn a_name_that_looks_like_a_question_is_found_with_other_endings() {
    let names = ["éeée c", "Quels communs", "Les outils de tous"].map(str::to_owned);
    for query in ["éeeé c", "quel commun", "les outil de tous"] {
        expect_alike(&names, query);
        assert!(!as_records(&names, query).is_empty(), "{query}");
    }
}

#[test]
fn the_names_of_the_dataset_rank_alike() {
    let typology = crate::support::typology();
    let names: Vec<String> = typology
        .actors
        .iter()
        .map(|(_, actor)| actor.name.clone())
        .collect();
    for name in &names {
        let letters: Vec<char> = name.chars().collect();
        let half: String = letters[..letters.len().div_ceil(2)].iter().collect();
        let sparse: String = letters.iter().step_by(2).collect();
        for query in [name, &half, &sparse] {
            expect_alike(&names, query);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig {
        failure_persistence: None,
        cases: 300,
        ..ProptestConfig::default()
    })]

    #[test]
    fn any_names_rank_alike(names in names(), queries in prop::collection::vec(query(), 1..4)) {
        for query in queries {
            expect_alike(&names, &typed(&names, &query));
        }
    }
}
