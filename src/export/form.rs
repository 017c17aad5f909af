//! What there is to say of a way to write something that is no table.

use std::io::{self, Write};

use super::Audience;

/// A way to write a subject.
pub struct Form<S> {
    /// As `--format` takes it.
    pub name: &'static str,
    /// Endings of file names that imply it, the usual one first; none where another format has it.
    pub endings: &'static [&'static str],
    pub audience: Audience,
    pub(super) write: fn(&S, &mut dyn Write) -> io::Result<()>,
}

impl<S> Form<S> {
    /// Writes it.
    ///
    /// # Errors
    /// What the writer says.
    pub fn write(&self, subject: &S, out: &mut dyn Write) -> io::Result<()> {
        (self.write)(subject, out)
    }
}
