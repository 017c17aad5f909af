//! The two kinds of things that can be filtered and queried.

use crate::model::vocabulary::vocabulary;

vocabulary! {
    /// What can be filtered and searched; the words are the values of `--among`.
    Realm, "among" {
        /// What the typology holds.
        Records = "typology",
        /// The organisations of a user's own lists.
        Organisations = "lists",
    }
}
