//! What each column is: one judgement over all of them at once. What the user says comes first; then what
//! the heading says and the cells bear out; then what the cells say alone, where no other explanation is
//! better; and of several columns of one field, which to look at first.

use super::by_content::by_content;
use super::choices::Choices;
use super::content::ColumnSample;
use super::field::Field;
use super::found_column::{BY_CONTENT, FoundColumn, Sureness, by_its_cells};
use super::heading::{
    Meaning, Title, is_bare_name, is_of_another, is_of_kind, is_of_period, is_of_person, titled,
};
use super::judgement::{SURE, are_legal_forms, are_persons, borne_out, of_legal_forms};
use super::layout::Layout;
use crate::model::{Phrase, Vocabulary};

/// A column of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListColumn {
    /// As printed, on one line; empty where the file has no heading, or none so far to the right.
    pub heading: String,
    pub field: Option<Field>,
    /// How that is known; nothing where it is not.
    pub sureness: Option<Sureness>,
}

/// Added to the rank of a column to come after all that headings name.
const LAST: usize = BY_CONTENT;
/// A heading that is no surer is of an end only where no other one is of a period.
const UNSURE: usize = 60;

/// What the columns are. The groups are the cells of the line above the heading.
///
/// # Errors
/// A choice that the headings do not allow.
pub fn recognised(
    heading: Option<&[String]>,
    (groups, rows): (&[String], &[Vec<String>]),
    choices: &Choices,
) -> Result<(Vec<ListColumn>, Layout), Phrase> {
    let headings = headings(heading, rows);
    let chosen = choices.columns_of_fields(&headings)?;
    let is_chosen = |field: Field| chosen.iter().any(|(known, _)| *known == field);
    let contents: Vec<ColumnSample<'_>> = (0..headings.len())
        .map(|column| ColumnSample::of(rows, column))
        .collect();
    let mut titles: Vec<Option<Title>> = headings.iter().map(|name| titled(name)).collect();
    give_to_groups(&mut titles, groups);
    let mut found = by_heading(&headings, &titles, &contents);
    let placed = chosen
        .iter()
        .flat_map(|(_, columns)| columns.iter().copied());
    let taken: Vec<usize> = placed.collect();
    for (column, known) in found.iter_mut().enumerate() {
        // A chosen field has no other columns.
        *known = known.filter(|known| !is_chosen(known.field) && !taken.contains(&column));
    }
    by_content(
        &mut found,
        &titles,
        &contents,
        heading.is_some(),
        &|field| is_chosen(field),
        &taken,
    );
    for (field, columns) in &chosen {
        for (rank, column) in columns.iter().enumerate() {
            found[*column] = Some(FoundColumn {
                field: *field,
                rank,
                sureness: Sureness::Chosen,
            });
        }
    }
    let mut layout = Layout::default();
    for field in Field::ALL {
        let of_field = found.iter().enumerate().filter_map(|(column, known)| {
            let known = known.filter(|known| known.field == *field)?;
            Some((known.rank, column))
        });
        let mut columns: Vec<(usize, usize)> = of_field.collect();
        columns.sort_unstable();
        layout.columns[*field as usize] = columns.into_iter().map(|(_, column)| column).collect();
    }
    layout.share_places(&titles, &contents, &is_chosen);
    if !is_chosen(Field::Status) {
        layout.share_statuses(&headings, &contents);
    }
    // A column may be chosen for several fields.
    for (field, columns) in chosen {
        layout.columns[field as usize] = columns;
    }
    layout.note_everywhere(&contents);
    let columns = headings
        .into_iter()
        .zip(found)
        .map(|(heading, known)| ListColumn {
            heading,
            field: known.map(|known| known.field),
            sureness: known.map(|known| known.sureness),
        });
    Ok((columns.collect(), layout))
}

/// What names a person under the title of a group of columns, «Contact», is no name of an organisation.
fn give_to_groups(titles: &mut [Option<Title>], groups: &[String]) {
    if groups
        .iter()
        .filter(|group| !group.trim().is_empty())
        .count()
        < 2
    {
        return;
    }
    let mut is_others = false;
    for (title, group) in titles.iter_mut().zip(groups) {
        if !group.trim().is_empty() {
            is_others = is_of_another(group);
        }
        let names = title.filter(|title| title.meaning == Meaning::Field(Field::Name));
        if let Some(name) = names.filter(|_| is_others) {
            *title = Some(Title {
                meaning: Meaning::Other,
                ..name
            });
        }
    }
}

