//! The formats and the columns that there are for what a line asks.

use super::known::CompletionContext;
use crate::answer::SEARCH_COLUMNS;
use crate::query::Filter;
use crate::report::{
    ColumnTitle, ORGANISATIONS, TALLIES, TableColumn, organisation_columns, report,
};
use crate::request::Request;

/// The names of the formats in which what is asked for can be had.
pub(super) fn formats(known: &CompletionContext<'_>) -> Vec<&'static str> {
    let operands = known.typed.operands.iter().map(|word| (*word).to_owned());
    let request = Request::read(known.typed.command, operands.collect(), []);
    request.map_or_else(|_| Vec::new(), |request| request.what.format_names())
}

/// The columns of the rows that are asked for, each with its heading.
pub(super) fn columns(known: &CompletionContext<'_>) -> Vec<(String, String)> {
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
        return told(&SEARCH_COLUMNS);
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
fn of_lists(known: &CompletionContext<'_>) -> Vec<(String, String)> {
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
