//! What lies over a screen: the search and the help.

pub mod help;
pub mod search;
