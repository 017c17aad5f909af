//! `essnum cite`: how to cite the report, the dataset, and the part of it that the filter keeps; or a record of it.

use super::deliver::Document;
use super::failure::Failure;
use super::job::Job;
use super::provenance::text_for;
use super::records::record_at;
use crate::dataset::digest;
use crate::export::Capability;
use crate::model::{Phrase, Record, Typology};
use crate::report::bibliography::Bibliography;
use crate::report::citation::{Cited, citation, record_citation, record_work, report_citation};
use crate::request::{Request, What, as_flags};
use crate::text::StyledWrite;

pub(super) fn cite(job: &mut Job<'_>, ids: &[String]) -> Result<(), Failure> {
    let format = job.format()?;
    let typology = job.typology()?;
    job.filter(&typology)?;
    if !ids.is_empty() {
        if let Some(facet) = job.request.filter.first().map(|(facet, _)| *facet) {
            let phrase = Phrase::new("cite-filtered").with("flag", as_flags(&[facet]));
            return Err(phrase.into());
        }
        return cite_records(job, &typology, ids);
    }
    let command = command(job.request);
    let edition = &typology.edition;
    let dataset = Phrase::new("cite-dataset")
        .with("title", edition.title.as_str())
        .with("version", edition.version.as_str())
        .with("day", edition.day_as_told())
        .with("licences", edition.licence_names());
    let view = Phrase::new("cite-view").with("command", command.as_str());
    if format.writes(Capability::Works) {
        // Nobody reads a digest; programs compare it.
        let digest = digest(job.request.sources.data.as_deref())?;
        let dataset = Phrase::new("cite-dataset-digest")
            .with("said", dataset)
            .with("digest", digest);
        let notes = [dataset, view].map(|phrase| job.text.say(&phrase));
        let cited = Cited {
            command: &command,
            notes: [&notes[0], &notes[1]],
        };
        let works = citation(&typology, &cited);
        return job.deliver(&typology, format, &Document::Works(&works));
    }
    let view = (!command.is_empty()).then_some(view);
    let phrases = report_citation(&typology)
        .into_iter()
        .chain([dataset])
        .chain(view);
    let lines: Vec<String> = phrases.map(|phrase| job.text.say(&phrase)).collect();
    lines_out(job, &typology, &lines)
}

/// How to cite records, as the report gives them.
fn cite_records(job: &mut Job<'_>, t: &Typology, ids: &[String]) -> Result<(), Failure> {
    let format = job.format()?;
    let mut records: Vec<Record> = Vec::new();
    for id in ids {
        let record = record_at(job, t, id)?;
        if !records.contains(&record) {
            records.push(record);
        }
    }
    let text = text_for(job, format.audience);
    let said = |phrase: &Phrase| text.say(phrase);
    if format.writes(Capability::Works) {
        let works = records.iter().map(|record| record_work(t, *record, &said));
        let works = Bibliography {
            works: works.collect(),
            ..Bibliography::default()
        };
        return job.deliver(t, format, &Document::Works(&works));
    }
    let cited = records.iter().map(|record| record_citation(t, *record));
    let lines: Vec<String> = cited.map(|phrase| said(&phrase)).collect();
    lines_out(job, t, &lines)
}

fn lines_out(job: &mut Job<'_>, t: &Typology, lines: &[String]) -> Result<(), Failure> {
    let format = job.format()?;
    let write =
        |out: &mut dyn StyledWrite| lines.iter().try_for_each(|line| writeln!(out, "{line}"));
    job.deliver(t, format, &Document::Bytes(&write))
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
