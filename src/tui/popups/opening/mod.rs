//! Opening a list from within: a path typed, completed, dragged in or chosen among the files of a folder.
//! What the disk holds is asked of it elsewhere and told here.

mod dragged;
mod state;
mod view;

pub use dragged::{is_path, path as dragged};
pub use state::{Chosen, State};
pub use view::{draw, weight};
