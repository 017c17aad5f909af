//! Every integration test, in one binary.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod cli;
mod dataset;
mod exports;
mod house;
mod program;
mod queries;
mod readme;
mod report;
mod screens;
mod support;
mod terminal;
mod words;
