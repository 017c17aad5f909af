//! Which rows are no organisations. A first look, at bytes alone, passes nearly all rows of a long list; the others are
//! read cell by cell.

use std::sync::LazyLock;

use super::content;
use super::field::Field;
use super::heading::{Meaning, begins_title, titled};
use super::legal_forms::is_form;
use super::notes::{EXAMPLES, PATTERNS, is_example, is_note, is_pattern};
use super::organisation_row::OrganisationRow;
use super::repair::is_siren;
use super::sections::is_section;
use super::set_aside::Aside;
use super::starts::Starts;
use super::totals::{self, Sum, sum};
use super::words::plain;

/// What may open a cell.
const QUOTE: u8 = 0x22;
/// By how many bytes a repeated heading may be longer or shorter: accents that are dropped, spaces, a quote.
const OTHERWISE_SPELT: usize = 6;
/// Longest cell of a heading that says the same in other words, in bytes.
const LONGEST_TITLE: usize = 60;

/// How cells begin that may tell a sum.
static SUMS: LazyLock<Starts> = LazyLock::new(|| Starts::of(totals::beginnings()));
/// How cells begin that show how to fill in others.
static FORMS: LazyLock<Starts> =
    LazyLock::new(|| Starts::of(PATTERNS.iter().chain(EXAMPLES).copied()));

/// What tells the rows of a list that are no organisations.
#[derive(Debug, Clone, Default)]
pub(super) struct AsideRules {
    /// The cells of the heading, trimmed; none where there is none.
    pub heading: Vec<String>,
    /// What each column is.
    pub fields: Vec<Option<Field>>,
    /// What stands alone on the lines above the heading.
    pub titles: Vec<String>,
    /// The first column of names, if not the first of all.
    pub name: Option<usize>,
}

impl AsideRules {
    /// Whether a row may be no organisation: cheap, and never wrong where it says no. Of a row whose last cells are not
    /// read they are the rest, with the separator before each.
    pub fn may_be(&self, row: &OrganisationRow<'_>, (rest, separator): (&[u8], u8)) -> bool {
        let Some(first) = row.raw(0) else {
            return true;
        };
        let first = opened(first);
        match first.first() {
            None
            | Some(
                &QUOTE | b'*' | b'(' | b'-' | b':' | b'=' | b'_' | b'+' | b'.' | b'/' | b'\xc2'
                | b'\xce' | b'\xe2' | b'\xe3',
            ) => true,
            Some(_) => {
                matches!(first, b"0" | b"1")
                    || row.is_alone()
                        && (row.len() > 1 || rest.contains(&separator))
                        && says_nothing(rest, separator)
                    || self.may_be_heading(first)
                    || SUMS.may_begin(first)
                    || FORMS.may_begin(first)
                    || self.may_name_sum(row, first)
                    || begins_title(first)
                        && !row.has_digit()
                        && !rest.iter().any(u8::is_ascii_digit)
            }
        }
    }

    fn has_heading(&self) -> bool {
        !self.heading.is_empty()
    }

    /// Whether names may be those of a sum: beside it are no words.
    fn may_name_sum(&self, row: &OrganisationRow<'_>, first: &[u8]) -> bool {
        let name = self
            .name
            .filter(|_| !first.iter().any(u8::is_ascii_alphabetic));
        let name = name.and_then(|name| row.raw(name));
        name.is_some_and(|cell| SUMS.may_begin(opened(cell)))
    }

    /// Whether a first cell may be that of the heading, capitals and accents aside: it begins alike and is about as long.
    fn may_be_heading(&self, first: &[u8]) -> bool {
        let Some(own) = self.heading.first().map(String::as_bytes) else {
            return false;
        };
        let begins_alike = match (own.first(), first.first()) {
            (Some(own), Some(first)) => {
                own.eq_ignore_ascii_case(first) || !own.is_ascii() || !first.is_ascii()
            }
            _ => false,
        };
        begins_alike && own.len().abs_diff(first.len()) <= OTHERWISE_SPELT
    }

    /// Why a row is no organisation, if it is none.
    pub fn aside(&self, row: &OrganisationRow<'_>) -> Option<Aside> {
        let cells = || (0..row.len()).map(|column| row.cell(column));
        let mut filled = cells().filter(|cell| !is_blank(cell));
        let Some(first) = filled.next() else {
            return Some(Aside::Blank);
        };
        let first = first.trim();
        let rest = filled.count();
        if is_rule(first) && cells().all(|cell| is_blank(&cell) || is_rule(&cell)) {
            return Some(Aside::Blank);
        }
        if self.is_heading(row) {
            return Some(Aside::Heading);
        }
        let width = row.len().max(self.heading.len());
        if width < 2 {
            return None;
        }
        let is_alone = rest == 0;
        match () {
            () if is_numbered(row, width) || self.names_columns(row) => Some(Aside::Heading),
            () if rest > 0 && cells().all(|cell| is_blank(&cell) || is_pattern(&cell)) => {
                Some(Aside::Note)
            }
            () if self.is_total(row) => Some(Aside::Total),
            () if is_alone && self.titles.iter().any(|title| title == first) => {
                Some(Aside::Heading)
            }
            () if is_alone && width > 2 && self.has_heading() && is_section(first) => {
                Some(Aside::Section)
            }
            () if is_alone && is_note(first) || is_example(first) => Some(Aside::Note),
            () => None,
        }
    }

