//! The page of an actor.

use super::super::page::{Line, Page, Piece};
use super::extent::PageExtent;
use super::network::relation_pieces;
use super::pieces::{
    also_called, as_printed, code_pieces, corrections, dotted, doubt, family_pieces,
    legal_category, location_piece, memberships_in, month_of_year, note, sorted_codes, trailing,
    website, with_note,
};
use crate::model::{
    Actor, ActorFact, Criterion, CriterionKind, FactField, FactOrigin, Family, Key, Membership,
    Phrase, Record, Typology, Vocabulary,
};
use crate::query::{Breadth, covering, other_families};

pub(super) fn actor(t: &Typology, key: Key<Actor>, extent: PageExtent, page: &mut Page) {
    let actor = &t.actors[key];
    let status = actor.legal_form.map(Record::Status);
    page.push_opening(dotted([
        Some(Piece::message(actor.kind.message())),
        status.map(|status| Piece::link(t, status)),
        place(actor),
        actor.founded.map(founded),
        website(&actor.website),
        website(&actor.repository),
    ]));
    page.push_opening(also_called(&actor.aliases));
    page.push_opening_text(&actor.summary);
    page.push_part("part-families", homes(t, key));
    page.push_part("part-why", memberships(t, key, extent));
    let relations = t.relations_of(key);
    page.push_part(
        "part-relations",
        relations.flat_map(|found| {
            let line = Line::of(relation_pieces(t, found, key));
            std::iter::once(line).chain(note(&found.note))
        }),
    );
    page.push_part("part-statuses", statuses(t, key));
    page.push_part("part-criteria", criteria(t, key));
    page.push_part("part-notes", note(&actor.note));
    let (heading, own) = own_code(t, key);
    page.push_part(heading, own);
    page.push_part("part-family-codes", codes(t, key));
    page.push_part("part-corrections", corrections(t, "actors", &actor.id));
    if extent == PageExtent::Whole {
        page.push_part("part-facts", facts(t, key));
    }
}

/// What public sources say of an actor, a line each: the field, its value, the source, when it was read.
pub(super) fn facts(t: &Typology, key: Key<Actor>) -> impl Iterator<Item = Line> {
    let facts = t.actor_facts.iter().filter(move |fact| fact.actor == key);
    facts.flat_map(|fact| {
        let read_on = (!fact.read_on.is_empty()).then(|| {
            Piece::phrase(Phrase::new("fact-read-on").with("month", month_of_year(&fact.read_on)))
                .quiet()
        });
        let value = Piece::web(&fact.value);
        let head = [Piece::message(fact.field.message()).quiet(), value];
        let source = Piece::web(&fact.source);
        let line = head.into_iter().chain(trailing([Some(source), read_on]));
        with_note(line, &fact.note)
    })
}

/// Where an actor is: its city, with the department or the country.
fn place(actor: &Actor) -> Option<Piece> {
    let within = if actor.country.is_empty() {
        &actor.department
    } else {
        &actor.country
    };
    match (actor.city.as_str(), within.as_str()) {
        ("", "") => None,
        ("", within) => {
            let phrase = Phrase::new("actor-department").with("code", within);
            Some(Piece::phrase(phrase))
        }
        (city, "") => Some(Piece::text(city)),
        (city, within) => Some(Piece::text(format!("{city} ({within})"))),
    }
}

fn founded(year: u16) -> Piece {
    Piece::phrase(Phrase::new("actor-founded").with("year", year.to_string()))
}

/// The families in which an actor stands: a line each, with its strongest role there.
fn homes(t: &Typology, key: Key<Actor>) -> impl Iterator<Item = Line> {
    t.families_of(key).into_iter().map(move |family| {
        let [number, name] = family_pieces(t, family);
        let role = t.role_in(key, family);
        let role = role.map(|role| Piece::message(role.message()).quiet());
        let places = memberships_in(t, key, family);
        let surest = places.iter().map(|found| found.certainty).min();
        Line::of(
            [number, name.strong()]
                .into_iter()
                .chain(trailing([role, surest.and_then(doubt)])),
        )
    })
}

/// The places of an actor, a line each, by family; then the criterion that names it there.
fn memberships(t: &Typology, key: Key<Actor>, extent: PageExtent) -> Vec<Line> {
    let mut lines = Vec::new();
    for family in t.families_of(key) {
        for found in memberships_in(t, key, family) {
            lines.push(membership(t, found));
            if extent == PageExtent::Whole {
                lines.extend(note(&found.note));
            }
        }
        lines.extend(naming(t, key, family).map(|criterion| {
            let label = Piece::message("naming-criterion").quiet();
            Line::under([label, Piece::text(&criterion.text)])
        }));
    }
    lines
}

fn membership(t: &Typology, found: &Membership) -> Line {
    let subcategory = found.subcategory.map(Record::Subcategory);
    let is_name = found.as_printed == t.actors[found.actor].name;
    let place = dotted([
        Some(Piece::message(found.role.message())),
        doubt(found.certainty),
        subcategory.map(|subcategory| Piece::link(t, subcategory)),
        location_piece(t, Some(found.family), found.section),
        (!is_name).then(|| as_printed(&found.as_printed).quiet()),
    ]);
    Line::of([Piece::number(t, found.family)].into_iter().chain(place))
}

