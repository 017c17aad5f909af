//! Pieces and lines that the pages of several kinds of record share: locations, notes, families, codes,
//! corrections.

use super::super::page::{Line, Piece, Target};
use crate::directory::Directory;
use crate::model::{
    Actor, Argument, Certainty, Code, Correction, Family, Figure, Key, LIST_SEPARATOR,
    LegalCategory, Membership, Phrase, Record, Section, Source, Typology, Vocabulary,
};

/// Facts, each preceded by a dot.
pub(super) fn trailing(
    facts: impl IntoIterator<Item = impl Into<Option<Piece>>>,
) -> impl Iterator<Item = Piece> {
    let facts = facts.into_iter().filter_map(Into::into);
    facts.flat_map(|fact| [Piece::dot(), fact])
}

/// Facts separated by dots.
pub(super) fn dotted(
    facts: impl IntoIterator<Item = impl Into<Option<Piece>>>,
) -> impl Iterator<Item = Piece> {
    trailing(facts).skip(1)
}

/// Where the report says something: the family's sheet, the section, the page.
pub(in crate::report) fn location(
    t: &Typology,
    family: Option<Key<Family>>,
    section: Option<Section>,
) -> Option<Phrase> {
    let section = section?;
    let (Some(family), true) = (family, section.is_of_sheet()) else {
        return Some(Phrase::new(section.message()));
    };
    let place = |phrase: Phrase| {
        phrase
            .with("number", usize::from(t.families[family].number))
            .with("section", section.word())
    };
    let page = t.heading(family, section).and_then(|found| found.page);
    Some(match page {
        Some(page) => paged(place(Phrase::new("place-page")), t, family, page),
        None => place(Phrase::new("place-sheet")),
    })
}

/// The month of a date, `2026-11` or longer, in words.
pub(in crate::report) fn month_of_year(date: &str) -> Phrase {
    let mut parts = date.split('-');
    let year = parts.next().unwrap_or_default();
    let month = parts.next().and_then(|month| month.parse().ok());
    Phrase::new("month-of-year")
        .with("month", month.unwrap_or(0_usize))
        .with("year", year)
}

/// Adds to a phrase a page as the sheet's own table of contents has it. Where the report's general table
/// of contents differs for that sheet, the message is `{id}-or` and has the page by that one too.
pub(super) fn paged(phrase: Phrase, t: &Typology, family: Key<Family>, page: u16) -> Phrase {
    let mut phrase = phrase.with("page", usize::from(page));
    match (t.families[family].page, first_page(t, family)) {
        (Some(general), Some(own)) if general > own => {
            phrase.id += "-or";
            phrase.with("other", usize::from(page + (general - own)))
        }
        _ => phrase,
    }
}

/// The page on which the sheet of a family begins, by its own table of contents.
pub(super) fn first_page(t: &Typology, family: Key<Family>) -> Option<u16> {
    t.heading(family, Section::Presentation)?.page
}

pub(super) fn location_piece(
    t: &Typology,
    family: Option<Key<Family>>,
    section: Option<Section>,
) -> Option<Piece> {
    location(t, family, section).map(|phrase| Piece::phrase(phrase).quiet())
}

/// A note, as a line under what it is about; `None` if it is empty.
pub(super) fn note(text: &str) -> Option<Line> {
    (!text.is_empty()).then(|| Line::aside([Piece::text(text).quiet()]))
}

/// A line followed by its note.
pub(super) fn with_note(
    pieces: impl IntoIterator<Item = Piece>,
    text: &str,
) -> impl Iterator<Item = Line> {
    std::iter::once(Line::of(pieces)).chain(note(text))
}

/// A line that consists of a link to a record.
pub(super) fn link_line(t: &Typology, record: Record) -> Line {
    Line::of([Piece::link(t, record)])
}

/// A web address, unless it is empty.
pub(super) fn website(address: &str) -> Option<Piece> {
    (!address.is_empty()).then(|| Piece::web(address))
}

/// The certainty, unless the report states the fact.
pub(super) fn doubt(certainty: Certainty) -> Option<Piece> {
    let is_stated = certainty == Certainty::Stated;
    (!is_stated).then(|| Piece::message(certainty.message()).doubtful())
}

/// The wording of the report.
pub(super) fn as_printed(printed: &str) -> Piece {
    Piece::phrase(Phrase::new("as-printed").with("printed", printed))
}

/// The line and file of an organisation.
pub(super) fn list_location(list: &Directory, row: usize) -> Piece {
    let phrase = Phrase::new("list-place")
        .with("line", list.line_of(row))
        .with("file", list.name());
    Piece::phrase(phrase).quiet()
}

