//! Answers, neutral as to language and format: `page` is all that is told of one record, `table` what
//! is told in rows and columns, and `reports` lists the tables that can be asked for.

pub mod page;
mod pages;
mod reports;
pub mod table;

pub use page::{Content, Line, LineShape, Page, Part, Piece, Target, Tone};
pub use reports::{REPORTS, Report, report};
pub use table::{Cell, Column, Table};
