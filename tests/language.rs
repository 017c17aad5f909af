//! The language of queries: what is read, what is kept, what is refused and where.

use std::collections::BTreeSet;

use essnum::model::{Record, RecordKind, Vocabulary};
use essnum::query::{
    Answer, Breadth, Comparison, Expr, OverlapKind, Overlaps, QueryField, QueryTerm, QueryTree,
    Question, Quoting, parse,
};
use essnum::text::{Text, language};
use proptest::prelude::*;

use crate::program::{line, plain};
use crate::support::typology;

/// Ids of the actors that a query keeps.
fn actors(query: &str) -> BTreeSet<&'static str> {
    let t = typology();
    let expr = Expr::read(t, query).unwrap_or_else(|fault| panic!("{query}: {fault}"));
    let kept = t
        .actors
        .keys()
        .filter(|key| expr.keeps(t, Record::Actor(*key)));
    kept.map(|key| t.actors[key].id.as_str()).collect()
}

/// What is wrong with a query, in French.
fn fault(query: &str) -> String {
    let phrase = Expr::read(typology(), query).expect_err(query);
    plain(&Text::new(language("fr")).say(&phrase))
}

#[test]
fn both_languages_and_any_spelling_ask_the_same() {
    for (left, right) in [
        ("famille:3", "family:esn"),
        ("rôle:tête", "role:network_head"),
        ("ROLE:Tete", "rôle:tête-de-réseau"),
        ("statut:scop", "status:SCOP"),
        ("type:logiciel", "kind:software"),
        ("certitude:contesté", "certainty:contested"),
        ("famille:(1|4)", "(family:1 | family:4)"),
        ("naf:6201z", "ape:62.01Z"),
        ("-famille:1", "-(famille:1)"),
        ("transversal:>=2", "transversal:>1"),
        ("famille:1 ET famille:4", "famille:1 famille:4"),
        ("family:1 AND family:4", "famille:1 famille:4"),
        ("famille:1 OU famille:4", "famille:1 | famille:4"),
        ("family:1 OR family:4", "famille:1 | famille:4"),
        ("famille:1 NON famille:4", "famille:1 -famille:4"),
        ("famille:1 (NON famille:4)", "famille:1 -famille:4"),
        ("family:1 NOT family:4", "famille:1 -famille:4"),
        (
            "famille:1 SAUF (famille:4 OU famille:5)",
            "famille:1 -(famille:4 | famille:5)",
        ),
    ] {
        let kept = actors(left);
        assert_eq!(kept, actors(right), "{left} and {right}");
        assert!(!kept.is_empty(), "{left}");
    }
}

#[test]
fn conditions_keep_what_a_plain_look_keeps() {
    let t = typology();
    let by_hand = |keeps: &dyn Fn(&essnum::model::Membership) -> bool| -> BTreeSet<&'static str> {
        let found = t.memberships.iter().filter(|found| keeps(found));
        found
            .map(|found| t.actors[found.actor].id.as_str())
            .collect()
    };
    let number = |found: &essnum::model::Membership| t.families[found.family].number;
    assert_eq!(actors("famille:3"), by_hand(&|found| number(found) == 3));
    // Umbrella body of family 3, not of another while an example there.
    let heads =
        by_hand(&|found| number(found) == 3 && found.role == essnum::model::Role::NetworkHead);
    assert_eq!(actors("famille:3 rôle:tête"), heads);
    let in_both = actors("famille:4 famille:5");
    let expected = &by_hand(&|found| number(found) == 4) & &by_hand(&|found| number(found) == 5);
    assert_eq!(in_both, expected);
    assert!(in_both.contains("framasoft"));
    let apart = &by_hand(&|found| number(found) == 1) - &by_hand(&|found| number(found) == 4);
    assert_eq!(actors("famille:1 -famille:4"), apart);
    let either = &by_hand(&|found| number(found) == 1) | &by_hand(&|found| number(found) == 4);
    assert_eq!(actors("famille:1 | famille:4"), either);
    assert_eq!(actors("framasoft"), actors("\"framasoft\""));
    assert!(actors("\"Quadrature du Net\"").contains("la-quadrature-du-net"));
    assert!(actors("\"Quadrature du N\"").is_empty());
    assert!(actors("quadratur").contains("la-quadrature-du-net"));
}

