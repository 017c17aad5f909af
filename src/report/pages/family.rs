//! The pages of a family and of a subcategory.

use super::super::page::{Line, Page, Piece, Tone};
use super::pieces::{code_pieces, corrections, family_line, location_piece, note, paged};
use crate::model::{
    Basis, Certainty, CriterionKind, Family, Key, Phrase, Record, Section, Subcategory, Typology,
    Vocabulary,
};
use crate::query::tree::{Node, TreeActor, actors};
use crate::query::{Breadth, SetIndex, other_families};

pub(super) fn family(t: &Typology, key: Key<Family>, page: &mut Page) {
    let family = &t.families[key];
    let number = Phrase::new("family-number").with("number", usize::from(family.number));
    let mut facts = vec![Piece::phrase(number).toned(Tone::Family(key))];
    let first = t
        .heading(key, Section::Presentation)
        .and_then(|heading| heading.page);
    if let Some(first) = first.or(family.page) {
        let phrase = paged("family-page", Phrase::new(""), t, key, first);
        facts.extend([Piece::dot(), Piece::phrase(phrase).toned(Tone::Quiet)]);
    }
    page.open(facts);
    if !family.aliases.is_empty() {
        let names = family.aliases.join(", ");
        page.open(vec![
            Piece::phrase(Phrase::new("also-called").with("names", names)).toned(Tone::Quiet),
        ]);
    }
    page.open_text(&family.summary);
    page.part("part-subcategories", subcategories(t, key));
    for kind in CriterionKind::ALL {
        page.part(heading(*kind), points(t, key, *kind));
    }
    page.part("part-actors", actor_lines(t, Node::Family(key)));
    page.part("part-shared", shared(t, key));
    page.part("part-codes", codes(t, key));
    page.part("part-statuses", statuses(t, key));
    let publics = t.publics.iter().filter(|found| found.family == key);
    page.part(
        "part-publics",
        publics
            .map(|found| Line::of(vec![Piece::text(&found.name)]))
            .collect(),
    );
    page.part("part-figures", figures(t, key));
    page.part("part-sources", sources(t, key));
    page.part("part-databases", databases(t, key));
    page.part("part-corrections", corrections(t, "families", &family.id));
}

fn heading(kind: CriterionKind) -> &'static str {
    match kind {
        CriterionKind::Criterion => "part-criterion",
        CriterionKind::Included => "part-included",
        CriterionKind::Excluded => "part-excluded",
        CriterionKind::Controversy => "part-controversy",
        CriterionKind::OpenQuestion => "part-open-question",
    }
}

fn subcategories(t: &Typology, key: Key<Family>) -> Vec<Line> {
    t.subcategories_of(key)
        .map(|(subcategory, row)| {
            let count = actors(t, Node::Subcategory(subcategory), &|_| true).len();
            let count = Phrase::new("actor-count").with("count", count);
            let mut pieces = vec![
                Piece::link(t, Record::Subcategory(subcategory)),
                Piece::dot(),
                Piece::phrase(count).toned(Tone::Quiet),
            ];
            if row.basis == Basis::Text {
                let basis = Piece::message(row.basis.message()).toned(Tone::Quiet);
                pieces.extend([Piece::dot(), basis]);
            }
            Line::of(pieces)
        })
        .collect()
}

fn points(t: &Typology, key: Key<Family>, kind: CriterionKind) -> Vec<Line> {
    let points = t
        .criteria
        .iter()
        .filter(|found| found.family == key && found.kind == kind);
    points
        .map(|found| {
            let mut pieces = vec![
                Piece::text("–").toned(Tone::Quiet),
                Piece::text(&found.text),
            ];
            pieces.extend(found.section.map(|section| {
                Piece::phrase(Phrase::new("place-section").with("section", section.word()))
                    .toned(Tone::Quiet)
            }));
            Line::of(pieces)
        })
        .collect()
}

/// Who stands under a node, a line each: mark of the heads, name, numbers of the other families.
fn actor_lines(t: &Typology, node: Node) -> Vec<Line> {
    let home = node.family(t);
    let line = |standing: TreeActor| {
        let mut pieces = vec![
            Piece::link(t, Record::Actor(standing.actor)),
            Piece::dot(),
            Piece::message(standing.role.message()).toned(Tone::Quiet),
        ];
        if standing.certainty != Certainty::Stated {
            let doubt = Piece::message(standing.certainty.message()).toned(Tone::Doubt);
            pieces.extend([Piece::dot(), doubt]);
        }
        let others = other_families(t, standing.actor, Some(home));
        pieces.extend(others.into_iter().map(|family| Piece::number(t, family)));
        Line::of(pieces)
    };
    actors(t, node, &|_| true).into_iter().map(line).collect()
}

