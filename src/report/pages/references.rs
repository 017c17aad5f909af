//! The pages of reference records: codes, statuses, terms, sources, databases, figures.

use super::super::page::{Line, Page, Piece, Target};
use super::pieces::{
    as_printed, authors, code_link, code_pieces, corrections, dotted, family_pieces, figure_pieces,
    legal_category, link_line, location_piece, note, trailing, website, with_note,
};
use crate::model::{
    Code, Correspondence, Database, FamilyCode, Figure, Key, Phrase, Record, Source, Status, Term,
    Typology, Vocabulary,
};
use crate::query::meet;

pub(super) fn code(t: &Typology, key: Key<Code>, page: &mut Page) {
    let level = |key: Key<Code>| Piece::message(t.codes[key].level.message()).quiet();
    let own = Piece::text(&t.codes[key].code).strong();
    page.push_opening(dotted([own, level(key)]));
    page.push_part("part-families", code_families(t, key));
    let around = t.lineage(key).skip(1).chain(t.children_of(key));
    let around = around.map(|other| {
        let pieces = code_pieces(t, other).into_iter();
        Line::of(pieces.chain(trailing([level(other)])))
    });
    page.push_part("part-classification", around);
    page.push_part("part-naf-2025", counterparts(t, key));
}

/// The codes of NAF 2025 that take over from a code, a line each; what holds for all of them is told once.
fn counterparts(t: &Typology, key: Key<Code>) -> Vec<Line> {
    let found = t.correspondences.iter().filter(|found| found.code == key);
    let found: Vec<&Correspondence> = found.collect();
    let Some(first) = found.first() else {
        return Vec::new();
    };
    let is_alike = found.iter().all(|other| other.relation == first.relation);
    let relation = |of: &Correspondence| Piece::message(of.relation.message()).quiet();
    let ending = common_ending(found.iter().map(|found| found.note.as_str()));
    let mut lines = Vec::new();
    if is_alike {
        lines.push(Line::of([relation(first)]));
    }
    for one in &found {
        let mut pieces = vec![
            Piece::text(&one.code_2025).strong(),
            Piece::text(&one.label_2025),
        ];
        if !is_alike {
            pieces.push(relation(one));
        }
        let own = one.note.strip_suffix(ending).unwrap_or(&one.note).trim();
        lines.extend(with_note(pieces, own));
    }
    if !ending.is_empty() {
        lines.push(Line::of([Piece::text(ending.trim()).quiet()]));
    }
    lines
}

/// The sentences that end every one of some notes, with the space before them; none where there is but one note.
fn common_ending<'a>(notes: impl Iterator<Item = &'a str>) -> &'a str {
    let notes: Vec<&str> = notes.collect();
    let [first, others @ ..] = notes.as_slice() else {
        return "";
    };
    let mut starts = first.match_indices(". ").map(|(stop, _)| stop + 1);
    let is_common = |start: &usize| {
        let ending = &first[*start..];
        others.iter().all(|other| other.ends_with(ending))
    };
    let start = starts.find(is_common).filter(|_| !others.is_empty());
    start.map_or("", |start| &first[start..])
}

/// The families whose sheets give the code, or one above or below it, one line each: the other codes
/// that relate them, the printed label, the actors that the sheet names. A note that several sheets
/// repeat occurs once.
fn code_families(t: &Typology, key: Key<Code>) -> Vec<Line> {
    let mut lines = Vec::new();
    let mut notes: Vec<&str> = Vec::new();
    for family in t.families.keys() {
        let given = t.codes_in(family);
        let related: Vec<&FamilyCode> = given.filter(|found| meet(t, key, found.code)).collect();
        if related.is_empty() {
            continue;
        }
        let (own, others): (Vec<_>, Vec<_>) =
            related.into_iter().partition(|found| found.code == key);
        let own = own.first();
        // A sheet that gives the code itself needs no other to be named.
        let others = if own.is_some() { Vec::new() } else { others };
        let by_way_of = (!others.is_empty()).then(|| Piece::message("by-way-of").quiet());
        let others = dotted(others.into_iter().map(|found| code_link(t, found.code)));
        let printed = own.map(|found| &found.label_as_printed);
        let printed = printed.filter(|label| !label.is_empty());
        let printed = printed.map(|label| as_printed(label).quiet());
        let actors = own.into_iter().flat_map(|found| &found.actors);
        let actors = actors.map(|actor| Piece::link(t, Record::Actor(*actor)));
        let pieces = family_pieces(t, family).into_iter();
        let pieces = pieces.chain(by_way_of).chain(others);
        lines.push(Line::of(
            pieces.chain(trailing(printed.into_iter().chain(actors))),
        ));
        if let Some(found) = own.filter(|found| !notes.contains(&&*found.note)) {
            notes.push(&found.note);
            lines.extend(note(&found.note));
        }
    }
    lines
}

