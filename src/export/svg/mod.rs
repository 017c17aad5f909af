//! A chart as a picture, with title, legend and source. Nothing is said by colour alone: what is in a
//! set is a disc and what is not a ring, and numbers stand beside every bar and in every cell; it
//! prints in black and white.

mod matrix;
mod metadata;
mod picture;
mod upset;

use std::io::{self, Write};

use super::format::Diagram;
use crate::report::Body;
use picture::Picture;

pub(super) fn write(diagram: &Diagram<'_>, out: &mut dyn Write) -> io::Result<()> {
    let chart = diagram.chart;
    let body = match &chart.body {
        Body::UpSet(_) => upset::width(chart),
        Body::Matrix(_) => matrix::width(chart),
    };
    let mut picture = Picture::open(chart, body);
    match &chart.body {
        Body::UpSet(rows) => upset::draw(&mut picture, chart, rows),
        Body::Matrix(rows) => matrix::draw(&mut picture, chart, rows),
    }
    picture.close(chart, diagram.origin, out)
}
