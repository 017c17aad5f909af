//! What catalogues list, as tables: the table of the row under the cursor, in the order of the screen.

use super::rows::{Catalogue, CatalogueRow, Extent};
use super::state::{Pane, State};
use crate::model::{Phrase, RecordKind};
use crate::query::Realm;
use crate::report::report;
use crate::tui::shown_request::ShownRequest;
use crate::tui::world::World;

/// The tables of a catalogue by the kind of their records: which table, by what it is sorted, in what it
/// differs from what shows, if in anything.
const TABLES: &[(RecordKind, &str, &[&str], &str)] = &[
    (RecordKind::Term, "glossary", &["term"], "glossary"),
    (RecordKind::Status, "statuses", &["name"], "statuses"),
    (RecordKind::Source, "sources", &["family", "authors"], ""),
    (RecordKind::Database, "databases", &["name"], ""),
    (RecordKind::Figure, "figures", &[], ""),
];

pub(super) fn request(world: &World<'_>, catalogue: &State) -> Result<ShownRequest, Phrase> {
    let under = match catalogue.rows.get(catalogue.cursor.selected) {
        Some(CatalogueRow::Record(record)) => *record,
        _ => return Err(Phrase::new("command-nothing")),
    };
    if catalogue.focus == Pane::Record {
        return Ok(ShownRequest::record(
            world,
            catalogue.record().unwrap_or(under),
        ));
    }
    Ok(match catalogue.catalogue {
        Catalogue::Naf(Extent::Report) => table(
            (world, catalogue),
            RecordKind::Code,
            "naf-families",
            &["code"],
        ),
        Catalogue::Naf(Extent::Whole) => {
            table((world, catalogue), RecordKind::Code, "naf", &["code"])
                .differing("classification")
        }
        Catalogue::Naf(Extent::Listed) => ShownRequest::export("organisations-codes")
            .with_lists(world)
            .differing("listed-codes"),
        Catalogue::Glossary | Catalogue::Sources(_) => {
            let row = TABLES.iter().find(|(kind, ..)| *kind == under.kind());
            let (_, name, sort, apart) = row.unwrap_or(&TABLES[0]);
            let line = table((world, catalogue), under.kind(), name, sort);
            if apart.is_empty() {
                line
            } else {
                line.differing(apart)
            }
        }
    })
}

/// A table of what the filter keeps, sorted where it is not so already.
fn table(
    (world, catalogue): (&World<'_>, &State),
    kind: RecordKind,
    name: &str,
    sort: &[&str],
) -> ShownRequest {
    let facets = report(name).map_or(&[][..], |report| report.facets);
    let is_of =
        |row: &&CatalogueRow| matches!(row, CatalogueRow::Record(record) if record.kind() == kind);
    let count = catalogue.rows.iter().filter(is_of).count();
    let line = ShownRequest::export(name).counted(name, count);
    let line = line.filtered(world.typology, &world.filter, (Realm::Records, facets));
    line.sorted(sort)
}
