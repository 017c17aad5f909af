//! Answers, neutral as to language and format: `page` is all that is told of one record.

pub mod page;
mod pages;

pub use page::{Content, Line, Page, Part, Piece, Target, Tone};