#[test]
fn other_records_are_asked_for_too() {
    let t = typology();
    let kept = |query: &str, kind: RecordKind| {
        let expr = Expr::read(t, query).unwrap();
        let mut records = Record::all(t, kind);
        records.retain(|record| expr.keeps(t, *record));
        records.len()
    };
    let old = t.sources.rows().filter(|source| {
        let year: Option<u32> = source.year.get(..4).and_then(|year| year.parse().ok());
        year.is_some_and(|year| year < 2015)
    });
    assert_eq!(kept("année:<2015", RecordKind::Source), old.count());
    assert_eq!(kept("année:<2015", RecordKind::Term), 0);
    assert_eq!(kept("type:terme", RecordKind::Term), t.terms.len());
    assert_eq!(kept("-type:terme", RecordKind::Term), 0);
    assert_eq!(kept("terme:scop", RecordKind::Status), 0);
    assert_eq!(kept("naf:62.0*", RecordKind::Term), 0);
    assert!(kept("naf:62.0*", RecordKind::Family) >= 4);
    assert_eq!(kept("famille:3", RecordKind::Family), 1);
    assert!(kept("statut:scop", RecordKind::Family) >= 5);
}

#[test]
fn what_is_wrong_is_pointed_at() {
    for (query, said) in [
        (
            "famile:3",
            "caractère 1 : champ inconnu « famile » ; vouliez-vous « famille »",
        ),
        (
            "famille:editeurs",
            "caractère 9 : famille inconnue « editeurs » ; vouliez-vous « editeurs-de-logiciels »",
        ),
        (
            "a famille:",
            "caractère 11 : il manque une valeur après « famille: »",
        ),
        (
            "(a | b",
            "caractère 1 : la parenthèse ouverte ici n’est pas refermée",
        ),
        ("a)", "caractère 2 : cette parenthèse n’en ferme aucune"),
        ("| a", "caractère 1 : il manque une condition avant « | »"),
        ("a |", "caractère 4 : il manque une condition après « | »"),
        (
            "é \"a",
            "caractère 3 : le guillemet ouvert ici n’est pas refermé",
        ),
        ("()", "caractère 1 : ces parenthèses ne contiennent rien"),
        ("a -(b", "caractère 4 : la parenthèse ouverte ici"),
        ("--a", "caractère 1 : le tiret nie ce qui le suit"),
        ("rôle:>2", "caractère 6 : « role » ne se compare pas"),
        (
            "transversal:>=deux",
            "caractère 15 : « deux » n’est pas un nombre",
        ),
        ("famille:(1 4)", "caractère 12 : entre ces parenthèses"),
        ("naf:99.99Z", "caractère 5 : code NAF inconnu « 99.99Z »"),
    ] {
        let told = fault(query);
        assert!(told.starts_with(said), "{query}: {told}");
        // In English too, with nothing left out.
        let phrase = Expr::read(typology(), query).unwrap_err();
        let english = Text::new(language("en")).say(&phrase);
        assert!(
            english.starts_with("character ") && !english.contains('{'),
            "{english}"
        );
    }
    let deep = "(".repeat(1000);
    assert!(fault(&deep).contains("trop de parenthèses"));
}

/// Punctuation of titles and addresses asks for nothing.
#[test]
fn titles_and_addresses_are_words() {
    for query in [
        "Médiation : un état",
        "https://framasoft.org/",
        "12:30",
        "Rapport: 2020",
        "a - b",
        "porte-parole",
    ] {
        assert!(parse(query).unwrap().is_plain(), "{query}");
    }
}

/// A question of the overlaps, and the same as the explorer writes it, keep the same actors.
#[test]
fn a_question_and_its_expression_agree() {
    let t = typology();
    for breadth in [Breadth::Strict, Breadth::Broad] {
        let crossing = Overlaps::new(t, OverlapKind::Families, breadth, |_| true);
        for yes in t.families.keys() {
            for no in t.families.keys().filter(|no| *no != yes) {
                let mut question = Question::new(t.families.len());
                question.set(yes, Answer::Yes);
                question.set(no, Answer::No);
                let answers = crossing.meeting(usize::MAX, question.met());
                let answers: BTreeSet<&str> = answers
                    .iter()
                    .filter_map(|found| Some(found.record()?.id(t)))
                    .collect();
                let written = question.expression(crossing.groups(), Some(breadth));
                assert_eq!(actors(&written), answers, "{written}");
            }
        }
    }
}

#[test]
fn the_command_line_asks_the_same() {
    let rows = |words: &str| {
        let out = line(&format!("export {words} --format csv")).ends(0).out;
        out.lines().count() - 1
    };
    assert_eq!(rows("actors --where famille:3"), rows("actors --family 3"));
    assert_eq!(
        rows("memberships --where famille:3"),
        rows("memberships --family 3")
    );
    assert_eq!(
        rows("actors --where transversal:>=3"),
        rows("actors --transversal 3")
    );
    assert_eq!(
        rows("family_naf --where naf:62.0*"),
        rows("family_naf --naf 62.0*")
    );
    assert!(rows("glossary --where scop") < rows("glossary"));
    line("export actors --where famile:3")
        .ends(2)
        .says("--where : caractère 1 : champ inconnu « famile »");
    line("export corrections --where famille:3").ends(2);
    line("search famille:3 rôle:tête").ends(0);
    line("search famille:3 rôle:tet").ends(2).says("caractère");
    let hits = line("search type:logiciel -famille:4 --format csv")
        .ends(0)
        .out;
    assert!(
        hits.lines().skip(1).all(|hit| hit.starts_with("actor,")),
        "{hits}"
    );
    let overlaps = line("overlaps --where famille:1 --format csv").ends(0).out;
    assert!(overlaps.contains("framasoft"));
}

