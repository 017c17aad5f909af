//! The explorer without a terminal: keys in, state and screen out.

mod asking;
mod bounds;
mod classes;
mod commands;
mod crossed;
mod facets;
mod keys;
mod listed;
mod opening;
mod organisations;
mod overlaps;
mod palette;
mod reading;
mod shared;
mod snapshots;
mod tallied;
mod themes;
mod writing;