    fn is_heading(&self, row: &OrganisationRow<'_>) -> bool {
        let named = self.heading.iter().filter(|cell| !cell.is_empty()).count();
        let is_it = |(column, name): (usize, &String)| is_same(row.cell(column).trim(), name);
        named > 0
            && row.len() <= self.heading.len() + 1
            && self.heading.iter().enumerate().all(is_it)
    }

    /// Whether every cell names its column, if in other words than the heading: `Structure;Commune` under `Nom;Ville`.
    fn names_columns(&self, row: &OrganisationRow<'_>) -> bool {
        if row.has_digit() {
            return false;
        }
        let mut alike = 0;
        let mut filled = 0;
        for column in 0..row.len() {
            let cell = row.cell(column);
            let cell = cell.trim();
            if cell.is_empty() {
                continue;
            }
            filled += 1;
            if cell.len() > LONGEST_TITLE {
                return false;
            }
            if (self.heading.get(column)).is_some_and(|own| is_same(cell, own)) {
                alike += 1;
                continue;
            }
            let Some(title) = titled(cell).filter(|title| title.is_whole) else {
                return false;
            };
            if is_form(cell) {
                return false;
            }
            match (title.meaning, self.fields.get(column).copied().flatten()) {
                (Meaning::Field(said), Some(own)) if are_kin(said, own) => alike += 1,
                (Meaning::Field(_), Some(_)) => return false,
                _ => {}
            }
        }
        alike > 1 && alike * 2 >= filled
    }

    /// Whether a row is a sum of those above: a word for it and numbers, or numbers alone where a name should be.
    fn is_total(&self, row: &OrganisationRow<'_>) -> bool {
        let mut numbers = 0;
        let mut said = None;
        for column in 0..row.len() {
            let cell = row.cell(column);
            let cell = cell.trim();
            if cell.is_empty() {
                continue;
            }
            let field = self.fields.get(column).copied().flatten();
            if content::is_number(cell) && !is_siren(cell) {
                if field.is_some_and(is_identifying) && said.is_none() {
                    return false;
                }
                numbers += 1;
                continue;
            }
            match sum(cell) {
                Some(found) if said.is_none() => {
                    said = Some((found, field == Some(Field::Name)));
                }
                _ => return false,
            }
        }
        match said {
            Some((Sum::Alone, _)) => true,
            // «Total Énergies» may be the name of one.
            Some((Sum::Of, is_name)) => numbers > 0 || !is_name,
            None => numbers > 0 && self.is_nameless(row),
        }
    }

    /// Whether names have columns, and none of them says anything here.
    fn is_nameless(&self, row: &OrganisationRow<'_>) -> bool {
        let fields = self.fields.iter().enumerate();
        let mut names = fields.filter(|(_, field)| **field == Some(Field::Name));
        let is_empty = |column: usize| row.cell(column).trim().is_empty();
        names.next().is_some_and(|(column, _)| is_empty(column))
            && names.all(|(column, _)| is_empty(column))
    }
}

/// Whether there is nothing in cells that are not read.
fn says_nothing(rest: &[u8], separator: u8) -> bool {
    let is_nothing = |byte: &u8| *byte == separator || *byte == QUOTE || byte.is_ascii_whitespace();
    rest.iter().all(is_nothing)
}

/// A cell without spaces and the mark that opens it.
fn opened(cell: &[u8]) -> &[u8] {
    let cell = cell.trim_ascii();
    cell.strip_prefix(&[QUOTE]).unwrap_or(cell).trim_ascii()
}

/// Fields whose numbers are no amounts.
fn is_identifying(field: Field) -> bool {
    matches!(
        field,
        Field::Siren
            | Field::Siret
            | Field::Rna
            | Field::Id
            | Field::Naf
            | Field::PostalCode
            | Field::Insee
            | Field::Department
    )
}

/// Whether two headings may stand over the same cells.
fn are_kin(left: Field, right: Field) -> bool {
    let kind = |field: Field| match field {
        Field::LegalCategory => Field::Status,
        Field::Siret => Field::Siren,
        Field::Insee => Field::PostalCode,
        other => other,
    };
    kind(left) == kind(right)
}

fn is_same(cell: &str, name: &str) -> bool {
    cell == name || !plain(name).is_empty() && plain(cell) == plain(name)
}

/// Whether the cells are the numbers of the columns, from 0 or from 1.
fn is_numbered(row: &OrganisationRow<'_>, width: usize) -> bool {
    let from = |first: usize| {
        (0..row.len()).all(|column| row.cell(column).trim() == (first + column).to_string())
    };
    width > 2 && row.len() > 2 && (from(0) || from(1))
}

/// The line under the heading of a table in Markdown, or one drawn by hand: `---`, `:--:`, `===`; a sign for nothing.
fn is_rule(cell: &str) -> bool {
    let cell = cell.trim();
    !cell.is_empty()
        && cell.chars().all(|letter| {
            matches!(
                letter,
                '-' | ':' | '=' | '_' | '+' | '.' | '–' | '—' | '…' | '/'
            )
        })
}

fn is_blank(cell: &str) -> bool {
    cell.chars()
        .all(|letter| letter.is_whitespace() || matches!(letter, '\u{feff}' | '\u{200b}' | '\0'))
}
