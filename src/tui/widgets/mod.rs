//! The pieces of which screens are made. They know sizes, roles and letters, nothing of the domain.

pub mod hints;
pub mod line;
pub mod list;
pub mod matrix;
pub mod pane;
pub mod run;
pub mod upset;

pub use list::{Item, list};
pub use pane::pane;
pub use run::{Run, runs};
