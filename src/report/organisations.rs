//! The organisations of a user's own lists, told row by row: what they are in the typology, then what
//! the file says of them, as printed.

use std::collections::HashMap;
use std::io;

use super::table::{Rows, TableCell, TableColumn, ValueDomain};
use super::unique_keys::UniqueKeys;
use crate::directory::{Directory, Field, Flag, OrganisationRow, Spans};
use crate::model::{Key, LIST_SEPARATOR, Typology, Vocabulary};
use crate::query::{Declaration, Filter, JoinedBy, Linked, Strength, StrengthReason, YesNo};

/// A list with what links it to the typology.
#[derive(Debug)]
pub struct LinkedDirectory {
    pub directory: Directory,
    pub linked: Linked,
}

/// As it is asked for.
pub const ORGANISATIONS: &str = "organisations";

/// The columns that every list has.
const OWN: &[TableColumn] = &[
    TableColumn::new("line", "column-line"),
    TableColumn::new("id", "column-id"),
    TableColumn::new("name", "column-name"),
    TableColumn::new("siren", "column-siren"),
    TableColumn::new("naf", "column-code"),
    TableColumn::new("naf_label", "column-label"),
    TableColumn::new("legal_category", "column-legal-category"),
    TableColumn::new("postal_code", "column-postal-code"),
    TableColumn::new("city", "column-city"),
    TableColumn::new("website", "column-website"),
    TableColumn::new("families", "column-families"),
    TableColumn::new("actor", "column-actor"),
    TableColumn::new("joined_by", "column-joined-by")
        .with_domain(ValueDomain::vocabulary::<JoinedBy>()),
    TableColumn::new("flags", "column-flags").with_domain(ValueDomain::vocabulary::<Flag>()),
    TableColumn::new("legal_category_label", "column-legal-category-label"),
    TableColumn::new("statuses", "column-statuses").with_domain(ValueDomain::Statuses),
    TableColumn::new("ess", "column-ess").with_domain(ValueDomain::vocabulary::<YesNo>()),
    TableColumn::new("mission", "column-mission").with_domain(ValueDomain::vocabulary::<YesNo>()),
    TableColumn::new("code_families", "column-code-families"),
    TableColumn::new("strength", "column-strength")
        .with_domain(ValueDomain::vocabulary::<Strength>()),
    TableColumn::new("strength_points", "column-strength-points"),
    TableColumn::new("strength_reasons", "column-strength-reasons")
        .with_domain(ValueDomain::vocabulary::<StrengthReason>()),
    TableColumn::new("near_actor", "column-near-actor"),
    TableColumn::new("duplicate_of", "column-duplicate-of"),
    TableColumn::new("department", "column-department"),
    TableColumn::new("rna", "column-rna"),
];
/// One more where there are several files.
const FILE: TableColumn = TableColumn::new("file", "column-file");

/// A heading for people.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ColumnTitle {
    /// Id of a message.
    Message(&'static str),
    /// As the file has it.
    Printed(String),
}

/// The organisations of some lists that a filter keeps.
pub struct Organisations<'a> {
    typology: &'a Typology,
    lists: &'a [LinkedDirectory],
    filter: &'a Filter,
    keys: Vec<String>,
    titles: Vec<ColumnTitle>,
    /// For each list, for each of the printed columns, its place in the file.
    places: Vec<Vec<Option<usize>>>,
}

impl<'a> Organisations<'a> {
    /// The organisations of these lists.
    pub fn new(typology: &'a Typology, lists: &'a [LinkedDirectory], filter: &'a Filter) -> Self {
        let (printed, places) = printed(lists);
        let (keys, titles) = organisation_columns(lists.len(), printed)
            .into_iter()
            .unzip();
        Self {
            typology,
            lists,
            filter,
            keys,
            titles,
            places,
        }
    }

    /// The headings for people.
    pub fn titles(&self) -> &[ColumnTitle] {
        &self.titles
    }

    /// How many rows the filter keeps.
    pub fn count(&self) -> usize {
        let kept = |list: &LinkedDirectory| {
            (0..list.directory.len())
                .filter(|row| self.keeps(list, *row))
                .count()
        };
        self.lists.iter().map(kept).sum()
    }

    fn keeps(&self, list: &LinkedDirectory, row: usize) -> bool {
        let LinkedDirectory { directory, linked } = list;
        linked.keeps(self.typology, directory, self.filter, row)
    }

