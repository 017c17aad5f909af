//! The standard streams: who writes to one has a writer that knows whether it is a terminal.

use std::io::{self, IsTerminal, Write};

use crate::text::{RawWriter, StyledWrite, TerminalWriter};

/// Standard output, for the answer.
pub fn output() -> Box<dyn StyledWrite> {
    let out = io::stdout().lock();
    let is_terminal = out.is_terminal();
    let out = io::BufWriter::new(out);
    if is_terminal {
        Box::new(TerminalWriter::new(out))
    } else {
        Box::new(RawWriter(out))
    }
}

/// Standard error, for all that is said beside the answer. Not locked: another thread reports progress there.
pub fn messages() -> Box<dyn StyledWrite> {
    let err = io::stderr();
    if err.is_terminal() {
        Box::new(TerminalWriter::new(BestEffort(err)))
    } else {
        Box::new(RawWriter(BestEffort(err)))
    }
}

/// Drops what cannot be written: an answer is not wrong because a remark on it had no place.
struct BestEffort<W>(W);

impl<W: Write> Write for BestEffort<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let _ = self.0.write_all(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        let _ = self.0.flush();
        Ok(())
    }
}
