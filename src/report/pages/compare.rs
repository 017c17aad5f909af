//! Two families, actors or organisations side by side: for each facet what both have, what only the
//! first has, what only the second has. A sign and the order mark the sides, not colour alone.

use std::collections::HashSet;

use super::super::page::{Content, Line, Page, Piece, Side};
use super::counterpart::{
    Compared, Facet, Items, counterpart, family_codes, items, links, name, opening,
};
use super::network::relation_to;
use super::pieces::{code_pieces, family_pieces, figure_pieces};
use crate::model::{
    Actor, Argument, Certainty, CriterionKind, Family, Key, Phrase, Record, Role, Typology,
    Vocabulary,
};
use crate::query::fold::fold;
use crate::query::{Breadth, Count, SetIndex, SetMask, other_families};

impl Page {
    /// The comparison of two families, or of two actors or organisations; `None` for others.
    pub fn comparison(t: &Typology, left: Compared<'_>, right: Compared<'_>) -> Option<Self> {
        let names = [left, right].map(|one| name(t, one));
        let mut page = Self::titled(&names.join(" ↔ "));
        if let (Compared::Record(record), Compared::Record(_)) = (left, right) {
            page.record = Some(record);
        }
        let (ours, theirs) = match (left, right) {
            (Compared::Record(Record::Family(left)), Compared::Record(Record::Family(right))) => {
                (family(t, left), family(t, right))
            }
            (Compared::Record(Record::Actor(left)), Compared::Record(Record::Actor(right))) => {
                (actor(t, left), actor(t, right))
            }
            _ => (counterpart(t, left)?, counterpart(t, right)?),
        };
        for (side, one) in [(Side::Left, left), (Side::Right, right)] {
            page.opening.push(on(side, &opening(t, one)));
        }
        let both = Piece::message("compare-both").quiet();
        page.opening.push(on(Side::Both, &[both]));
        let mut common = vec![Piece::message("compare-common")];
        for ((heading, ours), (_, theirs)) in ours.into_iter().zip(theirs) {
            let lines = sides(&ours, &theirs);
            let both = lines.iter().filter(|line| line.side == Side::Both).count();
            // That they share no actor says something; that they share no figure does not.
            if both > 0 || heading == "part-actors" {
                let count = Phrase::new("compare-count").with("count", both);
                let count = count.with("what", Argument::Message(heading.to_owned()));
                common.extend((common.len() > 1).then(Piece::dot));
                common.push(Piece::phrase(count));
            }
            page.push_part(heading, lines);
        }
        if common.len() > 1 {
            page.opening.insert(0, Line::of(common));
        }
        super::tell_language(t, &mut page);
        Some(page)
    }
}

/// The sign of a side, for readers who see neither colour nor columns.
fn sign(side: Side) -> &'static str {
    match side {
        Side::Whole => "",
        Side::Both => "=",
        Side::Left => "<",
        Side::Right => ">",
    }
}

/// An item on its side, after its sign.
fn on(side: Side, item: &[Piece]) -> Line {
    let mark = Piece::text(sign(side)).strong();
    let pieces = std::iter::once(mark).chain(item.iter().cloned());
    Line {
        side,
        ..Line::of(pieces)
    }
}

/// What both have, what only the first has, what only the second has.
fn sides(ours: &Items, theirs: &Items) -> Vec<Line> {
    let keys = |items: &Items| -> HashSet<String> {
        let keys = items.iter().map(|item| comparison_key(item));
        keys.collect()
    };
    let (our_keys, their_keys) = (keys(ours), keys(theirs));
    let (both, left): (Vec<_>, Vec<_>) = ours
        .iter()
        .partition(|item| their_keys.contains(&comparison_key(item)));
    let right = theirs
        .iter()
        .filter(|item| !our_keys.contains(&comparison_key(item)));
    let sided = [
        (Side::Both, both),
        (Side::Left, left),
        (Side::Right, right.collect()),
    ];
    let lines = sided.into_iter().flat_map(|(side, items)| {
        let lines = items.into_iter().map(move |item| on(side, item));
        lines.collect::<Vec<_>>()
    });
    lines.collect()
}

/// The words of an item, folded.
fn comparison_key(item: &[Piece]) -> String {
    let words = item.iter().map(|piece| match &piece.content {
        Content::Text(text) => text.clone(),
        Content::Phrase(phrase) => phrase.to_string(),
        Content::Number(value, unit) => format!("{value} {unit}"),
    });
    fold(&words.collect::<Vec<_>>().join(" "))
}

fn family(t: &Typology, key: Key<Family>) -> Vec<Facet> {
    let networks = t.actors.keys().filter(|actor| {
        t.memberships_of(*actor).any(|found| {
            found.family == key
                && found.role == Role::NetworkHead
                && found.certainty != Certainty::Contested
        })
    });
    let overlaps = SetIndex::new(t, Breadth::Strict);
    let actors = overlaps.elements(SetMask::of([key]), Count::Inclusive);
    let criteria = |kind: CriterionKind| {
        let own = t
            .criteria_in(Some(key))
            .filter(move |found| found.kind == kind);
        items(own.map(|found| [Piece::text(&found.text)]))
    };
    let codes = t.codes_in(key);
    let statuses = t.statuses_in(key);
    let publics = t.publics_in(key);
    let figures = t.figures_in(Some(key));
    let sources = t.sources_in(key);
    let databases = t.databases_in(key);
    vec![
        ("part-networks", links(t, networks.map(Record::Actor))),
        (
            "part-actors",
            links(t, actors.into_iter().map(Record::Actor)),
        ),
        (
            "part-codes",
            items(codes.map(|found| code_pieces(t, found.code))),
        ),
        (
            "part-statuses",
            links(t, statuses.map(|found| Record::Status(found.status))),
        ),
        (
            "part-publics",
            items(publics.map(|found| [Piece::text(&found.name)])),
        ),
        ("part-criterion", criteria(CriterionKind::Criterion)),
        ("part-feature", criteria(CriterionKind::Feature)),
        ("part-included", criteria(CriterionKind::Included)),
        ("part-excluded", criteria(CriterionKind::Excluded)),
        ("part-controversy", criteria(CriterionKind::Controversy)),
        (
            "part-figures",
            items(figures.map(|(key, _)| figure_pieces(t, key))),
        ),
        (
            "part-sources",
            links(t, sources.map(|(key, _)| Record::Source(key))),
        ),
        (
            "part-databases",
            links(t, databases.map(|(key, _)| Record::Database(key))),
        ),
    ]
}

fn actor(t: &Typology, key: Key<Actor>) -> Vec<Facet> {
    let row = &t.actors[key];
    let homes = other_families(t, key, None);
    let mut subcategories: Vec<_> = t
        .memberships_of(key)
        .filter_map(|found| found.subcategory)
        .collect();
    subcategories.sort_unstable();
    subcategories.dedup();
    let relations = t.relations_of(key);
    vec![
        ("part-kind", items([[Piece::message(row.kind.message())]])),
        (
            "part-statuses",
            links(t, row.legal_form.map(Record::Status)),
        ),
        (
            "part-families",
            items(homes.iter().map(|key| family_pieces(t, *key))),
        ),
        (
            "part-subcategories",
            links(t, subcategories.into_iter().map(Record::Subcategory)),
        ),
        (
            "part-relations",
            items(relations.map(|found| relation_to(t, found, key))),
        ),
        ("part-family-codes", family_codes(t, &homes)),
    ]
}
