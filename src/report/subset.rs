//! A subset of the dataset that is valid on its own: the rows that a filter keeps, the rows that they need,
//! and no reference to a dropped row.

use std::collections::{HashMap, HashSet};

use super::reports::report;
use super::table::{ReportTable, TableCell};
use crate::model::{KEY_SEPARATOR, Level, Typology, Vocabulary};
use crate::query::Filter;

/// A table of a subset, as the descriptor of the dataset has it.
#[derive(Debug, Clone)]
pub struct PlannedTable<'a> {
    pub name: &'a str,
    /// Each of the keys that identify a row, as columns.
    pub keys: Vec<&'a [String]>,
    pub references: Vec<Reference<'a>>,
}

/// A column whose values are those of a column of a table.
#[derive(Debug, Clone, Copy)]
pub struct Reference<'a> {
    pub column: &'a str,
    pub table: &'a str,
    pub target: &'a str,
}

/// Tables and the columns whose targets must be kept with the row.
const REQUIRED_REFERENCES: &[(&str, &str)] = &[
    ("memberships", "family"),
    ("memberships", "subcategory"),
    ("subcategories", "family"),
    ("actors", "legal_form"),
    ("actors", "legal_category"),
    ("actors", "naf"),
    ("figures", "source"),
];
/// Tables whose rows must each be referred to: the table, the table that refers to it, and its column.
const REQUIRED_REFERRERS: &[(&str, &str, &str)] = &[
    ("families", "subcategories", "family"),
    ("actors", "memberships", "actor"),
];
/// The columns that refer to a status.
const STATUS_USERS: &[(&str, &str)] = &[("family_statuses", "status"), ("actors", "legal_form")];

/// The table of the actors.
const ACTORS: &str = "actors";

/// A table, and which of its rows are kept.
struct SubsetTable<'a> {
    plan: &'a PlannedTable<'a>,
    full: ReportTable,
    kept: Vec<bool>,
}

/// The tables, in the order of the plan; `None` if no actor is kept.
pub fn subset(
    t: &Typology,
    filter: &Filter,
    plan: &[PlannedTable<'_>],
) -> Option<Vec<ReportTable>> {
    let tables = plan
        .iter()
        .filter_map(|plan| SubsetTable::new(t, filter, plan));
    let mut subset = SubsetTables(tables.collect());
    subset.drop_memberships();
    while subset.add_required() {}
    while subset.drop_dangling() {}
    let actors = subset.table(ACTORS)?;
    actors.kept.contains(&true).then(|| subset.finish())
}

impl<'a> SubsetTable<'a> {
    fn new(t: &Typology, filter: &Filter, plan: &'a PlannedTable<'a>) -> Option<Self> {
        let report = report(plan.name)?;
        let full = report.table(t, &Filter::default());
        let filtered = report.table(t, &report.narrowed(t, filter)).rows;
        // Filtered rows keep their order.
        let mut filtered = filtered.into_iter().peekable();
        let rows = full.rows.iter();
        let kept = rows.map(|row| filtered.next_if_eq(row).is_some());
        let kept = kept.collect();
        Some(Self { plan, full, kept })
    }

    fn column_index(&self, column: &str) -> Option<usize> {
        self.full.columns.iter().position(|own| own.key == column)
    }

    /// The kept rows.
    fn rows(&self) -> impl Iterator<Item = &Vec<TableCell>> {
        let rows = self.full.rows.iter().zip(&self.kept);
        rows.filter(|(_, kept)| **kept).map(|(row, _)| row)
    }

    /// The values of a column in the kept rows.
    fn values(&self, column: &str) -> HashSet<&str> {
        let index = self.column_index(column);
        let cells = self.rows().filter_map(|row| row.get(index?));
        let texts = cells.flat_map(TableCell::texts);
        texts.map(String::as_str).collect()
    }

    /// What names each of the kept rows: the values of the first key.
    fn row_names(&self) -> HashSet<String> {
        let key = self.plan.keys.first().copied().unwrap_or_default();
        let name = |row: &Vec<TableCell>| self.row_name(key, row);
        self.rows().map(name).collect()
    }

    fn row_name(&self, key: &[String], row: &[TableCell]) -> String {
        let values = key.iter().map(|column| match self.column_index(column) {
            Some(index) => row[index].joined(""),
            None => "".into(),
        });
        values.collect::<Vec<_>>().join(KEY_SEPARATOR)
    }

    /// Keeps the rows with one of these values in a column; says whether any was added.
    fn keep(&mut self, column: &str, wanted: &HashSet<String>) -> bool {
        let Some(index) = self.column_index(column) else {
            return false;
        };
        let mut has_changed = false;
        for (row, kept) in self.full.rows.iter().zip(&mut self.kept) {
            let is_wanted = row[index].texts().iter().any(|text| wanted.contains(text));
            has_changed |= is_wanted && !*kept;
            *kept |= is_wanted;
        }
        has_changed
    }
}

/// Whether a row may be kept with this cell, which refers to rows of a table of which these are kept. A row needs
/// at least one of the actors that it lists; other lists may lose all their references.
fn is_valid_reference(cell: &TableCell, table: &str, kept: &HashSet<&str>) -> bool {
    match cell {
        TableCell::Text(text) => kept.contains(text.as_str()),
        TableCell::List(texts) if table == ACTORS && !texts.is_empty() => {
            texts.iter().any(|text| kept.contains(text.as_str()))
        }
        TableCell::List(_) | TableCell::Empty | TableCell::Integer(_) | TableCell::Spelt(_) => true,
    }
}

struct SubsetTables<'a>(Vec<SubsetTable<'a>>);

