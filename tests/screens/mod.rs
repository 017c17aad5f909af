//! The explorer without a terminal: keys in, state and screen out.

mod apart;
mod asking;
mod bounds;
mod changed;
mod classes;
mod columns;
mod commands;
mod crossed;
mod facets;
mod keys;
mod listed;
mod namesakes;
mod opening;
mod organisations;
mod overlaps;
mod palette;
mod passages;
mod promised;
mod reading;
mod shared;
mod snapshots;
mod tallied;
mod themes;
mod writing;
