//! The command line: what it answers, how it ends, what it says where something is wrong.

mod config;
mod ends;
mod filters;
mod help;
mod lists;
mod output;
mod overlaps;
mod search;
mod shape;
mod show;
mod words;
