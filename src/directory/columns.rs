//! What each column is: one judgement over all of them at once. What the user says comes first; then what
//! the heading says and the cells bear out; then what the cells say alone, where no other explanation is
//! better; and of several columns of one field, which to look at first.

use super::choices::Choices;
use super::codes::codes;
use super::content::{self, ColumnSample};
use super::countries::is_abroad;
use super::field::Field;
use super::flag::{Flag, Flags};
use super::heading::{Meaning, Title, is_bare_name, is_of_kind, is_of_person, titled};
use super::judgement::{SURE, are_legal_forms, borne_out, holds_names, holds_words, of_content};
use super::repair::{self, Repaired};
use crate::model::vocabulary::vocabulary;
use crate::model::{Phrase, Vocabulary};

vocabulary! {
    /// How a column was recognised.
    Sureness, "sureness" {
        /// The user said so.
        Chosen = "chosen",
        /// Its heading says so.
        Heading = "heading",
        /// Its heading may say so.
        Likely = "likely",
        /// Its cells look like it.
        Content = "content",
    }
}

/// A column of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListColumn {
    /// As printed, on one line; empty where the file has no heading, or none so far to the right.
    pub heading: String,
    pub field: Option<Field>,
    /// How that is known; nothing where it is not.
    pub sureness: Option<Sureness>,
}

/// The columns of each field, the one to look at first in front.
#[derive(Debug, Clone, Default)]
pub struct Layout {
    columns: [Vec<usize>; Field::ALL.len()],
    /// Repairs that whole columns need: they are told once, and of no row.
    pub everywhere: Flags,
}

impl Layout {
    /// Whether some column says that organisations have ceased to exist.
    pub fn tells_end(&self) -> bool {
        !self.columns(Field::Active).is_empty() || !self.columns(Field::ClosedOn).is_empty()
    }

    /// The columns of a field.
    pub fn columns(&self, field: Field) -> &[usize] {
        &self.columns[field as usize]
    }
}

/// What a column was found to be.
#[derive(Debug, Clone, Copy)]
struct Found {
    field: Field,
    /// Among the columns of its field, the lower the sooner looked at.
    rank: usize,
    sureness: Sureness,
}

