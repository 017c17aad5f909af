//! Rows under their headings: what every format of tables is given.

use std::io;

use crate::report::{About, Rows, TableCell};

pub(super) struct HeadedRows<'a> {
    pub rows: &'a dyn Rows,
    /// In the language of the reader, one for each column or none at all.
    pub headings: &'a [String],
    /// Where they come from, for formats that say so.
    pub about: &'a About,
}

impl HeadedRows<'_> {
    /// Which columns hold counts, which are read from the right.
    pub fn counts(&self) -> io::Result<Vec<bool>> {
        let mut found = vec![false; self.rows.keys().len()];
        self.rows.for_each(&mut |row| {
            for (counts, cell) in found.iter_mut().zip(row) {
                *counts |= matches!(cell, TableCell::Integer(_));
            }
            Ok(())
        })?;
        Ok(found)
    }
}
