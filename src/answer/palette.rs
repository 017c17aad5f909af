//! Themes by their names, and the colours that pictures and pages take from them.

use std::path::{Path, PathBuf};

use ratatui::style::Color;

use super::failure::Failure;
use crate::files::read_text;
use crate::model::{Phrase, Typology};
use crate::report::{Palette, Palettes};
use crate::text::Text;
use crate::theme::{BUNDLED, Role, Theme};
use crate::user::themes_folder;

/// Largest theme file, in bytes; the bundled ones are under 2,000.
const MAX_THEME: usize = 256 * 1024;
/// The default theme of pictures, which are mostly printed.
const PRINTED: &str = "high-contrast-light";

/// A theme by the name of a bundled one or of a file in the user's folder, or by a path.
///
/// # Errors
/// An unknown name; a file that cannot be read or is not a theme.
pub fn named_theme(name: &str) -> Result<Theme, Failure> {
    let Some(path) = theme_file(name) else {
        return Ok(Theme::bundled(name)?);
    };
    let text =
        read_text(&path, MAX_THEME).map_err(|error| Failure::file("theme-unread", &path, error))?;
    Ok(Theme::parse(&path.display().to_string(), &text)?)
}

/// Contrast under which letters are hard to read, by WCAG 2 (success criterion 1.4.3, large text).
const LEAST_CONTRAST: f64 = 3.0;

/// What is to be said of a theme that is hard to read.
pub fn illegible(theme: &Theme, text: &Text) -> Option<Phrase> {
    let decimal = |ratio: f64| text.number(&format!("{ratio:.1}"), "");
    let (role, contrast) = theme.faintest()?;
    (contrast < LEAST_CONTRAST).then(|| {
        Phrase::new("theme-illegible")
            .with("role", role)
            .with("contrast", decimal(contrast))
            .with("least", decimal(LEAST_CONTRAST))
    })
}

fn is_toml(path: &Path) -> bool {
    path.extension().is_some_and(|ending| ending == "toml")
}

/// The file that a name stands for; none for a bundled theme or an unknown name.
pub fn theme_file(name: &str) -> Option<PathBuf> {
    if BUNDLED.iter().any(|(known, _)| *known == name) {
        return None;
    }
    if is_toml(Path::new(name)) {
        return Some(PathBuf::from(name));
    }
    let own = themes_folder()?.join(format!("{name}.toml"));
    // A name never leads out of the folder.
    (!name.contains(['/', '\\']) && own.is_file()).then_some(own)
}

/// The names of the bundled themes, then of those in the user's folder.
pub fn theme_names() -> Vec<String> {
    let files = themes_folder().and_then(|folder| std::fs::read_dir(folder).ok());
    let mut own: Vec<String> = files
        .into_iter()
        .flatten()
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| is_toml(path))
        .filter_map(|path| Some(path.file_stem()?.to_str()?.to_owned()))
        .collect();
    own.sort_unstable();
    let bundled = BUNDLED.iter().map(|(name, _)| (*name).to_owned());
    bundled.chain(own).collect()
}

/// The colours of a theme as `#rrggbb`, with defaults for colours of the terminal's own palette.
fn theme_palette(
    theme: &Theme,
    typology: &Typology,
    default_letters: &str,
    default_ground: &str,
) -> Palette {
    let letters = |role| hex(theme.style(role).fg, default_letters);
    let ground = |role| hex(theme.style(role).bg, default_ground);
    let families = typology.families.keys();
    let heat = (0..4).map(Role::Heat);
    Palette {
        paper: ground(Role::Text),
        ink: letters(Role::Text),
        strong: letters(Role::Strong),
        quiet: letters(Role::Quiet),
        border: letters(Role::Border),
        stripe: ground(Role::Bar),
        link: letters(Role::Link),
        doubt: letters(Role::Doubt),
        families: families.map(|key| letters(Role::family(key))).collect(),
        heat: heat.map(|role| (letters(role), ground(role))).collect(),
    }
}

/// A colour as `#rrggbb`; the default for a colour of the terminal's own palette.
fn hex(color: Option<Color>, default: &str) -> String {
    match color {
        Some(color @ Color::Rgb(..)) => color.to_string(),
        _ => default.to_owned(),
    }
}

/// The colours of a picture. The theme of the configuration is for the screen: only that of the request applies.
pub(super) fn picture_palette(
    theme: Option<&str>,
    typology: &Typology,
) -> Result<Palette, Failure> {
    let theme = named_theme(theme.unwrap_or(PRINTED))?;
    Ok(theme_palette(&theme, typology, "#000000", "#ffffff"))
}

/// The colours of a page in light and in dark mode.
pub(super) fn page_palettes(typology: &Typology) -> Result<Palettes, Failure> {
    Ok(Palettes {
        light: theme_palette(&Theme::bundled("light")?, typology, "", ""),
        dark: theme_palette(&Theme::bundled("dark")?, typology, "", ""),
    })
}
