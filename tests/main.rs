//! Every integration test, in one binary.
// A test that meets the unexpected should stop there.
#![allow(clippy::unwrap_used, clippy::print_stderr)]

mod cli;
mod crossing;
mod dataset;
mod directory;
mod exports;
mod history;
mod house;
mod invisible;
mod language;
mod links;
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
mod screens;
mod sentences;
mod sessions;
mod sizes;
mod support;
mod terminal;
mod window;
mod words;
mod writers;
