//! Themes: a dozen semantic roles, eight family colours and a scale of heat, read from TOML; and what
//! stands for them where colour is unwelcome or the terminal knows only 256.

mod background;
mod colour;

use ratatui::style::{Color, Modifier, Style};
use serde::Deserialize;

use crate::model::{Family, Key, Phrase, nearest};
pub use background::Background;
use colour::{contrast, indexed, usual};

/// What a part of the screen is to the reader.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Role {
    Text,
    /// Steps back: counts, places, notes.
    Quiet,
    /// Stands out: titles, names.
    Strong,
    /// Headings of parts, the pane that has the focus, keys in hints.
    Accent,
    /// Lines around panes that do not have the focus.
    Border,
    /// The first and the last row of the screen.
    Bar,
    /// The row under the cursor in the pane that has the focus.
    Selection,
    /// The row under the cursor elsewhere.
    Faint,
    /// Letters that a search matched.
    Match,
    /// The star of the umbrella bodies.
    Head,
    /// Doubtful, contested or corrected.
    Doubt,
    Link,
    /// The number of a family, by its rank from 0.
    Family(u8),
    /// The same number as a badge, on a ground of that colour.
    Badge(u8),
    /// A cell of the matrix, from 0, the coolest, to 3.
    Heat(u8),
}

impl Role {
    /// The role of a family's number: its colour, the first again after the last.
    pub fn family(family: Key<Family>) -> Self {
        Self::Family(rank(family))
    }

    /// The role of a family's badge.
    pub fn badge(family: Key<Family>) -> Self {
        Self::Badge(rank(family))
    }

    /// Whether it keeps its style in a row that has another.
    pub fn is_badge(self) -> bool {
        matches!(self, Self::Badge(_))
    }
}

/// Which colour a family has.
fn rank(family: Key<Family>) -> u8 {
    u8::try_from(family.index() % FAMILIES).unwrap_or(0)
}

/// Roles with one style each, by their names in theme files.
const ROLES: &[(&str, Role)] = &[
    ("text", Role::Text),
    ("quiet", Role::Quiet),
    ("strong", Role::Strong),
    ("accent", Role::Accent),
    ("border", Role::Border),
    ("bar", Role::Bar),
    ("selection", Role::Selection),
    ("faint", Role::Faint),
    ("match", Role::Match),
    ("head", Role::Head),
    ("doubt", Role::Doubt),
    ("link", Role::Link),
];

/// How many steps the scale of heat has.
const HEATS: usize = 4;
/// How many families have a colour of their own; more begin again.
const FAMILIES: usize = 8;

/// The themes compiled into the program: name, file.
pub const BUNDLED: &[(&str, &str)] = &[
    ("dark", include_str!("../../themes/dark.toml")),
    ("light", include_str!("../../themes/light.toml")),
    (
        "high-contrast-dark",
        include_str!("../../themes/high-contrast-dark.toml"),
    ),
    (
        "high-contrast-light",
        include_str!("../../themes/high-contrast-light.toml"),
    ),
    (
        "colour-blind",
        include_str!("../../themes/colour-blind.toml"),
    ),
    ("sixteen", include_str!("../../themes/sixteen.toml")),
];

/// How much colour the terminal can show, or the user wants.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Depth {
    /// No colour: bold, underline and reverse only.
    None,
    /// The 256 colours of xterm.
    Indexed,
    /// 24 bits.
    True,
}

/// A style for each role.
#[derive(Debug, Clone, PartialEq)]
pub struct Theme {
    /// One line on what the theme is for, by language code.
    pub about: Vec<(String, String)>,
    roles: Vec<(Role, Style)>,
}

/// What a theme file holds, and what each of its styles does.
const KEYS: &[&str] = &["about", "background", "roles", "families", "heat"];
const STYLE_KEYS: &[&str] = &["fg", "bg", "bold", "underlined"];

#[derive(Deserialize)]
struct File {
    about: std::collections::BTreeMap<String, String>,
    background: Color,
    roles: std::collections::BTreeMap<String, Entry>,
    families: Vec<Color>,
    heat: Vec<Entry>,
}

