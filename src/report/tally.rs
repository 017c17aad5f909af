//! The organisations of a user's own lists, counted: by family, by code, by department.

use std::collections::BTreeMap;

use super::organisations::LinkedDirectory;
use super::table::{ReportTable, TableCell, TableColumn};
use crate::directory::BETWEEN;
use crate::model::Typology;
use crate::query::{Department, Filter, Standing};

/// A table of counts.
pub struct Tally {
    /// As it is asked for.
    pub name: &'static str,
    table: fn(&Typology, &[LinkedDirectory], &Filter) -> ReportTable,
}

/// Every table of counts.
pub const TALLIES: &[Tally] = &[
    Tally {
        name: "organisations-families",
        table: families,
    },
    Tally {
        name: "organisations-codes",
        table: codes,
    },
    Tally {
        name: "organisations-departments",
        table: departments,
    },
];

impl Tally {
    /// The counts of what a filter keeps.
    pub fn table(&self, t: &Typology, lists: &[LinkedDirectory], filter: &Filter) -> ReportTable {
        (self.table)(t, lists, filter)
    }
}

/// Every row that is kept, with its list.
fn filtered_rows<'a>(
    t: &'a Typology,
    lists: &'a [LinkedDirectory],
    filter: &'a Filter,
) -> impl Iterator<Item = (&'a LinkedDirectory, usize)> {
    lists.iter().flat_map(move |list| {
        let rows = 0..list.directory.len();
        let kept = rows.filter(|row| list.linked.keeps(t, &list.directory, filter, *row));
        kept.map(move |row| (list, row))
    })
}

fn column(key: &'static str, heading: &'static str) -> TableColumn {
    TableColumn::new(key, heading)
}

/// A family a row, in their order: how many use its codes, how many are actors that stand in it.
fn families(t: &Typology, lists: &[LinkedDirectory], filter: &Filter) -> ReportTable {
    let mut candidates = vec![0_usize; t.families.len()];
    let mut actors = vec![0_usize; t.families.len()];
    for (list, row) in filtered_rows(t, lists, filter) {
        for family in list.linked.families(&list.directory, row) {
            candidates[family.index()] += 1;
        }
        if list.linked.standing(&list.directory, row) == Standing::Actor {
            let join = list.linked.join(row);
            let homes = join.map(|join| t.families_of(join.actor));
            for family in homes.into_iter().flatten() {
                actors[family.index()] += 1;
            }
        }
    }
    let row = |(rank, row): (usize, &crate::model::Family)| {
        vec![
            TableCell::text(&row.id),
            TableCell::text(&row.short_name),
            TableCell::count(candidates[rank]),
            TableCell::count(actors[rank]),
        ]
    };
    ReportTable {
        name: "organisations-families",
        columns: vec![
            column("family", "column-family"),
            column("name", "column-name"),
            column("by_code", "column-by-code"),
            column("actors", "column-actors"),
        ],
        rows: t.families.rows().iter().enumerate().map(row).collect(),
    }
}

/// A code a row, the commonest first.
fn codes(t: &Typology, lists: &[LinkedDirectory], filter: &Filter) -> ReportTable {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for (list, row) in filtered_rows(t, lists, filter) {
        if let Some(code) = list.directory.code_of(row) {
            // Of several, the first.
            let codes = &list.directory.codes()[code];
            let first = codes.split(BETWEEN).next().unwrap_or_default();
            *counts.entry(first).or_default() += 1;
        }
    }
    let mut counts: Vec<(&str, usize)> = counts.into_iter().collect();
    counts.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    let row = |(code, count): (&str, usize)| {
        let known = t.codes.find(code);
        let label = known.map(|key| TableCell::text(&t.codes[key].label));
        let used = known.into_iter().flat_map(|key| t.lineage(key));
        let mut families: Vec<_> = used
            .flat_map(|above| t.family_codes_of(above))
            .map(|found| found.family)
            .collect();
        families.sort_unstable();
        families.dedup();
        vec![
            TableCell::text(code),
            label.unwrap_or_default(),
            TableCell::list(families.iter().map(|family| &t.families[*family].id)),
            TableCell::count(count),
        ]
    };
    ReportTable {
        name: "organisations-codes",
        columns: vec![
            column("code", "column-code"),
            column("label", "column-label"),
            column("families", "column-families"),
            column("count", "column-count"),
        ],
        rows: counts.into_iter().map(row).collect(),
    }
}

/// A department a row, in their order; rows whose postal code tells none come last, under no name.
fn departments(t: &Typology, lists: &[LinkedDirectory], filter: &Filter) -> ReportTable {
    let mut counts: BTreeMap<Department, usize> = BTreeMap::new();
    let mut unknown = 0;
    for (list, row) in filtered_rows(t, lists, filter) {
        match list.linked.facts().department(row) {
            Some(department) => *counts.entry(department).or_default() += 1,
            None => unknown += 1,
        }
    }
    let known = counts.into_iter();
    let known = known.map(|(department, count)| (department.code(), department.name(), count));
    let unknown = (unknown > 0).then_some(("", "", unknown));
    let row = |(code, name, count): (&str, &str, usize)| {
        vec![
            TableCell::text(code),
            TableCell::text(name),
            TableCell::count(count),
        ]
    };
    ReportTable {
        name: "organisations-departments",
        columns: vec![
            column("department", "column-department"),
            column("name", "column-name"),
            column("count", "column-count"),
        ],
        rows: known.chain(unknown).map(row).collect(),
    }
}
