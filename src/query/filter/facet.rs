//! The sides from which things can be filtered, and what each is about: the records of the typology, the
//! organisations of a user's own lists, or both.

use crate::model::RecordKind;
use crate::model::vocabulary::vocabulary;
use crate::query::realm::Realm;

vocabulary! {
    /// A side from which things can be filtered; the words are the names of the flags.
    Facet, "facet" {
        Family = "family",
        Subcategory = "subcategory",
        Role = "role",
        Naf = "naf",
        Status = "status",
        Kind = "kind",
        Transversal = "transversal",
        Certainty = "certainty",
        /// Of an organisation, by its postal code.
        Department = "department",
        /// Where an organisation stands beside the typology.
        Standing = "standing",
        /// How strong a candidate an organisation is.
        Strength = "strength",
        /// What is to be said of the row of an organisation.
        Flag = "flag",
        /// Not a condition of its own: which memberships make an actor count in a family.
        Breadth = "roles",
        /// Whatever the language of queries can say.
        Where = "where",
    }
}

/// The facets that say something of actors.
pub const ACTOR_FACETS: &[Facet] = &[
    Facet::Family,
    Facet::Subcategory,
    Facet::Role,
    Facet::Naf,
    Facet::Status,
    Facet::Kind,
    Facet::Transversal,
    Facet::Certainty,
    Facet::Breadth,
    Facet::Where,
];

/// The facets that say something of organisations.
pub const ORGANISATION_FACETS: &[Facet] = &[
    Facet::Family,
    Facet::Naf,
    Facet::Status,
    Facet::Department,
    Facet::Standing,
    Facet::Strength,
    Facet::Flag,
    Facet::Where,
];

impl Realm {
    /// The facets that say something of it.
    pub fn facets(self) -> &'static [Facet] {
        match self {
            Self::Records => ACTOR_FACETS,
            Self::Organisations => ORGANISATION_FACETS,
        }
    }
}

/// The facets that say something of a kind of record.
pub(super) fn facets_of(kind: RecordKind) -> &'static [Facet] {
    match kind {
        RecordKind::Actor => ACTOR_FACETS,
        RecordKind::Subcategory => &[
            Facet::Family,
            Facet::Subcategory,
            Facet::Naf,
            Facet::Status,
            Facet::Where,
        ],
        RecordKind::Family | RecordKind::Source | RecordKind::Database | RecordKind::Figure => {
            &[Facet::Family, Facet::Naf, Facet::Status, Facet::Where]
        }
        RecordKind::Code => &[Facet::Family, Facet::Naf, Facet::Where],
        RecordKind::Status => &[Facet::Family, Facet::Status, Facet::Where],
        RecordKind::Term | RecordKind::Scheme => &[Facet::Where],
    }
}
