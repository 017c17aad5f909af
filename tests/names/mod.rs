//! Search among many names: the answer is the one that meeting every name by the plainest means gives.

mod alike;
mod any;
mod plain;

use std::time::Duration;

use essnum::query::fold::fold;
use essnum::query::{IncrementalSearch, NameHit, NameIndex, Tier, search_names};

fn plain_search(names: &[String], query: &str, most: usize) -> Vec<NameHit> {
    let mut hits: Vec<NameHit> = (names.iter().enumerate())
        .filter_map(|(name, text)| {
            let (tier, score) = plain::met(query, text)?;
            Some(NameHit { name, tier, score })
        })
        .collect();
    hits.sort_by_key(|hit| {
        let length = fold(&names[hit.name]).len();
        (hit.tier, std::cmp::Reverse(hit.score), length, hit.name)
    });
    hits.truncate(most);
    hits
}

fn block<'a>(names: impl IntoIterator<Item = &'a str>) -> NameIndex {
    let mut block = NameIndex::default();
    names.into_iter().for_each(|name| block.push(name));
    block
}

/// Names with many words in common, from a seed.
fn generated(names: usize, mut seed: u64) -> Vec<String> {
    const WORDS: &[&str] = &[
        "Association",
        "Comité des fêtes",
        "Les amis de",
        "l’école",
        "d'Évreux",
        "Saint-Étienne",
        "musique",
        "Musée",
        "théâtre",
        "cœur",
        "sœurs",
        "La Quadrature",
        "du Net",
        "marcel",
        "Marcelle",
        "MÉDIATION",
        "numérique",
        "libre",
        "logiciels",
        "de la",
        "et",
        "Œuvres",
        "n°",
        "S.O.S",
        "62.01Z",
        "2000",
        "jeux",
        "Jeunesse",
        "«Zoé»",
        "α",
        "sportive",
        "solidarité",
        "solidaire",
        "ssolid",
        "a",
        "b c",
        "R&D",
        "[x]|y",
        "club",
    ];
    let mut next = move |below: usize| {
        seed = seed
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (seed >> 33) as usize % below
    };
    (0..names)
        .map(|_| {
            let words = next(7);
            let words: Vec<&str> = (0..words).map(|_| WORDS[next(WORDS.len())]).collect();
            words.join(" ")
        })
        .collect()
}

const QUERIES: &[&str] = &[
    "a",
    "s",
    "z",
    "as",
    "qn",
    "lq",
    "aso",
    "lqdn",
    "cdf",
    "sol",
    "ssol",
    "ssoli",
    "ssolid",
    "assoc",
    "association",
    "asociation",
    "numreique",
    "marcel",
    "marcle",
    "mercel",
    "musique libre",
    "libre musique",
    "mus lib",
    "cœur",
    "coeur",
    "école",
    "l ecole",
    "ecole d",
    "on de",
    "ssociation d",
    "62.01",
    "6201z",
    "s.o.s",
    "x|y",
    "α",
    "n°",
    "R&D club",
    "solidarite numerique",
    "solidraite numerique",
    "slidaire marcl",
    "xyz",
    "qqqqq",
    "mdtnnmrq",
    "saint etienne",
    "associationsolidaire",
    "ass mus mar",
    "",
    " ' ",
];

#[test]
fn the_answer_is_the_one_that_every_name_gives() {
    let names = generated(13_500, 7);
    let block = block(names.iter().map(String::as_str));
    for query in QUERIES {
        let mut wanted = plain_search(&names, query, usize::MAX);
        for most in [50_000, 100, 10, 1] {
            let found = search_names(&block, query, most);
            wanted.truncate(most);
            let first = found
                .iter()
                .zip(&wanted)
                .find(|(left, right)| left != right);
            assert!(found == wanted, "{query:?}, {most}: {first:?}");
        }
    }
}

#[test]
fn a_query_typed_letter_by_letter_finds_what_a_fresh_one_does() {
    let names = generated(9_000, 11);
    let block = block(names.iter().map(String::as_str));
    let mut narrowing = IncrementalSearch::new(20);
    for query in QUERIES {
        let typed = query
            .char_indices()
            .map(|(place, letter)| place + letter.len_utf8());
        let ends: Vec<usize> = typed.collect();
        let back = ends.iter().rev().copied().collect::<Vec<_>>();
        for end in ends.into_iter().chain(back) {
            narrowing.set_query(&query[..end]);
            narrowing.finish(&block);
            assert_eq!(
                narrowing.hits(),
                search_names(&block, &query[..end], 20),
                "{}",
                &query[..end]
            );
        }
    }
}

