//! Rows for a terminal.

use std::borrow::Cow;
use std::io;

use crate::report::{Rows, TableCell, ValueDomain};
use crate::text::disarmed;

/// Rows without anything that a terminal would obey. Datasets with such text are refused when they are read, but a
/// user's own list is kept as it is: this is the only place where it is disarmed.
pub(super) struct Disarmed<'a>(pub &'a dyn Rows);

impl Rows for Disarmed<'_> {
    fn keys(&self) -> Vec<&str> {
        self.0.keys()
    }

    fn words(&self) -> Vec<ValueDomain> {
        self.0.words()
    }

    fn for_each(&self, visit: &mut dyn FnMut(&[TableCell]) -> io::Result<()>) -> io::Result<()> {
        let disarm = |text: &mut String| {
            if let Cow::Owned(harmless) = disarmed(text) {
                *text = harmless;
            }
        };
        let mut harmless: Vec<TableCell> = Vec::new();
        self.0.for_each(&mut |row| {
            row.clone_into(&mut harmless);
            for cell in &mut harmless {
                match cell {
                    TableCell::Text(text) => disarm(text),
                    TableCell::List(values) => values.iter_mut().for_each(disarm),
                    TableCell::Empty | TableCell::Integer(_) => {}
                }
            }
            visit(&harmless)
        })
    }
}
