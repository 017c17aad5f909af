//! The organisations of the user's own lists: searched as one types, each with its place beside the
//! typology.

pub mod state;
pub mod view;
