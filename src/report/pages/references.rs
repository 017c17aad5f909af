//! The pages of what the typology refers to: codes, statuses, terms, sources, databases, figures.

use super::super::page::{Line, Page, Piece, Target, Tone};
use super::pieces::{corrections, family_line, note, place_piece};
use crate::model::{
    Code, Database, Figure, Key, Phrase, Record, Source, Status, Term, Typology, Vocabulary,
};

pub(super) fn code(t: &Typology, key: Key<Code>, page: &mut Page) {
    let code = &t.codes[key];
    let level = Piece::message(code.level.message()).toned(Tone::Quiet);
    page.open(vec![
        Piece::text(&code.code).toned(Tone::Strong),
        Piece::text("·").toned(Tone::Quiet),
        level,
    ]);
    page.part("part-families", code_families(t, key));
    let around = t
        .lineage(key)
        .skip(1)
        .chain(t.children_of(key))
        .map(|other| {
            let link = Piece::text(&t.codes[other].code).to(Target::Record(Record::Code(other)));
            let level = Piece::message(t.codes[other].level.message()).toned(Tone::Quiet);
            Line::of(vec![link, Piece::text(&t.codes[other].label), level])
        });
    page.part("part-classification", around.collect());
    let passages = t
        .correspondences
        .iter()
        .filter(|found| found.code == key)
        .flat_map(|found| {
            let code = Piece::text(&found.code_2025).toned(Tone::Strong);
            let relation = Piece::message(found.relation.message()).toned(Tone::Quiet);
            [
                Some(Line::of(vec![
                    code,
                    Piece::text(&found.label_2025),
                    relation,
                ])),
                note(&found.note),
            ]
        });
    page.part("part-naf-2025", passages.flatten().collect());
}

/// Families whose sheets give the code, then those that give one above or below it.
fn code_families(t: &Typology, key: Key<Code>) -> Vec<Line> {
    let mut lines = Vec::new();
    for found in t.family_codes_of(key) {
        let mut pieces = family_line(t, found.family);
        if !found.label_as_printed.is_empty() {
            let phrase = Phrase::new("as-printed").with("printed", found.label_as_printed.as_str());
            pieces.push(Piece::phrase(phrase).toned(Tone::Quiet));
        }
        pieces.extend(
            found
                .actors
                .iter()
                .map(|actor| Piece::link(t, Record::Actor(*actor))),
        );
        lines.push(Line::of(pieces));
        lines.extend(note(&found.note));
    }
    let related = t.family_codes.iter().filter(|found| {
        found.code != key
            && (t.lineage(found.code).any(|above| above == key)
                || t.lineage(key).any(|above| above == found.code))
    });
    lines.extend(related.map(|found| {
        let mut pieces = family_line(t, found.family);
        let code =
            Piece::text(&t.codes[found.code].code).to(Target::Record(Record::Code(found.code)));
        pieces.extend([Piece::message("by-way-of").toned(Tone::Quiet), code]);
        Line::of(pieces)
    }));
    lines
}

pub(super) fn status(t: &Typology, key: Key<Status>, page: &mut Page) {
    let status = &t.statuses[key];
    page.open_text(&status.expansion);
    page.open_text(&status.definition);
    let families = t
        .family_statuses
        .iter()
        .filter(|found| found.status == key)
        .flat_map(|found| {
            let mut pieces = family_line(t, found.family);
            pieces.push(Piece::message(found.weight.message()).toned(Tone::Quiet));
            [Some(Line::of(pieces)), note(&found.note)]
        });
    page.part("part-families", families.flatten().collect());
    let mut holders: Vec<_> = t
        .actors
        .iter()
        .filter(|(_, actor)| actor.legal_form == Some(key))
        .map(|(actor, _)| actor)
        .collect();
    holders.sort_by_cached_key(|actor| crate::query::fold::sort_key(&t.actors[*actor].name));
    let holders = holders
        .into_iter()
        .map(|actor| Line::of(vec![Piece::link(t, Record::Actor(actor))]));
    page.part("part-actors", holders.collect());
    page.part("part-corrections", corrections(t, "statuses", &status.id));
}

pub(super) fn term(t: &Typology, key: Key<Term>, page: &mut Page) {
    let term = &t.terms[key];
    if !term.expansion.is_empty() {
        page.open(vec![Piece::text(&term.expansion).toned(Tone::Strong)]);
    }
    page.open_text(&term.definition);
    let related = term
        .related
        .iter()
        .map(|other| Line::of(vec![Piece::link(t, Record::Term(*other))]));
    page.part("part-related", related.collect());
    if let Some(status) = t.statuses.find(&term.id) {
        page.part(
            "part-statuses",
            vec![Line::of(vec![Piece::link(t, Record::Status(status))])],
        );
    }
    page.part("part-corrections", corrections(t, "glossary", &term.id));
}

pub(super) fn source(t: &Typology, key: Key<Source>, page: &mut Page) {
    let source = &t.sources[key];
    let authors = source.authors.replace('|', ", ");
    let who = [authors.as_str(), source.year.as_str()];
    let who: Vec<&str> = who.into_iter().filter(|part| !part.is_empty()).collect();
    if !who.is_empty() {
        page.open(vec![Piece::text(who.join(", ")).toned(Tone::Strong)]);
    }
    page.open_text(&source.container);
    let mut facts = vec![Piece::message(source.kind.message()).toned(Tone::Quiet)];
    let listing = Piece::message(source.accessed_as.message()).toned(Tone::Quiet);
    facts.extend([Piece::text("·").toned(Tone::Quiet), listing]);
    if let Some(place) = place_piece(t, source.family, source.section) {
        facts.extend([Piece::text("·").toned(Tone::Quiet), place]);
    }
    page.open(facts);
    if !source.url.is_empty() {
        page.open(vec![Piece::web(&source.url)]);
    }
    if let Some(family) = source.family {
        page.part("part-families", vec![Line::of(family_line(t, family))]);
    }
    let figures = t
        .figures
        .iter()
        .filter(|(_, found)| found.source == Some(key));
    let figures = figures.map(|(figure, _)| Line::of(vec![Piece::link(t, Record::Figure(figure))]));
    page.part("part-figures", figures.collect());
    page.part("part-notes", note(&source.note).into_iter().collect());
    page.part("part-corrections", corrections(t, "sources", &source.id));
}

pub(super) fn database(t: &Typology, key: Key<Database>, page: &mut Page) {
    let database = &t.databases[key];
    page.open(family_line(t, database.family));
    if !database.url.is_empty() {
        page.open(vec![Piece::web(&database.url)]);
    }
    page.open_text(&database.note);
    page.part(
        "part-corrections",
        corrections(t, "databases", &database.id),
    );
}

pub(super) fn figure(t: &Typology, key: Key<Figure>, page: &mut Page) {
    let figure = &t.figures[key];
    let value = format!("{} {}", figure.value, figure.unit);
    page.open(vec![Piece::text(value.trim()).toned(Tone::Strong)]);
    if !figure.year.is_empty() {
        page.open(vec![Piece::text(&figure.year)]);
    }
    page.open(
        place_piece(t, figure.family, figure.section)
            .into_iter()
            .collect(),
    );
    if let Some(family) = figure.family {
        page.part("part-families", vec![Line::of(family_line(t, family))]);
    }
    if let Some(source) = figure.source {
        page.part(
            "part-sources",
            vec![Line::of(vec![Piece::link(t, Record::Source(source))])],
        );
    }
    page.part("part-corrections", corrections(t, "figures", &figure.id));
}
