//! Writing what shows: a path, or the clipboard, and the formats that there are for it.

mod state;
mod view;

pub use state::State;
pub use view::draw;
