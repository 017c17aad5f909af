//! How to cite the report, this edition of the dataset, and a selection of it.

use super::bibliography::{Author, Bibliography, Venue, Work, WorkKind};
use super::provenance::Provenance;
use crate::model::{Person, SourceKind, Typology};

/// The citation keys.
const REPORT: &str = "report";
const DATASET: &str = "dataset";
const VIEW: &str = "view";

/// What a citation needs besides the typology.
#[derive(Debug, Clone, Copy)]
pub struct Cited<'a> {
    /// The command that gives the selection; empty for the whole.
    pub command: &'a str,
    /// Notes on the dataset and on the selection, in the language of the interface.
    pub notes: [&'a str; 2],
}

/// The works to cite.
pub fn citation(t: &Typology, cited: &Cited<'_>) -> Bibliography {
    let edition = &t.edition;
    let year = |date: &str| date.get(..4).unwrap_or_default().to_owned();
    let authors: Vec<Author> = edition.authors.iter().map(Author::of).collect();
    let work = |id: &str, kind, title: &str, publisher: String, issued| Work {
        id: id.to_owned(),
        kind,
        authors: authors.clone(),
        has_others: false,
        year: year(issued),
        title: title.to_owned(),
        place: Venue {
            title: publisher,
            ..Venue::default()
        },
        url: String::new(),
        note: String::new(),
    };
    let report = edition.report.as_ref().map(|report| {
        let kind = WorkKind::Source(SourceKind::Report);
        let publisher = report.publisher.clone();
        work(REPORT, kind, &report.title, publisher, &report.issued)
    });
    let publisher = format!("essnum {}", edition.version);
    let kind = WorkKind::Dataset;
    let dataset = Work {
        note: cited.notes[0].to_owned(),
        ..work(DATASET, kind, &edition.title, publisher, &edition.issued)
    };
    let view = (!cited.command.is_empty()).then(|| Work {
        id: VIEW.to_owned(),
        title: cited.command.to_owned(),
        note: cited.notes[1].to_owned(),
        ..dataset.clone()
    });
    Bibliography {
        works: report.into_iter().chain([dataset]).chain(view).collect(),
        // The works are the provenance.
        origin: Provenance::default(),
    }
}

impl Author {
    fn of(person: &Person) -> Self {
        if person.family.is_empty() {
            return Self::Body(person.name.clone());
        }
        Self::Person {
            family: person.family.clone(),
            given: person.given.clone(),
        }
    }
}
