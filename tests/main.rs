//! Every integration test, in one binary.

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
