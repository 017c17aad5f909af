//! The five levels of NAF out of its sub-classes: each row of `naf.csv` carries the codes and labels
//! of its parents.

use super::rows::NafRow;
use crate::model::{Code, Key, Level, Table};

/// The cells of a row that hold a code and its label.
type Cell = fn(&NafRow) -> (&str, &str);

/// All codes, level by level from the sections down, each level in the order of the file.
pub(super) fn levels(rows: Vec<NafRow>) -> Table<Code> {
    let mut codes: Vec<Code> = Vec::with_capacity(rows.len() * 5 / 2);
    let upper: [(Level, Cell); 4] = [
        (Level::Section, |row| (&row.section, &row.section_label)),
        (Level::Division, |row| (&row.division, &row.division_label)),
        (Level::Group, |row| (&row.group, &row.group_label)),
        (Level::Class, |row| (&row.class, &row.class_label)),
    ];
    // Rows of one parent follow each other, so the parent of each row is found as we go down.
    let mut parents: Vec<Option<Key<Code>>> = vec![None; rows.len()];
    for (level, cell) in upper {
        let start = codes.len();
        for (row, parent) in rows.iter().zip(&mut parents) {
            let (code, label) = cell(row);
            let known = codes[start..].last().is_some_and(|last| last.code == code);
            if !known {
                codes.push(Code {
                    code: code.to_owned(),
                    label: label.to_owned(),
                    level,
                    parent: *parent,
                });
            }
            *parent = Some(Key::from_index(codes.len() - 1));
        }
    }
    for (row, parent) in rows.into_iter().zip(parents) {
        codes.push(Code {
            code: row.code,
            label: row.label,
            level: Level::Subclass,
            parent,
        });
    }
    Table::new(codes)
}
