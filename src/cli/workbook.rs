//! The whole in tables, for a spreadsheet, and what a workbook says of itself.

use super::show::said;
use super::{Call, Failure};
use crate::model::{Phrase, Typology};
use crate::query::{Facet, Filter};
use crate::report::{Imprint, Leaf, Piece, REPORTS, Report, Workbook, worded};

impl Call<'_> {
    /// Every table, each of what the filter keeps by the facets that mean something for it.
    pub(super) fn workbook(&self, t: &Typology, format: &str) -> Result<Workbook, Failure> {
        let mut about = self.told(t, format)?;
        about.title = said(&Piece::text(&t.edition.title), self.text);
        about.imprint = self.imprint(t);
        let leaves: Result<Vec<Leaf>, Failure> =
            REPORTS.iter().map(|report| self.leaf(t, report)).collect();
        let leaves = leaves?;
        let asked = |report: &Report| {
            let mut facets = self.conditions.iter().map(|(facet, _)| facet);
            facets.any(|facet| *facet != Facet::Breadth && report.facets.contains(facet))
        };
        let mut narrowed = REPORTS
            .iter()
            .zip(&leaves)
            .filter(|(report, _)| asked(report));
        let is_empty = |leaf: &Leaf| leaf.table.rows.is_empty();
        if let Some((_, first)) = narrowed.next()
            && is_empty(first)
            && narrowed.all(|(_, leaf)| is_empty(leaf))
        {
            return Err(Failure::Nothing(vec![Phrase::new("nothing-kept")]));
        }
        Ok(Workbook { about, leaves })
    }

    fn leaf(&self, t: &Typology, report: &Report) -> Result<Leaf, Failure> {
        let mut filter = Filter::default();
        let fitting = |(facet, _): &&(Facet, String)| report.facets.contains(facet);
        for (facet, value) in self.conditions.iter().filter(fitting) {
            filter
                .add(t, *facet, value)
                .map_err(|phrase| Failure::Usage(self.at_flag(*facet, &phrase)))?;
        }
        let table = report.table(t, &filter);
        Ok(Leaf {
            title: self.text.get(&format!("table-{}", report.name)),
            headings: self.headings(&table),
            table: worded(table, t, &|phrase| self.text.say(phrase)),
        })
    }

    /// What a workbook says of itself besides what pages say.
    pub(super) fn imprint(&self, t: &Typology) -> Imprint {
        Imprint {
            title: self.text.get("workbook-provenance"),
            day: t.edition.issued.get(..10).unwrap_or_default().to_owned(),
            cut: self.text.get("workbook-cut"),
        }
    }
}
