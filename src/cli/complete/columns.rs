//! The formats and the columns that there are for what a line asks.

use super::known::Known;
use crate::cli::output::{lines_first, table_formats};
use crate::cli::{cite, export, overlaps, schema, search, show};
use crate::query::Filter;
use crate::report::{
    ColumnTitle, ORGANISATIONS, TALLIES, TableColumn, organisation_columns, report,
};

/// The formats of a command, for the table that it is about.
pub(super) fn formats(known: &Known<'_>) -> Vec<&'static str> {
    let table = known.typed.operands.first().copied().unwrap_or_default();
    let formats = match known.typed.command.map_or("", |command| command.name) {
        "export" if !table.is_empty() => export::formats_of(table),
        "overlaps" => overlaps::formats(),
        "show" | "compare" => show::formats(),
        "cite" => cite::formats(),
        "schema" => return schema::FORMATS.to_vec(),
        "export" => table_formats(),
        _ => lines_first(),
    };
    formats.iter().map(|format| format.name).collect()
}

/// The columns of the rows that are asked for, each with its heading.
pub(super) fn columns(known: &Known<'_>) -> Vec<(String, String)> {
    let told = |columns: &[TableColumn]| -> Vec<(String, String)> {
        let columns = columns.iter();
        columns
            .map(|column| (column.key.to_owned(), known.text.get(column.heading)))
            .collect()
    };
    let table = known.typed.operands.first().copied().unwrap_or_default();
    let is_search = known
        .typed
        .command
        .is_some_and(|command| command.name == "search");
    if is_search {
        return told(&search::COLUMNS);
    }
    if table == ORGANISATIONS {
        return of_lists(known);
    }
    let Some(typology) = known.typology() else {
        return Vec::new();
    };
    let none = Filter::default();
    let tally = TALLIES.iter().find(|tally| tally.name == table);
    let table = match (report(table), tally) {
        (Some(report), _) => report.table(typology, &none),
        (None, Some(tally)) => tally.table(typology, &[], &none),
        (None, None) => return Vec::new(),
    };
    told(&table.columns)
}

/// The columns of the organisations of the lists that were given.
fn of_lists(known: &Known<'_>) -> Vec<(String, String)> {
    let headings = known.headings();
    let count = headings.len();
    let mut printed: Vec<String> = Vec::new();
    for heading in headings.into_iter().flatten() {
        if !printed.contains(&heading) {
            printed.push(heading);
        }
    }
    let columns = organisation_columns(count, printed).into_iter();
    columns
        .map(|(key, title)| match title {
            ColumnTitle::Message(id) => (key, known.text.get(id)),
            ColumnTitle::Printed(heading) => (key, heading),
        })
        .collect()
}
