//! A path that is typed over what its folder holds: the line, its completions, what is said under it. What
//! the disk holds is asked of it elsewhere and told here.

mod areas;
mod dragged;
mod state;
mod view;

pub use areas::{below, panel, wrapped};
pub use dragged::{is_path, path as dragged};
pub use state::{FolderEntry, Kind, Listing, TypedPath};
pub use view::{line, said};
