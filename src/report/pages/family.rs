//! The pages of a family and of a subcategory.

use super::super::page::{Line, Page, Piece, Tone};
use super::pieces::{
    also_called, as_printed, authors, code_pieces, corrections, dotted, doubt, family_pieces,
    figure_pieces, first_page, link_line, location_piece, paged, trailing, with_note,
};
use crate::model::{
    Actor, ActorKind, Basis, CriterionKind, Family, Key, Phrase, Record, Subcategory, Typology,
    Vocabulary,
};
use crate::query::tree::{Node, TreeActor, actors};
use crate::query::{Breadth, SetIndex, other_families};

pub(super) fn family(t: &Typology, key: Key<Family>, page: &mut Page) {
    let family = &t.families[key];
    let number = Phrase::new("family-number").with("number", usize::from(family.number));
    let first = first_page(t, key).or(family.page);
    let first = first.map(|first| paged(Phrase::new("family-page"), t, key, first));
    page.push_opening(dotted([
        Some(Piece::phrase(number).toned(Tone::Family(key))),
        first.map(|first| Piece::phrase(first).quiet()),
    ]));
    page.push_opening(also_called(&family.aliases));
    page.push_opening_text(&family.summary);
    page.push_part("part-subcategories", subcategories(t, key));
    for kind in CriterionKind::ALL {
        page.push_part(heading(*kind), points(t, Some(key), *kind));
    }
    page.push_part("part-actors", actor_lines(t, Node::Family(key)));
    page.push_part("part-shared", shared(t, key));
    page.push_part("part-codes", codes(t, key));
    page.push_part("part-statuses", statuses(t, key));
    let publics = t
        .publics_in(key)
        .map(|found| Line::of([Piece::text(&found.name)]));
    page.push_part("part-publics", publics);
    page.push_part("part-figures", figures(t, Some(key)));
    page.push_part("part-sources", sources(t, key));
    let databases = t.databases_in(key);
    let databases = databases.map(|(database, _)| link_line(t, Record::Database(database)));
    page.push_part("part-databases", databases);
    page.push_part("part-corrections", corrections(t, "families", &family.id));
}

pub(super) fn heading(kind: CriterionKind) -> &'static str {
    match kind {
        CriterionKind::Criterion => "part-criterion",
        CriterionKind::Feature => "part-feature",
        CriterionKind::Included => "part-included",
        CriterionKind::Excluded => "part-excluded",
        CriterionKind::Controversy => "part-controversy",
        CriterionKind::Limit => "part-limit",
        CriterionKind::OpenQuestion => "part-open-question",
    }
}

pub(super) fn actor_count(count: usize) -> Piece {
    Piece::phrase(Phrase::new("actor-count").with("count", count)).quiet()
}

fn subcategories(t: &Typology, key: Key<Family>) -> impl Iterator<Item = Line> {
    t.subcategories_of(key).map(|(subcategory, row)| {
        let count = actors(t, Node::Subcategory(subcategory), &|_| true).len();
        let is_from_text = row.basis == Basis::Text;
        Line::of(dotted([
            Some(Piece::link(t, Record::Subcategory(subcategory))),
            Some(actor_count(count)),
            is_from_text.then(|| Piece::message(row.basis.message()).quiet()),
        ]))
    })
}

pub(super) fn points(
    t: &Typology,
    key: Option<Key<Family>>,
    kind: CriterionKind,
) -> impl Iterator<Item = Line> {
    let points = t.criteria_in(key).filter(move |found| found.kind == kind);
    points.map(|found| {
        let section = found.section.map(|section| match found.family {
            Some(_) => {
                let phrase = Phrase::new("place-section").with("section", section.word());
                Piece::phrase(phrase).quiet()
            }
            None => Piece::phrase(
                Phrase::new("place-part").with("part", Phrase::new(section.message())),
            )
            .quiet(),
        });
        let point = [Piece::text("–").quiet(), Piece::text(&found.text)];
        Line::of(point.into_iter().chain(section))
    })
}

