//! A path that is typed over what its folder holds: the line, its completions, what is said under it. What
//! the disk holds is asked of it elsewhere and told here.

mod state;
mod view;

pub use state::{Entry, Kind, Listing, TypedPath};
pub use view::{below, line, panel, said, wrapped};
