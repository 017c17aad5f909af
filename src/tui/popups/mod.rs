//! What lies over a screen: the search, the help, a comparison.

pub mod compare;
pub mod help;
pub mod search;