impl<'a> SubsetTables<'a> {
    fn table(&self, name: &str) -> Option<&SubsetTable<'a>> {
        self.0.iter().find(|table| table.full.name == name)
    }

    fn values(&self, table: &str, column: &str) -> HashSet<&str> {
        let table = self.table(table);
        table.map(|table| table.values(column)).unwrap_or_default()
    }

    /// Keeps the rows of a table with one of these values in a column; says whether any was added.
    fn keep(&mut self, name: &str, column: &str, wanted: &HashSet<String>) -> bool {
        let table = self.0.iter_mut().find(|table| table.full.name == name);
        table.is_some_and(|table| table.keep(column, wanted))
    }

    /// Drops the memberships of dropped actors.
    fn drop_memberships(&mut self) {
        let actors = self.values(ACTORS, "id");
        let actors: HashSet<String> = actors.into_iter().map(str::to_owned).collect();
        let tables = self.0.iter_mut();
        for table in tables.filter(|table| table.full.name == "memberships") {
            let Some(index) = table.column_index("actor") else {
                continue;
            };
            for (row, kept) in table.full.rows.iter().zip(&mut table.kept) {
                *kept &= row[index]
                    .texts()
                    .iter()
                    .all(|actor| actors.contains(actor));
            }
        }
    }

    /// Keeps the rows that kept rows need; says whether any was added.
    fn add_required(&mut self) -> bool {
        let mut wanted: Vec<(&str, &str, HashSet<String>)> = Vec::new();
        for (table, column) in REQUIRED_REFERENCES {
            let named = self.values(table, column);
            let named = named.into_iter().map(str::to_owned).collect();
            let references = self.table(table).map(|table| &table.plan.references);
            let found = references.into_iter().flatten();
            let mut found = found.filter(|reference| reference.column == *column);
            if let Some(reference) = found.next() {
                wanted.push((reference.table, reference.target, named));
            }
        }
        for (table, others, column) in REQUIRED_REFERRERS {
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

    /// Drops the rows with a reference to a dropped row; says whether there were any.
    fn drop_dangling(&mut self) -> bool {
        let valid: Vec<Vec<bool>> = self.0.iter().map(|table| self.valid_rows(table)).collect();
        let mut has_changed = false;
        for (table, kept) in self.0.iter_mut().zip(valid) {
            has_changed |= table.kept != kept;
            table.kept = kept;
        }
        has_changed
    }

    /// Which rows of a table are kept and refer to kept rows only.
    fn valid_rows(&self, table: &SubsetTable<'_>) -> Vec<bool> {
        let mut kept = table.kept.clone();
        let mut narrow = |is_valid: &dyn Fn(&[TableCell]) -> bool| {
            for (row, kept) in table.full.rows.iter().zip(&mut kept) {
                *kept = *kept && is_valid(row);
            }
        };
        for reference in &table.plan.references {
            let known = self.values(reference.table, reference.target);
            if let Some(index) = table.column_index(reference.column) {
                narrow(&|row| is_valid_reference(&row[index], reference.table, &known));
            }
        }
        match table.full.name {
            "statuses" => {
                let users = STATUS_USERS.iter();
                let users: Vec<HashSet<&str>> = users
                    .map(|(table, column)| self.values(table, column))
                    .collect();
                narrow(&|row| {
                    let has_user = |id: &str| users.iter().any(|used| used.contains(id));
                    cell(table, row, "id").is_none_or(has_user)
                });
            }
            "family_naf" => narrow(&|row| self.has_code(table, row)),
            "corrections" => narrow(&|row| self.has_corrected(table, row)),
            "translations" => {
                let kept_names: HashMap<&str, HashSet<String>> = (self.0.iter())
                    .map(|table| (table.full.name, table.row_names()))
                    .collect();
                narrow(&|row| {
                    let names = cell(table, row, "table").and_then(|name| kept_names.get(name));
                    let record = cell(table, row, "record").unwrap_or_default();
                    names.is_some_and(|names| names.contains(record))
                });
            }
            _ => {}
        }
        kept
    }

    /// Whether the code of a family is in the kept part of the classification, at its level.
    fn has_code(&self, table: &SubsetTable<'_>, row: &[TableCell]) -> bool {
        let level = cell(table, row, "level").and_then(Level::from_word);
        let column = match level {
            None | Some(Level::Subclass) => "code",
            Some(level) => level.word(),
        };
        let code = cell(table, row, "code");
        code.is_none_or(|code| self.values("naf", column).contains(code))
    }

    /// Whether the corrected row is kept. A correction names it by a key, or by the first values of one; without
    /// such a row it is about the dataset as a whole.
    fn has_corrected(&self, table: &SubsetTable<'_>, row: &[TableCell]) -> bool {
        let record = cell(table, row, "record").unwrap_or_default();
        let corrected = cell(table, row, "table").and_then(|table| self.table(table));
        let Some(corrected) = corrected else {
            return true;
        };
        let is_named = |row: &Vec<TableCell>| {
            corrected.plan.keys.iter().any(|key| {
                let whole = corrected.row_name(key, row);
                let rest = whole.strip_prefix(record);
                rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(KEY_SEPARATOR))
            })
        };
        corrected.rows().any(is_named) || !corrected.full.rows.iter().any(is_named)
    }

    /// The tables, without references to dropped rows in their lists.
    fn finish(self) -> Vec<ReportTable> {
        let tables = self.0.iter().map(|subset| {
            let mut table = ReportTable {
                rows: subset.rows().cloned().collect(),
                ..subset.full.clone()
            };
            for reference in &subset.plan.references {
                let kept = self.values(reference.table, reference.target);
                let Some(index) = subset.column_index(reference.column) else {
                    continue;
                };
                for row in &mut table.rows {
                    if let TableCell::List(texts) = &mut row[index] {
                        texts.retain(|text| kept.contains(text.as_str()));
                    }
                }
            }
            table
        });
        tables.collect()
    }
}

/// The first text of a row in a column.
fn cell<'c>(table: &SubsetTable<'_>, row: &'c [TableCell], column: &str) -> Option<&'c str> {
    let index = table.column_index(column)?;
    row.get(index)?.texts().first().map(String::as_str)
}