#[derive(Deserialize, Clone)]
struct Entry {
    fg: Color,
    bg: Option<Color>,
    #[serde(default)]
    bold: bool,
    #[serde(default)]
    underlined: bool,
}

impl Entry {
    fn style(&self, background: Color) -> Style {
        let mut style = Style::new().fg(self.fg).bg(self.bg.unwrap_or(background));
        if self.bold {
            style = style.add_modifier(Modifier::BOLD);
        }
        if self.underlined {
            style = style.add_modifier(Modifier::UNDERLINED);
        }
        style
    }
}

impl Theme {
    /// Reads a theme file.
    ///
    /// # Errors
    /// A phrase that says what is wrong: not TOML, an unknown key with the nearest right one, a role
    /// without a style, a scale of the wrong length.
    pub fn parse(file: &str, toml: &str) -> Result<Self, Phrase> {
        let fault = |id: &str| Phrase::new(id).with("file", file);
        let unreadable = |error: toml::de::Error| {
            let before = error
                .span()
                .map_or("", |span| toml.get(..span.start).unwrap_or(toml));
            let line = before.matches('\n').count() + 1;
            fault("theme-toml")
                .with("line", line)
                .with("detail", crate::model::toml_fault(error.message()))
        };
        let table: toml::Table = toml::from_str(toml).map_err(unreadable)?;
        if let Some((name, near)) = unknown_key(&table) {
            return Err(match near {
                Some(near) => fault("theme-unknown-key-near").with("near", near),
                None => fault("theme-unknown-key"),
            }
            .with("key", name));
        }
        let read: File = toml::from_str(toml).map_err(unreadable)?;
        if read.families.len() != FAMILIES {
            return Err(fault("theme-families")
                .with("expected", FAMILIES)
                .with("found", read.families.len()));
        }
        if read.heat.len() != HEATS {
            return Err(fault("theme-heat")
                .with("expected", HEATS)
                .with("found", read.heat.len()));
        }
        let mut roles = Vec::new();
        for (name, role) in ROLES {
            let entry = read
                .roles
                .get(*name)
                .ok_or_else(|| fault("theme-missing-role").with("role", *name))?;
            roles.push((*role, entry.style(read.background)));
        }
        let bold = Style::new()
            .bg(read.background)
            .add_modifier(Modifier::BOLD);
        let families = read
            .families
            .iter()
            .zip(0..)
            .map(|(colour, rank)| (Role::Family(rank), bold.fg(*colour)));
        roles.extend(families);
        let badge = Style::new()
            .fg(read.background)
            .add_modifier(Modifier::BOLD);
        let badges = read.families.iter().zip(0..);
        roles.extend(badges.map(|(colour, rank)| (Role::Badge(rank), badge.bg(*colour))));
        let heats = read
            .heat
            .iter()
            .zip(0..)
            .map(|(entry, rank)| (Role::Heat(rank), entry.style(read.background)));
        roles.extend(heats);
        Ok(Self {
            about: read.about.into_iter().collect(),
            roles,
        })
    }

    /// A bundled theme.
    ///
    /// # Errors
    /// A phrase that proposes the nearest name, or lists them all.
    pub fn bundled(name: &str) -> Result<Self, Phrase> {
        let names = || BUNDLED.iter().map(|(name, _)| *name);
        match BUNDLED.iter().find(|(known, _)| *known == name) {
            Some((name, toml)) => Self::parse(&format!("{name}.toml"), toml),
            None => Err(match nearest(name, names()) {
                Some(near) => Phrase::new("theme-unknown-near").with("near", near),
                None => Phrase::new("theme-unknown")
                    .with("names", names().collect::<Vec<_>>().join(", ")),
            }
            .with("name", name)),
        }
    }

    /// What the theme is for, in a language or else in any.
    pub fn about(&self, language: &str) -> &str {
        let own = self.about.iter().find(|(code, _)| code == language);
        let about = own.or(self.about.first());
        about.map_or("", |(_, about)| about.as_str())
    }

