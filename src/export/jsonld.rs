//! JSON-LD with a context of prefixes, so that a person can read it too.

use std::io::{self, Write};

use serde_json::{Map, Value, json};

use crate::report::Statements;
use crate::report::thesaurus::{Object, Statement};

pub(super) fn write(statements: &Statements, out: &mut dyn Write) -> io::Result<()> {
    let prefixes = statements.prefixes();
    let context: Map<String, Value> = prefixes
        .map(|(prefix, iri)| (prefix.to_owned(), Value::from(iri)))
        .collect();
    // Written piece by piece: a subject on a line.
    write!(out, "{{\"@context\":")?;
    serde_json::to_writer(&mut *out, &context)?;
    write!(out, ",\n\"@graph\":[")?;
    for (rank, subject) in statements.subjects().enumerate() {
        out.write_all(if rank == 0 { b"\n" } else { b",\n" })?;
        serde_json::to_writer(&mut *out, &object(subject))?;
    }
    out.write_all(b"\n]}\n")
}

/// A subject with its statements; a predicate with several objects has an array.
fn object(statements: &[Statement]) -> Map<String, Value> {
    let mut told = Map::new();
    if let Some(first) = statements.first() {
        told.insert("@id".to_owned(), Value::from(first.subject.as_str()));
    }
    for statement in statements {
        let (key, value) = match (&statement.object, statement.predicate) {
            (Object::PrefixedName(class), "rdf:type") => ("@type", Value::from(*class)),
            (object, predicate) => (predicate, value(object)),
        };
        match told.get_mut(key) {
            None => {
                told.insert(key.to_owned(), value);
            }
            Some(Value::Array(values)) => values.push(value),
            Some(one) => *one = Value::Array(vec![one.take(), value]),
        }
    }
    told
}

fn value(object: &Object) -> Value {
    match object {
        Object::Iri(iri) => json!({ "@id": iri }),
        Object::PrefixedName(name) => json!({ "@id": name }),
        Object::Literal(text, None) => Value::from(text.as_str()),
        Object::Literal(text, Some(language)) => json!({ "@value": text, "@language": language }),
        Object::TypedLiteral(text, name) => json!({ "@value": text, "@type": name }),
        Object::List(things) => {
            let things: Vec<Value> = things.iter().map(|iri| json!({ "@id": iri })).collect();
            json!({ "@list": things })
        }
    }
}