/// The criterion of a family that names an actor; the report ties no other to it. `None` for an actor that is only
/// mentioned or contested there.
pub(super) fn naming(t: &Typology, actor: Key<Actor>, family: Key<Family>) -> Option<&Criterion> {
    let counts = |found: &Membership| found.family == family && Breadth::Strict.counts(found);
    if !t.memberships_of(actor).any(counts) {
        return None;
    }
    let of_kind = |kind: CriterionKind| {
        let all = t.criteria_in(Some(family));
        all.filter(move |found| found.kind == kind)
    };
    let mut all = of_kind(CriterionKind::Included).chain(of_kind(CriterionKind::Criterion));
    all.find(|found| found.actors.contains(&actor))
}

/// The code under which SIRENE files the actor, with the numbers of its families whose sheets give it.
fn own_code(t: &Typology, key: Key<Actor>) -> (&'static str, Option<Line>) {
    let mut facts = t.actor_facts.iter();
    let origin = facts
        .find(|fact| fact.actor == key && fact.field == FactField::Naf)
        .map(ActorFact::origin);
    let (heading, origin) = match origin {
        Some(FactOrigin::Sirene) => ("part-own-code-sirene", None),
        Some(FactOrigin::Other(name)) => ("part-own-code", Some(name)),
        None => ("part-own-code", None),
    };
    let origin = origin.map(|name| {
        let phrase = Phrase::new("fact-origin").with("source", name);
        Piece::phrase(phrase).quiet()
    });
    (heading, own_code_line(t, key, origin))
}

fn own_code_line(t: &Typology, key: Key<Actor>, origin: Option<Piece>) -> Option<Line> {
    let code = t.actors[key].naf?;
    let finding = covering(t, key);
    let found = if finding.is_empty() {
        vec![Piece::message("code-unlisted").quiet()]
    } else {
        let numbers = finding.into_iter().map(|family| Piece::number(t, family));
        std::iter::once(Piece::message("code-listed").quiet())
            .chain(numbers)
            .collect()
    };
    Some(Line::of(
        code_pieces(t, code)
            .into_iter()
            .chain([Piece::dot()])
            .chain(found)
            .chain(trailing([origin])),
    ))
}

/// The codes of the families in which the actor counts, and those beside which a sheet names it: one
/// line each, with the numbers of the families whose sheets give it.
fn codes(t: &Typology, key: Key<Actor>) -> impl Iterator<Item = Line> {
    let homes = other_families(t, key, None);
    let given = t.family_codes.iter();
    let given = given
        .filter(|found| homes.contains(&found.family) || found.actors.contains(&key))
        .map(|found| found.code);
    sorted_codes(t, given).into_iter().map(move |code| {
        let own = t.family_codes_of(code);
        let own = own.filter(|found| homes.contains(&found.family));
        let numbers = own.map(|found| Piece::number(t, found.family));
        let mut given = t.family_codes_of(code);
        let is_named = given.any(|found| found.actors.contains(&key));
        let named = is_named.then(|| Piece::message("named-beside").quiet());
        let pieces = code_pieces(t, code).into_iter().chain(numbers);
        Line::of(pieces.chain(trailing([named])))
    })
}

fn statuses(t: &Typology, key: Key<Actor>) -> impl Iterator<Item = Line> {
    let actor = &t.actors[key];
    let label = |id: &str| Piece::message(id).quiet();
    let status = actor.legal_form.map(|status| {
        let link = Piece::link(t, Record::Status(status));
        Line::of([label("legal-form"), link])
    });
    let category = actor.legal_category.map(|category| {
        let category = legal_category(&t.legal_categories[category]);
        Line::of([label("legal-category"), category])
    });
    let siren = (!actor.siren.is_empty()).then(|| {
        let groups = [0..3, 3..6, 6..9].into_iter();
        let groups: Vec<&str> = groups.filter_map(|group| actor.siren.get(group)).collect();
        Line::of([label("siren"), Piece::text(groups.join("\u{a0}"))])
    });
    let named = t.family_statuses.iter();
    let named = named.filter(move |found| found.actors.contains(&key));
    let named = named.map(move |found| {
        Line::of([
            Piece::number(t, found.family),
            Piece::link(t, Record::Status(found.status)),
            Piece::dot(),
            label("named-as-example"),
        ])
    });
    let own = [status, category, siren].into_iter().flatten();
    own.chain(named)
}

/// The points of the sheets that name the actor, except those already given with its memberships.
fn criteria(t: &Typology, key: Key<Actor>) -> impl Iterator<Item = Line> {
    let homes = t.families_of(key).into_iter();
    let told: Vec<&Criterion> = homes.filter_map(|family| naming(t, key, family)).collect();
    let naming = t.criteria.iter();
    let naming = naming.filter(move |found| {
        let is_told = told.iter().any(|other| std::ptr::eq(*other, *found));
        found.actors.contains(&key) && !is_told
    });
    naming.map(|found| {
        let number = found.family.map(|family| Piece::number(t, family));
        Line::of(number.into_iter().chain([
            Piece::message(found.kind.message()).quiet(),
            Piece::dot(),
            Piece::text(&found.text),
        ]))
    })
}
