//! Organisations of the user's own lists by the identifiers that exports give them: a SIREN, or a file and a line.

use strsim::osa_distance;

use crate::directory::repair::{is_siren, siren};
use crate::directory::{Field, Spans};
use crate::model::nearest;
use crate::query::{NameIndex, search_names};
use crate::report::{LinkedDirectory, numbered};

/// Most names proposed for an unknown identifier.
pub(super) const PROPOSALS: usize = 3;

/// A row of a list.
#[derive(Clone, Copy)]
pub struct OrganisationRef<'a> {
    pub list: &'a LinkedDirectory,
    pub row: usize,
}

impl OrganisationRef<'_> {
    /// The file and the line, which no other row has.
    pub(super) fn id(&self) -> String {
        numbered(&self.list.directory, self.row)
    }
}

/// The rows at an address, in the order of the lists.
pub(super) fn find<'a>(lists: &'a [LinkedDirectory], address: &str) -> Vec<OrganisationRef<'a>> {
    let bare = without_kind(address);
    if let Some((file, line)) = file_and_line(bare) {
        let named = lists.iter().filter(|list| list.directory.is_called(file));
        let found = named.filter_map(|list| {
            let row = list.directory.row_at(line)?;
            (list.directory.line_of(row) == line).then_some(OrganisationRef { list, row })
        });
        return found.collect();
    }
    let number = siren(bare).value;
    if !is_siren(&number) {
        return Vec::new();
    }
    let found = rows(lists).filter(|(_, own)| own.as_deref() == Some(number.as_ref()));
    found.map(|(organisation, _)| organisation).collect()
}

fn without_kind(address: &str) -> &str {
    let bare = address.trim();
    bare.strip_prefix("organisation:").unwrap_or(bare)
}

/// `membres.csv:12`.
fn file_and_line(address: &str) -> Option<(&str, usize)> {
    let (file, line) = address.rsplit_once(':')?;
    Some((file, line.trim().parse().ok()?))
}

/// Every row with its SIREN.
fn rows(lists: &[LinkedDirectory]) -> impl Iterator<Item = (OrganisationRef<'_>, Option<String>)> {
    lists.iter().flat_map(|list| {
        let mut spans = Spans::default();
        (0..list.directory.len()).map(move |row| {
            let siren = list.directory.row(row, &mut spans).siren();
            (OrganisationRef { list, row }, siren)
        })
    })
}

/// Identifiers near to an address at which there is nothing.
pub(super) fn near(lists: &[LinkedDirectory], address: &str) -> Vec<String> {
    let bare = without_kind(address);
    if let Some((file, line)) = file_and_line(bare) {
        let name = nearest(file, lists.iter().map(|list| list.directory.name()));
        let mut lists = lists.iter().map(|list| &list.directory);
        let list = lists.find(|list| Some(list.name()) == name && !list.is_empty());
        let near = list.map(|list| numbered(list, list.row_at(line).unwrap_or_default()));
        return near.into_iter().collect();
    }
    let is_digit_or_space = |byte: u8| byte.is_ascii_digit() || byte == b' ';
    if bare.bytes().all(is_digit_or_space) && !bare.trim().is_empty() {
        return near_number(lists, &bare.replace(' ', ""));
    }
    let mut names = NameIndex::default();
    let mut all = Vec::new();
    let mut spans = Spans::default();
    for (organisation, siren) in rows(lists) {
        let row = organisation
            .list
            .directory
            .row(organisation.row, &mut spans);
        names.push(&row.value(Field::Name));
        all.push((organisation, siren));
    }
    let hits = search_names(&names, bare, PROPOSALS).into_iter();
    let ids = hits.map(|hit| {
        let (organisation, siren) = &all[hit.name];
        siren.clone().unwrap_or_else(|| organisation.id())
    });
    ids.collect()
}

/// The first SIREN that is one typing error away: two errors away is another number.
fn near_number(lists: &[LinkedDirectory], number: &str) -> Vec<String> {
    let sirens = rows(lists).filter_map(|(_, siren)| siren);
    let mut near = sirens.filter(|siren| osa_distance(siren, number) == 1);
    near.next().into_iter().collect()
}
