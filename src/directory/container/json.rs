//! JSON that is a list: an array of objects, an object that holds one, `GeoJSON`, a line an object. Fields within
//! fields become columns by their paths; several values of a field stand in one cell.

use std::cmp::Reverse;
use std::collections::{HashMap, HashSet};

use serde_json::{Deserializer, Map, Value};

use super::super::fault::ListFault;
use super::super::heading::is_title;
use super::super::records::MOST_CELLS;
use super::pipe::ChunkWriter;
use super::rows::write_row;
use super::told::{MadeOf, SheetChoice, ToldContent};
use crate::model::LIST_SEPARATOR;

/// Fields within fields that are followed.
const DEEPEST: usize = 6;
/// Objects by which an array is judged.
const SAMPLE: usize = 50;
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
    let is_geographic = values.first().is_some_and(is_geographic);
    let (objects, others) = match values.len() {
        0 => return Err(ListFault::no_list("list-empty")),
        1 => usual(values.remove(0)),
        _ => (all_objects(values), Vec::new()),
    };
    told.set(match others {
        _ if is_geographic => MadeOf::GeoJson,
        others if others.is_empty() => MadeOf::Json,
        others => MadeOf::JsonArray(SheetChoice {
            taken: 0,
            names: others,
        }),
    });
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

type Objects = Vec<Map<String, Value>>;

/// Whether a value is a feature, a collection of them, or a map of collections.
fn is_geographic(value: &Value) -> bool {
    let kind = value.get("type").and_then(Value::as_str);
    matches!(kind, Some("FeatureCollection" | "Feature" | "umap"))
}

/// Values that are objects all. Layers of a map are what is on them.
fn all_objects(values: Vec<Value>) -> Option<Objects> {
    let mut objects = Vec::with_capacity(values.len());
    for value in values {
        match value {
            Value::Object(mut layer) if is_layer(&layer) => {
                let Some(Value::Array(features)) = layer.remove("features") else {
                    return None;
                };
                objects.extend(all_objects(features)?);
            }
            Value::Object(object) => objects.push(feature(object)),
            _ => return None,
        }
    }
    Some(objects)
}

fn is_layer(object: &Map<String, Value>) -> bool {
    object.get("type").and_then(Value::as_str) == Some("FeatureCollection")
        && object.get("features").is_some_and(Value::is_array)
}

/// The objects of a value: those of an array, or within an object those of the array whose fields have most known
/// names, the longest of several. With their names, that one's in front, where there are others.
fn usual(value: Value) -> (Option<Objects>, Vec<String>) {
    let mut arrays = Vec::new();
    collect(value, "", SOUGHT, &mut arrays);
    let known = |objects: &Objects| {
        let fields = objects.iter().take(SAMPLE).flat_map(Map::keys);
        let fields: HashSet<&str> = fields.map(String::as_str).collect();
        fields.into_iter().filter(|field| is_title(field)).count()
    };
    // One that holds nothing is no other list.
    arrays.retain(|(_, objects)| !objects.is_empty());
    let most = (0..arrays.len()).max_by_key(|rank| {
        let objects = &arrays[*rank].1;
        (known(objects), objects.len(), Reverse(*rank))
    });
    let Some(most) = most else {
        return (None, Vec::new());
    };
    let (name, objects) = arrays.remove(most);
    let others: Vec<String> = arrays.into_iter().map(|(name, _)| name).collect();
    let names = if others.is_empty() {
        Vec::new()
    } else {
        std::iter::once(name).chain(others).collect()
    };
    (Some(objects), names)
}

/// The arrays of objects of a value, each by its path; an object of arrays of arrays has none.
fn collect(value: Value, path: &str, depth: usize, arrays: &mut Vec<(String, Objects)>) {
    match value {
        Value::Array(values) => {
            arrays.extend(all_objects(values).map(|objects| (path.to_owned(), objects)));
        }
        Value::Object(object) if depth > 0 => {
            for (key, value) in object {
                if value.is_array() || value.is_object() {
                    let path = if path.is_empty() {
                        key
                    } else {
                        format!("{path}.{key}")
                    };
                    collect(value, &path, depth - 1, arrays);
                }
            }
        }
        _ => {}
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
