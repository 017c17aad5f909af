//! What words in capitals ask for between others, the field of authors, unknown fields.

use essnum::model::{ActorKind, Certainty, CriterionKind, Record, RecordKind, Role};
use essnum::query::names::{Named, named};
use essnum::query::{Expr, parse};
use essnum::text::{Text, language};

use crate::program::{plain, run};
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

/// What would do is told as the reader calls it, and understood so.
#[test]
fn values_are_offered_in_the_language_of_the_reader() {
    fn are_understood<T: Named + std::fmt::Debug>() {
        for code in ["fr", "en"] {
            let text = Text::new(language(code));
            for value in T::ALL {
                let label = text.get(&value.message());
                assert_eq!(named::<T>(&label), Some(*value), "{label}");
            }
        }
    }
    are_understood::<Role>();
    are_understood::<Certainty>();
    are_understood::<ActorKind>();
    are_understood::<CriterionKind>();
    for (language, query, choices) in [
        ("fr", "certitude:xx", "affirmé, incertain ou contesté"),
        ("en", "certitude:xx", "stated, uncertain or contested"),
        ("fr", "rôle:xx", "tête de réseau, exemple ou mention"),
        ("en", "role:xx", "umbrella body, example or mention"),
    ] {
        let said = run(["search", query, "--lang", language]).ends(2).err;
        assert!(plain(&said).contains(choices), "{said}");
    }
}
