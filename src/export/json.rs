//! JSON: an array of objects whose keys are the columns in order, a row on a line; or the objects
//! alone, one a line.

use std::io::{self, Write};

use serde_json::{Map, Value};

use crate::report::{Cell, Table};

pub(super) fn write(table: &Table, _: &[String], out: &mut dyn Write) -> io::Result<()> {
    out.write_all(b"[")?;
    for (rank, row) in table.rows.iter().enumerate() {
        out.write_all(if rank == 0 { b"\n" } else { b",\n" })?;
        serde_json::to_writer(&mut *out, &object(table, row))?;
    }
    out.write_all(if table.rows.is_empty() {
        b"]\n"
    } else {
        b"\n]\n"
    })
}

pub(super) fn write_lines(table: &Table, _: &[String], out: &mut dyn Write) -> io::Result<()> {
    for row in &table.rows {
        serde_json::to_writer(&mut *out, &object(table, row))?;
        out.write_all(b"\n")?;
    }
    Ok(())
}

fn object(table: &Table, row: &[Cell]) -> Map<String, Value> {
    let keys = table.columns.iter().map(|column| column.key.to_owned());
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
