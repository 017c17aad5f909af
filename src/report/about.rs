//! Documents for people: their provenance, their colours, and the tables of a workbook.

use super::table::ReportTable;

/// The colours of a picture or of a page, `#rrggbb`; an empty one is left to the browser.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Palette {
    pub paper: String,
    pub ink: String,
    pub strong: String,
    /// Text that is less prominent.
    pub quiet: String,
    pub border: String,
    /// The background of every other row.
    pub stripe: String,
    pub link: String,
    pub doubt: String,
    pub families: Vec<String>,
    /// Text and background of each step of heat.
    pub heat: Vec<(String, String)>,
}

/// The colours of a page in light and in dark mode.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Palettes {
    pub light: Palette,
    pub dark: Palette,
}

/// The title, provenance and colours of a document.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct About {
    /// Code of the language.
    pub language: &'static str,
    pub title: String,
    /// The provenance: labels and values.
    pub facts: Vec<(String, String)>,
    /// The same, one line each.
    pub lines: Vec<String>,
    pub palettes: Palettes,
    pub workbook_labels: WorkbookLabels,
}

/// The labels of the last sheet of a workbook, which states the provenance.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct WorkbookLabels {
    /// The name of the sheet.
    pub title: String,
    /// The date of the edition in ISO 8601: spreadsheets refuse a file whose date is invalid.
    pub day: Option<String>,
    /// The label of the number of truncated cells.
    pub truncated: String,
}

/// A table under its title.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WorkbookSheet {
    pub title: String,
    pub headings: Vec<String>,
    pub table: ReportTable,
}

/// Every table of the typology, for a spreadsheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Workbook {
    pub about: About,
    pub sheets: Vec<WorkbookSheet>,
}
