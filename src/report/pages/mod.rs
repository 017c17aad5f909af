//! What the page of each kind of record tells, in the order in which it is asked: what it is, why it
//! is here, what it is tied to, codes, statuses, sources, corrections.

mod actor;
mod family;
mod references;

use super::page::{Line, Page, Piece, Tone};
use crate::model::{Family, Key, Phrase, Record, Section, Typology, Vocabulary};

/// Writes the page of a record.
pub(super) fn write(typology: &Typology, record: Record, page: &mut Page) {
    match record {
        Record::Family(key) => family::family(typology, key, page),
        Record::Subcategory(key) => family::subcategory(typology, key, page),
        Record::Actor(key) => actor::actor(typology, key, page),
        Record::Code(key) => references::code(typology, key, page),
        Record::Status(key) => references::status(typology, key, page),
        Record::Term(key) => references::term(typology, key, page),
        Record::Source(key) => references::source(typology, key, page),
        Record::Database(key) => references::database(typology, key, page),
        Record::Figure(key) => references::figure(typology, key, page),
    }
}

/// Where the report says something: the family's sheet, the section, the page.
fn place(
    typology: &Typology,
    family: Option<Key<Family>>,
    section: Option<Section>,
) -> Option<Phrase> {
    let section = section?;
    let of_sheet = section.word().len() == 1;
    let (Some(family), true) = (family, of_sheet) else {
        return Some(Phrase::new(section.message()));
    };
    let phrase = Phrase::new("place-sheet")
        .with("number", usize::from(typology.families[family].number))
        .with("section", section.word());
    let page = typology
        .heading(family, section)
        .and_then(|heading| heading.page);
    Some(match page {
        Some(page) => Phrase {
            id: "place-page".into(),
            ..phrase
        }
        .with("page", usize::from(page)),
        None => phrase,
    })
}

/// The place as a piece that steps back.
fn place_piece(
    typology: &Typology,
    family: Option<Key<Family>>,
    section: Option<Section>,
) -> Option<Piece> {
    place(typology, family, section).map(|phrase| Piece::phrase(phrase).toned(Tone::Quiet))
}

/// A note as a line under what it is about, if there is one.
fn note(text: &str) -> Option<Line> {
    (!text.is_empty()).then(|| Line::under(vec![Piece::text(text).toned(Tone::Quiet)]))
}

/// The numbers of families and the short name of each, leading to them.
fn family_line(typology: &Typology, family: Key<Family>) -> Vec<Piece> {
    vec![Piece::number(typology, family), {
        let record = Record::Family(family);
        Piece::text(&typology.families[family].short_name).to(super::page::Target::Record(record))
    }]
}

/// What the curators corrected in a record.
fn corrections(typology: &Typology, table: &str, id: &str) -> Vec<Line> {
    let lines = typology.corrections_of(table, id).flat_map(|found| {
        let phrase = Phrase::new("correction")
            .with("printed", found.as_printed.as_str())
            .with("corrected", found.corrected.as_str());
        let phrase = if found.corrected.is_empty() {
            Phrase {
                id: "correction-open".into(),
                ..phrase
            }
        } else {
            phrase
        };
        let certainty = Piece::message(found.certainty.message()).toned(Tone::Doubt);
        [
            Some(Line::of(vec![Piece::phrase(phrase), certainty])),
            note(&found.evidence),
        ]
    });
    lines.flatten().collect()
}
