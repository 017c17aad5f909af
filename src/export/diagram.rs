//! What a diagram shows: a chart and a graph of the same answer, and where that comes from.

use crate::report::{Chart, Graph, Provenance};

/// What is drawn, both ways.
#[derive(Clone, Copy)]
pub struct Diagram<'a> {
    pub chart: &'a Chart,
    pub graph: &'a Graph,
    pub origin: &'a Provenance,
}
