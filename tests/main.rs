//! Every integration test, in one binary.
// A test that meets the unexpected should stop there.
#![allow(clippy::unwrap_used, clippy::print_stderr)]

// Under this name the fuzz targets find their macro.
extern crate self as libfuzzer_sys;

mod background;
mod cli;
mod crossing;
mod dataset;
mod directory;
mod exports;
mod fuzz_targets;
mod history;
mod house;
mod invisible;
mod language;
mod links;
mod meant;
mod names;
mod operators;
mod plain;
mod program;
mod progress;
mod pty;
mod queries;
mod quitting;
mod ranking;
mod readme;
mod records;
mod reliability;
mod report;
mod requests;
mod returning;
mod screens;
mod sentences;
mod sessions;
mod sheets;
mod sizes;
mod support;
mod terminal;
mod told;
mod widths;
mod window;
mod words;
mod workshop;
mod writers;

pub(crate) use fuzz_targets::fuzz_target;
