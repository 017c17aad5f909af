//! [`Rows`] written to anything that takes bytes, one file a format. A row of [`FORMATS`] is all
//! there is to a format; those that draw are rows of [`DRAWN`], those of the thesaurus of [`THESAURI`],
//! those of the sources of [`BIBLIOGRAPHIES`], those of the whole of [`BOOKS`] and [`WORKBOOKS`]. Nothing here knows a language: headings for people come
//! in from outside.

mod bibtex;
mod csl;
mod csv;
mod dialect;
mod dot;
mod drawn;
mod form;
mod graphml;
mod headed;
mod html;
mod json;
mod jsonld;
mod letters;
mod markdown;
mod number;
mod subject;
mod svg;
mod template;
mod text;
mod turtle;
mod xlsx;
mod xml;

use dialect::SPREADSHEET;
pub use dialect::{Dialect, dialect};
pub use drawn::{DRAWN, Drawn, drawn};
pub use form::Form;
pub use letters::{ASCII_SIGNS, SIGNS, Signs, write_chart};
pub use markdown::{escaped as escaped_markdown, sign as sign_markdown};
pub use subject::Subject;
pub use template::{End, Template, TemplateFault};
pub use text::sign as sign_text;
pub use turtle::is_identifier;
pub use xlsx::Overfull;

use std::io::{self, Write};

use headed::Headed;

use crate::report::bibliography::Bibliography;
use crate::report::{About, Book, Rows, Statements, Workbook};

/// A format of tables.
pub struct Format {
    /// As `--format` takes it.
    pub name: &'static str,
    /// Endings of file names that imply it, the usual one first; none where another format has it.
    pub endings: &'static [&'static str],
    pub audience: Audience,
    write: Writing,
}

/// How a table is written.
enum Writing {
    Bare(Writer),
    /// Saying where it comes from.
    Told(Writer),
    /// Saying so at its end, in a file of its own; on its way to another program it is rows alone.
    Signed(Writer),
}
use Writing::{Bare, Signed, Told};

type Writer = fn(&Headed<'_>, &mut dyn Write) -> io::Result<()>;

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
        write: Bare(csv::write),
    },
    Format {
        name: SPREADSHEET,
        audience: Audience::People,
        endings: &[],
        write: Bare(csv::write_excel),
    },
    Format {
        name: "json",
        audience: Audience::Machines,
        endings: &["json"],
        write: Bare(json::write),
    },
    Format {
        name: "jsonl",
        audience: Audience::Machines,
        endings: &["jsonl", "ndjson"],
        write: Bare(json::write_lines),
    },
    Format {
        name: "md",
        audience: Audience::People,
        endings: &["md", "markdown"],
        write: Signed(markdown::write),
    },
    Format {
        name: "txt",
        audience: Audience::People,
        endings: &["txt"],
        write: Signed(text::write),
    },
    Format {
        name: "html",
        audience: Audience::People,
        endings: &["html", "htm"],
        write: Told(html::write_leaf),
    },
    Format {
        name: xlsx::NAME,
        audience: Audience::People,
        endings: &["xlsx"],
        write: Told(xlsx::write),
    },
];

/// Every format of the book.
pub const BOOKS: &[Form<Book>] = &[Form {
    name: "html",
    endings: &[],
    audience: Audience::People,
    write: html::write,
}];

/// Every format of the whole in tables.
pub const WORKBOOKS: &[Form<Workbook>] = &[Form {
    name: xlsx::NAME,
    endings: &[],
    audience: Audience::People,
    write: xlsx::write_workbook,
}];

/// Every format of the thesaurus.
pub const THESAURI: &[Form<Statements>] = &[
    Form {
        name: "ttl",
        endings: &["ttl"],
        audience: Audience::Machines,
        write: turtle::write,
    },
    Form {
        name: "jsonld",
        endings: &["jsonld"],
        audience: Audience::Machines,
        write: jsonld::write,
    },
];

/// Every format of the sources.
pub const BIBLIOGRAPHIES: &[Form<Bibliography>] = &[
    Form {
        name: "bibtex",
        endings: &["bib"],
        audience: Audience::Machines,
        write: bibtex::write,
    },
    Form {
        name: "csl-json",
        endings: &[],
        audience: Audience::Machines,
        write: csl::write,
    },
];

/// The format of this name.
pub fn format(name: &str) -> Option<&'static Format> {
    FORMATS.iter().find(|format| format.name == name)
}

/// The form of this name among some.
pub fn form<S>(forms: &'static [Form<S>], name: &str) -> Option<&'static Form<S>> {
    forms.iter().find(|form| form.name == name)
}

/// Every name of a format, wherever it has a meaning.
pub fn names() -> impl Iterator<Item = &'static str> {
    known().map(|(name, _)| name)
}

/// Whether what a format writes is no text, of which a terminal would make nothing.
pub fn is_binary(name: &str) -> bool {
    name == xlsx::NAME
}

/// The name of the format that the ending of a file's name implies.
pub fn implied(ending: &str) -> Option<&'static str> {
    let is_known = |endings: &[&str]| {
        endings
            .iter()
            .any(|known| known.eq_ignore_ascii_case(ending))
    };
    known()
        .find(|(_, endings)| is_known(endings))
        .map(|(name, _)| name)
}

/// The endings of file names that imply a format.
pub fn endings(name: &str) -> &'static [&'static str] {
    let found = known().find(|(known, _)| *known == name);
    found.map_or(&[], |(_, endings)| endings)
}

/// The name and the endings of every format.
fn known() -> impl Iterator<Item = (&'static str, &'static [&'static str])> {
    let tables = FORMATS.iter().map(|format| (format.name, format.endings));
    let drawn = DRAWN.iter().map(|format| (format.name, format.endings));
    let thesauri = THESAURI.iter().map(|format| (format.name, format.endings));
    let works = BIBLIOGRAPHIES.iter();
    let works = works.map(|format| (format.name, format.endings));
    tables.chain(drawn).chain(thesauri).chain(works)
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
        self.write_told(rows, headings, &About::default(), out)
    }

    /// Writes rows, and where they come from in formats that say so.
    ///
    /// # Errors
    /// What the writer says.
    pub fn write_told(
        &self,
        rows: &dyn Rows,
        headings: &[String],
        about: &About,
        out: &mut dyn Write,
    ) -> io::Result<()> {
        let (Bare(write) | Told(write) | Signed(write)) = self.write;
        let table = Headed {
            rows,
            headings,
            about,
        };
        write(&table, out)
    }

    /// Whether it says where its rows come from.
    pub fn tells(&self) -> bool {
        matches!(self.write, Told(_))
    }

    /// Whether it says so in a file.
    pub fn signs(&self) -> bool {
        matches!(self.write, Told(_) | Signed(_))
    }
}
