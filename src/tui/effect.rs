//! What an update asks of the world outside the state; `perform` alone does it.

use std::path::PathBuf;

use crate::request::Request;

/// Something to be done after an update.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Effect {
    None,
    /// Put a text on the clipboard.
    Copy(String),
    /// Open an address in the user's browser.
    Browse(String),
    /// Look into a folder, as it is typed.
    LookInto(String),
    /// Open a list.
    OpenList(PathBuf),
    /// Write what shows.
    Write(Box<Request>),
    /// Give the terminal back and stop until continued.
    Suspend,
    /// Draw every cell anew.
    Redraw,
    Quit,
}
