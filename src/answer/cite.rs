//! `essnum cite`: how to cite the report, the dataset, and the part of it that the filter keeps.

use super::deliver::Document;
use super::failure::Failure;
use super::job::Job;
use super::provenance::report;
use crate::dataset::digest;
use crate::export::Capability;
use crate::model::Phrase;
use crate::report::citation::{Cited, citation};
use crate::request::{Request, What};
use crate::text::StyledWrite;

pub(super) fn cite(job: &mut Job<'_>) -> Result<(), Failure> {
    let format = job.format()?;
    let typology = job.typology()?;
    job.filter(&typology)?;
    let digest = digest(job.request.sources.data.as_deref())?;
    let command = command(job.request);
    let edition = &typology.edition;
    let dataset = Phrase::new("cite-dataset")
        .with("title", edition.title.as_str())
        .with("version", edition.version.as_str())
        .with("day", edition.day_as_told())
        .with("licences", edition.licence_names())
        .with("digest", digest);
    let view = Phrase::new("cite-view").with("command", command.as_str());
    if format.writes(Capability::Works) {
        let notes = [dataset, view].map(|phrase| job.text.say(&phrase));
        let cited = Cited {
            command: &command,
            notes: [&notes[0], &notes[1]],
        };
        let works = citation(&typology, &cited);
        return job.deliver(&typology, format, &Document::Works(&works));
    }
    let view = (!command.is_empty()).then_some(view);
    let phrases = report(&typology).into_iter().chain([dataset]).chain(view);
    let lines: Vec<String> = phrases.map(|phrase| job.text.say(&phrase)).collect();
    let write =
        |out: &mut dyn StyledWrite| lines.iter().try_for_each(|line| writeln!(out, "{line}"));
    job.deliver(&typology, format, &Document::Bytes(&write))
}

/// The command line that opens the explorer on what the filter keeps; empty without a filter.
fn command(request: &Request) -> String {
    if request.filter.is_empty() {
        return String::new();
    }
    let explorer = Request {
        filter: request.filter.clone(),
        ..Request::new(What::Explorer)
    };
    explorer.to_string()
}
