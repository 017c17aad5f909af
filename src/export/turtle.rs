//! Turtle, by way of a library that knows its rules.

use std::io::{self, Write};

use oxrdf::{BlankNode, Literal, NamedNode, Term, Triple};
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
    let mut lists = 0;
    for statement in &statements.all {
        let subject = named(statement.subject.clone())?;
        let predicate = name(statements, statement.predicate)?;
        let mut nodes = Vec::new();
        let object: Term = match &statement.object {
            Object::Iri(iri) => named(iri.clone())?.into(),
            Object::PrefixedName(short) => name(statements, short)?.into(),
            Object::Literal(text, None) => Literal::from(text.as_str()).into(),
            Object::Literal(text, Some(language)) => {
                Literal::new_language_tagged_literal(text, language)
                    .map_err(io::Error::other)?
                    .into()
            }
            Object::TypedLiteral(text, short) => {
                Literal::new_typed_literal(text, name(statements, short)?).into()
            }
            Object::List(things) => {
                lists += 1;
                list(statements, lists, things, &mut nodes)?
            }
        };
        writer.serialize_triple(Triple::new(subject, predicate, object).as_ref())?;
        for triple in &nodes {
            writer.serialize_triple(triple.as_ref())?;
        }
    }
    writer.finish()?;
    Ok(())
}

/// The first node of a list, which is a chain of blank nodes.
fn list(
    statements: &Statements,
    number: usize,
    things: &[String],
    nodes: &mut Vec<Triple>,
) -> io::Result<Term> {
    let nil: Term = name(statements, "rdf:nil")?.into();
    if things.is_empty() {
        return Ok(nil);
    }
    let [first, rest] = [
        name(statements, "rdf:first")?,
        name(statements, "rdf:rest")?,
    ];
    let node = |rank: usize| {
        BlankNode::new(format!("list{number}-{}", rank + 1)).map_err(io::Error::other)
    };
    for (rank, thing) in things.iter().enumerate() {
        let next: Term = if rank + 1 < things.len() {
            node(rank + 1)?.into()
        } else {
            nil.clone()
        };
        let thing = named(thing.clone())?;
        nodes.push(Triple::new(node(rank)?, first.clone(), thing));
        nodes.push(Triple::new(node(rank)?, rest.clone(), next));
    }
    Ok(node(0)?.into())
}

fn name(statements: &Statements, short: &str) -> io::Result<NamedNode> {
    named(statements.expanded(short).unwrap_or_default())
}

/// An address as RDF takes it.
fn named(iri: String) -> io::Result<NamedNode> {
    NamedNode::new(iri).map_err(io::Error::other)
}

/// Whether an address can be an identifier.
pub fn is_iri(iri: &str) -> bool {
    NamedNode::new(iri).is_ok()
}
