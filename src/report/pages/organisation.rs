//! The page of an organisation of a user's list: its relation to the typology, the facts that the file
//! states, the flags of repair, and every cell as printed; on a screen no more of a cell, or of very many, than anyone
//! scrolls through.

use super::super::organisations::organisation_id;
use super::super::page::{Line, Page, Piece};
use super::extent::PageExtent;
use super::pieces::{code_pieces, dotted, family_pieces, legal_category, list_location, trailing};
use crate::directory::{CellRoom, Directory, Field, OrganisationRow, Spans, shortened};
use crate::model::{Phrase, Record, Typology, Vocabulary};
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
    Field::Rna,
    Field::CreatedOn,
    Field::ClosedOn,
    Field::Workforce,
];

/// Letters of the cells on a screen.
const ROOM: CellRoom = CellRoom {
    cell: 10_000,
    row: 100_000,
    least: 100,
};
/// Letters of a name and of a fact on a screen; the cell as printed has more.
const FACT: usize = 300;
/// Cells printed on a screen.
const COLUMNS: usize = 1_000;

impl Page {
    /// The page of a row of a list.
    pub fn organisation(
        t: &Typology,
        list: &Directory,
        linked: &Linked,
        row: usize,
        extent: PageExtent,
    ) -> Self {
        let mut spans = Spans::default();
        let (organisation, fact, most) = match extent {
            PageExtent::Whole => (list.row(row, &mut spans), usize::MAX, usize::MAX),
            PageExtent::Screen => (list.row_within(row, &mut spans, ROOM), FACT, COLUMNS),
        };
        let mut page = Self::titled(&shortened(organisation.value(Field::Name), fact));
        page.own = Some(organisation_id(list, row, &organisation));
        let standing = Piece::message(linked.standing(list, row).message());
        page.push_opening(dotted([standing.strong(), list_location(list, row)]));
        page.push_part("part-typology", in_typology(t, list, linked, row));
        let facts = stated_facts(t, (&organisation, fact), list, linked, row);
        page.push_part("part-told", facts);
        let flags = linked.flags(list, row);
        let flags = flags.iter().map(|flag| Piece::message(flag.message()));
        page.push_part("part-flags", flags.map(|flag| Line::of([flag.doubtful()])));
        let columns = list.columns().iter().enumerate();
        let printed = columns.filter_map(|(index, column)| {
            let cell = organisation.cell(index);
            let heading = shortened(column.heading.as_str().into(), fact);
            let left_out = left_out(organisation.left_out(index));
            (!cell.trim().is_empty()).then(|| {
                let cell = if cell.contains('\r') {
                    cell.replace("\r\n", "\n").replace('\r', "\n").into()
                } else {
                    cell
                };
                let pieces = [Piece::text(heading).quiet(), Piece::text(cell)];
                Line::of(pieces.into_iter().chain(left_out))
            })
        });
        let mut printed: Vec<Line> = printed.take(most.saturating_add(1)).collect();
        if printed.len() > most {
            printed.truncate(most);
            let count = list.columns().len() - most;
            let more = Phrase::new("page-columns-cut").with("count", count);
            printed.push(Line::of([Piece::phrase(more).quiet()]));
        }
        page.push_part("part-file-row", printed);
        super::tell_language(t, &mut page);
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
    let own = linked.own_families(row);
    let by_code = linked.families(list, row).iter().copied();
    let by_code: Vec<_> = by_code.filter(|family| !own.contains(family)).collect();
    let own = own.iter().map(|family| Line::of(family_pieces(t, *family)));
    let by_code = by_code.into_iter().map(|family| {
        let by_code = Piece::message("by-code").quiet();
        let family = family_pieces(t, family).into_iter();
        Line::of(family.chain(trailing([by_code])))
    });
    let strength = linked.strength(t, list, row).map(|found| {
        let reasons = found.reasons.iter();
        let reasons = reasons.map(|reason| Piece::message(reason.message()).quiet());
        let strength = Piece::message(found.strength.message()).strong();
        Line::of(dotted(std::iter::once(strength).chain(reasons)))
    });
    let near = linked.near_actor(row).map(|actor| {
        let said = Piece::message("near-actor").quiet();
        Line::of([said, Piece::link(t, Record::Actor(actor))])
    });
    let first = linked.first_of(row).map(|first| {
        let said = Phrase::new("duplicate-of").with("line", list.line_of(first));
        Line::of([Piece::phrase(said).doubtful()])
    });
    join.into_iter()
        .chain(own)
        .chain(strength)
        .chain(by_code)
        .chain(near)
        .chain(first)
}

/// How much of a cell is left out, if anything, in the unit that goes with it.
fn left_out(bytes: usize) -> Option<Piece> {
    const UNITS: [(usize, &str); 3] = [
        (1_000_000, "size-mega"),
        (1_000, "size-kilo"),
        (1, "size-bytes"),
    ];
    let (unit, id) = UNITS.into_iter().find(|(unit, _)| bytes >= *unit)?;
    let size = Phrase::new(id).with("size", bytes / unit);
    let phrase = Phrase::new("page-cell-cut").with("size", size);
    Some(Piece::phrase(phrase).quiet())
}

/// The facts, each of so many letters at most.
fn stated_facts(
    t: &Typology,
    (organisation, most): (&OrganisationRow<'_>, usize),
    list: &Directory,
    linked: &Linked,
    row: usize,
) -> Vec<Line> {
    let label = |field: Field| Piece::message(field.message()).quiet();
    let fact = |field: Field, fact: Piece| Line::of([label(field), fact]);
    let text = |value| Piece::text(shortened(value, most));
    let codes = linked.code(list, row).into_iter().flat_map(CodeLink::all);
    let codes = codes.flatten().map(|code| {
        let code = code_pieces(t, code).into_iter();
        Line::of([label(Field::Naf)].into_iter().chain(code))
    });
    let mut lines: Vec<Line> = codes.collect();
    let naf = organisation.value(Field::Naf);
    if lines.is_empty() && !naf.is_empty() {
        lines.push(fact(Field::Naf, text(naf)));
    }
    let facts = linked.facts();
    let statuses = || facts.statuses(row).iter();
    // A status that is linked is not repeated as text.
    let is_linked =
        |value: &str| statuses().any(|status| fold(&t.statuses[*status].name) == fold(value));
    // Nor are tags that are read as statuses besides.
    let tags = organisation.value(Field::Tags);
    let is_told = |value: &str| is_linked(value) || value == tags;
    for field in STATED {
        let value = organisation.value(*field);
        let category = facts.category(row);
        if let Some(key) = category.filter(|_| *field == Field::LegalCategory) {
            lines.push(fact(*field, legal_category(&t.legal_categories[key])));
        } else if !value.is_empty() && (*field != Field::Status || !is_told(&value)) {
            lines.push(fact(*field, text(value)));
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
    if website.len() > most {
        lines.push(fact(Field::Website, text(website)));
    } else if !website.is_empty() {
        lines.push(fact(Field::Website, Piece::web(&website)));
    }
    lines
}