    /// The theme as a terminal of this depth can show it.
    #[must_use]
    pub fn at(mut self, depth: Depth) -> Self {
        for (role, style) in &mut self.roles {
            match depth {
                Depth::True => {}
                Depth::Indexed => {
                    style.fg = style.fg.map(indexed);
                    style.bg = style.bg.map(indexed);
                }
                Depth::None => *style = colourless(*role),
            }
        }
        self
    }

    /// The style of a role.
    pub fn style(&self, role: Role) -> Style {
        let wanted = match role {
            Role::Heat(step) => Role::Heat(step.min(3)),
            role => role,
        };
        self.roles
            .iter()
            .find(|(found, _)| *found == wanted)
            .map_or(Style::new(), |(_, style)| *style)
    }

    /// Every role with its style.
    pub fn styles(&self) -> impl Iterator<Item = (Role, Style)> {
        self.roles.iter().copied()
    }

    /// The least contrast between a role's letters and what is under them, as WCAG measures it, over
    /// all roles that carry text; lines around panes carry none.
    pub fn least_contrast(&self) -> f64 {
        self.faintest().map_or(21.0, |(_, contrast)| contrast)
    }

    /// The role whose letters stand out least, by its name in theme files, with that contrast.
    pub fn faintest(&self) -> Option<(String, f64)> {
        let read = self.roles.iter().filter(|(role, _)| *role != Role::Border);
        let ratio = |style: &Style| Some(contrast(usual(style.fg?)?, usual(style.bg?)?));
        let ratios = read.filter_map(|(role, style)| Some((*role, ratio(style)?)));
        let faintest = ratios.min_by(|(_, left), (_, right)| left.total_cmp(right));
        faintest.map(|(role, contrast)| (name_of(role), contrast))
    }
}

/// The name of a role in theme files; of those of a list with their rank, from 1.
fn name_of(role: Role) -> String {
    match role {
        Role::Family(rank) | Role::Badge(rank) => format!("families {}", rank + 1),
        Role::Heat(step) => format!("heat {}", step + 1),
        _ => {
            let mut names = ROLES.iter().filter(|(_, known)| *known == role);
            names
                .next()
                .map_or(String::new(), |(name, _)| (*name).to_owned())
        }
    }
}

/// The first key that no theme has, with the nearest right one.
fn unknown_key(table: &toml::Table) -> Option<(&str, Option<&'static str>)> {
    let among = |name: &str, known: &'static [&'static str]| {
        (!known.contains(&name)).then(|| nearest(name, known.iter().copied()))
    };
    for (name, value) in table {
        if let Some(near) = among(name, KEYS) {
            return Some((name, near));
        }
        let styles: Vec<&toml::Value> = match value {
            toml::Value::Table(roles) if name == "roles" => {
                let names = || ROLES.iter().map(|(known, _)| *known);
                if let Some(role) = roles
                    .keys()
                    .find(|role| !names().any(|known| known == *role))
                {
                    return Some((role, nearest(role, names())));
                }
                roles.values().collect()
            }
            toml::Value::Array(steps) if name == "heat" => steps.iter().collect(),
            _ => Vec::new(),
        };
        let keys = styles
            .into_iter()
            .filter_map(toml::Value::as_table)
            .flat_map(toml::Table::keys);
        for key in keys {
            if let Some(near) = among(key, STYLE_KEYS) {
                return Some((key, near));
            }
        }
    }
    None
}

/// Without colour a role shows by weight, line and reverse alone.
fn colourless(role: Role) -> Style {
    let style = Style::new();
    match role {
        Role::Text | Role::Bar | Role::Heat(0 | 1) => style,
        Role::Quiet | Role::Border => style.add_modifier(Modifier::DIM),
        Role::Strong | Role::Accent | Role::Head | Role::Heat(_) | Role::Family(_) => {
            style.add_modifier(Modifier::BOLD)
        }
        Role::Badge(_) => style.add_modifier(Modifier::BOLD | Modifier::REVERSED),
        Role::Selection => style.add_modifier(Modifier::REVERSED),
        Role::Faint | Role::Match => style.add_modifier(Modifier::BOLD | Modifier::UNDERLINED),
        Role::Doubt => style.add_modifier(Modifier::ITALIC),
        Role::Link => style.add_modifier(Modifier::UNDERLINED),
    }
}
