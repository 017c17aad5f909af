//! A part of the dataset that stands on its own: the tables as far as a filter keeps them, each by the facets
//! that mean something for it, without anything that leads out of them. What a place or an actor that is
//! kept needs to be told stays with it; what speaks of something left out goes with that.

use std::collections::HashSet;

use super::reports::report;
use super::table::{ReportTable, TableCell};
use crate::model::{Level, Typology, Vocabulary};
use crate::query::Filter;

/// A table of a part, as the descriptor has it.
#[derive(Debug, Clone)]
pub struct PlannedTable<'a> {
    pub name: &'a str,
    /// Columns that together say which row is meant.
    pub keys: Vec<&'a [String]>,
    pub references: Vec<Reference<'a>>,
}

/// A column whose values stand in a column of a table.
#[derive(Debug, Clone, Copy)]
pub struct Reference<'a> {
    pub column: &'a str,
    pub table: &'a str,
    pub target: &'a str,
}

/// Table and column whose values bring with them what they name.
const BRINGS: &[(&str, &str)] = &[
    ("memberships", "family"),
    ("memberships", "subcategory"),
    ("subcategories", "family"),
    ("actors", "legal_form"),
    ("actors", "legal_category"),
    ("figures", "source"),
];
/// Table of which no row stands alone, then the table and the column of which one at least names it.
const TOGETHER: &[(&str, &str, &str)] = &[
    ("families", "subcategories", "family"),
    ("actors", "memberships", "actor"),
];
/// Who uses a status.
const STATUS_USERS: &[(&str, &str)] = &[("family_statuses", "status"), ("actors", "legal_form")];

/// The table of those of whom the others speak.
const ACTORS: &str = "actors";
/// Between the parts of a key, as corrections name it.
const PARTS: &str = "/";

/// A table with which of its rows are kept.
struct PartTable<'a> {
    plan: &'a PlannedTable<'a>,
    table: ReportTable,
    kept: Vec<bool>,
}

/// The tables, in the order of the plan; none where no actor is kept.
pub fn part(t: &Typology, filter: &Filter, plan: &[PlannedTable<'_>]) -> Option<Vec<ReportTable>> {
    let sheets = plan
        .iter()
        .filter_map(|plan| PartTable::new(t, filter, plan));
    let mut part = PartTables(sheets.collect());
    part.leave_places();
    while part.bring() {}
    while part.leave() {}
    let actors = part.sheet(ACTORS)?;
    actors.kept.contains(&true).then(|| part.finish())
}

impl<'a> PartTable<'a> {
    fn new(t: &Typology, filter: &Filter, plan: &'a PlannedTable<'a>) -> Option<Self> {
        let report = report(plan.name)?;
        let table = report.table(t, &Filter::default());
        let wanted = report.table(t, &report.narrowed(t, filter)).rows;
        // What is wanted stands in the order of the whole.
        let mut wanted = wanted.into_iter().peekable();
        let rows = table.rows.iter();
        let kept = rows.map(|row| wanted.next_if_eq(row).is_some()).collect();
        Some(Self { plan, table, kept })
    }

    fn column_index(&self, column: &str) -> Option<usize> {
        self.table.columns.iter().position(|own| own.key == column)
    }

    /// The rows that are kept.
    fn rows(&self) -> impl Iterator<Item = &Vec<TableCell>> {
        let rows = self.table.rows.iter().zip(&self.kept);
        rows.filter(|(_, kept)| **kept).map(|(row, _)| row)
    }

    /// Every value of a column in the rows that are kept.
    fn values(&self, column: &str) -> HashSet<&str> {
        let place = self.column_index(column);
        let cells = self.rows().filter_map(|row| row.get(place?));
        cells.flat_map(values).collect()
    }

    /// Keeps the rows that have one of these values in a column.
    fn keep(&mut self, column: &str, wanted: &HashSet<String>) -> bool {
        let Some(place) = self.column_index(column) else {
            return false;
        };
        let mut has_changed = false;
        for (row, kept) in self.table.rows.iter().zip(&mut self.kept) {
            let is_named = values(&row[place]).any(|value| wanted.contains(value));
            has_changed |= is_named && !*kept;
            *kept |= is_named;
        }
        has_changed
    }
}

/// What a cell names.
fn values(cell: &TableCell) -> impl Iterator<Item = &str> {
    let (one, several) = match cell {
        TableCell::Text(text) => (Some(text.as_str()), &[][..]),
        TableCell::List(texts) => (None, texts.as_slice()),
        TableCell::Empty | TableCell::Integer(_) => (None, &[][..]),
    };
    one.into_iter().chain(several.iter().map(String::as_str))
}

/// Whether a row stays for what a cell of it names in a table, of which this is kept. A list of actors says of
/// whom the row speaks; other lists only point to more, and are shorter then.
fn stays(cell: &TableCell, table: &str, known: &HashSet<&str>) -> bool {
    match cell {
        TableCell::Text(text) => known.contains(text.as_str()),
        TableCell::List(texts) if table == ACTORS && !texts.is_empty() => {
            texts.iter().any(|text| known.contains(text.as_str()))
        }
        TableCell::List(_) | TableCell::Empty | TableCell::Integer(_) => true,
    }
}

struct PartTables<'a>(Vec<PartTable<'a>>);

