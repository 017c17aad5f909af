//! The five levels of NAF out of its sub-classes: each row of `naf.csv` carries the codes and labels
//! of its parents.

use std::collections::HashMap;

use serde::Deserialize;

use super::fault::Fault;
use super::sheet::Sheet;
use crate::model::{Code, Key, Level, Table};

#[derive(Debug, Deserialize)]
struct NafRow<'a> {
    code: &'a str,
    label: &'a str,
    class: &'a str,
    group: &'a str,
    division: &'a str,
    section: &'a str,
    class_label: &'a str,
    group_label: &'a str,
    division_label: &'a str,
    section_label: &'a str,
}

/// The cells of a row that hold a code and its label.
type LevelCell = for<'a> fn(&NafRow<'a>) -> (&'a str, &'a str);

/// All codes, level by level from the sections down, each level in the order of the file.
///
/// # Errors
/// A record that does not fit.
pub(super) fn levels(sheet: &Sheet) -> Result<Table<Code>, Fault> {
    let rows = sheet.rows.iter();
    let rows = rows.map(|(line, record)| sheet.row(*line, record));
    let rows: Vec<NafRow<'_>> = rows.collect::<Result<_, _>>()?;
    let mut codes: Vec<Code> = Vec::with_capacity(rows.len() * 5 / 2);
    let upper: [(Level, LevelCell); 4] = [
        (Level::Section, |row| (row.section, row.section_label)),
        (Level::Division, |row| (row.division, row.division_label)),
        (Level::Group, |row| (row.group, row.group_label)),
        (Level::Class, |row| (row.class, row.class_label)),
    ];
    // The parent of each row, known further down as the levels are gone through.
    let mut parents: Vec<Option<Key<Code>>> = vec![None; rows.len()];
    for (level, cell) in upper {
        let mut known: HashMap<&str, Key<Code>> = HashMap::new();
        for (row, parent) in rows.iter().zip(&mut parents) {
            let (code, label) = cell(row);
            let key = *known.entry(code).or_insert_with(|| {
                let (code, label) = (code.to_owned(), label.to_owned());
                codes.push(Code {
                    code,
                    label,
                    level,
                    parent: *parent,
                });
                Key::from_index(codes.len() - 1)
            });
            *parent = Some(key);
        }
    }
    for (row, parent) in rows.into_iter().zip(parents) {
        codes.push(Code {
            code: row.code.to_owned(),
            label: row.label.to_owned(),
            level: Level::Subclass,
            parent,
        });
    }
    Ok(Table::new(codes))
}
