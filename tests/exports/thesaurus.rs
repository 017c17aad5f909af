//! The typology as a thesaurus and its sources as works: what one form says the other says, whatever
//! the letters, and identifiers stand where they are asked for.

use std::collections::BTreeSet;

use essnum::export::format;
use essnum::report::Statements;
use essnum::report::thesaurus::{BASE, Object, Statement};
use oxjsonld::JsonLdParser;
use oxrdf::vocab::rdf;
use oxrdf::{BlankNode, Literal, NamedNode, NamedNodeRef, NamedOrBlankNode, Term, Triple};
use oxttl::TurtleParser;
use proptest::prelude::{Just, Strategy, prop_assert_eq, prop_oneof, proptest};

use super::any::strings;
use crate::program::{line, plain};

const SCHEMES: &[&str] = &["typology", "naf", "naf_2025", "statuses", "glossary"];

/// The statements of a Turtle file.
fn of_turtle(text: &str) -> BTreeSet<String> {
    let read = TurtleParser::new().for_slice(text.as_bytes());
    told(&read.map(Result::unwrap).collect::<Vec<_>>())
}

/// The statements of a JSON-LD file.
fn of_json(text: &str) -> BTreeSet<String> {
    let read = JsonLdParser::new().for_slice(text.as_bytes());
    let read = read.map(|quad| {
        let quad = quad.unwrap();
        Triple::new(quad.subject, quad.predicate, quad.object)
    });
    told(&read.collect::<Vec<_>>())
}

/// Each statement about what has a name. Nodes without one are links of a list, which is told by what it
/// holds.
fn told(triples: &[Triple]) -> BTreeSet<String> {
    let named = triples.iter().filter(|one| !one.subject.is_blank_node());
    let told = named.map(|one| {
        let object = match &one.object {
            Term::BlankNode(first) => in_list(chain(triples, first)),
            other => other.to_string(),
        };
        format!("{} {} {object}", one.subject, one.predicate)
    });
    told.collect()
}

fn in_list(things: impl IntoIterator<Item = String>) -> String {
    let things: Vec<String> = things.into_iter().collect();
    format!("( {} )", things.join(" "))
}

/// What a list holds, from its first link on; each link leads to one thing and to one link.
fn chain(triples: &[Triple], first: &BlankNode) -> Vec<String> {
    let only = |link: &BlankNode, predicate: NamedNodeRef<'_>| {
        let link = NamedOrBlankNode::from(link.clone());
        let is_meant = |one: &&Triple| one.subject == link && one.predicate == predicate;
        let mut found = triples.iter().filter(is_meant);
        let object = found.next().unwrap().object.clone();
        assert_eq!(found.next(), None, "{link} leads to two");
        object
    };
    let mut things = Vec::new();
    let mut here = Term::from(first.clone());
    while let Term::BlankNode(link) = &here {
        things.push(only(link, rdf::FIRST).to_string());
        here = only(link, rdf::REST);
    }
    assert_eq!(here, Term::from(rdf::NIL));
    things
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

/// Statements about two things, with any text and lists of any length.
fn statements() -> impl Strategy<Value = Statements> {
    let text = strings;
    let thing = (0..4).prop_map(|number| format!("{BASE}{number}"));
    let object = prop_oneof![
        text().prop_map(|text| Object::Literal(text, None)),
        text().prop_map(|text| Object::Literal(text, Some("fr".to_owned()))),
        text().prop_map(|text| Object::TypedLiteral(text, "xsd:string")),
        Just(Object::PrefixedName("skos:Concept")),
        Just(Object::Iri(format!("{BASE}x"))),
        proptest::collection::vec(thing, 0..4).prop_map(Object::List),
    ];
    let predicate = prop_oneof![Just("skos:note"), Just("dct:source"), Just("rdfs:label")];
    let subject = prop_oneof![Just("a"), Just("b")];
    let statement =
        (subject, predicate, object).prop_map(|(subject, predicate, object)| Statement {
            subject: format!("{BASE}{subject}"),
            predicate,
            object,
        });
    proptest::collection::vec(statement, 1..8).prop_map(|all| Statements {
        base: BASE.to_owned(),
        all,
    })
}

/// A statement as the library has it.
fn meant(statements: &Statements, statement: &Statement) -> String {
    let thing = |iri: &String| NamedNode::new(iri.clone()).unwrap();
    let named = |short: &str| thing(&statements.expanded(short).unwrap());
    let about = format!(
        "{} {}",
        thing(&statement.subject),
        named(statement.predicate)
    );
    let object: Term = match &statement.object {
        Object::Iri(iri) => thing(iri).into(),
        Object::PrefixedName(short) => named(short).into(),
        Object::Literal(text, None) => Literal::from(text.as_str()).into(),
        Object::Literal(text, Some(language)) => {
            Literal::new_language_tagged_literal(text, language)
                .unwrap()
                .into()
        }
        Object::TypedLiteral(text, short) => Literal::new_typed_literal(text, named(short)).into(),
        Object::List(things) if things.is_empty() => rdf::NIL.into(),
        Object::List(things) => {
            let things = things.iter().map(|iri| thing(iri).to_string());
            return format!("{about} {}", in_list(things));
        }
    };
    format!("{about} {object}")
}

fn written(statements: &Statements, name: &str) -> String {
    let mut out = Vec::new();
    let write = format(name).unwrap().statements.unwrap();
    write(statements, &mut out).unwrap();
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
