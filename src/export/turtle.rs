//! Turtle, by way of a library that knows its rules.

use std::io::{self, Write};

use oxrdf::{BlankNode, Literal, NamedNode, NamedOrBlankNode, Term, Triple};
use oxttl::TurtleSerializer;

use crate::report::Statements;
use crate::report::thesaurus::Object;

pub(super) fn write(statements: &Statements, out: &mut dyn Write) -> io::Result<()> {
    let mut serializer = TurtleSerializer::new();
    for (prefix, iri) in statements.prefixes() {
        serializer = serializer
            .with_prefix(prefix, iri)
            .map_err(io::Error::other)?;
    }
    let mut writer = serializer.for_writer(out);
    for triple in triples(statements) {
        writer.serialize_triple(triple?.as_ref())?;
    }
    writer.finish()?;
    Ok(())
}

/// Every statement as the library has them; a list becomes a chain of nodes without a name.
fn triples(statements: &Statements) -> impl Iterator<Item = io::Result<Triple>> {
    let mut lists = 0;
    statements.all.iter().flat_map(move |statement| {
        let told = || -> io::Result<Vec<Triple>> {
            let subject = named(statement.subject.clone())?;
            let property = name(statements, statement.property)?;
            let mut chain = Vec::new();
            let object: Term = match &statement.object {
                Object::Thing(iri) => named(iri.clone())?.into(),
                Object::Name(short) => name(statements, short)?.into(),
                Object::Text(text, None) => Literal::from(text.as_str()).into(),
                Object::Text(text, Some(language)) => {
                    Literal::new_language_tagged_literal(text, language)
                        .map_err(io::Error::other)?
                        .into()
                }
                Object::Typed(text, short) => {
                    Literal::new_typed_literal(text, name(statements, short)?).into()
                }
                Object::List(things) => {
                    lists += 1;
                    list(statements, lists, things, &mut chain)?
                }
            };
            let mut all = vec![Triple::new(subject, property, object)];
            all.extend(chain);
            Ok(all)
        };
        let mut told = told;
        match told() {
            Ok(all) => all.into_iter().map(Ok).collect::<Vec<_>>(),
            Err(error) => vec![Err(error)],
        }
    })
}

fn list(
    statements: &Statements,
    number: usize,
    things: &[String],
    chain: &mut Vec<Triple>,
) -> io::Result<Term> {
    let nil: Term = name(statements, "rdf:nil")?.into();
    let node = |rank: usize| {
        BlankNode::new(format!("list{number}-{}", rank + 1)).map_err(io::Error::other)
    };
    for (rank, thing) in things.iter().enumerate() {
        let here: NamedOrBlankNode = node(rank)?.into();
        let first = named(thing.clone())?;
        let rest = if rank + 1 < things.len() {
            node(rank + 1)?.into()
        } else {
            nil.clone()
        };
        chain.push(Triple::new(
            here.clone(),
            name(statements, "rdf:first")?,
            first,
        ));
        chain.push(Triple::new(here, name(statements, "rdf:rest")?, rest));
    }
    if things.is_empty() {
        Ok(nil)
    } else {
        Ok(node(0)?.into())
    }
}

fn name(statements: &Statements, short: &str) -> io::Result<NamedNode> {
    named(statements.whole(short).unwrap_or_default())
}

/// An address as RDF takes it.
fn named(iri: String) -> io::Result<NamedNode> {
    NamedNode::new(iri).map_err(io::Error::other)
}

/// Whether an address can be an identifier.
pub fn is_identifier(iri: &str) -> bool {
    NamedNode::new(iri).is_ok()
}
