//! Every table of the typology with what stands above its columns, for a spreadsheet.

use super::site::About;
use super::table::ReportTable;

/// A table under its title.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WorkbookSheet {
    pub title: String,
    pub headings: Vec<String>,
    pub table: ReportTable,
}

/// The whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Workbook {
    pub about: About,
    pub leaves: Vec<WorkbookSheet>,
}

/// What a workbook says of itself besides.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct WorkbookLabels {
    /// What the sheet is called that says where the others come from.
    pub title: String,
    /// The day of the edition, year first: spreadsheets refuse a file that was made on none of the calendar.
    pub day: Option<String>,
    /// What is said before the number of cells that are longer than a spreadsheet takes.
    pub cut: String,
}
