//! Search as you type, over everything, grouped by kind.

mod state;
mod view;

pub use state::State;
pub use view::draw;
