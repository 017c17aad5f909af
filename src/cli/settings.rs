//! Settings of a whole run: the language, the colours, the keys. Flags override the configuration, and that the
//! environment.

use std::ffi::OsString;
use std::path::PathBuf;

use crate::answer::{Failure, Looks, named_theme, theme_file};
use crate::model::{Phrase, Vocabulary, unknown};
use crate::request::Output;
use crate::text::{LANGUAGES, Language, Text, wanted};
use crate::theme::{BUNDLED, Depth, Theme};
use crate::tui::keymap::{KeyChanges, Keymap};
use crate::tui::look::{ASCII, Look, UNICODE};
use crate::user::{Binding, Choice, Config, ConfigFault};

/// The settings, from flags and configuration.
#[derive(Debug, Default)]
pub struct Settings {
    pub looks: Looks,
    /// The same without the flags, which the command lines of the explorer do not repeat.
    pub export_looks: Looks,
    pub theme: Option<String>,
    /// Line of the configuration that names the theme; none if a flag does.
    pub theme_line: Option<usize>,
    /// Whether searches are saved for the next run.
    pub history: bool,
    /// Whether the mouse drives the explorer.
    pub mouse: bool,
    /// Whether the explorer converses in lines on a terminal.
    pub plain: bool,
    pub keys: Vec<Binding>,
    /// File of the configuration, for messages.
    pub config: Option<PathBuf>,
    /// What is wrong with it, where it was not refused for that.
    pub told: Option<Phrase>,
}

impl Settings {
    /// # Errors
    /// A flag with an unknown value; a theme or keys that the explorer would refuse.
    pub fn new(output: &Output, config: Config) -> Result<Self, Failure> {
        let settings = Self::assembled(output, config)?;
        // A wrong name in the configuration is an error, even for a command that does not use it.
        if let Some(name) = &settings.theme {
            settings.named_theme(name)?;
        }
        if !settings.keys.is_empty() {
            settings.keymap()?;
        }
        Ok(settings)
    }

    /// The settings without what is wrong in the configuration: the explorer starts all the same, and tells the first
    /// thing that is.
    ///
    /// # Errors
    /// A flag with an unknown value; a configuration that was asked for and cannot be read.
    pub fn forgiving(
        output: &Output,
        config: Result<Config, ConfigFault>,
    ) -> Result<Self, Failure> {
        let (config, mut told) = match config {
            Ok(config) => (config, None),
            Err(fault) if fault.source.is_some() => return Err(fault.into()),
            Err(fault) => (Config::examined(&fault.file)?.0, Some(fault.sentence())),
        };
        let mut settings = Self::assembled(output, config)?;
        if let Some(name) = &settings.theme
            && let Err(failure) = settings.named_theme(name)
        {
            if settings.theme_line.is_none() {
                return Err(failure);
            }
            told = told.or(Some(failure.phrase()));
            settings.theme = None;
        }
        let (_, refused) = known_keys(&settings.keys);
        let fault = |(line, phrase): &(usize, Phrase)| settings.fault(*line, phrase.clone());
        told = told.or(refused.first().map(|refused| fault(refused).phrase()));
        let is_refused = |line: usize| refused.iter().any(|(known, _)| *known == line);
        settings.keys.retain(|binding| !is_refused(binding.line));
        settings.told = told;
        Ok(settings)
    }

    fn assembled(output: &Output, config: Config) -> Result<Self, Failure> {
        let lang = output.lang.as_deref();
        if let Some(lang) = lang.filter(|lang| known_language(lang).is_none()) {
            let known = LANGUAGES.iter().map(|language| language.code);
            return Err(unknown("language", lang, known).into());
        }
        let color = output.color.as_deref().map(|word| {
            let color = Choice::from_word(word);
            color.ok_or_else(|| unknown("color", word, Choice::words()))
        });
        let color = color.transpose()?.or(config.color);
        let (theme, theme_line) = match (&output.theme, config.theme) {
            (Some(name), _) => (Some(name.clone()), None),
            (None, Some((name, line))) => (Some(name), Some(line)),
            (None, None) => (None, None),
        };
        Ok(Self {
            looks: Looks {
                ascii: output.ascii || config.ascii,
                color: color.unwrap_or_default(),
            },
            export_looks: Looks {
                ascii: config.ascii,
                color: config.color.unwrap_or_default(),
            },
            theme,
            theme_line,
            history: config.history.unwrap_or(true),
            mouse: config.mouse.unwrap_or(true),
            plain: config.plain,
            keys: config.keys,
            config: config.file,
            told: None,
        })
    }

    /// How lines look, which have no colour and need no keys.
    pub fn plain_look(&self, text: &Text) -> Result<Look, Failure> {
        let symbols = if self.looks.ascii { ASCII } else { UNICODE };
        let theme = Theme::bundled(BUNDLED[0].0)?;
        Ok(Look::new(
            theme,
            Depth::None,
            self.keymap()?,
            symbols,
            text.clone(),
        ))
    }

    /// The theme of a name. An unknown one is reported at the line of the configuration that names it.
    pub fn named_theme(&self, name: &str) -> Result<Theme, Failure> {
        named_theme(name).map_err(|failure| match (failure, self.theme_line) {
            (Failure::Usage(phrase), Some(line)) if theme_file(name).is_none() => {
                self.fault(line, phrase)
            }
            (failure, _) => failure,
        })
    }

    /// The keys as configured. A conflict is reported at the first binding that causes it.
    pub fn keymap(&self) -> Result<Keymap, Failure> {
        let (keymap, refused) = known_keys(&self.keys);
        match refused.into_iter().next() {
            Some((line, phrase)) => Err(self.fault(line, phrase)),
            None => Ok(keymap),
        }
    }

    /// A fault of the configuration, at a line of its file.
    fn fault(&self, line: usize, phrase: Phrase) -> Failure {
        let file = self.config.clone().unwrap_or_default();
        Failure::config(&file, line, phrase)
    }
}

/// The keys that bindings ask for, and what is wrong with the others, at their lines.
pub(super) fn known_keys(bindings: &[Binding]) -> (Keymap, Vec<(usize, Phrase)>) {
    let mut changes = KeyChanges::default();
    let refused = bindings.iter().filter_map(|binding| {
        let added = changes.add(&binding.action, &binding.keys);
        added.err().map(|phrase| (binding.line, phrase))
    });
    let refused = refused.collect();
    (changes.keymap(), refused)
}

/// The language of the interface, found before the command line is parsed since the help is in it: that of the flag,
/// the configuration, the locale, or French.
pub fn chosen_language(arguments: &[OsString], config: Option<&Config>) -> &'static Language {
    let configured = config.and_then(|config| config.lang.as_deref());
    let flag = language_flag(arguments);
    let mut codes = [flag.as_deref(), configured].into_iter().flatten();
    let language = codes.find_map(known_language);
    language.unwrap_or_else(|| wanted(sys_locale::get_locales()))
}

fn known_language(code: &str) -> Option<&'static Language> {
    LANGUAGES.iter().find(|language| language.code == code)
}

/// The value of the last `--lang`, before or after the command.
fn language_flag(arguments: &[OsString]) -> Option<String> {
    let mut language = None;
    let mut arguments = arguments
        .iter()
        .map(|argument| argument.to_string_lossy())
        .take_while(|argument| argument != "--");
    while let Some(argument) = arguments.next() {
        if argument == "--lang" {
            language = arguments.next().map(std::borrow::Cow::into_owned);
        } else if let Some(value) = argument.strip_prefix("--lang=") {
            language = Some(value.to_owned());
        }
    }
    language
}
