//! The command line: what it answers, how it ends, what it says where something is wrong.

mod bash;
#[cfg(unix)]
mod bytes;
mod completing;
mod config;
mod ends;
mod filters;
mod help;
mod lists;
mod manual;
mod organisations;
mod output;
mod overlaps;
mod own_files;
mod profiles;
mod reading;
mod search;
mod shape;
mod shared;
mod show;
mod words;
