//! What a drawing shows: a chart and a graph of the same answer.

use crate::report::{Chart, Graph};

/// What is drawn, both ways.
#[derive(Clone, Copy)]
pub struct Subject<'a> {
    pub chart: &'a Chart,
    pub graph: &'a Graph,
}