/// The other names of a record, if it has any.
pub(super) fn also_called(aliases: &[String]) -> Option<Piece> {
    // By semicolons: a name may contain commas.
    let joint = |first, last| {
        let phrase = Phrase::new("semicolon-joint").with("first", first);
        Argument::from(phrase.with("last", last))
    };
    let names = aliases.iter().map(|name| Argument::from(name.as_str()));
    let names = names.reduce(joint)?;
    Some(Piece::phrase(Phrase::new("also-called").with("names", names)).quiet())
}

/// The authors of a source and its year; `None` if neither is known.
pub(super) fn authors(source: &Source) -> Option<Piece> {
    let authors = source.authors.replace(LIST_SEPARATOR, ", ");
    let known = [authors.as_str(), source.year.as_str()];
    let known: Vec<&str> = known.into_iter().filter(|part| !part.is_empty()).collect();
    (!known.is_empty()).then(|| Piece::text(known.join(", ")))
}

/// The number and the short name of a family, as links to it.
pub(super) fn family_pieces(t: &Typology, family: Key<Family>) -> [Piece; 2] {
    let name = Piece::text(&t.families[family].short_name);
    let target = Target::Record(Record::Family(family));
    [Piece::number(t, family), name.to(target)]
}

/// The memberships of an actor in a family, by role and section.
pub(super) fn memberships_in(
    t: &Typology,
    actor: Key<Actor>,
    family: Key<Family>,
) -> Vec<&Membership> {
    let all = t.memberships_of(actor);
    let mut found: Vec<&Membership> = all.filter(|found| found.family == family).collect();
    found.sort_by_key(|found| (found.role, found.section));
    found
}

/// The corrections to a record.
pub(super) fn corrections<'a>(
    t: &'a Typology,
    table: &'a str,
    id: &'a str,
) -> impl Iterator<Item = Line> {
    // A slip of the printed text, which belongs to no field, changes nothing that the record says.
    let found = t
        .corrections_of(table, id)
        .filter(|found| found.field != "-");
    found.flat_map(|found| corrected(t, found))
}

/// A correction: the printed form, the corrected one, its certainty, and the evidence.
pub(in crate::report) fn corrected(t: &Typology, found: &Correction) -> impl Iterator<Item = Line> {
    let id = if found.corrected.is_empty() {
        "correction-open"
    } else {
        "correction"
    };
    let phrase = Phrase::new(id)
        .with("printed", found.as_printed.as_str())
        .with("corrected", display_name(t, found));
    let certainty = Piece::message(found.certainty.message()).doubtful();
    let facts = dotted([Piece::phrase(phrase), certainty]);
    with_note(facts, &found.evidence)
}

/// A corrected value for people: the name of a status or an actor rather than its identifier; a name as it is.
fn display_name<'a>(t: &'a Typology, found: &'a Correction) -> &'a str {
    let value = found.corrected.as_str();
    if found.field == "name" {
        return value;
    }
    let status = t.statuses.find(value).map(|key| &t.statuses[key].name);
    let actor = t.actors.find(value).map(|key| &t.actors[key].name);
    status.or(actor).map_or(value, String::as_str)
}

/// A code, as a link to its page.
pub(super) fn code_link(t: &Typology, code: Key<Code>) -> Piece {
    Piece::text(&t.codes[code].code).to(Target::Record(Record::Code(code)))
}

/// A code and its official label.
pub(super) fn code_pieces(t: &Typology, code: Key<Code>) -> [Piece; 2] {
    [code_link(t, code), Piece::text(&t.codes[code].label)]
}

/// A figure and what it measures, as a link to its page.
pub(super) fn figure_pieces(t: &Typology, key: Key<Figure>) -> impl Iterator<Item = Piece> {
    let figure = &t.figures[key];
    let value = match figure.as_printed.as_str() {
        "" => Piece::quantity(&figure.value, &figure.unit),
        printed => Piece::text(printed).strong(),
    };
    dotted([value, Piece::link(t, Record::Figure(key))])
}

/// Codes in their order, each once.
pub(super) fn sorted_codes(t: &Typology, codes: impl Iterator<Item = Key<Code>>) -> Vec<Key<Code>> {
    let mut codes: Vec<Key<Code>> = codes.collect();
    codes.sort_unstable_by(|left, right| t.codes[*left].code.cmp(&t.codes[*right].code));
    codes.dedup();
    codes
}

/// A legal category with its label.
pub(super) fn legal_category(category: &LegalCategory) -> Piece {
    Piece::text(format!("{} {}", category.code, category.label))
}
