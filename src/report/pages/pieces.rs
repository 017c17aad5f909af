//! What the pages of several kinds of record have in common: places, notes, families, corrections.

use super::super::page::{Line, Piece, Target, Tone};
use crate::model::{
    Code, Correction, Family, Key, LegalCategory, Phrase, Record, Section, Typology, Vocabulary,
};

/// Where the report says something: the family's sheet, the section, the page.
pub(in crate::report) fn location(
    typology: &Typology,
    family: Option<Key<Family>>,
    section: Option<Section>,
) -> Option<Phrase> {
    let section = section?;
    let of_sheet = section.word().len() == 1;
    let (Some(family), true) = (family, of_sheet) else {
        return Some(Phrase::new(section.message()));
    };
    let page = typology
        .heading(family, section)
        .and_then(|heading| heading.page);
    let phrase = Phrase::new("place-sheet")
        .with("number", usize::from(typology.families[family].number))
        .with("section", section.word());
    Some(match page {
        Some(page) => paged("place-page", phrase, typology, family, page),
        None => phrase,
    })
}

/// A phrase with a page as the sheet's own table of contents prints it, and, where the report's
/// general table of contents disagrees about that sheet, with the page by that one: `{id}-or`.
pub(super) fn paged(
    id: &str,
    phrase: Phrase,
    typology: &Typology,
    family: Key<Family>,
    page: u16,
) -> Phrase {
    let first = typology
        .heading(family, Section::Presentation)
        .and_then(|heading| heading.page);
    let phrase = phrase.with("page", usize::from(page));
    match (typology.families[family].page, first) {
        (Some(general), Some(own)) if general > own => {
            let other = usize::from(page + (general - own));
            Phrase {
                id: format!("{id}-or"),
                ..phrase
            }
            .with("other", other)
        }
        _ => Phrase {
            id: id.to_owned(),
            ..phrase
        },
    }
}

/// The place as a piece that steps back.
pub(super) fn location_piece(
    typology: &Typology,
    family: Option<Key<Family>>,
    section: Option<Section>,
) -> Option<Piece> {
    location(typology, family, section).map(|phrase| Piece::phrase(phrase).toned(Tone::Quiet))
}

/// A note as a line under what it is about, if there is one.
pub(super) fn note(text: &str) -> Option<Line> {
    (!text.is_empty()).then(|| Line::aside(vec![Piece::text(text).toned(Tone::Quiet)]))
}

/// The numbers of families and the short name of each, leading to them.
pub(super) fn family_line(typology: &Typology, family: Key<Family>) -> Vec<Piece> {
    vec![Piece::number(typology, family), {
        let record = Record::Family(family);
        Piece::text(&typology.families[family].short_name).to(Target::Record(record))
    }]
}

/// What the curators corrected in a record.
pub(super) fn corrections(typology: &Typology, table: &str, id: &str) -> Vec<Line> {
    let found = typology.corrections_of(table, id);
    found.flat_map(|found| corrected(typology, found)).collect()
}

/// What was printed, what it should be, how sure that is, and why.
pub(in crate::report) fn corrected(
    typology: &Typology,
    found: &Correction,
) -> impl Iterator<Item = Line> {
    let id = if found.corrected.is_empty() {
        "correction-open"
    } else {
        "correction"
    };
    let phrase = Phrase::new(id)
        .with("printed", found.as_printed.as_str())
        .with("corrected", display_name(typology, &found.corrected));
    let certainty = Piece::message(found.certainty.message()).toned(Tone::Doubt);
    let line = Line::of(vec![Piece::phrase(phrase), Piece::dot(), certainty]);
    std::iter::once(line).chain(note(&found.evidence))
}

/// A corrected value as a person says it: the name of a status or an actor, not its identifier.
fn display_name<'a>(typology: &'a Typology, value: &'a str) -> &'a str {
    let status = typology
        .statuses
        .find(value)
        .map(|key| &typology.statuses[key].name);
    let actor = typology
        .actors
        .find(value)
        .map(|key| &typology.actors[key].name);
    status.or(actor).map_or(value, String::as_str)
}

/// A code, leading to its page.
pub(super) fn code_link(t: &Typology, code: Key<Code>) -> Piece {
    Piece::text(&t.codes[code].code).to(Target::Record(Record::Code(code)))
}

/// A code and its official label.
pub(super) fn code_pieces(t: &Typology, code: Key<Code>) -> Vec<Piece> {
    vec![code_link(t, code), Piece::text(&t.codes[code].label)]
}

/// A legal category with its label.
pub(super) fn legal_category(category: &LegalCategory) -> Piece {
    Piece::text(format!("{} {}", category.code, category.label))
}
