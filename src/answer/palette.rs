//! Themes by their names, and the colours that pictures and pages take from them.

use std::io;
use std::path::{Path, PathBuf};

use ratatui::style::Color;

use super::failure::Failure;
use crate::model::{Phrase, Typology};
use crate::report::{Palette, Shade, Shades};
use crate::theme::{BUNDLED, Role, Theme};
use crate::user::themes_folder;

/// A theme by the name of a bundled one, by that of a file in the user's folder of themes, or by the
/// path of a file.
///
/// # Errors
/// A name or a file that is none.
pub fn named_theme(name: &str) -> Result<Theme, Failure> {
    let Some(path) = theme_file(name) else {
        return Theme::bundled(name).map_err(Failure::Usage);
    };
    let text = read_theme(&path).map_err(|source| Failure::File {
        phrase: Phrase::new("theme-unread"),
        path: Some(path.clone()),
        source,
    })?;
    Theme::parse(&path.display().to_string(), &text).map_err(Failure::Usage)
}

/// Largest theme file, in bytes; the bundled ones are under 2,000.
const LARGEST_THEME: u64 = 256 * 1024;

fn read_theme(path: &Path) -> io::Result<String> {
    let about = std::fs::metadata(path)?;
    if !about.is_file() || about.len() > LARGEST_THEME {
        return Err(io::ErrorKind::InvalidData.into());
    }
    std::fs::read_to_string(path)
}

/// The file that a name stands for, if it is none of the bundled themes.
pub fn theme_file(name: &str) -> Option<PathBuf> {
    if BUNDLED.iter().any(|(known, _)| *known == name) {
        return None;
    }
    if Path::new(name)
        .extension()
        .is_some_and(|ending| ending == "toml")
    {
        return Some(PathBuf::from(name));
    }
    let own = themes_folder()?.join(format!("{name}.toml"));
    // A name never leads out of the folder.
    (!name.contains(['/', '\\']) && own.is_file()).then_some(own)
}

/// The names of the themes that come with the program and of those in the user's folder.
pub fn theme_names() -> Vec<String> {
    let bundled = BUNDLED.iter().map(|(name, _)| (*name).to_owned());
    let mut names: Vec<String> = bundled.collect();
    let files = themes_folder().and_then(|folder| std::fs::read_dir(folder).ok());
    let mut own: Vec<String> = files
        .into_iter()
        .flatten()
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.extension().is_some_and(|ending| ending == "toml"))
        .filter_map(|path| Some(path.file_stem()?.to_str()?.to_owned()))
        .collect();
    own.sort_unstable();
    names.extend(own);
    names
}

/// The theme of pictures unless a flag names one: a picture is printed more often than not.
const PRINTED: &str = "high-contrast-light";

/// The themes of pages, by day and by night.
const PAGES: [&str; 2] = ["light", "dark"];

/// The colours of a picture, and those of the families, `#rrggbb`. The theme of the configuration is
/// for the screen: only that of the request is meant for pictures.
pub(super) fn palette(
    theme: Option<&str>,
    typology: &Typology,
) -> Result<(Palette, Vec<String>), Failure> {
    let theme = named_theme(theme.unwrap_or(PRINTED))?;
    let letters = |role| hex(theme.style(role).fg, "#000000");
    let ground = |role| hex(theme.style(role).bg, "#ffffff");
    let palette = Palette {
        paper: ground(Role::Text),
        ink: letters(Role::Text),
        quiet: letters(Role::Quiet),
        stripe: ground(Role::Bar),
        heat: (0..4)
            .map(|step| (letters(Role::Heat(step)), ground(Role::Heat(step))))
            .collect(),
    };
    let families = typology.families.keys();
    let families = families.map(|key| letters(Role::family(key))).collect();
    Ok((palette, families))
}

/// A colour as `#rrggbb`, or another one where it is none that can be written so.
fn hex(color: Option<Color>, other: &str) -> String {
    match color {
        Some(color @ Color::Rgb(..)) => color.to_string(),
        _ => other.to_owned(),
    }
}

/// The colours of a page by day and by night.
pub(super) fn shades(typology: &Typology) -> Result<Shades, Failure> {
    let shade = |name: &str| {
        let theme = Theme::bundled(name).map_err(Failure::Usage)?;
        let letters = |role| hex(theme.style(role).fg, "");
        let ground = |role| hex(theme.style(role).bg, "");
        let families = typology.families.keys();
        Ok::<_, Failure>(Shade {
            paper: ground(Role::Text),
            ink: letters(Role::Text),
            strong: letters(Role::Strong),
            quiet: letters(Role::Quiet),
            border: letters(Role::Border),
            stripe: ground(Role::Bar),
            link: letters(Role::Link),
            doubt: letters(Role::Doubt),
            families: families.map(|key| letters(Role::family(key))).collect(),
            heat: (0..4)
                .map(|step| (letters(Role::Heat(step)), ground(Role::Heat(step))))
                .collect(),
        })
    };
    let [light, dark] = PAGES;
    Ok(Shades {
        light: shade(light)?,
        dark: shade(dark)?,
    })
}
