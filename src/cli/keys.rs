//! `essnum keys`: the keys of the explorer, as the configuration leaves them.

use super::explorer::keymap;
use super::settings::Settings;
use crate::answer::{Document, Failure, Job};
use crate::export::Audience;
use crate::report::{ReportTable, TableCell, TableColumn};
use crate::text::Text;
use crate::tui::action::{ACTIONS, Scope};
use crate::tui::keymap::Keymap;

pub fn run(job: &mut Job<'_>, settings: &Settings) -> Result<(), Failure> {
    let table = table(&keymap(settings)?, job.text);
    deliver_list(job, &table)
}

/// A short list: aligned lines without headings, unless another format is asked for.
pub(super) fn deliver_list(job: &mut Job<'_>, table: &ReportTable) -> Result<(), Failure> {
    let format = job.format()?;
    let headings = match format.audience {
        Audience::People if !format.is_plain_text() => job.headings(table),
        _ => Vec::new(),
    };
    let typology = job.typology()?;
    job.deliver(&typology, format, &Document::Rows(table, &headings))
}

/// The keys, an action a row.
fn table(keymap: &Keymap, text: &Text) -> ReportTable {
    let rows = ACTIONS.iter().map(|row| {
        let keys = keymap.keys(row.action).map(|key| key.to_string());
        vec![
            TableCell::text(row.name),
            TableCell::list(keys),
            TableCell::text(text.get(scope(row.scope))),
            TableCell::text(text.get(&row.help())),
        ]
    });
    ReportTable {
        name: "keys",
        columns: vec![
            TableColumn::new("action", "column-action"),
            TableColumn::new("keys", "column-keys"),
            TableColumn::new("scope", "column-scope"),
            TableColumn::new("help", "column-help"),
        ],
        rows: rows.collect(),
    }
}

/// Id of where an action's keys hold.
fn scope(scope: Scope) -> &'static str {
    match scope {
        Scope::Everywhere => "scope-everywhere",
        Scope::Overlaps => "scope-overlaps",
        Scope::Naf => "scope-naf",
    }
}
