//! Closed vocabularies: an enum and the words that stand for it in tables, flags and settings. What a person
//! reads comes from the text bundles.

use std::fmt;

/// A closed list of words: of a column of the dataset, of a flag or of a setting.
pub trait Vocabulary: Copy + Eq + Sized + 'static {
    /// Every value, in the order in which lists show them.
    const ALL: &'static [Self];
    /// Name of the vocabulary; `{NAME}-{word}` is the id of its label in the text bundles.
    const NAME: &'static str;
    /// All the words, in that order.
    const WORDS: &'static [&'static str];

    /// The word that stands in the tables.
    fn word(self) -> &'static str;

    /// The value a word stands for.
    fn from_word(word: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|value| value.word() == word)
    }

    /// The value after it in the list, the first after the last.
    #[must_use]
    fn next(self) -> Self {
        let all = Self::ALL.iter().copied().cycle();
        let mut after = all.skip_while(|value| *value != self).skip(1);
        after.next().unwrap_or(self)
    }

    /// All the words, in order.
    fn words() -> Vec<&'static str> {
        Self::WORDS.to_vec()
    }

    /// Id of the label in the text bundles: `role-network_head`.
    fn message(self) -> String {
        Lexicon::of::<Self>().message(self.word())
    }
}

/// A vocabulary without its type: what there is to know of it where only its words are at hand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Lexicon {
    name: &'static str,
    pub words: &'static [&'static str],
}

impl Lexicon {
    /// That of a vocabulary.
    pub const fn of<V: Vocabulary>() -> Self {
        Self {
            name: V::NAME,
            words: V::WORDS,
        }
    }

    /// Id of the label of a word in the text bundles.
    pub fn message(self, word: &str) -> String {
        format!("{}-{word}", self.name)
    }
}

/// A word that is not in the vocabulary it was read for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnknownWord(pub String);

impl fmt::Display for UnknownWord {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "unknown word: {}", self.0)
    }
}

macro_rules! vocabulary {
    ($(#[$meta:meta])* $name:ident, $label:literal { $($(#[$doc:meta])* $variant:ident = $word:literal),+ $(,)? }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum $name { $($(#[$doc])* $variant),+ }

        impl $crate::model::vocabulary::Vocabulary for $name {
            const ALL: &'static [Self] = &[$(Self::$variant),+];
            const NAME: &'static str = $label;
            const WORDS: &'static [&'static str] = &[$($word),+];
            fn word(self) -> &'static str {
                match self { $(Self::$variant => $word),+ }
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
                out.serialize_str($crate::model::vocabulary::Vocabulary::word(*self))
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(source: D) -> Result<Self, D::Error> {
                use $crate::model::vocabulary::{UnknownWord, Vocabulary};
                let word = std::borrow::Cow::<'de, str>::deserialize(source)?;
                Self::from_word(&word)
                    .ok_or_else(|| serde::de::Error::custom(UnknownWord(word.into_owned())))
            }
        }
    };
}
pub(crate) use vocabulary;
