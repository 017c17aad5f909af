//! The explorer: the tree of families, the actors of what is selected, the record.

pub mod state;
mod tree;
pub mod view;
