//! The typology as a thesaurus and its sources as works: what one form says the other says, whatever
//! the letters, and identifiers stand where they are asked for.

use std::collections::BTreeSet;

use essnum::export::{THESAURI, form};
use essnum::report::Statements;
use essnum::report::thesaurus::{BASE, Object, Statement};
use oxjsonld::JsonLdParser;
use oxrdf::{Literal, NamedNode, Term, Triple};
use oxttl::TurtleParser;
use proptest::prelude::{Just, Strategy, any, prop_assert_eq, prop_oneof, proptest};

use crate::program::{line, plain};

const SCHEMES: &[&str] = &["typology", "naf", "naf_2025", "statuses", "glossary"];

/// Whether a statement speaks of nothing without a name.
fn is_named(triple: &Triple) -> bool {
    !triple.subject.is_blank_node() && !triple.object.is_blank_node()
}

/// The statements of a Turtle file, nodes without a name left out.
fn of_turtle(text: &str) -> BTreeSet<String> {
    let read = TurtleParser::new().for_slice(text.as_bytes());
    let told = read.map(Result::unwrap).filter(is_named);
    told.map(|triple| triple.to_string()).collect()
}

/// The statements of a JSON-LD file, nodes without a name left out.
fn of_json(text: &str) -> BTreeSet<String> {
    let read = JsonLdParser::new().for_slice(text.as_bytes());
    let told = read.map(|quad| {
        let quad = quad.unwrap();
        Triple::new(quad.subject, quad.predicate, quad.object)
    });
    let told = told.filter(is_named);
    told.map(|triple| triple.to_string()).collect()
}

#[test]
fn both_forms_say_the_same() {
    for table in SCHEMES {
        let turtle = of_turtle(&line(&format!("export {table} --format ttl")).ends(0).out);
        let json = of_json(&line(&format!("export {table} --format jsonld")).ends(0).out);
        assert_eq!(turtle, json, "{table}");
        assert!(turtle.len() > 100, "{table}: {}", turtle.len());
    }
}

#[test]
fn a_filter_keeps_what_it_names() {
    let whole = line("export typology --format ttl").ends(0).out;
    let one = line("export typology --format ttl --family esn")
        .ends(0)
        .out;
    assert!(one.len() < whole.len() / 2);
    assert!(one.contains("<https://w3id.org/essnum/family/esn> a skos:Concept"));
    assert!(!one.contains("<https://w3id.org/essnum/family/communs-numeriques> a"));
    assert!(!one.contains("<https://w3id.org/essnum/actor/wikimedia-france> a"));
}

#[test]
fn identifiers_stand_under_the_base_that_is_asked_for() {
    let own = line("export statuses --format ttl --base https://exemple.fr/t/").ends(0);
    assert!(
        own.out
            .contains("<https://exemple.fr/t/status/scop> a skos:Concept")
    );
    assert!(!own.out.contains(BASE));
    for wrong in [
        "exemple.fr/",
        "https://exemple.fr/t",
        "https:///",
        "https://e/#/",
        "ftp://exemple.fr/",
        "https://e<x>/",
    ] {
        let refused = line(&format!("export statuses --format ttl --base {wrong}")).ends(2);
        assert!(plain(&refused.err).contains(wrong), "{}", refused.err);
        assert_eq!(refused.out, "");
    }
}

#[test]
fn a_table_that_is_no_thesaurus_says_which_formats_it_has() {
    let refused = line("export actors --format ttl").ends(2);
    assert!(refused.err.contains("csv-excel"), "{}", refused.err);
    assert!(!refused.err.contains("jsonld"), "{}", refused.err);
    let refused = line("export typology --format csv").ends(2);
    assert!(refused.err.contains("ttl, jsonld"), "{}", refused.err);
}

#[test]
fn works_are_told_apart_from_their_place() {
    let works = line("export sources --format csl-json").ends(0).out;
    let works: serde_json::Value = serde_json::from_str(&works).unwrap();
    let work = |id: &str| {
        let mut all = works.as_array().unwrap().iter();
        all.find(|work| work["id"] == id).unwrap().clone()
    };
    let article = work("grimbelle-2017");
    assert_eq!(article["type"], "article-journal");
    assert_eq!(article["container-title"], "Cahiers de l’action");
    assert_eq!(
        [&article["volume"], &article["issue"], &article["page"]],
        ["48", "1", "41-45"]
    );
    assert_eq!(article["author"][1]["family"], "Cois");
    assert_eq!(work("arcep-2025")["author"][0]["literal"], "Arcep");
    let span = work("la-coop-des-communs-2019");
    assert_eq!(span["issued"]["date-parts"][1][0], 2024);
}

/// Statements about one thing, with any text.
fn statements() -> impl Strategy<Value = Statements> {
    let text = any::<String>;
    let object = prop_oneof![
        text().prop_map(|text| Object::Text(text, None)),
        text().prop_map(|text| Object::Text(text, Some("fr".to_owned()))),
        text().prop_map(|text| Object::Typed(text, "xsd:string")),
        Just(Object::Name("skos:Concept")),
        Just(Object::Thing(format!("{BASE}x"))),
    ];
    let property = prop_oneof![Just("skos:note"), Just("dct:source"), Just("rdfs:label")];
    let statement = (property, object).prop_map(|(property, object)| Statement {
        subject: format!("{BASE}subject"),
        property,
        object,
    });
    proptest::collection::vec(statement, 1..8).prop_map(|all| Statements {
        base: BASE.to_owned(),
        all,
    })
}

/// A statement as the library has it.
fn meant(statements: &Statements, statement: &Statement) -> String {
    let named = |short: &str| NamedNode::new(statements.whole(short).unwrap()).unwrap();
    let object: Term = match &statement.object {
        Object::Thing(iri) => NamedNode::new(iri.clone()).unwrap().into(),
        Object::Name(short) => named(short).into(),
        Object::Text(text, None) => Literal::from(text.as_str()).into(),
        Object::Text(text, Some(language)) => Literal::new_language_tagged_literal(text, language)
            .unwrap()
            .into(),
        Object::Typed(text, short) => Literal::new_typed_literal(text, named(short)).into(),
        Object::List(_) => unreachable!("none is made"),
    };
    let subject = NamedNode::new(statement.subject.clone()).unwrap();
    Triple::new(subject, named(statement.property), object).to_string()
}

fn written(statements: &Statements, name: &str) -> String {
    let mut out = Vec::new();
    let form = form(THESAURI, name).unwrap();
    form.write(statements, &mut out).unwrap();
    String::from_utf8(out).unwrap()
}

proptest! {
    #[test]
    fn any_text_survives_in_both_forms(statements in statements()) {
        let turtle = of_turtle(&written(&statements, "ttl"));
        prop_assert_eq!(&turtle, &of_json(&written(&statements, "jsonld")));
        let told: BTreeSet<String> = statements.all.iter().map(|one| meant(&statements, one)).collect();
        prop_assert_eq!(turtle, told);
    }
}
