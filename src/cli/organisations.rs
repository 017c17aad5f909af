//! `essnum export organisations`: the user's own lists beside the typology.

use super::export::expect_sense;
use super::output::table_formats;
use super::{Call, Exit, Failure};
use crate::export;
use crate::model::Phrase;
use crate::query::Linked;
use crate::report::{ColumnTitle, ORGANISATION_FACETS, ORGANISATIONS, Organisations, Tally};

pub fn run(call: &mut Call<'_>) -> Result<Exit, Failure> {
    let format = call.format(&table_formats())?;
    if call.settings.directories.is_empty() {
        return Err(Failure::Usage(Phrase::new("directory-missing")));
    }
    let typology = call.settings.typology()?;
    let filter = call.filter(&typology)?;
    expect_sense(ORGANISATIONS, ORGANISATION_FACETS, &filter)?;
    let lists = call.lists(&typology, Linked::whole)?;
    let organisations = Organisations::new(&typology, &lists, &filter);
    let headings: Vec<String> = organisations
        .titles()
        .iter()
        .map(|title| match title {
            ColumnTitle::Message(id) => call.text.get(id),
            ColumnTitle::Printed(heading) => heading.clone(),
        })
        .collect();
    if let Some(format) = export::format(format) {
        call.deliver_table(&organisations, format, &headings)?;
    }
    if filter.facets().next().is_some() && organisations.count() == 0 {
        return Err(Failure::Nothing(vec![Phrase::new("nothing-kept")]));
    }
    Ok(Exit::Done)
}

/// The organisations counted.
pub fn count(call: &mut Call<'_>, tally: &Tally) -> Result<Exit, Failure> {
    let format = call.format(&table_formats())?;
    if call.settings.directories.is_empty() {
        return Err(Failure::Usage(Phrase::new("directory-missing")));
    }
    let typology = call.settings.typology()?;
    let filter = call.filter(&typology)?;
    expect_sense(tally.name, ORGANISATION_FACETS, &filter)?;
    let lists = call.lists(&typology, Linked::whole)?;
    let table = tally.table(&typology, &lists, &filter);
    let headings = call.headings(&table);
    if let Some(format) = export::format(format) {
        call.deliver_table(&table, format, &headings)?;
    }
    Ok(Exit::Done)
}
