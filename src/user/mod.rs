//! What belongs to the user: folders, configuration, profiles of lists, history,
//! and where the explorer was left.

mod config;
pub mod folders;
mod history;
mod profile;
mod session;
mod settings_file;

pub use config::{Binding, Choice, Config, ConfigFault, SETTINGS};
pub use folders::themes_folder;
pub use history::History;
pub use profile::{Known, ListProfile, ProfileEntry};
pub use session::{OverlapSession, Session};
pub use settings_file::{SettingValue, keep_setting};
