//! What belongs to the user: folders, configuration, profiles of lists, history.

mod config;
pub mod folders;
mod history;
mod profile;

pub use config::{Binding, Choice, Config, ConfigFault, SETTINGS};
pub use folders::themes_folder;
pub use history::History;
pub use profile::{Known, ListProfile, ProfileEntry};
