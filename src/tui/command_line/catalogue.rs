//! What catalogues list, as tables: the table of the row under the cursor, in the order of the screen.

use super::{CommandLine, show};
use crate::model::{Phrase, RecordKind};
use crate::query::Realm;
use crate::report::report;
use crate::tui::screens::catalogue::rows::{Catalogue, Extent, Row};
use crate::tui::screens::catalogue::state::Pane;
use crate::tui::state::State;

/// The tables of a catalogue by the kind of their records: which table, by what it is sorted, in what it
/// differs from what shows.
const TABLES: &[(RecordKind, &str, &str, &str)] = &[
    (RecordKind::Term, "glossary", "term", "glossary"),
    (RecordKind::Status, "statuses", "name", "statuses"),
    (RecordKind::Source, "sources", "family,authors", "sources"),
    (RecordKind::Database, "databases", "name", "databases"),
    (RecordKind::Figure, "figures", "", "figures"),
];

pub(super) fn line(state: &State<'_>) -> Result<CommandLine, Phrase> {
    let catalogue = state.catalogue();
    let under = match catalogue.rows.get(catalogue.cursor.selected) {
        Some(Row::Record(record)) => *record,
        _ => return Err(Phrase::new("command-nothing")),
    };
    if catalogue.focus == Pane::Record {
        return Ok(show(state, catalogue.record().unwrap_or(under)));
    }
    Ok(match catalogue.catalogue {
        Catalogue::Naf(Extent::Report) => table(state, RecordKind::Code, "naf-families", "code"),
        Catalogue::Naf(Extent::Whole) => {
            table(state, RecordKind::Code, "naf", "code").apart("classification")
        }
        Catalogue::Naf(Extent::Listed) => CommandLine::new(["export", "organisations-codes"])
            .with_lists(state)
            .apart("listed-codes"),
        Catalogue::Glossary | Catalogue::Sources => {
            let row = TABLES.iter().find(|(kind, ..)| *kind == under.kind());
            let (_, name, sort, apart) = row.unwrap_or(&TABLES[0]);
            table(state, under.kind(), name, sort).apart(apart)
        }
    })
}

/// A table of what the filter keeps, sorted where it is not so already.
fn table(state: &State<'_>, kind: RecordKind, name: &str, sort: &str) -> CommandLine {
    let facets = report(name).map_or(&[][..], |report| report.facets);
    let is_of = |row: &&Row| matches!(row, Row::Record(record) if record.kind() == kind);
    let count = state.catalogue().rows.iter().filter(is_of).count();
    let line = CommandLine::new(["export", name]).of(name, count);
    let line = line.filtered(
        state.world.typology,
        &state.world.filter,
        (Realm::Records, facets),
    );
    if sort.is_empty() {
        line
    } else {
        line.flag("sort", sort)
    }
}