/// The rank of a column recognised by its contents: after every known name.
const BY_CONTENT: usize = 1_000_000;
/// Percent of the cells that say what a column is.
const HALF: usize = 50;

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
    let contents: Vec<ColumnSample<'_>> = (0..headings.len())
        .map(|column| ColumnSample::of(rows, column))
        .collect();
    let titles: Vec<Option<Title>> = headings.iter().map(|name| titled(name)).collect();
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
            found[*column] = Some(Found {
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
    share_places(&mut layout, &titles, &contents, &is_chosen);
    // A column may be chosen for several fields.
    for (field, columns) in chosen {
        layout.columns[field as usize] = columns;
    }
    layout.everywhere = everywhere(&layout, &contents);
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
) -> Vec<Option<Found>> {
    let mut found: Vec<Option<Found>> = titles
        .iter()
        .zip(contents)
        .zip(headings)
        .map(|((title, content), heading)| {
            let title = (*title)?;
            let Meaning::Field(field) = title.meaning else {
                return None;
            };
            let named = field;
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
            Some(Found {
                field,
                rank: (100 - score) * 10_000 + title.order,
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
        let is_it = |known: &Option<Found>| known.is_some_and(|known| known.field == *field);
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

/// What says which organisation a row is.
fn is_key(field: Field) -> bool {
    matches!(field, Field::Siren | Field::Siret | Field::Name)
}

/// Recognises columns by their cells, for fields that no column has yet.
fn by_content(
    found: &mut [Option<Found>],
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
    let named = |field: Field| Found {
        field,
        rank: BY_CONTENT,
        sureness: Sureness::Content,
    };
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
            found[column] = Some(named(field));
        }
    }
    if !known[Field::Name as usize] {
        let free = |column: &usize| found[*column].is_none() && !taken.contains(column);
        let columns = || (0..found.len()).filter(free);
        let unknown = |column: &usize| titles[*column].is_none();
        let first = columns()
            .filter(unknown)
            .find(|column| holds_names(&contents[*column]))
            .or_else(|| {
                columns()
                    .filter(unknown)
                    .find(|column| holds_words(&contents[*column]))
            })
            .or_else(|| {
                let is_name = |column: &usize| {
                    titles[*column]
                        .is_some_and(|title| title.meaning == Meaning::Field(Field::Name))
                };
                columns().find(is_name)
            })
            .or_else(|| columns().find(|column| holds_names(&contents[*column])));
        if let Some(column) = first {
            found[column] = Some(named(Field::Name));
        }
    }
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
            found[column] = Some(named(Field::City));
        }
    }
}

/// A code and a town in one cell serve both fields; so does the end of an address where nothing else does.
fn share_places(
    layout: &mut Layout,
    titles: &[Option<Title>],
    contents: &[ColumnSample<'_>],
    is_chosen: &dyn Fn(Field) -> bool,
) {
    let holds = |columns: &[usize]| {
        let first = columns
            .first()
            .filter(|column| contents[**column].share(content::is_postal_and_town) >= HALF);
        first.copied()
    };
    let (postal, city) = (Field::PostalCode as usize, Field::City as usize);
    let both = holds(&layout.columns[postal])
        .or_else(|| holds(&layout.columns[city]))
        .or_else(|| {
            let is_free = layout.columns[postal].is_empty() && layout.columns[city].is_empty();
            let is_address = |column: &usize| {
                titles[*column].is_some_and(|title| title.meaning == Meaning::Other)
                    && contents[*column].share(content::is_postal_and_town) >= HALF
            };
            (0..contents.len()).filter(|_| is_free).find(is_address)
        });
    let Some(column) = both else { return };
    for (field, columns) in [(Field::PostalCode, postal), (Field::City, city)] {
        if layout.columns[columns].is_empty() && !is_chosen(field) {
            layout.columns[columns].push(column);
        }
    }
}

/// The repairs that nearly all cells of a column need, as one does that a spreadsheet has made numbers of.
fn everywhere(layout: &Layout, contents: &[ColumnSample<'_>]) -> Flags {
    type Repair = fn(&str) -> Repaired<'_>;
    const REPAIRS: &[(Field, Flag, Repair)] = &[
        (Field::Siren, Flag::SirenRepaired, repair::siren),
        (Field::Siret, Flag::SirenRepaired, repair::siren_of_siret),
        (Field::Naf, Flag::NafRepaired, codes),
        (
            Field::LegalCategory,
            Flag::LegalRepaired,
            repair::legal_category,
        ),
        (Field::PostalCode, Flag::PostalRepaired, repair::postal_code),
        (Field::Rna, Flag::RnaRepaired, repair::rna),
    ];
    let mut flags = Flags::NONE;
    for (field, flag, repair) in REPAIRS {
        let cells = layout
            .columns(*field)
            .first()
            .and_then(|column| contents.get(*column));
        let needs = |cell: &str| repair(cell).flags.contains(*flag);
        // The codes of other countries are none that were repaired.
        if *field == Field::PostalCode && holds_abroad(layout, contents) {
            continue;
        }
        if cells.is_some_and(|cells| cells.len() >= SEVERAL && cells.share(needs) >= NEARLY_ALL) {
            flags.add(*flag);
        }
    }
    flags
}

/// Whether some addresses are in other countries.
fn holds_abroad(layout: &Layout, contents: &[ColumnSample<'_>]) -> bool {
    let countries = layout.columns(Field::Country).first();
    let countries = countries.and_then(|column| contents.get(*column));
    countries.is_some_and(|cells| cells.share(is_abroad) > 0)
}

/// Cells, and percent of them, from which on a repair is of a whole column.
const SEVERAL: usize = 3;
const NEARLY_ALL: usize = 90;
