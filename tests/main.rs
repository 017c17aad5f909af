//! Every integration test, in one binary.

mod house;
mod queries;
mod screens;
mod support;
mod terminal;
mod words;
