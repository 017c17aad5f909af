//! What belongs to the user: where its files lie, and what its configuration asks for.

mod config;
pub mod folders;

pub use config::{Binding, Choice, Config, ConfigFault, SETTINGS};
pub use folders::themes_folder;
