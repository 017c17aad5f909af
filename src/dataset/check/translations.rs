//! The rule on texts in other languages.

use std::collections::HashSet;

use super::cell::{CheckedCell, named};
use crate::dataset::translate::{TRANSLATIONS, row_name};
use crate::dataset::{Fault, Package, TableSchema};
use crate::model::{DATASET_LANGUAGE, Phrase, nearest};

/// Each translation is of a text that is there, in another language than that in which it was written.
pub(super) fn translation(package: &Package, faults: &mut Vec<Fault>) {
    let cells = |column: &str| named(package, TRANSLATIONS, column);
    let (tables, records, fields) = (cells("table"), cells("record"), cells("field"));
    let same = cells("lang").into_iter();
    let same = same.filter(|cell| cell.text == DATASET_LANGUAGE);
    faults.extend(
        same.map(|cell| cell.fault(Phrase::new("fault-same-language").with("value", cell.text))),
    );
    let texts = package
        .tables()
        .filter(|(schema, _)| schema.name != TRANSLATIONS);
    for (schema, sheet) in texts {
        let key = schema.row_key();
        let names: Vec<String> = sheet
            .rows
            .iter()
            .map(|(_, row)| row_name(&key, row))
            .collect();
        let known: HashSet<&str> = names.iter().map(String::as_str).collect();
        let own = (tables.iter().zip(&records).zip(&fields))
            .filter(|((table, _), _)| table.text == schema.name);
        let own: Vec<_> = own.collect();
        let written = own
            .iter()
            .filter_map(|(_, field)| schema.position(field.text));
        let written: HashSet<usize> = written.collect();
        let filled = sheet.rows.iter().zip(&names).flat_map(|((_, row), name)| {
            let filled = written.iter().filter(|column| !row[**column].is_empty());
            filled.map(|column| (name.as_str(), *column))
        });
        let filled: HashSet<(&str, usize)> = filled.collect();
        for ((_, record), field) in own {
            match schema.position(field.text) {
                None => {
                    let columns = schema.columns().iter().map(|column| column.name.as_str());
                    faults.push(dangling(field, columns));
                }
                Some(column) if !is_text(schema, column) => {
                    faults.push(field.fault(Phrase::new("fault-untranslatable")));
                }
                Some(_) if !known.contains(record.text) => {
                    faults.push(dangling(record, known.iter().copied()));
                }
                Some(column) if !filled.contains(&(record.text, column)) => {
                    faults.push(field.fault(Phrase::new("fault-nothing-translated")));
                }
                Some(_) => {}
            }
        }
    }
    let others = package.tables().map(|(schema, _)| schema.name.as_str());
    let known: Vec<&str> = others.filter(|name| *name != TRANSLATIONS).collect();
    let unknown = tables.iter().filter(|cell| !known.contains(&cell.text));
    faults.extend(unknown.map(|cell| dangling(cell, known.iter().copied())));
}

/// Whether a column holds texts that can be translated: nothing refers to them.
fn is_text(schema: &TableSchema, column: usize) -> bool {
    let name = schema.columns()[column].name.as_str();
    let mut references = schema.references();
    schema.columns()[column].is_text() && !references.any(|(own, ..)| own == name)
}

/// The fault of a value that names nothing, with the nearest that would.
fn dangling<'a>(cell: &CheckedCell<'_>, known: impl Iterator<Item = &'a str>) -> Fault {
    let phrase = match nearest(cell.text, known) {
        Some(near) => Phrase::new("fault-reference-near").with("near", near),
        None => Phrase::new("fault-reference"),
    };
    cell.fault(phrase.with("value", cell.text))
}
