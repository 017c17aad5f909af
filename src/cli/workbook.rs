//! The whole in tables, for a spreadsheet, and what a workbook says of itself.

use super::show::said;
use super::{Call, Failure};
use crate::export::Format;
use crate::model::{Phrase, Typology};
use crate::query::Filter;
use crate::report::{
    Piece, REPORTS, TableReport, Workbook, WorkbookLabels, WorkbookSheet, localized,
};

impl Call<'_> {
    /// Every table, each of what the filter keeps by the facets that mean something for it.
    pub(super) fn workbook(&self, t: &Typology, format: &Format) -> Result<Workbook, Failure> {
        let mut about = self.told(t, format)?;
        about.title = said(&Piece::text(&t.edition.title), self.text);
        about.imprint = self.imprint(t);
        let filter = self.filter(t)?;
        let mut leaves = Vec::with_capacity(REPORTS.len());
        // Whether a table was narrowed, and whether one of those has a row.
        let (mut is_asked, mut has_rows) = (false, false);
        for report in REPORTS {
            let filter = report.narrowed(t, &filter);
            let leaf = self.leaf(t, report, &filter);
            if !filter.is_empty() {
                is_asked = true;
                has_rows |= !leaf.table.rows.is_empty();
            }
            leaves.push(leaf);
        }
        if is_asked && !has_rows {
            return Err(Failure::Nothing(vec![Phrase::new("nothing-kept")]));
        }
        Ok(Workbook { about, leaves })
    }

    fn leaf(&self, t: &Typology, report: &TableReport, filter: &Filter) -> WorkbookSheet {
        let table = report.table(t, filter);
        WorkbookSheet {
            title: self.text.get(&format!("table-{}", report.name)),
            headings: self.headings(&table),
            table: localized(table, t, &|phrase| self.text.say(phrase)),
        }
    }

    /// What a workbook says of itself besides what pages say.
    pub(super) fn imprint(&self, t: &Typology) -> WorkbookLabels {
        WorkbookLabels {
            title: self.text.get("workbook-provenance"),
            day: t.edition.day().map(str::to_owned),
            cut: self.text.get("workbook-cut"),
        }
    }
}