fn term() -> impl Strategy<Value = QueryTerm> {
    let bare = "[a-zà-ÿœ0-9.*’'-]{1,8}".prop_filter("a dash denies", |text| !text.starts_with('-'));
    let quoted = "[ -~à-ÿ]{0,10}";
    let of = |quoting| {
        move |text| QueryTerm {
            text,
            quoting,
            at: 0..0,
        }
    };
    prop_oneof![
        bare.prop_map(of(Quoting::Bare)),
        quoted.prop_map(of(Quoting::Quoted)),
    ]
}

fn tree() -> impl Strategy<Value = QueryTree> {
    let numbers = (
        prop::sample::select(vec![QueryField::Transversal, QueryField::Year]),
        prop::sample::select(vec![
            Comparison::Is,
            Comparison::AtLeast,
            Comparison::AtMost,
            Comparison::More,
            Comparison::Less,
        ]),
        "[0-9]{1,4}",
    );
    let number = numbers.prop_map(|(field, test, text)| {
        let term = QueryTerm {
            text,
            quoting: Quoting::Bare,
            at: 0..0,
        };
        QueryTree::Field(field, test, term)
    });
    let field = (prop::sample::select(QueryField::ALL.to_vec()), term())
        .prop_map(|(field, term)| QueryTree::Field(field, Comparison::Is, term));
    let leaf = prop_oneof![term().prop_map(QueryTree::Words), field, number];
    leaf.prop_recursive(4, 24, 4, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 2..4).prop_map(QueryTree::All),
            prop::collection::vec(inner.clone(), 2..4).prop_map(QueryTree::Any),
            inner.prop_map(|part| QueryTree::Not(Box::new(part))),
        ]
    })
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_query_that_is_written_reads_the_same(tree in tree()) {
        let written = tree.to_string();
        let read = parse(&written);
        prop_assert_eq!(read, Ok(tree), "{}", written);
    }

    #[test]
    fn anything_typed_is_read_or_refused_at_a_letter_of_it(query in "\\PC{0,24}") {
        if let Err(fault) = parse(&query) {
            prop_assert!(query.get(fault.at.clone()).is_some());
            prop_assert!(fault.letter(&query) <= query.chars().count() + 1);
        }
    }

    #[test]
    fn signs_in_any_order_never_break_it(query in "[ab:|()\" ->=<0-9*-]{0,24}") {
        if let Ok(tree) = parse(&query) {
            let again = parse(&tree.to_string());
            prop_assert!(again.is_ok() || tree == QueryTree::All(Vec::new()), "{}", tree);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1_024, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_is_read_is_written_back_as_the_same(parts in prop::collection::vec(prop::sample::select(vec![
        "acteur:", "actor:", "famille:", "nom:", "année:", "a", "ffd", "12:30", "n", ":", "-", "|", "(", ")", "\"", " ", ">=2",
    ]), 0..10)) {
        let query = parts.concat();
        if let Ok(tree) = parse(&query) {
            prop_assert_eq!(parse(&tree.to_string()), Ok(tree.clone()), "{} from {}", tree, query);
        }
    }
}

#[test]
fn a_colon_that_stands_alone_is_written_alone() {
    for query in [
        "famille:a :",
        "type:acteur :",
        "acteur:ffd:n",
        "type:acteur 12:30",
        "acteur::",
    ] {
        let Ok(tree) = parse(query) else { continue };
        assert_eq!(
            parse(&tree.to_string()),
            Ok(tree.clone()),
            "{tree} from {query}"
        );
    }
}

#[test]
fn colons_without_end_are_read_without_a_call_for_each() {
    let query = format!("nom:{}a", "a:".repeat(40_000));
    assert_eq!(parse(&query).unwrap().to_string(), query);
    let fault = fault(&query.repeat(20));
    assert!(
        fault.contains("requête trop longue : 1000000 octets au plus"),
        "{fault}"
    );
}

#[test]
fn nothing_asks_for_nothing() {
    assert_eq!(parse("").unwrap(), QueryTree::All(Vec::new()));
    assert_eq!(actors("").len(), typology().actors.len());
}
