//! The page of an actor.

use super::super::page::{Line, Page, Piece, Tone};
use super::pieces::{code_link, code_pieces, corrections, family_line, note, place_piece};
use crate::model::{
    Actor, Certainty, Criterion, CriterionKind, Family, Key, Membership, Phrase, Record, Section,
    Typology, Vocabulary,
};
use crate::query::Breadth;

pub(super) fn actor(t: &Typology, key: Key<Actor>, page: &mut Page) {
    let actor = &t.actors[key];
    let mut facts = vec![Piece::message(actor.kind.message()).toned(Tone::Strong)];
    if let Some(status) = actor.legal_form {
        facts.push(Piece::text("·").toned(Tone::Quiet));
        facts.push(Piece::link(t, Record::Status(status)));
    }
    if !actor.website.is_empty() {
        facts.push(Piece::text("·").toned(Tone::Quiet));
        facts.push(Piece::web(&actor.website));
    }
    page.open(facts);
    if !actor.aliases.is_empty() {
        let names = actor.aliases.join(", ");
        page.open(vec![
            Piece::phrase(Phrase::new("also-called").with("names", names)).toned(Tone::Quiet),
        ]);
    }
    page.open_text(&actor.summary);
    page.part("part-why", why(t, key));
    page.part("part-relations", relations(t, key));
    page.part("part-codes", codes(t, key));
    page.part("part-statuses", statuses(t, key));
    page.part("part-criteria", named_in(t, key));
    page.part("part-notes", note(&actor.note).into_iter().collect());
    page.part("part-corrections", corrections(t, "actors", &actor.id));
}

/// Each membership: family and subcategory, role, certainty, place, printed form, criterion.
fn why(t: &Typology, key: Key<Actor>) -> Vec<Line> {
    let mut lines = Vec::new();
    for family in t.families_of(key) {
        let mut title = family_line(t, family);
        title[1].tone = Tone::Strong;
        lines.push(Line::of(title));
        let mut memberships: Vec<&Membership> = t
            .memberships_of(key)
            .filter(|found| found.family == family)
            .collect();
        memberships.sort_by_key(|found| (found.role, found.section));
        for membership in memberships {
            lines.extend(membership_lines(t, membership));
        }
        if let Some(criterion) = admitting(t, key, family) {
            let label = Piece::message("admitting").toned(Tone::Quiet);
            lines.push(Line::under(vec![label, Piece::text(&criterion.text)]));
        }
    }
    lines
}

fn membership_lines(t: &Typology, membership: &Membership) -> Vec<Line> {
    let mut pieces = vec![Piece::message(membership.role.message())];
    if membership.certainty != Certainty::Stated {
        pieces.push(Piece::text("·").toned(Tone::Quiet));
        pieces.push(Piece::message(membership.certainty.message()).toned(Tone::Doubt));
    }
    if let Some(subcategory) = membership.subcategory {
        pieces.push(Piece::text("·").toned(Tone::Quiet));
        pieces.push(Piece::link(t, Record::Subcategory(subcategory)));
    }
    if let Some(place) = place_piece(t, Some(membership.family), membership.section) {
        pieces.push(Piece::text("·").toned(Tone::Quiet));
        pieces.push(place);
    }
    if membership.as_printed != t.actors[membership.actor].name {
        let phrase = Phrase::new("as-printed").with("printed", membership.as_printed.as_str());
        pieces.push(Piece::text("·").toned(Tone::Quiet));
        pieces.push(Piece::phrase(phrase).toned(Tone::Quiet));
    }
    let noted = note(&membership.note).map(|line| Line { indent: 2, ..line });
    std::iter::once(Line::under(pieces)).chain(noted).collect()
}

/// The criterion by which a family takes an actor in: one that names it, or the second of the sheet's
/// method, since the first is everywhere the one common to all of the ESS. None for who is only
/// mentioned or contested there.
pub(super) fn admitting(
    t: &Typology,
    actor: Key<Actor>,
    family: Key<Family>,
) -> Option<&Criterion> {
    let counts = |found: &Membership| found.family == family && Breadth::Strict.counts(found);
    if !t.memberships_of(actor).any(counts) {
        return None;
    }
    let of_kind = |kind: CriterionKind| {
        t.criteria
            .iter()
            .filter(move |found| found.family == family && found.kind == kind)
    };
    let naming = of_kind(CriterionKind::Included).chain(of_kind(CriterionKind::Criterion));
    let mut own = of_kind(CriterionKind::Criterion)
        .filter(|found| found.section == Some(Section::Delimitation));
    naming
        .into_iter()
        .find(|found| found.actors.contains(&actor))
        .or_else(|| own.nth(1))
}

