//! The integrity of a dataset: a table of rules, each of which reports every violation it finds with
//! its file, line and column. Rules read the sheets, not the typology, so that a dataset too broken
//! to be assembled can still be told all that is wrong with it.

mod cells;
mod keys;
mod records;

use super::fault::Fault;
use super::{Package, Sheet, TableSchema};

/// A rule of integrity.
pub struct Rule {
    /// Name; `rule-{name}` is the id of what it says in the text bundles.
    pub name: &'static str,
    run: fn(&Package, &mut Vec<Fault>),
}

/// Every rule, the simplest first.
pub const RULES: &[Rule] = &[
    Rule {
        name: "peopled",
        run: records::peopled,
    },
    Rule {
        name: "required",
        run: cells::required,
    },
    Rule {
        name: "integer",
        run: cells::integer,
    },
    Rule {
        name: "vocabulary",
        run: cells::vocabulary,
    },
    Rule {
        name: "slug",
        run: cells::slug,
    },
    Rule {
        name: "url",
        run: cells::url,
    },
    Rule {
        name: "siren",
        run: cells::siren,
    },
    Rule {
        name: "code",
        run: cells::code,
    },
    Rule {
        name: "spacing",
        run: cells::spacing,
    },
    Rule {
        name: "unique",
        run: keys::unique,
    },
    Rule {
        name: "reference",
        run: keys::reference,
    },
    Rule {
        name: "known-code",
        run: keys::known_code,
    },
    Rule {
        name: "own-subcategory",
        run: keys::own_subcategory,
    },
    Rule {
        name: "orphan",
        run: records::orphan,
    },
    Rule {
        name: "sourced",
        run: records::sourced,
    },
    Rule {
        name: "correction",
        run: records::correction,
    },
    Rule {
        name: "numbering",
        run: records::numbering,
    },
];

/// Every violation, in the order of the tables and lines.
pub fn check(package: &Package) -> Vec<Fault> {
    let mut faults = Vec::new();
    for rule in RULES {
        (rule.run)(package, &mut faults);
    }
    let rank = |fault: &Fault| {
        package
            .sheets
            .iter()
            .position(|sheet| sheet.file == fault.file)
    };
    faults.sort_by_key(|fault| {
        (
            rank(fault),
            fault.line,
            fault.column.as_ref().map(|(rank, _)| *rank),
        )
    });
    faults
}

/// A cell with its place.
struct Cell<'a> {
    sheet: &'a Sheet,
    row: usize,
    column: usize,
    text: &'a str,
}

impl Cell<'_> {
    fn fault(&self, phrase: crate::model::Phrase) -> Fault {
        self.sheet
            .fault(self.sheet.rows[self.row].0, self.column, phrase)
    }
}

/// Each table's schema with its sheet.
fn tables(package: &Package) -> impl Iterator<Item = (&TableSchema, &Sheet)> {
    package.schema.tables.iter().zip(&package.sheets)
}

/// The table of this name, where the package has it.
fn table<'a>(package: &'a Package, name: &str) -> Option<(&'a TableSchema, &'a Sheet)> {
    tables(package).find(|(schema, _)| schema.name == name)
}

/// Every cell of a column.
fn column(sheet: &Sheet, column: usize) -> impl Iterator<Item = Cell<'_>> {
    sheet
        .rows
        .iter()
        .enumerate()
        .map(move |(row, (_, record))| Cell {
            sheet,
            row,
            column,
            text: &record[column],
        })
}

/// Every cell of a column of a table, by name; nothing where there is no such column.
fn named<'a>(package: &'a Package, table_name: &str, name: &str) -> Vec<Cell<'a>> {
    let Some((schema, sheet)) = table(package, table_name) else {
        return Vec::new();
    };
    let Some(position) = schema.position(name) else {
        return Vec::new();
    };
    column(sheet, position).collect()
}
