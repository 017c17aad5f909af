//! Rules on what a record must have around it: someone who refers to it, a source, a rank.

use std::collections::HashSet;

use super::cell::{CheckedCell, named, pairs};
use crate::dataset::{Fault, Package};
use crate::model::Phrase;

/// Records that nothing leads to: an actor in no family, a family without subcategory, a status that
/// no family and no actor has.
pub(super) fn orphan(package: &Package, faults: &mut Vec<Fault>) {
    let expected = [
        ("actors", &[("memberships", "actor")][..]),
        ("families", &[("subcategories", "family")]),
        (
            "statuses",
            &[("family_statuses", "status"), ("actors", "legal_form")],
        ),
    ];
    for (name, users) in expected {
        let used: HashSet<&str> = users
            .iter()
            .flat_map(|(table, column)| named(package, table, column))
            .map(|cell| cell.text)
            .collect();
        let alone = named(package, name, "id")
            .into_iter()
            .filter(|cell| !used.contains(cell.text));
        faults.extend(alone.map(|cell| {
            let users: Vec<&str> = users.iter().map(|(table, _)| *table).collect();
            let phrase = Phrase::new("fault-orphan")
                .with("value", cell.text)
                .with("tables", users.join(", "));
            cell.fault(phrase)
        }));
    }
}

/// Each fact names a section of the report or, failing that, a public source in its note; a section
/// of a sheet needs the family whose sheet it is.
pub(super) fn sourced(package: &Package, faults: &mut Vec<Fault>) {
    for schema in &package.schema.tables {
        if schema.name == "naf" || schema.position("section").is_none() {
            continue;
        }
        let notes = named(package, &schema.name, "note");
        let families = named(package, &schema.name, "family");
        for (row, cell) in named(package, &schema.name, "section")
            .into_iter()
            .enumerate()
        {
            let filled = |cells: &[CheckedCell<'_>]| {
                cells.get(row).is_some_and(|cell| !cell.text.is_empty())
            };
            if cell.text.is_empty() && !filled(&notes) {
                faults.push(cell.fault(Phrase::new("fault-sourced")));
            }
            let of_sheet = cell.text.parse::<u8>().is_ok();
            if of_sheet && !families.is_empty() && !filled(&families) {
                faults
                    .push(cell.fault(Phrase::new("fault-section-family").with("value", cell.text)));
            }
        }
    }
}

/// A correction names a table, one of its columns, and, where the table has ids, one of its records.
pub(super) fn correction(package: &Package, faults: &mut Vec<Fault>) {
    let fields = named(package, "corrections", "field");
    for ((name, record), field) in pairs(package, "corrections", ["table", "record"]).zip(fields) {
        let Ok((schema, _)) = package.table(name.text) else {
            faults.push(name.fault(Phrase::new("fault-reference").with("value", name.text)));
            continue;
        };
        if field.text != "-" && schema.position(field.text).is_none() {
            faults.push(field.fault(Phrase::new("fault-reference").with("value", field.text)));
        }
        let ids = named(package, name.text, "id");
        if field.text != "-" && !ids.is_empty() && !ids.iter().any(|id| id.text == record.text) {
            faults.push(record.fault(Phrase::new("fault-reference").with("value", record.text)));
        }
    }
}

/// Tables without which there is nothing to explore.
pub(super) fn peopled(package: &Package, faults: &mut Vec<Fault>) {
    let empty = ["families", "subcategories", "actors", "memberships"]
        .into_iter()
        .filter_map(|name| {
            let (_, sheet) = package.table(name).ok()?;
            sheet
                .rows
                .is_empty()
                .then(|| Fault::of_file(&sheet.file, Phrase::new("fault-no-rows")))
        });
    faults.extend(empty);
}

/// Most families that can be crossed: each is a bit of a set.
const MOST_FAMILIES: usize = 64;

/// Families are numbered from 1 in their order, and so are the subcategories of each. In a part of a
/// dataset each keeps the number that it has in the whole, so there may be gaps, and nothing else.
pub(super) fn numbering(package: &Package, faults: &mut Vec<Fault>) {
    let is_part = !package.edition.filters.is_empty();
    let least = |rank: usize, cell: &CheckedCell<'_>| match cell.text.parse() {
        Ok(number) if is_part => rank.max(number),
        _ => rank,
    };
    let number = |rank: usize, cell: &CheckedCell<'_>| {
        (cell.text != rank.to_string()).then(|| {
            cell.fault(
                Phrase::new("fault-numbering")
                    .with("value", cell.text)
                    .with("expected", rank),
            )
        })
    };
    let families = named(package, "families", "number");
    let mut rank = 0;
    for cell in &families {
        rank = least(rank + 1, cell);
        faults.extend(number(rank, cell));
    }
    faults.extend(
        families.get(MOST_FAMILIES).map(|cell| {
            cell.fault(Phrase::new("fault-many-families").with("limit", MOST_FAMILIES))
        }),
    );
    let mut ranks = std::collections::HashMap::new();
    for (cell, owner) in pairs(package, "subcategories", ["position", "family"]) {
        let rank = ranks.entry(owner.text).or_insert(0);
        *rank = least(*rank + 1, &cell);
        faults.extend(number(*rank, &cell));
    }
}
