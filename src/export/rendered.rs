//! Templates that askama fills, written out.

use std::io::{self, Write};

use askama::Template;

/// Writes a template filled in.
pub(super) fn write_rendered(template: &impl Template, out: &mut dyn Write) -> io::Result<()> {
    let text = template.render().map_err(io::Error::other)?;
    out.write_all(text.as_bytes())
}
