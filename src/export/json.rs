//! JSON: an array of objects whose keys are the columns in order, a row on a line; or the objects
//! alone, one a line.

use std::io::{self, Write};

use serde_json::{Map, Value};

use crate::report::{Cell, Rows};

pub(super) fn write(rows: &dyn Rows, _: &[String], out: &mut dyn Write) -> io::Result<()> {
    let keys = rows.keys();
    let mut before: &[u8] = b"\n";
    let mut after: &[u8] = b"]\n";
    out.write_all(b"[")?;
    rows.each(&mut |row| {
        out.write_all(before)?;
        (before, after) = (b",\n", b"\n]\n");
        Ok(serde_json::to_writer(&mut *out, &object(&keys, row))?)
    })?;
    out.write_all(after)
}

pub(super) fn write_lines(rows: &dyn Rows, _: &[String], out: &mut dyn Write) -> io::Result<()> {
    let keys = rows.keys();
    rows.each(&mut |row| {
        serde_json::to_writer(&mut *out, &object(&keys, row))?;
        out.write_all(b"\n")
    })
}

fn object(keys: &[&str], row: &[Cell]) -> Map<String, Value> {
    let keys = keys.iter().map(|key| (*key).to_owned());
    keys.zip(row.iter().map(value)).collect()
}

fn value(cell: &Cell) -> Value {
    match cell {
        Cell::Empty => Value::Null,
        Cell::Text(text) => Value::from(text.as_str()),
        Cell::Integer(number) => Value::from(*number),
        Cell::List(values) => Value::from(values.clone()),
    }
}
