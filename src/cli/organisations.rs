//! `essnum export organisations`: the user's own lists beside the typology.

use super::export::{expect_realm, expect_sense};
use super::output::table_formats;
use super::{Call, Exit, Failure};
use crate::model::{Phrase, Vocabulary};
use crate::query::{Facet, Filter, Linked, ORGANISATION_FACETS, Realm};
use crate::report::{ColumnTitle, ORGANISATIONS, Organisations, Tally};

pub fn run(call: &mut Call<'_>) -> Result<Exit, Failure> {
    let format = call.format(&table_formats())?;
    if call.settings.lists.is_empty() {
        return Err(Failure::Usage(Phrase::new("directory-missing")));
    }
    let typology = call.settings.typology()?;
    let filter = call.filter(&typology)?;
    expect_sense(ORGANISATIONS, ORGANISATION_FACETS, &filter)?;
    expect_realm(call, Realm::Organisations, &filter)?;
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
    call.deliver_table(&organisations, format, &headings)?;
    if filter.facets().next().is_some() && organisations.count() == 0 {
        return Err(Failure::Nothing(vec![Phrase::new("nothing-kept")]));
    }
    Ok(Exit::Done)
}

/// The organisations counted.
pub fn count(call: &mut Call<'_>, tally: &Tally) -> Result<Exit, Failure> {
    let format = call.format(&table_formats())?;
    if call.settings.lists.is_empty() {
        return Err(Failure::Usage(Phrase::new("directory-missing")));
    }
    let typology = call.settings.typology()?;
    let filter = call.filter(&typology)?;
    expect_sense(tally.name, ORGANISATION_FACETS, &filter)?;
    expect_realm(call, Realm::Organisations, &filter)?;
    let lists = call.lists(&typology, Linked::whole)?;
    let table = tally.table(&typology, &lists, &filter);
    let headings = call.headings(&table);
    call.deliver_table(&table, format, &headings)?;
    Ok(Exit::Done)
}

impl Call<'_> {
    /// Refuses a filter of which something is asked that is nowhere: of organisations where no list is
    /// given, of records and organisations at once.
    pub(super) fn expect_someone(&self, filter: &Filter) -> Result<(), Failure> {
        let has_lists = !self.settings.lists.is_empty();
        let of_records = Realm::Records.facets();
        let mut apart = filter.facets().filter(|facet| !of_records.contains(facet));
        if let Some(facet) = apart.next().filter(|_| !has_lists) {
            let flag = format!("--{}", facet.word());
            return Err(Failure::Usage(
                Phrase::new("flag-without-list").with("flag", flag),
            ));
        }
        let fits = |realm: Realm| {
            let mut queries = filter.queries.iter();
            queries.find_map(|query| query.refusal(realm))
        };
        match (fits(Realm::Records), fits(Realm::Organisations)) {
            (Some(refusal), other) if !has_lists || other.is_some() => {
                Err(Failure::Usage(self.at_flag(Facet::Where, &refusal)))
            }
            _ => Ok(()),
        }
    }
}
