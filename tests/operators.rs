//! What words in capitals ask for between others, the field of authors, unknown fields.

use essnum::model::{Record, RecordKind};
use essnum::query::{Expr, parse};
use essnum::text::{Text, language};

use crate::program::plain;
use crate::support::typology;

/// What is wrong with a query, in French.
fn fault(query: &str) -> String {
    let phrase = Expr::read(typology(), query).expect_err(query);
    plain(&Text::new(language("fr")).say(&phrase))
}

#[test]
fn an_operator_is_a_word_where_nothing_stands_beside_it() {
    for (query, written) in [
        ("ET", "(ET)"),
        ("a ET", "a (ET)"),
        ("OU b", "(OU) b"),
        ("a et b", "a et b"),
        ("auteur:ET", "auteur:ET"),
        ("a (ET) b", "a (ET) b"),
        ("a ET b", "a b"),
        ("NON a", "-a"),
    ] {
        let tree = parse(query).unwrap();
        assert_eq!(tree.to_string(), written, "{query}");
        assert_eq!(parse(written).unwrap(), tree, "{query}");
    }
}

#[test]
fn sources_are_asked_for_by_author() {
    let t = typology();
    for query in ["auteur:scholz", "author:Scholz", "auteur:\"Scholz, T.\""] {
        let expr = Expr::read(t, query).unwrap();
        let kept: Vec<Record> = Record::all(t, RecordKind::Source)
            .into_iter()
            .filter(|record| expr.keeps(t, *record))
            .collect();
        assert!(!kept.is_empty(), "{query}");
        let has_author = |record: &Record| match record {
            Record::Source(key) => t.sources[*key].authors.contains("Scholz"),
            _ => false,
        };
        assert!(kept.iter().all(has_author), "{query}");
    }
}

#[test]
fn an_unknown_field_names_the_nearest_and_lists_them_all() {
    let said = fault("autheur:scholz");
    assert!(said.contains("vouliez-vous « auteur »"), "{said}");
    for query in ["autheur:scholz", "zzzz:1"] {
        let said = fault(query);
        for field in ["famille", "auteur", "annee", "transversal"] {
            assert!(said.contains(field), "{query}: {said}");
        }
    }
}
