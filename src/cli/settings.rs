//! What holds for a whole run: the language, the colours, the keys. Flags come before the configuration, the
//! configuration before the environment.

use std::ffi::OsString;
use std::path::PathBuf;

use crate::answer::{Failure, Looks};
use crate::model::{Phrase, unknown};
use crate::request::Output;
use crate::text::{LANGUAGES, Language, wanted};
use crate::user::{Binding, Choice, Config, ConfigFault};

/// What flags and configuration say of everything that holds for a whole run.
#[derive(Debug, Default)]
pub struct Settings {
    pub looks: Looks,
    /// The same without the flags: a command line that the explorer shows does not repeat them.
    pub export_looks: Looks,
    pub theme: Option<String>,
    /// Line of the configuration where the theme was named; none where a flag named it.
    pub theme_line: Option<usize>,
    /// Whether what is searched is kept for the next run.
    pub history: bool,
    pub keys: Vec<Binding>,
    /// File of the configuration, for messages.
    pub config: Option<PathBuf>,
}

impl Settings {
    /// The settings of a run.
    ///
    /// # Errors
    /// A flag whose value is not one of those that exist.
    pub fn new(output: &Output, config: Config) -> Result<Self, Failure> {
        let lang = output.lang.as_deref();
        if let Some(lang) = lang.filter(|lang| known_language(lang).is_none()) {
            let known = LANGUAGES.iter().map(|language| language.code);
            return Err(Failure::Usage(unknown("language", lang, known)));
        }
        let color = output.color.as_deref().map(|word| {
            let color = Choice::from_word(word);
            color.ok_or_else(|| Failure::Usage(unknown("color", word, Choice::words())))
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
            keys: config.keys,
            config: config.file,
        })
    }

    /// A fault of the configuration, at a line of its file.
    pub fn fault(&self, line: usize, phrase: Phrase) -> Failure {
        Failure::Config(ConfigFault {
            file: self.config.clone().unwrap_or_default(),
            line: Some(line),
            phrase,
            source: None,
        })
    }
}

/// The language of a run, looked for before the command line is read, since its help is in it: the
/// flag, the configuration, the locale, French.
pub fn chosen_language(arguments: &[OsString], config: Option<&Config>) -> &'static Language {
    let configured = config.and_then(|config| config.lang.as_deref());
    let asked = language_flag(arguments);
    let named = [asked.as_deref(), configured];
    named
        .into_iter()
        .flatten()
        .find_map(known_language)
        .unwrap_or_else(|| wanted(sys_locale::get_locales()))
}

fn known_language(code: &str) -> Option<&'static Language> {
    LANGUAGES.iter().find(|language| language.code == code)
}

/// The value of the last `--lang`, wherever it stands.
fn language_flag(arguments: &[OsString]) -> Option<String> {
    let mut asked = None;
    let mut arguments = arguments
        .iter()
        .map(|argument| argument.to_string_lossy())
        .take_while(|argument| argument != "--");
    while let Some(argument) = arguments.next() {
        if argument == "--lang" {
            asked = arguments.next().map(std::borrow::Cow::into_owned);
        } else if let Some(value) = argument.strip_prefix("--lang=") {
            asked = Some(value.to_owned());
        }
    }
    asked
}
