//! essnum: an explorer of the typology of the *ESS numérique*, the digital side of France's social
//! and solidarity economy.
//!
//! Layers, each importing only those above it: [`model`], [`files`], [`dataset`], [`prepared`], [`directory`],
//! [`query`], [`report`], [`export`], [`text`], [`theme`], [`user`], [`request`],
//! [`workshop`], [`answer`], [`tui`], [`plain`], [`cli`]. A test holds the order.

pub mod answer;
pub mod cli;
pub mod dataset;
pub mod directory;
pub mod export;
pub mod files;
pub mod model;
pub mod plain;
pub mod prepared;
pub mod query;
pub mod report;
pub mod request;
pub mod text;
pub mod theme;
pub mod tui;
pub mod user;
pub mod workshop;