impl<'a> PartTables<'a> {
    fn sheet(&self, name: &str) -> Option<&PartTable<'a>> {
        self.0.iter().find(|sheet| sheet.table.name == name)
    }

    fn values(&self, table: &str, column: &str) -> HashSet<&str> {
        let sheet = self.sheet(table);
        sheet.map(|sheet| sheet.values(column)).unwrap_or_default()
    }

    /// Keeps rows of a table that have one of these values in a column.
    fn keep(&mut self, table: &str, column: &str, wanted: &HashSet<String>) -> bool {
        let sheet = self.0.iter_mut().find(|sheet| sheet.table.name == table);
        sheet.is_some_and(|sheet| sheet.keep(column, wanted))
    }

    /// Leaves out the places of actors that are left out.
    fn leave_places(&mut self) {
        let actors = self.values(ACTORS, "id");
        let actors: HashSet<String> = actors.into_iter().map(str::to_owned).collect();
        let places = self.0.iter_mut();
        for sheet in places.filter(|sheet| sheet.table.name == "memberships") {
            let Some(place) = sheet.column_index("actor") else {
                continue;
            };
            for (row, kept) in sheet.table.rows.iter().zip(&mut sheet.kept) {
                *kept &= values(&row[place]).all(|actor| actors.contains(actor));
            }
        }
    }

    /// Keeps what is needed beside what is kept; says whether there was any.
    fn bring(&mut self) -> bool {
        let mut wanted: Vec<(&str, &str, HashSet<String>)> = Vec::new();
        for (table, column) in BRINGS {
            let named = self.values(table, column);
            let named = named.into_iter().map(str::to_owned).collect();
            let references = self.sheet(table).map(|sheet| &sheet.plan.references);
            let found = references.into_iter().flatten();
            let mut found = found.filter(|reference| reference.column == *column);
            if let Some(reference) = found.next() {
                wanted.push((reference.table, reference.target, named));
            }
        }
        for (table, others, column) in TOGETHER {
            let named = self.values(others, column);
            let alone = self.values(table, "id").into_iter();
            let alone = alone.filter(|id| !named.contains(id));
            wanted.push((others, column, alone.map(str::to_owned).collect()));
        }
        let mut has_changed = false;
        for (table, column, values) in wanted {
            has_changed |= self.keep(table, column, &values);
        }
        has_changed
    }

    /// Leaves out what would lead out of the part; says whether there was any.
    fn leave(&mut self) -> bool {
        let staying: Vec<Vec<bool>> = self.0.iter().map(|sheet| self.staying(sheet)).collect();
        let mut has_changed = false;
        for (sheet, kept) in self.0.iter_mut().zip(staying) {
            has_changed |= sheet.kept != kept;
            sheet.kept = kept;
        }
        has_changed
    }

    /// Which of the rows of a table that are kept lead nowhere but to what is kept.
    fn staying(&self, sheet: &PartTable<'_>) -> Vec<bool> {
        let mut kept = sheet.kept.clone();
        let mut narrow = |is_meant: &dyn Fn(&[TableCell]) -> bool| {
            for (row, kept) in sheet.table.rows.iter().zip(&mut kept) {
                *kept = *kept && is_meant(row);
            }
        };
        for reference in &sheet.plan.references {
            let known = self.values(reference.table, reference.target);
            if let Some(place) = sheet.column_index(reference.column) {
                narrow(&|row| stays(&row[place], reference.table, &known));
            }
        }
        match sheet.table.name {
            "statuses" => {
                let users = STATUS_USERS.iter();
                let users: Vec<HashSet<&str>> = users
                    .map(|(table, column)| self.values(table, column))
                    .collect();
                narrow(&|row| {
                    let has_user = |id: &str| users.iter().any(|used| used.contains(id));
                    cell(sheet, row, "id").is_none_or(has_user)
                });
            }
            "family_naf" => narrow(&|row| self.has_code(sheet, row)),
            "corrections" => narrow(&|row| self.has_corrected(sheet, row)),
            _ => {}
        }
        kept
    }

    /// Whether the code of a family is one of the classification, at its level.
    fn has_code(&self, sheet: &PartTable<'_>, row: &[TableCell]) -> bool {
        let level = cell(sheet, row, "level").and_then(Level::from_word);
        let column = match level {
            None | Some(Level::Subclass) => "code",
            Some(level) => level.word(),
        };
        let code = cell(sheet, row, "code");
        code.is_none_or(|code| self.values("naf", column).contains(code))
    }

    /// Whether what was corrected is kept. It is named by a key of its table, or by the beginning of
    /// one; what names no row is about the dataset at large.
    fn has_corrected(&self, sheet: &PartTable<'_>, row: &[TableCell]) -> bool {
        let record = cell(sheet, row, "record").unwrap_or_default();
        let corrected = cell(sheet, row, "table").and_then(|table| self.sheet(table));
        let Some(corrected) = corrected else {
            return true;
        };
        let is_meant = |row: &Vec<TableCell>| {
            corrected.plan.keys.iter().any(|key| {
                let parts = key
                    .iter()
                    .map(|column| match corrected.column_index(column) {
                        Some(place) => row[place].joined(""),
                        None => "".into(),
                    });
                let whole = parts.collect::<Vec<_>>().join(PARTS);
                let rest = whole.strip_prefix(record);
                rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(PARTS))
            })
        };
        corrected.rows().any(is_meant) || !corrected.table.rows.iter().any(is_meant)
    }

    /// The tables, with lists that name nothing that is left out.
    fn finish(self) -> Vec<ReportTable> {
        let tables = self.0.iter().map(|sheet| {
            let mut table = ReportTable {
                rows: sheet.rows().cloned().collect(),
                ..sheet.table.clone()
            };
            for reference in &sheet.plan.references {
                let known = self.values(reference.table, reference.target);
                let Some(place) = sheet.column_index(reference.column) else {
                    continue;
                };
                for row in &mut table.rows {
                    if let TableCell::List(texts) = &mut row[place] {
                        texts.retain(|text| known.contains(text.as_str()));
                    }
                }
            }
            table
        });
        tables.collect()
    }
}

/// The text under a column.
fn cell<'c>(sheet: &PartTable<'_>, row: &'c [TableCell], column: &str) -> Option<&'c str> {
    let place = sheet.column_index(column)?;
    values(row.get(place)?).next()
}
