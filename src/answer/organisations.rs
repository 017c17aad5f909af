//! The organisations of the user's own lists beside the typology, one by one or counted.

use super::deliver::Document;
use super::failure::Failure;
use super::job::Job;
use crate::export::Format;
use crate::model::{Phrase, Typology};
use crate::query::{Filter, Linked, ORGANISATION_FACETS, Realm};
use crate::report::{ColumnTitle, LinkedDirectory, ORGANISATIONS, Organisations, Tally};

/// Exports the organisations.
pub(super) fn organisations(job: &mut Job<'_>) -> Result<(), Failure> {
    let (format, typology, filter, lists) = read(job, ORGANISATIONS)?;
    let organisations = Organisations::new(&typology, &lists, &filter);
    let titles = organisations.titles();
    let headings = titles.iter().map(|title| match title {
        ColumnTitle::Message(id) => job.text.get(id),
        ColumnTitle::Printed(heading) => heading.clone(),
    });
    let headings: Vec<String> = headings.collect();
    job.deliver(
        &typology,
        format,
        &Document::Rows(&organisations, &headings),
    )?;
    if filter.facets().next().is_some() && organisations.count() == 0 {
        return Err(Failure::nothing_kept());
    }
    Ok(())
}

/// Exports how many organisations there are of each kind.
pub(super) fn tally(job: &mut Job<'_>, tally: &Tally) -> Result<(), Failure> {
    let (format, typology, filter, lists) = read(job, tally.name)?;
    let table = tally.table(&typology, &lists, &filter);
    let headings = job.headings(&table);
    job.deliver(&typology, format, &Document::Rows(&table, &headings))
}

type Input = (&'static Format, Typology, Filter, Vec<LinkedDirectory>);

/// The format of a table of organisations, and all that it is made of.
fn read(job: &mut Job<'_>, table: &str) -> Result<Input, Failure> {
    let format = job.format()?;
    if job.lists.is_empty() {
        return Err(Failure::Usage(Phrase::new("directory-missing")));
    }
    let typology = job.typology()?;
    let filter = job.filter_for(&typology, table, ORGANISATION_FACETS, Realm::Organisations)?;
    let lists = job.lists(&typology, Linked::whole)?;
    Ok((format, typology, filter, lists))
}