fn relations(t: &Typology, key: Key<Actor>) -> Vec<Line> {
    let line = |relation: &crate::model::Relation| {
        let outward = relation.subject == key;
        let (other, id) = if outward {
            (relation.object, relation.predicate.message())
        } else {
            (
                relation.subject,
                format!("{}-inverse", relation.predicate.message()),
            )
        };
        let mut pieces = vec![
            Piece::message(id).toned(Tone::Quiet),
            Piece::link(t, Record::Actor(other)),
        ];
        if relation.certainty != Certainty::Stated {
            pieces.push(Piece::message(relation.certainty.message()).toned(Tone::Doubt));
        }
        match place_piece(t, relation.family, relation.section) {
            Some(place) => pieces.extend([Piece::text("·").toned(Tone::Quiet), place]),
            None => pieces.push(Piece::message("public-source").toned(Tone::Quiet)),
        }
        [Some(Line::of(pieces)), note(&relation.note)]
    };
    t.relations_of(key).flat_map(line).flatten().collect()
}

/// The codes beside which a sheet names the actor, then those of its families.
fn codes(t: &Typology, key: Key<Actor>) -> Vec<Line> {
    let mut lines: Vec<Line> = t
        .family_codes
        .iter()
        .filter(|found| found.actors.contains(&key))
        .map(|found| {
            let mut pieces = code_pieces(t, found.code);
            pieces.push(Piece::message("named-beside").toned(Tone::Quiet));
            Line::of(pieces)
        })
        .collect();
    for family in t.families_of(key) {
        let mut pieces = vec![Piece::number(t, family)];
        let own = t.family_codes.iter().filter(|found| found.family == family);
        for (rank, found) in own.enumerate() {
            if rank > 0 {
                pieces.push(Piece::text("·").toned(Tone::Quiet));
            }
            pieces.push(code_link(t, found.code));
        }
        if pieces.len() > 1 {
            lines.push(Line::of(pieces));
        }
    }
    lines
}

fn statuses(t: &Typology, key: Key<Actor>) -> Vec<Line> {
    let actor = &t.actors[key];
    let mut lines = Vec::new();
    if let Some(status) = actor.legal_form {
        let label = Piece::message("legal-form").toned(Tone::Quiet);
        lines.push(Line::of(vec![
            label,
            Piece::link(t, Record::Status(status)),
        ]));
    }
    if !actor.legal_category.is_empty() {
        let label = Piece::message("legal-category").toned(Tone::Quiet);
        let category = format!("{} {}", actor.legal_category, actor.legal_category_label);
        lines.push(Line::of(vec![label, Piece::text(category)]));
    }
    if !actor.siren.is_empty() {
        let digits: Vec<&str> = [0..3, 3..6, 6..9]
            .into_iter()
            .filter_map(|part| actor.siren.get(part))
            .collect();
        lines.push(Line::of(vec![
            Piece::text("SIREN").toned(Tone::Quiet),
            Piece::text(digits.join(" ")),
        ]));
    }
    lines.extend(
        t.family_statuses
            .iter()
            .filter(|found| found.actors.contains(&key))
            .map(|found| {
                let mut pieces = vec![
                    Piece::number(t, found.family),
                    Piece::link(t, Record::Status(found.status)),
                ];
                pieces.push(Piece::message("named-as-example").toned(Tone::Quiet));
                Line::of(pieces)
            }),
    );
    lines
}

/// Points of the sheets that name the actor.
fn named_in(t: &Typology, key: Key<Actor>) -> Vec<Line> {
    let points = t
        .criteria
        .iter()
        .filter(|found| found.actors.contains(&key));
    points
        .map(|found| {
            Line::of(vec![
                Piece::number(t, found.family),
                Piece::message(found.kind.message()).toned(Tone::Quiet),
                Piece::text(&found.text),
            ])
        })
        .collect()
}
