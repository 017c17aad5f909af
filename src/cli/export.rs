//! `essnum export`: a table in a format, filtered.

use super::flags::as_flags;
use super::output::table_formats;
use super::{Call, Exit, Failure, organisations};
use crate::export;
use crate::model::{Phrase, Vocabulary, unknown};
use crate::query::{Facet, Filter, Realm};
use crate::report::{ORGANISATIONS, TALLIES, names, report};

pub fn run(call: &mut Call<'_>) -> Result<Exit, Failure> {
    let name = call.operand("table").unwrap_or_default();
    if name == ORGANISATIONS {
        return organisations::run(call);
    }
    if let Some(tally) = TALLIES.iter().find(|tally| tally.name == name) {
        return organisations::count(call, tally);
    }
    let report = report(&name).ok_or_else(|| Failure::Usage(unknown("table", &name, names())))?;
    if !call.settings.directories.is_empty() {
        let tallies = TALLIES.iter().map(|tally| tally.name);
        let choices: Vec<&str> = std::iter::once(ORGANISATIONS).chain(tallies).collect();
        let phrase = Phrase::new("directory-misfit")
            .with("table", report.name)
            .with("choices", choices.join(", "));
        return Err(Failure::Usage(phrase));
    }
    let format = call.format(&table_formats())?;
    let typology = call.settings.typology()?;
    let filter = call.filter(&typology)?;
    expect_sense(report.name, report.facets, &filter)?;
    expect_realm(call, Realm::Records, &filter)?;
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

/// Refuses a query that asks what a realm does not have.
pub fn expect_realm(call: &Call<'_>, realm: Realm, filter: &Filter) -> Result<(), Failure> {
    let mut queries = filter.queries.iter();
    match queries.find_map(|query| query.refusal(realm)) {
        Some(refusal) => Err(Failure::Usage(call.at_flag(Facet::Where, &refusal))),
        None => Ok(()),
    }
}

/// Refuses a filter on a facet that means nothing for a table.
pub fn expect_sense(table: &str, facets: &[Facet], filter: &Filter) -> Result<(), Failure> {
    let Some(facet) = filter.facets().find(|facet| !facets.contains(facet)) else {
        return Ok(());
    };
    let phrase = if facets.is_empty() {
        Phrase::new("filter-none")
    } else {
        Phrase::new("filter-misfit").with("choices", as_flags(facets))
    };
    let flag = format!("--{}", facet.word());
    Err(Failure::Usage(
        phrase.with("flag", flag).with("table", table),
    ))
}
