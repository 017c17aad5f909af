//! What belongs to the user: where its files lie, what its configuration asks for, and how its lists are
//! to be read.

mod config;
pub mod folders;
mod profile;

pub use config::{Binding, Choice, Config, ConfigFault, SETTINGS};
pub use folders::themes_folder;
pub use profile::{Known, Profile, Wish};
