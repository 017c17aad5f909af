//! Counts of the organisations of the user's lists: by family, by code, by department.

use std::collections::{BTreeMap, BTreeSet};

use super::organisations::LinkedDirectory;
use super::table::{ReportTable, TableCell, TableColumn};
use crate::model::{Family, Key, LIST_SEPARATOR, Typology};
use crate::query::{Department, Filter, Standing};

/// A table of counts.
pub struct Tally {
    /// As the command line takes it.
    pub name: &'static str,
    columns: &'static [TableColumn],
    rows: fn(&Typology, &[LinkedDirectory], &Filter) -> Vec<Vec<TableCell>>,
}

/// Every table of counts.
pub const TALLIES: &[Tally] = &[
    Tally {
        name: "organisations-families",
        columns: &[
            TableColumn::new("family", "column-family"),
            TableColumn::new("name", "column-name"),
            TableColumn::new("by_code", "column-by-code"),
            TableColumn::new("actors", "column-actors"),
        ],
        rows: families,
    },
    Tally {
        name: "organisations-codes",
        columns: &[
            TableColumn::new("code", "column-code"),
            TableColumn::new("label", "column-label"),
            TableColumn::new("families", "column-families"),
            TableColumn::new("count", "column-count"),
        ],
        rows: codes,
    },
    Tally {
        name: "organisations-departments",
        columns: &[
            TableColumn::new("department", "column-department"),
            TableColumn::new("name", "column-name"),
            TableColumn::new("count", "column-count"),
        ],
        rows: departments,
    },
];

impl Tally {
    /// The counts of the organisations that a filter keeps.
    pub fn table(&self, t: &Typology, lists: &[LinkedDirectory], filter: &Filter) -> ReportTable {
        ReportTable {
            name: self.name,
            columns: self.columns.to_vec(),
            rows: (self.rows)(t, lists, filter),
        }
    }
}

/// The rows that a filter keeps, with their lists.
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

/// By family, in their order: how many organisations that are no actors have its codes, how many
/// are its actors.
fn families(t: &Typology, lists: &[LinkedDirectory], filter: &Filter) -> Vec<Vec<TableCell>> {
    let mut candidates = vec![0_usize; t.families.len()];
    let mut actors = vec![0_usize; t.families.len()];
    for (list, row) in filtered_rows(t, lists, filter) {
        let is_actor = list.linked.standing(&list.directory, row) == Standing::Actor;
        let counts = if is_actor {
            &mut actors
        } else {
            &mut candidates
        };
        for family in list.linked.shown_families(&list.directory, row) {
            counts[family.index()] += 1;
        }
    }
    let row = |(rank, row): (usize, &Family)| {
        vec![
            TableCell::text(&row.id),
            TableCell::text(&row.short_name),
            TableCell::count(candidates[rank]),
            TableCell::count(actors[rank]),
        ]
    };
    let rows = t.families.rows().enumerate();
    rows.map(row).collect()
}

/// By code, the most frequent first.
fn codes(t: &Typology, lists: &[LinkedDirectory], filter: &Filter) -> Vec<Vec<TableCell>> {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for (list, row) in filtered_rows(t, lists, filter) {
        if let Some(code) = list.directory.code_of(row) {
            // The first of several.
            let codes = &list.directory.codes()[code];
            let first = codes.split(LIST_SEPARATOR).next().unwrap_or_default();
            *counts.entry(first).or_default() += 1;
        }
    }
    let mut counts: Vec<(&str, usize)> = counts.into_iter().collect();
    counts.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    let row = |(code, count): (&str, usize)| {
        let known = t.codes.find(code);
        let label = known.map(|key| TableCell::text(&t.codes[key].label));
        let used = known.into_iter().flat_map(|key| t.lineage(key));
        let used = used.flat_map(|above| t.family_codes_of(above));
        let families: BTreeSet<Key<Family>> = used.map(|found| found.family).collect();
        vec![
            TableCell::text(code),
            label.unwrap_or_default(),
            TableCell::list(families.iter().map(|family| &t.families[*family].id)),
            TableCell::count(count),
        ]
    };
    counts.into_iter().map(row).collect()
}

/// By department, in their order; organisations without a known postal code come last, unnamed.
fn departments(t: &Typology, lists: &[LinkedDirectory], filter: &Filter) -> Vec<Vec<TableCell>> {
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
    known.chain(unknown).map(row).collect()
}