/// The headings of all columns, on one line each, empty where there are none.
pub fn headings(heading: Option<&[String]>, rows: &[Vec<String>]) -> Vec<String> {
    let widest = rows.iter().map(Vec::len).max().unwrap_or_default();
    let count = heading.map_or(widest, <[String]>::len);
    let headings = (0..count).map(|column| {
        let printed = heading.and_then(|names| names.get(column));
        printed.map(|name| on_one_line(name)).unwrap_or_default()
    });
    headings.collect()
}

fn on_one_line(name: &str) -> String {
    let name = name.trim();
    if name.contains(['\n', '\r', '\t', '\0']) {
        let words = name.split(|letter: char| letter.is_whitespace() || letter == '\0');
        let words: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
        return words.join(" ");
    }
    name.to_owned()
}

/// The fields that headings name and cells do not deny.
fn by_heading(
    headings: &[String],
    titles: &[Option<Title>],
    contents: &[ColumnSample<'_>],
) -> Vec<Option<FoundColumn>> {
    let mut found: Vec<Option<FoundColumn>> = titles
        .iter()
        .zip(contents)
        .zip(headings)
        .map(|((title, content), heading)| {
            let Some(title) = *title else {
                return of_legal_forms(heading, content).map(by_its_cells);
            };
            let Meaning::Field(field) = title.meaning else {
                return None;
            };
            let named = field;
            let forms = || of_legal_forms(heading, content).filter(|_| content.len() > 1);
            // Nothing but legal forms is no name, under «Structure» either.
            if let Some(field) = forms().filter(|_| named == Field::Name) {
                return Some(by_its_cells(field));
            }
            let is_unsure_end = named == Field::ClosedOn && title.score <= UNSURE;
            if is_unsure_end && tells_period(headings, titles) {
                return None;
            }
            let (mut field, cost) = borne_out(named, title.score, content)?;
            // The same title can stand over words and over codes: there the cells decide.
            let is_decided_by_cells = matches!(
                (named, field),
                (Field::Tags, Field::Naf) | (Field::Id, Field::Siren)
            );
            if field == Field::Tags && is_of_kind(heading) && are_legal_forms(content) {
                field = Field::Status;
            }
            let score = title.score.saturating_sub(cost);
            // A list of persons names them; beside organisations they are looked at last.
            let is_last = field == Field::Name && are_persons(content);
            Some(FoundColumn {
                field,
                rank: (100 - score) * 10_000 + title.order + if is_last { LAST } else { 0 },
                sureness: match () {
                    () if is_decided_by_cells => Sureness::Content,
                    () if score >= SURE => Sureness::Heading,
                    () => Sureness::Likely,
                },
            })
        })
        .collect();
    let has_person = headings.iter().any(|heading| is_of_person(heading));
    // A person's name and a grantor's number give way to the organisation's.
    let gives_way = |column: usize| {
        contents[column].is_constant || has_person && is_bare_name(&headings[column])
    };
    let is_kept = Field::ALL.iter().map(|field| {
        let mut columns = found.iter().enumerate();
        let is_it = |known: &Option<FoundColumn>| known.is_some_and(|known| known.field == *field);
        columns.any(|(column, known)| is_it(known) && !gives_way(column))
    });
    let is_kept: Vec<bool> = is_kept.collect();
    for (column, known) in found.iter_mut().enumerate() {
        *known = known.filter(|known| {
            !(is_key(known.field) && is_kept[known.field as usize] && gives_way(column))
        });
    }
    found
}

/// Whether rows are of periods or sums rather than of organisations: of grants, of contracts.
fn tells_period(headings: &[String], titles: &[Option<Title>]) -> bool {
    let mut columns = headings.iter().zip(titles);
    columns.any(|(heading, title)| {
        let created = Meaning::Field(Field::CreatedOn);
        is_of_period(heading) && title.is_none_or(|title| title.meaning != created)
    })
}

/// What says which organisation a row is.
fn is_key(field: Field) -> bool {
    matches!(field, Field::Siren | Field::Siret | Field::Name)
}
