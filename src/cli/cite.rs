//! `essnum cite`: how to cite the report, the dataset, and what the filter keeps of it.

use super::{Call, Exit, Failure};
use crate::dataset::digest;
use crate::export::{Capability, Format, formats_writing};
use crate::model::{Argument, Joint, Phrase, Typology};
use crate::report::citation::{Cited, citation};

/// The formats of a citation: sentences as plain text, then those of works.
pub(super) fn formats() -> Vec<&'static Format> {
    let mut formats = formats_writing(Capability::Pages);
    formats.retain(|format| format.is_plain_text());
    formats.extend(formats_writing(Capability::Works));
    formats
}

pub fn run(call: &mut Call<'_>) -> Result<Exit, Failure> {
    let format = call.format(&formats())?;
    let typology = call.settings.typology()?;
    call.filter(&typology)?;
    let digest = digest(call.settings.data.as_deref())?;
    let command = command(call);
    let dataset = dataset(&typology, &digest);
    let view = Phrase::new("cite-view").with("command", command.as_str());
    if let Some(write) = format.writers.works {
        let notes = [dataset, view].map(|phrase| call.text.say(&phrase));
        let works = citation(
            &typology,
            &Cited {
                command: &command,
                notes: [&notes[0], &notes[1]],
            },
        );
        call.deliver(|out| write(&works, out))?;
        return Ok(Exit::Done);
    }
    let mut phrases: Vec<Phrase> = report(&typology).into_iter().collect();
    phrases.push(dataset);
    if !command.is_empty() {
        phrases.push(view);
    }
    let lines: Vec<String> = phrases.iter().map(|phrase| call.text.say(phrase)).collect();
    call.deliver(|out| {
        lines
            .iter()
            .try_for_each(|line| writeln!(out, "{}", crate::text::disarmed(line)))
    })?;
    Ok(Exit::Done)
}

/// The line that opens the explorer on what the filter keeps; empty where it keeps all.
fn command(call: &Call<'_>) -> String {
    let filters = call.filters();
    if filters.is_empty() {
        String::new()
    } else {
        format!("essnum {}", filters.join(" "))
    }
}

/// The report in a sentence, if the dataset says which it is.
pub(super) fn report(t: &Typology) -> Option<Phrase> {
    let report = t.edition.report.as_ref()?;
    let names = t.edition.authors.iter();
    let names = names.map(|person| Argument::from(person.name.as_str()));
    let names = names.collect();
    let mut date = report.issued.split('-');
    let year = date.next().unwrap_or_default();
    let month: usize = date
        .next()
        .and_then(|month| month.parse().ok())
        .unwrap_or(0);
    let date = Phrase::new("month-of-year")
        .with("month", month)
        .with("year", year);
    Some(
        Phrase::new("cite-report")
            .with("authors", Argument::List(names, Joint::And))
            .with("title", report.title.as_str())
            .with("publisher", report.publisher.as_str())
            .with("date", date),
    )
}

/// The dataset in a sentence.
fn dataset(t: &Typology, digest: &str) -> Phrase {
    Phrase::new("cite-dataset")
        .with("title", t.edition.title.as_str())
        .with("version", t.edition.version.as_str())
        .with("day", t.edition.day_as_told())
        .with("licences", t.edition.licence_names())
        .with("digest", digest)
}