pub(super) fn status(t: &Typology, key: Key<Status>, page: &mut Page) {
    let status = &t.statuses[key];
    page.push_opening_text(&status.expansion);
    page.push_opening_text(&status.definition);
    let families = t.family_statuses.iter().filter(|found| found.status == key);
    let families = families.flat_map(|found| {
        let weight = Piece::message(found.weight.message()).quiet();
        let family = family_pieces(t, found.family).into_iter();
        with_note(family.chain([weight]), &found.note)
    });
    page.push_part("part-families", families);
    let actors = t.actors.keys();
    let mut actors: Vec<_> = actors
        .filter(|actor| t.actors[*actor].legal_form == Some(key))
        .collect();
    actors.sort_by_cached_key(|actor| crate::query::fold::sort_key(&t.actors[*actor].name));
    let actors = actors.into_iter().map(Record::Actor);
    page.push_part("part-actors", actors.map(|actor| link_line(t, actor)));
    let categories = t.legal_categories.rows();
    let categories = categories.filter(|category| category.statuses.contains(&key));
    let categories =
        categories.flat_map(|category| with_note([legal_category(category)], &category.note));
    page.push_part("part-legal-categories", categories);
    let term = t.terms.find(&status.id);
    let term = term.map(|term| Line::of([term_link(t, term)]));
    page.push_part("part-related", term);
    page.push_part("part-corrections", corrections(t, "statuses", &status.id));
}

/// A link to a term, labelled as such because a status has the same name.
fn term_link(t: &Typology, key: Key<Term>) -> Piece {
    let phrase = Phrase::new("term-named").with("term", t.terms[key].term.as_str());
    Piece::phrase(phrase).to(Target::Record(Record::Term(key)))
}

pub(super) fn term(t: &Typology, key: Key<Term>, page: &mut Page) {
    let term = &t.terms[key];
    let has_expansion = !term.expansion.is_empty();
    page.push_opening(has_expansion.then(|| Piece::text(&term.expansion).strong()));
    page.push_opening_text(&term.definition);
    let related = term.related.iter().copied().map(Record::Term);
    page.push_part("part-related", related.map(|other| link_line(t, other)));
    let status = t.statuses.find(&term.id).map(Record::Status);
    page.push_part("part-statuses", status.map(|status| link_line(t, status)));
    page.push_part("part-corrections", corrections(t, "glossary", &term.id));
}

pub(super) fn source(t: &Typology, key: Key<Source>, page: &mut Page) {
    let source = &t.sources[key];
    page.push_opening(authors(source).map(Piece::strong));
    page.push_opening_text(&source.container);
    page.push_opening(dotted([
        Some(Piece::message(source.kind.message()).quiet()),
        Some(Piece::message(source.accessed_as.message()).quiet()),
        location_piece(t, source.family, source.section),
    ]));
    page.push_opening(website(&source.url));
    let family = source.family.map(|family| family_pieces(t, family));
    page.push_part("part-families", family.map(Line::of));
    let figures = t.figures.iter();
    let figures = figures.filter(|(_, found)| found.source == Some(key));
    let figures = figures.map(|(figure, _)| Line::of(figure_pieces(t, figure)));
    page.push_part("part-figures", figures);
    page.push_part("part-notes", note(&source.note));
    page.push_part("part-corrections", corrections(t, "sources", &source.id));
}

pub(super) fn database(t: &Typology, key: Key<Database>, page: &mut Page) {
    let database = &t.databases[key];
    page.push_opening(family_pieces(t, database.family));
    page.push_opening(website(&database.url));
    page.push_opening_text(&database.note);
    page.push_part(
        "part-corrections",
        corrections(t, "databases", &database.id),
    );
}

pub(super) fn figure(t: &Typology, key: Key<Figure>, page: &mut Page) {
    let figure = &t.figures[key];
    page.push_opening([Piece::quantity(&figure.value, &figure.unit)]);
    page.push_opening_text(&figure.year);
    page.push_opening(location_piece(t, figure.family, figure.section));
    let family = figure.family.map(|family| family_pieces(t, family));
    page.push_part("part-families", family.map(Line::of));
    let source = figure.source.map(Record::Source);
    page.push_part("part-sources", source.map(|source| link_line(t, source)));
    page.push_part("part-corrections", corrections(t, "figures", &figure.id));
}
