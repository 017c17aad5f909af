//! What lies over a screen: the search, the help, a page.

pub mod facets;
pub mod help;
pub mod page;
pub mod search;
