//! Overlaps: the matrix of families, who is in the cell chosen, the transversal actors.

pub mod state;
pub mod view;
