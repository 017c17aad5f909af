//! What belongs to the user: where its files lie, what its configuration asks for, what was searched
//! before.

mod config;
pub mod folders;
mod history;

pub use config::{Binding, Choice, Config, ConfigFault, SETTINGS};
pub use folders::themes_folder;
pub use history::History;