/// The actors under a node: name, role, whether it is public, doubt, numbers of the other families.
fn actor_lines(t: &Typology, node: Node) -> impl Iterator<Item = Line> {
    let home = node.family(t);
    // What the criteria leave out is told where a sheet names it all the same.
    let is_public = |actor: Key<Actor>| t.actors[actor].kind == ActorKind::PublicBody;
    let line = move |standing: TreeActor| {
        let facts = dotted([
            Some(Piece::link(t, Record::Actor(standing.actor))),
            Some(Piece::message(standing.role.message()).quiet()),
            is_public(standing.actor)
                .then(|| Piece::message(ActorKind::PublicBody.message()).quiet()),
            doubt(standing.certainty),
        ]);
        let others = other_families(t, standing.actor, home).into_iter();
        Line::of(facts.chain(others.map(|family| Piece::number(t, family))))
    };
    actors(t, node, &|_| true).into_iter().map(line)
}

/// The families with which this one shares actors, those that share most first.
fn shared(t: &Typology, key: Key<Family>) -> impl Iterator<Item = Line> {
    let overlaps = SetIndex::new(t, Breadth::Strict);
    let others = t.families.keys().filter(|other| *other != key);
    let counts = others.map(|other| (overlaps.shared(key, other), other));
    let mut counts: Vec<_> = counts.filter(|(count, _)| *count > 0).collect();
    counts.sort_by_key(|(count, other)| (std::cmp::Reverse(*count), *other));
    counts.into_iter().map(|(count, other)| {
        let family = family_pieces(t, other).into_iter();
        Line::of(family.chain([actor_count(count)]))
    })
}

fn codes(t: &Typology, key: Key<Family>) -> impl Iterator<Item = Line> {
    t.codes_in(key).flat_map(|found| {
        let printed = &found.label_as_printed;
        let differs = !printed.is_empty() && *printed != t.codes[found.code].label;
        let printed = differs.then(|| as_printed(printed).quiet());
        let pieces = code_pieces(t, found.code).into_iter();
        with_note(pieces.chain(trailing([printed])), &found.note)
    })
}

fn statuses(t: &Typology, key: Key<Family>) -> impl Iterator<Item = Line> {
    t.statuses_in(key).flat_map(|found| {
        let facts = [
            Piece::link(t, Record::Status(found.status)),
            Piece::message(found.weight.message()).quiet(),
        ];
        let actors = found.actors.iter();
        let actors = actors.map(|actor| Piece::link(t, Record::Actor(*actor)));
        with_note(dotted(facts.into_iter().chain(actors)), &found.note)
    })
}

pub(super) fn figures(t: &Typology, key: Option<Key<Family>>) -> impl Iterator<Item = Line> {
    t.figures_in(key).map(|(figure, found)| {
        let has_year = !found.year.is_empty();
        let year = has_year.then(|| Piece::text(format!("({})", found.year)).quiet());
        Line::of(figure_pieces(t, figure).chain(year))
    })
}

fn sources(t: &Typology, key: Key<Family>) -> impl Iterator<Item = Line> {
    t.sources_in(key).map(|(source, found)| {
        let link = Piece::link(t, Record::Source(source));
        Line::of([link].into_iter().chain(authors(found).map(Piece::quiet)))
    })
}

pub(super) fn subcategory(t: &Typology, key: Key<Subcategory>, page: &mut Page) {
    let row = &t.subcategories[key];
    let facts = trailing([
        Some(Piece::message(row.basis.message()).quiet()),
        location_piece(t, Some(row.family), row.section),
    ]);
    page.push_opening(family_pieces(t, row.family).into_iter().chain(facts));
    page.push_opening_text(&row.summary);
    page.push_part("part-actors", actor_lines(t, Node::Subcategory(key)));
    page.push_part("part-corrections", corrections(t, "subcategories", &row.id));
}
