//! How broadly actors count in families.

use crate::model::{Actor, Certainty, Family, Key, Membership, Role, Typology};

/// Which memberships make an actor count in a family.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Breadth {
    /// Stated by the report, as head of network or as example.
    Strict,
    /// Mentions and uncertain places too; contested ones never.
    Broad,
}

impl Breadth {
    /// As flags take it.
    pub fn word(self) -> &'static str {
        match self {
            Self::Strict => "strict",
            Self::Broad => "broad",
        }
    }

    /// Whether a membership counts.
    pub fn counts(self, membership: &Membership) -> bool {
        match self {
            Self::Strict => {
                membership.certainty == Certainty::Stated && membership.role != Role::Mention
            }
            Self::Broad => membership.certainty != Certainty::Contested,
        }
    }

    /// Id of its name in the text bundles.
    pub fn message(self) -> &'static str {
        match self {
            Self::Strict => "breadth-strict",
            Self::Broad => "breadth-broad",
        }
    }

    /// The other one.
    #[must_use]
    pub fn other(self) -> Self {
        match self {
            Self::Strict => Self::Broad,
            Self::Broad => Self::Strict,
        }
    }
}

/// The families in which an actor stands without being contested there, but for one: what lists show
/// beside its name.
pub fn other_families(
    typology: &Typology,
    actor: Key<Actor>,
    home: Option<Key<Family>>,
) -> Vec<Key<Family>> {
    let counted = typology
        .memberships_of(actor)
        .filter(|found| Breadth::Broad.counts(found));
    let mut families: Vec<_> = counted.map(|found| found.family).collect();
    families.retain(|family| Some(*family) != home);
    families.sort_unstable();
    families.dedup();
    families
}
