//! Conditions on what is shown.

use crate::model::{Actor, Family, Key, Typology};

/// Conditions on what is shown.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Filter {}

impl Filter {
    /// Whether it keeps all.
    pub fn is_empty(&self) -> bool {
        true
    }
    /// Keeps.
    pub fn keeps_actor(&self, _: &Typology, _: Key<Actor>) -> bool {
        true
    }
    /// Keeps.
    pub fn keeps_family(&self, _: &Typology, _: Key<Family>) -> bool {
        true
    }
}
