//! Answers, neutral as to language and format: `page` is all that is told of one record, `table` what
//! is told in rows and columns, and `reports` lists the tables that can be asked for; `crossings` is
//! the answer to what is asked of the overlaps, `organisations` tells a user's own lists, `chart` and `graph` what is drawn of it; `book` is the whole, to be read, and `workbook` the whole in tables.

pub mod bibliography;
pub mod site;
pub mod chart;
pub mod citation;
pub mod overlaps;
pub mod graph;
pub mod organisations;
mod provenance;
pub mod page;
mod pages;
mod part;
mod reports;
mod selected;
pub mod table;
mod tally;
pub mod thesaurus;
mod localized;
mod workbook;

pub use site::{About, Site, Shade, Shades, Localizer, site};
pub use chart::{Body, Chart, ChartCell, ChartRow, ChartSet, Palette};
pub use overlaps::{OverlapReport, overlap_report};
pub use graph::{GraphEdge, Graph, GraphNode};
pub use organisations::{
    ColumnTitle, LinkedDirectory, ORGANISATIONS, Organisations, numbered, organisation_columns,
    organisation_id,
};
pub use provenance::{Provenance, OwnList};
pub use page::{Content, Group, Line, LineShape, Page, PagePart, Piece, Side, Target, Tone, laid_out};
pub use pages::Compared;
pub use part::{PlannedTable, Reference, part};
pub use reports::{Also, REPORTS, TableReport, TYPOLOGY, names, report};
pub use selected::{Direction, RowSelection, SelectedRows};
pub use table::{TableCell, TableColumn, Rows, ReportTable, ValueDomain};
pub use tally::{TALLIES, Tally};
pub use thesaurus::{Statements, Localized};
pub use localized::{LocalizedRows, localized};
pub use workbook::{WorkbookLabels, WorkbookSheet, Workbook};
