//! `essnum export`: a table in a format, filtered.

use super::flags::as_flags;
use super::output::table_formats;
use super::{Call, Exit, Failure};
use crate::export;
use crate::model::{Phrase, Vocabulary, unknown};
use crate::report::{REPORTS, report};

pub fn run(call: &mut Call<'_>) -> Result<Exit, Failure> {
    let name = call.operand("table").unwrap_or_default();
    let report = report(&name).ok_or_else(|| {
        let names = REPORTS.iter().map(|report| report.name);
        Failure::Usage(unknown("table", &name, names))
    })?;
    let format = call.format(&table_formats())?;
    let typology = call.settings.typology()?;
    let filter = call.filter(&typology)?;
    if let Some(facet) = report.misfit(&filter) {
        let flag = format!("--{}", facet.word());
        let phrase = if report.facets.is_empty() {
            Phrase::new("filter-none")
        } else {
            Phrase::new("filter-misfit").with("choices", as_flags(report.facets))
        };
        return Err(Failure::Usage(
            phrase.with("flag", flag).with("table", report.name),
        ));
    }
    let table = report.table(&typology, &filter);
    let headings = call.headings(&table);
    if let Some(format) = export::format(format) {
        call.deliver_table(&table, format, &headings)?;
    }
    if table.rows.is_empty() && filter.facets().next().is_some() {
        return Err(Failure::Nothing(vec![Phrase::new("nothing-kept")]));
    }
    Ok(Exit::Done)
}
