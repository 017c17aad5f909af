//! How broadly actors count in families.

use crate::model::vocabulary::vocabulary;
use crate::model::{Actor, Certainty, Family, Key, Membership, Role, Typology};

vocabulary! {
    /// Which memberships make an actor count in a family.
    Breadth, "breadth" {
        /// Stated by the report, as umbrella body or as example.
        Strict = "strict",
        /// Mentions and uncertain places too; contested ones never.
        Broad = "broad",
    }
}

impl Breadth {
    /// Whether a membership counts.
    pub fn counts(self, membership: &Membership) -> bool {
        match self {
            Self::Strict => {
                membership.certainty == Certainty::Stated && membership.role != Role::Mention
            }
            Self::Broad => membership.certainty != Certainty::Contested,
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
