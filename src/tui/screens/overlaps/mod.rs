//! Overlaps: the matrix of families, their intersections one by one, what is shared and what is not,
//! a question; and who is in what is chosen.

mod charts;
pub mod lines;
mod moves;
pub mod named;
mod ring;
mod rows;
mod sentences;
mod sets;
pub mod state;
pub mod view;
