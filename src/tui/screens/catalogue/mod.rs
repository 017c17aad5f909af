//! Screens made of a list and the record of what is chosen in it: activity codes, glossary, sources.

pub mod rows;
pub mod state;
pub mod view;