    fn cells(
        &self,
        rank: usize,
        index: usize,
        row: &OrganisationRow<'_>,
        cells: &mut Vec<TableCell>,
    ) {
        let LinkedDirectory { directory, linked } = &self.lists[rank];
        let t = self.typology;
        let line = directory.line_of(index);
        let join = linked.join(index);
        let siren = row.siren();
        let meant = linked.code(directory, index);
        let label = |code: Option<Key<_>>| code.map_or("", |code| &t.codes[code].label);
        let labels = meant.into_iter().flat_map(|codes| codes.all().map(label));
        // One for each code, unless none is known.
        let has_label = labels.clone().any(|label| !label.is_empty());
        let labels = labels.filter(|_| has_label);
        let text = |field| TableCell::text(row.value(field));
        let naf = match directory.code_of(index) {
            Some(codes) => TableCell::list(directory.codes()[codes].split(LIST_SEPARATOR)),
            None => TableCell::list(Some(row.value(Field::Naf)).filter(|cell| !cell.is_empty())),
        };
        let facts = linked.facts();
        let category = facts.category(index);
        let statuses = facts.statuses(index).iter();
        let said = |matter: Declaration| {
            let said = facts.said(index, matter);
            said.map_or(TableCell::Empty, |said| TableCell::text(said.word()))
        };
        let id = siren.unwrap_or_else(|| numbered(directory, index));
        let families = linked.own_families(index).iter();
        let by_code = linked.families(directory, index).iter();
        let strength = linked.strength(t, directory, index);
        let reasons = strength.iter().flat_map(|found| &found.reasons);
        let near = linked.near_actor(index);
        let first = linked.first_of(index);
        let department = facts.department(index);
        let flags = linked.flags(directory, index);
        cells.extend([
            TableCell::count(line),
            TableCell::Text(id),
            text(Field::Name),
            text(Field::Siren),
            naf,
            TableCell::list(labels),
            text(Field::LegalCategory),
            text(Field::PostalCode),
            text(Field::City),
            text(Field::Website),
            TableCell::list(families.map(|family| &t.families[*family].id)),
            join.map_or(TableCell::Empty, |join| {
                TableCell::text(&t.actors[join.actor].id)
            }),
            join.map_or(TableCell::Empty, |join| TableCell::text(join.by.word())),
            TableCell::list(flags.iter().map(Vocabulary::word)),
            category.map_or(TableCell::Empty, |key| {
                TableCell::text(&t.legal_categories[key].label)
            }),
            TableCell::list(statuses.map(|status| &t.statuses[*status].id)),
            said(Declaration::SocialEconomy),
            said(Declaration::Mission),
            TableCell::list(by_code.map(|family| &t.families[*family].id)),
            strength.as_ref().map_or(TableCell::Empty, |found| {
                TableCell::text(found.strength.word())
            }),
            strength
                .as_ref()
                .map_or(TableCell::Empty, |found| TableCell::count(found.points())),
            TableCell::list(reasons.map(|reason| reason.word())),
            near.map_or(TableCell::Empty, |actor| {
                TableCell::text(&t.actors[actor].id)
            }),
            first.map_or(TableCell::Empty, |first| {
                TableCell::count(directory.line_of(first))
            }),
            department.map_or(TableCell::Empty, |found| TableCell::text(found.code())),
            text(Field::Rna),
        ]);
        if self.lists.len() > 1 {
            cells.push(TableCell::text(directory.name()));
        }
        let printed = self.places[rank].iter();
        cells.extend(
            printed.map(|place| {
                place.map_or(TableCell::Empty, |place| TableCell::text(row.cell(place)))
            }),
        );
    }
}

impl Rows for Organisations<'_> {
    fn columns(&self) -> Vec<(&str, ValueDomain)> {
        let own = OWN.iter().map(|column| column.domain);
        let words = own.chain(std::iter::repeat(ValueDomain::Own));
        let keys = self.keys.iter().map(String::as_str);
        keys.zip(words).collect()
    }

    fn for_each(&self, visit: &mut dyn FnMut(&[TableCell]) -> io::Result<()>) -> io::Result<()> {
        let mut cells = Vec::new();
        for (rank, list) in self.lists.iter().enumerate() {
            let mut spans = Spans::default();
            for index in 0..list.directory.len() {
                if self.keeps(list, index) {
                    cells.clear();
                    let row = list.directory.row(index, &mut spans);
                    self.cells(rank, index, &row, &mut cells);
                    visit(&cells)?;
                }
            }
        }
        Ok(())
    }
}

/// The columns of so many lists whose own are called so: a key that no other has, and what people read.
pub fn organisation_columns(
    lists: usize,
    printed: impl IntoIterator<Item = String>,
) -> Vec<(String, ColumnTitle)> {
    let several = (lists > 1).then_some(FILE);
    let own = OWN.iter().copied().chain(several);
    let mut keys = UniqueKeys::default();
    let own = own.map(|column| {
        let title = ColumnTitle::Message(column.heading);
        (keys.take(column.key), title)
    });
    let mut columns: Vec<(String, ColumnTitle)> = own.collect();
    for (place, heading) in printed.into_iter().enumerate() {
        let key = if heading.is_empty() {
            format!("column_{}", place + 1)
        } else {
            heading.clone()
        };
        columns.push((keys.take(&key), ColumnTitle::Printed(heading)));
    }
    columns
}

/// What identifies an organisation: its SIREN, or its file and line.
pub fn organisation_id(directory: &Directory, index: usize, row: &OrganisationRow<'_>) -> String {
    row.siren().unwrap_or_else(|| numbered(directory, index))
}

/// The name of its file with its line there.
pub fn numbered(directory: &Directory, index: usize) -> String {
    format!("{}:{}", directory.name(), directory.line_of(index))
}

/// The printed columns of all lists, those of one heading together, and where each list has them.
fn printed(lists: &[LinkedDirectory]) -> (Vec<String>, Vec<Vec<Option<usize>>>) {
    let mut headings: Vec<(String, usize)> = Vec::new();
    let mut known = HashMap::new();
    let mut places = Vec::new();
    for list in lists {
        let mut seen = HashMap::new();
        let mut own: Vec<Option<usize>> = vec![None; headings.len()];
        for (place, column) in list.directory.columns().iter().enumerate() {
            // Of two columns of one heading each is its own.
            let rank = seen.entry(column.heading.clone()).or_insert(0_usize);
            let heading = (column.heading.clone(), *rank);
            *rank += 1;
            let found = *known.entry(heading.clone()).or_insert(headings.len());
            if found == headings.len() {
                headings.push(heading);
                own.push(None);
            }
            own[found] = Some(place);
        }
        places.push(own);
    }
    for own in &mut places {
        own.resize(headings.len(), None);
    }
    let headings = headings.into_iter().map(|(heading, _)| heading);
    (headings.collect(), places)
}
