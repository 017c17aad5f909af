//! What columns are by their cells, where headings do not say it, or say it of something else.

use super::content::ColumnSample;
use super::field::Field;
use super::found_column::{FoundColumn, by_its_cells};
use super::heading::{Meaning, Title, titled};
use super::judgement::{are_persons, holds_names, holds_towns, holds_words, of_content};
use crate::model::Vocabulary;

/// Recognises columns by their cells, for fields that no column has yet.
pub(super) fn by_content(
    found: &mut [Option<FoundColumn>],
    titles: &[Option<Title>],
    contents: &[ColumnSample<'_>],
    has_heading: bool,
    is_chosen: &dyn Fn(Field) -> bool,
    taken: &[usize],
) {
    let mut known = [false; Field::ALL.len()];
    for field in Field::ALL {
        known[*field as usize] = is_chosen(*field);
    }
    for found in found.iter().flatten() {
        known[found.field as usize] = true;
    }
    for column in 0..found.len() {
        let is_open = match found[column] {
            // What a heading says to be something else is nothing that its cells look like.
            None => titles[column].is_none(),
            Some(own) => own.field == Field::Id && !is_chosen(Field::Id),
        };
        if is_open
            && !taken.contains(&column)
            && let Some(field) = of_content(&contents[column], has_heading)
            && !known[field as usize]
            // Beside a town of its own, figures and words are something else.
            && !(has_heading && field == Field::PostalCode && known[Field::City as usize])
        {
            known[field as usize] = true;
            found[column] = Some(by_its_cells(field));
        }
    }
    name_by_content(found, titles, contents, (is_chosen, taken));
    // Beside a postal code without a heading stands its town.
    let postal = found
        .iter()
        .position(|known| known.is_some_and(|known| known.field == Field::PostalCode));
    if let Some(postal) = postal.filter(|_| !has_heading && !known[Field::City as usize]) {
        let beside = [postal + 1, postal.wrapping_sub(1)];
        let town = beside.into_iter().find(|column| {
            found.get(*column).is_some_and(Option::is_none) && holds_words(&contents[*column])
        });
        if let Some(column) = town {
            found[column] = Some(by_its_cells(Field::City));
        }
    }
}

/// The column of names, where no heading says which it is, or where it is one of persons or of towns.
fn name_by_content(
    found: &mut [Option<FoundColumn>],
    titles: &[Option<Title>],
    contents: &[ColumnSample<'_>],
    (is_chosen, taken): (&dyn Fn(Field) -> bool, &[usize]),
) {
    if is_chosen(Field::Name) {
        return;
    }
    let is_of =
        |known: &Option<FoundColumn>, field: Field| known.is_some_and(|known| known.field == field);
    let has_city = found.iter().any(|known| is_of(known, Field::City));
    let names: Vec<usize> = (0..found.len())
        .filter(|column| is_of(&found[*column], Field::Name))
        .collect();
    // «Lieu» may be a town, and «Nom» a person's.
    let place = titled("lieu").map(|title| title.order);
    let is_doubtful = |column: &usize| {
        let is_place = titles[*column].map(|title| title.order) == place;
        are_persons(&contents[*column]) || is_place && !has_city && holds_towns(&contents[*column])
    };
    if !names.iter().all(is_doubtful) {
        return;
    }
    let is_free = |column: &usize| {
        found[*column].is_none() && !taken.contains(column) && !are_persons(&contents[*column])
    };
    let columns = || (0..found.len()).filter(is_free);
    let is_unknown = |column: &usize| titles[*column].is_none();
    let is_other = |column: &usize| {
        let title = titles[*column];
        title.is_some_and(|title| title.meaning == Meaning::Field(Field::Name))
    };
    let best = columns()
        .filter(is_unknown)
        .find(|column| holds_names(&contents[*column]));
    let first = if names.is_empty() {
        best.or_else(|| {
            columns()
                .filter(is_unknown)
                .find(|column| holds_words(&contents[*column]))
        })
        .or_else(|| columns().find(is_other))
        .or_else(|| columns().find(|column| holds_names(&contents[*column])))
        .or_else(|| {
            let mut any = (0..found.len())
                .filter(|column| found[*column].is_none() && !taken.contains(column));
            any.find(|column| holds_names(&contents[*column]))
        })
    } else {
        best.or_else(|| columns().find(|column| holds_names(&contents[*column])))
    };
    let Some(first) = first else { return };
    for column in names {
        let is_town = !are_persons(&contents[column]);
        found[column] = found[column].filter(|_| is_town).map(|known| FoundColumn {
            field: Field::City,
            ..known
        });
    }
    found[first] = Some(by_its_cells(Field::Name));
}
