//! The Table Schema of rows as they were written: what the dataset says of a column, or what was seen in it.

use std::cell::RefCell;
use std::io;

use serde_json::{Value, json};

use crate::export::Format;
use crate::report::{Rows, TableCell, ValueDomain};

/// Fields under other names, of which nobody says what their values must be like.
pub(super) fn rename(schema: &mut Value, names: &[String]) {
    let fields = schema["fields"].as_array_mut().into_iter().flatten();
    for (field, name) in fields.zip(names) {
        field["name"] = json!(name);
        if let Some(field) = field.as_object_mut() {
            field.shift_remove("constraints");
        }
    }
    if let Some(schema) = schema.as_object_mut() {
        schema.shift_remove("primaryKey");
    }
}

/// What was seen in a column.
#[derive(Debug, Clone, Copy, Default)]
struct Seen {
    text: bool,
    integer: bool,
    list: bool,
}

/// Rows of which it is seen what they hold.
pub(super) struct Watched<'a> {
    rows: &'a dyn Rows,
    /// One for each column, once there was a row.
    seen: RefCell<Vec<Seen>>,
}

impl<'a> Watched<'a> {
    pub fn new(rows: &'a dyn Rows) -> Self {
        let seen = RefCell::new(Vec::new());
        Self { rows, seen }
    }

    pub fn has_rows(&self) -> bool {
        !self.seen.borrow().is_empty()
    }

    /// The Table Schema of what was written: what the dataset says of a column, or what was seen there.
    /// Nothing refers to other tables, for they are not there.
    pub fn schema(&self, known: Option<&Value>, format: &Format) -> Value {
        let keys = self.rows.keys();
        let described = known.and_then(|known| known["fields"].as_array());
        let seen = self.seen.borrow();
        let is_json = format.dialect.is_none();
        let fields = keys.iter().enumerate().map(|(place, key)| {
            let mut described = described.into_iter().flatten();
            match described.find(|field| field["name"] == *key) {
                Some(field) => told(field, is_json),
                None => guessed(key, seen.get(place).copied().unwrap_or_default(), is_json),
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

/// A field as the dataset describes it.
fn told(field: &Value, is_json: bool) -> Value {
    let mut field = field.clone();
    if let Some(field) = field.as_object_mut() {
        field.shift_remove("references");
        if is_json && field.get("list") == Some(&json!(true)) {
            field.insert("type".to_owned(), json!("array"));
            for key in ["list", "example", "constraints"] {
                field.shift_remove(key);
            }
        }
    }
    field
}

/// A field by what was seen in it.
fn guessed(key: &str, seen: Seen, is_json: bool) -> Value {
    let kind = match seen {
        Seen {
            text: false,
            integer: true,
            list: false,
        } => "integer",
        Seen {
            text: false,
            integer: false,
            list: true,
        } if is_json => "array",
        Seen { list: true, .. } if is_json => "any",
        _ => "string",
    };
    let mut field = json!({ "name": key, "type": kind });
    if seen.list && !is_json {
        field["list"] = json!(true);
    }
    field
}

impl Rows for Watched<'_> {
    fn keys(&self) -> Vec<&str> {
        self.rows.keys()
    }

    fn words(&self) -> Vec<ValueDomain> {
        self.rows.words()
    }

    fn for_each(&self, visit: &mut dyn FnMut(&[TableCell]) -> io::Result<()>) -> io::Result<()> {
        self.rows.for_each(&mut |row| {
            let mut seen = self.seen.borrow_mut();
            seen.resize(row.len(), Seen::default());
            for (seen, cell) in seen.iter_mut().zip(row) {
                match cell {
                    TableCell::Text(_) => seen.text = true,
                    TableCell::Integer(_) => seen.integer = true,
                    TableCell::List(_) => seen.list = true,
                    TableCell::Empty => {}
                }
            }
            visit(row)
        })
    }
}
