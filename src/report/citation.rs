//! How to cite: the report, the dataset in its edition, and what was asked of it.

use super::bibliography::{Author, Bibliography, Venue, Work, WorkKind};
use super::provenance::Provenance;
use crate::model::{Person, SourceKind, Typology};

/// By what the works are cited.
const REPORT: &str = "report";
const DATASET: &str = "dataset";
const VIEW: &str = "view";

/// What a citation says besides what the typology knows.
#[derive(Debug, Clone, Copy)]
pub struct Cited<'a> {
    /// The line that gives the view; empty for the whole.
    pub command: &'a str,
    /// Note on the dataset and on the view, in the language of the interface.
    pub notes: [&'a str; 2],
}

/// The works to cite.
pub fn citation(t: &Typology, cited: &Cited<'_>) -> Bibliography {
    let edition = &t.edition;
    let year = |date: &str| date.get(..4).unwrap_or_default().to_owned();
    let authors: Vec<Author> = edition.authors.iter().map(Author::of).collect();
    let report = edition.report.as_ref().map(|report| Work {
        id: REPORT.to_owned(),
        kind: WorkKind::Source(SourceKind::Report),
        authors: authors.clone(),
        has_others: false,
        year: year(&report.issued),
        title: report.title.clone(),
        place: Venue {
            title: report.publisher.clone(),
            ..Venue::default()
        },
        url: String::new(),
        note: String::new(),
    });
    let dataset = Work {
        id: DATASET.to_owned(),
        kind: WorkKind::Dataset,
        authors,
        has_others: false,
        year: year(&edition.issued),
        title: edition.title.clone(),
        place: Venue {
            title: format!("essnum {}", edition.version),
            ..Venue::default()
        },
        url: String::new(),
        note: cited.notes[0].to_owned(),
    };
    let view = (!cited.command.is_empty()).then(|| Work {
        id: VIEW.to_owned(),
        title: cited.command.to_owned(),
        note: cited.notes[1].to_owned(),
        ..dataset.clone()
    });
    Bibliography {
        works: report.into_iter().chain([dataset]).chain(view).collect(),
        // Works that cite the dataset say themselves where they come from.
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
