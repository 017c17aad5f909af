//! The two kinds of things that can be filtered and queried.

use crate::model::vocabulary::vocabulary;

vocabulary! {
    /// What can be filtered; the words are those by which a search is limited to it.
    Realm, "among" {
        /// What the typology holds.
        Records = "typology",
        /// The organisations of a user's own lists.
        Organisations = "lists",
    }
}
