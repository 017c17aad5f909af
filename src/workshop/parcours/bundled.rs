//! The parcours compiled into the program, each in every language of the interface.

use super::ParcoursSource;

/// A bundled parcours: its file in each language, by the code of the language.
#[derive(Debug)]
pub struct BundledParcours {
    pub name: &'static str,
    /// The first is taken for a language that is not here.
    files: &'static [(&'static str, &'static str)],
}

macro_rules! parcours {
    ($($name:literal),+ $(,)?) => {
        &[$(BundledParcours {
            name: $name,
            files: &[
                ("fr", include_str!(concat!("files/fr/", $name, ".toml"))),
                ("en", include_str!(concat!("files/en/", $name, ".toml"))),
            ],
        }),+]
    };
}

/// Every bundled parcours; the first is presented where none is named.
pub const BUNDLED: &[BundledParcours] = parcours!["decouverte", "atelier", "jeu", "visite"];

impl BundledParcours {
    /// Its source in a language.
    pub fn source(&self, language: &str) -> ParcoursSource {
        let mut files = self.files.iter();
        let file = files.find(|(code, _)| *code == language);
        let text = file.or(self.files.first()).map_or("", |(_, text)| *text);
        ParcoursSource {
            name: self.name.to_owned(),
            file: self.name.to_owned(),
            text: text.to_owned(),
        }
    }
}

/// The bundled parcours of this name.
pub fn bundled(name: &str) -> Option<&'static BundledParcours> {
    BUNDLED.iter().find(|parcours| parcours.name == name)
}
