//! How to cite the report, this edition of the dataset, and a selection of it.

use super::bibliography::{Author, Bibliography, Venue, Work, WorkKind};
use super::pages::{location, month_of_year};
use super::provenance::Provenance;
use crate::model::{
    Argument, Family, Joint, Key, Person, Phrase, Record, Section, SourceKind, Typology, Vocabulary,
};

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

/// How to cite the report, in words; `None` where the descriptor names none.
pub fn report_citation(t: &Typology) -> Option<Phrase> {
    report_named(t, "cite-report")
}

/// A phrase about the report: its authors, title, publisher and date.
fn report_named(t: &Typology, id: &'static str) -> Option<Phrase> {
    let report = t.edition.report.as_ref()?;
    let names = t.edition.authors.iter();
    let names = names.map(|person| Argument::from(person.name.as_str()));
    Some(
        Phrase::new(id)
            .with("authors", Argument::List(names.collect(), Joint::And))
            .with("title", report.title.as_str())
            .with("publisher", report.publisher.as_str())
            .with("date", month_of_year(&report.issued)),
    )
}

/// Where the report speaks of a record: sheet and section, each once, what stands outside of the
/// sheets first.
fn places(t: &Typology, record: Record) -> Vec<(Option<Key<Family>>, Option<Section>)> {
    let glossary = (None, Section::from_word("glossary"));
    let mut places = match record {
        Record::Family(key) => vec![(Some(key), Some(Section::Presentation))],
        Record::Subcategory(key) => {
            vec![(
                Some(t.subcategories[key].family),
                t.subcategories[key].section,
            )]
        }
        Record::Actor(key) => {
            let places = t.memberships_of(key);
            places
                .map(|found| (Some(found.family), found.section))
                .collect()
        }
        Record::Code(key) => {
            let given = t.family_codes_of(key);
            given
                .map(|found| (Some(found.family), found.section))
                .collect()
        }
        Record::Status(key) => {
            let named = t.family_statuses.iter().filter(|found| found.status == key);
            named
                .map(|found| (Some(found.family), found.section))
                .collect()
        }
        Record::Term(_) => vec![glossary],
        Record::Source(key) => vec![(t.sources[key].family, t.sources[key].section)],
        Record::Database(_) | Record::Scheme(_) => Vec::new(),
        Record::Figure(key) => vec![(t.figures[key].family, t.figures[key].section)],
    };
    // What stands outside of the sheets is of no family.
    for (family, section) in &mut places {
        if section.is_some_and(|section| !section.is_of_sheet()) {
            *family = None;
        }
    }
    places.retain(|(_, section)| section.is_some());
    places.sort_unstable();
    places.dedup();
    places
}

/// The places of a record in words, separated by semicolons: a place may contain commas.
fn places_said(t: &Typology, record: Record) -> Argument {
    let places = places(t, record).into_iter();
    let phrases = places.filter_map(|(family, section)| location(t, family, section));
    let joined = phrases.reduce(|before, next| {
        Phrase::new("semicolon-joint")
            .with("first", before)
            .with("last", next)
    });
    joined.map_or_else(
        || Argument::from(""),
        |said| Argument::from(Phrase::new("cite-place").with("place", said)),
    )
}

/// The address of a record, as `show` takes it.
fn address(t: &Typology, record: Record) -> String {
    format!("{}:{}", record.kind().word(), record.id(t))
}

/// How to cite a record, in words; where the descriptor names no report, as a part of the dataset.
pub fn record_citation(t: &Typology, record: Record) -> Phrase {
    let cited = report_named(t, "cite-record").unwrap_or_else(|| {
        Phrase::new("cite-record-of-dataset").with("title", t.edition.title.as_str())
    });
    cited
        .with("name", record.name_as_written(t))
        .with("places", places_said(t, record))
        .with("id", address(t, record))
        .with("version", t.edition.version.as_str())
}

/// A record as a part of the report, to be cited.
pub fn record_work(t: &Typology, record: Record, say: &dyn Fn(&Phrase) -> String) -> Work {
    let edition = &t.edition;
    let report = edition.report.as_ref();
    let title = report.map(|report| report.title.clone());
    let issued = report.map_or(edition.issued.as_str(), |report| report.issued.as_str());
    let places = Phrase::new("cite-note")
        .with("id", address(t, record))
        .with("version", edition.version.as_str())
        .with("places", places_said(t, record));
    Work {
        // Records of two kinds may have one identifier.
        id: format!("{}-{}", record.kind().word(), record.id(t)),
        kind: WorkKind::Source(SourceKind::Chapter),
        authors: edition.authors.iter().map(Author::of).collect(),
        has_others: false,
        year: issued.get(..4).unwrap_or_default().to_owned(),
        title: record.name_as_written(t).to_owned(),
        place: Venue {
            title: title.unwrap_or_else(|| edition.title.clone()),
            ..Venue::default()
        },
        url: String::new(),
        note: say(&places),
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
