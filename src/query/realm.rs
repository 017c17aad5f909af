//! The two kinds of things that can be filtered and queried.

/// What can be filtered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Realm {
    /// What the typology holds.
    Records,
    /// The organisations of a user's own lists.
    Organisations,
}
