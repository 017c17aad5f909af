//! Every table of the typology with what stands above its columns, for a spreadsheet.

use super::about::About;
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