/// The families with which this one shares actors, by how many.
fn shared(t: &Typology, key: Key<Family>) -> Vec<Line> {
    let overlaps = SetIndex::new(t, Breadth::Strict);
    let mut counts: Vec<_> = t
        .families
        .keys()
        .filter(|other| *other != key)
        .map(|other| (overlaps.shared(key, other), other))
        .filter(|(count, _)| *count > 0)
        .collect();
    counts.sort_by_key(|(count, other)| (std::cmp::Reverse(*count), *other));
    counts
        .into_iter()
        .map(|(count, other)| {
            let mut pieces = family_line(t, other);
            pieces.push(
                Piece::phrase(Phrase::new("actor-count").with("count", count)).toned(Tone::Quiet),
            );
            Line::of(pieces)
        })
        .collect()
}

fn codes(t: &Typology, key: Key<Family>) -> Vec<Line> {
    let own = t.family_codes.iter().filter(|found| found.family == key);
    own.flat_map(|found| {
        let mut pieces = code_pieces(t, found.code);
        if !found.label_as_printed.is_empty() && found.label_as_printed != t.codes[found.code].label
        {
            let phrase = Phrase::new("as-printed").with("printed", found.label_as_printed.as_str());
            pieces.extend([Piece::dot(), Piece::phrase(phrase).toned(Tone::Quiet)]);
        }
        [Some(Line::of(pieces)), note(&found.note)]
    })
    .flatten()
    .collect()
}

fn statuses(t: &Typology, key: Key<Family>) -> Vec<Line> {
    let own = t.family_statuses.iter().filter(|found| found.family == key);
    own.flat_map(|found| {
        let mut pieces = vec![
            Piece::link(t, Record::Status(found.status)),
            Piece::dot(),
            Piece::message(found.weight.message()).toned(Tone::Quiet),
        ];
        for actor in &found.actors {
            pieces.extend([Piece::dot(), Piece::link(t, Record::Actor(*actor))]);
        }
        [Some(Line::of(pieces)), note(&found.note)]
    })
    .flatten()
    .collect()
}

fn figures(t: &Typology, key: Key<Family>) -> Vec<Line> {
    let own = t
        .figures
        .iter()
        .filter(|(_, found)| found.family == Some(key));
    own.map(|(figure, found)| {
        let mut pieces = vec![
            Piece::number_of(&found.value, &found.unit),
            Piece::dot(),
            Piece::link(t, Record::Figure(figure)),
        ];
        if !found.year.is_empty() {
            pieces.push(Piece::text(format!("({})", found.year)).toned(Tone::Quiet));
        }
        Line::of(pieces)
    })
    .collect()
}

fn sources(t: &Typology, key: Key<Family>) -> Vec<Line> {
    let own = t
        .sources
        .iter()
        .filter(|(_, found)| found.family == Some(key));
    own.map(|(source, found)| {
        let authors = found.authors.replace('|', ", ");
        let who = [authors.as_str(), found.year.as_str()];
        let who: Vec<&str> = who.into_iter().filter(|part| !part.is_empty()).collect();
        let mut pieces = vec![Piece::link(t, Record::Source(source))];
        if !who.is_empty() {
            pieces.push(Piece::text(who.join(", ")).toned(Tone::Quiet));
        }
        Line::of(pieces)
    })
    .collect()
}

fn databases(t: &Typology, key: Key<Family>) -> Vec<Line> {
    let own = t.databases.iter().filter(|(_, found)| found.family == key);
    own.map(|(database, _)| Line::of(vec![Piece::link(t, Record::Database(database))]))
        .collect()
}

pub(super) fn subcategory(t: &Typology, key: Key<Subcategory>, page: &mut Page) {
    let row = &t.subcategories[key];
    let mut facts = family_line(t, row.family);
    facts.extend([
        Piece::dot(),
        Piece::message(row.basis.message()).toned(Tone::Quiet),
    ]);
    if let Some(place) = location_piece(t, Some(row.family), row.section) {
        facts.extend([Piece::dot(), place]);
    }
    page.open(facts);
    page.open_text(&row.summary);
    page.part("part-actors", actor_lines(t, Node::Subcategory(key)));
    page.part("part-corrections", corrections(t, "subcategories", &row.id));
}
