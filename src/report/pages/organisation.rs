//! The page of an organisation of a user's list: its relation to the typology, the facts that the file
//! states, the flags of repair, and every cell as printed.

use super::super::organisations::organisation_id;
use super::super::page::{Line, Page, Piece};
use super::pieces::{code_pieces, dotted, family_pieces, legal_category, list_location, trailing};
use crate::directory::{Directory, Field, OrganisationRow, Spans};
use crate::model::{Record, Typology, Vocabulary};
use crate::query::fold::fold;
use crate::query::{CodeLink, Declaration, Linked};

/// The fields that have a line of their own, in order.
const STATED: &[Field] = &[
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
        let standing = Piece::message(linked.standing(list, row).message());
        page.push_opening(dotted([standing.strong(), list_location(list, row)]));
        page.push_part("part-typology", in_typology(t, list, linked, row));
        let facts = stated_facts(t, &organisation, list, linked, row);
        page.push_part("part-told", facts);
        let flags = linked.flags(list, row);
        let flags = flags.iter().map(|flag| Piece::message(flag.message()));
        page.push_part("part-flags", flags.map(|flag| Line::of([flag.doubtful()])));
        let columns = list.columns().iter().enumerate();
        let printed = columns.filter_map(|(index, column)| {
            let cell = organisation.cell(index);
            let label = Piece::text(&column.heading).quiet();
            (!cell.trim().is_empty()).then(|| Line::of([label, Piece::text(cell)]))
        });
        page.push_part("part-printed", printed);
        page
    }
}

/// The actor that the organisation is, and the families whose sheets give its code.
fn in_typology<'a>(
    t: &'a Typology,
    list: &'a Directory,
    linked: &'a Linked,
    row: usize,
) -> impl Iterator<Item = Line> + 'a {
    let join = linked.join(row).map(|join| {
        let by = Piece::message(join.by.message()).quiet();
        Line::of(dotted([Piece::link(t, Record::Actor(join.actor)), by]))
    });
    let families = linked.families(list, row).iter();
    let families = families.map(|family| {
        let by_code = Piece::message("by-code").quiet();
        let family = family_pieces(t, *family).into_iter();
        Line::of(family.chain(trailing([by_code])))
    });
    join.into_iter().chain(families)
}

fn stated_facts(
    t: &Typology,
    organisation: &OrganisationRow<'_>,
    list: &Directory,
    linked: &Linked,
    row: usize,
) -> Vec<Line> {
    let label = |field: Field| Piece::message(field.message()).quiet();
    let fact = |field: Field, fact: Piece| Line::of([label(field), fact]);
    let codes = linked.code(list, row).into_iter().flat_map(CodeLink::all);
    let codes = codes.flatten().map(|code| {
        let code = code_pieces(t, code).into_iter();
        Line::of([label(Field::Naf)].into_iter().chain(code))
    });
    let mut lines: Vec<Line> = codes.collect();
    let naf = organisation.value(Field::Naf);
    if lines.is_empty() && !naf.is_empty() {
        lines.push(fact(Field::Naf, Piece::text(naf)));
    }
    let facts = linked.facts();
    let statuses = || facts.statuses(row).iter();
    // A status that is linked is not repeated as text.
    let is_linked =
        |value: &str| statuses().any(|status| fold(&t.statuses[*status].name) == fold(value));
    for field in STATED {
        let value = organisation.value(*field);
        let category = facts.category(row);
        if let Some(key) = category.filter(|_| *field == Field::LegalCategory) {
            lines.push(fact(*field, legal_category(&t.legal_categories[key])));
        } else if !value.is_empty() && (*field != Field::Status || !is_linked(&value)) {
            lines.push(fact(*field, Piece::text(value)));
        }
        if *field == Field::LegalCategory {
            let statuses = statuses().copied().map(Record::Status);
            lines.extend(statuses.map(|status| fact(Field::Status, Piece::link(t, status))));
        }
    }
    lines.extend(Declaration::ALL.into_iter().filter_map(|matter| {
        let declared = Piece::message(facts.said(row, matter)?.message());
        Some(fact(matter.field(), declared))
    }));
    let website = organisation.value(Field::Website);
    if !website.is_empty() {
        lines.push(fact(Field::Website, Piece::web(&website)));
    }
    lines
}
