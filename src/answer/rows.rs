//! The row options of a request, checked against the columns that there are; and rows on their way out, inspected,
//! with numbers spelt, and sanitized.

use std::borrow::Cow;
use std::collections::HashMap;
use std::io;

use super::failure::Failure;
use crate::export::{RowEnd, Template, TemplateFault};
use crate::model::{Phrase, Typology, unknown};
use crate::report::{RowSelection, Rows, TableCell, UniqueKeys, ValueDomain};
use crate::request::{Request, RowOptions};
use crate::text::{Text, sanitized};

/// The column that names a family, and the ending of others that do.
const FAMILY: &str = "family";

/// The selection of columns and rows.
///
/// # Errors
/// A column that does not exist.
pub(super) fn selection(
    rows: &RowOptions,
    keys: &[&str],
    t: &Typology,
) -> Result<RowSelection, Failure> {
    // Of keys alike the first counts.
    let ranks: HashMap<&str, usize> = keys.iter().copied().zip(0..keys.len()).rev().collect();
    let column = |flag: &str, name: &str| {
        let found = ranks.get(name).copied();
        found.ok_or_else(|| unknown("column", name, keys.iter().copied()).at_flag(flag))
    };
    let columns = rows.columns.iter().map(|name| column("columns", name));
    let columns = columns.collect::<Result<_, _>>()?;
    let sort = rows.sort.iter();
    let sort = sort.map(|(name, order)| Ok((column("sort", name)?, *order)));
    // Families keep the order of the report.
    let is_by_family = rows.sort.iter().any(|(name, _)| name.ends_with(FAMILY));
    let families = t.families.iter().filter(|_| is_by_family);
    Ok(RowSelection {
        columns,
        sort: sort.collect::<Result<_, Phrase>>()?,
        ordered: families.map(|(_, family)| family.id.clone()).collect(),
        limit: rows.limit,
    })
}

/// The template of each row and what ends it; none if rows are written in a format.
///
/// # Errors
/// An invalid template; one beside a format.
pub(super) fn template(
    request: &Request,
    keys: &[&str],
) -> Result<Option<(Template, RowEnd)>, Failure> {
    let rows = &request.rows;
    let Some(flag) = request.given_flag(&["template", "print0"]) else {
        return Ok(None);
    };
    if request.output.format.is_some() {
        let phrase = Phrase::new("template-format").with("flag", format!("--{flag}"));
        return Err(phrase.into());
    }
    let end = if rows.print0 {
        RowEnd::Zero
    } else {
        RowEnd::Line
    };
    let Some(template) = &rows.template else {
        return Ok(Some((Template::of_column(0), end)));
    };
    let template = Template::read(template, keys).map_err(|fault| {
        let phrase = match fault {
            TemplateFault::Brace(position) => Phrase::new("template-brace").with("place", position),
            TemplateFault::Unknown(position, name) => Phrase::new("template-unknown")
                .with("place", position)
                .with("sentence", unknown("column", &name, keys.iter().copied())),
        };
        phrase.at_flag("template")
    })?;
    Ok(Some((template, end)))
}

/// Rows, each shown to a function with its index before it is visited.
pub(super) struct InspectedRows<'a> {
    pub rows: &'a dyn Rows,
    pub inspect: &'a dyn Fn(usize, &[TableCell]),
}

impl Rows for InspectedRows<'_> {
    fn columns(&self) -> Vec<(&str, ValueDomain)> {
        self.rows.columns()
    }

    fn for_each(&self, visit: &mut dyn FnMut(&[TableCell]) -> io::Result<()>) -> io::Result<()> {
        let mut index = 0;
        self.rows.for_each(&mut |row| {
            (self.inspect)(index, row);
            index += 1;
            visit(row)
        })
    }
}

/// Rows with their numbers as the language of the reader writes them.
pub(super) struct SpeltRows<'a> {
    rows: &'a dyn Rows,
    text: &'a Text,
}

impl<'a> SpeltRows<'a> {
    pub fn new(rows: &'a dyn Rows, text: &'a Text) -> Self {
        Self { rows, text }
    }
}

impl Rows for SpeltRows<'_> {
    fn columns(&self) -> Vec<(&str, ValueDomain)> {
        self.rows.columns()
    }

    fn for_each(&self, visit: &mut dyn FnMut(&[TableCell]) -> io::Result<()>) -> io::Result<()> {
        let columns = self.rows.columns().into_iter();
        let domains: Vec<ValueDomain> = columns.map(|(_, domain)| domain).collect();
        let spelt = |number: &str| TableCell::Spelt(self.text.number(number, ""));
        let mut cells: Vec<TableCell> = Vec::new();
        self.rows.for_each(&mut |row| {
            row.clone_into(&mut cells);
            for (cell, domain) in cells.iter_mut().zip(&domains) {
                match cell {
                    TableCell::Integer(number) => *cell = spelt(&number.to_string()),
                    TableCell::Text(number) if *domain == ValueDomain::Numbers => {
                        *cell = spelt(number);
                    }
                    _ => {}
                }
            }
            visit(&cells)
        })
    }
}

/// Rows with the invisible characters of cells and of keys of columns shown. Datasets that contain any are refused,
/// but a user's own list keeps its cells and headings as they are. Keys that differ by such a character only stay
/// different.
pub(super) struct SanitizedRows<'a> {
    rows: &'a dyn Rows,
    columns: Vec<(String, ValueDomain)>,
}

impl<'a> SanitizedRows<'a> {
    pub fn new(rows: &'a dyn Rows) -> Self {
        let mut keys = UniqueKeys::default();
        let columns = rows.columns().into_iter();
        let columns = columns.map(|(key, domain)| (keys.take(&sanitized(key)), domain));
        let columns = columns.collect();
        Self { rows, columns }
    }
}

impl Rows for SanitizedRows<'_> {
    fn columns(&self) -> Vec<(&str, ValueDomain)> {
        let columns = self.columns.iter();
        columns
            .map(|(key, domain)| (key.as_str(), *domain))
            .collect()
    }

    fn for_each(&self, visit: &mut dyn FnMut(&[TableCell]) -> io::Result<()>) -> io::Result<()> {
        let mut cells: Vec<TableCell> = Vec::new();
        self.rows.for_each(&mut |row| {
            row.clone_into(&mut cells);
            for text in cells.iter_mut().flat_map(TableCell::texts_mut) {
                if let Cow::Owned(sanitized) = sanitized(text) {
                    *text = sanitized;
                }
            }
            visit(&cells)
        })
    }
}
