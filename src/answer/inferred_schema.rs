//! The Table Schema of rows as they were written: columns as the dataset describes them, or inferred from their
//! cells.

use std::cell::RefCell;

use serde_json::{Value, json};

use crate::report::TableCell;

/// Renames the fields, and drops the constraints that apply to their original values.
pub(super) fn rename(schema: &mut Value, names: &[String]) {
    let fields = schema["fields"].as_array_mut().into_iter().flatten();
    for (field, name) in fields.zip(names) {
        field["name"] = json!(name);
        remove(field, &["constraints"]);
    }
    remove(schema, &["primaryKey"]);
}

fn remove(object: &mut Value, keys: &[&str]) {
    for key in keys {
        object
            .as_object_mut()
            .map(|object| object.shift_remove(*key));
    }
}

/// The kinds of cell in a column.
#[derive(Debug, Clone, Copy, Default)]
struct Kinds {
    text: bool,
    integer: bool,
    list: bool,
}

/// The kinds of cell in each column; empty until a row is inspected.
#[derive(Default)]
pub(super) struct ColumnKinds(RefCell<Vec<Kinds>>);

impl ColumnKinds {
    pub(super) fn has_rows(&self) -> bool {
        !self.0.borrow().is_empty()
    }

    pub(super) fn inspect(&self, row: &[TableCell]) {
        let mut columns = self.0.borrow_mut();
        columns.resize(row.len(), Kinds::default());
        for (kinds, cell) in columns.iter_mut().zip(row) {
            match cell {
                TableCell::Text(_) | TableCell::Spelt(_) => kinds.text = true,
                TableCell::Integer(_) => kinds.integer = true,
                TableCell::List(_) => kinds.list = true,
                TableCell::Empty => {}
            }
        }
    }

    /// The schema of these columns. Foreign keys are dropped, for the tables that they refer to are not there.
    pub(super) fn schema(&self, keys: &[&str], known: Option<&Value>, syntax: ListSyntax) -> Value {
        let described = known.and_then(|known| known["fields"].as_array());
        let columns = self.0.borrow();
        let fields = keys.iter().enumerate().map(|(index, key)| {
            let mut described = described.into_iter().flatten();
            match described.find(|field| field["name"] == *key) {
                Some(field) => described_field(field, syntax),
                None => inferred(key, columns.get(index).copied().unwrap_or_default(), syntax),
            }
        });
        let mut schema = json!({ "fields": fields.collect::<Vec<_>>(), "missingValues": [""] });
        let key = known.map_or(&Value::Null, |known| &known["primaryKey"]);
        let columns = key.as_array().map(Vec::as_slice).unwrap_or_default();
        let has = |column: &Value| keys.iter().any(|key| column == key);
        if !columns.is_empty() && columns.iter().all(has) {
            schema["primaryKey"] = key.clone();
        }
        schema
    }
}

/// How lists are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum ListSyntax {
    /// As text.
    Csv,
    /// As arrays.
    Json,
}

/// A field as the dataset describes it.
fn described_field(field: &Value, syntax: ListSyntax) -> Value {
    let mut field = field.clone();
    remove(&mut field, &["references"]);
    if syntax == ListSyntax::Json && field["list"] == true {
        field["type"] = json!("array");
        remove(&mut field, &["list", "example", "constraints"]);
    }
    field
}

/// A field with the type that all its cells have.
fn inferred(key: &str, kinds: Kinds, syntax: ListSyntax) -> Value {
    let kind = match (kinds.text, kinds.integer, kinds.list) {
        (false, true, false) => "integer",
        (false, false, true) if syntax == ListSyntax::Json => "array",
        (_, _, true) if syntax == ListSyntax::Json => "any",
        _ => "string",
    };
    let mut field = json!({ "name": key, "type": kind });
    if kinds.list && syntax == ListSyntax::Csv {
        field["list"] = json!(true);
    }
    field
}
