//! What an update asks of the world outside the state; `perform` alone does it.

/// Something to be done after an update.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Effect {
    None,
    /// Put a text on the clipboard.
    Copy(String),
    /// Open an address in the user's browser.
    Browse(String),
    /// Give the terminal back and stop until continued.
    Suspend,
    /// Draw every cell anew.
    Redraw,
    Quit,
}
