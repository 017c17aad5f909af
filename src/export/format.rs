//! What there is to know of a format, and what it can write.

use std::io::{self, Write};

use super::diagram::Diagram;
use super::dialect::CsvDialect;
use super::headed::HeadedRows;
use super::text_chart::Signs;
use crate::report::bibliography::Bibliography;
use crate::report::{About, Chart, Rows, Site, Statements, Workbook};

/// A format.
#[derive(Debug)]
pub struct Format {
    /// As `--format` takes it; `form-{name}` is the id of its description in the text bundles.
    pub name: &'static str,
    /// Endings of file names, the usual one first. Of formats that share an ending, the first in
    /// `FORMATS` is the one that it implies.
    pub endings: &'static [&'static str],
    pub audience: Audience,
    pub media_type: &'static str,
    /// Whether the bytes are no text, so that they can be neither shown in a terminal nor pasted.
    pub is_binary: bool,
    /// How cells and lines are separated, in formats that are CSV.
    pub dialect: Option<CsvDialect>,
    pub provenance: ProvenancePlacement,
    pub writers: Writers,
}

/// Whom a format is for: programs read the stable keys, people the headings of their language.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Audience {
    Machines,
    People,
}

/// Where a file says what its content comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ProvenancePlacement {
    /// The format has no place for it; a descriptor can stand beside the file.
    None,
    /// After the content, in files only: on standard output the content stands alone.
    Footer,
    /// In metadata or comments, wherever it is written to.
    Embedded,
}

/// What a format can write: a writer for each kind of document.
#[derive(Debug, Clone, Copy)]
pub struct Writers {
    pub(super) rows: Option<RowsWriter>,
    /// The commands that show records lay their pages out.
    pub pages: Option<PageSyntax>,
    pub chart: Option<ChartWriter>,
    pub statements: Option<Writer<Statements>>,
    pub works: Option<Writer<Bibliography>>,
    pub site: Option<Writer<Site>>,
    pub workbook: Option<Writer<Workbook>>,
}

type RowsWriter = fn(&HeadedRows<'_>, &mut dyn Write) -> io::Result<()>;

/// Writes a document of one type.
pub type Writer<D> = fn(&D, &mut dyn Write) -> io::Result<()>;

/// How the page of a record is written, the usual way first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum PageSyntax {
    Text,
    Markdown,
    Json,
    JsonLines,
}

/// How a chart is drawn.
#[derive(Debug, Clone, Copy)]
pub enum ChartWriter {
    /// In characters, so many columns wide.
    Characters(fn(&Chart, usize, Signs, &mut dyn Write) -> io::Result<()>),
    /// As a picture or a graph.
    Picture(fn(&Diagram<'_>, &mut dyn Write) -> io::Result<()>),
}

/// A kind of document that formats write.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Capability {
    /// Tables.
    Rows,
    /// Records, a page each.
    Pages,
    /// Overlaps, drawn.
    Chart,
    /// The thesaurus.
    Statements,
    /// Bibliographies.
    Works,
    /// The whole typology, to be read in a browser.
    Site,
    /// The whole typology, a sheet a table.
    Workbook,
}

impl Writers {
    /// None of them, for the rows of the table to start from.
    pub(super) const NONE: Self = Self {
        rows: None,
        pages: None,
        chart: None,
        statements: None,
        works: None,
        site: None,
        workbook: None,
    };
}

impl Format {
    /// Whether it can write such documents.
    pub fn writes(&self, capability: Capability) -> bool {
        let writers = &self.writers;
        match capability {
            Capability::Rows => writers.rows.is_some(),
            Capability::Pages => writers.pages.is_some(),
            Capability::Chart => writers.chart.is_some(),
            Capability::Statements => writers.statements.is_some(),
            Capability::Works => writers.works.is_some(),
            Capability::Site => writers.site.is_some(),
            Capability::Workbook => writers.workbook.is_some(),
        }
    }

    /// Whether it is lines of text for people, in which commands may answer in their own way.
    pub fn is_plain_text(&self) -> bool {
        self.writers.pages == Some(PageSyntax::Text)
    }

    /// Whether files of it may end like this.
    pub fn has_ending(&self, ending: &str) -> bool {
        let mut endings = self.endings.iter();
        endings.any(|known| known.eq_ignore_ascii_case(ending))
    }

    /// How files of it usually end.
    pub fn ending(&self) -> &'static str {
        self.endings.first().copied().unwrap_or(self.name)
    }

    /// Writes rows. `headings` are its columns' in the language of the reader; formats for
    /// machines write the keys instead, and with no headings `txt` writes the rows alone.
    ///
    /// # Errors
    /// What the writer says; [`io::ErrorKind::Unsupported`] from a format that writes no rows.
    pub fn write(
        &self,
        rows: &dyn Rows,
        headings: &[String],
        out: &mut dyn Write,
    ) -> io::Result<()> {
        self.write_with_provenance(rows, headings, &About::default(), out)
    }

    /// Writes rows, and where they come from in formats that have a place for it.
    ///
    /// # Errors
    /// As [`Format::write`].
    pub fn write_with_provenance(
        &self,
        rows: &dyn Rows,
        headings: &[String],
        about: &About,
        out: &mut dyn Write,
    ) -> io::Result<()> {
        let write = self.writers.rows.ok_or(io::ErrorKind::Unsupported)?;
        write(
            &HeadedRows {
                rows,
                headings,
                about,
            },
            out,
        )
    }
}

/// Formats are told apart by their names.
impl PartialEq for Format {
    fn eq(&self, other: &Self) -> bool {
        self.name == other.name
    }
}

impl Eq for Format {}
