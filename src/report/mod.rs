//! Answers, neutral as to language and format: `page` is all that is told of one record, `table` what
//! is told in rows and columns, and `reports` lists the tables that can be asked for; `crossings` is
//! the answer to what is asked of the overlaps, `organisations` tells a user's own lists, `chart` and `graph` what is drawn of it; `book` is the whole, to be read, and `workbook` the whole in tables.

pub mod bibliography;
pub mod book;
pub mod chart;
pub mod citation;
pub mod crossings;
pub mod graph;
pub mod organisations;
mod origin;
pub mod page;
mod pages;
mod part;
mod reports;
mod shaped;
pub mod table;
mod tally;
pub mod thesaurus;
mod worded;
mod workbook;

pub use book::{About, Book, Shade, Shades, Voice, book};
pub use chart::{Body, Chart, ChartCell, ChartRow, ChartSet, Palette};
pub use crossings::{Crossed, crossed};
pub use graph::{Edge, Graph, Node};
pub use organisations::{
    ColumnTitle, LinkedDirectory, ORGANISATIONS, Organisations, numbered, organisation_columns,
    organisation_id,
};
pub use origin::{Origin, OwnList};
pub use page::{Content, Group, Line, LineShape, Page, Part, Piece, Side, Target, Tone, laid_out};
pub use pages::Compared;
pub use part::{Planned, Reference, part};
pub use reports::{Also, REPORTS, Report, TYPOLOGY, names, report};
pub use shaped::{Direction, Shape, Shaped};
pub use table::{Cell, Column, Rows, Table, Words};
pub use tally::{TALLIES, Tally};
pub use thesaurus::{Statements, Tongue};
pub use worded::{Worded, worded};
pub use workbook::{Imprint, Leaf, Workbook};
