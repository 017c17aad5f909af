//! `essnum export organisations`: the user's own lists beside the typology.

use std::path::Path;

use super::export::expect_sense;
use super::output::table_formats;
use super::{Call, Exit, Failure};
use crate::directory::{self, Directory, Fault, Loading};
use crate::export;
use crate::model::{Phrase, Typology};
use crate::query::Linked;
use crate::report::{
    ColumnTitle, LinkedDirectory, ORGANISATION_FACETS, ORGANISATIONS, Organisations, Tally,
};

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

impl Call<'_> {
    /// The user's lists, opened and not yet read.
    pub(super) fn loadings(&self) -> Result<Vec<Loading>, Failure> {
        let paths = self.settings.directories.iter();
        paths
            .map(|path| Loading::open(path).map_err(|fault| refused(path, fault)))
            .collect()
    }

    /// The user's lists, linked, each told in a line on standard error.
    pub(super) fn lists(
        &mut self,
        typology: &Typology,
        link: fn(&Typology, &Directory) -> Linked,
    ) -> Result<Vec<LinkedDirectory>, Failure> {
        let mut lists = Vec::new();
        for path in &self.settings.directories {
            let directory = directory::open(path).map_err(|fault| refused(path, fault))?;
            let linked = link(typology, &directory);
            let told = directory
                .recognition()
                .told(directory.len(), linked.flagged(&directory));
            self.note_of_list(path, told)?;
            lists.push(LinkedDirectory { directory, linked });
        }
        Ok(lists)
    }

    /// A line on standard error about a list.
    pub(super) fn note_of_list(&mut self, path: &Path, told: Phrase) -> Result<(), Failure> {
        let placed = Phrase::new("placed")
            .with("place", path.display().to_string())
            .with("sentence", told);
        self.note(&placed)
    }
}

pub(super) fn refused(path: &Path, fault: Fault) -> Failure {
    match fault {
        Fault::Unreadable(source) => Failure::File {
            phrase: Phrase::new("list-unread"),
            path: Some(path.to_owned()),
            source,
        },
        Fault::NoList(phrase) => Failure::List {
            path: path.to_owned(),
            phrase,
        },
    }
}
