//! Folding, search and overlaps over the real typology, and over any text.

use essnum::model::{Actor, Certainty, Record, Vocabulary};
use essnum::prepared::prepared;
use essnum::query::fold::{Folded, fold};
use essnum::query::{
    Breadth, Count, FieldKind, Index, SetIndex, SetMask, Tier, search_records, suggestions,
};
use proptest::prelude::*;

use crate::support::typology;

fn index() -> &'static Index {
    static INDEX: std::sync::OnceLock<Index> = std::sync::OnceLock::new();
    INDEX.get_or_init(|| Index::new(typology()))
}

fn first(query: &str) -> String {
    let hits = search_records(index(), query);
    hits.first().map_or("nothing".to_owned(), |hit| {
        format!("{}:{}", hit.record.kind().word(), hit.record.id(typology()))
    })
}

#[test]
fn letters_fold() {
    for (text, folded) in [
        ("Économie", "economie"),
        ("E\u{301}conomie", "economie"),
        ("l’Éducation", "l education"),
        ("Œuvre", "oeuvre"),
        ("tiers-lieux", "tiers lieux"),
        ("  «\u{a0}ça\u{202f}»  ", "ca"),
        ("inno³", "inno3"),
        ("Straße", "strasse"),
        ("", ""),
    ] {
        assert_eq!(fold(text), folded, "{text}");
    }
}

#[test]
fn queries_find_what_is_wanted_first() {
    for (query, wanted) in [
        ("framasoft", "actor:framasoft"),
        ("Frama", "actor:framasoft"),
        ("lqdn", "actor:la-quadrature-du-net"),
        ("quadrature", "actor:la-quadrature-du-net"),
        ("la mednum", "actor:la-mednum"),
        ("mednum", "actor:la-mednum"),
        ("moutin numerique", "actor:le-mouton-numerique"),
        ("economie circulaire", "family:economie-circulaire"),
        ("ffdn", "actor:ffdn"),
        ("chatons", "actor:chatons"),
        ("62.01Z", "code:62.01Z"),
        ("6201z", "code:62.01Z"),
        ("programmation informatique", "code:62.01Z"),
        ("scic", "status:scic"),
        ("emmaus connect", "actor:emmaus-connect"),
        (
            "opsn",
            "subcategory:operateurs-publics-de-services-numeriques-opsn",
        ),
        ("logiciels editeurs", "family:editeurs-de-logiciels"),
        ("effet rebond", "term:effet-de-rebond"),
        ("quadratrue", "actor:la-quadrature-du-net"),
        ("831673892", "actor:la-mednum"),
    ] {
        assert_eq!(first(query), wanted, "{query}");
    }
}

#[test]
fn a_typed_accent_is_asked_for() {
    let has = |query: &str, id: &str| {
        search_records(index(), query)
            .iter()
            .any(|hit| hit.record.id(typology()) == id)
    };
    assert!(has("emmaüs", "emmaus-connect"));
    assert!(has("emmaus", "emmaus-connect"));
    assert!(!has("émmaus", "emmaus-connect"));
}

#[test]
fn matched_letters_are_lit_in_the_original_spelling() {
    let hits = search_records(index(), "economie circulaire");
    let lit: String = hits[0]
        .ranges
        .iter()
        .map(|range| &hits[0].text[range.clone()])
        .collect();
    assert_eq!(lit, "Économie circulaire");
    let acronym = &search_records(index(), "lqdn")[0];
    let lit: Vec<&str> = acronym
        .ranges
        .iter()
        .map(|range| &acronym.text[range.clone()])
        .collect();
    assert_eq!(lit, ["L", "Q", "d", "N"]);
}

#[test]
fn tiers_come_in_order() {
    for query in ["num", "eco", "libre", "association", "numérique"] {
        let hits = search_records(index(), query);
        assert!(hits.len() > 3, "{query}");
        // Adversaries come last, however well they match.
        let is_code = |hit: &&essnum::query::Hit| match hit.record {
            Record::Code(_) => true,
            Record::Actor(key) => {
                let mut places = typology().memberships_of(key);
                places.all(|place| place.certainty == Certainty::Contested)
            }
            _ => false,
        };
        let others: Vec<Tier> = hits
            .iter()
            .filter(|hit| !is_code(hit))
            .map(|hit| hit.tier)
            .collect();
        assert!(others.is_sorted(), "{query}");
    }
    assert_eq!(search_records(index(), "framasoft")[0].tier, Tier::Exact);
    assert_eq!(
        search_records(index(), "framasoft")[0].field,
        FieldKind::Name
    );
    assert!(search_records(index(), " ’ - ").is_empty());
}

