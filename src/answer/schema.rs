//! `essnum schema`: the columns of a table as the Table Schema of its CSV or the JSON Schema of its JSON. Tables of
//! the dataset have theirs in the descriptor; that of a computed table is inferred from its cells.

use serde_json::{Map, Value, json};

use super::failure::Failure;
use super::job::Job;
use super::records::{implied, references};
use crate::dataset::{table_schema, table_schemas};
use crate::model::{Phrase, RecordKind, Vocabulary, unknown};
use crate::query::Filter;
use crate::report::{REPORTS, ReportTable, TableCell, TableColumn, TableReport, names, report};
use crate::request::{JSON_SCHEMA, RECORDS};

/// The version of JSON Schema.
const DIALECT: &str = "https://json-schema.org/draft/2020-12/schema";

pub(super) fn schema(job: &mut Job<'_>, name: &str) -> Result<(), Failure> {
    if name == RECORDS {
        let schema = records_schema();
        return job.write(|out| {
            serde_json::to_writer_pretty(&mut *out, &schema)?;
            writeln!(out)
        });
    }
    let report = expect_report(name)?;
    let format = job.format_name()?;
    let mut schema = if let Some(schema) = table_schema(report.name) {
        schema
    } else {
        let table = report.table(&job.typology()?, &Filter::default());
        let title = |column: &TableColumn| job.text.get(column.heading);
        json!({ "fields": fields(&table, &title), "missingValues": [""] })
    };
    if format == JSON_SCHEMA {
        schema = json_schema(&schema);
    }
    job.write(|out| {
        serde_json::to_writer_pretty(&mut *out, &schema)?;
        writeln!(out)
    })
}

/// The report of this name. A table without fixed columns and an unknown one are refused differently.
fn expect_report(name: &str) -> Result<&'static TableReport, Phrase> {
    let reports = || REPORTS.iter().map(|report| report.name);
    report(name).ok_or_else(|| {
        if names().any(|known| known == name) {
            let choices: Vec<&str> = reports().collect();
            Phrase::new("schema-none")
                .with("table", name)
                .with("choices", choices.join(", "))
        } else {
            unknown("table", name, reports().chain([RECORDS]))
        }
    })
}

/// The fields of a computed table, by the cells of its columns.
fn fields(table: &ReportTable, title: &dyn Fn(&TableColumn) -> String) -> Vec<Value> {
    let columns = table.columns.iter().enumerate();
    let field = |(index, column): (usize, &TableColumn)| {
        let mut cells = table.rows.iter().filter_map(|row| row.get(index));
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

/// The JSON Schema of records as `show` writes them: an array of rows, each with the rows that refer to it.
fn records_schema() -> Value {
    let tables = table_schemas();
    let kinds = RecordKind::ALL
        .iter()
        .map(|kind| record_schema(*kind, &tables));
    let page = json!({
        "type": "object",
        "properties": { "opening": { "type": "array" }, "parts": { "type": "array" } },
        "required": ["opening", "parts"],
    });
    json!({
        "$schema": DIALECT,
        "type": "array",
        "items": { "oneOf": kinds.chain([page]).collect::<Vec<_>>() },
    })
}

fn record_schema(kind: RecordKind, tables: &[(String, Value)]) -> Value {
    let mut properties = Map::new();
    properties.insert("record".to_owned(), json!({ "const": kind.word() }));
    properties.insert("id".to_owned(), json!({ "type": "string" }));
    let own = tables.iter().find(|(name, _)| name == kind.table());
    let own = own.map(|(_, schema)| object_schema(schema, None));
    let own = own.and_then(|mut own| own["properties"].as_object_mut().map(std::mem::take));
    properties.extend(own.unwrap_or_default());
    for (name, schema) in tables {
        let all = references(name, schema);
        let own: Vec<_> = all
            .iter()
            .filter(|found| found.table == kind.table())
            .collect();
        if !own.is_empty() {
            let rows = object_schema(schema, implied(&own));
            properties.insert(name.clone(), json!({ "type": "array", "items": rows }));
        }
    }
    json!({
        "type": "object",
        "title": kind.word(),
        "properties": properties,
        "required": ["record", "id"],
        "additionalProperties": false,
    })
}

/// The JSON Schema of rows with these fields: an array of objects, with arrays for lists and null for empty cells.
fn json_schema(schema: &Value) -> Value {
    json!({
        "$schema": DIALECT,
        "type": "array",
        "items": object_schema(schema, None),
    })
}

/// The JSON Schema of a row, without a column.
fn object_schema(schema: &Value, without: Option<&str>) -> Value {
    let fields = schema["fields"].as_array().into_iter().flatten();
    let fields: Vec<&Value> = fields
        .filter(|field| without.is_none_or(|name| field["name"] != name))
        .collect();
    let named = |field: &&Value| field["name"].as_str().unwrap_or_default().to_owned();
    let properties = fields.iter().map(|field| (named(field), property(field)));
    let properties: Map<String, Value> = properties.collect();
    let required: Vec<String> = fields.iter().map(named).collect();
    json!({
        "type": "object",
        "properties": properties,
        "required": required,
        "additionalProperties": false,
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
