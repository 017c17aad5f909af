//! The words of the interface: Fluent bundles in French and English, plural rules, and French
//! typography. No sentence shown to a person stands anywhere else, and no text reaches a terminal by another way.

mod entries;
mod messages;
mod reason;
mod shell;
mod terminal;
mod typography;

use std::rc::Rc;

use fluent_bundle::{FluentArgs, FluentValue};

use crate::model::{Argument, Phrase, Vocabulary};

use messages::ParsedMessages;
pub use reason::reason;
pub use shell::{flag_with_value, looks_like_flag, quoted, quoted_path};
pub use terminal::{Hyperlink, RawWriter, StyledWrite, TerminalWriter, TextStyle, sanitized};
pub use typography::typeset;

/// A language of the interface with its bundles.
#[derive(Debug)]
pub struct Language {
    /// ISO 639-1 code, as `--lang` takes it.
    pub code: &'static str,
    /// Its name, as those call it who speak it.
    pub name: &'static str,
}

impl Language {
    /// Its files of messages, one for each part of the program.
    pub fn files(&self) -> &'static [&'static str] {
        messages::files(self.code)
    }
}

/// The languages, the default first.
pub const LANGUAGES: &[Language] = &[
    Language {
        code: "fr",
        name: "français",
    },
    Language {
        code: "en",
        name: "English",
    },
];

/// The language for a locale such as `en_GB.UTF-8`; the default for a language that is not here.
pub fn language(locale: &str) -> &'static Language {
    wanted(std::iter::once(locale))
}

/// The first language that is here of locales in the order in which they are wanted; the default without
/// one. `C`, which is that of no language, ends the search.
pub fn wanted<L: AsRef<str>>(locales: impl IntoIterator<Item = L>) -> &'static Language {
    for locale in locales {
        let code = locale.as_ref().split(['_', '-', '.']).next();
        if matches!(code, Some("C" | "POSIX")) {
            break;
        }
        let mut known = LANGUAGES.iter();
        if let Some(language) = known.find(|language| Some(language.code) == code) {
            return language;
        }
    }
    &LANGUAGES[0]
}

/// The words in one language. Copies share them.
#[derive(Clone)]
pub struct Text {
    /// Code of the language.
    pub code: &'static str,
    messages: Rc<ParsedMessages>,
}

impl Text {
    /// The words of a language.
    pub fn new(language: &Language) -> Self {
        Self {
            code: language.code,
            messages: Rc::new(ParsedMessages::new(language.code)),
        }
    }

    /// Words that nobody reads: each message is its id.
    pub fn silent() -> Self {
        Self {
            code: "",
            messages: Rc::new(ParsedMessages::new("")),
        }
    }

    /// Whether a message exists.
    pub fn has(&self, id: &str) -> bool {
        self.messages.has(id)
    }

    /// A message without arguments. An unknown id, which the tests exclude, shows as itself.
    pub fn get(&self, id: &str) -> String {
        self.format(id, None)
    }

    /// The label of a word of a vocabulary.
    pub fn word(&self, word: impl Vocabulary) -> String {
        self.get(&word.message())
    }

    /// A number of the dataset with its unit, as this language writes it.
    pub fn number(&self, value: &str, unit: &str) -> String {
        let number = typography::number(value, self.code);
        let space = typography::before_unit(unit, self.code);
        typeset(format!("{number}{space}{unit}").trim(), self.code).into_owned()
    }

    /// Items as this language lists them, with commas and, before the last, what `conjunction` says.
    pub fn list(&self, items: &[String], conjunction: &str) -> String {
        match items.split_last() {
            None => String::new(),
            Some((last, [])) => last.clone(),
            Some((last, before)) => {
                let phrase = Phrase::new(conjunction)
                    .with("first", before.join(", "))
                    .with("last", last.as_str());
                self.say(&phrase)
            }
        }
    }

    /// A phrase in this language.
    pub fn say(&self, phrase: &Phrase) -> String {
        let mut arguments = FluentArgs::new();
        for (name, value) in &phrase.arguments {
            let value = match value {
                Argument::Number(number) => FluentValue::from(*number),
                other => FluentValue::from(self.argument(other)),
            };
            arguments.set(*name, value);
        }
        self.format(&phrase.id, Some(&arguments))
    }

    /// An argument in words.
    fn argument(&self, argument: &Argument) -> String {
        match argument {
            // Text of a file or a command line, for somebody to read.
            Argument::Text(text) => sanitized(text).into_owned(),
            Argument::Number(number) => number.to_string(),
            Argument::Typed(spelt) => {
                let own = spelt.iter().find(|(code, _)| *code == self.code);
                let own = own.or(spelt.first());
                own.map(|(_, typed)| typed.clone()).unwrap_or_default()
            }
            Argument::Message(id) => self.get(id),
            Argument::Phrase(phrase) => self.say(phrase),
            Argument::List(items, joint) => {
                let items: Vec<String> = items.iter().map(|item| self.argument(item)).collect();
                self.list(&items, joint.message())
            }
        }
    }

    fn format(&self, id: &str, arguments: Option<&FluentArgs<'_>>) -> String {
        let text = self.messages.format(id, arguments);
        text.unwrap_or_else(|| id.to_owned())
    }
}
