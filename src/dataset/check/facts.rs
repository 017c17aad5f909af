//! Rules on what public sources say of actors.

use std::collections::HashMap;

use super::cell::named;
use crate::dataset::{Fault, Package};
use crate::model::{FactField, Phrase, Vocabulary, is_address};

/// Hexadecimal digits of a commit. Fewer name it only as long as no other commit begins like it.
const COMMIT_DIGITS: usize = 40;

/// Each fact names a source that can be found again; each field of an actor that sources tell is what the first of its
/// facts says.
pub(super) fn fact(package: &Package, faults: &mut Vec<Fault>) {
    let cells = |column: &str| named(package, "actor_facts", column);
    let sources = cells("source");
    let wrong = sources.iter().filter(|cell| !is_source(cell.text));
    faults.extend(wrong.map(|cell| {
        let phrase = Phrase::new("fault-fact-source").with("value", cell.text);
        cell.fault(phrase)
    }));
    let actors = cells("actor");
    let fields = cells("field");
    let values = cells("value");
    let rows = actors.iter().zip(&fields).zip(&values);
    let mut first = HashMap::new();
    for ((actor, field), value) in rows {
        first.entry((actor.text, field.text)).or_insert(value.text);
    }
    let ids = named(package, "actors", "id");
    for field in FactField::ALL.iter().map(|field| field.word()) {
        let column = named(package, "actors", field);
        for (id, cell) in ids.iter().zip(&column) {
            let fault = match first.get(&(id.text, field)) {
                Some(told) if *told == cell.text => continue,
                Some(told) => Phrase::new("fault-fact").with("told", *told),
                None if cell.text.is_empty() => continue,
                None => Phrase::new("fault-fact-missing"),
            };
            faults.push(cell.fault(fault.with("value", cell.text).with("field", field)));
        }
    }
}

/// Whether a source can be found again: an address, a file of a repository at a whole commit, or a place in the report.
fn is_source(source: &str) -> bool {
    let is_file = || {
        let (path, commit) = source.rsplit_once('@')?;
        let (repository, file) = path.split_once(':')?;
        let is_digit = |byte: u8| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte);
        let is_commit = commit.len() == COMMIT_DIGITS && commit.bytes().all(is_digit);
        (is_commit && repository.contains('/') && !file.is_empty()).then_some(())
    };
    is_address(source) || source.starts_with("rapport, ") || is_file().is_some()
}
