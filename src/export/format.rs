//! What a format is, and what its writers are given.

use std::io::{self, Write};

use super::text_chart::Signs;
use crate::report::bibliography::Bibliography;
use crate::report::{About, Chart, Graph, Provenance, Rows, Site, Statements, TableCell, Workbook};

/// A format, with a writer for each kind of document that it can hold.
#[derive(Debug)]
pub struct Format {
    /// As `--format` takes it.
    pub name: &'static str,
    /// File extensions, the default first. An extension of several formats implies the one that comes
    /// first in `FORMATS`.
    pub extensions: &'static [&'static str],
    pub audience: Audience,
    pub media_type: &'static str,
    /// Whether the bytes are not text, and so cannot be printed to a terminal or pasted.
    pub is_binary: bool,
    /// Whether it is for a spreadsheet, in which numbers are no text.
    pub is_spreadsheet: bool,
    /// Whether kits or minutes of workshops are written in it.
    pub is_for_workshops: bool,
    /// How cells and lines are separated, if the format is CSV.
    pub dialect: Option<CsvDialect>,
    pub provenance: ProvenancePlacement,
    pub(super) rows: Option<RowsWriter>,
    /// The commands that show records lay their pages out.
    pub pages: Option<PageSyntax>,
    pub chart: Option<ChartWriter>,
    pub statements: Option<Writer<Statements>>,
    pub works: Option<Writer<Bibliography>>,
    pub site: Option<Writer<Site>>,
    pub workbook: Option<Writer<Workbook>>,
}

/// How cells and lines are separated in CSV.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CsvDialect {
    pub delimiter: u8,
    /// The line terminator.
    pub end: &'static str,
}

/// Who reads a format: programs read stable keys, people headings in their language.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Audience {
    Machines,
    People,
}

/// Where a file states its provenance.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ProvenancePlacement {
    /// Nowhere in the file; a descriptor can stand beside it.
    None,
    /// After the content, in files only: standard output gets the content alone.
    Footer,
    /// In metadata or comments, on standard output too.
    Embedded,
}

type RowsWriter = fn(&HeadedRows<'_>, &mut dyn Write) -> io::Result<()>;

/// Writes a document of one type.
pub type Writer<D> = fn(&D, &mut dyn Write) -> io::Result<()>;

/// How the page of a record is written, the default first.
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
    /// In characters, in a given number of columns.
    Characters(fn(&Chart, usize, Signs, &mut dyn Write) -> io::Result<()>),
    /// As a picture or a graph.
    Picture(fn(&Diagram<'_>, &mut dyn Write) -> io::Result<()>),
}

/// A kind of document.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Capability {
    /// Tables.
    Rows,
    /// Pages of records.
    Pages,
    /// Charts of overlaps.
    Chart,
    /// The thesaurus.
    Statements,
    /// Bibliographies.
    Works,
    /// The whole typology as a site in one page.
    Site,
    /// The whole typology, one sheet for each table.
    Workbook,
    /// Kits and minutes of workshops.
    Workshops,
}

/// Rows with their headings, as the writers of tables take them.
pub(super) struct HeadedRows<'a> {
    pub rows: &'a dyn Rows,
    /// In the language of the reader, one for each column or none at all.
    pub headings: &'a [String],
    /// The provenance, for formats that state it.
    pub about: &'a About,
}

/// A chart and a graph of the same answer, with its provenance.
#[derive(Clone, Copy)]
pub struct Diagram<'a> {
    pub chart: &'a Chart,
    pub graph: &'a Graph,
    pub origin: &'a Provenance,
}

impl HeadedRows<'_> {
    /// Which columns hold counts, which are aligned to the right.
    pub fn counts(&self) -> io::Result<Vec<bool>> {
        let mut found = vec![false; self.rows.keys().len()];
        self.rows.for_each(&mut |row| {
            for (counts, cell) in found.iter_mut().zip(row) {
                *counts |= matches!(cell, TableCell::Integer(_) | TableCell::Spelt(_));
            }
            Ok(())
        })?;
        Ok(found)
    }
}

impl Format {
    /// A text format without writers, from which the rows of the table start.
    pub(super) const BASE: Self = Self {
        name: "",
        extensions: &[],
        audience: Audience::Machines,
        media_type: "",
        is_binary: false,
        is_spreadsheet: false,
        is_for_workshops: false,
        dialect: None,
        provenance: ProvenancePlacement::None,
        rows: None,
        pages: None,
        chart: None,
        statements: None,
        works: None,
        site: None,
        workbook: None,
    };

    /// The id of its description in the text bundles.
    pub fn message(&self) -> String {
        format!("form-{}", self.name)
    }

    /// Whether it can write documents of a kind.
    pub fn writes(&self, capability: Capability) -> bool {
        match capability {
            Capability::Rows => self.rows.is_some(),
            Capability::Pages => self.pages.is_some(),
            Capability::Chart => self.chart.is_some(),
            Capability::Statements => self.statements.is_some(),
            Capability::Works => self.works.is_some(),
            Capability::Site => self.site.is_some(),
            Capability::Workbook => self.workbook.is_some(),
            Capability::Workshops => self.is_for_workshops,
        }
    }

    /// Whether it is plain text for people, which commands may lay out in their own way.
    pub fn is_plain_text(&self) -> bool {
        self.pages == Some(PageSyntax::Text)
    }

    /// Whether its files may have this extension.
    pub fn has_extension(&self, extension: &str) -> bool {
        let mut extensions = self.extensions.iter();
        extensions.any(|known| known.eq_ignore_ascii_case(extension))
    }

    /// The default extension of its files.
    pub fn extension(&self) -> &'static str {
        self.extensions.first().copied().unwrap_or(self.name)
    }

    /// Writes rows. `headings` are in the language of the reader; formats for machines write the keys
    /// instead, and without headings `txt` writes the rows alone.
    ///
    /// # Errors
    /// Those of the writer; [`io::ErrorKind::Unsupported`] from a format that writes no rows.
    pub fn write(
        &self,
        rows: &dyn Rows,
        headings: &[String],
        out: &mut dyn Write,
    ) -> io::Result<()> {
        self.write_with_provenance(rows, headings, &About::default(), out)
    }

    /// Writes rows with their provenance, in formats that have a place for it.
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
        let write = self.rows.ok_or(io::ErrorKind::Unsupported)?;
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

/// Formats are identified by their names.
impl PartialEq for Format {
    fn eq(&self, other: &Self) -> bool {
        self.name == other.name
    }
}

impl Eq for Format {}
