//! The pieces of which screens are made. They know sizes, roles and letters, nothing of the domain.

pub mod canvas;
pub mod hints;
pub mod line;
pub mod list;
pub mod matrix;
pub mod pane;
pub mod run;
mod tall;
pub mod upset;

pub use canvas::{Canvas, ScreenLink};
pub use list::{Cursor, Item, list};
pub use pane::{Focus, Scroll, foot, numbered, pane, run_of_title_at};
pub use run::Run;
