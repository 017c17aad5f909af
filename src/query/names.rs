//! The names by which people call the words of a vocabulary and the kinds of record, in French and
//! in English, besides the dataset's own words. They are part of what may be typed, in any language
//! of the interface, so they do not stand in the text bundles.

use super::fold::fold;
use crate::model::{ActorKind, Certainty, RecordKind, Role, Vocabulary};

use super::overlap::Breadth;

/// A vocabulary whose words have other names.
pub trait Named: Vocabulary {
    /// Other names, in the spelling of people.
    const NAMES: &'static [(&'static str, Self)];
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
        ("tête-de-réseau", Self::NetworkHead),
        ("tête", Self::NetworkHead),
        ("head", Self::NetworkHead),
        ("exemple", Self::Example),
    ];
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

/// How broadly actors count in families, by its name.
pub fn breadth(name: &str) -> Option<Breadth> {
    match fold(name).as_str() {
        "strict" => Some(Breadth::Strict),
        "broad" | "large" => Some(Breadth::Broad),
        _ => None,
    }
}
