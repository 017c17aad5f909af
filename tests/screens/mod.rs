//! The explorer without a terminal: keys in, state and screen out.

mod asking;
mod bounds;
mod classes;
mod facets;
mod keys;
mod organisations;
mod overlaps;
mod shared;
mod snapshots;
mod themes;
