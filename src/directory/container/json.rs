//! JSON that is a list: an array of objects, an object that holds one, `GeoJSON`, a line an object. Fields within
//! fields become columns by their paths; several values of a field stand in one cell.

use std::collections::HashMap;

use serde_json::{Deserializer, Map, Value};

use super::super::fault::ListFault;
use super::super::records::MOST_CELLS;
use super::pipe::ChunkWriter;
use super::rows::write_row;
use super::told::{MadeOf, ToldContent};
use crate::model::LIST_SEPARATOR;

/// Fields within fields that are followed.
const DEEPEST: usize = 6;
/// Levels at which an array of objects is looked for.
const SOUGHT: usize = 3;

/// Writes a list.
///
/// # Errors
/// What is not well formed, and JSON that is no list.
pub fn write(bytes: &[u8], out: &mut ChunkWriter, told: &ToldContent) -> Result<(), ListFault> {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let values: Result<Vec<Value>, _> = Deserializer::from_slice(bytes).into_iter().collect();
    let mut values = values.map_err(|error| {
        ListFault::NoList(
            crate::model::Phrase::new("list-json-broken")
                .with("line", error.line())
                .with("column", error.column()),
        )
    })?;
    told.set(if values.first().is_some_and(is_geographic) {
        MadeOf::GeoJson
    } else {
        MadeOf::Json
    });
    let objects = match values.len() {
        0 => return Err(ListFault::no_list("list-empty")),
        1 => objects(values.remove(0), SOUGHT),
        _ => all_objects(values),
    };
    let objects = objects.filter(|objects| !objects.is_empty());
    let objects = objects.ok_or_else(|| ListFault::no_list("list-json"))?;
    let mut columns: Vec<String> = Vec::new();
    let mut places: HashMap<String, usize> = HashMap::new();
    let mut rows = Vec::with_capacity(objects.len());
    for object in objects {
        // Each may have columns that no other has.
        let mut row: Vec<(usize, String)> = Vec::new();
        let mut put = |path: String, text: String| {
            let place = *places.entry(path).or_insert_with_key(|path| {
                columns.push(path.clone());
                columns.len() - 1
            });
            row.push((place, text));
        };
        flatten(object, "", 0, &mut put);
        if columns.len() > MOST_CELLS {
            return Err(ListFault::no_list("list-columns"));
        }
        rows.push(row);
    }
    let width = columns.len();
    if width == 0 {
        return Err(ListFault::no_list("list-json"));
    }
    write_row(out, &columns, width)?;
    let mut cells = vec![String::new(); width];
    for row in rows {
        for (place, text) in row {
            cells[place] = text;
        }
        write_row(out, &cells, width)?;
        cells.iter_mut().for_each(String::clear);
    }
    Ok(())
}

/// Whether a value is a feature, or a collection of them.
fn is_geographic(value: &Value) -> bool {
    let kind = value.get("type").and_then(Value::as_str);
    matches!(kind, Some("FeatureCollection" | "Feature"))
}

/// Values that are objects all.
fn all_objects(values: Vec<Value>) -> Option<Vec<Map<String, Value>>> {
    let objects = values.into_iter().map(|value| match value {
        Value::Object(object) => Some(feature(object)),
        _ => None,
    });
    objects.collect()
}

/// The objects of a value: those of an array, or of the largest array within an object; an object of arrays of
/// arrays is none.
fn objects(value: Value, depth: usize) -> Option<Vec<Map<String, Value>>> {
    match value {
        Value::Array(values) => all_objects(values),
        Value::Object(object) if depth > 0 => {
            let found = object
                .into_iter()
                .filter(|(_, value)| value.is_array() || value.is_object());
            let found = found.filter_map(|(_, value)| objects(value, depth - 1));
            found.max_by_key(Vec::len)
        }
        _ => None,
    }
}

/// A feature of `GeoJSON` as its properties, with where it is; any other object as it is.
fn feature(mut object: Map<String, Value>) -> Map<String, Value> {
    let is_feature = object.get("type").and_then(Value::as_str) == Some("Feature");
    if !is_feature {
        return object;
    }
    let Some(Value::Object(mut properties)) = object.remove("properties") else {
        return object;
    };
    let point = object
        .get("geometry")
        .and_then(|place| place.get("coordinates"));
    let point = point
        .and_then(Value::as_array)
        .filter(|point| point.iter().all(Value::is_number));
    if let Some([longitude, latitude, ..]) = point.map(Vec::as_slice) {
        properties
            .entry("longitude")
            .or_insert_with(|| longitude.clone());
        properties
            .entry("latitude")
            .or_insert_with(|| latitude.clone());
    }
    properties
}

fn flatten(
    object: Map<String, Value>,
    above: &str,
    depth: usize,
    put: &mut impl FnMut(String, String),
) {
    for (key, value) in object {
        let path = if above.is_empty() {
            key
        } else {
            format!("{above}.{key}")
        };
        match value {
            Value::Object(object) if depth < DEEPEST => flatten(object, &path, depth + 1, put),
            value => put(path, text(&value)),
        }
    }
}

/// A value as a cell.
fn text(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        Value::Array(values) => {
            let values = values.iter().map(|value| match value {
                Value::Object(object) => {
                    let named = ["name", "nom", "label", "title", "value"];
                    let named = named.iter().find_map(|key| object.get(*key)?.as_str());
                    named.map_or_else(|| value.to_string(), str::to_owned)
                }
                value => text(value),
            });
            let values: Vec<String> = values.filter(|text| !text.is_empty()).collect();
            values.join(LIST_SEPARATOR)
        }
        value => value.to_string(),
    }
}
