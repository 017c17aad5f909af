//! The names by which people call the words of a vocabulary and the kinds of record, in French and
//! in English, besides the dataset's own words. They are part of what may be typed, in any language
//! of the interface, so they do not stand in the text bundles.

use super::breadth::Breadth;
use super::fold::fold;
use crate::directory::Flag;
use crate::model::{
    ActorKind, Argument, Certainty, CriterionKind, Family, Identified, Key, Phrase, RecordKind,
    Role, Table, Typology, Vocabulary, nearest, unknown, unknown_among, unknown_near,
};

/// A vocabulary whose words have other names.
pub trait Named: Vocabulary {
    /// Other names, in the spelling of people.
    const NAMES: &'static [(&'static str, Self)];
    /// Whether its labels in every language are among its names, so that a refusal can offer them.
    const BY_LABEL: bool = false;
}

/// The value that a person calls so: the dataset's word or another name, folded, singular or plural.
pub fn named<T: Named>(name: &str) -> Option<T> {
    let wanted = fold(name);
    if wanted.is_empty() {
        return None;
    }
    let meets = |known: &str| {
        let known = fold(known);
        known == wanted || wanted.strip_suffix('s') == Some(known.as_str())
    };
    let words = T::ALL.iter().map(|value| (value.word(), *value));
    words
        .chain(T::NAMES.iter().copied())
        .find(|(known, _)| meets(known))
        .map(|(_, value)| value)
}

/// Everything that `named` understands, the dataset's words first.
pub fn all_names<T: Named>() -> impl Iterator<Item = &'static str> {
    let words = T::ALL.iter().map(|value| value.word());
    words.chain(T::NAMES.iter().map(|(name, _)| *name))
}

impl Named for Role {
    const NAMES: &'static [(&'static str, Self)] = &[
        ("tête", Self::NetworkHead),
        ("tête-de-réseau", Self::NetworkHead),
        ("head", Self::NetworkHead),
        ("umbrella", Self::NetworkHead),
        ("umbrella body", Self::NetworkHead),
        ("exemple", Self::Example),
    ];
    const BY_LABEL: bool = true;
}

impl Named for Certainty {
    const NAMES: &'static [(&'static str, Self)] = &[
        ("affirmé", Self::Stated),
        ("affirmée", Self::Stated),
        ("incertain", Self::Uncertain),
        ("incertaine", Self::Uncertain),
        ("contesté", Self::Contested),
        ("contestée", Self::Contested),
    ];
    const BY_LABEL: bool = true;
}

impl Named for ActorKind {
    const NAMES: &'static [(&'static str, Self)] = &[
        ("réseau", Self::Network),
        ("réseaux", Self::Network),
        ("logiciel", Self::Software),
        ("projet", Self::Project),
        ("organisme-public", Self::PublicBody),
        ("public", Self::PublicBody),
        ("entreprise", Self::Company),
        ("collectif", Self::Collective),
    ];
    const BY_LABEL: bool = true;
}

impl Named for CriterionKind {
    const NAMES: &'static [(&'static str, Self)] = &[
        ("critère", Self::Criterion),
        ("trait", Self::Feature),
        ("inclus", Self::Included),
        ("exclu", Self::Excluded),
        ("controverse", Self::Controversy),
        ("limite", Self::Limit),
        ("question ouverte", Self::OpenQuestion),
    ];
    const BY_LABEL: bool = true;
}

impl Named for RecordKind {
    const NAMES: &'static [(&'static str, Self)] = &[
        ("famille", Self::Family),
        ("families", Self::Family),
        ("acteur", Self::Actor),
        ("sous-catégorie", Self::Subcategory),
        ("subcategories", Self::Subcategory),
        ("naf", Self::Code),
        ("statut", Self::Status),
        ("statuses", Self::Status),
        ("terme", Self::Term),
        ("glossaire", Self::Term),
        ("glossary", Self::Term),
        ("bibliographie", Self::Source),
        ("base", Self::Database),
        ("base-de-données", Self::Database),
        ("chiffre", Self::Figure),
    ];
}

impl Named for Flag {
    const NAMES: &'static [(&'static str, Self)] = &[
        ("cellules", Self::Ragged),
        ("guillemet", Self::Quote),
        ("encodage", Self::Encoding),
        ("sans-nom", Self::Nameless),
        ("non-diffusé", Self::Undisclosed),
        ("entités", Self::Entities),
        ("siren-réparé", Self::SirenRepaired),
        ("siren-invalide", Self::SirenInvalid),
        ("siret-invalide", Self::SiretInvalid),
        ("siren-discordant", Self::SirenMismatch),
        ("statut-discordant", Self::StatusMismatch),
        ("naf-réparé", Self::NafRepaired),
        ("naf-ancien", Self::NafOld),
        ("naf-illisible", Self::NafInvalid),
        ("naf-inconnu", Self::NafUnknown),
        ("naf-niveau", Self::NafLevel),
        ("rna-réparé", Self::RnaRepaired),
        ("rna-invalide", Self::RnaInvalid),
        ("catégorie-réparée", Self::LegalRepaired),
        ("catégorie-illisible", Self::LegalInvalid),
        ("code-postal-réparé", Self::PostalRepaired),
        ("code-postal-illisible", Self::PostalInvalid),
    ];
}

/// How broadly actors count in families, by its name.
pub fn breadth(name: &str) -> Result<Breadth, Phrase> {
    match fold(name).as_str() {
        "strict" => Ok(Breadth::Strict),
        "broad" | "large" => Ok(Breadth::Broad),
        _ => Err(unknown("roles", name, Breadth::words())),
    }
}

/// A family by its number or its identifier.
pub fn family(typology: &Typology, value: &str) -> Result<Key<Family>, Phrase> {
    match numbered(typology, value) {
        Some(key) => Ok(key),
        None => identified(&typology.families, "family", value),
    }
}

/// A family by its number.
pub fn numbered(typology: &Typology, value: &str) -> Option<Key<Family>> {
    typology
        .families
        .iter()
        .find(|(_, family)| family.number.to_string() == value.trim())
        .map(|(key, _)| key)
}

/// A row by its identifier, compared folded.
pub fn identified<T: Identified>(
    table: &Table<T>,
    what: &str,
    value: &str,
) -> Result<Key<T>, Phrase> {
    let wanted = fold(value);
    let alike = || table.iter().find(|(_, row)| fold(row.id()) == wanted);
    table
        .find(value)
        .or_else(|| alike().map(|(key, _)| key))
        .ok_or_else(|| unknown(what, value, table.rows().map(T::id)))
}

/// A word of a vocabulary, by any of its names.
pub fn word<T: Named>(value: &str) -> Result<T, Phrase> {
    named(value).ok_or_else(|| match nearest(value, all_names::<T>()) {
        Some(near) => unknown_near(T::NAME, value, Some(near)),
        None if !T::BY_LABEL => unknown(T::NAME, value, T::words()),
        None => {
            let labels = T::ALL
                .iter()
                .map(|value| Argument::Message(value.message()));
            unknown_among(T::NAME, value, labels.collect())
        }
    })
}
