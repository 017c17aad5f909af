//! Answers, neutral as to format and language: `page` for a record, `table` for rows and columns with
//! `reports` as the list of them, `overlaps` with `chart` and `graph` for what sets share, `organisations`
//! for the user's lists, `thesaurus` for statements, `site` for the whole typology.

mod about;
pub mod bibliography;
pub mod chart;
pub mod citation;
pub mod dossier;
pub mod graph;
pub mod kit;
mod localized;
pub mod organisations;
pub mod overlaps;
pub mod page;
mod pages;
mod percent;
mod provenance;
mod reports;
mod selected;
pub mod site;
mod subset;
pub mod table;
mod tally;
pub mod thesaurus;
mod unique_keys;

pub use crate::model::is_address;
pub use about::{About, Palette, Palettes, Workbook, WorkbookLabels, WorkbookSheet};
pub use chart::{Body, Chart, ChartCell, ChartRow, ChartSet};
pub use graph::{Graph, GraphEdge, GraphNode};
pub use localized::{LocalizedRows, localized};
pub use organisations::{
    ColumnTitle, LinkedDirectory, ORGANISATIONS, Organisations, numbered, organisation_columns,
    organisation_id,
};
pub use overlaps::{OverlapReport, overlap_report};
pub use page::{
    Content, Group, Line, LineShape, Page, PagePart, Piece, Side, Target, Tone, laid_out,
};
pub use pages::{Compared, PageExtent};
pub use provenance::{OwnList, Provenance};
pub use reports::{Also, REPORTS, TYPOLOGY, TableReport, names, report};
pub use selected::{RowSelection, SelectedRows, SortOrder};
pub use site::{Localizer, Site, site};
pub use subset::{PlannedTable, Reference, subset};
pub use table::{ReportTable, Rows, TableCell, TableColumn, ValueDomain, table_message};
pub use tally::{TALLIES, Tally};
pub use thesaurus::{Localized, Statements};
pub use unique_keys::UniqueKeys;
