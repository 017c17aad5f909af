//! A path that is typed over the contents of its folder: the line, its completions, messages under it. The
//! folder is read elsewhere.

mod dragged;
mod panel;
mod state;

pub use dragged::{is_path, path as dragged};
pub use panel::{Messages, PathPanel, wrapped};
pub use state::{FolderEntry, Kind, Listing, TypedPath};