#[test]
fn nothing_found_proposes_the_nearest() {
    assert!(search_records(index(), "framassofte").is_empty());
    let near = suggestions(index(), "framassofte", 3);
    assert_eq!(near[0].id(typology()), "framasoft");
}

#[test]
fn overlaps_count_stated_roles_strictly_and_mentions_broadly() {
    let t = typology();
    let strict = SetIndex::new(t, Breadth::Strict);
    let broad = SetIndex::new(t, Breadth::Broad);
    let framasoft = t.actors.find("framasoft").unwrap();
    let numbers = |overlaps: &SetIndex<Actor>| -> Vec<u8> {
        overlaps
            .set(framasoft)
            .families()
            .map(|family| t.families[family].number)
            .collect()
    };
    assert_eq!(numbers(&strict), [1, 4, 5]);
    assert_eq!(numbers(&broad), [1, 4, 5, 7]);
    for family in t.families.keys() {
        assert_eq!(
            strict.shared(family, family),
            strict
                .elements(SetMask::of([family]), Count::Inclusive)
                .len()
        );
        for other in t.families.keys() {
            assert_eq!(strict.shared(family, other), strict.shared(other, family));
            assert!(strict.shared(family, other) <= broad.shared(family, other));
        }
    }
}

#[test]
fn exclusive_intersections_add_up_to_the_actors() {
    let t = typology();
    for breadth in [Breadth::Strict, Breadth::Broad] {
        let overlaps = SetIndex::new(t, breadth);
        let counted = t
            .actors
            .keys()
            .filter(|actor| overlaps.set(*actor).degree() > 0)
            .count();
        let intersections = overlaps.intersections(Count::Exclusive);
        assert_eq!(
            intersections
                .iter()
                .map(|found| found.elements.len())
                .sum::<usize>(),
            counted
        );
        assert!(intersections.is_sorted_by_key(|found| std::cmp::Reverse(found.elements.len())));
    }
}

