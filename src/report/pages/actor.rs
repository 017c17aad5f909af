//! The page of an actor.

use super::super::page::{Line, Page, Piece, Tone};
use super::network::{other_end, with_doubt};
use super::pieces::{code_pieces, corrections, family_line, legal_category, location_piece, note};
use crate::model::{
    Actor, Certainty, Code, Criterion, CriterionKind, Family, FamilyCode, Key, Membership, Phrase,
    Record, Relation, Section, Typology, Vocabulary,
};
use crate::query::{Breadth, other_families};

pub(super) fn actor(t: &Typology, key: Key<Actor>, page: &mut Page) {
    let actor = &t.actors[key];
    let mut facts = vec![Piece::message(actor.kind.message())];
    if let Some(status) = actor.legal_form {
        facts.push(Piece::dot());
        facts.push(Piece::link(t, Record::Status(status)));
    }
    if !actor.website.is_empty() {
        facts.push(Piece::dot());
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
    page.part("part-family-codes", codes(t, key));
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
        pieces.push(Piece::dot());
        pieces.push(Piece::message(membership.certainty.message()).toned(Tone::Doubt));
    }
    if let Some(subcategory) = membership.subcategory {
        pieces.push(Piece::dot());
        pieces.push(Piece::link(t, Record::Subcategory(subcategory)));
    }
    if let Some(place) = location_piece(t, Some(membership.family), membership.section) {
        pieces.push(Piece::dot());
        pieces.push(place);
    }
    if membership.as_printed != t.actors[membership.actor].name {
        let phrase = Phrase::new("as-printed").with("printed", membership.as_printed.as_str());
        pieces.push(Piece::dot());
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
    t.relations_of(key)
        .flat_map(|found| relation(t, key, found))
        .collect()
}

fn relation(t: &Typology, key: Key<Actor>, relation: &Relation) -> Vec<Line> {
    let (other, id) = other_end(relation, key);
    let pieces = vec![
        Piece::message(id).toned(Tone::Quiet),
        Piece::link(t, Record::Actor(other)),
    ];
    let line = Line::of(with_doubt(t, relation, pieces));
    std::iter::once(line).chain(note(&relation.note)).collect()
}

/// The codes of the families in which the actor counts, a line each with the numbers of those whose
/// sheets give it; those beside which a sheet names the actor say so.
fn codes(t: &Typology, key: Key<Actor>) -> Vec<Line> {
    let homes = other_families(t, key, None);
    let is_ours =
        |found: &&FamilyCode| homes.contains(&found.family) || found.actors.contains(&key);
    let mut codes: Vec<Key<Code>> = t
        .family_codes
        .iter()
        .filter(is_ours)
        .map(|found| found.code)
        .collect();
    codes.sort_unstable_by(|left, right| t.codes[*left].code.cmp(&t.codes[*right].code));
    codes.dedup();
    let line = |code: Key<Code>| {
        let mut pieces = code_pieces(t, code);
        let own = t
            .family_codes_of(code)
            .filter(|found| homes.contains(&found.family));
        pieces.extend(own.map(|found| Piece::number(t, found.family)));
        if t.family_codes_of(code)
            .any(|found| found.actors.contains(&key))
        {
            pieces.extend([
                Piece::dot(),
                Piece::message("named-beside").toned(Tone::Quiet),
            ]);
        }
        Line::of(pieces)
    };
    codes.into_iter().map(line).collect()
}

fn statuses(t: &Typology, key: Key<Actor>) -> Vec<Line> {
    let actor = &t.actors[key];
    let label = |id: &str| Piece::message(id).toned(Tone::Quiet);
    let mut lines = Vec::new();
    if let Some(status) = actor.legal_form {
        let link = Piece::link(t, Record::Status(status));
        lines.push(Line::of(vec![label("legal-form"), link]));
    }
    if let Some(category) = actor.legal_category {
        let category = legal_category(&t.legal_categories[category]);
        lines.push(Line::of(vec![label("legal-category"), category]));
    }
    if !actor.siren.is_empty() {
        let parts = [0..3, 3..6, 6..9]
            .into_iter()
            .filter_map(|part| actor.siren.get(part));
        let digits = parts.collect::<Vec<_>>().join("\u{a0}");
        lines.push(Line::of(vec![label("siren"), Piece::text(digits)]));
    }
    let named = t
        .family_statuses
        .iter()
        .filter(|found| found.actors.contains(&key));
    lines.extend(named.map(|found| {
        Line::of(vec![
            Piece::number(t, found.family),
            Piece::link(t, Record::Status(found.status)),
            Piece::dot(),
            label("named-as-example"),
        ])
    }));
    lines
}

/// Points of the sheets that name the actor, but for those told with its memberships.
fn named_in(t: &Typology, key: Key<Actor>) -> Vec<Line> {
    let told: Vec<*const Criterion> = t
        .families_of(key)
        .into_iter()
        .filter_map(|family| admitting(t, key, family))
        .map(std::ptr::from_ref)
        .collect();
    let points = t
        .criteria
        .iter()
        .filter(|found| found.actors.contains(&key) && !told.contains(&std::ptr::from_ref(*found)));
    points
        .map(|found| {
            Line::of(vec![
                Piece::number(t, found.family),
                Piece::message(found.kind.message()).toned(Tone::Quiet),
                Piece::dot(),
                Piece::text(&found.text),
            ])
        })
        .collect()
}
