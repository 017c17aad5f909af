//! [`Rows`] written to anything that takes bytes, one file a format. A row of [`FORMATS`] is all
//! there is to a format; those that draw are rows of [`DRAWN`]. Nothing here knows a language: headings for people come in from outside.

mod csv;
mod dot;
mod drawn;
mod graphml;
mod json;
mod letters;
mod markdown;
mod subject;
mod svg;
mod text;
mod xml;

pub use drawn::{DRAWN, Drawn, drawn};
pub use letters::{ASCII_SIGNS, SIGNS, Signs, write_chart};
pub use markdown::escaped as escaped_markdown;
pub use subject::Subject;

use std::io::{self, Write};

use crate::report::Rows;

/// A format of tables.
pub struct Format {
    /// As `--format` takes it.
    pub name: &'static str,
    /// Endings of file names that imply it, the usual one first; none where another format has it.
    pub endings: &'static [&'static str],
    pub audience: Audience,
    write: fn(&dyn Rows, &[String], &mut dyn Write) -> io::Result<()>,
}

/// Whom a format is for: programs read the stable keys, people the headings of their language.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Audience {
    Machines,
    People,
}

/// Every format.
pub const FORMATS: &[Format] = &[
    Format {
        name: "csv",
        audience: Audience::Machines,
        endings: &["csv"],
        write: csv::write,
    },
    Format {
        name: "csv-excel",
        audience: Audience::People,
        endings: &[],
        write: csv::write_excel,
    },
    Format {
        name: "json",
        audience: Audience::Machines,
        endings: &["json"],
        write: json::write,
    },
    Format {
        name: "jsonl",
        audience: Audience::Machines,
        endings: &["jsonl", "ndjson"],
        write: json::write_lines,
    },
    Format {
        name: "md",
        audience: Audience::People,
        endings: &["md", "markdown"],
        write: markdown::write,
    },
    Format {
        name: "txt",
        audience: Audience::People,
        endings: &["txt"],
        write: text::write,
    },
];

/// The format of this name.
pub fn format(name: &str) -> Option<&'static Format> {
    FORMATS.iter().find(|format| format.name == name)
}

/// Every name of a format, wherever it has a meaning.
pub fn names() -> impl Iterator<Item = &'static str> {
    let tables = FORMATS.iter().map(|format| format.name);
    tables.chain(DRAWN.iter().map(|format| format.name))
}

/// The name of the format that the ending of a file's name implies.
pub fn implied(ending: &str) -> Option<&'static str> {
    let tables = FORMATS.iter().map(|format| (format.name, format.endings));
    let drawn = DRAWN.iter().map(|format| (format.name, format.endings));
    let is_known = |endings: &[&str]| {
        endings
            .iter()
            .any(|known| known.eq_ignore_ascii_case(ending))
    };
    tables
        .chain(drawn)
        .find(|(_, endings)| is_known(endings))
        .map(|(name, _)| name)
}

impl Format {
    /// Writes rows. `headings` are its columns' in the language of the reader; formats for
    /// machines write the keys instead, and with no headings `txt` writes the rows alone.
    ///
    /// # Errors
    /// What the writer says.
    pub fn write(
        &self,
        rows: &dyn Rows,
        headings: &[String],
        out: &mut dyn Write,
    ) -> io::Result<()> {
        (self.write)(rows, headings, out)
    }
}
