//! The one file that calls the explorer: starts it on a terminal with the look that was asked for,
//! and lists its keys and themes.

use std::io::{self, IsTerminal};
use std::path::{Path, PathBuf};
use std::time::Duration;

use ratatui::style::Color;
use terminal_colorsaurus::{QueryOptions, ThemeMode, theme_mode};

use super::settings::Settings;
use super::{Call, Exit, Failure, overview};
use crate::model::{Phrase, Typology};
use crate::query::{Filter, Linked};
use crate::report::{Palette, ReportTable, Shade, Shades, TableCell, TableColumn};
use crate::text::reason;
use crate::theme::{BUNDLED, Depth, Role, Theme};
use crate::tui::action::{ACTIONS, Scope};
use crate::tui::keymap::Keymap;
use crate::tui::look::{ASCII, Look, UNICODE};
use crate::tui::{Launch, Outcome, Signals, run as explore};
use crate::user::folders::history_file;
use crate::user::{Binding, ConfigFault, History, themes_folder};

/// How long the terminal has to say what its background is. Those that know answer within a few
/// milliseconds, and over a slow line a dark theme is no disaster.
const PATIENCE: Duration = Duration::from_millis(150);

/// Starts the explorer, or tells an overview where no person could see it.
pub fn run(call: &mut Call<'_>) -> Result<Exit, Failure> {
    let refused = |source| Failure::File {
        phrase: Phrase::new("terminal-failed"),
        path: None,
        source,
    };
    let is_seen = call.console.is_terminal && std::io::stdin().is_terminal();
    // The terminal answers while the dataset is read. Before it is asked anything, a signal must find
    // someone who gives it back.
    let signals = is_seen.then(Signals::listen).transpose().map_err(refused)?;
    let seen = match signals {
        Some(signals) => Some((signals, theme(call.settings)?)),
        None => None,
    };
    let typology = call.settings.typology()?;
    let filter = call.filter(&typology)?;
    call.expect_someone(&filter)?;
    let Some((signals, theme)) = seen else {
        // What the lists are is told, and a wrong one refused, though nobody will see them.
        call.lists(&typology, Linked::codes_alone)?;
        return overview::run(call, &typology, &filter);
    };
    expect_something(&typology, &filter)?;
    let lists = call.loadings()?;
    let look = Look {
        theme: theme.at(depth(call.settings)),
        keymap: keymap(call.settings)?,
        symbols: if call.settings.ascii { ASCII } else { UNICODE },
        text: call.text.clone(),
    };
    let settings = call.settings;
    let ended = explore(Launch {
        typology: &typology,
        look,
        filter,
        lists,
        paths: settings
            .lists
            .iter()
            .map(|asked| asked.path.clone())
            .collect(),
        given: super::lists::repeated(call.matches),
        scribe: &super::Clerk,
        history: history(call.settings),
        recalled: &|path, loading| settings.recalled(path, loading),
        signals,
    });
    let ended = ended.map_err(refused)?;
    keep(call, &ended.gained)?;
    Ok(match ended.outcome {
        Outcome::Quit => Exit::Done,
        Outcome::Interrupted => Exit::Interrupted,
    })
}

/// Where what is searched is kept; none where the configuration does not want it.
fn history(settings: &Settings) -> Option<PathBuf> {
    settings.history.then(history_file).flatten()
}

/// Keeps what was searched for the next run. Where that cannot be, it is said and nothing more.
fn keep(call: &mut Call<'_>, gained: &History) -> Result<(), Failure> {
    let Some(file) = history(call.settings).filter(|_| !gained.is_empty()) else {
        return Ok(());
    };
    match gained.keep(&file) {
        Ok(()) => Ok(()),
        Err(error) => call.warn(
            &Phrase::new("history-unwritten")
                .with("path", file.display().to_string())
                .with("reason", reason(&error)),
        ),
    }
}

/// An explorer in which nothing can be seen is an error of whoever filtered so.
fn expect_something(t: &crate::model::Typology, filter: &Filter) -> Result<(), Failure> {
    if filter.is_empty() || t.actors.keys().any(|actor| filter.keeps_actor(t, actor)) {
        Ok(())
    } else {
        Err(Failure::Nothing(vec![Phrase::new("nothing-kept")]))
    }
}

/// The theme asked for, or the one that goes with the terminal's background.
fn theme(settings: &Settings) -> Result<Theme, Failure> {
    if let Some(name) = &settings.theme {
        return expect_theme(settings, name);
    }
    let mut options = QueryOptions::default();
    options.timeout = PATIENCE;
    let name = match theme_mode(options) {
        Ok(ThemeMode::Light) => "light",
        Ok(ThemeMode::Dark) | Err(_) => "dark",
    };
    Theme::bundled(name).map_err(Failure::Usage)
}

