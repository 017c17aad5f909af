//! What each column is: what the user says first, then by its name, then by what it holds.

use super::choices::Choices;
use super::codes::codes;
use super::field::{Field, named};
use super::flag::Flags;
use super::repair;
use crate::model::{Phrase, Vocabulary};

/// A column of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListColumn {
    /// As printed; empty where the file has no heading, or none so far to the right.
    pub heading: String,
    pub field: Option<Field>,
}

/// The columns of each field, the one to look at first in front.
#[derive(Debug, Clone, Default)]
pub struct Layout {
    columns: [Vec<usize>; Field::ALL.len()],
}

impl Layout {
    /// The columns of a field.
    pub fn columns(&self, field: Field) -> &[usize] {
        &self.columns[field as usize]
    }
}

/// The rank of a column recognised by its contents: after every known name.
const BY_CONTENT: usize = 10_000;
/// Beside first names, `nom` is a person's.
const OF_PERSON: usize = 500;

/// What the columns are.
///
/// # Errors
/// A choice that the headings do not allow.
pub fn recognised(
    heading: Option<&[String]>,
    rows: &[Vec<String>],
    choices: &Choices,
) -> Result<(Vec<ListColumn>, Layout), Phrase> {
    let headings = headings(heading, rows);
    let chosen = choices.columns_of_fields(&headings)?;
    let is_chosen = |field: Field| chosen.iter().any(|(known, _)| *known == field);
    let mut found = by_name(&headings);
    for known in &mut found {
        // A chosen field has no other columns.
        *known = known.filter(|(field, _)| !is_chosen(*field));
    }
    for (field, columns) in &chosen {
        for (rank, column) in columns.iter().enumerate() {
            found[*column] = Some((*field, rank));
        }
    }
    by_content(&mut found, heading, rows, is_chosen);
    let mut layout = Layout::default();
    for field in Field::ALL {
        let of_field = found.iter().enumerate().filter_map(|(column, known)| {
            let (_, rank) = known.filter(|(known, _)| known == field)?;
            Some((rank, column))
        });
        let mut columns: Vec<(usize, usize)> = of_field.collect();
        columns.sort_unstable();
        layout.columns[*field as usize] = columns.into_iter().map(|(_, column)| column).collect();
    }
    // A column may be chosen for several fields.
    for (field, columns) in chosen {
        layout.columns[field as usize] = columns;
    }
    let columns = headings
        .into_iter()
        .zip(found)
        .map(|(heading, known)| ListColumn {
            heading,
            field: known.map(|(field, _)| field),
        });
    Ok((columns.collect(), layout))
}

/// The headings of all columns, empty where there are none.
pub fn headings(heading: Option<&[String]>, rows: &[Vec<String>]) -> Vec<String> {
    let widest = rows.iter().map(Vec::len).max().unwrap_or_default();
    let count = heading.map_or(widest, <[String]>::len);
    let headings = (0..count).map(|column| {
        let printed = heading.and_then(|names| names.get(column));
        printed
            .map(|name| name.trim().to_owned())
            .unwrap_or_default()
    });
    headings.collect()
}

/// The fields that headings name, and how well.
fn by_name(headings: &[String]) -> Vec<Option<(Field, usize)>> {
    let has_first_names = headings.iter().any(|name| {
        matches!(
            name.to_lowercase().as_str(),
            "prénom" | "prenom" | "prénoms"
        )
    });
    let names = headings.iter().map(|name| {
        let (field, rank) = named(name)?;
        let is_person = has_first_names && name.eq_ignore_ascii_case("nom");
        Some((field, rank + if is_person { OF_PERSON } else { 0 }))
    });
    names.collect()
}

/// Recognises columns by their contents, for fields that no column has yet.
fn by_content(
    found: &mut [Option<(Field, usize)>],
    heading: Option<&[String]>,
    rows: &[Vec<String>],
    is_chosen: impl Fn(Field) -> bool,
) {
    let mut known = [false; Field::ALL.len()];
    for field in Field::ALL {
        known[*field as usize] = is_chosen(*field);
    }
    for (field, _) in found.iter().flatten() {
        known[*field as usize] = true;
    }
    for (column, found) in found.iter_mut().enumerate() {
        let is_open = match found {
            None => true,
            Some((field, _)) => *field == Field::Id && !is_chosen(Field::Id),
        };
        if is_open
            && let Some(field) = of_content(rows, column, heading.is_some())
            && !known[field as usize]
        {
            known[field as usize] = true;
            *found = Some((field, BY_CONTENT));
        }
    }
    if !known[Field::Name as usize] {
        let first =
            (0..found.len()).find(|column| found[*column].is_none() && holds_names(rows, *column));
        if let Some(column) = first {
            found[column] = Some((Field::Name, BY_CONTENT));
        }
    }
}

/// What nearly all cells of a column are.
fn of_content(rows: &[Vec<String>], column: usize, has_heading: bool) -> Option<Field> {
    let is_sound = |flags: Flags, flag| !flags.contains(flag);
    let is_siren = |cell: &str| is_sound(repair::siren(cell).flags, super::Flag::SirenInvalid);
    let is_establishment = |cell: &str| {
        cell.trim().len() > 11
            && is_sound(
                repair::siren_of_siret(cell).flags,
                super::Flag::SiretInvalid,
            )
    };
    let is_code = |cell: &str| {
        let code = codes(cell);
        is_sound(code.flags, super::Flag::NafInvalid)
            && code.value.ends_with(char::is_alphabetic)
            && code.value.len() > 4
    };
    let is_address = |cell: &str| {
        let cell = cell.trim();
        ["http://", "https://", "www."]
            .iter()
            .any(|start| cell.starts_with(start))
    };
    // Under a heading five digits may be the code of a commune.
    let is_postal = |cell: &str| !has_heading && repair::postal_code(cell).flags.is_empty();
    let found = |field: Field, holds: &dyn Fn(&str) -> bool| {
        nearly_all(rows, column, holds).then_some(field)
    };
    found(Field::Siret, &is_establishment)
        .or_else(|| found(Field::Siren, &is_siren))
        .or_else(|| found(Field::Naf, &is_code))
        .or_else(|| found(Field::Website, &is_address))
        .or_else(|| found(Field::PostalCode, &is_postal))
}

/// The cells of a column that are not empty.
fn cells(rows: &[Vec<String>], column: usize) -> impl Iterator<Item = &str> {
    rows.iter()
        .filter_map(move |row| row.get(column))
        .map(|cell| cell.trim())
        .filter(|cell| !cell.is_empty())
}

fn nearly_all(rows: &[Vec<String>], column: usize, holds: impl Fn(&str) -> bool) -> bool {
    let count = cells(rows, column).count();
    let mut missed = 0;
    count > 0
        && cells(rows, column).all(|cell| {
            missed += usize::from(!holds(cell));
            missed * 10 <= count * 2
        })
}

/// Whether a column can hold names: words, nearly all different.
fn holds_names(rows: &[Vec<String>], column: usize) -> bool {
    let mut different: Vec<&str> = cells(rows, column).collect();
    let count = different.len();
    different.sort_unstable();
    different.dedup();
    let is_word = |cell: &str| {
        let letters = cell.chars().filter(|letter| letter.is_alphabetic()).count();
        letters * 2 > cell.chars().count() && !cell.contains('@') && !cell.contains("://")
    };
    different.len() * 10 >= count * 8 && nearly_all(rows, column, is_word)
}
