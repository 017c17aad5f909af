//! How far a file is on its way to a list.

/// How far a file is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LoadProgress {
    pub done: usize,
    /// Never less than `done`; an estimate while compressed text is read.
    pub total: usize,
    /// Rows so far.
    pub rows: usize,
}

impl LoadProgress {
    /// Of a sheet of which so many rows were read, of as many as it says that it has: reading its cells takes far
    /// longer than what is then done with their text, and counts for five parts of six.
    #[must_use]
    pub(super) fn of_sheet(self, (rows, height): (usize, usize), is_reading: bool) -> Self {
        let (done, total) = if is_reading {
            (5 * rows, 6 * height)
        } else {
            (5 * self.total + self.done, 6 * self.total)
        };
        Self {
            done,
            total,
            ..self
        }
    }
}
