//! The page of an organisation of a user's own list: where it stands beside the typology and why, what
//! the file says of it, what was repaired, every cell as printed.

use super::super::organisations::organisation_id;
use super::super::page::{Line, Page, Piece, Tone};
use super::pieces::{code_pieces, family_line, legal_category};
use crate::directory::{Directory, Field, OrganisationRow, Spans};
use crate::model::{Phrase, Record, Typology, Vocabulary};
use crate::query::fold::fold;
use crate::query::{CodeLink, Declaration, Linked};

/// What is told of an organisation in a line of its own, in order.
const TOLD: &[Field] = &[
    Field::Siren,
    Field::LegalCategory,
    Field::Status,
    Field::PostalCode,
    Field::City,
    Field::Tags,
];

impl Page {
    /// The page of a row of a list.
    pub fn organisation(t: &Typology, list: &Directory, linked: &Linked, row: usize) -> Self {
        let mut spans = Spans::default();
        let organisation = list.row(row, &mut spans);
        let mut page = Self::titled(&organisation.value(Field::Name));
        page.own = Some(organisation_id(list, row, &organisation));
        let standing = linked.standing(list, row);
        let place = Phrase::new("list-place")
            .with("line", list.line_of(row))
            .with("file", list.name());
        page.open(vec![
            Piece::message(standing.message()).toned(Tone::Strong),
            Piece::dot(),
            Piece::phrase(place).toned(Tone::Quiet),
        ]);
        page.part("part-typology", beside(t, list, linked, row));
        page.part(
            "part-told",
            stated_facts(t, &organisation, list, linked, row),
        );
        let flags = linked.flags(list, row);
        let flags = flags.iter().map(|flag| {
            let flag = Piece::message(flag.message()).toned(Tone::Doubt);
            Line::of(vec![flag])
        });
        page.part("part-flags", flags.collect());
        let printed = list
            .columns()
            .iter()
            .enumerate()
            .filter_map(|(place, column)| {
                let cell = organisation.cell(place);
                let label = Piece::text(&column.heading).toned(Tone::Quiet);
                (!cell.trim().is_empty()).then(|| Line::of(vec![label, Piece::text(cell)]))
            });
        page.part("part-printed", printed.collect());
        page
    }
}

/// The actor that it is, and the families whose sheets use its code.
fn beside(t: &Typology, list: &Directory, linked: &Linked, row: usize) -> Vec<Line> {
    let join = linked.join(row).map(|join| {
        let by = Piece::message(join.by.message()).toned(Tone::Quiet);
        Line::of(vec![
            Piece::link(t, Record::Actor(join.actor)),
            Piece::dot(),
            by,
        ])
    });
    let families = linked.families(list, row).iter();
    let families = families.map(|family| {
        let mut line = family_line(t, *family);
        line.extend([Piece::dot(), Piece::message("by-code").toned(Tone::Quiet)]);
        Line::of(line)
    });
    join.into_iter().chain(families).collect()
}

fn stated_facts(
    t: &Typology,
    organisation: &OrganisationRow<'_>,
    list: &Directory,
    linked: &Linked,
    row: usize,
) -> Vec<Line> {
    let label = |field: Field| Piece::message(field.message()).toned(Tone::Quiet);
    let mut lines = Vec::new();
    let codes = linked.code(list, row).into_iter().flat_map(CodeLink::all);
    for code in codes.clone().flatten() {
        let pieces = code_pieces(t, code);
        let line = std::iter::once(label(Field::Naf)).chain(pieces);
        lines.push(Line::of(line.collect()));
    }
    let naf = organisation.value(Field::Naf);
    if codes.flatten().next().is_none() && !naf.is_empty() {
        lines.push(Line::of(vec![label(Field::Naf), Piece::text(naf)]));
    }
    let facts = linked.facts();
    let known = facts.category(row);
    // What a link says already is not said again.
    let is_linked = |field: Field, value: &str| {
        let mut linked = facts.statuses(row).iter();
        let is_name = linked.any(|status| fold(&t.statuses[*status].name) == fold(value));
        is_name && field == Field::Status
    };
    for field in TOLD {
        let value = organisation.value(*field);
        if let Some(key) = known.filter(|_| *field == Field::LegalCategory) {
            let category = &t.legal_categories[key];
            lines.push(Line::of(vec![label(*field), legal_category(category)]));
        } else if !value.is_empty() && !is_linked(*field, &value) {
            lines.push(Line::of(vec![label(*field), Piece::text(value)]));
        }
        if *field == Field::LegalCategory {
            lines.extend(facts.statuses(row).iter().map(|status| {
                let status = Piece::link(t, Record::Status(*status));
                Line::of(vec![label(Field::Status), status])
            }));
        }
    }
    lines.extend(Declaration::ALL.into_iter().filter_map(|matter| {
        let said = Piece::message(facts.said(row, matter)?.message());
        Some(Line::of(vec![label(matter.field()), said]))
    }));
    let website = organisation.value(Field::Website);
    if website.starts_with("http://") || website.starts_with("https://") {
        lines.push(Line::of(vec![label(Field::Website), Piece::web(&website)]));
    } else if !website.is_empty() {
        lines.push(Line::of(vec![label(Field::Website), Piece::text(website)]));
    }
    lines
}
