//! The whole in tables, for a spreadsheet.

use super::failure::Failure;
use super::job::Job;
use super::provenance::{about, imprint};
use super::records::said;
use crate::export::Format;
use crate::model::Typology;
use crate::query::Filter;
use crate::report::{Piece, REPORTS, TableReport, Workbook, WorkbookSheet, localized};

/// Every table, each of what the filter keeps by the facets that mean something for it.
pub(super) fn workbook(
    job: &Job<'_>,
    t: &Typology,
    filter: &Filter,
    format: &Format,
) -> Result<Workbook, Failure> {
    let mut about = about(job, t, format)?;
    about.title = said(&Piece::text(&t.edition.title), job.text);
    about.imprint = imprint(job, t);
    let mut leaves = Vec::with_capacity(REPORTS.len());
    // Whether a table was narrowed, and whether one of those has a row.
    let (mut is_narrowed, mut has_rows) = (false, false);
    for report in REPORTS {
        let filter = report.narrowed(t, filter);
        let leaf = leaf(job, t, report, &filter);
        if !filter.is_empty() {
            is_narrowed = true;
            has_rows |= !leaf.table.rows.is_empty();
        }
        leaves.push(leaf);
    }
    if is_narrowed && !has_rows {
        return Err(Failure::nothing_kept());
    }
    Ok(Workbook { about, leaves })
}

fn leaf(job: &Job<'_>, t: &Typology, report: &TableReport, filter: &Filter) -> WorkbookSheet {
    let table = report.table(t, filter);
    WorkbookSheet {
        title: job.text.get(&format!("table-{}", report.name)),
        headings: job.headings(&table),
        table: localized(table, t, &|phrase| job.text.say(phrase)),
    }
}
