//! The palette: every action with its keys, searched as one types, performed on the screen below.

mod state;
mod view;

pub use state::{Entry, Sense, State};
pub use view::draw;
