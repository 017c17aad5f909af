//! Lines of standard input: of any bytes, ended or not, and of any length, of which no more is kept than is read.

use std::io::{self, BufRead, Read};

/// Longest line that is read, in bytes.
pub const LONGEST: usize = 4096;

/// A line that was given.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum GivenLine {
    Text(String),
    /// Longer than [`LONGEST`]; the rest of it was passed over.
    TooLong,
    NotUtf8,
}

/// The next line without its end; `None` at the end of the input.
///
/// # Errors
/// What the system refuses.
pub fn next_line(input: &mut dyn BufRead) -> io::Result<Option<GivenLine>> {
    let mut bytes = Vec::new();
    let most = u64::try_from(LONGEST).unwrap_or(u64::MAX);
    let read = input.take(most + 1).read_until(b'\n', &mut bytes)?;
    if read == 0 {
        return Ok(None);
    }
    if bytes.last() == Some(&b'\n') {
        bytes.pop();
    } else if bytes.len() > LONGEST {
        pass_over(input)?;
        return Ok(Some(GivenLine::TooLong));
    }
    if bytes.last() == Some(&b'\r') {
        bytes.pop();
    }
    let line = String::from_utf8(bytes);
    Ok(Some(line.map_or(GivenLine::NotUtf8, GivenLine::Text)))
}

/// Passes over the rest of a line.
fn pass_over(input: &mut dyn BufRead) -> io::Result<()> {
    loop {
        let waiting = match input.fill_buf() {
            Ok(waiting) => waiting,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
            Err(error) => return Err(error),
        };
        let end = waiting.iter().position(|byte| *byte == b'\n');
        let passed = end.map_or(waiting.len(), |end| end + 1);
        let is_over = end.is_some() || waiting.is_empty();
        input.consume(passed);
        if is_over {
            return Ok(());
        }
    }
}
