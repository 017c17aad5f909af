//! The one file that calls the explorer: starts it on a terminal, and lists its keys and themes.

use std::io::IsTerminal;

use super::{Call, Exit, Failure, overview};
use crate::report::{Cell, Column, Table};

/// Starts the explorer, or tells an overview where no person could see it.
pub fn run(call: &mut Call<'_>) -> Result<Exit, Failure> {
    let typology = call.settings.typology()?;
    let filter = call.filter(&typology)?;
    if !call.console.is_terminal || !std::io::stdin().is_terminal() {
        return overview::run(call, &typology, &filter);
    }
    // The explorer takes over here once it is there: `tui::run(Launch { … })`.
    overview::run(call, &typology, &filter)
}

/// The keys, an action a row.
pub fn keys(_: &Call<'_>) -> Result<Table, Failure> {
    Ok(Table {
        name: "keys",
        columns: vec![
            Column {
                key: "action",
                heading: "column-action",
            },
            Column {
                key: "keys",
                heading: "column-keys",
            },
            Column {
                key: "scope",
                heading: "column-scope",
            },
            Column {
                key: "help",
                heading: "column-help",
            },
        ],
        rows: Vec::<Vec<Cell>>::new(),
    })
}

/// The themes, one a row.
pub fn themes(_: &Call<'_>) -> Result<Table, Failure> {
    Ok(Table {
        name: "themes",
        columns: vec![Column {
            key: "name",
            heading: "column-theme",
        }],
        rows: Vec::<Vec<Cell>>::new(),
    })
}
