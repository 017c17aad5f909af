//! JSON: an array of objects whose keys are the columns in order, a row on a line; or the objects
//! alone, one a line.

use std::io::{self, Write};

use serde::ser::{Serialize, SerializeMap, Serializer};

use super::format::HeadedRows;
use crate::report::TableCell;

pub(super) fn write(table: &HeadedRows<'_>, out: &mut dyn Write) -> io::Result<()> {
    let keys = table.rows.keys();
    let mut before: &[u8] = b"\n";
    let mut after: &[u8] = b"]\n";
    let mut line = Vec::new();
    out.write_all(b"[")?;
    table.rows.for_each(&mut |row| {
        out.write_all(before)?;
        (before, after) = (b",\n", b"\n]\n");
        write_object(&keys, row, &mut line)?;
        out.write_all(&line)
    })?;
    out.write_all(after)
}

pub(super) fn write_lines(table: &HeadedRows<'_>, out: &mut dyn Write) -> io::Result<()> {
    let keys = table.rows.keys();
    let mut line = Vec::new();
    table.rows.for_each(&mut |row| {
        write_object(&keys, row, &mut line)?;
        line.push(b'\n');
        out.write_all(&line)
    })
}

/// Writes a row over what `line` held.
fn write_object(keys: &[&str], row: &[TableCell], line: &mut Vec<u8>) -> io::Result<()> {
    line.clear();
    Ok(serde_json::to_writer(line, &JsonRow { keys, row })?)
}

/// A row under its keys.
struct JsonRow<'a> {
    keys: &'a [&'a str],
    row: &'a [TableCell],
}

impl Serialize for JsonRow<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut object = serializer.serialize_map(Some(self.row.len()))?;
        for (key, cell) in self.keys.iter().zip(self.row) {
            match cell {
                TableCell::Empty => object.serialize_entry(key, &())?,
                TableCell::Text(text) | TableCell::Spelt(text) => {
                    object.serialize_entry(key, text)?;
                }
                TableCell::Integer(number) => object.serialize_entry(key, number)?,
                TableCell::List(values) => object.serialize_entry(key, values)?,
            }
        }
        object.end()
    }
}
