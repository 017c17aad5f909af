//! The pages of what the typology refers to: codes, statuses, terms, sources, databases, figures.

use super::super::page::{Line, Page, Piece, Target, Tone};
use super::pieces::{code_link, corrections, family_line, legal_category, location_piece, note};
use crate::model::{
    Code, Database, FamilyCode, Figure, Key, Phrase, Record, Source, Status, Term, Typology,
    Vocabulary,
};

pub(super) fn code(t: &Typology, key: Key<Code>, page: &mut Page) {
    let code = &t.codes[key];
    let level = Piece::message(code.level.message()).toned(Tone::Quiet);
    page.open(vec![
        Piece::text(&code.code).toned(Tone::Strong),
        Piece::dot(),
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
            Line::of(vec![
                link,
                Piece::text(&t.codes[other].label),
                Piece::dot(),
                level,
            ])
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

/// A line for each family whose sheet gives the code, or one above or below it: the other codes by
/// which it is met, what the sheet prints, the actors it names; a note shared by several stands once.
fn code_families(t: &Typology, key: Key<Code>) -> Vec<Line> {
    let mut lines = Vec::new();
    let mut told: Vec<&str> = Vec::new();
    for family in t.families.keys() {
        let own = t.family_codes.iter().filter(|found| found.family == family);
        let met: Vec<&FamilyCode> = own.filter(|found| is_met(t, key, found.code)).collect();
        if met.is_empty() {
            continue;
        }
        let mut pieces = family_line(t, family);
        let others = met.iter().filter(|found| found.code != key);
        for (rank, found) in others.enumerate() {
            pieces.push(if rank == 0 {
                Piece::message("by-way-of").toned(Tone::Quiet)
            } else {
                Piece::dot()
            });
            pieces.push(code_link(t, found.code));
        }
        let here = met.iter().find(|found| found.code == key);
        if let Some(printed) = here
            .map(|found| &found.label_as_printed)
            .filter(|label| !label.is_empty())
        {
            let phrase = Phrase::new("as-printed").with("printed", printed.as_str());
            pieces.extend([Piece::dot(), Piece::phrase(phrase).toned(Tone::Quiet)]);
        }
        for actor in here.iter().flat_map(|found| &found.actors) {
            pieces.extend([Piece::dot(), Piece::link(t, Record::Actor(*actor))]);
        }
        lines.push(Line::of(pieces));
        if let Some(said) = here
            .map(|found| found.note.as_str())
            .filter(|said| !told.contains(said))
        {
            told.push(said);
            lines.extend(note(said));
        }
    }
    lines
}

/// Whether a code is this one, or stands above or below it.
fn is_met(t: &Typology, key: Key<Code>, other: Key<Code>) -> bool {
    t.lineage(other).any(|above| above == key) || t.lineage(key).any(|above| above == other)
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
    let categories = t.legal_categories.rows().iter();
    let categories = categories
        .filter(|category| category.statuses.contains(&key))
        .flat_map(|category| {
            let line = Line::of(vec![legal_category(category)]);
            [Some(line), note(&category.note)]
        });
    page.part("part-legal-categories", categories.flatten().collect());
    if let Some(term) = t.terms.find(&status.id) {
        page.part("part-related", vec![Line::of(vec![term_link(t, term)])]);
    }
    page.part("part-corrections", corrections(t, "statuses", &status.id));
}

/// A term, told from a status of the same name.
fn term_link(t: &Typology, key: Key<Term>) -> Piece {
    let phrase = Phrase::new("term-named").with("term", t.terms[key].term.as_str());
    Piece::phrase(phrase).to(Target::Record(Record::Term(key)))
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
    facts.extend([Piece::dot(), listing]);
    if let Some(place) = location_piece(t, source.family, source.section) {
        facts.extend([Piece::dot(), place]);
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
    let figures = figures.map(|(figure, found)| {
        let value = Piece::number_of(&found.value, &found.unit);
        Line::of(vec![
            value,
            Piece::dot(),
            Piece::link(t, Record::Figure(figure)),
        ])
    });
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
    page.open(vec![Piece::number_of(&figure.value, &figure.unit)]);
    if !figure.year.is_empty() {
        page.open(vec![Piece::text(&figure.year)]);
    }
    page.open(
        location_piece(t, figure.family, figure.section)
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
