//! Limits on the bytes of a file: offsets are stored in four bytes.

use std::io::{self, Read};

use super::fault::ListFault;
use crate::model::Phrase;

/// Largest text, in bytes.
pub const LARGEST: usize = u32::MAX as usize;
pub const MEBIBYTE: usize = 1 << 20;

/// Reads about so many bytes more. Whether there are none yet: what came is kept.
pub fn fill(
    source: &mut dyn Read,
    bytes: &mut Vec<u8>,
    budget: usize,
    expected: usize,
) -> Result<bool, ListFault> {
    if bytes.capacity() == 0 {
        // One more byte, so that the end is met without room for more being made.
        let room = bytes.try_reserve_exact(expected.min(LARGEST) + 1);
        room.map_err(|_| io::Error::from(io::ErrorKind::OutOfMemory))?;
    }
    let read = source.take(budget as u64).read_to_end(bytes);
    let is_waiting = is_waiting(&read);
    if !is_waiting {
        read?;
    }
    expect_size(bytes.len())?;
    Ok(is_waiting)
}

/// Whether a source has nothing yet.
pub fn is_waiting<T>(read: &io::Result<T>) -> bool {
    let error = read.as_ref().err();
    error.is_some_and(|error| error.kind() == io::ErrorKind::WouldBlock)
}

/// Refuses a text that is too large.
pub fn expect_size(length: usize) -> Result<(), ListFault> {
    if length > LARGEST {
        let limit = LARGEST.div_ceil(MEBIBYTE);
        return Err(ListFault::NoList(
            Phrase::new("list-large-text").with("limit", limit),
        ));
    }
    Ok(())
}
