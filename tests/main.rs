//! Every integration test, in one binary.

mod house;
mod queries;
mod readme;
mod report;
mod screens;
mod support;
mod terminal;
mod words;
