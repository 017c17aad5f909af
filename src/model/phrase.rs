//! A sentence to be said later: the id of a message and its arguments. Lets the layers below the
//! text bundles say *what* is to be reported without wording it in one language.

use std::fmt;

/// An argument of a phrase: numbers keep their nature, so that plurals come out right.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Argument {
    /// Text inserted as it is.
    Text(String),
    /// A count.
    Number(usize),
    /// What is typed, which is spelt otherwise in each of some languages: their codes with it, the default first.
    Typed(Vec<(&'static str, String)>),
    /// The label of another message, such as the name of a vocabulary's word.
    Message(String),
    /// A part of a sentence that has arguments of its own.
    Phrase(Box<Phrase>),
    /// Several, enumerated as the language does.
    List(Vec<Argument>, Joint),
}

/// The word before the last item of an enumeration.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Joint {
    And,
    Or,
    /// After a negation.
    Nor,
}

impl Joint {
    /// Id of the message that joins the last item to those before it.
    pub fn message(self) -> &'static str {
        match self {
            Self::And => "list-and",
            Self::Or => "list-or",
            Self::Nor => "join-nor",
        }
    }
}

impl From<Phrase> for Argument {
    fn from(value: Phrase) -> Self {
        Self::Phrase(Box::new(value))
    }
}

impl From<&str> for Argument {
    fn from(value: &str) -> Self {
        Self::Text(value.to_owned())
    }
}

impl From<String> for Argument {
    fn from(value: String) -> Self {
        Self::Text(value)
    }
}

impl From<usize> for Argument {
    fn from(value: usize) -> Self {
        Self::Number(value)
    }
}

/// A message id with its named arguments.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Phrase {
    /// Id in the text bundles.
    pub id: String,
    /// Named arguments, in the order in which they were given.
    pub arguments: Vec<(&'static str, Argument)>,
}

impl Phrase {
    /// A phrase without arguments.
    pub fn new(id: impl Into<String>) -> Self {
        Self {
            id: id.into(),
            arguments: Vec::new(),
        }
    }

    /// The same phrase with one more argument.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<Argument>) -> Self {
        self.arguments.push((name, value.into()));
        self
    }

    /// The sentence after the place that it is about.
    #[must_use]
    pub fn at(self, place: impl Into<String>) -> Self {
        Self::new("placed")
            .with("place", place.into())
            .with("sentence", self)
    }

    /// The sentence after the name of the flag that it is about.
    #[must_use]
    pub fn at_flag(self, name: &str) -> Self {
        self.at(format!("--{name}"))
    }
}

/// For logs and errors that reach nobody: the id and the arguments, no language.
impl fmt::Display for Phrase {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.id)?;
        for (name, value) in &self.arguments {
            match value {
                Argument::Text(text) | Argument::Message(text) => write!(f, " {name}={text:?}")?,
                Argument::Number(number) => write!(f, " {name}={number}")?,
                Argument::Typed(spelt) => write!(f, " {name}={spelt:?}")?,
                Argument::Phrase(phrase) => write!(f, " {name}=({phrase})")?,
                Argument::List(items, _) => write!(f, " {name}={items:?}")?,
            }
        }
        Ok(())
    }
}