#[test]
fn a_search_goes_on_in_slices_while_names_load() {
    let names = generated(30_000, 5);
    let mut loading = NameIndex::with_capacity(100);
    let mut narrowing = IncrementalSearch::new(50);
    let mut left = names.iter();
    narrowing.set_query("solidaire numerique");
    let mut slices = 0;
    loop {
        left.by_ref()
            .take(1_234)
            .for_each(|name| loading.push(name));
        let is_complete = narrowing.step(&loading, Duration::ZERO, &|_| true);
        assert_eq!(is_complete, narrowing.is_complete(&loading));
        narrowing.step(&loading, Duration::from_micros(20), &|_| true);
        slices += 1;
        if slices == 7 {
            narrowing.set_query("solidai");
        }
        if left.len() == 0 && narrowing.step(&loading, Duration::from_micros(20), &|_| true) {
            break;
        }
    }
    assert_eq!(narrowing.hits(), search_names(&loading, "solidai", 50));
    assert_eq!(narrowing.hits(), plain_search(&names, "solidai", 50));
}

#[test]
fn names_are_kept_for_other_reasons_too() {
    let names = generated(9_000, 3);
    let block = block(names.iter().map(String::as_str));
    let is_kept = |name: usize| name % 7 == 3;
    let mut narrowing = IncrementalSearch::new(30);
    narrowing.set_query("marcel");
    assert!(narrowing.step(&block, Duration::MAX, &is_kept));
    let mut wanted = plain_search(&names, "marcel", usize::MAX);
    wanted.retain(|hit| is_kept(hit.name));
    wanted.truncate(30);
    assert_eq!(narrowing.hits(), wanted);
    narrowing.again();
    narrowing.finish(&block);
    assert_eq!(narrowing.hits(), plain_search(&names, "marcel", 30));
}

/// The matcher keeps what it scored before in a cache; nothing of it may show.
#[test]
fn a_score_depends_on_the_pair_alone() {
    let mut names = generated(3_000, 23);
    names.extend(["a b", "x", "ssd", "s s o l i d"].map(str::to_owned));
    let forth = block(names.iter().map(String::as_str));
    let back = block(names.iter().rev().map(String::as_str));
    for query in ["ssolid", "ass", "mus", "ssd", "solnum", "mdnum"] {
        let of = |block: &NameIndex| {
            let found = search_names(block, query, usize::MAX);
            let mut scores: Vec<(String, i64)> = found
                .iter()
                .map(|hit| (block.name(hit.name).to_owned(), hit.score))
                .collect();
            scores.sort();
            scores
        };
        assert_eq!(of(&forth), of(&back), "{query}");
        assert!(search_names(&forth, query, 10_000) == plain_search(&names, query, 10_000));
    }
}

#[test]
fn tiers_and_ties_are_in_order() {
    let names = [
        "",
        "Le net libre",
        "Libre",
        "Libre accès",
        "libres",
        "équilibres",
        "LIBRE",
        "lire bien",
        "liber",
        "Les îles bretonnes",
        "Logiciels, idées, biens, ressources, échanges",
    ];
    let block = block(names);
    let found: Vec<(usize, Tier)> = search_names(&block, "libre", 20)
        .iter()
        .map(|hit| (hit.name, hit.tier))
        .collect();
    let wanted = [
        (2, Tier::Exact),
        (6, Tier::Exact),
        (3, Tier::Prefix),
        (4, Tier::Prefix),
        (10, Tier::WordStart),
        (1, Tier::WordStart),
        (5, Tier::Inside),
        // The whole name but for one error comes before letters scattered over a name.
        (8, Tier::Fuzzy),
        (9, Tier::Fuzzy),
        (7, Tier::Typo),
    ];
    // «lire» lacks a letter, and the letters do not stand in order.
    assert_eq!(
        found[..wanted.len() - 1],
        wanted[..wanted.len() - 1],
        "{found:?}"
    );
    assert!(
        found[wanted.len() - 1..]
            .iter()
            .all(|(_, tier)| *tier == Tier::Typo)
    );
    assert_eq!(
        (block.name(1), block.name(0), block.name(99)),
        ("le net libre", "", "")
    );
    assert_eq!((block.len(), block.is_empty()), (11, false));
    assert!(search_names(&block, "libre", 0).is_empty());
}

#[test]
fn endless_names_are_cut_and_found() {
    let long = format!("zèbre {}", "é a".repeat(40_000));
    let block = block([long.as_str(), "zebre"]);
    assert_eq!(search_names(&block, "zebre", 5).len(), 2);
    assert!(block.name(0).len() <= 4096);
}

#[test]
fn an_index_for_one_query_finds_what_any_index_does() {
    let names = generated(6_000, 29);
    let all = block(names.iter().map(String::as_str));
    let more = [
        "fêtes",
        "Étienne",
        "médiation numerique",
        "solidqire numxrique",
        "thêatre",
    ];
    for query in QUERIES.iter().chain(&more) {
        let mut alone = NameIndex::for_query(query);
        for name in &names {
            alone.push(name);
        }
        let found = search_names(&alone, query, 500);
        assert!(found == search_names(&all, query, 500), "{query}");
    }
}
