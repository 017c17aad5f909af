//! What the columns of a table hold, as the Table Schema of its CSV or the JSON Schema
//! of its JSON. Tables of the dataset have theirs in the descriptor; that of a counted table is told by
//! its columns.

use serde_json::{Map, Value, json};

use super::failure::Failure;
use super::job::Job;
use crate::dataset::table_schema;
use crate::model::{Phrase, unknown};
use crate::query::Filter;
use crate::report::{REPORTS, ReportTable, TableCell, TableColumn, TableReport, names, report};
use crate::request::JSON_SCHEMA;

/// The edition of JSON Schema that is written.
const DIALECT: &str = "https://json-schema.org/draft/2020-12/schema";

/// Describes the columns of a table.
pub(super) fn schema(job: &mut Job<'_>, name: &str) -> Result<(), Failure> {
    let report = expect_report(name)?;
    let format = job.format_name()?;
    let schema = if let Some(schema) = table_schema(report.name) {
        schema
    } else {
        let table = report.table(&job.typology()?, &Filter::default());
        let title = |column: &TableColumn| job.text.get(column.heading);
        json!({ "fields": fields(&table, &title), "missingValues": [""] })
    };
    let written = if format == JSON_SCHEMA {
        json_schema(&schema)
    } else {
        schema
    };
    job.write(|out| {
        serde_json::to_writer_pretty(&mut *out, &written)?;
        writeln!(out)
    })
}

/// The report of this name; what has no columns of its own is refused otherwise than what there is not.
fn expect_report(name: &str) -> Result<&'static TableReport, Failure> {
    let reports = || REPORTS.iter().map(|report| report.name);
    report(name).ok_or_else(|| {
        let phrase = if names().any(|known| known == name) {
            let choices: Vec<&str> = reports().collect();
            Phrase::new("schema-none")
                .with("table", name)
                .with("choices", choices.join(", "))
        } else {
            unknown("table", name, reports())
        };
        Failure::Usage(phrase)
    })
}

/// The fields of a counted table, by what stands in its columns.
fn fields(table: &ReportTable, title: &dyn Fn(&TableColumn) -> String) -> Vec<Value> {
    let columns = table.columns.iter().enumerate();
    let field = |(place, column): (usize, &TableColumn)| {
        let mut cells = table.rows.iter().filter_map(|row| row.get(place));
        let filled = cells.clone().find(|cell| **cell != TableCell::Empty);
        let kind = match filled {
            Some(TableCell::Integer(_)) => "integer",
            _ => "string",
        };
        let mut field = json!({ "name": column.key, "type": kind, "title": title(column) });
        if cells.any(|cell| matches!(cell, TableCell::List(_))) {
            field["list"] = Value::from(true);
        }
        field
    };
    columns.map(field).collect()
}

/// What JSON holds where CSV holds such fields: an array of objects, a list for a list, null for nothing.
fn json_schema(schema: &Value) -> Value {
    let fields = schema["fields"].as_array().map(Vec::as_slice);
    let fields = fields.unwrap_or_default();
    let named = |field: &Value| field["name"].as_str().unwrap_or_default().to_owned();
    let properties = fields.iter().map(|field| (named(field), property(field)));
    let properties: Map<String, Value> = properties.collect();
    let required: Vec<String> = fields.iter().map(named).collect();
    json!({
        "$schema": DIALECT,
        "type": "array",
        "items": {
            "type": "object",
            "properties": properties,
            "required": required,
            "additionalProperties": false,
        },
    })
}

fn property(field: &Value) -> Value {
    let constraints = &field["constraints"];
    let mut property = Map::new();
    for key in ["title", "description"] {
        if let Some(text) = field[key].as_str() {
            property.insert(key.to_owned(), Value::from(text));
        }
    }
    if field["list"] == true {
        property.insert("type".to_owned(), Value::from("array"));
        property.insert("items".to_owned(), json!({ "type": "string" }));
        return Value::Object(property);
    }
    let is_required = constraints["required"] == true;
    let kind = &field["type"];
    let kind = if is_required {
        kind.clone()
    } else {
        json!([kind, "null"])
    };
    property.insert("type".to_owned(), kind);
    for key in ["pattern", "minimum", "maximum"] {
        if let Some(limit) = constraints.get(key) {
            property.insert(key.to_owned(), limit.clone());
        }
    }
    if let Some(words) = constraints["enum"].as_array() {
        let mut words = words.clone();
        if !is_required {
            words.push(Value::Null);
        }
        property.insert("enum".to_owned(), Value::from(words));
    }
    Value::Object(property)
}