#[test]
fn every_record_finds_itself_and_has_a_page() {
    use essnum::model::RecordKind;
    use essnum::report::{Page, Target};
    let t = typology();
    for kind in RecordKind::ALL {
        let records = Record::all(t, *kind);
        assert!(!records.is_empty(), "{}", kind.word());
        for record in records {
            assert_eq!(Record::find(t, *kind, record.id(t)), Some(record));
            let page = Page::new(t, record, essnum::report::PageExtent::Whole);
            assert!(!page.title.is_empty(), "{record:?}");
            for target in page.targets() {
                if let Target::Record(other) = target {
                    assert!(!other.id(t).is_empty());
                }
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn folding_is_stable_and_points_back(text in "\\PC{0,40}") {
        let folded = Folded::new(&text);
        prop_assert_eq!(fold(&folded.text), folded.text.clone());
        prop_assert_eq!(folded.len(), folded.text.chars().count());
        for range in folded.origin_of(0..folded.len()) {
            prop_assert!(text.get(range).is_some());
        }
    }

    #[test]
    fn any_query_gives_ranges_of_its_text(query in "\\PC{0,12}") {
        for hit in search_records(index(), &query) {
            for range in hit.ranges {
                prop_assert!(hit.text.get(range).is_some());
            }
        }
    }
}

#[test]
fn shares_are_those_of_their_definitions() {
    use essnum::query::{Measure, OverlapKind, Overlaps};
    let t = typology();
    let crossing = Overlaps::new(t, OverlapKind::Families, Breadth::Strict, |_| true);
    for left in t.families.keys() {
        for right in t.families.keys().filter(|right| *right != left) {
            let [a, b, both] = [(left, left), (right, right), (left, right)]
                .map(|(left, right)| crossing.shared(left, right));
            let share = |measure| crossing.measured(left, right, measure);
            assert_eq!(share(Measure::Number), both);
            for (share, whole) in [
                (share(Measure::Jaccard), a + b - both),
                (share(Measure::Smaller), a.min(b)),
            ] {
                // The nearest whole per cent, but for what would not show.
                let is_near = 2 * (share * whole).abs_diff(100 * both) <= whole;
                assert!(
                    is_near || (share == 1 && both > 0),
                    "{share} {both} {whole}"
                );
                assert_eq!(share > 0, both > 0);
            }
        }
    }
}

#[test]
fn endings_make_no_other_word() {
    for (query, wanted) in [
        ("coopératives", "status:cooperative"),
        ("fablabs", "term:fablab"),
        ("souverain", "family:plateformes-alternatives"),
        ("réparer", "family:economie-circulaire"),
        ("numerique inclusif", "term:inclusion-numerique"),
    ] {
        let hits = search_records(index(), query);
        let rank = hits.iter().position(|hit| {
            format!("{}:{}", hit.record.kind().word(), hit.record.id(typology())) == wanted
        });
        assert!(rank.is_some_and(|rank| rank < 5), "{query}: {rank:?}");
    }
    for hit in search_records(index(), "société") {
        let is_of_the_stem = hit.tier == Tier::Stem && !fold(&hit.text).contains("societe");
        assert!(!is_of_the_stem, "{}", hit.text);
    }
    // What is typed comes before what only has its stem.
    let hits = search_records(index(), "réparation").into_iter();
    let own = hits.filter(|hit| !matches!(hit.record, Record::Code(_)));
    let tiers: Vec<Tier> = own.map(|hit| hit.tier).collect();
    let first_by_stem = tiers.iter().position(|tier| *tier == Tier::Stem);
    let last_typed = tiers.iter().rposition(|tier| *tier <= Tier::WordStart);
    assert!(
        first_by_stem
            .zip(last_typed)
            .is_none_or(|(stem, typed)| stem > typed)
    );
}

#[test]
fn both_languages_find_the_same_record() {
    for (english, french) in [
        ("repair networks", "réseaux de réparation"),
        ("older people", "seniors"),
        ("net neutrality", "neutralité du net"),
        ("electronic waste", "déchets électroniques"),
    ] {
        let found = |query: &str| -> Vec<Record> {
            let hits = search_records(index(), query).into_iter();
            hits.take(5).map(|hit| hit.record).collect()
        };
        let french = found(french);
        let english_hits = found(english);
        assert!(
            english_hits.iter().any(|record| french.contains(record)),
            "{english}"
        );
    }
}

#[test]
fn an_adversary_comes_after_the_members() {
    let hits = search_records(index(), "hébergeur");
    let rank = |id: &str| hits.iter().position(|hit| hit.record.id(typology()) == id);
    assert!(rank("chatons").unwrap() < rank("ovh").unwrap());
    // By its own name it comes first.
    assert_eq!(first("ovh"), "actor:ovh");
}

#[test]
fn a_short_word_is_not_taken_for_another() {
    for hit in search_records(index(), "linux") {
        assert!(!hit.text.to_lowercase().contains("lieu"), "{}", hit.text);
    }
}

#[test]
fn what_a_record_is_found_by_is_told_in_the_language_that_is_read() {
    for (language, queries) in [
        (
            "fr",
            [
                "framasoft",
                "pioneering",
                "software publishers",
                "digital commons",
                "turnover",
            ],
        ),
        (
            "en",
            [
                "framasoft",
                "pionnière",
                "éditeurs de logiciels",
                "communs numériques",
                "souveraineté",
            ],
        ),
    ] {
        let read = prepared(language).unwrap();
        let index = Index::new(&read);
        // Each translation knows what it is of.
        for entry in index.entries() {
            let mut fields = entry.fields.iter();
            let alone = fields.find(|field| field.is_foreign && field.own.is_none());
            assert!(alone.is_none(), "{language}: {alone:?}");
        }
        for query in queries {
            let hits = search_records(&index, query);
            assert!(!hits.is_empty(), "{query}");
            for hit in hits {
                let mut entries = index.entries().iter();
                let entry = entries.find(|entry| entry.record == hit.record).unwrap();
                let mut fields = entry.fields.iter();
                let is_own = fields.any(|field| !field.is_foreign && field.text == hit.text);
                assert!(is_own, "{language}, {query}: {}", hit.text);
            }
        }
    }
}
