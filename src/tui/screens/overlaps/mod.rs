//! Overlaps: the matrix of families or their intersections, who is in the one chosen, what is
//! transversal.

mod sentences;
mod sets;
pub mod state;
pub mod view;
