//! How much of what is known a page has.

/// How much of a record or of an organisation a page has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PageExtent {
    /// Everything: every cell to its end, every note, where each fact comes from.
    Whole,
    /// What a screen shows; what is left out of a cell is said, notes on a place and sources of facts are one key away.
    Screen,
}
