//! What the pages of several kinds of record have in common: places, notes, families, corrections.

use super::super::page::{Line, Piece, Target, Tone};
use crate::model::{Code, Family, Key, Phrase, Record, Section, Typology, Vocabulary};

/// Where the report says something: the family's sheet, the section, the page.
pub(super) fn place(
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
pub(super) fn place_piece(
    typology: &Typology,
    family: Option<Key<Family>>,
    section: Option<Section>,
) -> Option<Piece> {
    place(typology, family, section).map(|phrase| Piece::phrase(phrase).toned(Tone::Quiet))
}

/// A note as a line under what it is about, if there is one.
pub(super) fn note(text: &str) -> Option<Line> {
    (!text.is_empty()).then(|| Line::under(vec![Piece::text(text).toned(Tone::Quiet)]))
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

/// A code, leading to its page.
pub(super) fn code_link(t: &Typology, code: Key<Code>) -> Piece {
    Piece::text(&t.codes[code].code).to(Target::Record(Record::Code(code)))
}

/// A code and its official label.
pub(super) fn code_pieces(t: &Typology, code: Key<Code>) -> Vec<Piece> {
    vec![code_link(t, code), Piece::text(&t.codes[code].label)]
}
