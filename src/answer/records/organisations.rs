//! Organisations of the user's own lists, named as exports name them: by their SIREN, or by their file
//! and line.

use strsim::osa_distance;

use crate::directory::repair::{is_siren, siren};
use crate::directory::{Directory, Field, Spans};
use crate::model::nearest;
use crate::query::{NameIndex, search_names};
use crate::report::LinkedDirectory;

/// Names proposed for an identifier that does not exist.
pub(super) const PROPOSALS: usize = 3;

/// A row of a list.
#[derive(Clone, Copy)]
pub struct Place<'a> {
    pub list: &'a LinkedDirectory,
    pub row: usize,
}

impl Place<'_> {
    /// The file and the line, which name one row and no other.
    pub(super) fn line(&self) -> String {
        numbered(&self.list.directory, self.row)
    }
}

fn numbered(directory: &Directory, row: usize) -> String {
    format!("{}:{}", directory.name(), directory.line_of(row))
}

/// The rows that an address names, in the order of the lists.
pub(super) fn places<'a>(lists: &'a [LinkedDirectory], address: &str) -> Vec<Place<'a>> {
    let bare = address.trim();
    let bare = bare.strip_prefix("organisation:").unwrap_or(bare);
    if let Some((file, line)) = at_line(bare) {
        let named = lists.iter().filter(|list| list.directory.is_called(file));
        let found = named.filter_map(|list| {
            let row = row_at(&list.directory, line)?;
            (list.directory.line_of(row) == line).then_some(Place { list, row })
        });
        return found.collect();
    }
    let wanted = siren(bare).value;
    if !is_siren(&wanted) {
        return Vec::new();
    }
    rows(lists)
        .filter(|(_, own)| own.as_deref() == Some(wanted.as_ref()))
        .map(|(place, _)| place)
        .collect()
}

/// Every row with its SIREN.
fn rows(lists: &[LinkedDirectory]) -> impl Iterator<Item = (Place<'_>, Option<String>)> {
    lists.iter().flat_map(|list| {
        let mut spans = Spans::default();
        (0..list.directory.len()).map(move |row| {
            let siren = list.directory.row(row, &mut spans).siren();
            (Place { list, row }, siren)
        })
    })
}

/// `membres.csv:12`.
fn at_line(address: &str) -> Option<(&str, usize)> {
    let (file, line) = address.rsplit_once(':')?;
    Some((file, line.trim().parse().ok()?))
}

/// The row that holds a line, or else the one before it.
fn row_at(directory: &Directory, line: usize) -> Option<usize> {
    let (mut low, mut high) = (0, directory.len());
    while low < high {
        let middle = low + (high - low) / 2;
        if directory.line_of(middle) <= line {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    low.checked_sub(1)
}

/// What would do in the place of an address that names nothing.
pub(super) fn near(lists: &[LinkedDirectory], address: &str) -> Vec<String> {
    let bare = address.trim();
    let bare = bare.strip_prefix("organisation:").unwrap_or(bare);
    if let Some((file, line)) = at_line(bare) {
        let names = lists.iter().map(|list| list.directory.name());
        let name = nearest(file, names);
        let list = lists
            .iter()
            .find(|list| Some(list.directory.name()) == name && !list.directory.is_empty());
        let near = list.map(|list| {
            let row = row_at(&list.directory, line).unwrap_or_default();
            numbered(&list.directory, row)
        });
        return near.into_iter().collect();
    }
    let digits = bare.bytes().filter(u8::is_ascii_digit).count();
    if digits > 0
        && bare
            .bytes()
            .all(|byte| byte.is_ascii_digit() || byte == b' ')
    {
        return near_number(lists, &bare.replace(' ', ""));
    }
    let mut names = NameIndex::default();
    let mut all = Vec::new();
    let mut spans = Spans::default();
    for (place, siren) in rows(lists) {
        let row = place.list.directory.row(place.row, &mut spans);
        names.push(&row.value(Field::Name));
        all.push((place, siren));
    }
    let hits = search_names(&names, bare, PROPOSALS).into_iter();
    let ids = hits.map(|hit| {
        let (place, siren) = &all[hit.name];
        siren.clone().unwrap_or_else(|| place.line())
    });
    ids.collect()
}

/// The SIREN that is one error of typing away, if there is one: two are another number.
fn near_number(lists: &[LinkedDirectory], number: &str) -> Vec<String> {
    let sirens = rows(lists).filter_map(|(_, siren)| siren);
    let mut near = sirens.filter(|siren| osa_distance(siren, number) == 1);
    near.next().into_iter().collect()
}
