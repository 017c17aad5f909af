//! Formats that draw: a chart as a picture, a graph for programs that lay graphs out. A row of
//! [`DRAWN`] is all there is to such a format.

use std::io::{self, Write};

use super::subject::Subject;
use super::{Audience, dot, graphml, svg};

/// A format that draws.
pub struct Drawn {
    /// As `--format` takes it.
    pub name: &'static str,
    /// Endings of file names that imply it, the usual one first.
    pub endings: &'static [&'static str],
    pub audience: Audience,
    write: fn(&Subject<'_>, &mut dyn Write) -> io::Result<()>,
}

/// Every format that draws.
pub const DRAWN: &[Drawn] = &[
    Drawn {
        name: "svg",
        endings: &["svg"],
        audience: Audience::People,
        write: svg::write,
    },
    Drawn {
        name: "dot",
        endings: &["dot", "gv"],
        audience: Audience::Machines,
        write: dot::write,
    },
    Drawn {
        name: "graphml",
        endings: &["graphml"],
        audience: Audience::Machines,
        write: graphml::write,
    },
];

/// The drawing format of this name.
pub fn drawn(name: &str) -> Option<&'static Drawn> {
    DRAWN.iter().find(|format| format.name == name)
}

impl Drawn {
    /// Draws.
    ///
    /// # Errors
    /// What the writer says.
    pub fn write(&self, subject: &Subject<'_>, out: &mut dyn Write) -> io::Result<()> {
        (self.write)(subject, out)
    }
}