/// A theme by the name of a bundled one, by that of a file in the user's folder of themes, or by the
/// path of a file.
fn expect_theme(settings: &Settings, name: &str) -> Result<Theme, Failure> {
    let blame = |phrase| match &settings.theme_line {
        Some(line) => settings.fault(*line, phrase),
        None => Failure::Usage(phrase),
    };
    let Some(path) = theme_file(name) else {
        return Theme::bundled(name).map_err(blame);
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
fn theme_file(name: &str) -> Option<PathBuf> {
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

/// How much colour the terminal says it can show.
fn depth(settings: &Settings) -> Depth {
    let truecolor = std::env::var("COLORTERM")
        .is_ok_and(|value| matches!(value.as_str(), "truecolor" | "24bit"));
    match (settings.is_colored(true), truecolor) {
        (false, _) => Depth::None,
        (true, true) => Depth::True,
        (true, false) => Depth::Indexed,
    }
}

/// The keys as the configuration leaves them. The first binding with which they cannot stand is the
/// one that is blamed.
fn keymap(settings: &Settings) -> Result<Keymap, Failure> {
    let changes = |bindings: &[Binding]| {
        let changes: Vec<(String, Vec<String>)> = bindings
            .iter()
            .map(|binding| (binding.action.clone(), binding.keys.clone()))
            .collect();
        Keymap::new(
            changes
                .iter()
                .map(|(action, keys)| (action.as_str(), keys.as_slice())),
        )
    };
    for (rank, binding) in settings.keys.iter().enumerate() {
        changes(&settings.keys[..=rank]).map_err(|phrase| settings.fault(binding.line, phrase))?;
    }
    changes(&settings.keys).map_err(Failure::Usage)
}

/// Refuses settings that the explorer would refuse, whatever is to run: a wrong name in a file is an
/// error even where it does no harm yet.
pub fn expect_settings(settings: &Settings) -> Result<(), Failure> {
    if let Some(name) = &settings.theme {
        expect_theme(settings, name)?;
    }
    if !settings.keys.is_empty() {
        keymap(settings)?;
    }
    Ok(())
}

impl Settings {
    /// A fault of the configuration, at a line of its file.
    fn fault(&self, line: usize, phrase: Phrase) -> Failure {
        Failure::Config(ConfigFault {
            file: self.config.clone().unwrap_or_default(),
            line: Some(line),
            phrase,
            source: None,
        })
    }
}

/// The theme of pictures unless a flag names one: a picture is printed more often than not.
const PRINTED: &str = "high-contrast-light";

/// The themes of pages, by day and by night.
const PAGES: [&str; 2] = ["light", "dark"];

/// The colours of a picture, and those of the families, `#rrggbb`. The theme of the configuration is
/// for the screen; pictures take that of a flag.
pub fn palette(
    settings: &Settings,
    typology: &Typology,
) -> Result<(Palette, Vec<String>), Failure> {
    let theme = match &settings.theme {
        Some(name) if settings.theme_line.is_none() => expect_theme(settings, name)?,
        _ => Theme::bundled(PRINTED).map_err(Failure::Usage)?,
    };
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
pub fn shades(typology: &Typology) -> Result<Shades, Failure> {
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

/// The keys, an action a row.
pub fn keys(call: &Call<'_>) -> Result<ReportTable, Failure> {
    let keymap = keymap(call.settings)?;
    let rows = ACTIONS.iter().map(|row| {
        let keys = keymap.keys(row.action).map(|key| key.to_string());
        vec![
            TableCell::text(row.name),
            TableCell::list(keys),
            TableCell::text(call.text.get(scope(row.scope))),
            TableCell::text(call.text.get(&row.help())),
        ]
    });
    Ok(ReportTable {
        name: "keys",
        columns: vec![
            column("action", "column-action"),
            column("keys", "column-keys"),
            column("scope", "column-scope"),
            column("help", "column-help"),
        ],
        rows: rows.collect(),
    })
}

/// Id of where an action's keys hold.
fn scope(scope: Scope) -> &'static str {
    match scope {
        Scope::Everywhere => "scope-everywhere",
        Scope::Overlaps => "scope-overlaps",
        Scope::Naf => "scope-naf",
    }
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

/// The themes, one a row.
pub fn themes(call: &Call<'_>) -> Result<ReportTable, Failure> {
    let row = |(name, _): &(&str, &str)| {
        let theme = Theme::bundled(name).map_err(Failure::Usage)?;
        let mut about = theme.about.into_iter();
        let about = about.find(|(code, _)| code == call.text.code);
        let about = about.map(|(_, about)| about).unwrap_or_default();
        Ok(vec![TableCell::text(*name), TableCell::text(about)])
    };
    Ok(ReportTable {
        name: "themes",
        columns: vec![
            column("name", "column-theme"),
            column("about", "column-about"),
        ],
        rows: BUNDLED.iter().map(row).collect::<Result<_, Failure>>()?,
    })
}

fn column(key: &'static str, heading: &'static str) -> TableColumn {
    TableColumn::new(key, heading)
}
