//! How the two CSV formats keep cells apart: what writes them and what is said of their files derive from it.

use csv::Terminator;

/// How cells and lines are kept apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CsvDialect {
    pub delimiter: u8,
    /// What ends a line.
    pub end: &'static str,
}

/// That of the dataset.
pub(super) const PLAIN: CsvDialect = CsvDialect {
    delimiter: b',',
    end: "\n",
};
/// That which a French spreadsheet opens.
pub(super) const EXCEL: CsvDialect = CsvDialect {
    delimiter: b';',
    end: "\r\n",
};

impl CsvDialect {
    /// What ends a line, as a writer takes it.
    pub(super) fn terminator(self) -> Terminator {
        match self.end {
            "\r\n" => Terminator::CRLF,
            _ => Terminator::Any(b'\n'),
        }
    }
}
