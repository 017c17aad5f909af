//! What belongs to the user: where its files lie, what its configuration asks for, how its lists are to be
//! read, what was searched before.

mod config;
pub mod folders;
mod history;
mod profile;

pub use config::{Binding, Choice, Config, ConfigFault, SETTINGS};
pub use folders::themes_folder;
pub use history::History;
pub use profile::{Known, ListProfile, ProfileEntry};
